import { describe, expect, it } from 'vitest';
import { kosovo, korea, newOrleansFive, ukFive, westernSite } from '../tables/published.js';
import { PrevalenceError } from '../errors.js';
import { typescriptKernel } from '../kernel/kernel.js';
import { alone } from '../threads/alone.js';
import { nodeTeam } from '../threads/node.js';
import { digestOf } from './canonical.js';
import { dataHashOf, readRecord } from './record.js';
import type { RunRequest } from './request.js';
import { runFamilies, verifyRecord } from './run.js';

const asking = (table: ReturnType<typeof korea>, more: Partial<RunRequest> = {}): RunRequest => ({
  lists: table.lists,
  rows: table.rows,
  replicates: 200,
  mostReplicates: 200,
  ...more,
});

describe('one run', () => {
  it('gives identical results from 1, 2 and 8 threads, and from TypeScript without WebAssembly', async () => {
    const request = asking(westernSite(), { families: ['stepwise', 'bic', 'threshold', 'decomposable', 'chao'] });
    const one = await runFamilies(request, { team: alone() });
    for (const threads of [2, 8]) {
      const team = nodeTeam(threads);
      try {
        expect(await runFamilies(request, { team })).toEqual(one);
      } finally {
        await team.close();
      }
    }
    const kernel = typescriptKernel();
    expect(await runFamilies(request, { team: alone({ kernel }), kernel })).toEqual(one);
  });

  it('says every family beside the others, with the lower bound, and no number for all of them', async () => {
    const run = await runFamilies(asking(kosovo()), { team: alone() });
    expect(run.results.map(({ family }) => family)).toEqual([
      'main-effects',
      'stepwise',
      'bic',
      'threshold',
      'decomposable',
      'latent-class',
      'sample-coverage',
      'chao',
      'lincoln-petersen',
      'no-highest-order',
    ]);
    expect(run.results.find(({ family }) => family === 'chao')?.says).toBe('lower-bound');
    expect(run.remarks.map(({ code }) => code)).toContain('disagreement.apart');
    expect(run.remarks.map(({ code }) => code)).toContain('disagreement.below-bound');
    expect(run).not.toHaveProperty('estimate');
    for (const { says, estimate } of run.results) expect(estimate !== null).toBe(says !== 'nothing');
    expect(JSON.parse(JSON.stringify(run))).toEqual(run);
  });

  it('explains what the total hangs on: with the dependence of local authorities and police 25,311, without it 10,674', async () => {
    const run = await runFamilies(asking(ukFive(), { families: ['bic'] }), { team: alone() });
    const hangs = run.remarks.find(({ code }) => code === 'disagreement.hangs-on');
    expect(hangs?.params).toMatchObject({ term: 'LA:PFNCA' });
    expect(Math.round(Number(hangs?.params['with']))).toBe(25_311);
    expect(Math.round(Number(hangs?.params['without']))).toBe(10_674);
  });

  it('does not depend on the order of the rows in native mode, as far as the data go', async () => {
    const table = korea();
    const turned = { ...asking(table, { families: ['main-effects', 'chao'] }), rows: [...table.rows].reverse() };
    const [one, two] = await Promise.all([
      runFamilies(asking(table, { families: ['main-effects', 'chao'] }), { team: alone() }),
      runFamilies(turned, { team: alone() }),
    ]);
    expect(two.results).toEqual(one.results);
    expect(two.record.dataHash).not.toBe(one.record.dataHash);
  });

  it('draws more replicates where a limit rests on fewer than 20, and says so where they do not suffice', async () => {
    const few = await runFamilies(asking(newOrleansFive(), { families: ['stepwise'] }), { team: alone() });
    expect(few.results[0]?.intervals[0]?.flags).toContain('interval.few-replicates');
    const more = await runFamilies(asking(newOrleansFive(), { families: ['stepwise'], mostReplicates: 5000 }), {
      team: alone(),
    });
    expect(more.details.stepwise?.bootstrap?.replicates).toBe(5000);
    for (const limit of more.details.stepwise?.bootstrap?.limits ?? []) expect(limit.error).toBeGreaterThan(0);
  });

  it('stops when it is told to', async () => {
    const signal = { aborted: false };
    const run = runFamilies(asking(ukFive()), {
      team: alone(),
      signal,
      heard: ({ share }) => {
        if (share > 0.1) signal.aborted = true;
      },
    });
    await expect(run).rejects.toMatchObject({ code: 'PREVALENCE_STOPPED' });
  });

  it.each([
    ['families', { families: ['bayes'] as never }],
    ['families', { families: [] }],
    ['level', { level: 1.5 }],
    ['seed', { seed: -1 }],
    ['seed', { seed: 1.5 }],
    ['replicates', { replicates: 10 }],
    ['threshold', { threshold: 2 }],
  ])('refuses an option that makes no sense: %s', async (option, more) => {
    await expect(runFamilies(asking(korea(), more), { team: alone() })).rejects.toMatchObject({
      code: 'PREVALENCE_OPTION',
      params: { option },
    });
  });
});

describe('the record of a run', () => {
  it('is worked out again to the same numbers, out of JSON', async () => {
    const { record } = await runFamilies(asking(korea(), { families: ['stepwise', 'bic'] }), { team: alone() });
    const kept = readRecord(JSON.parse(JSON.stringify({ record })));
    const found = await verifyRecord(kept, { team: alone() });
    expect(found).toMatchObject({ same: true, differences: [], sameMethods: true });
    expect(found.record).toEqual(record);
    expect(record.dataHash).toBe(dataHashOf(korea()));
  });

  it('holds the numbers of R where R’s are asked for: Palembang, seed 1234', async () => {
    const { results, record } = await runFamilies(
      asking(korea(), { families: ['stepwise'], mode: 'r', replicates: 1000, mostReplicates: 1000 }),
      { team: alone() },
    );
    expect(results[0]?.estimate).toBeCloseTo(268.777777777778, 8);
    expect(record).toMatchObject({ generator: 'mersenne-twister', ties: 'strict' });
  });

  it('names what came out otherwise', async () => {
    const { record } = await runFamilies(asking(korea(), { families: ['stepwise'] }), { team: alone() });
    const [first] = record.results;
    if (!first) throw new Error('no result');
    const results = [{ ...first, estimate: 300 }];
    const { hash: _, ...body } = { ...record, results, resultsHash: digestOf(results) };
    const forged = readRecord({ ...body, hash: digestOf(body) });
    const found = await verifyRecord(forged, { team: alone() });
    expect(found.same).toBe(false);
    expect(found.differences).toEqual([{ family: 'stepwise', what: 'estimate', recorded: 300, now: first.estimate }]);
  });

  it.each([
    ['no record', {}],
    ['a changed record', { record: { format: 'palermo-prevalence-record/1', request: {}, hash: 'x', results: [] } }],
  ])('refuses %s', (_what, content) => {
    expect(() => readRecord(content)).toThrow(PrevalenceError);
  });
});
