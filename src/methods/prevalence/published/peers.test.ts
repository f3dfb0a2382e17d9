import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accelerationOf, bcaLimits } from '../bootstrap/bca.js';
import { resampledTables } from '../bootstrap/resample.js';
import { stepwiseJackknife, stepwiseReplicates } from '../bootstrap/stepwise.js';
import { sampleCoverage } from '../bounds/sample-coverage.js';
import { captureTable, pairsOf } from '../captures/table.js';
import {
  artificialThree,
  korea,
  kosovo,
  newOrleansEight,
  newOrleansFive,
  newOrleansFive186,
  westernSite,
} from '../tables/published.js';
import { loadKernelNow } from '../kernel/kernel.js';
import { lcmcrLimit, latentClasses } from '../latent-class/latent-class.js';
import { bench, estimateOf, fitModel, fitTerms, take } from '../loglinear/fit.js';
import { chooseStepwise, sparseMseRule } from '../loglinear/stepwise.js';
import { mainEffects, modelName, modelOf, readModel } from '../models/model.js';
import { digestOf } from '../run/canonical.js';
import { dataHashOf, METHODS_VERSION } from '../run/record.js';
import { runFamilies } from '../run/run.js';
import { bayesianThreshold } from '../threshold/threshold.js';
import { alone } from '../threads/alone.js';

const kernel = loadKernelNow();

