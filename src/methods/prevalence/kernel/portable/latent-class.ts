// Dirichlet-process latent classes over capture histories (Manrique-Vallier 2016), sampled with much integrated out.
// Given the classes of the people seen, the capture chances, the weights and the number unseen are not walked through one
// after the other: the people unseen of each class move with chances and weights integrated out, so that the direction in
// which the plain sampler creeps (a class of few captures growing while its chances shrink) is crossed in single steps.
import { beginDraws, binomialDraw, gammaDraw, logFactorial, poissonDraw, uniformDraw } from './latent-class-draws.js';
import {
  DRAW_WIDTH,
  LEAST_CONCENTRATION,
  MOST_CONCENTRATION,
  MOST_LISTS_HERE,
  caught,
  cellCounts,
  cellHistory,
  cells,
  chance,
  classes,
  concentration,
  coolness,
  describeModel,
  exchange,
  exchanges,
  fillCells,
  gammaRate,
  gammaShape,
  hidden,
  latentDraws,
  lists,
  met,
  missed,
  mostHidden,
  odds,
  order,
  people,
  place,
  rungs,
  seen,
  stick,
  unseen,
  unseenChance,
  weight,
} from './latent-class-model.js';
import { exchangeRungs, renewTail, swapWeights } from './latent-class-ladder.js';
import { leap, leapLength, trajectories } from './latent-class-leaps.js';
import { expOf, floorOf, logGammaOf, logOf, toFloat } from './elementary.js';

/** No class hides more: the bound of the arithmetic, not of the model. */
const MOST_UNSEEN: f64 = 1e12;

/**
 * Begins a chain: cells and counts stand in their buffers. `limit` is the most people unseen, 0 for none. The start is
 * drawn from the prior, so that chains begin far from each other.
 */
export function latentBegin(
  listCount: i32,
  cellCount: i32,
  classCount: i32,
  rungCount: i32,
  limit: f64,
  shape: f64,
  rate: f64,
  seedLow: i32,
  seedHigh: i32,
  stream: i32,
): void {
  describeModel(listCount, cellCount, classCount, rungCount, limit, shape, rate);
  beginDraws(seedLow, seedHigh, stream);
  for (let r: i32 = 0; r < rungs; r++) {
    place[r] = r;
    exchanges[2 * r] = 0;
    exchanges[2 * r + 1] = 0;
    trajectories[2 * r] = 0;
    trajectories[2 * r + 1] = 0;
    leapLength[r] = 0.05;
    let total: f64 = 0;
    for (let c: i32 = 1; c < cells; c++) total += cellCounts[c] as f64;
    people[r] = total * (coolness[r] as f64);
    concentration[r] = expOf(4 * uniformDraw() - 4);
    for (let k: i32 = 0; k < classes; k++) {
      const i: i32 = (r << 4) + k;
      seen[i] = 0;
      hidden[i] = 0;
      for (let j: i32 = 0; j < lists; j++) caught[i * MOST_LISTS_HERE + j] = 0;
    }
    drawWeights(r);
    drawChances(r);
  }
}

/**
 * Rounds over all rungs: `sweeps` sweeps and a trajectory on the first rung, a trajectory on each hotter one, whose counts
 * are fractions; every `thin`-th keeps a draw of the first rung in `latentDraws` from draw `from` on. */
export function latentRounds(
  rounds: i32,
  sweeps: i32,
  thin: i32,
  from: i32,
  span: f64,
  mostLeaps: i32,
  tuning: f64,
): i32 {
  let kept: i32 = from;
  let sinceKept: i32 = 0;
  for (let round: i32 = 0; round < rounds; round++) {
    for (let i: i32 = 0; i < sweeps; i++) sweepFirst();
    for (let r: i32 = 0; r < rungs; r++) {
      const s: i32 = place[r] as i32;
      if (mostLeaps > 0) leap(r, s, span, mostLeaps, tuning);
      if (r > 0) {
        for (let k: i32 = 0; k < classes - 1; k++) swapWeights(s, k);
        renewTail(r, s);
      }
    }
    if (rungs > 1) exchangeRungs(round & 1);
    sinceKept++;
    if (thin > 0 && sinceKept === thin) {
      sinceKept = 0;
      keepDraw(kept);
      kept++;
    }
  }
  return kept;
}

