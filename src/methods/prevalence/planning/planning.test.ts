import { describe, expect, it } from 'vitest';
import { fourCells } from '../bounds/margins.js';
import { petersen } from '../bounds/pairs.js';
import { sampleCoverage } from '../bounds/sample-coverage.js';
import type { CaptureTable } from '../captures/table.js';
import { drawNormal } from '../random/continuous.js';
import { philoxStream } from '../random/philox.js';
import { changeBetween, powerFromDraws, powerToSee, smallestChange } from './change.js';
import { type ExpectedPopulation, seenOf, withMoreOnList, withNewList } from './population.js';
import { expectedWidth, simulatedWidth } from './width.js';

/** 1000 people, two independent lists of 30 % and 20 %. */
const population: ExpectedPopulation = { lists: ['a', 'b'], people: Float64Array.from([560, 240, 140, 60]) };

const lincoln = (table: CaptureTable) => {
  const { estimate, variance } = petersen(fourCells(table, 1, 2));
  return estimate === null || variance === null ? null : { estimate, logSe: Math.sqrt(variance) / estimate };
};

/** The list with all others merged, which gives an error for any number of lists. */
const merged = (table: CaptureTable) => {
  const { estimate, variance } = petersen(fourCells(table, 1, 2 ** table.lists.length - 2));
  return estimate === null || variance === null ? null : { estimate, logSe: Math.sqrt(variance) / estimate };
};

const margin = (of: Float64Array, bit: number) =>
  of.reduce((sum, one, history) => (history & bit ? sum + one : sum), 0);

