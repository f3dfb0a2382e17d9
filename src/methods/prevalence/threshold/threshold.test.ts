import { describe, expect, it } from 'vitest';
import { golden, goldenTable, hasGolden } from '../../../../test/golden/mse.js';
import { korea, westernSite } from '../tables/published.js';
import { bayesianThreshold } from './threshold.js';

type Golden = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          readonly error?: string;
          readonly popest: number;
          readonly quant: readonly number[];
          readonly retained: readonly string[] | string;
          readonly triples: readonly string[] | null;
          readonly stats: Readonly<Record<string, number>>;
        }
      >
    >
  >
>;

const PROBABILITIES = [0.025, 0.1, 0.5, 0.9, 0.975];
const ids: Readonly<Record<string, string>> = {
  Korea: 'korea_palembang_3',
  Kosovo: 'kosovo_4',
  UKdat_5: 'uk2013_5',
  NewOrl_5: 'neworleans_5_n185',
  Western: 'western_us_5',
  UKdat: 'uk2013_6',
};

describe.skipIf(!hasGolden)(
  'Bayesian threshold against MultipleSystemsEstimation and MCMCpack (needs ../shared)',
  () => {
    const theirs = hasGolden ? golden<Golden>('mse_bayesthresh.json') : {};
    it.each(
      Object.keys(ids).flatMap((name) => ['proper2', 'proper3', 'improper2'].map((kind) => [name, kind] as const)),
    )('%s, %s: pairs kept and quantiles, as near as 10,000 steps of a random walk are', (name, kind) => {
      const their = (theirs[name] as Golden[string])[kind] as Golden[string][string];
      const table = goldenTable(ids[name] as string);
      const ours = bayesianThreshold(table, PROBABILITIES, {
        prior: kind.startsWith('proper') ? 'proper' : 'improper',
        order: kind.endsWith('3') ? 3 : 2,
        draws: 3000,
      });
      if (their.error !== undefined) return expect(ours.remarks[0]?.code).toBe('threshold.no-maximum');
      const nameOf = (term: number) => table.lists.filter((_, list) => (term >> list) & 1).join(':');
      const retained = [their.retained].flat();
      // A pair within a tenth of the threshold may fall on either side of it in their walk.
      const clear = ours.terms.filter(({ ratio }) => Math.abs(ratio - 2) > 0.35);
      for (const { term, ratio } of clear.filter(({ term }) => nameOf(term).split(':').length === 2))
        expect(retained.includes(nameOf(term)), `${nameOf(term)} ${ratio}`).toBe(ratio >= 2);
      const same = ours.kept.map(nameOf).sort().join() === [...retained, ...(their.triples ?? [])].sort().join();
      if (!same) return;
      for (const [place, quantile] of their.quant.entries())
        expect(Math.abs((ours.quantiles[place] as number) / quantile - 1), `${PROBABILITIES[place]}`).toBeLessThan(
          0.06,
        );
    });
  },
);

describe('Bayesian threshold', () => {
  it('has draws to rely on', () => {
    const one = bayesianThreshold(westernSite(), PROBABILITIES);
    expect(one.shape).toBeLessThan(0.7);
    expect(one.effective).toBeGreaterThan(2000);
    expect(bayesianThreshold(westernSite(), PROBABILITIES)).toEqual(one);
  });

  it('says nothing where the flat prior leaves no posterior', () => {
    expect(bayesianThreshold(korea(), PROBABILITIES, { prior: 'improper' })).toMatchObject({
      model: null,
      quantiles: [],
      remarks: [{ code: 'threshold.no-maximum' }],
    });
  });
});
