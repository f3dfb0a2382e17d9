import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../../test/world/database.js';
import { openRooms, type RoomsUnderTest } from '../../../../test/world/rooms.js';
import { alone, runFamilies } from '../../../methods/prevalence/index.js';
import type { FamilyResult } from '../../../methods/prevalence/index.js';
import { NODE, type Role } from '../../../platform/access/index.js';
import { jobRunner } from '../../../platform/jobs/index.js';
import type { Storage } from '../../../platform/storage/index.js';
import { statisticsAccess } from '../../access.js';
import { type Estimate, estimateJobs } from '../../store.js';
import { estimateRoutes } from './estimates.js';

const FULL = 'police,shelter,border,sex,count\n';
const ROWS = '1,0,0,f,60\n1,0,0,m,40\n0,1,0,f,30\n0,1,0,m,3\n1,1,0,f,9\n0,0,1,f,80\n0,0,1,m,70\n1,0,1,f,7\n0,1,1,f,6\n';

/** Three lists of victims in Korea as they were published (123 people), in the order of the publication. */
const KOREA = 'b,c,d,count\n0,0,1,41\n0,1,0,5\n1,0,0,5\n1,1,0,54\n1,0,1,6\n0,1,1,0\n1,1,1,12\n';

/** The seed of the run that is held until someone stops it. */
const SLOW = 11;

/** Answers as a family of the methods would, so that pages and rules are tried at any speed. */
const said = (estimate: number, low: number, high: number): FamilyResult => ({
  family: 'main-effects',
  says: 'estimate',
  estimate,
  intervals: [{ method: 'wald-log', level: 0.95, low, high }],
  model: '[1,2,3]',
  remarks: [],
});

