// Hamiltonian moves of the latent-class sampler: capture chances and weights together, on logits, with the classes of the
// people seen and the number unseen integrated out: the posterior is prior × prod (p_w / (1 − p0))^n_w. Its gradient is what
// the E-step of EM would count: people of each class on each list under the present chances.
import {
  cellCounts,
  chance,
  coolness,
  cellList,
  cellParent,
  cells,
  classes,
  lists,
  mostHidden,
} from './latent-class-model.js';
import { concentration, met, missed, odds, people, stick, weight } from './latent-class-model.js';
import { normalDraw, uniformDraw } from './latent-class-draws.js';
import { expOf, logGammaOf, logOf, toFloat, toInt } from './elementary.js';
import { expInto } from './vector.js';

/** Length of a leap by rung, tuned while the chain warms up. */
export const leapLength: Float64Array = new Float64Array(16);
/** Trajectories tried and accepted by rung. */
export const trajectories: Float64Array = new Float64Array(32);

// Coordinates: 16 a list or for the sticks, class k in place k of each: list j from 16 j on, sticks from 16 × lists on.
const position: Float64Array = new Float64Array(208);
const momentum: Float64Array = new Float64Array(208);
const slope: Float64Array = new Float64Array(208);
const power: Float64Array = new Float64Array(208);
const minus: Float64Array = new Float64Array(208);
const share: Float64Array = new Float64Array(208);
const gain: Float64Array = new Float64Array(208);
const heavy: Float64Array = new Float64Array(16);
const none: Float64Array = new Float64Array(16);
const some: Float64Array = new Float64Array(16);
const expected: Float64Array = new Float64Array(16);
const total: Float64Array = new Float64Array(4096);
let seenChance: f64 = 0;

/** Shares, odds, weights and cell chances at `position`. */
function evaluate(): void {
  const sticks: i32 = lists << 4;
  const size: i32 = sticks + 16;
  for (let i: i32 = 0; i < size; i++) minus[i] = -(position[i] as f64);
  expInto(power, minus, size);
  for (let i: i32 = 0; i < size; i++) {
    share[i] = 1 / (1 + (power[i] as f64));
    gain[i] = 1 / (power[i] as f64);
  }
  let rest: f64 = 1;
  seenChance = 0;
  for (let k: i32 = 0; k < classes; k++) {
    const own: f64 = k === classes - 1 ? rest : rest * (share[sticks + k] as f64);
    heavy[k] = own;
    rest *= (power[sticks + k] as f64) * (share[sticks + k] as f64);
    let off: f64 = 1;
    let on: f64 = 0;
    for (let j: i32 = 0; j < lists; j++) {
      const at: i32 = (j << 4) + k;
      on += off * (share[at] as f64);
      off *= (power[at] as f64) * (share[at] as f64);
    }
    some[k] = on;
    none[k] = off;
    chance[k] = own * off;
    seenChance += own * on;
  }
  for (let c: i32 = 1; c < cells; c++) {
    const at: i32 = c << 4;
    const from: i32 = (cellParent[c] as i32) << 4;
    const list: i32 = (cellList[c] as i32) << 4;
    let sum: f64 = 0;
    for (let k: i32 = 0; k < classes; k++) {
      const own: f64 = (chance[from + k] as f64) * (gain[list + k] as f64);
      chance[at + k] = own;
      sum += own;
    }
    total[c] = sum;
  }
}

