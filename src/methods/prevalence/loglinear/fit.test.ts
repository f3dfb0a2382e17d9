import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { golden, goldenTable, hasGolden, idsByName } from '../../../../test/golden/mse.js';
import { captureTable, type CaptureTable } from '../captures/table.js';
import { artificialThree, korea, ukFive } from '../tables/published.js';
import { type Kernel, loadKernelNow, typescriptKernel } from '../kernel/kernel.js';
import { mainEffects, modelName, readModel } from '../models/model.js';
import { allModels } from '../models/space.js';
import { bench, bicOf, estimateOf, fitModel, fitTerms, take } from './fit.js';
import { waldInterval } from './wald.js';

const kernels: readonly Kernel[] = [loadKernelNow(), typescriptKernel()];
const kernel = kernels[0] as Kernel;

type PointFit = {
  readonly estimate: Readonly<Record<string, number>>;
  readonly coef: Readonly<Record<string, number>>;
  readonly cov: readonly (readonly number[])[];
  readonly covnames: readonly string[];
  readonly deviance: number;
  readonly aic: number;
  readonly fitted: readonly number[];
  readonly rows: readonly string[];
  readonly emptyoverlaps: readonly string[];
};
type Point = { readonly lists: readonly string[]; readonly stepwise: PointFit; readonly main: PointFit };

const termOf = (name: string, lists: readonly string[]): number =>
  name === '(Intercept)' ? 0 : name.split(':').reduce((set, list) => set | (1 << lists.indexOf(list)), 0);

describe.skipIf(!hasGolden)('fits against SparseMSE 2.0.1 (needs ../shared)', () => {
  const points = hasGolden ? golden<Readonly<Record<string, Point>>>('sparsemse_point.json') : {};

  it.each(
    Object.keys(points).flatMap((name) => (['main', 'stepwise'] as const).map((which) => [name, which] as const)),
  )('%s, %s: estimate, limits, coefficients, covariance, cells', (name, which) => {
    const theirs = (points[name] as Point)[which];
    const table = goldenTable(idsByName[name] as string);
    const terms = [...new Set([...Object.keys(theirs.coef), ...theirs.emptyoverlaps])]
      .map((one) => termOf(one, table.lists))
      .filter(Boolean);
    const { fit } = fitModel(kernel, table, { lists: table.lists.length, terms }, 'glm');
    const exact = fitModel(kernel, table, { lists: table.lists.length, terms }).fit;
    expect(Math.abs((exact?.estimate ?? 0) / (theirs.estimate['point est.'] as number) - 1)).toBeLessThan(1e-7);
    if (!fit) throw new Error('no fit');
    expect(fit.estimate / (theirs.estimate['point est.'] as number)).toBeCloseTo(1, 7);
    for (const [level, [low, high]] of [
      [0.95, ['2.5%', '97.5%']],
      [0.8, ['10%', '90%']],
    ] as const) {
      const interval = waldInterval(fit, table.n, level);
      expect(interval.low / (theirs.estimate[low] as number)).toBeCloseTo(1, 7);
      expect((interval.high as number) / (theirs.estimate[high] as number)).toBeCloseTo(1, 7);
    }
    for (const [term, value] of Object.entries(theirs.coef)) {
      const at = [0, ...terms].indexOf(termOf(term, table.lists));
      expect(fit.coefficients[at]).toBeCloseTo(value, 6);
    }
    const place = (term: string) => fit.finite.indexOf(termOf(term, table.lists));
    for (const [row, first] of theirs.covnames.entries())
      for (const [column, second] of theirs.covnames.entries()) {
        const ours = fit.covariance[place(first) * fit.finite.length + place(second)] as number;
        expect(Math.abs(ours - ((theirs.cov[row] as readonly number[])[column] as number))).toBeLessThan(1e-6);
      }
    expect(fit.deviance).toBeCloseTo(theirs.deviance, 7);
    for (const [row, name] of theirs.rows.entries()) {
      const history = [...name].reduce((set, digit, list) => (digit === '1' ? set | (1 << list) : set), 0);
      expect(Math.abs((fit.fitted[history] as number) / (theirs.fitted[row] as number) - 1)).toBeLessThan(1e-7);
    }
  });
});

type Bic = {
  readonly models: readonly string[];
  readonly abundance: readonly number[];
  readonly bic: readonly number[];
};
type Rcapture = {
  readonly rows: readonly string[];
  readonly values: Readonly<Record<'abundance' | 'bic' | 'BIC' | 'deviance' | 'df', readonly number[]>>;
};

