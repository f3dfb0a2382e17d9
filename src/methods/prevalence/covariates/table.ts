import { MOST_LISTS, historyName } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';

/** Cells, seen and unseen, that a table may have: 2^lists × the product of the numbers of levels. */
export const MOST_CELLS = 65_536;

/** A trait by which the people are classified: year, sex, nationality … Its levels have no order. */
export type Covariate = { readonly name: string; readonly levels: readonly string[] };

/** People of one capture history and one combination of levels. */
export type CovariateCell = {
  /** Bit j (value 2^j) is set where the people are on list j; never 0. */
  readonly history: number;
  /** A number of a level for each covariate, from 0; null where it is not known of these people. */
  readonly levels: readonly (number | null)[];
  /** People, a whole number of 0 or more. */
  readonly count: number;
};

/**
 * A list that did not exist, or was not handed over, in some strata. People there could not be on it; nobody there can
 * have its bit in their history. `where` names levels: `{ year: ['2021'] }`; several covariates must all agree.
 */
export type Uncovered = { readonly list: string; readonly where: Readonly<Record<string, readonly string[]>> };

/**
 * A list that also holds people who do not belong to the population. People on it and on another list belong; of those
 * on it alone, at least `least` and at most the count do (Overstall, King, Bird, Hutchinson & Hay 2014).
 */
export type Censored = { readonly list: string; readonly least: 0 | 1 };

/** Capture histories by levels of covariates. */
export type CovariateTable = {
  readonly lists: readonly string[];
  readonly covariates: readonly Covariate[];
  readonly cells: readonly CovariateCell[];
  readonly uncovered: readonly Uncovered[];
  readonly censored: readonly Censored[];
  /** People on any list, those of censored cells included. */
  readonly n: number;
};

/** What is not plain in a table: lists that do not cover everything, and lists that cover too much. */
export type CovariateTableOptions = {
  readonly uncovered?: readonly Uncovered[];
  readonly censored?: readonly Censored[];
};

/**
 * One row as it stands in a file: on which lists (true or 1), the words of the levels by name of covariate (null or ''
 * where not known), how many people.
 */
export type CovariateRow = {
  readonly on: readonly (boolean | 0 | 1)[];
  readonly levels: Readonly<Record<string, string | null>>;
  readonly count: number;
};

/**
 * Checks and tabulates plain rows. Rows that say the same history and levels are an error, not a sum: they are more
 * often a mistake of the file than meant.
 * @throws PrevalenceError that says which list, covariate or row is wrong
 */
export function covariateTable(
  lists: readonly string[],
  covariates: readonly Covariate[],
  rows: readonly CovariateRow[],
  options: CovariateTableOptions = {},
): CovariateTable {
  const cells = rows.map(({ on, levels, count }, place) => {
    const row = place + 1;
    if (on.length !== lists.length)
      throw new PrevalenceError(
        'PREVALENCE_HISTORY_UNREADABLE',
        `Row ${row}: the capture history has ${on.length} places; there are ${lists.length} lists.`,
        { row },
      );
    const history = on.reduce<number>((bits, yes, list) => (yes ? bits | (1 << list) : bits), 0);
    for (const name of Object.keys(levels))
      if (!covariates.some((covariate) => covariate.name === name))
        throw unreadable(`Row ${row}: there is no covariate called ${name}.`, { row, covariate: name });
    return {
      history,
      levels: covariates.map((covariate) => levelOf(covariate, levels[covariate.name] ?? null, row)),
      count,
    };
  });
  return covariateTableOfCells(lists, covariates, cells, options);
}

/**
 * The same from cells whose levels are numbers already.
 * @throws PrevalenceError that says which list, covariate or row is wrong
 */
export function covariateTableOfCells(
  lists: readonly string[],
  covariates: readonly Covariate[],
  cells: readonly CovariateCell[],
  options: CovariateTableOptions = {},
): CovariateTable {
  checkNames(lists, covariates);
  const { uncovered = [], censored = [] } = options;
  for (const { list, where } of uncovered) {
    checkList(lists, list);
    for (const [name, levels] of Object.entries(where)) {
      const covariate = covariates.find((one) => one.name === name);
      if (!covariate) throw unreadable(`There is no covariate called ${name}.`, { covariate: name });
      for (const level of levels) levelOf(covariate, level, 0);
    }
  }
  for (const { list } of censored) checkList(lists, list);
  const n = checkCells(lists, covariates, cells);
  const table = { lists, covariates, cells, uncovered, censored, n };
  for (const [place, cell] of cells.entries()) checkCovered(table, cell, place + 1);
  return table;
}

