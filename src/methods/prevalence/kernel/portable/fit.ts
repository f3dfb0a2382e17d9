// Poisson log-linear models over capture histories, without a design matrix: Newton's method on superset sums.
// With N*_θ = people on all lists of θ and mu*_θ the same sum of the fitted cells, the score of α_θ is N*_θ − mu*_θ and
// the information of (α_θ, α_φ) is mu*_(θ∪φ): a look-up (Chan, Silverman & Vincent 2021, section 2).
import { expOf, logGammaOf, logOf } from './elementary.js';
import { absOf, toFloat, toInt } from './number.js';
import {
  cholesky,
  copyInto,
  expInto,
  invertFromCholesky,
  maxAbsOf,
  multiplyInto,
  solveCholesky,
  subset,
  superset,
} from './vector.js';

export const MOST_TERMS: i32 = 128;

/** People by history, written by the caller; place 0 holds 0. */
export const counts: Float64Array = new Float64Array(4096);
/** N* of the table last taken in. */
export const margins: Float64Array = new Float64Array(4096);
/** The terms of the model as sets of lists, 0 (the intercept) first. */
export const terms: Int32Array = new Int32Array(128);
/** Coefficients in the order of `terms`; −Infinity where nobody is on all lists of the term. */
export const alpha: Float64Array = new Float64Array(128);
/** Fitted counts by history; place 0 is left 0, deleted cells hold 0. */
export const fitted: Float64Array = new Float64Array(4096);
/** mu*: superset sums of `fitted`. */
export const fittedMargins: Float64Array = new Float64Array(4096);
/** Inverse of the information of the finite terms, in their order, with rows of 128. */
export const covariance: Float64Array = new Float64Array(16384);
/** What `fitModel` found: see the places below. */
export const found: Float64Array = new Float64Array(8);

/** Places of `found`. */
export const UNSEEN: i32 = 0;
export const LOG_LIKELIHOOD: i32 = 1;
export const DEVIANCE: i32 = 2;
export const FINITE_TERMS: i32 = 3;
export const ITERATIONS: i32 = 4;
export const LAST_STEP: i32 = 5;
/** What the last round added to the log likelihood. */
export const GAIN: i32 = 6;

/** How `fitModel` goes about it. Exactly: until nothing changes. */
export const EXACTLY: i32 = 0;
/** Goes on where coefficients cannot be told apart: the likelihood is then right, and the coefficients one choice of many. */
export const LENIENTLY: i32 = 1;
/** Stops where R's glm does, at a relative change of deviance of 1e-8, and takes the information one step before, as it does. */
export const AS_GLM: i32 = 2;
/** As EXACTLY, from the finite values that stand in `alpha`: those of a fit of nearly the same model. */
export const WARMLY: i32 = 3;

/** What `fitModel` answers. */
export const CONVERGED: i32 = 0;
/** A direction of recession was found and checked in whole numbers: there is no maximum. */
export const NO_MAXIMUM: i32 = 1;
/** Neither converged nor shown to have no maximum: decided by exact arithmetic elsewhere. */
export const UNDECIDED: i32 = 2;

const MOST_ITERATIONS: i32 = 80;
/** The Newton step after which nothing changes any more: the error left is its square. */
const SMALL_STEP: f64 = 1e-7;
/** No coefficient moves further at once. */
const LARGEST_STEP: f64 = 4;

/** Superset sums of the means from which the information is taken. */
const sums: Float64Array = new Float64Array(4096);
const startMeans: Float64Array = new Float64Array(4096);
const startWork: Float64Array = new Float64Array(4096);
const kept: Float64Array = new Float64Array(4096);
const predictor: Float64Array = new Float64Array(4096);
const finite: Int32Array = new Int32Array(128);
/** The same terms as sets of lists. */
const masks: Int32Array = new Int32Array(128);
const held: Int32Array = new Int32Array(128);
const information: Float64Array = new Float64Array(16384);
const step: Float64Array = new Float64Array(128);
const before: Float64Array = new Float64Array(128);
const loglik: Float64Array = new Float64Array(1);
const constant: Float64Array = new Float64Array(2);

/** Takes in the table that stands in `counts`. */
export function takeTable(lists: i32): void {
  const cells: i32 = 1 << lists;
  let saturated: f64 = 0;
  let factorials: f64 = 0;
  for (let w: i32 = 0; w < cells; w++) {
    const y = counts[w] as f64;
    margins[w] = y;
    if (y > 0) {
      saturated += y * logOf(y) - y;
      factorials += logGammaOf(y + 1);
    }
    const mean: f64 = y + 0.1;
    startMeans[w] = mean;
    // The weights times the working response of the first weighted step, as glm begins: mu log(mu) + (y − mu).
    startWork[w] = mean * logOf(mean) + (y - mean);
  }
  startMeans[0] = 0;
  startWork[0] = 0;
  constant[0] = saturated;
  constant[1] = factorials;
  superset(margins, lists);
}

