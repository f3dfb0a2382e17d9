import { describe, expect, it } from 'vitest';
import { noHighestOrder } from '../bounds/no-highest-order.js';
import { type CaptureTable, captureTable } from '../captures/table.js';
import { kosovo } from '../tables/published.js';
import { cholesky, solveCholesky } from '../kernel/portable/vector.js';
import { drawMultinomial } from '../random/discrete.js';
import { philoxStream } from '../random/philox.js';
import { drawNormal } from '../random/continuous.js';
import { type Block, solveBlocks } from './blocks.js';
import { pooledModel } from './shared-interactions.js';

const lists = ['a', 'b', 'c'];
const tableOf = (counts: ArrayLike<number>): CaptureTable =>
  captureTable(
    lists,
    Array.from({ length: 7 }, (_, cell) => ({ history: cell + 1, count: counts[cell + 1]! })),
  );
const north = tableOf([0, 120, 90, 30, 80, 12, 25, 9]);
const south = tableOf([0, 60, 75, 11, 40, 9, 6, 4]);

describe('pooled interactions', () => {
  it('left free are each country’s own saturated model', () => {
    const pooled = pooledModel(
      [
        { name: 'north', table: north },
        { name: 'south', table: south },
      ],
      { spread: 1000, meanSd: 1000 },
    );
    for (const [place, table] of [north, south].entries()) {
      const alone = noHighestOrder(table);
      expect(pooled.strata[place]!.unseen / alone.unseen!).toBeCloseTo(1, 4);
      expect(pooled.strata[place]!.logSe / alone.logSe!).toBeCloseTo(1, 4);
    }
    expect(Math.abs(pooled.covariance[1]!)).toBeLessThan(1e-4);
  });

  it('shared wholly in two equal countries are those of one, known twice as well', () => {
    const pooled = pooledModel(
      [
        { name: 'north', table: north },
        { name: 'again', table: north },
      ],
      { spread: 0, meanSd: 1000 },
    );
    const alone = noHighestOrder(north);
    expect(pooled.strata[0]!.unseen / alone.unseen!).toBeCloseTo(1, 5);
    expect(pooled.strata[1]!.unseen / alone.unseen!).toBeCloseTo(1, 5);
    // Σ log n₀ uses each cell's logarithm once in each country: its variance is that of one table of doubled counts, times four.
    const [own, cross] = pooled.covariance as unknown as [number, number];
    expect((2 * own + 2 * cross) / ((4 * alone.logSe! ** 2) / 2)).toBeCloseTo(1, 4);
    expect(pooled.interactions.map(({ term }) => term)).toEqual([3, 5, 6]);
    expect(pooled.total.estimate).toBeCloseTo(2 * pooled.strata[0]!.estimate, 3);
  });

  it('do not depend on the order of countries', () => {
    const strata = [north, south, tableOf([0, 33, 18, 9, 22, 3, 4, 2])].map((table, place) => ({
      name: `${place}`,
      table,
    }));
    const there = pooledModel(strata);
    const back = pooledModel([...strata].reverse());
    expect(back.total.estimate / there.total.estimate).toBeCloseTo(1, 5);
    expect(back.strata[2]!.unseen / there.strata[0]!.unseen).toBeCloseTo(1, 5);
  });

  it('stay finite where lists nowhere meet, and leave out a list that a country has not', () => {
    const apart = tableOf([0, 30, 20, 0, 25, 4, 5, 0]);
    const without = captureTable(
      lists,
      [1, 2, 3].map((history) => ({ history, count: [0, 40, 30, 8][history]! })),
      {
        emptyLists: true,
      },
    );
    const pooled = pooledModel([
      { name: 'apart', table: apart },
      { name: 'also', table: apart },
      { name: 'without', table: without },
    ]);
    for (const { estimate, n, logSe } of pooled.strata) {
      expect(estimate).toBeGreaterThan(n);
      expect(logSe).toBeLessThan(10);
    }
    expect(pooled.strata[2]?.interactions.slice(1)).toEqual([null, null]);
    expect(pooled.remarks.map(({ code }) => code)).toContain('pooling.few-strata');
  });

  it('refuse what nothing can tell', () => {
    const two = [north, south].map((table, place) => ({ name: `${place}`, table }));
    for (const asked of [{ interactions: [7] }, { interactions: [] }, { interactions: [3, 3] }, { spread: -1 }])
      expect(() => pooledModel(two, asked)).toThrow(expect.objectContaining({ code: 'PREVALENCE_OPTION' }));
    expect(() => pooledModel([two[0]!, { name: 'k', table: kosovo() }])).toThrow(
      expect.objectContaining({ code: 'PREVALENCE_OPTION' }),
    );
  });
});

