import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { type RoomsUnderTest, openRooms } from '../../../test/world/rooms.js';
import { accessAccess } from './access.js';
import { ROLES, joinTables } from './index.js';
import { accessRoutes } from './routes.js';

const table = joinTables(accessAccess, {
  'cases.read': {
    roles: ['case-worker'],
    relation: 'record',
    grants: [{ relations: ['owner'], classes: ['identity'], purposes: ['protection'], stepUp: true }],
  },
  'alpha.list': { roles: ROLES, relation: 'any' },
});

describe('the page of permissions', () => {
  let rooms: RoomsUnderTest;
  beforeAll(async () => {
    const routes = accessRoutes(
      () => table,
      () => routes,
    );
    rooms = await openRooms(await openTestStorage(), accessAccess, () => routes, ['coordinator', 'auditor', 'reader']);
  });
  afterAll(() => rooms.close());

  it('shows every action, with the addresses that it opens', async () => {
    const html = await (await rooms.ask('/access', { as: 'auditor' })).text();
    for (const action of Object.keys(table)) expect(html).toContain(`<code>${action}</code>`);
    expect(html).toContain('GET /access.csv');
    expect(html).toContain('who answers for the record');
    expect(html).toContain('everybody, also without signing in');
  });

  it('says what one role may do', async () => {
    const answer = await rooms.ask('/access?role=case-worker&module=', { headers: { accept: 'application/json' } });
    expect(await answer.json()).toMatchObject({
      role: 'case-worker',
      rows: [{ action: 'alpha.list' }, { action: 'cases.read', stepUp: true }],
      modules: ['access', 'alpha', 'cases'],
    });
    const one = await rooms.ask('/access?module=cases', { headers: { accept: 'application/json' } });
    expect(((await one.json()) as { rows: unknown[] }).rows).toHaveLength(1);
    expect((await rooms.ask('/access?role=nobody')).status).toBe(422);
  });

  it('is given as a file with one line a relation', async () => {
    const text = await (await rooms.ask('/access.csv?role=case-worker')).text();
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('cases.read,cases,case-worker,record,,owner,identity,protection,yes,');
  });

  it('is for those who answer for it', async () => {
    expect((await rooms.ask('/access', { as: 'reader' })).status).toBe(403);
  });
});