/** Which terms are finite and which cells are kept; answers how many terms are finite. */
function split(lists: i32, termCount: i32, manner: i32): i32 {
  const cells: i32 = 1 << lists;
  kept[0] = 0;
  for (let w: i32 = 1; w < cells; w++) kept[w] = 1;
  let many: i32 = 0;
  for (let i: i32 = 0; i < termCount; i++) {
    const term = terms[i] as i32;
    if ((margins[term] as f64) > 0) {
      finite[many] = i;
      masks[many] = term;
      if (manner !== WARMLY) alpha[i] = 0;
      many++;
    } else {
      alpha[i] = -Infinity;
      for (let w: i32 = term; w < cells; w++) if ((w & term) === term) kept[w] = 0;
    }
  }
  return many;
}

/** The information matrix (lower triangle) of the finite terms from superset sums of means. */
function fillInformation(means: Float64Array, many: i32): void {
  for (let i: i32 = 0; i < many; i++) {
    const own = masks[i] as i32;
    const row: i32 = i << 7;
    for (let j: i32 = 0; j <= i; j++) information[row + j] = means[own | (masks[j] as i32)] as f64;
  }
}

/** Coefficients after one weighted step from the counts themselves; false where it cannot be made. */
function coldStart(lists: i32, many: i32, manner: i32): boolean {
  const cells: i32 = 1 << lists;
  multiplyInto(fitted, startMeans, kept, cells);
  multiplyInto(predictor, startWork, kept, cells);
  superset(fitted, lists);
  superset(predictor, lists);
  if (!factor(fitted, many, manner)) return false;
  for (let i: i32 = 0; i < many; i++) step[i] = held[i] === 1 ? 0 : (predictor[masks[i] as i32] as f64);
  solveCholesky(information, many, 128, step);
  for (let i: i32 = 0; i < many; i++) alpha[finite[i] as i32] = step[i] as f64;
  return true;
}

/** Fitted cells and their superset sums at the present coefficients; the log likelihood without its constant. */
function evaluate(lists: i32, many: i32): void {
  const cells: i32 = 1 << lists;
  for (let w: i32 = 0; w < cells; w++) predictor[w] = 0;
  let linear: f64 = 0;
  for (let i: i32 = 0; i < many; i++) {
    const place = finite[i] as i32;
    const term = terms[place] as i32;
    predictor[term] = alpha[place] as f64;
    linear += (alpha[place] as f64) * (margins[term] as f64);
  }
  subset(predictor, lists);
  expInto(fitted, predictor, cells);
  multiplyInto(fitted, fitted, kept, cells);
  for (let w: i32 = 0; w < cells; w++) fittedMargins[w] = fitted[w] as f64;
  superset(fittedMargins, lists);
  loglik[0] = linear - (fittedMargins[0] as f64);
}

/**
 * Factors the information. Where a coefficient cannot be told from those before it and `manner` is LENIENTLY, it is held
 * where it is (its row is made that of the identity), which changes no expected count. Answers false where it fails.
 */
function factor(means: Float64Array, many: i32, manner: i32): boolean {
  fillInformation(means, many);
  for (let i: i32 = 0; i < many; i++) held[i] = 0;
  for (let round: i32 = 0; round <= many; round++) {
    const bad: i32 = cholesky(information, many, 128);
    if (bad === 0) return true;
    if (manner !== LENIENTLY) return false;
    held[bad - 1] = 1;
    fillInformation(means, many);
    for (let i: i32 = 0; i < many; i++)
      for (let j: i32 = 0; j <= i; j++) if (held[i] === 1 || held[j] === 1) information[(i << 7) + j] = i === j ? 1 : 0;
  }
  return false;
}