describe('a proposed list', () => {
  it('finds its share of everybody, in each history alike where it is independent', () => {
    const planned = withNewList(population, { name: 'c', coverage: 0.4 });
    expect(planned.lists).toEqual(['a', 'b', 'c']);
    for (const [history, people] of population.people.entries()) {
      expect(planned.people[history]).toBeCloseTo(0.6 * people, 8);
      expect(planned.people[history + 4]).toBeCloseTo(0.4 * people, 8);
    }
    expect(sampleCoverage(seenOf(planned)).independence.estimate).toBeCloseTo(1000, 6);
  });

  it('has the odds ratios asked, and the coverage all the same', () => {
    const { people } = withNewList(population, { name: 'c', coverage: 0.25, oddsRatios: [3, 0.5] });
    expect(margin(people, 4)).toBeCloseTo(250, 6);
    const odds = (history: number) => people[history + 4]! / people[history]!;
    expect(odds(1) / odds(0)).toBeCloseTo(3, 9);
    expect(odds(3) / odds(1)).toBeCloseTo(0.5, 9);
  });

  it('narrows the interval, the more it covers', () => {
    const widths = [0.1, 0.3, 0.6].map(
      (coverage) => expectedWidth(withNewList(population, { name: 'c', coverage }), merged).relativeWidth!,
    );
    expect(widths[0]).toBeLessThan(expectedWidth(population, merged).relativeWidth!);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  it('may also be more of a list that is there', () => {
    const more = withMoreOnList(population, 0, 0.5);
    expect(margin(more.people, 1)).toBeCloseTo(300 + 350, 9);
    expect(margin(more.people, 2)).toBeCloseTo(200, 9);
    expect(expectedWidth(more, lincoln).relativeWidth).toBeLessThan(expectedWidth(population, lincoln).relativeWidth!);
  });

  it('is refused where it is none', () => {
    for (const attempt of [
      () => withNewList(population, { name: 'c', coverage: 1 }),
      () => withNewList(population, { name: 'c', coverage: 0.5, oddsRatios: [1] }),
      () => withMoreOnList(population, 2, 0.5),
      () => expectedWidth({ lists: ['a'], people: Float64Array.from([1, 2, 3]) }, lincoln),
    ])
      expect(attempt).toThrow(expect.objectContaining({ code: 'PREVALENCE_OPTION' }));
  });
});

describe('the width to expect', () => {
  it('is the delta method’s at the expected table', () => {
    const expected = expectedWidth(population, lincoln);
    expect(expected.seen).toBe(440);
    expect(expected.estimate).toBeCloseTo(1000, 9);
    expect(expected.logSe).toBeCloseTo(Math.sqrt((300 * 200 * 240 * 140) / 60 ** 3) / 1000, 12);
  });

  it('is near the median of simulations, whose intervals hold the truth', () => {
    const expected = expectedWidth(population, lincoln).relativeWidth!;
    const simulated = simulatedWidth(population, lincoln, { seed: 4, replicates: 1000 });
    expect(simulated.failed).toBe(0);
    expect(Math.abs(simulated.median! / expected - 1)).toBeLessThan(0.05);
    expect(simulated.lowTenth).toBeLessThan(simulated.median!);
    expect(Math.abs(simulated.coverage! - 0.95)).toBeLessThan(0.025);
    expect(simulatedWidth(population, lincoln, { seed: 4, replicates: 20 })).toEqual(
      simulatedWidth(population, lincoln, { seed: 4, replicates: 20 }),
    );
  });

  it('tells how often there would be no estimate', () => {
    const sparse: ExpectedPopulation = { lists: ['a', 'b'], people: Float64Array.from([90, 5, 4, 1]) };
    const simulated = simulatedWidth(sparse, lincoln, { seed: 5, replicates: 400 });
    // Nobody on both with chance (99/100)^100 = 0.366.
    expect(Math.abs(simulated.failed / 400 - 0.366)).toBeLessThan(0.12);
    expect(simulated.remarks[0]?.code).toBe('planning.replicates-failed');
    expect(expectedWidth(population, () => null).remarks[0]?.code).toBe('planning.no-estimate');
  });
});

describe('baseline and end line', () => {
  const baseline = { estimate: 1000, logSe: 0.12 };

  it('differ by a ratio with an interval, seen or not', () => {
    const change = changeBetween(baseline, { estimate: 700, logSe: 0.16 });
    expect(change.ratio).toBeCloseTo(0.7, 12);
    expect(change.logSe).toBeCloseTo(0.2, 12);
    expect(change.ratioInterval.high).toBeCloseTo(0.7 * Math.exp(1.959963984540054 * 0.2), 9);
    expect(change.seen).toBe(false);
    expect(change.p).toBeCloseTo(0.0745, 3);
    expect(change.difference).toBe(-300);
    expect(change.differenceInterval.low).toBeLessThan(-300);
    expect(change.differenceInterval.high).toBeGreaterThan(0);
    expect(changeBetween(baseline, { estimate: 500, logSe: 0.16 }).seen).toBe(true);
  });

  it('mirror each other', () => {
    const there = changeBetween(baseline, { estimate: 700, logSe: 0.16 });
    const back = changeBetween({ estimate: 700, logSe: 0.16 }, baseline);
    expect(back.ratio * there.ratio).toBeCloseTo(1, 12);
    expect(back.differenceInterval.low).toBeCloseTo(-there.differenceInterval.high!, 9);
    expect(back.p).toBeCloseTo(there.p, 12);
  });

  it('are seen to differ with the power of the normal law', () => {
    expect(powerToSee(1, 0.12, 0.16)).toBeCloseTo(0.05, 12);
    // A shift of 2.8016 standard errors is seen with 80 %.
    expect(powerToSee(Math.exp(-2.801585 * 0.2), 0.12, 0.16)).toBeCloseTo(0.8, 5);
    const { fall, rise } = smallestChange(0.12, 0.16);
    expect(fall * rise).toBeCloseTo(1, 12);
    expect(powerToSee(fall, 0.12, 0.16)).toBeCloseTo(0.8, 9);
    expect(fall).toBeCloseTo(Math.exp(-2.801585 * 0.2), 5);
  });

  it('have the same power from draws of normal errors', () => {
    const [first, second] = [philoxStream(6, 0), philoxStream(6, 1)];
    const draws = (stream: ReturnType<typeof philoxStream>, estimate: number, se: number) =>
      Array.from({ length: 20_000 }, () => estimate * Math.exp(se * drawNormal(stream)));
    const before = { estimate: 1000, draws: draws(first, 1000, 0.12) };
    const after = { estimate: 900, draws: draws(second, 900, 0.16) };
    for (const ratio of [1, 0.7, 0.5])
      expect(Math.abs(powerFromDraws(ratio, before, after) - powerToSee(ratio, 0.12, 0.16))).toBeLessThan(0.02);
    expect(() => powerFromDraws(0.5, { estimate: 1, draws: [1] }, after)).toThrow(
      expect.objectContaining({ code: 'PREVALENCE_OPTION' }),
    );
  });
});
