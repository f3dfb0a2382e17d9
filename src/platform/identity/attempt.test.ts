import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IdentityRooms, openIdentityRooms } from '../../../test/world/identity-rooms.js';
import { ANONYMOUS } from '../access/index.js';
import { attemptAt } from './attempt.js';
import { DEVICE_COOKIE, deviceCookie, knownDevice } from './device.js';
import { passwordHasher } from './hashing.js';
import type { Client } from './parts.js';

describe('guessing', () => {
  let rooms: IdentityRooms;
  beforeAll(async () => {
    rooms = await openIdentityRooms();
  });
  afterAll(() => rooms.close());

  const client = (address: string, device?: string): Client => ({
    origin: 'http://localhost',
    address,
    userAgent: '',
    cookie: (name) => (name === DEVICE_COOKIE ? device : undefined),
  });
  const deviceOf = (person: string) => /=([^;]*)/.exec(deviceCookie(rooms.keys, undefined, person, false))?.[1] ?? '';
  /** @returns seconds to wait, 0 where the try was let through */
  const guess = (from: Client, account: string): Promise<number> =>
    rooms.storage.inUnitOfWork(ANONYMOUS, async (uow) => {
      try {
        await (await attemptAt(uow, rooms.keys, from, account)).failed();
        return 0;
      } catch (error) {
        return (error as { params: { seconds: number } }).params.seconds;
      }
    });

  it('T26: never locks out a device that the account knows, whatever others try from wherever', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ last: fc.integer({ min: 1, max: 254 }), minutes: fc.constantFrom(0, 0, 0, 1, -5, 20) }), {
          minLength: 30,
          maxLength: 60,
        }),
        fc.integer({ min: 0, max: 1_000_000 }),
        async (tries, run) => {
          const account = `victim-${run}`;
          const own = deviceOf(account);
          for (const { last, minutes } of tries) {
            rooms.later(minutes);
            // Some from the victim's own network, some with a device cookie of another account.
            await guess(client(`198.51.100.${last}`, last % 2 ? deviceOf('somebody-else') : undefined), account);
          }
          expect(await guess(client('198.51.100.1', own), account)).toBe(0);
        },
      ),
      { numRuns: 5 },
    );
  });

  it('slows down an account guessed from many networks, and lets go again', async () => {
    const waits: number[] = [];
    for (let index = 0; index < 12; index += 1) waits.push(await guess(client(`203.0.${index}.1`), 'guessed'));
    expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(waits.slice(5).every((seconds) => seconds === 1)).toBe(true);
    rooms.later(1);
    expect(await guess(client('203.0.200.1'), 'guessed')).toBe(0);
    expect(await guess(client('203.0.201.1'), 'guessed')).toBe(2);
  });

  it('slows down one network that tries many accounts; another network goes on', async () => {
    const waits: number[] = [];
    for (let index = 0; index < 22; index += 1) waits.push(await guess(client('192.0.2.99'), `sprayed-${index}`));
    expect(waits.filter((seconds) => seconds > 0).length).toBe(2);
    expect(await guess(client('2001:db8::1'), 'sprayed-1')).toBe(0);
  });

  it('a device that guesses is slowed down by its own failures', async () => {
    const own = deviceOf('guesser');
    const waits: number[] = [];
    for (let index = 0; index < 7; index += 1) waits.push(await guess(client('192.0.2.50', own), 'guesser'));
    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 1]);
  });

  it('forged device cookies are of no device', () => {
    const real = deviceOf('ada');
    expect(knownDevice(rooms.keys, real, 'ada')).toBeDefined();
    expect(knownDevice(rooms.keys, real, 'bo')).toBeUndefined();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String({ minLength: 64, maxLength: 64 })), (forged) => {
        expect(knownDevice(rooms.keys, forged, 'ada')).toBeUndefined();
      }),
    );
    const several = ['ada', 'bo', 'cy'].reduce<string | undefined>(
      (cookie, person) => /=([^;]*)/.exec(deviceCookie(rooms.keys, cookie, person, true))?.[1],
      undefined,
    );
    for (const person of ['ada', 'bo', 'cy']) expect(knownDevice(rooms.keys, several, person)).toBeDefined();
  });

  it('is told in a page with Retry-After', async () => {
    const browser = rooms.browser({ address: '233.252.0.1' });
    const fields = { account: 'bo', password: 'wrong wrong wrong', code: '000000' };
    for (let index = 0; index < 5; index += 1)
      expect((await browser.post('/sign-in/password', fields)).status).toBe(422);
    const answer = await browser.post('/sign-in/password', fields);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(await answer.text()).toContain('Nothing is locked');
  });
});

describe('passwords are checked', () => {
  it('two at once at most, a few wait, and more are sent away', async () => {
    const hasher = passwordHasher();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => hasher.verify(undefined, 'a long password')),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(8);
    for (const one of tries)
      if (one.status === 'fulfilled') expect(one.value).toBe(false);
      else expect(one.reason).toMatchObject({ code: 'IDENTITY_BUSY', status: 503 });
    const kept = await hasher.hash('a long password');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hasher.verify(kept, 'a long password')).toBe(true);
    expect(await hasher.verify(kept, 'a long Password')).toBe(false);
  });
});