function keepDraw(draw: i32): void {
  const s: i32 = place[0] as i32;
  fillCells(s);
  placeHidden(0, s);
  const at: i32 = draw * DRAW_WIDTH;
  let inUse: f64 = 0;
  for (let k: i32 = 0; k < classes; k++) if ((seen[(s << 4) + k] as f64) > 0) inUse += 1;
  latentDraws[at] = unseen[s] as f64;
  latentDraws[at + 1] = unseenChance[s] as f64;
  latentDraws[at + 2] = concentration[s] as f64;
  latentDraws[at + 3] = inUse;
}

/** One sweep of the state on the first rung, by way of the classes of the people seen. */
function sweepFirst(): void {
  const r: i32 = 0;
  const s: i32 = place[0] as i32;
  fillCells(s);
  placeSeen(s);
  placeHidden(r, s);
  for (let k: i32 = 0; k < classes; k++) moveHidden(r, s, k);
  for (let k: i32 = 0; k < classes - 1; k++) swapClasses(s, k);
  moveConcentration(r, s);
  moveConcentration(r, s);
  drawWeights(s);
  drawChances(s);
}

/** Classes from the heaviest to the lightest, so that a cell is mostly dealt out at the first. */
function orderClasses(s: i32): void {
  const first: i32 = s << 4;
  for (let k: i32 = 0; k < classes; k++) {
    let i: i32 = k;
    while (i > 0 && (seen[first + (order[i - 1] as i32)] as f64) < (seen[first + k] as f64)) {
      order[i] = order[i - 1] as i32;
      i--;
    }
    order[i] = k;
  }
}

/** Draws the classes of the people seen, cell by cell: multinomial. */
function placeSeen(s: i32): void {
  const first: i32 = s << 4;
  orderClasses(s);
  for (let k: i32 = 0; k < classes; k++) {
    seen[first + k] = 0;
    for (let j: i32 = 0; j < lists; j++) caught[(first + k) * MOST_LISTS_HERE + j] = 0;
  }
  for (let c: i32 = 1; c < cells; c++) {
    let left: f64 = cellCounts[c] as f64;
    if (left > 0) {
      const at: i32 = c << 4;
      let rest: f64 = 0;
      for (let k: i32 = 0; k < classes; k++) rest += chance[at + k] as f64;
      for (let i: i32 = 0; i < classes; i++) {
        const k: i32 = order[i] as i32;
        const own: f64 = chance[at + k] as f64;
        const many: f64 =
          i === classes - 1 || own >= rest ? left : left === 1 ? one(own, rest) : binomialDraw(left, own / rest);
        if (many > 0) {
          give(first + k, cellHistory[c] as i32, many);
          left -= many;
          if (left <= 0) break;
        }
        rest -= own;
      }
    }
  }
}

function one(own: f64, rest: f64): f64 {
  return uniformDraw() * rest < own ? 1 : 0;
}

function give(i: i32, history: i32, many: f64): void {
  seen[i] = (seen[i] as f64) + many;
  let j: i32 = i * MOST_LISTS_HERE;
  let left: i32 = history;
  while (left !== 0) {
    if ((left & 1) === 1) caught[j] = (caught[j] as f64) + many;
    left >>= 1;
    j++;
  }
}

