import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../test/world/database.js';
import { agencyInView, decide, joinTables, NODE, ROLES, type Role } from '../platform/access/index.js';
import { type Files, openFiles } from '../platform/files/index.js';
import { createApp, SESSION_COOKIE } from '../platform/http/index.js';
import { founded, offerLink, signIn } from '../platform/identity/index.js';
import { jobRunner, listJobs } from '../platform/jobs/index.js';
import type { Storage } from '../platform/storage/index.js';
import { PageContext } from '../ui-kit/index.js';
import { statisticsAccess } from './access.js';
import { statisticsRoutes } from './routes.js';
import { statisticsJobs } from './importing.js';

const HEADER = 'cas_IncomingReferralDate,prs_FirstName,prs_Gender,prs_Citizenship,vic_TypeOfExploitation';
const texts = (word: string) => ({ ar: word, en: word, es: word, fr: word, ru: word, zh: word });
/** Whom the tests sign in as: the roles, and an officer of each of two agencies. */
const PEOPLE: readonly (readonly [string, Role, string | null])[] = [
  ['coordinator', 'coordinator', null],
  ['statistician', 'statistician', null],
  ['auditor', 'auditor', null],
  ['reader', 'reader', null],
  ['police-officer', 'agency-officer', 'police'],
  ['shelter-officer', 'agency-officer', 'shelter'],
];

