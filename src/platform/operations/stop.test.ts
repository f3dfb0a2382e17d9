import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { stopInOrder, stopSignals } from './stop.js';

const never = (): Promise<never> => new Promise(() => undefined);

describe('stopping a node', () => {
  it('goes one step after the other', async () => {
    const seen: string[] = [];
    const step = (name: string) => ({
      name,
      within: 5000,
      stop: async () => {
        seen.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        seen.push(`${name} ends`);
      },
    });
    const done = await stopInOrder(['server', 'jobs', 'database'].map(step));
    expect(done.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['server', 'ended'],
      ['jobs', 'ended'],
      ['database', 'ended'],
    ]);
    expect(seen).toEqual(['server', 'jobs', 'database'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('the database gets its turn though a step before it fails or never ends', async () => {
    const done = await stopInOrder([
      { name: 'requests', within: 10, stop: never },
      { name: 'jobs', within: 5000, stop: () => Promise.reject(new Error('broken')) },
      { name: 'database', within: 5000, stop: async () => undefined },
    ]);
    expect(done.map(({ outcome }) => outcome)).toEqual(['too-long', 'failed', 'ended']);
  });

  it('a second signal leaves out the rest', async () => {
    const process = new EventEmitter();
    const { first, again } = stopSignals(process as unknown as NodeJS.Process);
    process.emit('SIGTERM');
    await first;
    const stopping = stopInOrder(
      [
        { name: 'requests', within: 60_000, stop: never },
        { name: 'database', within: 60_000, stop: never },
      ],
      again,
    );
    process.emit('SIGINT');
    expect((await stopping).map(({ outcome }) => outcome)).toEqual(['left-out', 'left-out']);
  });
});
