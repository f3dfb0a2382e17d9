import { describe, expect, it } from 'vitest';
import { resampledTables } from '../bootstrap/resample.js';
import { australiaFour, kosovo, netherlandsSix, newOrleansFive186, ukFive, ukSix } from '../tables/published.js';
import { existenceCache } from '../existence/verdict.js';
import { loadKernelNow } from '../kernel/kernel.js';
import { modelName } from '../models/model.js';
import { alone } from '../threads/alone.js';
import { chooseDownhill } from './downhill.js';
import { chooseLeastBic } from './downhill-bound.js';
import { bench, take } from './fit.js';
import { rankModels } from './ranking.js';

const kernel = loadKernelNow();

describe('the model of least BIC without a list of models', () => {
  it.each([
    ['Kosovo', kosovo(), 3],
    ['Australia', australiaFour(), 3],
    ['United Kingdom, five lists', ukFive(), 4],
    ['New Orleans', newOrleansFive186(), 2],
  ] as const)('%s: is the first of all models fitted, in resamples too', async (_name, table, order) => {
    const cells = table.counts.length;
    const tables = resampledTables(table, { generator: 'native', seed: 11 }, 0, 3);
    const on = bench(kernel, table.lists.length);
    for (let one = -1; one < 3; one++) {
      const counts = one < 0 ? table.counts : tables.slice(one * cells, (one + 1) * cells);
      const { ranked } = await rankModels({ ...table, counts }, order, alone());
      take(on, counts);
      const least = chooseLeastBic(on, { order, mostFits: 100_000 }, existenceCache());
      expect(least?.whole).toBe(true);
      expect(least?.bic).toBeCloseTo(ranked[0]?.bic ?? 0, 6);
      expect(Math.abs((least?.estimate ?? 0) / (ranked[0]?.estimate ?? 1) - 1)).toBeLessThan(1e-6);
    }
  });

  it('of six lists to any order takes some thousand fits; the search by neighbours stops short in the Dutch table', () => {
    const british = bench(kernel, 6);
    take(british, ukSix().counts);
    const one = chooseLeastBic(british, { order: 5, mostFits: 20_000 }, existenceCache());
    expect([one && modelName(one.model), one?.whole]).toEqual(['[12,13,25,35,36,45]', true]);
    const dutch = bench(kernel, 6);
    take(dutch, netherlandsSix().counts);
    const other = chooseLeastBic(dutch, { order: 3, mostFits: 20_000 }, existenceCache());
    expect([other && modelName(other.model), other?.whole]).toEqual(['[346,16,25,45]', true]);
    take(dutch, netherlandsSix().counts);
    expect(chooseDownhill(dutch, { order: 3 })?.bic).toBeGreaterThan((other?.bic ?? 0) + 20);
  });

  it('says that it gave up where it did', () => {
    const on = bench(kernel, 6);
    take(on, netherlandsSix().counts);
    const end = chooseLeastBic(on, { order: 3, mostFits: 40 }, existenceCache());
    expect(end?.whole).toBe(false);
    expect(end?.estimate).toBeGreaterThan(netherlandsSix().n);
  });

  it('chooses no model that has no maximum in the table named', () => {
    const on = bench(kernel, 3);
    take(on, Float64Array.from([0, 40, 30, 60, 50, 20, 15, 30]));
    const free = chooseLeastBic(on, { order: 2, mostFits: 1000 }, existenceCache());
    expect(free && modelName(free.model)).toBe('[12,3]');
    // With people on single lists and on the first two only, [12,3] has no maximum: table 2 of Chan, Silverman & Vincent (2021).
    const held = chooseLeastBic(on, { order: 2, mostFits: 1000, admissibleFor: [1, 2, 3, 4] }, existenceCache());
    expect(held?.whole).toBe(true);
    expect(held?.bic).toBeGreaterThan((free?.bic ?? 0) + 1);
    expect(held && modelName(held.model)).not.toBe('[12,3]');
  });
});