/** The gradient of the logarithm of the density at the position last evaluated. */
function fillSlope(r: i32, s: i32): void {
  const cool: f64 = coolness[r] as f64;
  const unseenRate: f64 = (people[r] as f64) / seenChance;
  const sticks: i32 = lists << 4;
  for (let i: i32 = 0; i < sticks; i++) slope[i] = 0;
  for (let k: i32 = 0; k < classes; k++) expected[k] = (chance[k] as f64) * unseenRate;
  for (let c: i32 = 1; c < cells; c++) {
    const count: f64 = cellCounts[c] as f64;
    const factor: f64 = count > 0 ? (cool * count) / (total[c] as f64) : 0;
    const at: i32 = c << 4;
    for (let k: i32 = 0; k < classes; k++) {
      const own: f64 = (chance[at + k] as f64) * factor;
      chance[at + k] = own;
      expected[k] = (expected[k] as f64) + own;
    }
  }
  // People of a cell are on its lowest list and, with those of the cells that stand on it, on the lists of its parent.
  for (let c: i32 = cells - 1; c > 0; c--) {
    const at: i32 = c << 4;
    const from: i32 = (cellParent[c] as i32) << 4;
    const list: i32 = (cellList[c] as i32) << 4;
    for (let k: i32 = 0; k < classes; k++) {
      const own: f64 = chance[at + k] as f64;
      slope[list + k] = (slope[list + k] as f64) + own;
      chance[from + k] = (chance[from + k] as f64) + own;
    }
  }
  for (let j: i32 = 0; j < lists; j++)
    for (let k: i32 = 0; k < classes; k++) {
      const at: i32 = (j << 4) + k;
      slope[at] = (slope[at] as f64) + (1 - ((expected[k] as f64) + 2) * (share[at] as f64));
    }
  const alpha: f64 = concentration[s] as f64;
  let after: f64 = 0;
  for (let k: i32 = classes - 1; k >= 0; k--) {
    const at: i32 = sticks + k;
    slope[at] =
      k === classes - 1
        ? 0
        : ((expected[k] as f64) + 1) * (1 - (share[at] as f64)) - (after + alpha) * (share[at] as f64);
    after += expected[k] as f64;
  }
}

/** The logarithm of the density at the position last evaluated. */
function density(r: i32, s: i32): f64 {
  const cool: f64 = coolness[r] as f64;
  const sticks: i32 = lists << 4;
  let sum: f64 = -(people[r] as f64) * logOf(seenChance);
  for (let c: i32 = 1; c < cells; c++) {
    const count: f64 = cellCounts[c] as f64;
    if (count > 0) sum += cool * count * logOf(total[c] as f64);
  }
  const alpha: f64 = concentration[s] as f64;
  for (let k: i32 = 0; k < classes; k++) {
    let product: f64 = 1;
    for (let j: i32 = 0; j < lists; j++) {
      const at: i32 = (j << 4) + k;
      product *= (share[at] as f64) * (share[at] as f64) * (power[at] as f64);
    }
    sum += logOf(product);
    if (k < classes - 1) sum += (1 + alpha) * logOf(share[sticks + k] as f64) - alpha * (position[sticks + k] as f64);
  }
  return sum + logLimit(people[r] as f64, seenChance);
}

/** log P(no more than the limit unseen | chance of being seen): 0 where there is no limit. */
export function logLimit(n: f64, chanceSeen: f64): f64 {
  if (mostHidden === 0) return 0;
  const b: f64 = mostHidden + 1;
  const p0: f64 = 1 - chanceSeen;
  const limitShare: f64 = mostHidden / (n + mostHidden);
  if (limitShare > p0) {
    const exponent: f64 = mostHidden * logOf(limitShare / p0) + n * logOf((1 - limitShare) / chanceSeen);
    if (exponent > 40) return 0;
  }
  return logIncompleteBeta(chanceSeen, n, b);
}

/** log I_x(a, b): Lentz's continued fraction (Abramowitz & Stegun 26.5.8). */
function logIncompleteBeta(x: f64, a: f64, b: f64): f64 {
  if (x >= 1) return 0;
  const front: f64 = logGammaOf(a + b) - logGammaOf(a) - logGammaOf(b) + a * logOf(x) + b * logOf(1 - x);
  if (x < (a + 1) / (a + b + 2)) return front + logOf(betaFraction(x, a, b) / a);
  const upper: f64 = (expOf(front) * betaFraction(1 - x, b, a)) / b;
  return upper < 1 ? logOf(1 - upper) : -745;
}

