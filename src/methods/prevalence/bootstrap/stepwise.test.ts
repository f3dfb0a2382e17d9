import { describe, expect, it } from 'vitest';
import { golden, goldenTable, hasGolden, idsByName } from '../../../../test/golden/mse.js';
import { captureTable, pairsOf } from '../captures/table.js';
import { type Kernel, loadKernelNow, typescriptKernel } from '../kernel/kernel.js';
import { bench, take } from '../loglinear/fit.js';
import { chooseStepwise, sparseMseRule } from '../loglinear/stepwise.js';
import { accelerationOf, bcaLimits } from './bca.js';
import { resampledTables } from './resample.js';
import { stepwiseJackknife, stepwiseReplicates } from './stepwise.js';

const kernel = loadKernelNow();

type Boot = {
  readonly data: readonly Readonly<Record<string, number>>[];
  readonly popest: number;
  readonly ahat: number;
  readonly BCa: Readonly<Record<string, number>>;
  readonly bootreps: readonly number[];
};
type Point = {
  readonly lists: readonly string[];
  readonly pthresh: Readonly<
    Record<
      string,
      { readonly est: readonly number[]; readonly terms: readonly string[]; readonly empty: readonly string[] | string }
    >
  >;
};

/** The rows of a golden file: one column a list, the count last. */
function tableOf(rows: Boot['data']) {
  const columns = Object.keys(rows[0] ?? {});
  const lists = columns.slice(0, -1);
  return captureTable(
    lists,
    rows.map((row) => ({
      history: lists.reduce((set, list, place) => (row[list] ? set | (1 << place) : set), 0),
      count: row[columns.at(-1) as string] as number,
    })),
    { emptyLists: true },
  );
}

describe.skipIf(!hasGolden)(
  'stepwise choice and its bootstrap against SparseMSE 2.0.1, seed 1234 (needs ../shared)',
  () => {
    it.each(['Korea', 'Kosovo', 'Western', 'NewOrl_5', 'UKdat_5', 'UKdat'])(
      '%s: 1,000 replicates, acceleration and limits',
      (name) => {
        const theirs = golden<Boot>(`sparsemse_boot_${name}.json`);
        const table = tableOf(theirs.data);
        const lists = table.lists.length;
        const tables = resampledTables(table, { generator: 'sparsemse', seed: 1234 }, 0, 1000);
        const { estimates } = stepwiseReplicates(kernel, { lists, tables, rule: sparseMseRule });
        let worst = 0;
        for (const [place, estimate] of theirs.bootreps.entries())
          worst = Math.max(worst, Math.abs((estimates[place] as number) / estimate - 1));
        expect(worst).toBeLessThan(1e-6);
        const on = bench(kernel, lists);
        take(on, table.counts);
        const { estimate } = chooseStepwise(on, pairsOf(lists), sparseMseRule);
        expect(estimate / theirs.popest).toBeCloseTo(1, 7);
        const acceleration = accelerationOf(stepwiseJackknife(kernel, table, sparseMseRule));
        expect(acceleration).toBeCloseTo(theirs.ahat, 7);
        const levels = Object.keys(theirs.BCa).map(Number);
        const limits = bcaLimits(theirs.popest, Float64Array.from(estimates).sort(), acceleration, levels, 'strict');
        // Palembang's replicates tie with the estimate: there theirs hang on the last bit, and a test of their own says so.
        if (name === 'Korea') return;
        for (const { asked, limit } of limits)
          expect(Math.abs(limit / (theirs.BCa[String(asked)] as number) - 1), `${asked}`).toBeLessThan(1e-6);
      },
    );

    it.each(['Artificial_3', 'Korea', 'Kosovo', 'UKdat_4', 'UKdat_5', 'NewOrl_5', 'Western', 'UKdat'])(
      '%s: the pairs chosen and the total at nine thresholds',
      (name) => {
        const theirs = golden<Readonly<Record<string, Point>>>('sparsemse_point.json')[name] as Point;
        const table = goldenTable(idsByName[name] as string);
        const lists = table.lists.length;
        const on = bench(kernel, lists);
        for (const [threshold, { est, terms, empty }] of Object.entries(theirs.pthresh)) {
          take(on, table.counts);
          const choice = chooseStepwise(on, pairsOf(lists), { threshold: Number(threshold), emptyList: 'refuse' });
          const names = choice.added.map(({ pair }) => table.lists.filter((_, list) => (pair >> list) & 1).join(':'));
          expect(names.sort(), threshold).toEqual(
            [...terms.filter((term) => term.includes(':')), ...[empty].flat()].sort(),
          );
          expect(Math.abs(choice.estimate / (est[1] as number) - 1), threshold).toBeLessThan(1e-7);
        }
      },
    );
  },
);

describe('stepwise replicates', () => {
  it('are the same bits in WebAssembly and in TypeScript', () => {
    const table = captureTable(
      ['a', 'b', 'c', 'd'],
      [3, 9, 1, 20, 0, 4, 2, 31, 5, 0, 1, 12, 2, 0, 1].map((count, place) => ({ history: place + 1, count })),
    );
    const tables = resampledTables(table, { generator: 'native', seed: 7 }, 0, 60);
    const [one, two] = [kernel, typescriptKernel()].map((each: Kernel) =>
      stepwiseReplicates(each, { lists: 4, tables, rule: sparseMseRule }),
    );
    expect(one).toEqual(two);
  });

  it('a native replicate is the same whatever was drawn before it', () => {
    const table = captureTable(
      ['a', 'b'],
      [
        { history: 1, count: 30 },
        { history: 2, count: 40 },
        { history: 3, count: 12 },
      ],
    );
    const all = resampledTables(table, { generator: 'native', seed: 3 }, 0, 10);
    expect(resampledTables(table, { generator: 'native', seed: 3 }, 6, 4)).toEqual(all.slice(6 * 4));
  });
});
