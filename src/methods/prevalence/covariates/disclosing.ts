import { historyName } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import type { CovariateTable } from './table.js';

/** Fewest people of a cell that may be shown, unless told: cells of 1 to 4 disclose. */
export const SMALLEST_SHOWN = 5;

/** A cell that would point at people: 1 to threshold − 1 of them. */
export type DisclosingCell = {
  /** "police+shelter". */
  readonly history: string;
  /** "2021 female"; a level that is not known is "?". */
  readonly stratum: string;
  readonly row: number;
};

export type GuardOptions = {
  /** Fewest people of a cell that may be shown; 5 unless told. */
  readonly threshold?: number;
};

/**
 * Cells of history × levels with fewer people than may be shown, so that a caller can refuse. It says where they stand,
 * not how many they are.
 * @throws PrevalenceError PREVALENCE_OPTION where the threshold is not a whole number of 3 or more
 */
export function disclosingCells(table: CovariateTable, options: GuardOptions = {}): readonly DisclosingCell[] {
  const threshold = thresholdOf(options);
  return table.cells.flatMap(({ history, levels, count }, place) =>
    count > 0 && count < threshold
      ? [{ history: historyName(table.lists, history), stratum: stratumOf(table, levels), row: place + 1 }]
      : [],
  );
}

export function thresholdOf({ threshold = SMALLEST_SHOWN }: GuardOptions): number {
  if (!Number.isSafeInteger(threshold) || threshold < 3)
    throw new PrevalenceError(
      'PREVALENCE_OPTION',
      'The fewest people shown is a whole number of 3 or more: “fewer than 2” would say 1.',
      {
        option: 'threshold',
      },
    );
  return threshold;
}

/** Words of the levels, "?" where not known; "all" where there is no covariate. */
export const stratumOf = (table: CovariateTable, levels: readonly (number | null)[]): string =>
  table.covariates
    .map((covariate, c) => (levels[c] === null ? '?' : covariate.levels[levels[c] as number]))
    .join(' ') || 'all';
