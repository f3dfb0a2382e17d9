import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { type AskOptions, type RoomsUnderTest, openRooms } from '../../../test/world/rooms.js';
import { joinTables } from '../access/index.js';
import { noticesAccess } from '../notices/access.js';
import { noticesRoutes } from '../notices/index.js';
import type { Storage } from '../storage/index.js';
import { peopleAccess } from './access.js';
import { SHELTER, inAll, partsForTests } from './fixtures.js';
import { peopleNotices, peopleRoutes } from './index.js';

let storage: Storage;
let rooms: RoomsUnderTest;

const ROLES = ['coordinator', 'supervisor', 'auditor', 'reader', 'case-worker'] as const;

beforeAll(async () => {
  storage = await openTestStorage();
  const parts = partsForTests({
    leftBehind: [async () => [{ message: 'people.approvals.count', count: 3, href: '/people' }]],
  });
  rooms = await openRooms(
    storage,
    joinTables(peopleAccess, noticesAccess),
    () => [...peopleRoutes(parts), ...noticesRoutes(peopleNotices)],
    ROLES,
  );
  await storage.withClient(async (client) => {
    for (const [position, id] of [SHELTER, 'police'].entries())
      await client.query('insert into agency (id, names, kind, position) values ($1, $2, $3, $4)', [
        id,
        JSON.stringify(inAll(id === SHELTER ? 'Shelter' : 'Police')),
        'NGO',
        position,
      ]);
    await client.query("update person set agency = $1 where id in ('supervisor', 'case-worker')", [SHELTER]);
  });
});
afterAll(() => rooms.close());
beforeEach(async () => {
  // Everybody has just shown again who she is; the test of stepping up takes that back.
  await storage.withClient((client) =>
    client.query("update session set stepped_up_until = now() + interval '4 minutes'"),
  );
});

const ask = (path: string, options?: AskOptions) => rooms.ask(path, options);
const send = (path: string, fields: Record<string, string | string[]>, options: AskOptions = {}) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  return ask(path, { method: 'POST', body, ...options });
};
const NOMINATION = {
  name: 'Dolores',
  duty: 'case worker',
  roles: 'case-worker',
  agency: SHELTER,
  mail: '',
  letter: '',
};
const PROFILE = { name: 'Dolores', duty: 'case worker', languages: ['es', 'en'] };
const ANYBODY: AskOptions = { as: 'anonymous' };

const invited = async (options?: AskOptions, fields = {}) => {
  const page = await (await send('/people/nominate', { ...NOMINATION, ...fields }, options)).text();
  const path = /https:\/\/node\.example(\/invitation\/[\w-]+)/.exec(page)?.[1] ?? '';
  const id = /\/people\/(p-[a-z2-9]{12})/.exec(page)?.[1] ?? '';
  return { path, id };
};

