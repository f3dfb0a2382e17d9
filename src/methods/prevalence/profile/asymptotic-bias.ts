import { absOf } from '../kernel/portable/number.js';
import type { Remark } from '../estimate.js';
import type { Fit } from '../loglinear/fit.js';

/**
 * Asymptotic bias of the total of a log-linear fit, in people (Cordeiro & McCullagh 1991, as Rcapture's `closedp` uses it):
 * with V the covariance of the coefficients and x the row of the design of each history kept, ξ = −½ xVxᵀ,
 * ψ = −2 Σ μ ξ x, ψ₀ reduced by 1, and the bias is ½ e^α₀ · (−Vψ)₀. Terms at −∞ and the histories they empty are left out.
 */
export function asymptoticBias({ finite, covariance, fitted, unseen }: Fit): number {
  const many = finite.length;
  const psi = new Float64Array(many);
  psi[0] = -1;
  for (const [history, mean] of fitted.entries()) {
    if (history === 0 || mean === 0) continue;
    const held = finite.map((term) => (history & term) === term);
    let variance = 0;
    for (let row = 0; row < many; row++)
      if (held[row])
        for (let column = 0; column < many; column++)
          if (held[column]) variance += covariance[row * many + column] as number;
    for (let row = 0; row < many; row++) if (held[row]) psi[row] = (psi[row] as number) + mean * variance;
  }
  let bias = 0;
  for (let term = 0; term < many; term++) bias -= (covariance[term] as number) * (psi[term] as number);
  return (unseen / 2) * bias;
}

/** Says so where the bias is more than a tenth of the total: Rcapture's warning. */
export function biasRemark(fit: Fit): readonly Remark[] {
  const bias = asymptoticBias(fit);
  return absOf(bias) > 0.1 * fit.estimate
    ? [{ code: 'loglinear.large-bias', params: { bias: Math.round(bias), share: bias / fit.estimate } }]
    : [];
}
