import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { type AskOptions, type RoomsUnderTest, openRooms } from '../../../test/world/rooms.js';
import type { Language } from '../../platform/languages/index.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import { instrumentsAccess } from '../access.js';
import { importShippedStatus } from '../importing/treaties.js';
import { TREATIES } from '../treaties/registry.js';
import { slugOf } from '../treaties/treaty.js';
import { treatiesRoutes } from './treaties.js';

let storage: Storage;
let rooms: RoomsUnderTest;
const work = <T>(run: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(systemActor, run);

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['instruments'] });
  rooms = await openRooms(
    storage,
    instrumentsAccess,
    (files) => treatiesRoutes({ files, maxUploadBytes: 250_000_000 }),
    ['coordinator', 'reader'],
  );
});
afterAll(() => rooms.close());
beforeEach(async () => {
  await storage.withClient((client) => client.query('truncate treaty_action, treaty_import, act cascade'));
  await work(importShippedStatus);
});

const ask = (path: string, options?: AskOptions): Promise<Response> => rooms.ask(path, options);
const html = async (path: string, language: Language = 'en'): Promise<string> => (await ask(path, { language })).text();
const model = async (path: string) => (await ask(path, { headers: { accept: 'application/json' } })).json();
const plain = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const post = (path: string, fields: Record<string, string>, options: AskOptions = {}): Promise<Response> =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields), ...options });
const bring = (content: string, name: string, fields: Record<string, string> = {}): Promise<Response> => {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set('file', new Blob([content]), name);
  return ask('/treaties/imports/new', { method: 'POST', body: form });
};
const acceding = {
  treaty: 'untoc-tip',
  participant: 'AGO',
  kind: 'accession',
  'on-day': '19',
  'on-month': '9',
  'on-year': '2014',
  source: 'Depositary notification',
};

describe('the pages of treaty status', () => {
  it('lists every treaty, and says of those without acts that nothing is known of them', async () => {
    const page = await html('/treaties?on=2012-11-13');
    for (const { id } of TREATIES) expect(page).toContain(`href="/treaties/${slugOf(id)}?on=2012-11-13"`);
    expect(plain(page)).toMatch(/153 \+ 1 organization/);
    expect(plain(page)).toContain('not known here');
    const { rows } = await model('/treaties?on=2012-11-13');
    expect(rows[1]).toMatchObject({
      treaty: 'treaty/untoc-tip',
      snapshot: { parties: { states: 153, organizations: 1 } },
    });
  });

  it('shows every State as a tile with its status in words, and the same in a table', async () => {
    const page = await html('/treaties/untoc-tip?on=2012-11-13');
    const { table } = await model('/treaties/untoc-tip?on=2012-11-13');
    for (const { code, kind } of table.cells) {
      const links = page.split(`href="/treaties/untoc-tip/states/${code}?on=2012-11-13"`).length - 1;
      // Once in the grid, once in the table.
      expect([code, kind, links]).toEqual([code, kind, 2]);
    }
    expect(table.cells.filter(({ kind }: { kind: string }) => kind === 'member')).toHaveLength(193);
    expect(page).toContain('aria-label="Algeria: Party, in force"');
    expect(page).toContain('aria-label="Japan: Signed, not bound"');
    expect(plain(page)).toContain('The last of them was deposited on 26 September 2003 by Rwanda');
    expect(plain(page)).toContain(
      'Not before the Organized Crime Convention is in force (29 September 2003): 25 December 2003',
    );
    expect(plain(page)).toContain('The depositary gives the same day: 25 December 2003');
    expect(gzipSync(page).length).toBeLessThan(60_000);
  });

  it('warns where the day lies after what the sources speak of, and where nothing is held', async () => {
    expect(plain(await html('/treaties/untoc-tip?on=2014-04-30'))).not.toContain('Acts of later days may be missing.');
    expect(plain(await html('/treaties/untoc-tip?on=2014-05-01'))).toContain(
      'The sources held here speak up to 2014-04.',
    );
    const cedaw = plain(await html('/treaties/cedaw'));
    expect(cedaw).toContain('Nothing is held here about this treaty.');
    expect(cedaw).not.toMatch(/\b0 of \d+ are parties, in force/);
    expect(plain(await html('/treaties/traffic-1949'))).toContain('to be verified');
  });

  it('shows today where the day is none, and refuses treaties and States that are none', async () => {
    expect(plain(await html('/treaties/untoc?on=2012-02-31'))).toContain('This is not a day of the calendar.');
    expect((await ask('/treaties/no-such')).status).toBe(404);
    expect((await ask('/treaties/untoc/states/XYZ')).status).toBe(404);
  });

  it('lays States against the eight instruments on a day [S4 2,3]', async () => {
    const { treaties, rows } = await model('/treaties/matrix?on=2012-11-13');
    expect(treaties.map(({ id }: { id: string }) => slugOf(id))).toEqual([
      'untoc',
      'untoc-tip',
      'op-crc-sc',
      'cedaw',
      'supplementary-slavery',
      'ilo-c29',
      'ilo-c105',
      'ilo-c182',
    ]);
    expect(rows).toHaveLength(197);
    const algeria = rows.find(({ code }: { code: string }) => code === 'DZA');
    expect(algeria.cells.map(({ standing }: { standing: string }) => standing)).toEqual([
      'in-force',
      'in-force',
      ...Array.from({ length: 6 }, () => 'unknown'),
    ]);
    const page = await html('/treaties/matrix?on=2012-11-13');
    expect(gzipSync(page).length).toBeLessThan(60_000);
    const weog = await model('/treaties/matrix?group=weog&set=all');
    expect([weog.rows.length, weog.treaties.length]).toEqual([29, TREATIES.length]);
    const lines = (await (await ask('/treaties/matrix.csv?on=2012-11-13')).text()).trim().split('\r\n');
    expect(lines).toHaveLength(198);
    expect(lines[1]).toContain('The depositary’s records are authoritative');
  });

  it('says every word of its pages in words, not in keys', async () => {
    for (const path of [
      '/treaties',
      '/treaties/untoc-tip',
      '/treaties/ilo-p29',
      '/treaties/matrix',
      '/treaties/paper',
      '/treaties/new',
      '/treaties/imports',
      '/treaties/imports/new',
      '/treaties/untoc/states/FRA',
    ]) {
      const page = await html(path);
      expect([path, page.match(/instruments\.treaties\.[\w.-]+|error\.TREATIES\w+/g)]).toEqual([path, null]);
    }
    expect(await html('/treaties/untoc-tip', 'ar')).toContain('الجزائر');
  });
});