describe('statistics over HTTP', () => {
  let storage: Storage;
  let files: Files;
  let folder: string;
  let app: ReturnType<typeof createApp>;
  const sessions = new Map<string, string>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-statistics-'));
    storage = await openTestStorage({ modules: ['statistics'] });
    files = await openFiles(folder);
    await storage.inUnitOfWork(NODE, async (uow) => {
      const agencies = ['police', 'shelter'].map((id) => ({ id, names: texts(id), kind: 'ngo' }));
      const people = PEOPLE.map(([id, role, agency]) => ({ id, name: id, roles: [role], agency }));
      await founded(uow, { iso3: 'QVA', names: texts('Valmora'), sandbox: true, ready: true }, agencies, people);
      for (const [id] of PEOPLE) sessions.set(id, (await signIn(uow, await offerLink(uow, id))).session);
    });
    const given = { storage, files, maxUploadBytes: 5_000_000, wakeJobs: () => undefined };
    app = createApp({
      routes: statisticsRoutes(given),
      permissions: joinTables(statisticsAccess),
      storage,
      files,
      catalogue: { ar: new Map(), en: new Map(), es: new Map(), fr: new Map(), ru: new Map(), zh: new Map() },
      assets: { url: (name) => name, find: () => undefined },
      frame: ({ t, language, path }, view) => {
        const value = {
          t,
          language,
          dir: 'ltr' as const,
          path,
          query: {},
          stateName: 'Valmora',
          sandbox: true,
          actor: null,
          nav: [],
          languages: [],
          assets: (name: string) => name,
        };
        return render(h(PageContext.Provider, { value }, view));
      },
      problemView: (problem) => problem.code,
      log: (event, details) => {
        throw new Error(`${event} ${JSON.stringify(details)}`);
      },
    });
  });
  afterAll(async () => {
    await storage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string, who = 'coordinator', accept = 'application/json') =>
    app.request(`http://node${path}`, { headers: { cookie: `${SESSION_COOKIE}=${sessions.get(who)}`, accept } });
  const post = (path: string, body: FormData | URLSearchParams, who = 'coordinator') =>
    app.request(`http://node${path}`, {
      method: 'POST',
      body,
      headers: { cookie: `${SESSION_COOKIE}=${sessions.get(who)}`, origin: 'http://node', accept: 'application/json' },
    });

  /** Runs what was asked for until nothing waits. */
  async function work(): Promise<void> {
    const faults: string[] = [];
    const runner = jobRunner(storage, statisticsJobs({ storage, files }), (event, details) =>
      faults.push(`${event} ${JSON.stringify(details)}`),
    );
    await runner.start();
    for (let step = 0; step < 200; step += 1) {
      const jobs = await storage.inUnitOfWork(NODE, (uow) => listJobs(uow, 'all', 100));
      if (jobs.every((job) => !['queued', 'running'].includes(job.state))) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await runner.stop();
    expect(faults).toEqual([]);
  }

  async function bring(name: string, text: string, agency: string, who = 'coordinator'): Promise<string> {
    const form = new FormData();
    form.set('file', new File([text], name));
    form.set('agency', agency);
    const answer = await post('/statistics/lists/new', form, who);
    expect(answer.status, await answer.clone().text()).toBe(303);
    return answer.headers.get('location') ?? '';
  }

  it('brings a list of persons: columns, check, choice, picture, figure, undo [S4 7] [S2 (l)]', async () => {
    const text = `${HEADER}\n2023-03-03,Ana,Feminine,QVA,ForcedLabour\n2023-02-31,Bo,Masculine,NPL,ForcedLabour\n2023-04-04,Cy,Masculine,NPL,SexualExploitation\n`;
    const list = await bring('police list.csv', text, 'police');
    const waiting = await (await get(list)).json();
    expect(waiting).toMatchObject({ batch: { state: 'waiting-mapping', agency: 'police' } });
    const name = waiting.mapping.lines.find((line: { name: string }) => line.name === 'prs_FirstName');
    expect(name).toMatchObject({
      field: null,
      masked: true,
      leftOut: 'identity',
      samples: expect.not.arrayContaining(['Ana']),
    });
    expect((await get(list, 'coordinator', 'text/html')).status).toBe(200);

    const answers = new URLSearchParams();
    for (const line of waiting.mapping.lines) answers.set(`column-${line.column}`, line.field ?? '');
    expect((await post(`${list}/mapping`, answers)).status).toBe(303);
    expect((await post(`${list}/import`, new URLSearchParams({ choice: 'import' }))).status).toBe(409);
    await work();
    const checked = await (await get(list)).json();
    expect(checked).toMatchObject({ batch: { state: 'ready', rows: { read: 3, kept: 2, faulty: 1 } }, faultsTotal: 1 });
    expect((await (await get('/statistics')).json()).source).toBeNull();
    expect(await (await get(`${list}/faults.csv`)).text()).toContain('STATISTICS_DATE_IMPOSSIBLE');

    expect((await post(`${list}/import`, new URLSearchParams({ choice: 'import' }))).status).toBe(303);
    await work();
    expect(await (await get(list)).json()).toMatchObject({
      batch: { state: 'imported', importedBy: 'coordinator', staged: null },
    });
    const picture = await (await get('/statistics')).json();
    expect(picture).toMatchObject({ source: { key: 'lists', unit: 'persons' }, total: { low: 2, high: 2 } });
    const figure = await (await get('/statistics/figure?source=lists&citizenship=QVA')).json();
    expect(figure).toMatchObject({ total: { low: 1 }, rows: [{ row: 2, citizenship: 'QVA', low: 1 }] });
    expect(await (await get('/statistics/figure.csv?form=sexual')).text()).toContain('police list.csv,4,2023');
    for (const path of [
      '/statistics',
      '/statistics/figure?year=2023',
      '/statistics/lists',
      '/statistics/labels',
      `${list}/undo`,
    ])
      expect((await get(path, 'coordinator', 'text/html')).status, path).toBe(200);

    expect((await post(`${list}/undo`, new URLSearchParams())).status).toBe(303);
    expect(await (await get(list)).json()).toMatchObject({ batch: { state: 'undone', undoneBy: 'coordinator' } });
    expect((await (await get('/statistics')).json()).source).toBeNull();
  });

  it('says on the batch why a file could not be read, and keeps nothing', async () => {
    const list = await bring('numbers.csv', 'Indicator,Year,Value\nVictims,2023,4\nOffenders,2023,5\n', '');
    await work();
    expect(await (await get(list)).json()).toMatchObject({
      batch: { state: 'refused', failure: { code: 'STATISTICS_TABLE_SEVERAL_MEASURES' } },
    });
    const form = new FormData();
    form.set('file', new File(['%PDF-1.7'], 'a.csv'));
    const refused = await post('/statistics/lists/new', form);
    expect(refused.status).toBe(415);
    expect(await refused.json()).toMatchObject({ code: 'SPREADSHEETS_CONTENT_UNSUITABLE' });
  });

  it('shows and keeps no name, contact, document number, birth date or story, on no page and in no table [S4 7]', async () => {
    const columns = [
      'prs_FirstName',
      'Phone number',
      'prs_Email',
      'Passport',
      'prs_Birthdate',
      'hte_Description',
      'Worker',
    ];
    // Letters only, so that a shape of one can never be taken for it.
    const token = () =>
      `Q${Array.from({ length: 14 }, () => 'bcdfghjkmpqrtvwz'[Math.floor(Math.random() * 16)]).join('')}`;
    const tokens: string[] = [];
    const said = () => {
      const made = columns.map(token);
      tokens.push(...made);
      return made.map((word, at) => (columns[at] === 'prs_Email' ? `${word}@x.example` : word));
    };
    const header = ['cas_IncomingReferralDate', ...columns, 'prs_Gender', 'vic_TypeOfExploitation'].join(',');
    const lines = [
      `2023-03-03,${said().join(',')},Feminine,ForcedLabour`,
      `2023-02-31,${said().join(',')},Feminine,ForcedLabour`,
      `2023-03-05,${said().join(',')}`,
      `2023-03-06,${said().join(',')},Feminine,ForcedLabour,${token()}`,
      ...Array.from({ length: 8 }, () => `2023-04-04,${said().join(',')},Masculine,ForcedLabour`),
    ];
    const list = await bring('names.csv', `${header}\n${lines.join('\n')}\n`, '');
    const shown: string[] = [];
    const look = async () => {
      for (const path of [
        list,
        `${list}/faults.csv`,
        '/statistics/lists',
        '/statistics',
        '/statistics/figure',
        '/statistics/labels',
      ])
        for (const accept of ['application/json', 'text/html'])
          shown.push(await (await get(path, 'coordinator', accept)).text());
    };
    await look();
    const { mapping } = await (await get(list)).json();
    const lineOf = new Map<string, { field: string | null; masked: boolean }>(
      mapping.lines.map((line: { name: string }) => [line.name, line]),
    );
    for (const column of columns) expect([column, lineOf.get(column)?.masked]).toEqual([column, true]);
    const answers = new URLSearchParams(
      mapping.lines.map((line: { column: string; field: string | null; name: string }) => [
        `column-${line.column}`,
        line.name === 'prs_Birthdate' ? 'birthDate' : (line.field ?? ''),
      ]),
    );
    await post(`${list}/mapping`, answers);
    await work();
    await look();
    await post(`${list}/import`, new URLSearchParams({ choice: 'import' }));
    await work();
    await look();
    const refused = new FormData();
    refused.set('file', new File([`${lines.join('\n')}\n`], 'headless.csv'));
    shown.push(await (await post('/statistics/lists/new', refused)).text());
    const tables = await storage.withClient(async (client) => {
      const { rows } = await client.query(
        'select table_name as name from information_schema.tables where table_schema = current_schema()',
      );
      const texts: string[] = [];
      for (const { name } of rows as { name: string }[])
        for (const row of (await client.query(`select kept::text as text from "${name}" as kept`)).rows)
          texts.push(row.text);
      return texts;
    });
    const everything = [...shown, ...tables].join('\n').toLowerCase();
    expect(tokens.filter((word) => everything.includes(word.toLowerCase()))).toEqual([]);
    await post(`${list}/undo`, new URLSearchParams());
  });

  it('shows an officer the lists and figures of the own agency only [S2 (l)]', async () => {
    const lists = new Map<string, string>();
    for (const agency of ['police', 'shelter']) {
      const list = await bring(
        `${agency}.csv`,
        `${HEADER}\n2023-03-03,A,Feminine,NPL,ForcedLabour\n`,
        agency,
        `${agency}-officer`,
      );
      const { mapping } = await (await get(list)).json();
      await post(
        `${list}/mapping`,
        new URLSearchParams(
          mapping.lines.map((line: { column: string; field: string | null }) => [
            `column-${line.column}`,
            line.field ?? '',
          ]),
        ),
      );
      await work();
      await post(`${list}/import`, new URLSearchParams({ choice: 'import' }), `${agency}-officer`);
      await work();
      lists.set(agency, list);
    }
    for (const [who, role, own] of PEOPLE) {
      const actor = { id: who, name: who, roles: [role], agency: own, kind: 'person' as const };
      const view = agencyInView(statisticsAccess, 'statistics.picture.read', actor);
      const sees = !decide(statisticsAccess, 'statistics.picture.read', actor).allowed ? 0 : view === 'all' ? 2 : 1;
      const picture = await get('/statistics', who);
      expect(picture.status, who).toBe(sees === 0 ? 403 : 200);
      if (sees > 0) expect((await picture.json()).total.low, who).toBe(sees);
      for (const [agency, list] of lists) {
        const subject = { agency };
        const allowed = decide(statisticsAccess, 'statistics.batches.read', actor, subject).allowed;
        expect((await get(list, who)).status, `${who} ${agency}`).toBe(allowed ? 200 : 403);
        const mayUndo = decide(statisticsAccess, 'statistics.undo', actor, subject).allowed;
        expect((await get(`${list}/undo`, who)).status, `${who} undo ${agency}`).toBe(mayUndo ? 200 : 403);
      }
    }
    const form = new FormData();
    form.set('file', new File([`${HEADER}\n2023-03-03,A,Feminine,NPL,ForcedLabour\n`], 'x.csv'));
    form.set('agency', 'shelter');
    expect((await post('/statistics/lists/new', form, 'police-officer')).status).toBe(403);
    expect(ROLES).toContain('anonymous');
    expect((await app.request('http://node/statistics', { headers: { accept: 'application/json' } })).status).toBe(401);
  });
});