function checkNames(lists: readonly string[], covariates: readonly Covariate[]): void {
  if (lists.length < 2)
    throw new PrevalenceError('PREVALENCE_LISTS_TOO_FEW', 'At least two lists are needed.', { lists: lists.length });
  if (lists.length > MOST_LISTS)
    throw new PrevalenceError(
      'PREVALENCE_LISTS_TOO_MANY',
      `At most ${MOST_LISTS} lists can be taken together; there are ${lists.length}.`,
      { lists: lists.length, most: MOST_LISTS },
    );
  const seen = new Set<string>();
  for (const name of [...lists, ...covariates.map((covariate) => covariate.name)]) {
    if (!/^[^\s:,;[\]]+$/u.test(name))
      throw new PrevalenceError(
        'PREVALENCE_LIST_NAME',
        `The name of a list or covariate is one word without colon, comma or brackets: “${name}”.`,
        { list: name },
      );
    if (seen.has(name))
      throw new PrevalenceError('PREVALENCE_LIST_TWICE', `Two lists or covariates are called ${name}.`, { list: name });
    seen.add(name);
  }
  let size = 2 ** lists.length;
  for (const { name, levels } of covariates) {
    if (levels.length < 2 || new Set(levels).size !== levels.length || levels.includes(''))
      throw unreadable(`The covariate ${name} needs at least two levels, each with a word of its own.`, {
        covariate: name,
      });
    size *= levels.length;
  }
  if (size > MOST_CELLS)
    throw new PrevalenceError(
      'PREVALENCE_MODEL_TOO_LARGE',
      `The lists and levels make ${size} cells; at most ${MOST_CELLS} can be fitted. Merge levels.`,
      { cells: size, most: MOST_CELLS },
    );
}

function checkCells(
  lists: readonly string[],
  covariates: readonly Covariate[],
  cells: readonly CovariateCell[],
): number {
  const seen = new Set<string>();
  let n = 0;
  for (const [place, { history, levels, count }] of cells.entries()) {
    const row = place + 1;
    if (!Number.isInteger(history) || history < 0 || history >= 2 ** lists.length)
      throw new PrevalenceError(
        'PREVALENCE_HISTORY_UNREADABLE',
        `Row ${row}: the capture history is not one of ${lists.length} lists.`,
        { row },
      );
    if (history === 0)
      throw new PrevalenceError(
        'PREVALENCE_HISTORY_OF_NO_LIST',
        `Row ${row}: people on no list are what is estimated; they cannot be counted.`,
        { row },
      );
    if (
      levels.length !== covariates.length ||
      levels.some((level, c) => level !== null && covariates[c]?.levels[level] === undefined)
    )
      throw unreadable(`Row ${row}: a level is not one of its covariate's.`, { row });
    if (!Number.isSafeInteger(count) || count < 0)
      throw new PrevalenceError(
        'PREVALENCE_COUNT_UNREADABLE',
        `Row ${row}: a count must be a whole number of 0 or more.`,
        { row },
      );
    const key = `${history}:${levels.join(',')}`;
    if (seen.has(key))
      throw new PrevalenceError(
        'PREVALENCE_HISTORY_TWICE',
        `Row ${row}: the same capture history and levels stand in the table twice.`,
        { row, history: historyName(lists, history) },
      );
    seen.add(key);
    n += count;
  }
  if (n === 0)
    throw new PrevalenceError('PREVALENCE_NOBODY', 'Nobody is on any list: there is nothing to estimate from.');
  for (const [list, name] of lists.entries())
    if (!cells.some(({ history, count }) => count > 0 && (history >> list) & 1))
      throw new PrevalenceError('PREVALENCE_LIST_EMPTY', `Nobody is on the list ${name}.`, { list: name });
  return n;
}

function checkCovered(table: CovariateTable, cell: CovariateCell, row: number): void {
  for (let rest = cell.history, list = 0; rest > 0; rest >>= 1, list++)
    if (
      rest & 1 &&
      table.uncovered.some((rule) => rule.list === table.lists[list] && applies(table, rule, cell.levels))
    )
      throw new PrevalenceError(
        'PREVALENCE_NOT_FOR_THIS_TABLE',
        `Row ${row}: people are on the list ${table.lists[list]} in a stratum that it is said not to cover.`,
        { row, list: table.lists[list] as string },
      );
}

/** Whether a rule holds for levels that are all it needs to know; a level that is not known does not agree with it. */
export function applies(table: CovariateTable, rule: Uncovered, levels: readonly (number | null)[]): boolean {
  return Object.entries(rule.where).every(([name, words]) => {
    const c = table.covariates.findIndex((covariate) => covariate.name === name);
    const level = levels[c] ?? null;
    return level !== null && words.includes(table.covariates[c]?.levels[level] as string);
  });
}

function levelOf(covariate: Covariate, word: string | null, row: number): number | null {
  if (word === null || word === '') return null;
  const level = covariate.levels.indexOf(word);
  if (level < 0)
    throw unreadable(`${row ? `Row ${row}: ` : ''}“${word}” is not a level of ${covariate.name}.`, {
      row,
      covariate: covariate.name,
    });
  return level;
}

function checkList(lists: readonly string[], list: string): void {
  if (!lists.includes(list))
    throw new PrevalenceError('PREVALENCE_MODEL_UNKNOWN_LIST', `There is no list called ${list}.`, { list });
}

const unreadable = (sentence: string, params: Record<string, string | number>): PrevalenceError =>
  new PrevalenceError('PREVALENCE_TABLE_UNREADABLE', sentence, params);