describe('the pages about colleagues', () => {
  it('lead from a nomination to an approved colleague', async () => {
    const { path, id } = await invited();
    expect(await (await ask(path, ANYBODY)).text()).toContain('value="Dolores"');
    const accepted = await send(path, PROFILE, ANYBODY);
    expect([accepted.status, accepted.headers.get('location')]).toEqual([303, '/account/make-key']);
    expect(await (await ask('/people/approvals', { as: 'supervisor' })).text()).toContain(`/people/${id}/approve`);
    expect(await (await ask('/people/approvals')).text()).not.toContain(`/people/${id}/approve`);
    expect(await (await ask('/notices', { as: 'supervisor' })).text()).toContain('href="/people/approvals"');
    expect((await send(`/people/${id}/approve`, {}, { as: 'supervisor' })).status).toBe(303);
    expect(await (await ask(`/people/${id}`)).text()).toMatch(/<bdi>Dolores<\/bdi>[\s\S]*>active</);
  });

  it('show a supervisor her own agency only, and a coordinator all', async () => {
    const { id } = await invited(undefined, { roles: 'agency-officer', agency: 'police' });
    const listed = async (as: AskOptions['as'] & string) => (await (await ask('/people', { as })).text()).includes(id);
    expect([await listed('coordinator'), await listed('supervisor'), await listed('auditor')]).toEqual([
      true,
      false,
      true,
    ]);
    expect((await ask(`/people/${id}`, { as: 'supervisor' })).status).toBe(403);
    for (const step of ['invite', 'depart', 'suspend', 'withdraw', 'sessions/end', 'approve', 'change'])
      expect(
        (
          await send(
            `/people/${id}/${step}`,
            step === 'suspend' ? { reason: 'leave' } : step === 'change' ? { roles: 'reader', agency: '' } : {},
            { as: 'supervisor' },
          )
        ).status,
      ).toBe(403);
  });

  it('let an auditor read and nothing else', async () => {
    const { id } = await invited();
    const page = await (await ask(`/people/${id}`, { as: 'auditor' })).text();
    expect(page).toContain('Dolores');
    expect(page).not.toContain('<form class="form"');
    for (const step of ['invite', 'depart', 'withdraw'])
      expect((await send(`/people/${id}/${step}`, {}, { as: 'auditor' })).status).toBe(403);
  });

  it('let nobody else in at all', async () => {
    for (const path of ['/people', '/people/nominate', '/people/approvals', '/people/coordinator', '/organisations'])
      for (const as of ['reader', 'case-worker'] as const) expect((await ask(path, { as })).status).toBe(403);
    expect((await ask('/people', ANYBODY)).headers.get('location')).toBe('/sign-in');
  });

  it('refuse what a form does not have: mass assignment', async () => {
    const { id, path } = await invited();
    for (const [to, fields, options] of [
      ['/people/nominate', { ...NOMINATION, active: 'true' }, {}],
      ['/people/nominate', { ...NOMINATION, id: 'amal' }, {}],
      [`/people/${id}/change`, { roles: 'reader', agency: '', name: 'Other' }, {}],
      [`/people/${id}/suspend`, { reason: 'leave', by: 'somebody' }, {}],
      [path, { ...PROFILE, roles: 'coordinator' }, ANYBODY],
      [path, { ...PROFILE, agency: 'police' }, ANYBODY],
    ] as const)
      expect((await send(to, fields as never, options)).status).toBe(422);
    const kept = await storage.withClient((client) => client.query('select roles from person where id = $1', [id]));
    expect(kept.rows).toEqual([{ roles: [] }]);
  });

  it('show a form again with its faults, and keep what was typed', async () => {
    const answer = await send('/people/nominate', { ...NOMINATION, name: '', roles: [], mail: 'no address' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('id="errors"');
    expect(page).toContain('value="no address"');
    expect(page.match(/class="[^"]*field-invalid/g)).toHaveLength(3);
    const apart = await send('/people/nominate', { ...NOMINATION, roles: ['auditor', 'coordinator'], agency: '' });
    expect([apart.status, (await apart.text()).includes('cannot also do what she looks over')]).toEqual([422, true]);
  });

  it('T26: show hostile names as text, and take no line break in them', async () => {
    const { id } = await invited(undefined, { name: '<script>alert(1)</script>' });
    const page = await (await ask(`/people/${id}`)).text();
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script>');
    for (const name of ['a\r\nBcc: x@y.example', 'a\u2028b', 'a\u202eb', 'a\u0000b'])
      expect((await send('/people/nominate', { ...NOMINATION, name })).status).toBe(422);
  });

  it('ask once more, with what she answers for, before somebody leaves', async () => {
    const { id } = await invited();
    const page = await (await ask('/people/case-worker/depart')).text();
    expect(page).toContain('3 approvals wait');
    expect((await send('/people/case-worker/depart', {})).status).toBe(303);
    expect((await ask('/people', { as: 'case-worker' })).headers.get('location')).toBe('/sign-in');
    expect((await send(`/people/${id}/depart`, {})).status).toBe(409);
  });

  it('ask for a step up before what would let somebody in or put her out', async () => {
    const { id, path } = await invited();
    await send(path, PROFILE, ANYBODY);
    await storage.withClient((client) => client.query('update session set stepped_up_until = null'));
    const json = { headers: { accept: 'application/json' } };
    for (const [to, fields] of [
      ['/people/nominate', NOMINATION],
      [`/people/${id}/approve`, {}],
      [`/people/${id}/invite`, {}],
      [`/people/${id}/change`, { roles: 'reader', agency: '' }],
      ['/organisations', { en: 'New', kind: 'NGO' }],
    ] as const)
      expect(await (await send(to, fields as never, { ...json, as: 'coordinator' })).json()).toMatchObject({
        code: 'ACCESS_STEP_UP',
      });
  });
});

describe('the page of an invitation', () => {
  it('is not used up by looking, as a mail scanner does', async () => {
    const { path } = await invited();
    for (let look = 0; look < 3; look += 1) expect((await ask(path, ANYBODY)).status).toBe(200);
    expect((await send(path, PROFILE, ANYBODY)).status).toBe(303);
  });

  it('answers unknown and used links with the same words', async () => {
    const { path } = await invited();
    await send(path, PROFILE, ANYBODY);
    const words = async (to: string) => {
      const answer = await ask(to, { ...ANYBODY, headers: { accept: 'application/json' } });
      return [answer.status, await answer.text()];
    };
    const used = await words(path);
    expect(used[0]).toBe(410);
    expect(await words(`/invitation/${'x'.repeat(43)}`)).toEqual(used);
    const sent = await send(path, { ...PROFILE, name: '' }, ANYBODY);
    expect(sent.status).toBe(410);
  });
});

describe('the page of agencies', () => {
  it('adds, renames and closes', async () => {
    expect((await send('/organisations', { en: 'Legal Aid', fr: 'Aide juridique', kind: 'LegalService' })).status).toBe(
      303,
    );
    const page = await (await ask('/organisations', { language: 'fr' })).text();
    expect(page).toContain('Aide juridique');
    const id = /\/organisations\/(legal-aid-[0-9a-f]{4})\/close/.exec(page)?.[1] ?? '';
    expect(await (await ask(`/organisations?rename=${id}`)).text()).toContain(`/organisations/${id}/rename`);
    expect((await send(`/organisations/${id}/rename`, { en: 'Legal Help' })).status).toBe(303);
    expect((await send(`/organisations/${id}/close`, {})).status).toBe(303);
    expect(await (await ask('/organisations')).text()).toMatch(/Legal Help[\s\S]*closed/);
    expect((await send('/organisations', { en: 'X', kind: 'LegalService' }, { as: 'supervisor' })).status).toBe(403);
  });
});

describe('the page of notices', () => {
  it('shows the reader her own, and marks them as read', async () => {
    const { path } = await invited();
    await send(path, PROFILE, ANYBODY);
    const page = await (await ask('/notices', { as: 'supervisor' })).text();
    const newest = /name="upTo" value="(\d+)"/.exec(page)?.[1] ?? '';
    expect((await send('/notices/read', { upTo: newest }, { as: 'reader' })).status).toBe(303);
    expect(await (await ask('/notices', { as: 'supervisor' })).text()).toContain(`value="${newest}"`);
    expect((await send('/notices/read', { upTo: newest }, { as: 'supervisor' })).status).toBe(303);
    expect(await (await ask('/notices', { as: 'supervisor' })).text()).not.toContain('name="upTo"');
    expect((await ask('/notices', ANYBODY)).headers.get('location')).toBe('/sign-in');
  });
});