describe('estimates over HTTP', () => {
  let storage: Storage;
  let rooms: RoomsUnderTest;
  let answers: FamilyResult = said(900, 700, 1200);
  let hold = false;
  let asked: Parameters<Estimate>[0] | undefined;

  const estimate: Estimate = async (request, { heard, signal }) => {
    asked = request;
    heard({ share: 0.25 });
    while (hold && request.seed === SLOW && !signal.aborted) await pause(10);
    return { n: request.rows.reduce((sum, { count }) => sum + count, 0), lists: request.lists, results: [answers] };
  };

  beforeAll(async () => {
    storage = await openTestStorage({ modules: ['statistics'] });
    const roles: Role[] = ['coordinator', 'statistician', 'auditor', 'agency-officer', 'reader'];
    rooms = await openRooms(
      storage,
      statisticsAccess,
      (files) => estimateRoutes({ files, maxUploadBytes: 1_000_000, wakeJobs: () => undefined }),
      roles,
    );
  });
  afterAll(() => rooms?.close());

  const get = (path: string, as: Role = 'statistician', accept = 'application/json') =>
    rooms.ask(path, { as, headers: { accept } });
  const post = (path: string, fields: Record<string, string> | [string, string][], as: Role = 'statistician') =>
    rooms.ask(path, {
      as,
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    });

  async function work(until: () => Promise<boolean>, methods: Estimate = estimate): Promise<void> {
    const faults: string[] = [];
    const runner = jobRunner(storage, estimateJobs({ storage, estimate: methods }), (event, details) =>
      faults.push(`${event} ${JSON.stringify(details)}`),
    );
    await runner.start();
    for (let step = 0; step < 400 && !(await until()); step += 1) await pause(25);
    await runner.stop();
    expect(faults).toEqual([]);
  }

  async function give(title: string, table: string): Promise<string> {
    const answer = await post('/statistics/estimates/captures/new', { title, table });
    expect(answer.status, await answer.clone().text()).toBe(303);
    return answer.headers.get('location') ?? '';
  }

  const ask = (captures: string, changes: Record<string, string> = {}) =>
    post(`${captures}/runs`, {
      title: 'First run',
      stratum: '',
      families: 'main-effects',
      level: '95',
      seed: '7',
      replicates: '1000',
      ...changes,
    });

  async function done(captures: string, title: string): Promise<string> {
    const answer = await ask(captures, { title });
    expect(answer.status, await answer.clone().text()).toBe(303);
    const run = answer.headers.get('location') ?? '';
    await work(async () => (await (await get(run)).json()).run.state === 'done');
    return run;
  }

  it('takes a table as it is typed, and gives it back with every fault when it is refused', async () => {
    const table = 'police,shelter,count\n1,0,12\n1,2,3\n0,0,9\n1,0,4\n0,1,x\n';
    const refused = await post('/statistics/estimates/captures/new', { title: 'Wrong', table });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    for (const row of ['Row 3', 'Row 4', 'Row 5', 'Row 6']) expect(html).toContain(row);
    expect(html).toContain('1,2,3');
    expect(html).toContain('value="Wrong"');
  });

  it('tells what no estimator takes before anything is kept', async () => {
    const refused = await post('/statistics/estimates/captures/new', {
      title: 'All on one list',
      table: 'police,shelter,count\n1,0,12\n1,1,3\n',
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Everybody is on the list');
  });

  it('keeps small counts from every page, file and JSON but the statistician’s own', async () => {
    const captures = await give('By sex', FULL + ROWS);
    for (const role of ['coordinator', 'auditor', 'statistician'] as const) {
      const model = await (await get(captures, role)).json();
      const shelterOnly = model.table.rows.find((row: { history: number }) => row.history === 2);
      expect(shelterOnly.cells).toContain('small');
      // The other answer or the total is withheld: 33 less 30 would tell.
      expect([...shelterOnly.cells, shelterOnly.total].filter((cell) => typeof cell === 'number').length).toBeLessThan(
        2,
      );
      expect(JSON.stringify(model)).not.toMatch(/"count":3\b/);
    }
    const csv = await (await get(`${captures}/table.csv`, 'coordinator')).text();
    expect(csv).toContain('<5');
    expect(csv).not.toMatch(/^0,1,0,30,3,/m);
    expect((await get(`${captures}/cells`, 'coordinator')).status).toBe(403);
    expect((await get(`${captures}/cells`)).status).toBe(200);
  });

  it('refuses an estimate by a question whose answers have small counts, and says what to do', async () => {
    const captures = await give('By sex again', FULL + ROWS);
    const refused = await ask(captures, { stratum: '0:0', title: 'Women' });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain('would tell them');
    expect(html).toContain('Merge answers');
    expect(html).toContain('value="Women"');
    const enough = await give('Enough', FULL + ROWS.replace('0,1,0,m,3', '0,1,0,m,8'));
    expect((await ask(enough, { stratum: '0:0', title: 'Women' })).status).toBe(303);
  });

  it('runs as a job: asked for once, stopped, begun again, kept with its hash [S3 13(h)]', async () => {
    const captures = await give('To be stopped', FULL + ROWS);
    hold = true;
    const run = (await ask(captures, { seed: String(SLOW) })).headers.get('location') ?? '';
    const job = (await (await get(run)).json()).job.id as string;
    const working = work(async () => !['queued', 'running'].includes((await (await get(run)).json()).job.state));
    while ((await (await get(run)).json()).job.state !== 'running') await pause(20);
    expect((await post(`${run}/stop`, {})).status).toBe(303);
    await working;
    hold = false;
    const stopped = await (await get(run)).json();
    expect(stopped).toMatchObject({ run: { state: 'asked' }, job: { id: job, state: 'cancelled' }, result: null });
    expect(await (await get(run, 'statistician', 'text/html')).text()).toContain('Begin again');
    expect((await post(`${run}/again`, {})).status).toBe(303);
    expect((await post(`${run}/again`, {})).status).toBe(409);
    await work(async () => (await (await get(run)).json()).run.state === 'done');
    const kept = await (await get(run)).json();
    expect(kept.run.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(asked).toMatchObject({ seed: SLOW, level: 0.95, replicates: 1000, families: ['main-effects'] });
    // The table that it was made from is in the record for the statistician, and nowhere else.
    expect(JSON.stringify(kept)).not.toContain('"history"');
    expect((await get(`${run}/record.json`, 'auditor')).status).toBe(403);
    const record = await (await get(`${run}/record.json`)).json();
    expect(record.captures.rows).toContainEqual({ history: 2, count: 33 });
    expect(await (await get(`${run}/run.json`, 'auditor')).text()).not.toContain('"history"');
    expect(await (await get(`${run}/results.csv`, 'auditor')).text()).toContain('main-effects,estimate,900,700,1200');
  });

  it('freezes a baseline that nothing changes, measures an end line, and lets only a baseline follow it', async () => {
    const captures = await give('Baseline year', FULL + ROWS);
    answers = said(900, 800, 1000);
    const first = await done(captures, 'Baseline 2025');
    expect((await post(`${first}/freeze`, { family: 'main-effects', why: '' })).status).toBe(422);
    expect((await post(`${first}/freeze`, { family: 'bic', why: 'No such figure' })).status).toBe(422);
    expect((await post(`${first}/freeze`, { family: 'main-effects', why: 'x' }, 'coordinator')).status).toBe(403);
    const baseline = (
      await post(`${first}/freeze`, { family: 'main-effects', why: 'First year of the plan' })
    ).headers.get('location') as string;
    const shown = await (await get(baseline, 'auditor')).json();
    expect(shown.baseline).toMatchObject({ fits: true, why: 'First year of the plan', frozenBy: 'statistician' });
    expect((await post(`${first}/withdraw`, { why: 'Regretted' })).status).toBe(409);
    await expect(
      storage.inUnitOfWork(NODE, (uow) => uow.client.query("update estimate_baseline set why = 'other'")),
    ).rejects.toThrow();

    answers = said(600, 520, 700);
    const second = await done(captures, 'End line 2028');
    const measured = await (await get(`${baseline}?run=${second.split('/').at(-1)}`)).json();
    expect(measured.endLine).toMatchObject({ sameData: true, change: { seen: true, difference: -300 } });
    expect(measured.endLine.change.ratio).toBeCloseTo(2 / 3);
    const html = await (await get(`${baseline}?run=${second.split('/').at(-1)}`, 'auditor', 'text/html')).text();
    expect(html).toContain('A decrease can be seen');

    const id = baseline.split('/').at(-1) as string;
    const next = await post(`${second}/freeze`, { family: 'main-effects', why: 'New plan', supersedes: id });
    expect(next.status).toBe(303);
    const all = await (await get('/statistics/estimates/baselines')).json();
    expect(all.baselines.map((one: { supersededBy: string | null }) => one.supersededBy !== null)).toEqual([
      false,
      true,
    ]);
    const third = await done(captures, 'Third');
    expect((await post(`${third}/freeze`, { family: 'main-effects', why: 'Late', supersedes: id })).status).toBe(409);
    expect((await post(`${third}/withdraw`, { why: 'A slip in the lists' })).status).toBe(303);
    expect(await (await get(third)).json()).toMatchObject({ run: { state: 'withdrawn' }, result: null });

    const compared = `/statistics/estimates/compare?run=${first.split('/').at(-1)}&run=${second.split('/').at(-1)}`;
    expect((await (await get(compared)).json()).differ).toEqual([]);
    expect(await (await get(compared, 'auditor', 'text/html')).text()).toContain('<svg');
  });

  it('works rates out of populations that a person enters with their source, and calls them estimates', async () => {
    const form = {
      year: '2025',
      persons: '1,000,000',
      source: '',
      'asOf-day': '31',
      'asOf-month': '2',
      'asOf-year': '2025',
    };
    const refused = await post('/statistics/estimates/populations', form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('1,000,000');
    const good = { ...form, source: 'Statistics office, table 1', 'asOf-month': '1' };
    expect((await post('/statistics/estimates/populations', good, 'coordinator')).status).toBe(403);
    expect((await post('/statistics/estimates/populations', good)).status).toBe(303);
    expect((await post('/statistics/estimates/populations', good)).status).toBe(409);
    const { figures } = await (await get('/statistics/estimates/populations', 'coordinator')).json();
    expect(figures).toMatchObject([{ persons: 1_000_000, asOf: '2025-01-31', source: 'Statistics office, table 1' }]);
    answers = said(900, 700, 1200);
    const run = await done(await give('For rates', FULL + ROWS), 'Rates');
    const model = await (await get(`${run}?population=${figures[0].id}`)).json();
    expect(model.rates).toEqual([{ family: 'main-effects', says: 'estimate', rate: 90, low: 70, high: 120 }]);
    const html = await (await get(`${run}?population=${figures[0].id}`, 'auditor', 'text/html')).text();
    expect(html).toContain('not indicator 16.2.2');
    expect((await post(`/statistics/estimates/populations/${figures[0].id}/withdraw`, {})).status).toBe(303);
    expect((await post('/statistics/estimates/populations', good)).status).toBe(303);
  });

  it('estimates a published table with the methods themselves, kept with the record of how', async () => {
    const captures = await give('Korea', KOREA);
    const run = (await ask(captures, { title: 'Korea', families: 'chao' })).headers.get('location') ?? '';
    const methods: Estimate = (request, given) => runFamilies(request, { team: alone(), ...given });
    await work(async () => (await (await get(run)).json()).run.state !== 'asked', methods);
    const { run: kept, result } = await (await get(run)).json();
    expect(kept).toMatchObject({ state: 'done', failure: null });
    expect(result).toMatchObject({ n: 123, results: [{ family: 'chao', says: 'lower-bound' }] });
    const record = await (await get(`${run}/record.json`)).json();
    expect(record.result.record).toMatchObject({ resultsHash: result.record.hash });
    expect(record.captures.rows.slice(0, 2)).toEqual([
      { history: 4, count: 41 },
      { history: 2, count: 5 },
    ]);
    expect(await (await get(run, 'auditor', 'text/html')).text()).toContain('at least');
  });

  it('says why nothing can be counted from lists of persons that have no shared number', async () => {
    const form = { title: 'From lists', years: '2024', 'list-police': 'police', 'list-shelter': 'shelter' };
    const refused = await post('/statistics/estimates/captures/from-lists', form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('shared reference number');
    expect((await post('/statistics/estimates/captures/from-lists', form, 'auditor')).status).toBe(403);
  });

  it('plans one more list, and says which supposition cannot be', async () => {
    const html = await (await get('/statistics/estimates/planning', 'coordinator', 'text/html')).text();
    expect(html).toContain('One more list');
    const wrong = await get('/statistics/estimates/planning?people=many', 'coordinator', 'text/html');
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="many"');
  });

  it('lets nobody in who has no business with it, and records every act', async () => {
    for (const role of ['agency-officer', 'reader', 'anonymous'] as const)
      expect((await get('/statistics/estimates', role)).status, role).not.toBe(200);
    const page = await get('/statistics/estimates', 'coordinator', 'text/html');
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('/captures/new');
    const { rows } = await storage.withClient((client) =>
      client.query(`select distinct action from act where action like 'statistics.estimates.%' order by 1`),
    );
    expect(rows.map(({ action }) => action.replace('statistics.estimates.', ''))).toEqual([
      'captures',
      'done',
      'freeze',
      'look',
      'population',
      'population-withdraw',
      'run',
      'run-again',
      'take',
      'withdraw',
    ]);
  });
});
