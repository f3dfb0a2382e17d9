import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { golden, goldenTable, hasGolden, idsByName } from '../../../../test/golden/mse.js';
import { captureTable } from '../captures/table.js';
import { korea, kosovo, newOrleansFive, ukSix } from '../tables/published.js';
import { chiSquareQuantile } from '../distributions/gamma.js';
import { loadKernelNow } from '../kernel/kernel.js';
import { bench, fitModel, take } from '../loglinear/fit.js';
import { standardErrorOf } from '../loglinear/wald.js';
import { type Model, mainEffects, readModel } from '../models/model.js';
import { asymptoticBias, biasRemark } from './asymptotic-bias.js';
import { profileLikelihood } from './profile.js';

const kernel = loadKernelNow();

type OneModel = { readonly rows: readonly string[]; readonly values: Readonly<Record<string, readonly number[]>> };
type Closed = {
  readonly results: { readonly values: Readonly<Record<'abundance' | 'stderr' | 'infoFit', number>> };
  readonly CI: {
    readonly values: { readonly abundance: number; readonly infCL: number; readonly supCL: number | null };
  };
};
type OfTable = Readonly<Record<string, unknown>>;

describe.skipIf(!hasGolden)('against Rcapture 1.4-4 (needs ../shared)', () => {
  const all = hasGolden ? golden<Readonly<Record<string, OfTable>>>('rcapture.json') : {};

  it.each(
    Object.entries(all).flatMap(([name, one]) =>
      ['closedpCI.Mt', 'bestBIC.CI', 'bestAIC.CI'].filter((key) => key in one).map((key) => [name, key] as const),
    ),
  )('%s, %s: the greatest point and both limits', (name, key) => {
    const one = all[name] as OfTable;
    const theirs = one[key] as Closed;
    const table = goldenTable(idsByName[name] as string);
    const model: Model =
      key === 'closedpCI.Mt'
        ? mainEffects(table.lists.length)
        : readModel(one[key.replace('.CI', '')] as string, table.lists);
    const { fit } = fitModel(kernel, table, model);
    if (name === 'Artificial_3' && key !== 'closedpCI.Mt') {
      // Theirs: 1.2e13 people, at least 815. There is no maximum.
      expect(theirs.CI.values.abundance).toBeGreaterThan(1e13);
      expect(fit).toBeNull();
      return;
    }
    if (!fit) throw new Error('no fit');
    expect(Math.abs(standardErrorOf(fit) / theirs.results.values.stderr - 1)).toBeLessThan(3e-5);
    const { estimate, interval } = profileLikelihood(table, fit, 0.95, 'stirling') ?? {};
    // Their maximum is found to 1e-4 by `optimize`, its limits by `uniroot` likewise.
    expect(Math.abs((estimate ?? 0) - theirs.CI.values.abundance)).toBeLessThan(2e-3);
    expect(Math.abs((interval?.low ?? 0) - theirs.CI.values.infCL)).toBeLessThan(1e-3);
    if (theirs.CI.values.supCL !== null)
      expect(Math.abs((interval?.high ?? 0) - theirs.CI.values.supCL)).toBeLessThan(1e-3);
    // Theirs stops looking at 3N, and says that the limit is beyond.
    else expect(interval?.high).toBeGreaterThan(3 * (estimate ?? 0));
  });

  it.each(Object.keys(all))(
    '%s: bias above a tenth of the total in the models in which Rcapture warns of it',
    (name) => {
      const table = goldenTable(idsByName[name] as string);
      const on = bench(kernel, table.lists.length);
      for (const key of ['closedpMS2', 'closedpMS3']) {
        const theirs = all[name]?.[key] as OneModel | undefined;
        for (const [place, text] of theirs?.rows.entries() ?? []) {
          const model = readModel(text, table.lists);
          take(on, table.counts);
          if (model.terms.some((term) => kernel.margins[term] === 0)) continue;
          const { fit } = fitModel(kernel, table, model);
          if (!fit) continue;
          expect(biasRemark(fit).length === 1, text).toBe(theirs?.values['infoFit']?.[place] === 1);
        }
      }
    },
  );
});