/** Whether the last step, rounded, is a direction along which the likelihood never falls: checked in whole numbers. */
function recedes(lists: i32, many: i32): boolean {
  const cells: i32 = 1 << lists;
  for (let w: i32 = 0; w < cells; w++) predictor[w] = 0;
  let along: f64 = 0;
  for (let i: i32 = 0; i < many; i++) {
    const term = masks[i] as i32;
    // Rounds to the nearest whole number: steps are far below 2^51.
    const whole = (step[i] as f64) + 6755399441055744.0 - 6755399441055744.0;
    predictor[term] = whole;
    along += whole * (margins[term] as f64);
  }
  if (along !== 0) return false;
  subset(predictor, lists);
  let falls: boolean = false;
  for (let w: i32 = 1; w < cells; w++) {
    if (kept[w] === 0) continue;
    if ((predictor[w] as f64) > 0) return false;
    if ((predictor[w] as f64) < 0) falls = true;
  }
  return falls;
}

/**
 * Fits the model whose terms stand in `terms` to the table taken in. `manner` is EXACTLY, LENIENTLY, AS_GLM or WARMLY.
 * Answers CONVERGED, NO_MAXIMUM or UNDECIDED; the rest stands in `alpha`, `fitted`, `fittedMargins` and `found`.
 */
export function fitModel(lists: i32, termCount: i32, manner: i32): i32 {
  const many: i32 = split(lists, termCount, manner);
  found[FINITE_TERMS] = toFloat(many);
  found[GAIN] = Infinity;
  found[ITERATIONS] = 0;
  if (many === 0 || finite[0] !== 0) return UNDECIDED;
  if (manner !== WARMLY && !coldStart(lists, many, manner)) return UNDECIDED;
  const status: i32 = iterate(lists, many, manner);
  let logs: f64 = 0;
  for (let i: i32 = 0; i < many; i++) logs += (alpha[finite[i] as i32] as f64) * (margins[masks[i] as i32] as f64);
  const value = logs - (fittedMargins[0] as f64);
  found[UNSEEN] = expOf(alpha[0] as f64);
  found[LOG_LIKELIHOOD] = value - (constant[1] as f64);
  found[DEVIANCE] = 2 * ((constant[0] as f64) - value);
  return status;
}

function iterate(lists: i32, many: i32, manner: i32): i32 {
  let last: f64 = -Infinity;
  let fraction: f64 = 1;
  for (let round: i32 = 1; round <= MOST_ITERATIONS; round++) {
    found[ITERATIONS] = toFloat(round);
    evaluate(lists, many);
    const gain = (loglik[0] as f64) - last;
    // Concave, so that half the step always gains in the end.
    if (round > 1 && gain < -1e-9 * (1 + absOf(last))) {
      fraction = fraction * 0.5;
      if (fraction < 1e-6) return UNDECIDED;
      for (let i: i32 = 0; i < many; i++) alpha[finite[i] as i32] = (before[i] as f64) + fraction * (step[i] as f64);
      continue;
    }
    fraction = 1;
    found[GAIN] = gain;
    if (manner === AS_GLM && round > 1) {
      const deviance = 2 * ((constant[0] as f64) - (loglik[0] as f64));
      if (2 * absOf(gain) < 1e-8 * (absOf(deviance) + 0.1)) return CONVERGED;
    }
    last = loglik[0] as f64;
    copyInto(sums, fittedMargins, 1 << lists);
    if (!factor(sums, many, manner)) return UNDECIDED;
    for (let i: i32 = 0; i < many; i++) {
      const term = masks[i] as i32;
      step[i] = held[i] === 1 ? 0 : (margins[term] as f64) - (fittedMargins[term] as f64);
    }
    solveCholesky(information, many, 128, step);
    const size = maxAbsOf(step, many);
    found[LAST_STEP] = size;
    if (!(size < 1e300)) return UNDECIDED;
    if (round > 8 && size > 0.5 && gain < 1e-3 && recedes(lists, many)) return NO_MAXIMUM;
    if (size > LARGEST_STEP) {
      const shrink: f64 = LARGEST_STEP / size;
      for (let i: i32 = 0; i < many; i++) step[i] = (step[i] as f64) * shrink;
    }
    for (let i: i32 = 0; i < many; i++) {
      const now = alpha[finite[i] as i32] as f64;
      before[i] = now;
      alpha[finite[i] as i32] = now + (step[i] as f64);
    }
    if (manner !== AS_GLM && size < SMALL_STEP) {
      evaluate(lists, many);
      copyInto(sums, fittedMargins, 1 << lists);
      return CONVERGED;
    }
  }
  return UNDECIDED;
}

/** After a fit: the inverse of the information of its finite terms, in `covariance`. Answers 0 where it was made. */
export function invertInformation(): i32 {
  const many: i32 = toInt(found[FINITE_TERMS] as f64);
  fillInformation(sums, many);
  if (cholesky(information, many, 128) !== 0) return 1;
  invertFromCholesky(information, many, 128, covariance);
  return 0;
}
