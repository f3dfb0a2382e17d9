import { PrevalenceError } from '../errors.js';
import { lgamma } from '../kernel/elementary.js';
import { type CovariateTable, applies } from './table.js';

/**
 * What was counted, as the likelihood sees it: so many people fall into one of these cells. A count that is classified
 * in full has one cell; a list that does not cover the stratum, or a covariate that is not known, gives it several.
 */
export type Observation = {
  /** History as recorded. */
  readonly history: number;
  /** Cells among which these people are divided. */
  readonly cells: Int32Array;
  /** People; for a censored count the most that belong to the population. */
  readonly count: number;
  /** log count!. */
  readonly logFactorial: number;
  /** null where the count is exact; else the least that belong to the population. */
  readonly least: 0 | 1 | null;
  /** True where every covariate is known. */
  readonly classified: boolean;
};

/** All cells of a table: histories × strata, with what was counted. A cell is `stratum × 2^lists + history`. */
export type Cells = {
  readonly table: CovariateTable;
  readonly lists: number;
  readonly size: number;
  readonly strata: number;
  /** Levels by stratum, the last covariate running fastest. */
  readonly levels: readonly (readonly number[])[];
  /** By stratum: bits of the lists that cover it. */
  readonly covered: Int32Array;
  /** 1 where people of the cell are on a list that covers them. */
  readonly seen: Uint8Array;
  readonly observations: readonly Observation[];
};

/**
 * Lays out the cells of a table.
 * @throws PrevalenceError PREVALENCE_NOT_FOR_THIS_TABLE where no list covers a stratum, where a history fits no stratum,
 * or where a censored count and a count of unknown level share a cell
 */
export function cellsOf(table: CovariateTable): Cells {
  const lists = table.lists.length;
  const histories = 2 ** lists;
  const levels = strataOf(table);
  const covered = Int32Array.from(levels, (of) => coveredIn(table, of));
  const size = levels.length * histories;
  const seen = new Uint8Array(size);
  for (let cell = 0; cell < size; cell++)
    seen[cell] = (cell % histories) & (covered[Math.floor(cell / histories)] as number) ? 1 : 0;
  const observations = observationsOf(table, levels, covered, histories);
  checkCensored(observations, size);
  return { table, lists, size, strata: levels.length, levels, covered, seen, observations };
}

function strataOf(table: CovariateTable): number[][] {
  let strata: number[][] = [[]];
  for (const covariate of table.covariates)
    strata = strata.flatMap((levels) => covariate.levels.map((_, level) => [...levels, level]));
  return strata;
}

function coveredIn(table: CovariateTable, levels: readonly number[]): number {
  let covered = 0;
  for (const [list, name] of table.lists.entries())
    if (!table.uncovered.some((rule) => rule.list === name && applies(table, rule, levels))) covered |= 1 << list;
  if (covered === 0)
    throw new PrevalenceError(
      'PREVALENCE_NOT_FOR_THIS_TABLE',
      `No list covers the stratum ${stratumName(table, levels)}: nothing can be said of it.`,
      { stratum: stratumName(table, levels) },
    );
  return covered;
}

function observationsOf(
  table: CovariateTable,
  strata: readonly (readonly number[])[],
  covered: Int32Array,
  histories: number,
): Observation[] {
  return table.cells
    .filter((cell) => cell.count > 0)
    .map(({ history, levels, count }) => {
      const cells: number[] = [];
      for (const [stratum, of] of strata.entries()) {
        const mask = covered[stratum] as number;
        if (history & ~mask || levels.some((level, c) => level !== null && level !== of[c])) continue;
        const free = (histories - 1) & ~mask;
        // Every way in which lists that do not cover the stratum might have completed the history.
        for (let added = free; ; added = (added - 1) & free) {
          cells.push(stratum * histories + (history | added));
          if (added === 0) break;
        }
      }
      if (cells.length === 0)
        throw new PrevalenceError(
          'PREVALENCE_NOT_FOR_THIS_TABLE',
          'People of unknown level have a capture history that no stratum allows.',
        );
      const alone = table.censored.find(({ list }) => history === 1 << table.lists.indexOf(list));
      return {
        history,
        cells: Int32Array.from(cells).sort(),
        count,
        logFactorial: lgamma(count + 1),
        least: alone ? alone.least : null,
        classified: levels.every((level) => level !== null),
      };
    });
}

function checkCensored(observations: readonly Observation[], size: number): void {
  const taken = new Uint8Array(size);
  for (const { cells, least } of observations) if (least !== null) for (const cell of cells) taken[cell] = 1;
  for (const { cells, least, classified } of observations)
    if (!classified && (least !== null || cells.some((cell) => taken[cell] === 1)))
      throw new PrevalenceError(
        'PREVALENCE_NOT_FOR_THIS_TABLE',
        'A list that covers too much cannot have people of unknown level: leave them out, or classify them.',
      );
}

/** "2021 female": the words of a stratum's levels; "all" where there is no covariate. */
export function stratumName(table: CovariateTable, levels: readonly number[]): string {
  return table.covariates.map((covariate, c) => covariate.levels[levels[c] as number]).join(' ') || 'all';
}
