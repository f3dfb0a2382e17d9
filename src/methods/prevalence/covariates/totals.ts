import type { Interval } from '../estimate.js';
import { PrevalenceError } from '../errors.js';
import { type Dependence, dependences, forward, isDetermined } from './cholesky.js';
import { addRow } from './design.js';
import { exp, log } from '../kernel/elementary.js';
import { meanRow } from './expectation.js';
import type { CovariateFit } from './fit.js';

/** People of one group of strata: all of them, a year, or one stratum. */
export type GroupTotal = {
  /** Words of the levels by name of covariate; none for all people. */
  readonly levels: Readonly<Record<string, string>>;
  /** "2021 female"; "all". */
  readonly name: string;
  /** People counted there, those of unknown level divided as fitted, those of censored lists as expected. */
  readonly seen: number;
  /** People on no list; null where the fit does not determine them. */
  readonly unseen: number | null;
  /** Both together. */
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly intervals: readonly Interval[];
};

export type PopulationTotals = {
  readonly groups: readonly GroupTotal[];
  /** Covariance of the groups' estimates, people², by rows; NaN where a group has none. */
  readonly covariance: Float64Array;
};

/** Groups that a covariance matrix is made for. */
const MOST_GROUPS = 1024;
const NORMAL_975 = 1.959963984540054;

/**
 * Estimated people by the levels of some covariates (none: one total for all), with their covariance: delta method by
 * the observed information, plus the Poisson variance of the unseen and the multinomial one of divided counts. With no
 * covariate and one total this is the standard error of Rcapture, √(e^α + e^2α var α). Groups are in the order of their
 * levels. Intervals: `wald-log` (the unseen × exp(±z se(log)), the coefficients' uncertainty alone, as SparseMSE) and
 * `log-normal` (Chao 1987, with the Poisson variance).
 * @throws PrevalenceError PREVALENCE_OPTION for a covariate that is not in the table or for more than 1,024 groups
 */
export function populationTotals(fit: CovariateFit, by: readonly string[] = []): PopulationTotals {
  const { cells } = fit;
  const places = by.map((name) => cells.table.covariates.findIndex((covariate) => covariate.name === name));
  if (places.includes(-1))
    throw new PrevalenceError(
      'PREVALENCE_OPTION',
      `Totals are asked by a covariate that the table lacks: ${by.join(', ')}.`,
      { option: 'by' },
    );
  const width = places.reduce((all, c) => all * (cells.table.covariates[c]?.levels.length as number), 1);
  if (width > MOST_GROUPS)
    throw new PrevalenceError('PREVALENCE_OPTION', `Totals of ${width} groups are asked; at most ${MOST_GROUPS}.`, {
      option: 'by',
      groups: width,
      most: MOST_GROUPS,
    });
  const groupOf = cells.levels.map((levels) =>
    places.reduce(
      (group, c) => group * (cells.table.covariates[c]?.levels.length as number) + (levels[c] as number),
      0,
    ),
  );
  const { seen, unseen, gradients, unseenGradients, covariance } = sums(fit, groupOf, width);
  const depending = dependences(fit.factor, fit.information);
  const determined = gradients.map((gradient, group) => !Number.isNaN(unseen[group]) && holds(depending, gradient));
  addDelta(fit, gradients, covariance);
  const groups = Array.from({ length: width }, (_, group): GroupTotal => {
    const levels: Record<string, string> = {};
    const stratum = cells.levels[groupOf.indexOf(group)] as readonly number[];
    for (const c of places) {
      const covariate = cells.table.covariates[c];
      if (covariate) levels[covariate.name] = covariate.levels[stratum[c] as number] as string;
    }
    const name = Object.values(levels).join(' ') || 'all';
    const s = seen[group] as number;
    const u = unseen[group] as number;
    if (!determined[group])
      return { levels, name, seen: s, unseen: null, estimate: null, standardError: null, intervals: [] };
    const error = Math.sqrt(covariance[group * width + group] as number);
    const logError = Math.sqrt(varianceOf(fit, unseenGradients[group] as Float64Array)) / u;
    return {
      levels,
      name,
      seen: s,
      unseen: u,
      estimate: s + u,
      standardError: error,
      intervals: intervals(s, u, error, logError),
    };
  });
  for (let i = 0; i < width; i++)
    for (let j = 0; j < width; j++) if (!determined[i] || !determined[j]) covariance[i * width + j] = Number.NaN;
  return { groups, covariance };
}

