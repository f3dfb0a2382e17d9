import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from './cells.js';
import { designOf } from './design.js';
import { boundedPoisson, expectation, fittedCounts, observedInformation, scoreOf } from './expectation.js';
import { covariateModel } from './model.js';
import { covariateTableOfCells } from './table.js';

describe('a Poisson number kept within bounds', () => {
  it('has the moments that direct sums give', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 200, noNaN: true }),
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 1, max: 120 }),
        (rate, least, most) => {
          let [sum, first, second] = [0, 0, 0];
          for (let k = 0, term = Math.exp(-rate); k <= most; k++, term *= rate / k)
            if (k >= least) {
              sum += term;
              first += k * term;
              second += k * k * term;
            }
          const { mean, variance, logSum } = boundedPoisson(rate, least, most);
          expect(mean).toBeCloseTo(first / sum, 6);
          expect(variance).toBeCloseTo(second / sum - (first / sum) ** 2, 4);
          expect(logSum - rate).toBeCloseTo(Math.log(sum), 6);
        },
      ),
    );
  });

  it('of rate 0 is its lower bound', () => {
    expect(boundedPoisson(0, 0, 5)).toEqual({ mean: 0, variance: 0, logSum: 0 });
    expect(boundedPoisson(0, 1, 5).logSum).toBe(-Infinity);
  });
});

describe('score and observed information', () => {
  it('are the derivatives of the log-likelihood, with uncovered, unknown and censored counts in one table', () => {
    const table = covariateTableOfCells(
      ['A', 'B', 'C'],
      [{ name: 'year', levels: ['1', '2'] }],
      [
        ...[30, 22, 9].map((count, i) => ({ history: i + 1, levels: [0], count })),
        ...[25, 18, 7, 31, 8, 6, 3].map((count, i) => ({ history: i + 1, levels: [1], count })),
        { history: 3, levels: [null], count: 5 },
      ],
      { uncovered: [{ list: 'C', where: { year: ['1'] } }], censored: [{ list: 'A', least: 1 }] },
    );
    const cells = cellsOf(table);
    const design = designOf(cells, covariateModel(table, ['A:B', 'A:year', 'B:C']));
    const beta = Float64Array.from(design.columns, (_, c) => (c === 0 ? 3 : 0.3 * Math.sin(c)));
    const width = beta.length;
    const at = (b: Float64Array) => {
      const mu = fittedCounts(cells, design, cells.seen, b);
      const { logLikelihood, expected, parts } = expectation(cells, mu);
      return { logLikelihood, score: scoreOf(design, cells.seen, mu, expected), mu, parts };
    };
    const here = at(beta);
    const information = observedInformation(design, cells.seen, here.mu, here.parts);
    const h = 1e-5;
    const moved = (c: number, by: number) => at(beta.map((b, i) => (i === c ? b + by : b)));
    for (let i = 0; i < width; i++) {
      const [up, down] = [moved(i, h), moved(i, -h)];
      expect((up.logLikelihood - down.logLikelihood) / (2 * h)).toBeCloseTo(here.score[i]!, 4);
      for (let j = 0; j <= i; j++)
        expect(-(up.score[j]! - down.score[j]!) / (2 * h)).toBeCloseTo(information[i * width + j]!, 4);
    }
  });
});
