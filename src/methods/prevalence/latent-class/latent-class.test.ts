import { describe, expect, test } from 'vitest';
import { golden, goldenTable, hasGolden } from '../../../../test/golden/mse.js';
import { captureTable } from '../captures/table.js';
import { korea, newOrleansFive, ukFive } from '../tables/published.js';
import { loadKernelNow, typescriptKernel } from '../kernel/kernel.js';
import { alone } from '../threads/alone.js';
import { perform } from '../threads/tasks.js';
import type { Task, Team } from '../threads/team.js';
import { latentClasses, lcmcrLimit } from './latent-class.js';

const parity = { mostUnseenPerSeen: lcmcrLimit } as const;
const given = { team: alone() };

type PeerChain = { readonly quant: readonly number[]; readonly sd: number; readonly ess: number };

describe.skipIf(!hasGolden)('LCMCR 0.4.14, four seeds pooled (needs ../shared)', () => {
  test.each([
    ['NewOrl_5', 'neworleans_5_n185'],
    ['Western', 'western_us_5'],
    ['Kosovo', 'kosovo_4'],
    ['Korea', 'korea_palembang_3'],
  ])('%s: quantiles within 4 Monte-Carlo standard errors', async (peer, id) => {
    const theirs = Object.values(golden<Record<string, Record<string, PeerChain>>>('lcmcr.json')[peer] ?? {});
    expect(theirs).toHaveLength(4);
    const ours = await latentClasses(goldenTable(id), { ...parity, draws: 4000 }, given);
    expect(ours.says).toBe('estimate');
    const effective = theirs.reduce((sum, { ess }) => sum + ess, 0);
    for (const [place, { p, people, error }] of ours.quantiles.entries()) {
      const pooled = theirs.reduce((sum, { quant }) => sum + (quant[place] as number), 0) / 4;
      // Their error: that of a share among so many effective draws, over the density between our own quantiles beside it.
      const beside = ours.quantiles[place === 4 ? 3 : place + 1];
      const slope = Math.abs(((beside?.p as number) - p) / ((beside?.people as number) - people));
      const theirError = Math.sqrt((p * (1 - p)) / effective) / slope;
      // Both count in whole people.
      expect(Math.abs(people - pooled)).toBeLessThan(4 * Math.hypot(error, theirError) + 1);
    }
  });
});

/** Tasks dealt to `size` hands that take turns from the last to the first, each with a kernel of its own kind. */
function handsOf(size: number): Team {
  const kernels = [loadKernelNow(), typescriptKernel()] as const;
  return {
    size,
    async run<T>(tasks: readonly Task[]) {
      const results = new Array<T>(tasks.length);
      for (let hand = size - 1; hand >= 0; hand--)
        for (let place = hand; place < tasks.length; place += size)
          results[place] = perform(tasks[place] as Task, kernels[hand % 2 === 0 ? 0 : 1]) as T;
      return results;
    },
    async close() {},
  };
}

const short = { chains: 4, mostChains: 4, rounds: 300, warmUp: 200, tempering: 'never' } as const;

test('1, 2 and 8 hands of either kernel give the same result', async () => {
  const [one, two, eight] = await Promise.all(
    [1, 2, 8].map((size) => latentClasses(korea(), { ...parity, ...short }, { team: handsOf(size) })),
  );
  expect(two).toEqual(one);
  expect(eight).toEqual(one);
});

test('a run too short says nothing, and why', async () => {
  const found = await latentClasses(ukFive(), { ...parity, ...short, rounds: 20, warmUp: 10 }, given);
  expect(found).toMatchObject({ says: 'nothing', estimate: null, intervals: [] });
  expect(found.remarks.map(({ code }) => code)).toContain('latent-class.not-converged');
  expect(found.remarks.map(({ code }) => code)).toContain('latent-class.too-few-draws');
  // What the chains saw so far is there to be looked at.
  expect(found.quantiles).toHaveLength(5);
  expect(found.traces).toHaveLength(4);
});