function intervals(seen: number, unseen: number, error: number, logError: number): Interval[] {
  if (!(unseen > 0)) return [];
  const wald = exp(NORMAL_975 * logError);
  const chao = exp(NORMAL_975 * Math.sqrt(log(1 + (error * error) / (unseen * unseen))));
  return [
    { method: 'wald-log', level: 0.95, low: seen + unseen / wald, high: finite(seen + unseen * wald) },
    { method: 'log-normal', level: 0.95, low: seen + unseen / chao, high: finite(seen + unseen * chao) },
  ];
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

type Sums = {
  readonly seen: Float64Array;
  readonly unseen: Float64Array;
  readonly gradients: Float64Array[];
  readonly unseenGradients: Float64Array[];
  readonly covariance: Float64Array;
};

/** Sums over the cells of each group, their gradients by the coefficients, and the variance given the coefficients. */
function sums(fit: CovariateFit, groupOf: readonly number[], width: number): Sums {
  const { cells, design, fitted, expectation } = fit;
  const histories = 2 ** cells.lists;
  const seen = new Float64Array(width);
  const unseen = new Float64Array(width);
  const covariance = new Float64Array(width * width);
  const blank = () => Array.from({ length: width }, () => new Float64Array(design.columns.length));
  const gradients = blank();
  const unseenGradients = blank();
  for (let cell = 0; cell < cells.size; cell++) {
    const group = groupOf[Math.floor(cell / histories)] as number;
    if (cells.seen[cell]) {
      seen[group] = (seen[group] as number) + (expectation.expected[cell] as number);
      continue;
    }
    const mu = fitted[cell] as number;
    unseen[group] = (unseen[group] as number) + mu;
    covariance[group * width + group] = (covariance[group * width + group] as number) + mu;
    if (Number.isNaN(mu)) continue;
    addRow(design, cell, mu, gradients[group] as Float64Array);
    addRow(design, cell, mu, unseenGradients[group] as Float64Array);
  }
  for (const { observation, fitted: sum, mean, variance } of expectation.parts) {
    const among = observation.cells;
    const centre = meanRow(design, among, fitted, sum);
    const shares = new Map<number, number>();
    for (const cell of among) {
      const group = groupOf[Math.floor(cell / histories)] as number;
      const share = (fitted[cell] as number) / sum;
      shares.set(group, (shares.get(group) ?? 0) + share);
      addRow(design, cell, mean * share, gradients[group] as Float64Array);
    }
    for (const [group, share] of shares) {
      const gradient = gradients[group] as Float64Array;
      for (let c = 0; c < centre.length; c++)
        gradient[c] = (gradient[c] as number) + (variance - mean) * share * (centre[c] as number);
      for (const [other, part] of shares) {
        const place = group * width + other;
        const own = group === other ? mean * share : 0;
        covariance[place] = (covariance[place] as number) + own - (mean - variance) * share * part;
      }
    }
  }
  return { seen, unseen, gradients, unseenGradients, covariance };
}

/** covariance += G V G' with V the inverse of the observed information. */
function addDelta({ factor }: CovariateFit, gradients: readonly Float64Array[], covariance: Float64Array): void {
  const width = gradients.length;
  const halves = gradients.map((gradient) => forward(factor, gradient));
  for (let i = 0; i < width; i++)
    for (let j = 0; j < width; j++)
      covariance[i * width + j] =
        (covariance[i * width + j] as number) + dot(halves[i] as Float64Array, halves[j] as Float64Array);
}

const varianceOf = ({ factor }: CovariateFit, gradient: Float64Array): number => {
  const half = forward(factor, gradient);
  return dot(half, half);
};

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** A group's gradient must not lean on a direction in which the likelihood is flat. */
const holds = (depending: readonly Dependence[], gradient: Float64Array): boolean =>
  isDetermined(depending, gradient, 1e-5);
