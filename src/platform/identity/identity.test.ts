import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { ANONYMOUS, NODE } from '../access/index.js';
import type { Storage } from '../storage/index.js';
import {
  LINK_MINUTES,
  SESSION_IDLE_MINUTES,
  SESSION_MINUTES,
  founded,
  holderOf,
  offerLink,
  signIn,
  signOut,
} from './index.js';

const names = { ar: 'أ', en: 'A', es: 'A', fr: 'A', ru: 'А', zh: '甲' };

describe('identity', () => {
  let storage: Storage;
  let now = new Date('2026-01-01T08:00:00Z');
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const offered = (person = 'one') => storage.inUnitOfWork(NODE, (uow) => offerLink(uow, person));
  const signed = (token: string) => storage.inUnitOfWork(ANONYMOUS, (uow) => signIn(uow, token));
  const holder = (session: string) => storage.inUnitOfWork(ANONYMOUS, (uow) => holderOf(uow, session));

  beforeAll(async () => {
    storage = await openTestStorage({ clock: () => now });
    await storage.inUnitOfWork(NODE, (uow) =>
      founded(
        uow,
        { iso3: 'XZZ', names, sandbox: true, ready: true },
        [{ id: 'police', names, kind: 'LawEnforcement' }],
        [{ id: 'one', name: 'One', roles: ['agency-officer'], agency: 'police' }],
      ),
    );
  });
  afterAll(() => storage.close());

  it('a link signs in once, whoever comes first', async () => {
    const token = await offered();
    const tries = await Promise.allSettled([signed(token), signed(token), signed(token)]);
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'IDENTITY_LINK_SPENT' });
  });

  it('tells unknown, used and expired links apart by nothing', async () => {
    const expired = await offered();
    later(LINK_MINUTES + 1);
    for (const token of [expired, 'never-offered-to-anybody'])
      await expect(signed(token)).rejects.toMatchObject({ code: 'IDENTITY_LINK_SPENT', params: {} });
  });

  it('a session says who holds it, until she signs out', async () => {
    const { session } = await signed(await offered());
    expect(await holder(session)).toEqual({
      id: 'one',
      name: 'One',
      roles: ['agency-officer'],
      agency: 'police',
      agencyKind: 'LawEnforcement',
      kind: 'person',
      assurance: { by: 'one-time-link', steppedUpUntil: null, session: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    await storage.inUnitOfWork(ANONYMOUS, (uow) => signOut(uow, session));
    expect(await holder(session)).toBeUndefined();
  });

  it('a session ends when it is idle, and in any case after a day', async () => {
    const idle = await signed(await offered());
    later(SESSION_IDLE_MINUTES + 1);
    expect(await holder(idle.session)).toBeUndefined();
    const busy = await signed(await offered());
    for (let minutes = 0; minutes < SESSION_MINUTES; minutes += 60) {
      expect(await holder(busy.session)).toBeDefined();
      later(60);
    }
    expect(await holder(busy.session)).toBeUndefined();
  });

  it('tells the database who acts in the statement that finds the holder', async () => {
    const { session } = await signed(await offered());
    const settings = async (token: string) =>
      storage.inUnitOfWork(ANONYMOUS, async (uow) => {
        await holderOf(uow, token);
        const { rows } = await uow.client.query<{ settings: string }>(
          "select concat_ws(' ', current_setting('palermo.actor'), current_setting('palermo.agency'), current_setting('palermo.roles')) as settings",
        );
        return rows[0]?.settings;
      });
    expect(await settings(session)).toBe('one police agency-officer');
    expect(await settings('nobody-holds-this')).toContain('anonymous');
  });

  it('T26: a clock set back ends sessions, links and stepping up, and prolongs none', async () => {
    const { session } = await signed(await offered());
    const link = await offered();
    later(-30);
    expect(await holder(session)).toBeUndefined();
    later(30);
    expect(await holder(session)).toMatchObject({ id: 'one' });
    later(-60);
    await expect(signed(link)).rejects.toMatchObject({ code: 'IDENTITY_LINK_SPENT' });
    later(60);
  });

  it('T17: a role given or taken counts with the next request of a session', async () => {
    const { session } = await signed(await offered());
    const setRoles = (roles: string) =>
      storage.withClient((client) => client.query(`update person set roles = '{${roles}}' where id = 'one'`));
    await setRoles('auditor');
    expect(await holder(session)).toMatchObject({ roles: ['auditor'] });
    await setRoles('');
    expect(await holder(session)).toMatchObject({ roles: [] });
    await setRoles('agency-officer');
  });

  it('does not let two pages of one session wait for each other', async () => {
    const { session } = await signed(await offered());
    later(2);
    await storage.inUnitOfWork(ANONYMOUS, async (uow) => {
      expect(await holderOf(uow, session)).toMatchObject({ id: 'one' });
      expect(await holder(session)).toMatchObject({ id: 'one' });
    });
    later(SESSION_IDLE_MINUTES - 1);
    expect(await holder(session)).toMatchObject({ id: 'one' });
  });

  it('keeps no secret that could be used', async () => {
    const token = await offered();
    const rows = await storage.withClient((client) =>
      client.query('select encode(token_hash, $1) as kept from sign_in_link', ['escape']),
    );
    expect(JSON.stringify(rows.rows)).not.toContain(token);
  });

  it('a person who has left is out at once', async () => {
    const { session } = await signed(await offered());
    await storage.withClient((client) => client.query("update person set active = false where id = 'one'"));
    expect(await holder(session)).toBeUndefined();
    await expect(offered()).rejects.toMatchObject({ code: 'IDENTITY_NO_SUCH_PERSON' });
  });
});
