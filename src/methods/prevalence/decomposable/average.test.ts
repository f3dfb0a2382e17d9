import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { golden, hasGolden } from '../../../../test/golden/mse.js';
import { type CaptureTable, captureTable } from '../captures/table.js';
import { korea, kosovo, newOrleansFive, ukFive, ukFour, westernSite } from '../tables/published.js';
import * as twin from '../kernel/portable/decomposable.js';
import type { Task } from '../threads/team.js';
import { averageDecomposable, type Grid, type RunTasks, silvermanGrid } from './average.js';
import { cliquesOf, decomposableGraphs } from './catalogue.js';
import { interpolatedQuantile, meanOf, quantileOf } from './posterior.js';
import { likelyEdges, posteriorUnder, summariseDecomposable } from './report.js';
import { deltaSensitivity, usualDeltas } from './sensitivity.js';
import { DECOMPOSABLE_SUMS, type GraphTask, peakDecomposable, sumDecomposable } from './tasks.js';

const inThisThread: RunTasks = async <T>(tasks: readonly Task[]) =>
  tasks.map(({ kind, input }) =>
    kind === DECOMPOSABLE_SUMS ? sumDecomposable(twin, input as GraphTask) : peakDecomposable(twin, input as GraphTask),
  ) as T[];

const points = [0.025, 0.1, 0.5, 0.9, 0.975];

const tables: Record<string, () => CaptureTable> = {
  Korea: korea,
  Kosovo: kosovo,
  UKdat_4: ukFour,
  UKdat_5: ukFive,
  NewOrl_5: newOrleansFive,
  Western: westernSite,
};

type Given = {
  readonly silverman: { maxpop: number; quant: (number | null)[]; modelProb: number[] };
  readonly integer: {
    Nmax: number;
    quant: number[];
    mean: number;
    modelProb: number[];
    postN_sample: { N: number[]; p: number[] };
  };
};

const place = (lists: number) => {
  const ours = [...decomposableGraphs(lists)];
  const key = (sets: readonly number[]) => [...sets].sort((a, b) => a - b).join();
  const places = new Map(ours.map((graph, at) => [key(cliquesOf(graph, lists).cliques), at]));
  type Sets = readonly number[][][] | { ID: number[][] };
  return golden<Record<string, readonly { C: Sets }[]>>('dga_graphs.json')[`graphs${lists}`]!.map(({ C }) =>
    places.get(
      key(Object.values(C).map((set: number[][]) => set.flat().reduce((mask, l) => mask | (1 << (l - 1)), 0))),
    ),
  );
};

