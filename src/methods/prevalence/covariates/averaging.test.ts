import { describe, expect, it } from 'vitest';
import { golden, hasGolden } from '../../../../test/golden/mse.js';
import type { CaptureTable } from '../captures/table.js';
import { korea, kosovo, ukFive, westernSite } from '../tables/published.js';
import { type Averaging, averageModels } from './averaging.js';
import { cellsOf } from './cells.js';
import { covariateModel, pairTerms } from './model.js';
import { weighModels } from './model-space.js';
import { type CovariateTable, covariateTableOfCells } from './table.js';

const plain = ({ lists, rows }: CaptureTable): CovariateTable =>
  covariateTableOfCells(
    lists,
    [],
    rows.map(({ history, count }) => ({ history, levels: [], count })),
  );
const at = (averaging: Averaging, p: number) => averaging.totals[0]!.quantiles.find((one) => one.p === p)!;
const termOf = (averaging: Averaging, term: string) => averaging.terms.find((one) => one.term === term)!.probability;

type Chain = { quant: number[]; mean: number; ess: number; inter: { term: string[]; prob: number[] } };
const chains = () => golden<Record<string, Record<'SBH' | 'UIP', Chain>>>('conting.json');

describe('marginal likelihoods', () => {
  it('are those of an independent importance sampler in R (40,000 draws, Monte-Carlo error about 0.01)', () => {
    const table = plain(westernSite());
    const among = (names: string[]) => names.map((name) => covariateModel(table, [name]).terms.at(-1)!);
    const of = (names: string[]) =>
      averageModels(table, { seed: 7, window: 1e9, draws: 8000, candidates: among(names) });
    const evidence = (names: string[], model: string) =>
      of(names).models.find(({ name }) => name === model)!.logEvidence;
    expect(Math.abs(evidence(['A:E', 'D:E'], '[A:E,D:E,B,C]') + 60.366)).toBeLessThan(0.06);
    expect(Math.abs(evidence(['A:E'], '[A,B,C,D,E]') + 67.716)).toBeLessThan(0.06);
    const many = ['A:C', 'A:E', 'B:C', 'B:D', 'D:E'];
    expect(Math.abs(evidence(many, `[${many.join()}]`) + 61.838)).toBeLessThan(0.06);
  });
});

describe.skipIf(!hasGolden)('beside reversible jump (needs ../shared)', () => {
  it.each(['UIP', 'SBH'] as const)(
    'Kosovo, %s: within four standard errors of a chain of few effective draws',
    (prior) => {
      const chain = chains().Kosovo![prior];
      const averaging = averageModels(plain(kosovo()), { prior, seed: 1 });
      const { mean, deviation } = averaging.totals[0]!;
      const error = deviation / Math.sqrt(chain.ess);
      expect(Math.abs(mean - chain.mean)).toBeLessThan(4 * error);
      expect(Math.abs(at(averaging, 0.5).value - chain.quant[2]!)).toBeLessThan(4 * 1.2533 * error);
      // Terms: conting never left two models; those are the two that hold all the probability.
      expect(averaging.models.slice(0, 2).reduce((sum, { probability }) => sum + probability, 0)).toBeGreaterThan(0.99);
      expect(termOf(averaging, 'ABA:HRW')).toBeLessThan(0.1);
      for (const term of ['EXH:ABA', 'EXH:OSCE', 'EXH:HRW', 'ABA:OSCE', 'OSCE:HRW'])
        expect(termOf(averaging, term)).toBeGreaterThan(0.99);
      expect(averaging.remarks).toEqual([]);
    },
  );

  it.each(['UIP', 'SBH'] as const)(
    'Korea, %s: the median and the terms, as far as four effective draws say them',
    (prior) => {
      const chain = chains().Korea![prior];
      const averaging = averageModels(plain(korea()), { prior, seed: 1 });
      expect(Math.abs(at(averaging, 0.5).value / chain.quant[2]! - 1)).toBeLessThan(0.06);
      expect(Math.abs(termOf(averaging, 'c:d') - chain.inter.prob[5]!)).toBeLessThan(0.1);
      expect(termOf(averaging, 'b:c')).toBeGreaterThan(0.999);
      // A chain of 60,000 iterations under SBH gave 129, 134, 153, 205, 267 (306 effective draws).
      if (prior === 'SBH') expect(Math.abs(at(averaging, 0.5).value - 153)).toBeLessThan(3);
    },
  );

  it.each([
    ['UIP', '[LA:NG,LA:PFNCA,NG:PFNCA,NG:GP,PFNCA:GO]'],
    ['SBH', '[LA:NG,LA:PFNCA,NG:GP,PFNCA:GP,GO:GP]'],
  ] as const)(
    'United Kingdom, %s: two modes of which the chain saw one; both stand in the average',
    (prior, seen) => {
      const chain = chains().UKdat_5![prior];
      const averaging = averageModels(plain(ukFive()), { prior, seed: 1, draws: 5000, window: 100 });
      expect(averaging.models.slice(0, 3).map(({ name }) => name)).toContain(seen);
      expect(at(averaging, 0.025).value).toBeLessThan(chain.quant[2]!);
      expect(at(averaging, 0.975).value).toBeGreaterThan(chain.quant[4]!);
      expect(averaging.models[0]!.probability).toBeLessThan(0.35);
      expect(averaging.exhaustive).toBe(true);
      expect(averaging.weighed).toBe(1024);
    },
    60_000,
  );
});