describe('the paper of a session', () => {
  const query = 'session=Fifth+session&since=2008-10-17&on=2010-10-18';

  it('tells who joined since the session before, and who is not a party, by group [S3 1]', async () => {
    const { treaties } = await model(`/treaties/paper?${query}`);
    const protocol = treaties.find(({ treaty }: { treaty: string }) => treaty === 'treaty/untoc-tip');
    expect(protocol.now.parties.states - protocol.before.parties.states).toBe(protocol.joined.length);
    expect(protocol.now.parties.states).toBe(140);
    const outside = protocol.notParty.reduce((sum: number, { states }: { states: string[] }) => sum + states.length, 0);
    expect(outside).toBe(197 - 140);
    const page = plain(await html(`/treaties/paper?${query}`));
    expect(page).toContain('Fifth session');
    expect(page).toMatch(/Saint Vincent and the Grenadines: Accession, 29 October 2010|Togo: Ratification, 8 May 2009/);
    expect(gzipSync(await html(`/treaties/paper?${query}`)).length).toBeLessThan(60_000);
  });

  it('comes as a word processor’s document with the same words, and as a table', async () => {
    const answer = await ask(`/treaties/paper.docx?${query}`);
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const text = new TextDecoder().decode(parts['word/document.xml']);
    expect(text).toContain('Fifth session');
    expect(text).toContain('Togo: Ratification, 8 May 2009');
    const csv = await (await ask(`/treaties/paper.csv?${query}`)).text();
    expect(csv).toMatch(/untoc-tip,TGO,Togo,Ratification,2009-05-08/);
  });

  it('does not take a period that runs backwards', async () => {
    expect(plain(await html('/treaties/paper?since=2012-01-01&on=2010-01-01'))).toContain('not a day of the calendar');
  });
});