describe.skipIf(!hasGolden)('the numbers of dga 2.0.2 (needs ../shared)', () => {
  const given = hasGolden ? golden<Record<string, Given>>('dga.json') : {};

  it.each(Object.keys(tables))(
    '%s: model probabilities to 1e-10 and quantiles on a grid of whole numbers',
    async (id) => {
      const { integer, silverman } = given[id]!;
      const table = tables[id]!();
      const order = place(table.lists.length);
      const check = async (grid: Grid, probabilities: readonly number[]) => {
        const average = await averageDecomposable(table, { grid }, inThisThread);
        for (const [theirs, ours] of order.entries())
          expect(Math.abs(average.probabilities[ours!]! - probabilities[theirs]!)).toBeLessThan(1e-10);
        return average;
      };
      const whole = await check({ kind: 'whole', last: integer.Nmax }, integer.modelProb);
      expect(points.map((point) => quantileOf(whole.total, point))).toEqual(integer.quant);
      expect(meanOf(whole.total) / integer.mean).toBeCloseTo(1, 10);
      for (const [at, total] of integer.postN_sample.N.entries())
        expect(whole.total.mass[total - table.n - 1]! - integer.postN_sample.p[at]!).toBeCloseTo(0, 11);
      const even = await check(silvermanGrid(table.n, silverman.maxpop), silverman.modelProb);
      for (const [at, point] of points.entries()) {
        const theirs = silverman.quant[at]!;
        const ours = interpolatedQuantile(even.total, point);
        // A quantile below the first node is not there: modslavmse says NA.
        if (theirs === null) expect(ours).toBeNull();
        else expect(ours! / theirs).toBeCloseTo(1, 9);
      }
    },
  );

  it.each([
    ['MY_spina', 1],
    ['MY_5list', 0.5],
  ])('%s, an example of Madigan & York (1997)', async (id, delta) => {
    const theirs =
      golden<Record<string, { Y: number[]; modelProb: number[]; postN: number[]; mean: number }>>('dga.json')[id]!;
    const lists = Math.log2(theirs.Y.length);
    // Their cells count up with the last list first; ours have the first list in the lowest bit.
    const mirrored = (cell: number) =>
      Array.from({ length: lists }, (_, bit) => ((cell >> bit) & 1) << (lists - 1 - bit)).reduce((a, b) => a | b, 0);
    for (const turn of [mirrored, (cell: number) => cell]) {
      const rows = theirs.Y.map((count, cell) => ({ history: turn(cell), count })).slice(1);
      const table = captureTable(['a', 'b', 'c', 'd', 'e'].slice(0, lists), rows);
      const average = await averageDecomposable(
        table,
        {
          delta,
          grid: { kind: 'whole', last: 300 },
          prior: id === 'MY_spina' ? { kind: 'negative-binomial', shape: 13.14, scale: 55.17 } : { kind: 'reciprocal' },
        },
        inThisThread,
      );
      for (const [at, mass] of theirs.postN.entries()) expect(average.total.mass[at]! - mass).toBeCloseTo(0, 10);
      expect(meanOf(average.total) / theirs.mean).toBeCloseTo(1, 10);
      expect(Math.max(...average.probabilities)).toBeCloseTo(Math.max(...theirs.modelProb), 10);
    }
  });
});

