import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWorld, PEOPLE, openCaseWorld, tired } from '../../test/world/cases.js';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const IDENTITY = { names: 'Zubaida Canary', 'document-number': 'CANARY-77', phone: '+999 555 7777' };

describe('records of persons met', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await openCaseWorld();
  });
  afterAll(() => world.close());

  const acts = (id: string) =>
    world.as(PEOPLE.owner, async (uow) => {
      const { rows } = await uow.client.query<{ actor: string; action: string; details: Record<string, unknown> }>(
        'select actor, action, details from act where subject = $1 or subject like $2 order by id',
        [`case/${id}`, `case/${id}/%`],
      );
      return rows;
    });

  it('a record is opened only after a search, by who searched, once', async () => {
    expect((await world.ask(PEOPLE.owner, 'POST', '/cases/new', { body: { search: UNKNOWN } })).status).toBe(409);
    const found = await world.ask(PEOPLE.owner, 'POST', '/cases/search', { body: { name: 'Somebody New' } });
    const { search } = found.model.found as { search: string };
    const foreign = await world.ask(PEOPLE.colleague, 'POST', '/cases/new', { body: { search } });
    expect(foreign.model.code).toBe('CASES_SEARCH_FIRST');
    expect((await world.ask(PEOPLE.owner, 'POST', '/cases/new', { body: { search } })).status).toBe(303);
    const again = await world.ask(PEOPLE.owner, 'POST', '/cases/new', { body: { search } });
    expect(again.model.code).toBe('CASES_SEARCH_FIRST');
    expect((await world.ask(PEOPLE.owner, 'GET', '/cases/new')).to).toBe('/cases/search');
  });

  it('a search finds names in any order and spelling of marks, numbers and telephones, and tells only code and agency', async () => {
    const id = await world.open(IDENTITY);
    const searches = [{ name: 'CANARY zubaidá' }, { 'document-number': 'canary 77' }, { phone: '00999-5557777' }];
    for (const body of searches) {
      const own = await world.ask(PEOPLE.owner, 'POST', '/cases/search', { body });
      const hits = (own.model.found as { hits: { code: string; open: string | null }[] }).hits;
      expect(hits.map((hit) => hit.open)).toEqual([id]);
      const others = await world.ask(PEOPLE.police, 'POST', '/cases/search', { body });
      const seen = (others.model.found as { hits: Record<string, unknown>[] }).hits;
      expect(seen).toEqual([{ ...hits[0], open: null }]);
      expect(Object.keys(seen[0] ?? {}).sort()).toEqual(['agency', 'by', 'code', 'open']);
    }
    const none = await world.ask(PEOPLE.owner, 'POST', '/cases/search', { body: { name: 'Zubaida' } });
    expect((none.model.found as { hits: unknown[] }).hits).toEqual([]);
    const empty = await world.ask(PEOPLE.owner, 'POST', '/cases/search', { body: { name: '  ', phone: '12' } });
    expect(empty.model.code).toBe('CASES_SEARCH_EMPTY');
  });

  it('nothing opens before a purpose is chosen; then classes open, identity only by a reveal, and each is written down', async () => {
    const id = await world.open(IDENTITY);
    const before = (await acts(id)).length;
    const bare = await world.ask(PEOPLE.owner, 'GET', `/cases/${id}`);
    expect(bare.model.panels).toEqual([]);
    expect((await acts(id)).length).toBe(before);
    const page = await world.ask(PEOPLE.owner, 'GET', `/cases/${id}?purpose=protection`);
    expect(page.text).not.toContain('Canary');
    const revealed = await world.ask(PEOPLE.owner, 'GET', `/cases/${id}?purpose=protection&reveal=identity`);
    expect(revealed.text).toContain('Zubaida Canary');
    expect(revealed.text).not.toContain('5557777');
    expect(revealed.text.match(/<title>(.*?)<\/title>/)?.[1]).toMatch(/^QVA-/);
    expect((await acts(id)).slice(before).map((act) => [act.action, act.details])).toEqual([
      ['cases.read', expect.objectContaining({ purpose: 'protection', relation: 'agency+owner' })],
      ['cases.read', expect.anything()],
      ['cases.reveal', { classes: ['identity'], purpose: 'protection', relation: 'agency+owner' }],
    ]);
  });

  it('without a fresh step-up identity stays closed, the rest opens', async () => {
    const id = await world.open(IDENTITY);
    const page = await world.ask(tired(PEOPLE.owner), 'GET', `/cases/${id}?purpose=protection&reveal=identity`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('Canary');
    expect(page.text).toContain('/step-up?back=');
    expect((await world.ask(tired(PEOPLE.owner), 'GET', `/cases/${id}/change/identity`)).model.code).toBe(
      'CASES_STEP_UP',
    );
  });

  it('T04: every page of another agency’s record answers exactly as for an unknown number, and is written down', async () => {
    const id = await world.open(IDENTITY);
    const strangers = [PEOPLE.police, PEOPLE.policeSupervisor, PEOPLE.clinic];
    const paths = [
      '',
      '?purpose=protection',
      '/notes',
      '/files',
      '/team',
      '/referrals',
      '/seen',
      '/change/story',
      `/notes/${UNKNOWN}`,
    ];
    for (const actor of strangers)
      for (const path of paths) {
        const theirs = await world.ask(actor, 'GET', `/cases/${id}${path}`);
        const unknown = await world.ask(actor, 'GET', `/cases/${UNKNOWN}${path}`);
        expect([path, theirs.status, theirs.text, theirs.model]).toEqual([path, 404, unknown.text, unknown.model]);
      }
    const refused = (await acts(id)).filter((act) => act.action === 'cases.refused');
    expect(refused).toHaveLength(strangers.length * paths.length);
    expect(new Set(refused.map((act) => act.details.because))).toEqual(new Set(['out-of-reach']));
  });

  it('a refusal undoes what the request did before it, and keeps the refusal', async () => {
    const id = await world.open();
    const refused = await world.ask(PEOPLE.colleague, 'POST', `/cases/${id}/change/story`, {
      body: { version: '0', account: 'not mine to write' },
    });
    expect(refused.status).toBe(403);
    const rows = await world.as(PEOPLE.owner, (uow) =>
      uow.client.query('select 1 from case_field where record = $1 and class = $2', [id, 'story']),
    );
    expect(rows.rows).toEqual([]);
    expect((await acts(id)).at(-1)).toMatchObject({ actor: PEOPLE.colleague.id, action: 'cases.refused' });
  });

  it('a change made from an older form is refused; versions stay', async () => {
    const id = await world.open();
    const write = (version: string, account: string) =>
      world.ask(PEOPLE.owner, 'POST', `/cases/${id}/change/story`, { body: { version, account } });
    expect((await write('0', 'first')).status).toBe(303);
    expect((await write('0', 'second')).model.code).toBe('CASES_CHANGED_MEANWHILE');
    expect((await write('1', 'second')).status).toBe(303);
    const { rows } = await world.as(PEOPLE.owner, (uow) =>
      uow.client.query('select version from case_field where record = $1 and field = $2 order by version', [
        id,
        'account',
      ]),
    );
    expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
    const form = await world.ask(PEOPLE.owner, 'GET', `/cases/${id}/change/story`);
    expect(form.text).toContain('second</textarea>');
  });

  it('mass assignment: a form cannot write the owner, the state, or a field of another class', async () => {
    const id = await world.open();
    for (const extra of [{ owner: 'me' }, { state: 'erased' }, { names: 'x' }, { 'shelter-place': 'x' }]) {
      const sent = await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/change/story`, {
        body: { version: '0', account: 'x', ...extra },
      });
      expect(sent.model.code).toBe('CASES_FIELD_UNKNOWN');
    }
  });

  it('T17: the twenty-first person within an hour cannot be revealed', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 21; count += 1) ids.push(await world.open({ names: `Person ${count}` }, PEOPLE.team));
    const answers = [];
    for (const id of ids)
      answers.push((await world.ask(PEOPLE.team, 'GET', `/cases/${id}?purpose=protection&reveal=identity`)).status);
    expect(answers).toEqual([...Array<number>(20).fill(200), 429]);
    const again = await world.ask(PEOPLE.team, 'GET', `/cases/${ids[0] ?? ''}?purpose=protection&reveal=identity`);
    expect(again.status).toBe(200);
  });

  it('T03: police see nothing of a person who refused contact with police, also where she was referred to them', async () => {
    const id = await world.open({ ...IDENTITY, 'refused-contact': 'LawEnforcement' });
    const body = { agency: 'police', classes: ['story', 'legal'], purposes: ['investigation'], days: '10' };
    expect((await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/referrals`, { body })).status).toBe(303);
    const page = await world.ask(PEOPLE.police, 'GET', `/cases/${id}?purpose=investigation`);
    expect([page.status, page.model.code]).toEqual([403, 'CASES_REFUSED_CONTACT']);
  });

  it('a referral opens exactly what it says, until it is taken back', async () => {
    const id = await world.open(IDENTITY);
    await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/change/story`, {
      body: { version: '0', account: 'told once' },
    });
    const body = { agency: 'clinic', classes: ['story'], purposes: ['protection'], days: '10' };
    await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/referrals`, { body });
    expect(world.notices.at(-1)).toMatchObject({ event: 'referral', to: [PEOPLE.clinic.id] });
    const page = await world.ask(PEOPLE.clinic, 'GET', `/cases/${id}?purpose=protection`);
    const open = (page.model.panels as { sensitivity: string; view: string }[]).filter(
      (panel) => panel.view !== 'closed',
    );
    expect(open.map((panel) => panel.sensitivity)).toEqual(['story']);
    expect(page.text).toContain('told once');
    const other = await world.ask(PEOPLE.clinic, 'GET', `/cases/${id}?purpose=investigation`);
    expect(other.model.code).toBe('CASES_REFUSED_PURPOSE');
    const { referrals } = (await world.ask(PEOPLE.owner, 'GET', `/cases/${id}/referrals`)).model as {
      referrals: { id: string }[];
    };
    await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/referrals/${referrals[0]?.id ?? ''}/revoke`);
    expect((await world.ask(PEOPLE.clinic, 'GET', `/cases/${id}`)).status).toBe(404);
  });

  it('T06: where a shelter is cannot be referred', async () => {
    const id = await world.open();
    const body = { agency: 'clinic', classes: ['story', 'shelter'], purposes: ['protection'], days: '10' };
    const sent = await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/referrals`, { body });
    expect(sent.model.code).toBe('CASES_REFERRAL_SHAPE');
  });

  it('who is taken out of the team has no access from the next request on; only colleagues come in', async () => {
    const id = await world.open();
    const add = (person: string) => world.ask(PEOPLE.owner, 'POST', `/cases/${id}/team`, { body: { person } });
    expect((await add(PEOPLE.police.id)).model.code).toBe('CASES_NOT_A_COLLEAGUE');
    await add(PEOPLE.team.id);
    const change = () => world.ask(PEOPLE.team, 'GET', `/cases/${id}/change/story`);
    expect((await change()).status).toBe(200);
    const { team } = (await world.ask(PEOPLE.owner, 'GET', `/cases/${id}/team`)).model as { team: { id: string }[] };
    await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/team/${team[0]?.id ?? ''}/remove`);
    expect((await change()).status).toBe(403);
  });

  it('the auditor and the data-protection officer see the acts and no content', async () => {
    const id = await world.open(IDENTITY);
    await world.ask(PEOPLE.owner, 'GET', `/cases/${id}?purpose=protection&reveal=identity`);
    for (const actor of [PEOPLE.officer, PEOPLE.auditor]) {
      expect((await world.ask(actor, 'GET', `/cases/${id}?purpose=oversight`)).status).toBe(403);
      const seen = await world.ask(actor, 'GET', `/cases/${id}/seen`);
      expect(seen.text).toContain('Revealed');
      expect(seen.text).not.toContain('Canary');
    }
  });
});