function betaFraction(x: f64, a: f64, b: f64): f64 {
  let c: f64 = 1;
  let d: f64 = 1 / (1 - ((a + b) * x) / (a + 1));
  let value: f64 = d;
  for (let i: i32 = 1; i < 20000; i++) {
    const m: f64 = toFloat(i);
    const even: f64 = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd: f64 = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const change: f64 = d * c;
    value *= change;
    if (change > 0.999999999999 && change < 1.000000000001) break;
  }
  return value;
}

/** A trajectory of the state s on rung r; while `tuning` is above 0 the length of a leap follows how many are accepted. */
export function leap(r: i32, s: i32, span: f64, mostLeaps: i32, tuning: f64): void {
  const sticks: i32 = lists << 4;
  const size: i32 = sticks + 16;
  for (let i: i32 = 0; i < size; i++) {
    position[i] = 0;
    momentum[i] = 0;
  }
  let kinetic: f64 = 0;
  for (let k: i32 = 0; k < classes; k++) {
    for (let j: i32 = 0; j <= lists; j++) {
      if (j < lists || k < classes - 1) {
        const at: i32 = (j << 4) + k;
        position[at] = j < lists ? logOf(odds[((s << 4) + k) * 12 + j] as f64) : (stick[(s << 4) + k] as f64);
        momentum[at] = normalDraw();
        kinetic += momentum[at] * momentum[at];
      }
    }
  }
  const length: f64 = (leapLength[r] as f64) * (0.8 + 0.4 * uniformDraw());
  let leaps: i32 = toInt((span * (0.5 + uniformDraw())) / length) + 1;
  if (leaps > mostLeaps) leaps = mostLeaps;
  evaluate();
  const before: f64 = density(r, s) - 0.5 * kinetic;
  fillSlope(r, s);
  for (let i: i32 = 0; i < size; i++) momentum[i] = (momentum[i] as f64) + 0.5 * length * (slope[i] as f64);
  for (let step: i32 = 0; step < leaps; step++) {
    for (let i: i32 = 0; i < size; i++) position[i] = (position[i] as f64) + length * (momentum[i] as f64);
    evaluate();
    const last: boolean = step === leaps - 1;
    const after: f64 = last ? density(r, s) : 0;
    fillSlope(r, s);
    const part: f64 = last ? 0.5 * length : length;
    for (let i: i32 = 0; i < size; i++) momentum[i] = (momentum[i] as f64) + part * (slope[i] as f64);
    if (last) {
      kinetic = 0;
      for (let i: i32 = 0; i < size; i++) kinetic += (momentum[i] as f64) * (momentum[i] as f64);
      const change: f64 = after - 0.5 * kinetic - before;
      const accepted: boolean = change >= 0 || logOf(uniformDraw()) < change;
      trajectories[2 * r] = (trajectories[2 * r] as f64) + 1;
      if (accepted) {
        trajectories[2 * r + 1] = (trajectories[2 * r + 1] as f64) + 1;
        takePosition(s);
      }
      if (tuning > 0) {
        const chanceOf: f64 = change >= 0 ? 1 : change > -700 ? expOf(change) : 0;
        leapLength[r] = (leapLength[r] as f64) * expOf(tuning * (chanceOf - 0.75));
        if (leapLength[r] > 1) leapLength[r] = 1;
      }
    }
  }
}

function takePosition(s: i32): void {
  const sticks: i32 = lists << 4;
  for (let k: i32 = 0; k < classes; k++) {
    const i: i32 = (s << 4) + k;
    for (let j: i32 = 0; j < lists; j++) odds[i * 12 + j] = gain[(j << 4) + k] as f64;
    stick[i] = position[sticks + k] as f64;
    weight[i] = heavy[k] as f64;
    missed[i] = none[k] as f64;
    met[i] = some[k] as f64;
  }
}