/** Draws the people unseen of every class: with prior 1/N a gamma mixture of Poisson counts, together NegBin(n, 1 − p0). */
function placeHidden(r: i32, s: i32): void {
  const first: i32 = s << 4;
  let p0: f64 = 0;
  let seenChance: f64 = 0;
  for (let k: i32 = 0; k < classes; k++) {
    p0 += (weight[first + k] as f64) * (missed[first + k] as f64);
    seenChance += (weight[first + k] as f64) * (met[first + k] as f64);
  }
  unseenChance[s] = p0 / (p0 + seenChance);
  for (let attempt: i32 = 0; attempt < 100000; attempt++) {
    const rate: f64 = gammaDraw(people[r] as f64) / seenChance;
    let total: f64 = 0;
    for (let k: i32 = 0; k < classes; k++) {
      const mean: f64 = rate * (chance[k] as f64);
      const many: f64 = mean > 0 ? poissonDraw(mean) : 0;
      drawn[k] = many;
      total += many;
    }
    if (mostHidden === 0 || total <= mostHidden) {
      for (let k: i32 = 0; k < classes; k++) hidden[first + k] = drawn[k] as f64;
      unseen[s] = total;
      return;
    }
  }
  // What is drawn again and again above the limit is left as it was: that, too, leaves the limited posterior as it is.
}
const drawn: Float64Array = new Float64Array(16);

/** log of the density of `h` people unseen of class k, chances and weights integrated out, others' numbers as they are. */
function hiddenScore(r: i32, s: i32, k: i32, h: f64): f64 {
  const first: i32 = s << 4;
  const i: i32 = first + k;
  const size: f64 = (seen[i] as f64) + h;
  const alpha: f64 = concentration[s] as f64;
  let score: f64 = -logFactorial(h) - toFloat(lists) * logFactorial(size + 1);
  for (let j: i32 = 0; j < lists; j++) score += logFactorial(size - (caught[i * MOST_LISTS_HERE + j] as f64));
  const total: f64 = (people[r] as f64) + (unseen[s] as f64) - (hidden[i] as f64) + h;
  score += logFactorial(total - 1) - logGammaOf(1 + alpha + total);
  score += k < classes - 1 ? logFactorial(size) : logGammaOf(alpha + size);
  // Sticks broken before class k: what is left after each holds class k.
  let after: f64 = 0;
  let product: f64 = 1;
  for (let l: i32 = classes - 1; l > 0; l--) {
    after += (seen[first + l] as f64) + (l === k ? h : (hidden[first + l] as f64));
    if (l <= k && l < classes - 1) product *= alpha + after;
  }
  return score - logOf(product);
}

/** A step of the people unseen of class k on a logarithmic scale of many lengths. */
function moveHidden(r: i32, s: i32, k: i32): void {
  const i: i32 = (s << 4) + k;
  const old: f64 = hidden[i] as f64;
  const within: f64 = old + uniformDraw();
  const length: f64 = 0.03 * expOf(4.6 * uniformDraw());
  const step: f64 = length * (2 * uniformDraw() - 1);
  const moved: f64 = (within + 1) * expOf(step) - 1;
  if (moved < 0 || moved > MOST_UNSEEN) return;
  const next: f64 = floorOf(moved);
  if (mostHidden > 0 && (unseen[s] as f64) - old + next > mostHidden) return;
  if (next === old) return;
  const gain: f64 = hiddenScore(r, s, k, next) - hiddenScore(r, s, k, old) + step;
  if (gain < 0 && logOf(uniformDraw()) >= gain) return;
  unseen[s] = (unseen[s] as f64) + (next - old);
  hidden[i] = next;
}

/** Exchanges two neighbouring classes' places in the order of the sticks: of it only what is left between them changes. */
function swapClasses(s: i32, k: i32): void {
  const first: i32 = s << 4;
  const a: i32 = first + k;
  const b: i32 = a + 1;
  const sizeA: f64 = (seen[a] as f64) + (hidden[a] as f64);
  const sizeB: f64 = (seen[b] as f64) + (hidden[b] as f64);
  if (sizeA === 0 && sizeB === 0) return;
  let after: f64 = 0;
  for (let l: i32 = k + 2; l < classes; l++) after += (seen[first + l] as f64) + (hidden[first + l] as f64);
  const alpha: f64 = concentration[s] as f64;
  if (k < classes - 2) {
    if (uniformDraw() * (alpha + after + sizeA) >= alpha + after + sizeB) return;
  } else {
    // The last class breaks no stick of its own.
    const gain: f64 = logFactorial(sizeB) - logFactorial(sizeA) + logGammaOf(alpha + sizeA) - logGammaOf(alpha + sizeB);
    if (gain < 0 && logOf(uniformDraw()) >= gain) return;
  }
  exchange(seen, a, b);
  exchange(hidden, a, b);
  for (let j: i32 = 0; j < lists; j++) exchange(caught, a * MOST_LISTS_HERE + j, b * MOST_LISTS_HERE + j);
}