describe('averaging', () => {
  it('gives the same draws again, and other ones for another seed', () => {
    const table = plain(korea());
    const of = (seed: number) => averageModels(table, { seed, draws: 2000 });
    expect(of(3)).toEqual(of(3));
    expect(of(3).totals[0]!.mean).not.toBe(of(4).totals[0]!.mean);
    expect(Math.abs(of(3).totals[0]!.quantiles[2]!.value - of(4).totals[0]!.quantiles[2]!.value)).toBeLessThan(8);
  });

  it('best-first finds the models that walking through the whole space finds', () => {
    const table = plain(westernSite());
    const cells = cellsOf(table);
    const options = { prior: 'UIP', candidates: pairTerms(table), window: 100, most: 4096 } as const;
    const walked = weighModels(cells, options);
    const searched = weighModels(cells, { ...options, whole: 0 });
    expect([walked.exhaustive, searched.exhaustive]).toEqual([true, false]);
    expect(searched.weighed).toBeLessThan(1024);
    expect(searched.models.map(({ members }) => members)).toEqual(walked.models.map(({ members }) => members));
    for (const [m, { mode }] of searched.models.entries())
      expect(mode.laplace).toBeCloseTo(walked.models[m]!.mode.laplace, 6);
    expect(weighModels(cells, { ...options, whole: 0, most: 30 }).stopped).toBe(true);
  });

  it('refuses what it cannot do', () => {
    const table = plain(korea());
    expect(() => averageModels(table, { seed: 1, draws: 10 })).toThrow(/at least 100 draws/);
    expect(() => averageModels(table, { seed: 1, candidates: Array.from({ length: 31 }, () => 3) })).toThrow(
      /at most 30/,
    );
  });

  it('groups of strata add up to the whole in the mean', () => {
    const cells = [12, 9, 14, 5, 3, 4, 2, 20, 15, 9, 6, 5, 3, 4].map((count, i) => ({
      history: (i % 7) + 1,
      levels: [i < 7 ? 0 : 1],
      count,
    }));
    const table = covariateTableOfCells(['A', 'B', 'C'], [{ name: 'sex', levels: ['f', 'm'] }], cells);
    const { totals } = averageModels(table, { seed: 5, by: ['sex'], draws: 2000 });
    expect(totals.map(({ name }) => name)).toEqual(['all', 'f', 'm']);
    expect(totals[1]!.mean + totals[2]!.mean).toBeCloseTo(totals[0]!.mean, 6);
  });
});