describe('recording an act', () => {
  it('records it with its source, shows it, and counts it from its day on', async () => {
    const answer = await post('/treaties/new', acceding);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/treaties/untoc-tip/states/AGO']);
    const page = plain(await html('/treaties/untoc-tip/states/AGO'));
    expect(page).toContain('Accession, 19 September 2014');
    expect(page).toContain('Source: Depositary notification');
    const count = async (on: string) => (await model(`/treaties/untoc-tip?on=${on}`)).table.snapshot;
    expect((await count('2014-09-18')).parties.states).toBe(158);
    expect((await count('2014-09-19')).parties.states).toBe(159);
    expect([(await count('2014-10-18')).inForce.states, (await count('2014-10-19')).inForce.states]).toEqual([
      158, 159,
    ]);
  });

  it.each([
    [{ participant: 'DZA' }, 409, 'is bound already'],
    [{ participant: 'EU', kind: 'withdrawal', 'on-year': '2001' }, 409, 'was not a party'],
    [{ kind: 'formal-confirmation' }, 409, 'Only organizations confirm formally'],
    [{ kind: 'ratification' }, 409, 'No signature is recorded before this act'],
    [{ participant: 'SOM' }, 409, 'must first have joined the other treaty'],
    [{ 'on-month': '13' }, 422, 'is not a day of the calendar'],
    [{ source: '' }, 422, 'not said where this comes from'],
    [{ treaty: '' }, 404, 'no treaty'],
    [{ kind: 'reservation' }, 422, 'needs its text'],
  ])('refuses %j with the reason, and keeps what was typed', async (change, status, reason) => {
    const answer = await post('/treaties/new', { ...acceding, ...change });
    const page = await answer.text();
    expect([answer.status, plain(page).includes(reason)]).toEqual([status, true]);
    expect(page).toContain('id="errors"');
    if (!('source' in change)) expect(page).toContain('value="Depositary notification"');
    expect((await model('/treaties/untoc-tip?on=2020-01-01')).table.snapshot.parties.states).toBe(158);
  });

  it('keeps reservations and the objections to them on the page of whoever made them', async () => {
    const said = { treaty: 'untoc', 'on-day': '1', 'on-month': '3', 'on-year': '2010', source: 'Notification' };
    const signed = { ...said, treaty: 'cedaw', participant: 'FJI', 'on-year': '1995', kind: 'accession' };
    expect((await post('/treaties/new', signed)).status).toBe(303);
    const reserved = { ...signed, kind: 'reservation', text: 'Not bound by article 29.' };
    expect((await post('/treaties/new', reserved)).status).toBe(303);
    const objecting = {
      ...signed,
      participant: 'DEU',
      'on-year': '1996',
      kind: 'objection',
      about: 'FJI',
      text: 'It objects.',
    };
    expect((await post('/treaties/new', objecting)).status).toBe(303);
    const page = plain(await html('/treaties/cedaw/states/FJI'));
    expect(page).toContain('Not bound by article 29.');
    expect(page).toMatch(/Objections to its reservations .*Germany.*It objects\./);
  });

  it('takes a wrong act back with its reason, leaves it readable, and does not let an import bring it back', async () => {
    await post('/treaties/new', acceding);
    const { acts } = await model('/treaties/untoc-tip/states/AGO');
    expect((await post('/treaties/retract', { id: acts[0].id, why: '' })).status).toBe(422);
    expect((await post('/treaties/retract', { id: acts[0].id, why: 'Another State' })).status).toBe(303);
    const page = plain(await html('/treaties/untoc-tip/states/AGO'));
    expect(page).toContain('Taken back');
    expect(page).toContain('Reason: Another State');
    expect((await model('/treaties/untoc-tip?on=2020-01-01')).table.snapshot.parties.states).toBe(158);
    const csv = 'treaty,participant,action,date\nuntoc-tip,Angola,accession,2014-09-19\n';
    const address = (await bring(csv, 'a.csv', { source: 'x' })).headers.get('location') ?? '';
    expect(await model(address)).toMatchObject({ counts: { add: 0, doubts: 1 } });
  });

  it('is for coordinators', async () => {
    for (const path of ['/treaties/new', '/treaties/imports', '/treaties/imports/new'])
      expect([path, (await ask(path, { as: 'reader' })).status]).toEqual([path, 403]);
    expect((await post('/treaties/new', acceding, { as: 'reader' })).status).toBe(403);
    expect((await ask('/treaties/untoc', { as: 'reader' })).status).toBe(200);
    expect(await (await ask('/treaties/untoc', { as: 'reader' })).text()).not.toContain('/treaties/new');
  });
});