describe.skipIf(!hasGolden)('all 6,893 models of five lists (needs ../shared)', () => {
  it.each([
    ['UKdat_5', 'uk2013_5'],
    ['NewOrl_5', 'neworleans_5_n185'],
  ])(
    '%s: the same models have an extended maximum as in MultipleSystemsEstimation, with its totals and BIC',
    (name, id) => {
      const theirs = golden<Bic>(`mse_bic4_${name}.json`);
      const places = new Map(theirs.models.map((model, place) => [model, place]));
      const table = goldenTable(id);
      const on = bench(kernel, 5);
      take(on, table.counts);
      let fitted = 0;
      for (const model of allModels(5, 4)) {
        const at = places.get(modelName(model));
        expect(fitTerms(on, model.terms), modelName(model)).toBe(at !== undefined);
        if (at === undefined) continue;
        fitted++;
        expect(Math.abs(estimateOf(on) / (theirs.abundance[at] as number) - 1)).toBeLessThan(1e-7);
        expect(Math.abs(bicOf(on, model.terms.length) - (theirs.bic[at] as number))).toBeLessThan(1e-6);
      }
      expect(fitted).toBe(theirs.models.length);
    },
  );

  it.each([
    ['UKdat_5', 'uk2013_5'],
    ['NewOrl_5', 'neworleans_5_n185'],
  ])('%s: models without an empty term are Rcapture’s', (name, id) => {
    const theirs = golden<Rcapture>(`rcapture_MS4_${name}.json`);
    const table = goldenTable(id);
    const on = bench(kernel, 5);
    take(on, table.counts);
    let compared = 0;
    for (const [place, text] of theirs.rows.entries()) {
      const model = readModel(text, table.lists);
      if (model.terms.some((term) => on.kernel.margins[term] === 0) || !fitTerms(on, model.terms)) continue;
      compared++;
      expect(Math.abs(estimateOf(on) / (theirs.values.abundance[place] as number) - 1), text).toBeLessThan(1e-6);
      expect(Math.abs(bicOf(on, model.terms.length) - (theirs.values.BIC[place] as number)), text).toBeLessThan(1e-6);
    }
    expect(compared).toBeGreaterThan(name === 'UKdat_5' ? 900 : 20);
  });
});

describe('one fit', () => {
  it('gives the same bits in WebAssembly and in TypeScript', () => {
    const table = ukFive();
    for (const model of allModels(5, 4).filter((_, place) => place % 17 === 0)) {
      const [first, second] = kernels.map((one) => {
        const on = bench(one, 5);
        take(on, table.counts);
        const exists = fitTerms(on, model.terms);
        return [exists, ...one.found, ...one.alpha.slice(0, model.terms.length + 1), ...one.fitted.slice(0, 32)];
      });
      expect(first).toEqual(second);
    }
  });

  it('is the closed form of two independent lists (Petersen)', () => {
    const table = captureTable(
      ['a', 'b'],
      [
        { history: 1, count: 60 },
        { history: 2, count: 40 },
        { history: 3, count: 20 },
      ],
    );
    const { fit } = fitModel(kernel, table, mainEffects(2));
    expect(fit?.estimate).toBeCloseTo((80 * 60) / 20, 8);
  });

  it('states that the table of Chan, Silverman & Vincent (2021, table 2) has no extended maximum with all pairs', () => {
    const { fit, verdict } = fitModel(kernel, artificialThree(), readModel('[12,13,23]', ['A', 'B', 'C']));
    expect(fit).toBeNull();
    expect(verdict.code).not.toBe(0);
  });

  it('states what Rcapture gives as 1.8e11 people with a warning: [12,13,23] of Palembang has no maximum', () => {
    expect(fitModel(kernel, korea(), readModel('[12,13,23]', ['b', 'c', 'd'])).fit).toBeNull();
  });
});

/** A table of three or four lists in which everybody might be anywhere. */
const anyTable = fc
  .integer({ min: 3, max: 4 })
  .chain((lists) =>
    fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: 2 ** lists - 1, maxLength: 2 ** lists - 1 })
      .map((people) => ({ lists, people })),
  );

const tableFrom = (lists: number, people: readonly number[], order: (history: number) => number): CaptureTable =>
  captureTable(
    Array.from({ length: lists }, (_, list) => `list${list}`),
    people.map((count, place) => ({ history: order(place + 1), count })),
    { emptyLists: true, allCoveringLists: true },
  );

describe('what must hold of any table', () => {
  it('the total is at least the people seen, and turning the lists round changes nothing', () => {
    fc.assert(
      fc.property(anyTable, ({ lists, people }) => {
        fc.pre(people.some((count) => count > 0));
        const turned = (history: number) => ((history << 1) & (2 ** lists - 1)) | (history >> (lists - 1));
        const one = fitModel(
          kernel,
          tableFrom(lists, people, (history) => history),
          mainEffects(lists),
        );
        const two = fitModel(kernel, tableFrom(lists, people, turned), mainEffects(lists));
        expect(two.verdict.code).toBe(one.verdict.code);
        if (!one.fit || !two.fit) return;
        expect(one.fit.estimate).toBeGreaterThanOrEqual(people.reduce((sum, count) => sum + count, 0));
        expect(two.fit.estimate / one.fit.estimate).toBeCloseTo(1, 8);
      }),
      { numRuns: 300 },
    );
  });
});
