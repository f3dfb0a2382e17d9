import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWorld, PEOPLE, openCaseWorld } from '../../test/world/cases.js';
import { casesRoutes } from './routes.js';
import { sandboxRecords } from './store/sandbox.js';

describe('pages on the sandbox’s records', () => {
  let world: CaseWorld;
  let first: string;
  beforeAll(async () => {
    world = await openCaseWorld();
    const parts = { storage: world.storage, keys: world.keys, stateCode: 'QVA' };
    await sandboxRecords(parts, Object.values(PEOPLE));
    await sandboxRecords(parts, Object.values(PEOPLE));
    const { cases } = (await world.ask(PEOPLE.owner, 'GET', '/cases?list=mine')).model as { cases: { id: string }[] };
    const withPerson = await world.as(
      PEOPLE.herself,
      async (uow) => (await uow.client.query<{ id: string }>('select id from case_record')).rows,
    );
    first = withPerson[0]?.id ?? '';
    expect(cases).toHaveLength(4);
    expect(cases.map((one) => one.id)).toContain(first);
  });
  afterAll(() => world.close());

  it('six records of two agencies are there once, with a team, a referral and an emergency access', async () => {
    const counts = async (actor: (typeof PEOPLE)[keyof typeof PEOPLE]) =>
      Object.fromEntries(
        ((await world.ask(actor, 'GET', '/cases')).model.counts as { list: string; total: number }[]).map((one) => [
          one.list,
          one.total,
        ]),
      );
    expect(await counts(PEOPLE.owner)).toEqual({ mine: 4, team: 0, referred: 0, colleagues: 0 });
    expect(await counts(PEOPLE.supervisor)).toEqual({ mine: 0, team: 1, referred: 0, colleagues: 4 });
    expect(await counts(PEOPLE.police)).toEqual({ mine: 2, team: 0, referred: 1, colleagues: 0 });
    expect(await counts(PEOPLE.coordinator)).toEqual({ all: 6 });
    expect((await world.ask(PEOPLE.supervisor, 'GET', '/cases')).text).toContain('has emergency access until');
  });

  it('every page of a record is drawn for its owner, with every word said, its title a code, and no personal data in a link', async () => {
    const paths = [
      '',
      '?purpose=protection',
      '?purpose=protection&reveal=identity',
      '/notes?purpose=protection',
      '/files?purpose=protection',
      '/team',
      '/referrals',
      '/seen',
      '/erase',
      '/export',
    ]
      .map((path) => `/cases/${first}${path}`)
      .concat(
        ['identity', 'contact', 'story', 'health', 'legal', 'operational', 'statistical', 'shelter'].map(
          (one) => `/cases/${first}/change/${one}`,
        ),
        ['/cases', '/cases/search'],
      );
    for (const path of paths) {
      const page = await world.ask(PEOPLE.owner, 'GET', path);
      expect([path, page.status]).toEqual([path, 200]);
      expect([path, page.text.match(/\bcases\.[a-z-]+(\.[\w-]+)+/g)]).toEqual([path, null]);
      expect(page.text.match(/<title>(.*?)<\/title>/)?.[1]).not.toContain('Sandbox');
      for (const link of page.text.match(/(href|action)="[^"]*"/g) ?? [])
        expect(link).not.toMatch(/Amara|Sandbox|SANDBOX|555/);
    }
  });

  it('the person concerned sees what is held on her and who saw it, without the shelter and others’ plans', async () => {
    await world.ask(PEOPLE.owner, 'GET', `/cases/${first}?purpose=protection&reveal=identity`);
    const page = await world.ask(PEOPLE.herself, 'GET', '/my-record');
    expect(page.text).toContain('Amara Sandbox');
    expect(page.text).toContain('Text only, weekdays before noon.');
    expect(page.text).toContain('Revealed');
    expect(page.text).not.toContain('house B');
    expect(page.text).not.toContain('medical visit on Tuesday');
    const json = JSON.parse((await world.ask(PEOPLE.herself, 'GET', '/my-record.json')).text) as {
      caveat: string;
      records: unknown[];
    };
    expect(json.records).toHaveLength(1);
    expect(json.caveat).toContain('own request');
    expect((await world.ask(PEOPLE.herself, 'GET', `/cases/${first}`)).status).toBe(403);
  });

  it('T06: the export on her request holds no shelter, and is written down', async () => {
    for (const path of ['export', 'export.json']) {
      const page = await world.ask(PEOPLE.owner, 'GET', `/cases/${first}/${path}`);
      expect(page.text).toContain('Amara Sandbox');
      expect(page.text).toContain('own request');
      expect(page.text).not.toContain('house B');
    }
    expect((await world.ask(PEOPLE.supervisor, 'GET', `/cases/${first}/export`)).status).toBe(403);
    const seen = await world.ask(PEOPLE.officer, 'GET', `/cases/${first}/seen`);
    expect(seen.text).toContain('Exported on her request');
  });

  it('the coordinator sees what is for statistics and nothing else', async () => {
    expect((await world.ask(PEOPLE.coordinator, 'GET', `/cases/${first}?purpose=statistics`)).status).toBe(403);
    const page = await world.ask(PEOPLE.coordinator, 'GET', `/cases/${first}/statistical`);
    expect(page.text).toContain('24 to 26');
    expect(page.text).not.toMatch(/Amara|house B|dental/);
  });

  it('regression: whoever became coordinator reads nothing as the owner she still is', async () => {
    const moved = { ...PEOPLE.owner, roles: ['coordinator' as const] };
    for (const path of ['?purpose=protection', '/notes?purpose=protection', '/change/story', '/seen'])
      expect((await world.ask(moved, 'GET', `/cases/${first}${path}`)).status).toBe(403);
    const classes = await world.as(
      moved,
      async (uow) => (await uow.client.query('select distinct class from case_field')).rows,
    );
    expect(classes).toEqual([{ class: 'statistical' }]);
  });

  it('regression: whoever moved to another agency finds her former records gone', async () => {
    const moved = { ...PEOPLE.owner, agency: 'clinic', agencyKind: 'HealthServiceOrganisation' };
    expect((await world.ask(moved, 'GET', `/cases/${first}?purpose=protection`)).status).toBe(404);
    expect((await world.ask({ ...PEOPLE.supervisor, agency: 'clinic' }, 'GET', `/cases/${first}`)).status).toBe(404);
  });

  it('every route names an action of the table', () => {
    for (const route of casesRoutes(world.given)) expect(route.action).toMatch(/^cases\./);
  });
});