describe('bringing a file', () => {
  const table = [
    'STATUS AS AT : 20-11-2026 09:15:04 EDT',
    'Convention on the Elimination of All Forms of Discrimination against Women',
    'Participant\tSignature\tRatification, Accession(a), Succession(d)',
    'Algeria\t\t22 May 1996 a',
    'Ruritania\t 1 Mar 1981\t 2 Mar 1982',
    'Fiji\t\t28 Aug 1995 z',
    'France 3\t17 Jul 1980\t14 Dec 1983',
  ].join('\n');

  it('shows what it would add, counts nothing before that is taken, and keeps what is at fault', async () => {
    const answer = await bring(table, 'cedaw.txt', { source: 'United Nations Treaty Collection' });
    const address = answer.headers.get('location') ?? '';
    expect([answer.status, address]).toEqual([303, expect.stringMatching(/^\/treaties\/imports\/[0-9a-f-]{36}$/)]);
    const page = plain(await html(address));
    expect(page).toContain('No participant is known as “Ruritania”.');
    expect(page).toContain('28 Aug 1995 z');
    expect(await model(address)).toMatchObject({
      counts: { add: 3, known: 0, faults: 2 },
      kept: { sourceAsOf: '2026-11-20' },
    });
    expect((await model('/treaties')).rows[5].known.acts).toBe(0);

    expect((await post(`${address}/run`, {})).headers.get('location')).toBe(`${address}?added=3`);
    expect((await model('/treaties/cedaw')).table.snapshot.parties.states).toBe(2);
    expect(plain(await html(`${address}?added=3`))).toContain('3 acts were added');

    await post(`${address}/names`, { 'label-0': 'Ruritania', 'code-0': 'LIE' });
    expect(await model(address)).toMatchObject({ counts: { add: 2, known: 3, faults: 1 }, unmatched: [] });
    await post(`${address}/run`, {});
    expect((await model('/treaties/cedaw')).table.snapshot.parties.states).toBe(3);
    expect(plain(await html('/treaties/imports'))).toContain('cedaw.txt');
  });

  it('reads its own export again as what it was', async () => {
    const csv = await (await ask('/treaties/untoc-tip/acts.csv')).text();
    const before = (await model('/treaties/untoc-tip')).table;
    await storage.withClient((client) => client.query("delete from treaty_action where treaty = 'treaty/untoc-tip'"));
    const address = (await bring(csv, 'acts.csv', { source: 'export' })).headers.get('location') ?? '';
    await post(`${address}/run`, {});
    expect((await model('/treaties/untoc-tip')).table).toEqual(before);
    expect(await model(address)).toMatchObject({ counts: { add: 0, faults: 0 } });
  });

  it.each([
    ['nothing', '', 'a.csv', {}, 422],
    ['broken JSON', '{"treaties":', 'a.json', { source: 'x' }, 422],
    ['a file without a source', 'participant,action,date\nFiji,accession,2017-09-19\n', 'a.csv', {}, 422],
    ['a day of the source that is none', 'participant,action,date\n', 'a.csv', { source: 'x', asOf: 'May' }, 422],
  ])('refuses %s and keeps nothing', async (_what, content, name, fields, status) => {
    const answer = await bring(content, name, fields);
    expect([answer.status, (await answer.text()).includes('id="errors"')]).toEqual([status, true]);
    expect((await model('/treaties/imports')).imports).toEqual([]);
  });

  it('takes a whole page of bad rows without taking any, and shows its faults', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `Nowhere ${'x'.repeat(i % 7)}${i}\t1 Foo 2001\t<b>${i}</b>`);
    const text = `Participant\tSignature\tRatification\n${rows.join('\n')}`;
    const address = (await bring(text, 'bad.txt', { source: 'x', treaty: 'cedaw' })).headers.get('location') ?? '';
    expect(await model(address)).toMatchObject({ counts: { add: 0, faults: 6000 } });
    expect(gzipSync(await html(address)).length).toBeLessThan(60_000);
  });
});