test('LCMCR gives medians from 12,862 to 22,410 for the United Kingdom by seed; seeds of ours agree', async () => {
  const [a, b] = await Promise.all(
    [1, 2].map((seed) => latentClasses(ukFive(), { ...parity, seed, draws: 2000 }, given)),
  );
  for (const found of [a, b]) expect(found).toMatchObject({ says: 'estimate' });
  const [first, second] = [a?.quantiles[2], b?.quantiles[2]];
  const error = Math.hypot(first?.error as number, second?.error as number);
  expect(Math.abs((first?.people as number) - (second?.people as number))).toBeLessThan(4 * error);
  expect(first?.people).toBeGreaterThan(21_500);
  expect(first?.people).toBeLessThan(23_000);
});

test('two explanations of one table: plain chains stay apart, tempered ones weigh both and say so', async () => {
  const table = captureTable(
    ['A', 'B', 'C', 'D'],
    Object.entries({ 1: 133, 2: 1, 3: 1, 4: 18, 10: 9, 12: 1, 15: 1 }).map(([history, count]) => ({
      history: Number(history),
      count,
    })),
  );
  const plain = await latentClasses(table, { ...parity, ...short, chains: 8, mostChains: 8, rounds: 600 }, given);
  expect(plain.says).toBe('nothing');
  const tempered = await latentClasses(
    table,
    { ...parity, draws: 1500, mostChains: 12, tempering: 'when-needed' },
    given,
  );
  expect(tempered.run.coolness.length).toBeGreaterThan(1);
  expect(tempered.modes).toHaveLength(2);
  const [few, many] = tempered.modes;
  expect(few?.people).toBeLessThan(250);
  expect(many?.people).toBeGreaterThan(500);
  expect(few?.share).toBeGreaterThan(0.05);
  expect(few?.share).toBeLessThan(0.2);
  expect(tempered.remarks.filter(({ code }) => code === 'latent-class.mode')).toHaveLength(2);
});

test('the limit is a stated part of the prior, and there is none unless asked for', async () => {
  const held = await latentClasses(newOrleansFive(), { ...short, mostUnseenPerSeen: 3 }, given);
  expect(held.run.limit).toBe(555);
  expect(held.remarks.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['latent-class.limit', 'latent-class.limit-reached']),
  );
  expect((held.quantiles.at(-1) as { people: number }).people).toBeLessThanOrEqual(740);
  const free = await latentClasses(newOrleansFive(), short, given);
  expect(free.run.limit).toBeNull();
  expect((free.quantiles.at(-1) as { people: number }).people).toBeGreaterThan(1000);
});

test('no answer is below the people seen, and the order of lists does not matter within the errors', async () => {
  const table = newOrleansFive();
  const mirrored = captureTable(
    [...table.lists].reverse(),
    table.rows.map(({ history, count }) => ({
      history: table.lists.reduce(
        (sum, _, list) => sum | (((history >> list) & 1) << (table.lists.length - 1 - list)),
        0,
      ),
      count,
    })),
  );
  const [a, b] = await Promise.all([table, mirrored].map((one) => latentClasses(one, { draws: 2000 }, given)));
  for (const found of [a, b])
    for (const { people } of found?.quantiles ?? []) expect(people).toBeGreaterThanOrEqual(185);
  const [x, y] = [a?.quantiles[2], b?.quantiles[2]];
  expect(Math.abs((x?.people as number) - (y?.people as number))).toBeLessThan(
    4 * Math.hypot(x?.error as number, y?.error as number),
  );
});

test.each([{ classes: 1 }, { classes: 17 }, { rounds: 20_000 }, { shape: 0 }, { level: 1 }, { seed: -1 }])(
  'refuses %o',
  async (options) => {
    await expect(latentClasses(korea(), options, given)).rejects.toMatchObject({ code: 'PREVALENCE_OPTION' });
  },
);