describe('the blocks of strata', () => {
  it('solve as the whole system does', () => {
    const stream = philoxStream(21, 0);
    const sizes = [3, 2];
    const k = 2;
    const size = 7;
    const root = Float64Array.from({ length: size * size }, () => drawNormal(stream));
    const whole = new Float64Array(size * size);
    const at = (i: number, j: number): boolean => (i < 3 && j >= 3 && j < 5) || (j < 3 && i >= 3 && i < 5);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        // Strata do not meet: their part is 0; a heavy diagonal keeps the rest positive definite.
        if (at(i, j)) continue;
        let sum = i === j ? 20 : 0;
        for (let l = 0; l < size; l++) sum += root[i * size + l]! * root[j * size + l]!;
        whole[i * size + j] = sum;
      }
    const right = Float64Array.from({ length: size }, () => drawNormal(stream));
    const starts = [0, 3];
    const part = (from: number, rows: number, to: number, columns: number) =>
      Float64Array.from(
        { length: rows * columns },
        (_, place) => whole[(from + Math.floor(place / columns)) * size + to + (place % columns)]!,
      );
    const blocks = sizes.map(
      (own, s): Block => ({
        size: own,
        own: part(starts[s]!, own, starts[s]!, own),
        cross: part(starts[s]!, own, 5, k),
        right: right.slice(starts[s], starts[s]! + own),
      }),
    );
    const solved = solveBlocks(blocks, part(5, k, 5, k), right.slice(5))!;
    const factor = whole.slice();
    expect(cholesky(factor, size, size)).toBe(0);
    const solution = right.slice();
    solveCholesky(factor, size, size, solution);
    const found = [...solved.steps[0]!, ...solved.steps[1]!, ...solved.sharedStep];
    for (const [place, value] of solution.entries()) expect(found[place]).toBeCloseTo(value, 10);
    let logDeterminant = 0;
    for (let i = 0; i < size; i++) logDeterminant += 2 * Math.log(factor[i * size + i]!);
    expect(solved.logDeterminant).toBeCloseTo(logDeterminant, 9);
  });
});

/** Ten countries, three lists, an interaction of a and b that is alike or differs between them. */
function simulated(
  seed: number,
  replicate: number,
  people: number,
  dependence: (country: number) => number,
): readonly { readonly name: string; readonly table: CaptureTable }[] {
  const stream = philoxStream(seed, replicate);
  const effects = [-1, -1.2, -0.8];
  return Array.from({ length: 10 }, (_, country) => {
    const weights = Array.from({ length: 8 }, (_, history) => {
      let log = (history & 3) === 3 ? dependence(country) : 0;
      for (const [list, effect] of effects.entries()) if ((history >> list) & 1) log += effect;
      return Math.exp(log);
    });
    return { name: `${country}`, table: tableOf(drawMultinomial(stream, people, weights)) };
  });
}

/** Root mean square of log(estimate/truth) over countries and twelve replicates, and the share of intervals that hold the truth. */
function errorOf(
  seed: number,
  dependence: (country: number) => number,
  { spread, people = 400 }: { readonly spread?: number; readonly people?: number } = {},
): { readonly error: number; readonly held: number } {
  let squares = 0;
  let held = 0;
  const replicates = 12;
  for (let replicate = 0; replicate < replicates; replicate++)
    for (const one of pooledModel(
      simulated(seed, replicate, people, dependence),
      spread === undefined ? {} : { spread },
    ).strata) {
      squares += Math.log(one.estimate / people) ** 2;
      if (one.interval.low <= people && people <= one.interval.high!) held++;
    }
  return { error: Math.sqrt(squares / (10 * replicates)), held: held / (10 * replicates) };
}

const FREE = { spread: 5 };

describe('pooling in simulated countries', () => {
  it('errs less than each by itself where lists depend on each other alike, with intervals that hold', () => {
    const alike = () => 1;
    const pooled = errorOf(31, alike);
    expect(pooled.error).toBeLessThan(0.8 * errorOf(31, alike, FREE).error);
    expect(pooled.held).toBeGreaterThan(0.88);
  });

  it('does not err more where the dependence is each country’s own', () => {
    const own = (country: number) => (country % 2 === 0 ? 1.5 : -1.5);
    expect(errorOf(32, own).error).toBeLessThan(1.1 * errorOf(32, own, FREE).error);
  });

  it('in large countries keeps to their own dependence, where sharing it wholly errs much more', () => {
    const own = (country: number) => (country % 2 === 0 ? 1.5 : -1.5);
    const pooled = errorOf(32, own, { people: 10_000 });
    expect(pooled.error).toBeLessThan(1.1 * errorOf(32, own, { people: 10_000, ...FREE }).error);
    expect(pooled.error).toBeLessThan(0.5 * errorOf(32, own, { people: 10_000, spread: 0 }).error);
    expect(pooled.held).toBeGreaterThan(0.88);
  });

  it('does not invent dependence where there is none', () => {
    const none = () => 0;
    expect(errorOf(33, none).error).toBeLessThan(errorOf(33, none, FREE).error);
    for (const { mean, se } of pooledModel(simulated(33, 0, 400, none)).interactions)
      expect(Math.abs(mean)).toBeLessThan(4 * se);
  });
});
