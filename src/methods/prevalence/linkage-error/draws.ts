import type { CaptureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import type { Interval, Remark } from '../estimate.js';
import { deviateOf } from '../bounds/log-normal.js';
import { studentTQuantile } from '../distributions/beta.js';
import { expOf } from '../kernel/portable/elementary.js';

/** An estimator that also knows its error: the total of people, and the standard error of the total's logarithm. */
export type FitWithError = (table: CaptureTable) => { readonly estimate: number; readonly logSe: number } | null;

export type CombinedDraws = {
  /** Mean of the estimates, people; null where fewer than two draws gave one. */
  readonly estimate: number | null;
  /** Variances in people²: mean within a draw, between draws, and in all within + (1 + 1/M) between. */
  readonly within: number | null;
  readonly between: number | null;
  readonly total: number | null;
  /** (1 + 1/M) between/total: how much of the uncertainty is of who is who. */
  readonly shareOfLinkage: number | null;
  /** Rubin's degrees of freedom, (M − 1)(1 + within/((1 + 1/M) between))²; Infinity where all draws agree. */
  readonly degreesOfFreedom: number | null;
  readonly interval: Interval | null;
  /** The estimate of each draw; null where there was none. */
  readonly estimates: readonly (number | null)[];
  readonly remarks: readonly Remark[];
};

/**
 * Combines estimates over M draws of the linkage (each a table of the same lists): mean of means, and the law of total
 * variance with Rubin's (1987) factor for a finite number of draws. The interval is of the logarithm of the total, by
 * Student's law of Rubin's degrees, its lower end not below the least number of people that any draw saw.
 * @param tables the draws, two or more
 * @throws PrevalenceError PREVALENCE_OPTION where there are fewer, or their lists differ
 */
export function combineDraws(tables: readonly CaptureTable[], fit: FitWithError, level = 0.95): CombinedDraws {
  const z = deviateOf(level);
  const lists = tables[0]?.lists.join(' ');
  if (tables.length < 2 || tables.some((table) => table.lists.join(' ') !== lists))
    throw new PrevalenceError('PREVALENCE_OPTION', 'Two draws or more are needed, all of the same lists.', {
      option: 'draws',
    });
  const fits = tables.map(fit);
  const estimates = fits.map((one) => one?.estimate ?? null);
  const said = fits.filter((one) => one !== null);
  const remarks: Remark[] = [];
  if (said.length < tables.length)
    remarks.push({
      code: 'linkage.draws-failed',
      params: { failed: tables.length - said.length, draws: tables.length },
    });
  if (said.length < 2)
    return {
      estimate: null,
      within: null,
      between: null,
      total: null,
      shareOfLinkage: null,
      degreesOfFreedom: null,
      interval: null,
      estimates,
      remarks,
    };
  const { estimate, within, between, total, ofLinkage } = variancesOf(said);
  const ratio = within / ofLinkage;
  const degreesOfFreedom = ofLinkage > 0 ? (said.length - 1) * (1 + ratio) * (1 + ratio) : Infinity;
  // Beyond a thousand degrees the two laws agree to three digits.
  const reach = degreesOfFreedom < 1000 ? studentTQuantile((1 + level) / 2, degreesOfFreedom) : z;
  const seen = Math.min(...tables.map(({ n }) => n));
  const spread = expOf((reach * Math.sqrt(total)) / estimate);
  const interval = { method: 'wald-log', level, low: Math.max(seen, estimate / spread), high: estimate * spread };
  return {
    estimate,
    within,
    between,
    total,
    shareOfLinkage: total > 0 ? ofLinkage / total : 0,
    degreesOfFreedom,
    interval,
    estimates,
    remarks,
  };
}

const squareOf = (x: number): number => x * x;

function variancesOf(fits: readonly { readonly estimate: number; readonly logSe: number }[]) {
  const draws = fits.length;
  const estimate = fits.reduce((sum, one) => sum + one.estimate, 0) / draws;
  const within = fits.reduce((sum, one) => sum + squareOf(one.estimate * one.logSe), 0) / draws;
  const between = fits.reduce((sum, one) => sum + squareOf(one.estimate - estimate), 0) / (draws - 1);
  const ofLinkage = (1 + 1 / draws) * between;
  return { estimate, within, between, total: within + ofLinkage, ofLinkage };
}
