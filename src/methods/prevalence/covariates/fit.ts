import type { Remark } from '../estimate.js';
import { type Cells, cellsOf } from './cells.js';
import { type Factor, dependences, factorOf, isDetermined, solve } from './cholesky.js';
import { type Contrasts, type Design, addRow, designOf } from './design.js';
import { log } from '../kernel/elementary.js';
import { type Expectation, completeInformation, observedInformation } from './expectation.js';
import { type Climb, factorWithout, maximise } from './maximum.js';
import { type CovariateModel, modelName, termName } from './model.js';
import { keptCells, supportOf } from './support.js';
import type { CovariateTable } from './table.js';

/** What a coefficient says; −Infinity where nobody stands in its margin, null where others determine it. */
export type Coefficient = {
  readonly name: string;
  readonly value: number | null;
  readonly standardError: number | null;
};

export type CovariateFitOptions = Climb & { readonly contrasts?: Contrasts };

/** A log-linear model of capture histories by covariates, fitted by maximum likelihood. */
export type CovariateFit = {
  readonly table: CovariateTable;
  readonly cells: Cells;
  readonly model: CovariateModel;
  /** `[police:shelter,police:sex,year]`. */
  readonly name: string;
  readonly design: Design;
  /** Seen cells that stay in the fit; the other seen ones are fitted as 0. */
  readonly kept: Uint8Array;
  readonly beta: Float64Array;
  readonly coefficients: readonly Coefficient[];
  /** Fitted people by cell; NaN in unseen cells of which the fit says nothing. */
  readonly fitted: Float64Array;
  /** The last E-step: counts as if all were classified. */
  readonly expectation: Expectation;
  readonly logLikelihood: number;
  /** Coefficients that the seen cells could determine, those at −Infinity included. */
  readonly parameters: number;
  readonly aic: number;
  /** With log of the number of people counted. */
  readonly bic: number;
  /** Log-likelihood after every step; it never falls. */
  readonly trace: readonly number[];
  readonly converged: boolean;
  /** Observed information (Louis 1982), lower triangle by rows, and its factor. */
  readonly information: Float64Array;
  readonly factor: Factor;
  readonly remarks: readonly Remark[];
};

/**
 * Fits the model to what was counted: Newton's method where every count is classified; EM with Newton steps by the
 * observed information where lists do not cover a stratum, levels are unknown or counts are censored. Margins without
 * anybody leave the fit, and the remarks say so.
 * @throws PrevalenceError of `cellsOf`
 */
export function fitCovariates(
  of: CovariateTable | Cells,
  model: CovariateModel,
  options: CovariateFitOptions = {},
): CovariateFit {
  const cells = 'table' in of ? of : cellsOf(of);
  const design = designOf(cells, model, options.contrasts);
  const support = supportOf(cells);
  const { kept, empty } = keptCells(cells, model);
  let at = maximise(cells, design, kept, support, options);
  let vanished = 0;
  while (at.vanishing.length > 0) {
    for (const cell of at.vanishing) kept[cell] = 0;
    vanished += at.vanishing.length;
    at = maximise(cells, design, kept, support, { ...options, start: undefined });
  }
  const information = observedInformation(design, kept, at.mu, at.expectation.parts);
  const factor = factorWithout(information.slice(), at.rank, 1e-9);
  const fitted = at.mu.slice();
  const said = sayingCells(cells, design, at.gram, at.rank);
  for (let cell = 0; cell < cells.size; cell++) if (!cells.seen[cell] && !said[cell]) fitted[cell] = Number.NaN;
  const parameters = parametersOf(cells, design);
  const { logLikelihood } = at.expectation;
  return {
    table: cells.table,
    cells,
    model,
    name: modelName(cells.table, model),
    design,
    kept,
    beta: at.beta,
    coefficients: coefficientsOf(design, kept, at.rank, factor, at.beta),
    fitted,
    expectation: at.expectation,
    logLikelihood,
    parameters,
    aic: 2 * parameters - 2 * logLikelihood,
    bic: parameters * log(cells.table.n) - 2 * logLikelihood,
    trace: at.trace,
    converged: at.converged,
    information,
    factor,
    remarks: remarksOf(cells, {
      empty,
      vanished,
      said,
      converged: at.converged,
      flat: factor.aside.some((aside, column) => aside === 1 && at.rank.aside[column] === 0),
    }),
  };
}

/** Unseen cells whose fitted count the kept cells determine. */
function sayingCells(cells: Cells, design: Design, gram: Float64Array, rank: Factor): Uint8Array {
  const said = new Uint8Array(cells.size).fill(1);
  const depending = dependences(rank, gram);
  for (let cell = 0; cell < cells.size; cell++) {
    if (cells.seen[cell] || depending.length === 0) continue;
    const form = new Float64Array(design.columns.length);
    addRow(design, cell, 1, form);
    if (!isDetermined(depending, form)) said[cell] = 0;
  }
  return said;
}

/** Rank of the design over all seen cells: what was estimated, or would be were nobody's margin empty. */
function parametersOf(cells: Cells, design: Design): number {
  const gram = completeInformation(design, cells.seen, new Float64Array(cells.size).fill(1));
  return factorOf(gram, design.columns.length).aside.reduce((count, aside) => count + (aside ? 0 : 1), 0);
}

function coefficientsOf(
  design: Design,
  kept: Uint8Array,
  rank: Factor,
  factor: Factor,
  beta: Float64Array,
): Coefficient[] {
  const touched = new Uint8Array(design.columns.length);
  for (let cell = 0; cell < design.rows; cell++)
    if (kept[cell])
      for (let k = design.start[cell] as number; k < (design.start[cell + 1] as number); k++)
        touched[design.at[k] as number] = 1;
  return design.columns.map(({ name }, column) => {
    if (!touched[column]) return { name, value: -Infinity, standardError: null };
    if (rank.aside[column]) return { name, value: null, standardError: null };
    const unit = new Float64Array(factor.size);
    unit[column] = 1;
    const variance = factor.aside[column] ? null : (solve(factor, unit)[column] as number);
    return { name, value: beta[column] as number, standardError: variance === null ? null : Math.sqrt(variance) };
  });
}

type Found = {
  readonly empty: readonly number[];
  readonly vanished: number;
  readonly said: Uint8Array;
  readonly converged: boolean;
  readonly flat: boolean;
};

function remarksOf(cells: Cells, { empty, vanished, said, converged, flat }: Found): Remark[] {
  const { table } = cells;
  const remarks: Remark[] = empty.map((term) => ({
    code: 'covariates.empty-margin',
    params: { term: termName(table, term) },
  }));
  if (vanished > 0) remarks.push({ code: 'covariates.vanishing-cells', params: { cells: vanished } });
  if (!converged) remarks.push({ code: 'covariates.not-converged', params: {} });
  if (flat) remarks.push({ code: 'covariates.flat-direction', params: {} });
  const histories = 2 ** cells.lists;
  const silent = cells.levels.filter((_, stratum) =>
    said.subarray(stratum * histories, (stratum + 1) * histories).includes(0),
  );
  if (silent.length > 0)
    remarks.push({ code: 'covariates.stratum-not-estimable', params: { strata: silent.length, of: cells.strata } });
  return remarks;
}
