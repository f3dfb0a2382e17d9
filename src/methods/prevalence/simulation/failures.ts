import type { StudyMethod } from './methods.js';
import type { StudyResult } from './study.js';

/** An interval that does not do what its level promises, by more than chance explains. */
export type Failure = {
  readonly method: StudyMethod;
  readonly population: string;
  readonly level: number;
  readonly covered: number;
  readonly below: number;
  readonly above: number;
};

/** Standard errors by which coverage must miss the level. */
const BEYOND_CHANCE = 2;

/**
 * Intervals whose coverage falls short of their level by more than two Monte-Carlo standard errors, the worst first. A
 * lower bound fails only where its interval lies wholly above the true total too often: below is where it belongs.
 */
export function failuresOf(results: readonly StudyResult[]): readonly Failure[] {
  const failures: Failure[] = [];
  for (const { population, methods } of results)
    for (const { method, runs, silent, intervals } of methods)
      for (const { level, covered, below, above } of intervals) {
        const promised = method === 'chao.lower-bound' ? (1 + level) / 2 : level;
        const held = method === 'chao.lower-bound' ? 1 - above : covered;
        // The error that coverage would have if the promise were kept: that of a count near 0 or 1 is not its own.
        const error = Math.sqrt((promised * (1 - promised)) / Math.max(1, runs * (1 - silent)));
        if (held < promised - BEYOND_CHANCE * error)
          failures.push({ method, population, level, covered, below, above });
      }
  return failures.sort((a, b) => a.covered - b.covered);
}
