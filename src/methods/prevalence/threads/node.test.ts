import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { PrevalenceError } from '../errors.js';
import type { PrimitiveResult } from '../kernel/run-primitive.js';
import { alone } from './alone.js';
import { nodeTeam } from './node.js';
import type { Task, Team } from './team.js';

const exponentials = (many: number): Task[] =>
  Array.from({ length: many }, (_, task) => ({
    kind: 'primitive',
    input: { which: 12, length: 257, a: Float64Array.from({ length: 257 }, (_, i) => Math.sin(task * 257 + i) * 40) },
  }));
const unknownPrimitive: Task = { kind: 'primitive', input: { which: 23, length: 0, a: new Float64Array(0) } };
const tooLong: Task = { kind: 'primitive', input: { which: 12, length: 5000, a: new Float64Array(0) } };
/** Hours of work. */
const endless: Task = { kind: 'primitive', input: { which: 20, length: 1, a: Float64Array.of(1), times: 1e10 } };

async function closing<T>(team: Team, act: (team: Team) => Promise<T>): Promise<T> {
  try {
    return await act(team);
  } finally {
    await team.close();
  }
}

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a team of worker threads', () => {
  it('gives the same results in the same order for this thread, 1, 2 and 8 threads', async () => {
    const tasks = exponentials(40);
    const here = await closing(alone(), (team) => team.run<PrimitiveResult>(tasks));
    expect(here[39]?.c[256]).toBeGreaterThan(0);
    expect(new Set(here.map(({ c }) => c[0])).size).toBe(40);
    for (const size of [1, 2, 8]) {
      const heard: number[] = [];
      const there = await closing(nodeTeam(size), (team) =>
        team.run<PrimitiveResult>(tasks, (done, total) => heard.push(done / total)),
      );
      expect(there).toEqual(here);
      expect(heard).toEqual(tasks.map((_, place) => (place + 1) / 40));
    }
  });

  it('does several runs at a time, and nothing at all', async () => {
    const both = await closing(nodeTeam(2), (team) =>
      Promise.all([team.run<PrimitiveResult>(exponentials(5)), team.run(exponentials(3)), team.run([])]),
    );
    expect(both.map((results) => results.length)).toEqual([5, 3, 0]);
    expect(both[1]).toEqual(both[0].slice(0, 3));
  });

  it('rejects with the error of the first task that fails, code and numbers kept', async () => {
    const tasks = [...exponentials(6), tooLong, ...exponentials(2), unknownPrimitive];
    for (const team of [alone(), nodeTeam(1), nodeTeam(2), nodeTeam(8)]) {
      const error = await closing(team, () => errorOf(team.run(tasks)));
      expect(error).toBeInstanceOf(PrevalenceError);
      expect(error).toMatchObject({ code: 'PREVALENCE_OPTION', params: { length: 5000 } });
    }
  });

  it('works on after a failure, and refuses a kind it does not know and an input that cannot be cloned', async () => {
    await closing(nodeTeam(2), async (team) => {
      expect(await errorOf(team.run([{ kind: 'guess', input: 1 }]))).toMatchObject({
        message: 'No kind of task is called guess.',
      });
      expect(await errorOf(team.run([{ kind: 'primitive', input: () => 1 }]))).toMatchObject({
        message: expect.stringContaining('could not be cloned'),
      });
      expect(await team.run(exponentials(4))).toHaveLength(4);
    });
  });

  it('stops when the signal is aborted', async () => {
    for (const team of [alone(), nodeTeam(2)]) {
      const signal = { aborted: false };
      const heard = (done: number): void => {
        if (done === 3) signal.aborted = true;
      };
      const error = await closing(team, () => errorOf(team.run(exponentials(50), heard, signal)));
      expect(error).toMatchObject({ code: 'PREVALENCE_STOPPED' });
    }
  });

  it('ends at once when closed in the middle of hours of work', async () => {
    const team = nodeTeam(2);
    const warm = await team.run(exponentials(2));
    const hours = errorOf(team.run([endless, endless, endless]));
    await team.close();
    expect(warm).toHaveLength(2);
    expect(await hours).toMatchObject({ code: 'PREVALENCE_STOPPED' });
    expect(await errorOf(team.run(exponentials(1)))).toMatchObject({ code: 'PREVALENCE_STOPPED' });
  });

  it('runs as JavaScript too, and lets the process end with the team left open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'team-'));
    try {
      const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
      await build({
        entryPoints: [here('./node.ts'), here('./node-worker.ts')],
        outdir: folder,
        bundle: true,
        format: 'esm',
        platform: 'node',
        external: ['./node-from-source.js'],
      });
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
      writeFileSync(
        join(folder, 'main.js'),
        `import { nodeTeam } from './node.js';
        const task = { kind: 'primitive', input: { which: 16, length: 2, a: Float64Array.of(1, 2) } };
        process.send((await nodeTeam(2).run([task, task, task])).map(({ value }) => value));
        process.disconnect();`,
      );
      const child = fork(join(folder, 'main.js'), { execArgv: [] });
      const said = new Promise((resolve) => child.once('message', resolve));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      expect(await ended).toBe(0);
      expect(await said).toEqual([3, 3, 3]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