/** log of the density of log(alpha), weights integrated out. */
function concentrationScore(r: i32, s: i32, alpha: f64): f64 {
  const first: i32 = s << 4;
  let after: f64 = (seen[first + classes - 1] as f64) + (hidden[first + classes - 1] as f64);
  let score: f64 = (gammaShape + toFloat(classes - 1)) * logOf(alpha) - gammaRate * alpha;
  score += logGammaOf(alpha + after) - logGammaOf(1 + alpha + (people[r] as f64) + (unseen[s] as f64));
  for (let l: i32 = classes - 2; l > 0; l--) {
    after += (seen[first + l] as f64) + (hidden[first + l] as f64);
    score -= logOf(alpha + after);
  }
  return score;
}

function moveConcentration(r: i32, s: i32): void {
  const old: f64 = concentration[s] as f64;
  const length: f64 = 0.2 * expOf(3 * uniformDraw());
  const next: f64 = old * expOf(length * (2 * uniformDraw() - 1));
  if (next < LEAST_CONCENTRATION || next > MOST_CONCENTRATION) return;
  const gain: f64 = concentrationScore(r, s, next) - concentrationScore(r, s, old);
  if (gain < 0 && logOf(uniformDraw()) >= gain) return;
  concentration[s] = next;
}

/** Draws the weights: Beta(1 + people of the class, alpha + people of later ones) sticks. */
function drawWeights(s: i32): void {
  const first: i32 = s << 4;
  const alpha: f64 = concentration[s] as f64;
  let after: f64 = 0;
  for (let k: i32 = 0; k < classes; k++) after += (seen[first + k] as f64) + (hidden[first + k] as f64);
  let rest: f64 = 1;
  for (let k: i32 = 0; k < classes; k++) {
    const size: f64 = (seen[first + k] as f64) + (hidden[first + k] as f64);
    after -= size;
    if (k === classes - 1) {
      weight[first + k] = rest;
      stick[first + k] = 0;
    } else {
      const own: f64 = gammaDraw(1 + size);
      const shape: f64 = alpha + after;
      // A gamma of a small shape is a power of a uniform times a gamma of one more; the power may vanish, its log does not.
      const logPower: f64 = shape >= 1 ? 0 : logOf(uniformDraw()) / shape;
      const base: f64 = gammaDraw(shape >= 1 ? shape : shape + 1);
      const other: f64 = base * expOf(logPower);
      stick[first + k] = logOf(own / base) - logPower;
      weight[first + k] = (rest * own) / (own + other);
      rest *= other / (own + other);
    }
  }
}

/** Draws the capture chances of every class: Beta(1 + caught, 1 + not caught) for each list. */
function drawChances(s: i32): void {
  const first: i32 = s << 4;
  for (let k: i32 = 0; k < classes; k++) {
    const i: i32 = first + k;
    let none: f64 = 1;
    let any: f64 = 0;
    const size: f64 = (seen[i] as f64) + (hidden[i] as f64);
    for (let j: i32 = 0; j < lists; j++) {
      const at: i32 = i * MOST_LISTS_HERE + j;
      let on: f64 = 0;
      let off: f64 = 0;
      if (size === 0) {
        on = uniformDraw();
        off = 1 - on;
      } else {
        on = gammaDraw(1 + (caught[at] as f64));
        off = gammaDraw(1 + size - (caught[at] as f64));
      }
      odds[at] = on / off;
      const share: f64 = on / (on + off);
      any += none * share;
      none *= off / (on + off);
    }
    missed[i] = none;
    met[i] = any;
  }
}

export {
  cellCounts,
  cellHistory,
  cellList,
  cellParent,
  coolness,
  exchanges,
  latentDraws,
} from './latent-class-model.js';
export { leapLength, trajectories } from './latent-class-leaps.js';
