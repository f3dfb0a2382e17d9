import { canonicalJson, type CaptureRow, captureTable } from '../../methods/prevalence/index.js';
import { estimatesError } from './errors.js';

/** A question by which people on the lists are told apart (sex, age …) and its answers. */
export type StratumQuestion = { readonly name: string; readonly levels: readonly string[] };

/** People with one capture history and one answer to each question. */
export type CaptureCell = {
  /** Bit j (value 2^j) is set where they are on list j. */
  readonly history: number;
  /** For each question the place of the answer among its levels. */
  readonly levels: readonly number[];
  readonly count: number;
};

/** How many people are on which lists. Counts only; the order of the cells is kept, since seeded draws walk through it. */
export type Captures = {
  readonly lists: readonly string[];
  readonly strata: readonly StratumQuestion[];
  readonly cells: readonly CaptureCell[];
};

/** The one stratum that a run is about: a question and an answer. Null: everybody. */
export type ChosenStratum = { readonly question: string; readonly level: string } | null;

/** People by history under a choice of stratum, in the order in which histories first appear. Errors: …_STRATUM. */
export function rowsOf(captures: Captures, chosen: ChosenStratum): CaptureRow[] {
  const within = placeOf(captures, chosen);
  const counts = new Map<number, number>();
  for (const cell of captures.cells)
    if (within(cell)) counts.set(cell.history, (counts.get(cell.history) ?? 0) + cell.count);
  return [...counts].map(([history, count]) => ({ history, count }));
}

function placeOf({ strata }: Captures, chosen: ChosenStratum): (cell: CaptureCell) => boolean {
  if (chosen === null) return () => true;
  const question = strata.findIndex(({ name }) => name === chosen.question);
  const level = strata[question]?.levels.indexOf(chosen.level) ?? -1;
  if (level < 0) throw estimatesError('STATISTICS_ESTIMATES_STRATUM', { ...chosen });
  return (cell) => cell.levels[question] === level;
}

export const peopleIn = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);

/** People on each list. */
export const listSizes = (lists: readonly string[], rows: readonly CaptureRow[]): number[] =>
  lists.map((_, list) => peopleIn(rows.filter(({ history }) => (history >> list) & 1)));

/** Refuses what no estimator takes: fewer than two lists, a list nobody or everybody is on … Errors: PREVALENCE_…. */
export const checkCaptures = (captures: Captures): void => {
  captureTable(captures.lists, rowsOf(captures, null));
};

/** The text that the digest of captures is of: their one way of writing. */
export const capturesText = ({ lists, strata, cells }: Captures): string => canonicalJson({ lists, strata, cells });