describe('the average over decomposable graphs', () => {
  it.each([
    ['Kosovo', kosovo, 90_000],
    ['UK, four lists', ukFour, 150_000],
    ['New Orleans', newOrleansFive, 60_000],
  ])('%s: nodes that adapt give the quantiles of all whole numbers', async (_, table, last) => {
    const adaptive = await averageDecomposable(table(), {}, inThisThread);
    const whole = await averageDecomposable(table(), { grid: { kind: 'whole', first: 0, last } }, inThisThread);
    for (const point of points)
      expect(Math.abs(quantileOf(adaptive.total, point) / quantileOf(whole.total, point) - 1)).toBeLessThan(5e-4);
    for (const [at, probability] of whole.probabilities.entries())
      expect(Math.abs(adaptive.probabilities[at]! - probability)).toBeLessThan(1e-4);
    expect(adaptive.lastNode).toBeLessThan(1e-6);
    expect(adaptive.beyond).toBeLessThan(1e-6);
    expect(adaptive.total.nodes.missing.length).toBeLessThanOrEqual(400);
  });

  it('where the unseen are at most a number, nodes end there', async () => {
    const grids: Grid[] = [
      { kind: 'adaptive', most: 27_440 },
      { kind: 'whole', first: 0, last: 27_440 },
    ];
    const [adaptive, whole] = [
      await averageDecomposable(ukFive(), { grid: grids[0]! }, inThisThread),
      await averageDecomposable(ukFive(), { grid: grids[1]! }, inThisThread),
    ];
    for (const point of points)
      expect(Math.abs(quantileOf(adaptive.total, point) / quantileOf(whole.total, point) - 1)).toBeLessThan(1e-3);
  });

  // dga sums from 1 to the end it is given and does not say what the end does: on these data 29,446 for 10 n.
  it("the upper limit follows the end of a given grid, which is said, and not nodes' own end", async () => {
    const upTo = async (last: number) => {
      const average = await averageDecomposable(ukFive(), { grid: { kind: 'whole', last } }, inThisThread);
      return { high: quantileOf(average.total, 0.975), remarks: summariseDecomposable(average).remarks };
    };
    const [short, long] = [await upTo(27_440), await upTo(60_000)];
    expect(short.high).toBe(29_446);
    expect(long.high).toBeGreaterThan(33_000);
    expect(short.remarks.map(({ code }) => code)).toContain('decomposable.grid-end');
    const open = summariseDecomposable(await averageDecomposable(ukFive(), {}, inThisThread));
    expect(open.intervals[1]!.high! / long.high).toBeCloseTo(1, 2);
    expect(open.remarks.map(({ code }) => code)).not.toContain('decomposable.grid-end');
  });

  it('the five British lists have two answers, each that of its own graphs', async () => {
    const average = await averageDecomposable(ukFive(), {}, inThisThread);
    const { modes, top, remarks, mean } = summariseDecomposable(average);
    expect(modes.length).toBe(2);
    expect(modes[0]!.mass + modes[1]!.mass).toBeCloseTo(1, 9);
    expect(top[0]!.name).toBe('[123,25,34]');
    expect(remarks.map(({ code }) => code)).toContain('decomposable.several-modes');
    // The complete graph's posterior falls as N^(δ−2): no mean, whatever the data.
    expect(mean).toBeNull();
    const medians = top.slice(0, 4).map(({ graph }) => quantileOf(posteriorUnder(average, graph), 0.5));
    expect(Math.max(...medians)).toBeGreaterThan(20_000);
    expect(Math.min(...medians)).toBeLessThan(13_000);
  });

  it('the posterior is the average of those under each graph', async () => {
    const average = await averageDecomposable(korea(), {}, inThisThread);
    const mixed = new Float64Array(average.total.mass.length);
    for (const [at, graph] of average.graphs.entries())
      for (const [node, mass] of posteriorUnder(average, graph).mass.entries())
        mixed[node] = mixed[node]! + average.probabilities[at]! * mass;
    for (const [node, mass] of mixed.entries()) expect(mass).toBeCloseTo(average.total.mass[node]!, 12);
  });

  it('lists in another order change nothing but their names', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(60), { minLength: 15, maxLength: 15 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        async (counts, order) => {
          const moved = (history: number) =>
            order.reduce((mask, from, to) => mask | (((history >> from) & 1) << to), 0);
          const rows = counts.map((count, cell) => ({ history: cell + 1, count: count + 1 }));
          const names = ['a', 'b', 'c', 'd'];
          const grid: Grid = { kind: 'whole', first: 0, last: 400 };
          const one = await averageDecomposable(captureTable(names, rows), { grid }, inThisThread);
          const turned = rows.map(({ history, count }) => ({ history: moved(history), count }));
          const other = await averageDecomposable(captureTable(names, turned), { grid }, inThisThread);
          for (const [node, mass] of one.total.mass.entries()) expect(other.total.mass[node]).toBeCloseTo(mass, 10);
          const edges = likelyEdges(other);
          for (const { lists, probability } of likelyEdges(one)) {
            const [i, j] = lists.map((list) => order.indexOf(list)).sort((a, b) => a - b);
            const same = edges.find((edge) => edge.lists[0] === i && edge.lists[1] === j)!;
            expect(same.probability).toBeCloseTo(probability, 10);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('says how the prior count of a cell moves the answer', async () => {
    const { points: told, remarks } = await deltaSensitivity(ukFive(), usualDeltas(5), {}, inThisThread);
    const usual = told.find(({ delta }) => delta === 1 / 32)!;
    expect(usual.median).toBe(quantileOf((await averageDecomposable(ukFive(), {}, inThisThread)).total, 0.5));
    expect(remarks.map(({ code }) => code)).toContain('decomposable.delta-decides');
  });

  it.each([
    ['all totals alike without an end', { prior: { kind: 'uniform' } }],
    ['a prior count of nothing', { delta: 0 }],
    ['a grid that runs back', { grid: { kind: 'whole', first: 9, last: 3 } }],
    ['a grid that does not increase', { grid: { kind: 'given', missing: [1, 1] } }],
    ['a prior that leaves nothing', { prior: { kind: 'function', log: () => -Infinity } }],
  ] as const)('%s is refused', async (_, options) => {
    await expect(averageDecomposable(korea(), options, inThisThread)).rejects.toThrow(
      expect.objectContaining({ code: 'PREVALENCE_OPTION' }),
    );
  });
});
