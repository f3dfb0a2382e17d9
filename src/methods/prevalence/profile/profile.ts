import { type CaptureTable, sizeOf } from '../captures/table.js';
import { digamma, trigamma } from '../distributions/digamma.js';
import { chiSquareQuantile } from '../distributions/gamma.js';
import type { Interval } from '../estimate.js';
import { expOf, logGammaOf, logOf } from '../kernel/portable/elementary.js';
import { absOf } from '../kernel/portable/number.js';
import { solveCholesky } from '../kernel/portable/vector.js';
import type { Fit } from '../loglinear/fit.js';
import { type LogLinearPosterior, modeOf } from '../threshold/mode.js';

/** The profile likelihood of the total under one log-linear model. */
export type Profile = {
  /** The total at which the multinomial likelihood is greatest: a little below that of the Poisson fit. People. */
  readonly estimate: number;
  /** Method `profile`; `low` is n where the likelihood does not fall far enough above n; `high` is null where it never does. */
  readonly interval: Interval;
  /** Totals and how far the log likelihood lies below its greatest value there; for a plot, in rising order. */
  readonly curve: readonly { readonly total: number; readonly drop: number }[];
};

/** Log likelihood at one total: its value and its first two derivatives in the number of people unseen. */
type At = { readonly unseen: number; readonly value: number; readonly slope: number; readonly bend: number };

/**
 * log x! and its first two derivatives. `stirling` is x log x − x + ½ log 2πx, as in Cormack (1992) and Rcapture: with some
 * dozens of people unseen it moves the limits by some hundredths of a person.
 */
export type Factorials = 'exact' | 'stirling';

const POINTS = 61;
/** Beyond e^40 times the people seen the upper limit is said to be none. */
const FARTHEST = 40;

/**
 * Profile likelihood of N for a model that has been fitted (Cormack 1992; Rcapture's `closedpCI`): for each N the model is
 * fitted to the table completed by N − n people on no list, and the multinomial likelihood
 * log N! − log(N−n)! + Σ y log π + (N−n) log π₀ compared with its greatest value; the interval holds the N at which it lies
 * less than χ²₁(level)/2 below. By the envelope theorem its slope in N is ψ(N+1) − ψ(N−n+1) + log π₀, and π₀ moves with the
 * inverse information of the intercept, so that each limit takes some ten fits, every one begun at the last. The upper end
 * is followed as far as it lies (Rcapture stops at 3N). The model is taken for granted: after a choice of models the
 * interval is too short.
 * @returns null where the fit cannot be completed (a fit that did not exist)
 */
export function profileLikelihood(
  table: CaptureTable,
  fit: Fit,
  level: number,
  factorials: Factorials = 'exact',
): Profile | null {
  const completed = completion(table, fit, factorials === 'exact' ? exactly : byStirling);
  const top = greatest(completed, fit.unseen);
  if (!top) return null;
  const fall = chiSquareQuantile(level, 1) / 2;
  const dropAt = (unseen: number): number => top.value - (completed(unseen)?.value ?? Number.NEGATIVE_INFINITY);
  const low = limitFrom(completed, top, fall, -1);
  const high = limitFrom(completed, top, fall, 1);
  const { n } = table;
  return {
    estimate: n + top.unseen,
    interval: {
      method: 'profile',
      level,
      low: n + (low ?? 0),
      high: high === null ? null : n + high,
      ...(high === null ? { flags: ['interval.no-upper-limit'] } : {}),
    },
    curve: curveOf(dropAt, n, top.unseen, low ?? 0, high ?? 20 * (top.unseen + 1)),
  };
}

/** The log likelihood at a number unseen, every fit begun at the one before it. */
function completion(table: CaptureTable, fit: Fit, factorial: typeof exactly): (unseen: number) => At | null {
  const { n, counts } = table;
  const terms = fit.finite;
  const kept = new Float64Array(counts.length).fill(1);
  for (const term of fit.model.terms)
    if (!terms.includes(term))
      for (let history = term; history < kept.length; history++) if ((history & term) === term) kept[history] = 0;
  let at: Float64Array = fit.coefficients.filter((coefficient) => coefficient > -Infinity);
  return (unseen) => {
    const full = counts.slice();
    full[0] = unseen;
    const posterior: LogLinearPosterior = {
      lists: table.lists.length,
      counts: full,
      kept,
      terms,
      precisions: terms.map(() => 0),
    };
    const mode = modeOf(posterior, at) ?? modeOf(posterior, started(posterior, n, unseen));
    if (!mode) return null;
    at = mode.at;
    const total = n + unseen;
    const inverse = new Float64Array(terms.length);
    inverse[0] = 1;
    solveCholesky(mode.factor, terms.length, terms.length, inverse);
    const [ofTotal, ofUnseen] = [factorial(total), factorial(unseen)];
    // mode.log = Σ y log μ + unseen · log μ₀ − total: the multinomial's Σ y log π + unseen · log π₀ but for total · log total.
    return {
      unseen,
      value: ofTotal.log - ofUnseen.log + mode.log + total - total * logOf(total),
      slope: ofTotal.slope - ofUnseen.slope + (at[0] as number) - logOf(total),
      bend: ofTotal.bend - ofUnseen.bend + inverse[0] - 1 / total,
    };
  };
}

