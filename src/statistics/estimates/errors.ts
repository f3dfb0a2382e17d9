import { type ErrorTable, errorsOf, PalermoError } from '../../platform/errors/index.js';
import { PrevalenceError } from '../../methods/prevalence/index.js';

/** What can stand in the way of an estimate: its captures, its run, its baseline, its population. */
export const estimatesErrors = {
  STATISTICS_ESTIMATES_NO_SUCH_CAPTURES: { status: 404 },
  STATISTICS_ESTIMATES_NO_SUCH_RUN: { status: 404 },
  STATISTICS_ESTIMATES_NO_SUCH_BASELINE: { status: 404 },
  STATISTICS_ESTIMATES_NO_SUCH_POPULATION: { status: 404 },
  STATISTICS_ESTIMATES_TITLE: { status: 422 },
  STATISTICS_ESTIMATES_FILE_UNREADABLE: { status: 422 },
  STATISTICS_ESTIMATES_TABLE_EMPTY: { status: 422 },
  STATISTICS_ESTIMATES_TABLE_LARGE: { status: 422 },
  STATISTICS_ESTIMATES_TABLE_NO_COUNT: { status: 422 },
  STATISTICS_ESTIMATES_TABLE_LISTS: { status: 422 },
  STATISTICS_ESTIMATES_TABLE_COLUMN: { status: 422 },
  STATISTICS_ESTIMATES_TABLE_RAGGED: { status: 422 },
  STATISTICS_ESTIMATES_TABLE_HISTORY: { status: 422 },
  STATISTICS_ESTIMATES_TABLE_NO_LIST: { status: 422 },
  STATISTICS_ESTIMATES_TABLE_COUNT: { status: 422 },
  STATISTICS_ESTIMATES_TABLE_STRATUM: { status: 422 },
  STATISTICS_ESTIMATES_TABLE_TWICE: { status: 422 },
  STATISTICS_ESTIMATES_YEARS: { status: 422 },
  STATISTICS_ESTIMATES_LISTS: { status: 422 },
  STATISTICS_ESTIMATES_LIST_NAME: { status: 422 },
  STATISTICS_ESTIMATES_NO_CODES: { status: 422 },
  STATISTICS_ESTIMATES_STRATUM: { status: 422 },
  STATISTICS_ESTIMATES_CELLS_SMALL: { status: 409 },
  STATISTICS_ESTIMATES_TABLE_WITHHELD: { status: 409 },
  STATISTICS_ESTIMATES_FAMILIES: { status: 422 },
  STATISTICS_ESTIMATES_LEVEL: { status: 422 },
  STATISTICS_ESTIMATES_SEED: { status: 422 },
  STATISTICS_ESTIMATES_REPLICATES: { status: 422 },
  STATISTICS_ESTIMATES_RUN_STATE: { status: 409 },
  STATISTICS_ESTIMATES_RUN_IS_BASELINE: { status: 409 },
  STATISTICS_ESTIMATES_NO_NUMBER: { status: 422 },
  STATISTICS_ESTIMATES_WHY: { status: 422 },
  STATISTICS_ESTIMATES_SUPERSEDED: { status: 409 },
  STATISTICS_ESTIMATES_PLAN: { status: 422 },
  STATISTICS_ESTIMATES_COMPARE: { status: 422 },
  STATISTICS_ESTIMATES_POPULATION_YEAR: { status: 422 },
  STATISTICS_ESTIMATES_POPULATION_PERSONS: { status: 422 },
  STATISTICS_ESTIMATES_POPULATION_SOURCE: { status: 422 },
  STATISTICS_ESTIMATES_POPULATION_DAY: { status: 422 },
  STATISTICS_ESTIMATES_POPULATION_TWICE: { status: 409 },
} as const satisfies ErrorTable;

export const estimatesError = errorsOf(estimatesErrors);

/** What the methods refuse, as this room tells it: the code stays, and has its words among the room's messages. */
export const asRefusal = (error: unknown): unknown =>
  error instanceof PrevalenceError ? new PalermoError(error.code, 422, error.params, undefined, error) : error;

/** One thing wrong in what a person gave; all of them are told at once. */
export type Fault = { readonly code: keyof typeof estimatesErrors; readonly params: Record<string, string | number> };
