// The rungs of the latent-class sampler above the first: the likelihood to a power below 1, so that chains pass between
// explanations of the table that are far from each other, and the exchange of states between neighbouring rungs (Geyer 1991).
import { gammaDraw, uniformDraw } from './latent-class-draws.js';
import { logLimit } from './latent-class-leaps.js';
import {
  cellCounts,
  cells,
  chance,
  classes,
  concentration,
  coolness,
  exchange,
  exchanges,
  fillCells,
  gammaRate,
  gammaShape,
  LEAST_CONCENTRATION,
  lists,
  met,
  missed,
  MOST_CONCENTRATION,
  MOST_LISTS_HERE,
  odds,
  people,
  place,
  rungs,
  stick,
  weight,
} from './latent-class-model.js';
import { expOf, log1pOf, logOf, toFloat } from './elementary.js';

/** What is left after e^−REACH hardly weighs. */
const REACH: f64 = 14;
/** Weights below this are not exchanged: their sticks would lose their digits. */
const NO_WEIGHT: f64 = 1e-200;

/** P(on any list) of a state, as logLikelihood last met it. */
const seenUnder: Float64Array = new Float64Array(16);

/**
 * Draws the concentration with all sticks that break after nearly everything is given away, and those sticks anew. With
 * e = −log(1 − V) they are the steps of a Poisson process of rate alpha: how many fall short of REACH is all that alpha sees.
 * What little the redrawn classes weigh is settled by the likelihood.
 */
export function renewTail(r: i32, s: i32): void {
  const first: i32 = s << 4;
  let reached: f64 = 0;
  let whole: i32 = 0;
  while (whole < classes - 1) {
    // −log(1 − V) of a stick V with logit x is log(1 + e^x).
    const x: f64 = stick[first + whole] as f64;
    const length: f64 = x > 0 ? x + log1pOf(expOf(-x)) : log1pOf(expOf(x));
    if (reached + length >= REACH) break;
    reached += length;
    whole++;
  }
  const ended: boolean = whole === classes - 1;
  const alpha: f64 = gammaDraw(gammaShape + toFloat(whole)) / (gammaRate + (ended ? reached : REACH));
  if (!(alpha >= LEAST_CONCENTRATION && alpha <= MOST_CONCENTRATION)) return;
  if (ended) {
    concentration[s] = alpha;
    return;
  }
  const before: f64 = (coolness[r] as f64) * logLikelihood(s) + logLimit(people[r] as f64, seenUnder[s] as f64);
  for (let k: i32 = 0; k < classes; k++) {
    keptWeight[k] = weight[first + k] as f64;
    keptStick[k] = stick[first + k] as f64;
  }
  let rest: f64 = expOf(-reached);
  for (let k: i32 = whole; k < classes - 1; k++) {
    const step: f64 = (k === whole ? REACH - reached : 0) - logOf(uniformDraw()) / alpha;
    const left: f64 = expOf(-step);
    stick[first + k] = step + log1pOf(-left);
    weight[first + k] = rest * (1 - left);
    rest *= left;
  }
  weight[first + classes - 1] = rest;
  const after: f64 = (coolness[r] as f64) * logLikelihood(s) + logLimit(people[r] as f64, seenUnder[s] as f64);
  if (after >= before || logOf(uniformDraw()) < after - before) {
    concentration[s] = alpha;
    return;
  }
  for (let k: i32 = 0; k < classes; k++) {
    weight[first + k] = keptWeight[k] as f64;
    stick[first + k] = keptStick[k] as f64;
  }
}
const keptWeight: Float64Array = new Float64Array(16);
const keptStick: Float64Array = new Float64Array(16);

/** Exchanges two neighbouring classes with their weights and chances. */
export function swapWeights(s: i32, k: i32): void {
  const a: i32 = (s << 4) + k;
  const b: i32 = a + 1;
  const ownA: f64 = weight[a] as f64;
  const ownB: f64 = weight[b] as f64;
  let after: f64 = 0;
  for (let l: i32 = k + 2; l < classes; l++) after += weight[(s << 4) + l] as f64;
  if (k < classes - 2) {
    if (after <= NO_WEIGHT || uniformDraw() * (after + ownA) >= after + ownB) return;
  } else {
    // The density of the weights holds the last to the power alpha − 1.
    if (ownA <= NO_WEIGHT || ownB <= NO_WEIGHT) return;
    const gain: f64 = ((concentration[s] as f64) - 1) * (logOf(ownA) - logOf(ownB));
    if (gain < 0 && logOf(uniformDraw()) >= gain) return;
  }
  exchange(weight, a, b);
  exchange(missed, a, b);
  exchange(met, a, b);
  for (let j: i32 = 0; j < lists; j++) exchange(odds, a * MOST_LISTS_HERE + j, b * MOST_LISTS_HERE + j);
  stick[a] = logOf(ownB / (after + ownA));
  if (k < classes - 2) stick[b] = logOf(ownA / after);
}

/** log P(history | seen) of every cell under the state s, times the people there, summed: the log-likelihood. */
function logLikelihood(s: i32): f64 {
  fillCells(s);
  const first: i32 = s << 4;
  let chanceSeen: f64 = 0;
  for (let k: i32 = 0; k < classes; k++) chanceSeen += (weight[first + k] as f64) * (met[first + k] as f64);
  seenUnder[s] = chanceSeen;
  const logSeen: f64 = logOf(chanceSeen);
  let sum: f64 = 0;
  for (let c: i32 = 1; c < cells; c++) {
    const count: f64 = cellCounts[c] as f64;
    if (count > 0) {
      let own: f64 = 0;
      for (let k: i32 = 0; k < classes; k++) own += chance[(c << 4) + k] as f64;
      sum += count * (logOf(own) - logSeen);
    }
  }
  return sum;
}

/** Tries to exchange the states of neighbouring rungs: classes and people unseen are integrated out. */
export function exchangeRungs(parity: i32): void {
  for (let r: i32 = parity; r + 1 < rungs; r += 2) {
    const a: i32 = place[r] as i32;
    const b: i32 = place[r + 1] as i32;
    let gain: f64 = ((coolness[r] as f64) - (coolness[r + 1] as f64)) * (logLikelihood(b) - logLikelihood(a));
    gain += logLimit(people[r] as f64, seenUnder[b] as f64) + logLimit(people[r + 1] as f64, seenUnder[a] as f64);
    gain -= logLimit(people[r] as f64, seenUnder[a] as f64) + logLimit(people[r + 1] as f64, seenUnder[b] as f64);
    exchanges[2 * r] = (exchanges[2 * r] as f64) + 1;
    if (gain >= 0 || logOf(uniformDraw()) < gain) {
      exchanges[2 * r + 1] = (exchanges[2 * r + 1] as f64) + 1;
      place[r] = b;
      place[r + 1] = a;
    }
  }
}
