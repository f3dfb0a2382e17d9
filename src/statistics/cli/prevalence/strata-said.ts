import {
  type CovariateFit,
  type CovariateTable,
  disclosingCells,
  guarded,
  type GuardedTable,
  historyName,
  type Shown,
} from '../../../methods/prevalence/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { remarksSaid } from './figures.js';
import { averagedTotals, chosenFit, marginsOf, type StrataAsked, totalsOf } from './strata-estimates.js';
import type { StrataFile } from './strata-file.js';
import { type GroupTold, guardedMargin } from './strata-guard.js';

/** What is asked of a table of strata, and what of it may be told. */
export type StrataTelling = Omit<StrataAsked, 'seed'> & {
  readonly seed?: number;
  /** Fewest people of a cell that are told; 5 unless told. */
  readonly guard?: number;
  readonly cells?: boolean;
  readonly unguarded?: boolean;
};

const FEWEST_SHOWN = 5;

/** Totals by stratum, as far as they may be told. */
export function strataOf(
  t: Translate,
  { table, leftOut }: StrataFile,
  flags: StrataTelling,
  heard: (done: number, total: number) => void,
) {
  const { seed = 1234, guard: threshold = FEWEST_SHOWN, cells = false, unguarded = false } = flags;
  const asked = { ...flags, seed };
  const small = disclosingCells(table, { threshold });
  // Cells and totals of groups together would tell small counts by subtraction.
  const margins = cells && !unguarded ? [[]] : marginsOf(table, flags.by);
  const { fit, steps, refused } = chosenFit(table, asked);
  const totals = totalsOf(fit, margins, asked, heard).map((margin) => ({
    by: margin.by,
    groups: unguarded
      ? margin.groups.map((group): GroupTold => ({ ...group, withheld: null }))
      : guardedMargin(margin, threshold),
  }));
  return {
    people: table.n,
    lists: table.lists,
    covariates: table.covariates.map(({ name, levels }) => ({ name, levels })),
    leftOut,
    model: fit.name,
    steps,
    refused,
    seed,
    aic: fit.aic,
    bic: fit.bic,
    logLikelihood: fit.logLikelihood,
    parameters: fit.parameters,
    converged: fit.converged,
    // A model has the margins of what was counted: its coefficients tell small counts.
    coefficients: unguarded || small.length === 0 ? coefficientsOf(fit) : null,
    totals,
    averaged: flags.average ? averagedOf(t, table, margins, asked, totals.at(-1)?.groups ?? []) : null,
    remarks: remarksSaid(t, fit.remarks, { lists: table.lists }),
    guard: {
      fewest: threshold,
      small: small.map(({ history, stratum }) => ({ history, stratum })),
      guarded: !unguarded,
    },
    cells: cells ? (unguarded ? plainCells(table) : guardedCells(table, threshold)) : null,
  };
}

const coefficientsOf = ({ coefficients }: CovariateFit) =>
  coefficients.map(({ name, value, standardError }) => ({
    name,
    value: value === -Infinity ? null : value,
    standardError,
    atMinusInfinity: value === -Infinity,
  }));

/** Averaged totals, of groups that may be told. */
function averagedOf(
  t: Translate,
  table: CovariateTable,
  margins: readonly (readonly string[])[],
  asked: StrataAsked,
  groups: readonly GroupTold[],
) {
  const found = averagedTotals(table, margins, asked);
  const withheld = new Set(groups.filter((group) => group.withheld !== null).map(({ name }) => name));
  return {
    ...found,
    totals: found.totals.filter(({ name }) => !withheld.has(name)),
    remarks: remarksSaid(t, found.remarks, { lists: table.lists }),
  };
}

/** Rows of histories, columns of strata, totals last: as they stand. */
function plainCells(table: CovariateTable) {
  return {
    rows: table.cells.map(({ history, levels, count }) => ({
      lists: historyName(table.lists, history),
      levels: levels.map((level, c) => (level === null ? null : (table.covariates[c]?.levels[level] ?? null))),
      count,
    })),
  };
}

function guardedCells(table: CovariateTable, threshold: number) {
  const { histories, strata, shown, withheld, refused }: GuardedTable = guarded(table, { threshold });
  return { histories, strata, shown: shown.map((row) => row.map(wordOf)), withheld, refused };
}

/** A count, "<5", or null where it is withheld so that another cannot be worked out. */
const wordOf = (shown: Shown): number | string | null =>
  shown.says === 'count' ? shown.count : shown.says === 'fewer-than' ? `<${shown.threshold}` : null;

export type Strata = ReturnType<typeof strataOf>;