describe('what other software does otherwise', () => {
  it('BCa where replicates equal the estimate: the last bit moves R’s limits and not ours', () => {
    const estimate = 157;
    const replicates = (bit: number) =>
      Float64Array.from({ length: 1000 }, (_, place) => (place % 40 === 0 ? estimate + bit : 120 + 0.1 * place)).sort();
    const high = (bit: number, ties: 'strict' | 'half') =>
      bcaLimits(estimate, replicates(bit), 0.01, [0.975], ties)[0]?.limit as number;
    const below = -2 * Number.EPSILON * estimate;
    // mean(bootreps < popest) counts the 25 as below, or does not.
    expect(Math.abs(high(below, 'strict') - high(0, 'strict'))).toBeGreaterThan(0.2);
    expect(high(below, 'half')).toBeCloseTo(high(0, 'half'), 9);
  });

  it('New Orleans with 185 and with 186 people are two tables, by their digests and by their totals', () => {
    // MultipleSystemsEstimation gives one for the other, and its tests of published totals allow 100 %.
    const [one, other] = [newOrleansFive(), newOrleansFive186()].map((table) => ({
      hash: dataHashOf(table),
      total: fitModel(kernel, table, mainEffects(5)).fit?.estimate ?? 0,
    }));
    expect(one?.hash).not.toBe(other?.hash);
    expect([one?.total, other?.total].map((total) => Math.round(total ?? 0))).toEqual([1034, 981]);
  });

  it('[12,3] on four lists is refused: 5,052 people instead of 7,435 in Kosovo', () => {
    const table = kosovo();
    expect(() => readModel('[12,3]', table.lists)).toThrow(
      expect.objectContaining({ code: 'PREVALENCE_MODEL_WITHOUT_LIST' }),
    );
    expect(Math.round(fitModel(kernel, table, readModel('[12,3,4]', table.lists)).fit?.estimate ?? 0)).toBe(7435);
    // What MultipleSystemsEstimation answers: the terms as they stand, list 4 without an effect.
    const on = bench(kernel, 4);
    take(on, table.counts);
    fitTerms(on, [1, 2, 4, 3]);
    expect(Math.round(estimateOf(on))).toBe(5052);
  });

  it('more than nine lists have names', () => {
    const names = Array.from({ length: 11 }, (_, list) => `list${list + 1}`);
    const model = modelOf(11, [...mainEffects(11).terms, 0b1_000_000_001]);
    expect(modelName(model)).toBe('[1.10,2,3,4,5,6,7,8,9,11]');
    expect(readModel(modelName(model), names)).toEqual(model);
    expect(readModel('list1:list10, list2, list3, list4, list5, list6, list7, list8, list9, list11', names)).toEqual(
      model,
    );
  });

  it('the Bayesian threshold with a proper prior answers for eight lists, where bayesthresh stops with “undefined columns”', () => {
    const { model, quantiles, terms } = bayesianThreshold(newOrleansEight(), [0.025, 0.5, 0.975], { draws: 2000 });
    expect(model).not.toBeNull();
    expect(terms.length).toBe(28);
    const [low, median, high] = quantiles as [number, number, number];
    expect(low).toBeGreaterThan(185);
    expect(low).toBeLessThan(median);
    expect(median).toBeLessThan(high);
  });

  it('LCMCR’s limit of 20 unseen for each seen is an option that stands in what is told; without it there is none', async () => {
    const asked = { seed: 7, chains: 2, mostChains: 2, draws: 50, rounds: 60, warmUp: 60, tempering: 'never' } as const;
    const [open, held] = [
      await latentClasses(korea(), asked, { team: alone() }),
      await latentClasses(korea(), { ...asked, mostUnseenPerSeen: lcmcrLimit }, { team: alone() }),
    ];
    expect(open.run.limit).toBeNull();
    expect(held.run.limit).toBe(20 * korea().n);
  });

  it('where two lists share nobody the best model is said to have no estimate, not 1.2e13 people', () => {
    const table = artificialThree();
    const { fit, verdict } = fitModel(kernel, table, readModel('[12,3]', table.lists));
    expect(fit).toBeNull();
    expect(verdict.code).toBe(1);
  });

  it('without a high-coverage estimate none is said: CARE1 gives N = n, 185 and 345', () => {
    for (const table of [newOrleansFive(), westernSite()]) {
      const { high } = sampleCoverage(table);
      expect(high.estimate).toBeNull();
      expect(high.remarks.length).toBeGreaterThan(0);
    }
  });

  it('New Orleans: 717 is the least of 1,000 replicates, and no replicate lies beyond it at any of the levels printed', () => {
    const table = newOrleansEight();
    const on = bench(kernel, 8);
    take(on, table.counts);
    const { estimate } = chooseStepwise(on, pairsOf(8), sparseMseRule);
    const tables = resampledTables(table, { generator: 'sparsemse', seed: 1234 }, 0, 1000);
    const sorted = stepwiseReplicates(kernel, { lists: 8, tables, rule: sparseMseRule }).estimates.sort();
    const acceleration = accelerationOf(stepwiseJackknife(kernel, table, sparseMseRule));
    for (const { adjusted, beyond, limit } of bcaLimits(estimate, sorted, acceleration, [0.025, 0.05, 0.1], 'strict')) {
      expect(adjusted).toBeLessThan(2e-4);
      expect(beyond).toBe(0);
      expect(limit).toBe(sorted[0]);
      expect(Math.round(limit)).toBe(717);
    }
  });

  it('a resample without anybody on a list: main effects as in SparseMSE, or the list dropped as in MultipleSystemsEstimation', () => {
    const table = newOrleansEight();
    const tables = resampledTables(table, { generator: 'sparsemse', seed: 1234 }, 133, 1);
    const [refuse, drop] = (['refuse', 'drop'] as const).map((emptyList) =>
      stepwiseReplicates(kernel, { lists: 8, tables, rule: { threshold: 0.02, emptyList } }),
    );
    expect(refuse?.estimates[0]).toBeCloseTo(1110.46, 2);
    expect(refuse?.chosen[0]).toEqual([]);
    expect(drop?.estimates[0]).toBeCloseTo(1360.11, 2);
    expect(drop?.chosen[0]?.length).toBeGreaterThan(0);
  });

  it('a result holds the digest of its data, its seed, generator, rule of ties and version', async () => {
    const { lists, rows } = korea();
    const { record } = await runFamilies({ lists, rows, families: ['main-effects'] }, { team: alone() });
    expect(record).toMatchObject({
      methods: METHODS_VERSION,
      dataHash: digestOf({ lists, rows }),
      ties: 'half',
      generator: 'philox4x32-10',
      request: { seed: 1234, lists, rows },
    });
  });

  it('a table with a history twice is refused', () => {
    const { lists, rows } = korea();
    expect(() => captureTable(lists, [...rows, { history: 7, count: 2 }])).toThrow(
      expect.objectContaining({ code: 'PREVALENCE_HISTORY_TWICE' }),
    );
  });
});

const page = join(import.meta.dirname, '../../../../docs/prevalence.md');

describe.skipIf(!existsSync(page))('docs/prevalence.md', () => {
  it('names tests that exist', () => {
    const folder = join(import.meta.dirname, '..');
    const text = readFileSync(page, 'utf8');
    const named = [...text.matchAll(/`([\w-]+\/[\w.-]+\.test\.ts)` “([^”]+)”/g)];
    expect(named.length).toBeGreaterThan(15);
    const files = new Set(readdirSync(folder, { recursive: true }).map(String));
    for (const [, file, title] of named) {
      expect(files, file).toContain(file);
      expect(readFileSync(join(folder, file as string), 'utf8'), file).toContain(title);
    }
  });
});
