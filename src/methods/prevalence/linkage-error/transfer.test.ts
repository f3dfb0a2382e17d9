import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kosovo } from '../tables/published.js';
import { philoxStream } from '../random/philox.js';
import type { Stream } from '../random/stream.js';
import { correctedTable } from './correction.js';
import { nonNegativeLeastSquares } from './least-squares.js';
import { expectedObserved, expectedTable, splitMissed } from './transfer.js';

const sum = (counts: Float64Array): number => counts.reduce((a, b) => a + b, 0);

/** What a linkage shows of true people, drawn record by record and link by link. */
function linked(truth: Float64Array, lost: number, falseLinks: readonly number[], stream: Stream): Float64Array {
  const observed = new Float64Array(truth.length);
  const lists = falseLinks.length;
  const add = (history: number, people: number) => {
    observed[history] = observed[history]! + people;
  };
  const people: number[] = [];
  for (const [history, count] of truth.entries()) for (let one = 0; one < count; one++) people.push(history);
  for (const history of people) {
    let rest = history;
    for (let list = 0; list < lists; list++) {
      const bit = 1 << list;
      if (!(rest & bit) || rest === bit || stream.uniform() >= lost) continue;
      rest ^= bit;
      add(bit, 1);
    }
    add(rest, 1);
  }
  for (let list = 0; list < lists; list++) {
    const bit = 1 << list;
    const others = people.filter((history) => !(history & bit));
    for (const history of people) {
      if (history !== bit || stream.uniform() >= falseLinks[list]!) continue;
      const target = others[Math.floor(stream.uniform() * others.length)]!;
      add(bit, -1);
      add(target, -1);
      add(target | bit, 1);
    }
  }
  return observed;
}

const counts = fc
  .constantFrom(2, 3, 4)
  .chain((lists) => fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2 ** lists - 1, maxLength: 2 ** lists - 1 }))
  .map((people) => Float64Array.from([0, ...people]));

describe('the transfer of linkage error', () => {
  it('is Ding and Fienberg’s for two lists, and its inverse their estimate', () => {
    const [m, f] = [0.2, 0.05];
    const truth = Float64Array.from([0, 300, 200, 100]);
    const observed = expectedObserved(truth, { missed: m, falseLinks: f });
    const both = (1 - m) * 100 + f * 200;
    expect(observed[3]).toBeCloseTo(both, 10);
    expect(observed[1]).toBeCloseTo(400 - both, 10);
    expect(observed[2]).toBeCloseTo(300 - both, 10);
    // n₁ n₂ (1 − m − f)/(x₁₁ − f n₂) is the corrected Petersen estimate.
    const { table, unexplained } = correctedTable(expectedTable(['a', 'b'], observed), { missed: m, falseLinks: f });
    const [, first, second, overlap] = table.counts as unknown as [number, number, number, number];
    const petersen = ((first + overlap) * (second + overlap)) / overlap;
    expect(petersen).toBeCloseTo((400 * 300 * (1 - m - f)) / (both - f * 300), 6);
    expect(petersen).toBeCloseTo((400 * 300) / 100, 6);
    expect(unexplained).toBeLessThan(1e-6);
  });

  it('takes any two records of one person apart at the rate asked', () => {
    const all = new Float64Array(16);
    all[15] = 1;
    splitMissed(all, 1 - Math.sqrt(1 - 0.3));
    for (const pair of [3, 5, 9, 6, 10, 12]) {
      let together = 0;
      for (const [history, share] of all.entries()) if ((history & pair) === pair) together += share;
      expect(together).toBeCloseTo(0.7, 12);
    }
  });

  it('keeps every list as long as it is', () => {
    fc.assert(
      fc.property(
        counts,
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        (truth, missed, falseLinks) => {
          const observed = expectedObserved(truth, { missed, falseLinks });
          for (let bit = 1; bit < truth.length; bit <<= 1) {
            const on = (of: Float64Array) => of.reduce((all, one, history) => (history & bit ? all + one : all), 0);
            expect(on(observed)).toBeCloseTo(on(truth), 8);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is what record-by-record errors give on average', () => {
    const truth = Float64Array.from([0, 120, 90, 40, 80, 30, 20, 10]);
    const error = { missed: 0.19, falseLinks: [0, 0.1, 0.05] };
    const mean = new Float64Array(8);
    const draws = 1000;
    for (let draw = 0; draw < draws; draw++)
      for (const [history, people] of linked(truth, 0.1, error.falseLinks, philoxStream(11, draw)).entries())
        mean[history] = mean[history]! + people / draws;
    const expected = expectedObserved(truth, error);
    // Standard errors of these means are below 0.15 of a person.
    for (let history = 1; history < 8; history++)
      expect(Math.abs(mean[history]! - expected[history]!)).toBeLessThan(0.6);
    expect(sum(expected)).not.toBeCloseTo(sum(truth), 0);
  });

  it('is undone by the correction', () => {
    fc.assert(
      fc.property(
        counts,
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        (truth, missed, falseLinks) => {
          const lists = ['a', 'b', 'c', 'd'].slice(0, Math.log2(truth.length));
          const observed = expectedObserved(truth, { missed, falseLinks });
          fc.pre(observed.every((people) => people >= 0));
          const { table, unexplained } = correctedTable(expectedTable(lists, observed), { missed, falseLinks });
          expect(unexplained).toBeLessThan(1e-4);
          for (const [history, people] of table.counts.entries())
            expect(Math.abs(people - truth[history]!)).toBeLessThan(1e-3);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves a table alone without errors, and refuses rates that are none', () => {
    const { table } = correctedTable(kosovo(), { missed: 0, falseLinks: 0 });
    for (const [history, people] of kosovo().counts.entries()) expect(table.counts[history]).toBeCloseTo(people, 8);
    for (const error of [
      { missed: 1, falseLinks: 0 },
      { missed: -0.1, falseLinks: 0 },
      { missed: 0, falseLinks: [0, 0] },
    ])
      expect(() => correctedTable(kosovo(), error)).toThrow(expect.objectContaining({ code: 'PREVALENCE_OPTION' }));
  });
});

describe('non-negative least squares', () => {
  it('meets the conditions of a minimum', () => {
    const element = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(element, { minLength: 24, maxLength: 24 }),
        fc.array(element, { minLength: 6, maxLength: 6 }),
        (entries, target) => {
          const matrix = Float64Array.from(entries);
          // Well away from singular.
          for (let i = 0; i < 4; i++) matrix[i * 4 + i] = matrix[i * 4 + i]! + 10;
          const x = nonNegativeLeastSquares(matrix, 6, 4, Float64Array.from(target))!;
          for (let i = 0; i < 4; i++) {
            let gradient = 0;
            for (let row = 0; row < 6; row++) {
              let residual = -target[row]!;
              for (let j = 0; j < 4; j++) residual += matrix[row * 4 + j]! * x[j]!;
              gradient += matrix[row * 4 + i]! * residual;
            }
            expect(x[i]).toBeGreaterThanOrEqual(0);
            expect(gradient).toBeGreaterThan(-1e-6);
            expect(Math.abs(gradient * x[i]!)).toBeLessThan(1e-6);
          }
        },
      ),
    );
  });
});