const exactly = (x: number) => ({ log: logGammaOf(x + 1), slope: digamma(x + 1), bend: trigamma(x + 1) });

const LOG_OF_TWO_PI = 1.8378770664093453;

const byStirling = (x: number): ReturnType<typeof exactly> => ({
  log: (x + 0.5) * logOf(x) - x + LOG_OF_TWO_PI / 2,
  slope: logOf(x) + 0.5 / x,
  bend: 1 / x - 0.5 / (x * x),
});

/** Independent lists of the completed table: a start that is never far. */
function started({ counts, terms, lists }: LogLinearPosterior, n: number, unseen: number): Float64Array {
  const total = n + unseen;
  const share = Array.from({ length: lists }, (_, list) => {
    let margin = 0.5;
    for (let history = 1; history < counts.length; history++)
      if ((history >> list) & 1) margin += counts[history] as number;
    return margin / (total + 1);
  });
  const missed = share.reduce((sum, one) => sum + logOf(1 - one), logOf(total));
  return Float64Array.from(terms, (term) => {
    if (term === 0) return missed;
    if (sizeOf(term) > 1) return 0;
    const one = share[31 - Math.clz32(term)] as number;
    return logOf(one / (1 - one));
  });
}

/** The greatest point, by Newton's method in the logarithm of the number unseen. */
function greatest(completed: (unseen: number) => At | null, start: number): At | null {
  let s = logOf(Math.max(start, 1e-3));
  let at = completed(expOf(s));
  for (let round = 0; at && round < 60; round++) {
    const first = at.unseen * at.slope;
    const second = at.unseen * at.unseen * at.bend + first;
    const wanted: number = second < 0 ? -first / second : first > 0 ? 1 : -1;
    const step = Math.min(2, Math.max(-2, wanted));
    if (absOf(step) < 1e-10 || s < -30) break;
    s += step;
    at = completed(expOf(s));
  }
  return at;
}

/** Where the log likelihood has fallen by `fall`, upwards (1) or downwards (−1); null where it never does. */
function limitFrom(completed: (unseen: number) => At | null, top: At, fall: number, side: 1 | -1): number | null {
  const target = top.value - fall;
  let inner = logOf(top.unseen);
  let outer = inner;
  for (let stride = 0.1; ; stride *= 1.6) {
    outer += side * stride;
    if (outer < inner - FARTHEST || outer > inner + FARTHEST) return null;
    const at = completed(expOf(outer));
    if (!at) return null;
    if (at.value < target) break;
    inner = outer;
  }
  let s = (inner + outer) / 2;
  for (let round = 0; round < 80; round++) {
    const at = completed(expOf(s));
    if (!at) return null;
    const off = at.value - target;
    if (off > 0) inner = s;
    else outer = s;
    const newton = s - off / (at.unseen * at.slope);
    const next: number =
      newton > Math.min(inner, outer) && newton < Math.max(inner, outer) ? newton : (inner + outer) / 2;
    if (absOf(next - s) < 1e-12) break;
    s = next;
  }
  return expOf(s);
}

/** Points evenly spaced in the logarithm of the number unseen, from somewhat below the lower limit to above the upper. */
function curveOf(dropAt: (unseen: number) => number, n: number, top: number, low: number, high: number) {
  const from = logOf(Math.max(low * 0.8, top * 1e-2));
  const to = logOf(high * 1.25);
  const curve: { total: number; drop: number }[] = [];
  for (let point = 0; point < POINTS; point++) {
    const unseen = expOf(from + ((to - from) * point) / (POINTS - 1));
    const drop = dropAt(unseen);
    if (drop < Number.POSITIVE_INFINITY) curve.push({ total: n + unseen, drop: Math.max(0, drop) });
  }
  return curve;
}
