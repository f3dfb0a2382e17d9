import { describe, expect, it } from 'vitest';
import { supersetSums } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import { historyLaw } from './history-law.js';
import { type Dependence, scenarios } from './scenario.js';

const probabilities = [0.12, 0.1, 0.08, 0.06];
const lawOf = (dependence: Dependence, reach: readonly number[] = probabilities) =>
  historyLaw({ name: 'invented', people: 1000, probabilities: reach, dependence });
/** P(on all lists of each set). */
const overlaps = (dependence: Dependence) => supersetSums(lawOf(dependence));

describe('the law of an invented population', () => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    '%s: adds up to 1 and reaches what it says',
    (_, scenario) => {
      const law = historyLaw(scenario);
      expect(Math.min(...law)).toBeGreaterThanOrEqual(0);
      const on = supersetSums(law);
      expect(on[0]).toBeCloseTo(1, 12);
      if (scenario.dependence.kind === 'classes' || scenario.dependence.kind === 'three-way') return;
      for (const [list, p] of scenario.probabilities.entries()) expect(on[1 << list]).toBeCloseTo(p, 12);
    },
  );

  it('a pair has its odds ratio, and the other lists are independent of it', () => {
    for (const oddsRatio of [0.2, 1, 5]) {
      const on = overlaps({ kind: 'pair', lists: [0, 1], oddsRatio });
      const [both, one, other] = [on[3] as number, on[1] as number, on[2] as number];
      expect((both * (1 - one - other + both)) / ((one - both) * (other - both))).toBeCloseTo(oddsRatio, 10);
      expect(on[7]).toBeCloseTo(both * 0.08, 12);
    }
  });

  it('nine in ten of the inner list are on the outer', () => {
    const on = overlaps({ kind: 'inside', inner: 3, outer: 0, share: 0.9 });
    expect((on[9] as number) / (on[8] as number)).toBeCloseTo(0.9, 12);
  });

  it('a beta law makes lists meet by the second moment of how easily people are found', () => {
    const [a, b] = [1, 4];
    const on = overlaps({ kind: 'beta', a, b });
    const [first, second] = [a / (a + b), (a * (a + 1)) / ((a + b) * (a + b + 1))];
    expect(on[3]).toBeCloseTo((0.12 * 0.1 * second) / (first * first), 12);
  });

  it('three lists meet so many times as often, against what pairs make of it', () => {
    const law = lawOf({ kind: 'three-way', lists: [0, 1, 2], ratio: 12 });
    const at = (history: number) => law[history] as number;
    const ratio = (at(7) * at(1) * at(2) * at(4)) / (at(0) * at(3) * at(5) * at(6));
    expect(ratio).toBeCloseTo(12, 9);
  });

  it('hidden classes are mixed by their shares', () => {
    const on = overlaps({
      kind: 'classes',
      classes: [
        { share: 0.25, probabilities: [0.3, 0.2, 0.2, 0.2] },
        { share: 0.75, probabilities: [0.1, 0.04, 0.1, 0.1] },
      ],
    });
    expect(on[3]).toBeCloseTo(0.25 * 0.06 + 0.75 * 0.004, 12);
  });

  it.each<[string, Dependence]>([
    ['a list that is not there', { kind: 'pair', lists: [0, 4], oddsRatio: 2 }],
    ['a list with itself', { kind: 'pair', lists: [1, 1], oddsRatio: 2 }],
    ['more on the inner list than the outer has', { kind: 'inside', inner: 0, outer: 3, share: 0.9 }],
    ['a probability above 1', { kind: 'beta', a: 0.1, b: 4 }],
    ['shares that do not add up', { kind: 'classes', classes: [{ share: 0.5, probabilities }] }],
  ])('refuses %s', (_, dependence) => {
    expect(() => lawOf(dependence)).toThrow(PrevalenceError);
  });
});
