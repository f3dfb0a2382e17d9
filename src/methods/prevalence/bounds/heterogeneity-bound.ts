import { type CaptureTable, sizeOf } from '../captures/table.js';
import type { Remark } from '../estimate.js';
import { expOf } from '../kernel/portable/elementary.js';
import type { LowerBound } from './chao.js';
import { type DenseFit, denseFit } from './dense-fit.js';
import { logNormalInterval } from './log-normal.js';
import { frequencies } from './margins.js';

export type HeterogeneityBound = LowerBound & {
  /** The k of the η_k that were held at 0 because the data would have them negative. */
  readonly dropped: readonly number[];
};

/**
 * Chao's lower bound where lists differ in reach and people in how easily they are found (Mth): a log-linear model with
 * an effect of each list and η_k max(|w| − k + 1, 0), k = 3 … t, all η_k ≥ 0. A negative η is held at 0, the least
 * first, until none is left. Source: Rivest & Baillargeon (2007) Biometrics 63, 999–1006; Chao (1987).
 * Variance of the total: exp(α₀) + exp(2α₀) var(α₀), as for a Poisson population.
 * @param level of the interval, 0.95 unless told
 */
export function heterogeneityBound(table: CaptureTable, level = 0.95): HeterogeneityBound {
  const times = frequencies(table);
  let largest = table.lists.length;
  while (largest > 2 && times[largest] === 0) largest--;
  const dropped: number[] = [];
  const kept: number[] = [];
  // Nobody on so many lists: the maximum is at minus infinity, which the constraint holds at 0.
  for (let k = 3; k <= table.lists.length; k++) (k <= largest ? kept : dropped).push(k);
  for (;;) {
    const fit = fitKept(table, kept);
    if (fit === null) return nothing(dropped);
    const worst = leastNegative(fit, kept, table.lists.length + 1);
    if (worst === -1) return boundOf(table, fit, dropped, level);
    dropped.push(kept[worst] as number);
    kept.splice(worst, 1);
  }
}

function fitKept({ lists, counts }: CaptureTable, kept: readonly number[]): DenseFit | null {
  const columns = 1 + lists.length + kept.length;
  const design = new Float64Array((counts.length - 1) * columns);
  for (let history = 1; history < counts.length; history++) {
    const row = (history - 1) * columns;
    design[row] = 1;
    for (let list = 0; list < lists.length; list++) design[row + 1 + list] = (history >> list) & 1;
    for (const [place, k] of kept.entries())
      design[row + 1 + lists.length + place] = Math.max(sizeOf(history) - k + 1, 0);
  }
  return denseFit(design, columns, counts.slice(1));
}

/** Place of the most negative η; −1 where none is negative. */
function leastNegative({ coefficients }: DenseFit, kept: readonly number[], first: number): number {
  let worst = -1;
  for (let place = 0; place < kept.length; place++) {
    const eta = coefficients[first + place] as number;
    if (eta < 0 && (worst === -1 || eta < (coefficients[first + worst] as number))) worst = place;
  }
  return worst;
}

function boundOf(table: CaptureTable, fit: DenseFit, dropped: number[], level: number): HeterogeneityBound {
  const unseen = expOf(fit.coefficients[0] as number);
  const estimate = table.n + unseen;
  const variance = unseen + unseen * unseen * (fit.covariance[0] as number);
  dropped.sort((a, b) => a - b);
  return { estimate, variance, interval: logNormalInterval(table.n, estimate, variance, level), remarks: [], dropped };
}

function nothing(dropped: readonly number[]): HeterogeneityBound {
  const remarks: Remark[] = [{ code: 'chao.heterogeneity-fails', params: {} }];
  return { estimate: null, variance: null, interval: null, remarks, dropped };
}