describe('profile likelihood', () => {
  it('with exact factorials differs from Stirling’s by hundredths of a person where dozens are unseen, and less with more', () => {
    const small = fitModel(kernel, korea(), readModel('[12,23]', korea().lists)).fit;
    const large = fitModel(kernel, kosovo(), mainEffects(4)).fit;
    if (!small || !large) throw new Error('no fit');
    const apart = (table: ReturnType<typeof korea>, fit: typeof small) =>
      (profileLikelihood(table, fit, 0.95)?.interval.high ?? 0) -
      (profileLikelihood(table, fit, 0.95, 'stirling')?.interval.high ?? 0);
    expect(apart(korea(), small)).toBeCloseTo(0.067, 3);
    expect(apart(kosovo(), large)).toBeCloseTo(0.0001, 4);
  });

  it('goes on past 3N where Rcapture prints “> 8250”: New Orleans, [12,14,23,24,5]', () => {
    const table = newOrleansFive();
    const { fit } = fitModel(kernel, table, readModel('[12,14,23,24,5]', table.lists));
    if (!fit) throw new Error('no fit');
    const { estimate, interval } = profileLikelihood(table, fit, 0.95) ?? {};
    expect(estimate).toBeCloseTo(2722.5, 1);
    expect(interval?.high).toBeCloseTo(9397.5, 1);
    expect(Math.round(asymptoticBias(fit))).toBe(791);
    expect(biasRemark(fit)[0]?.code).toBe('loglinear.large-bias');
  });

  it('of two lists is the hypergeometric likelihood of Petersen, worked out directly', () => {
    const table = captureTable(
      ['a', 'b'],
      [
        { history: 1, count: 60 },
        { history: 2, count: 40 },
        { history: 3, count: 20 },
      ],
    );
    const { fit } = fitModel(kernel, table, mainEffects(2));
    const found = fit && profileLikelihood(table, fit, 0.95);
    if (!found) throw new Error('no profile');
    // log N! − log(N−n)! + Σ y log(share) with the lists' shares 80/N and 60/N.
    const likelihood = (total: number) => {
      let value = 0;
      for (let k = 0; k < 120; k++) value += Math.log(total - k);
      for (const margin of [80, 60]) {
        const share = margin / total;
        value += margin * Math.log(share) + (total - margin) * Math.log(1 - share);
      }
      return value;
    };
    const top = likelihood(found.estimate);
    expect(likelihood(found.estimate - 0.01)).toBeLessThan(top);
    expect(likelihood(found.estimate + 0.01)).toBeLessThan(top);
    const fall = chiSquareQuantile(0.95, 1) / 2;
    expect(top - likelihood(found.interval.low)).toBeCloseTo(fall, 6);
    expect(top - likelihood(found.interval.high ?? 0)).toBeCloseTo(fall, 6);
    for (const { total, drop } of found.curve) expect(drop).toBeCloseTo(top - likelihood(total), 6);
  });

  it('begins at the people seen where the likelihood does not fall enough above them', () => {
    const table = captureTable(
      ['a', 'b'],
      [
        { history: 1, count: 1 },
        { history: 2, count: 1 },
        { history: 3, count: 60 },
      ],
    );
    const { fit } = fitModel(kernel, table, mainEffects(2));
    expect(fit && profileLikelihood(table, fit, 0.95)?.interval.low).toBe(62);
  });

  it('gives a curve of at most 80 points that falls away on both sides of the estimate', () => {
    const table = ukSix();
    const { fit } = fitModel(kernel, table, mainEffects(6));
    const found = fit && profileLikelihood(table, fit, 0.95);
    if (!found) throw new Error('no profile');
    expect(found.curve.length).toBeGreaterThan(40);
    expect(found.curve.length).toBeLessThanOrEqual(80);
    const least = found.curve.reduce((best, point) => (point.drop < best.drop ? point : best));
    expect(Math.abs(least.total / found.estimate - 1)).toBeLessThan(0.02);
    expect(found.curve[0]?.drop).toBeGreaterThan(1.92);
    expect(found.curve.at(-1)?.drop).toBeGreaterThan(1.92);
  });

  it('holds the estimate, is wider at a higher level, and never goes below the people seen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 0, max: 3 }),
        (people, held) => {
          const table = captureTable(
            ['a', 'b', 'c'],
            people.map((count, place) => ({ history: place + 1, count })),
          );
          const pairs = [3, 5, 6].slice(0, held);
          const { fit } = fitModel(kernel, table, { lists: 3, terms: [1, 2, 4, ...pairs] });
          if (!fit) return;
          const [wide, narrow] = [0.95, 0.8].map((level) => profileLikelihood(table, fit, level));
          if (!wide || !narrow) throw new Error('no profile');
          expect(wide.interval.low).toBeGreaterThanOrEqual(table.n);
          expect(wide.interval.low).toBeLessThanOrEqual(narrow.interval.low);
          expect(narrow.interval.low).toBeLessThanOrEqual(narrow.estimate);
          expect(narrow.interval.high ?? Infinity).toBeGreaterThanOrEqual(narrow.estimate);
          expect(wide.interval.high ?? Infinity).toBeGreaterThanOrEqual(narrow.interval.high ?? Infinity);
        },
      ),
      { numRuns: 150 },
    );
  });
});
