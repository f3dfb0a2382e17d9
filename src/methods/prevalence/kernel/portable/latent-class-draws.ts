// Random numbers of the latent-class sampler, in the kernel's dialect: Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011)
// and exact draws from it. The words come in the order of random/philox.ts.
import { absOf, expOf, floorOf, logGammaOf, logOf, mul32, mulHigh32, rootOf, toFloat, toInt } from './elementary.js';

const KEYS: Int32Array = new Int32Array(2);
const counter: Int32Array = new Int32Array(4);
const words: Int32Array = new Int32Array(4);
/** log(k!) for k below FACTORIALS. */
const FACTORIALS: i32 = 32768;
const factorials: Float64Array = new Float64Array(32768);
let wordsLeft: i32 = 0;
let spare: f64 = 0;
let hasSpare: boolean = false;

/** Begins stream `stream` of a seed of 64 bits. */
export function beginDraws(seedLow: i32, seedHigh: i32, stream: i32): void {
  KEYS[0] = seedLow;
  KEYS[1] = seedHigh;
  counter[0] = 0;
  counter[1] = 0;
  counter[2] = stream;
  counter[3] = 0;
  wordsLeft = 0;
  hasSpare = false;
  if ((factorials[2] as f64) === 0)
    for (let k: i32 = 2; k < FACTORIALS; k++) factorials[k] = logGammaOf(toFloat(k) + 1);
}

function nextBlock(): void {
  let c0: i32 = counter[0] as i32;
  let c1: i32 = counter[1] as i32;
  let c2: i32 = counter[2] as i32;
  let c3: i32 = counter[3] as i32;
  let k0: i32 = KEYS[0] as i32;
  let k1: i32 = KEYS[1] as i32;
  for (let round: i32 = 0; round < 10; round++) {
    const upper0: i32 = mulHigh32(-0x2daee0ad, c0);
    const lower0: i32 = mul32(-0x2daee0ad, c0);
    const upper1: i32 = mulHigh32(-0x326172a9, c2);
    const lower1: i32 = mul32(-0x326172a9, c2);
    c0 = upper1 ^ c1 ^ k0;
    c1 = lower1;
    c2 = upper0 ^ c3 ^ k1;
    c3 = lower0;
    k0 = (k0 - 0x61c88647) | 0;
    k1 = (k1 - 0x4498517b) | 0;
  }
  words[0] = c0;
  words[1] = c1;
  words[2] = c2;
  words[3] = c3;
  counter[0] = ((counter[0] as i32) + 1) | 0;
  if (counter[0] === 0) counter[1] = ((counter[1] as i32) + 1) | 0;
  wordsLeft = 4;
}

/** An odd multiple of 2^-53 in (0, 1), of two words. */
export function uniformDraw(): f64 {
  if (wordsLeft < 2) nextBlock();
  const upper: i32 = words[4 - wordsLeft] as i32;
  const lower: i32 = words[5 - wordsLeft] as i32;
  wordsLeft -= 2;
  return ((toFloat(upper >>> 6) * 67108864 + toFloat(lower >>> 6)) * 2 + 1) * 1.1102230246251565e-16;
}

/** log(k!) of a whole number. */
export function logFactorial(k: f64): f64 {
  if (k < 32768) return factorials[toInt(k)] as f64;
  return logGammaOf(k + 1);
}

/** Standard normal: the polar method of Marsaglia & Bray (1964). */
export function normalDraw(): f64 {
  if (hasSpare) {
    hasSpare = false;
    return spare;
  }
  while (true) {
    const x: f64 = 2 * uniformDraw() - 1;
    const y: f64 = 2 * uniformDraw() - 1;
    const s: f64 = x * x + y * y;
    if (s < 1 && s > 0) {
      const factor: f64 = rootOf((-2 * logOf(s)) / s);
      spare = y * factor;
      hasSpare = true;
      return x * factor;
    }
  }
}

/** Gamma of scale 1: Marsaglia & Tsang (2000); below a shape of 1 by a power of a uniform. */
export function gammaDraw(shape: f64): f64 {
  if (shape < 1) return gammaDraw(shape + 1) * expOf(logOf(uniformDraw()) / shape);
  if (shape === 1) return -logOf(uniformDraw());
  const d: f64 = shape - 0.3333333333333333;
  const c: f64 = 1 / rootOf(9 * d);
  while (true) {
    const x: f64 = normalDraw();
    let v: f64 = 1 + c * x;
    if (v > 0) {
      v = v * v * v;
      const u: f64 = uniformDraw();
      const square: f64 = x * x;
      if (u < 1 - 0.0331 * square * square) return d * v;
      if (logOf(u) < 0.5 * square + d * (1 - v + logOf(v))) return d * v;
    }
  }
}

/** Poisson: by multiplication of uniforms below a mean of 10, above by PTRS (Hörmann 1993). */
export function poissonDraw(mean: f64): f64 {
  if (mean < 10) {
    const floor: f64 = expOf(-mean);
    let product: f64 = uniformDraw();
    let k: f64 = 0;
    while (product > floor) {
      product *= uniformDraw();
      k += 1;
    }
    return k;
  }
  const root: f64 = rootOf(mean);
  const logMean: f64 = logOf(mean);
  const b: f64 = 0.931 + 2.53 * root;
  const a: f64 = -0.059 + 0.02483 * b;
  const scale: f64 = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze: f64 = 0.9277 - 3.6224 / (b - 2);
  while (true) {
    const u: f64 = uniformDraw() - 0.5;
    const v: f64 = uniformDraw();
    const us: f64 = 0.5 - absOf(u);
    const k: f64 = floorOf(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k >= 0 && (us >= 0.013 || v <= us))
      if (logOf((v * scale) / (a / (us * us) + b)) <= k * logMean - mean - logFactorial(k)) return k;
  }
}

/** Binomial of whole size: by inversion where size·p is below 10, above by BTRS (Hörmann 1993). */
export function binomialDraw(size: f64, chance: f64): f64 {
  if (size <= 0 || chance <= 0) return 0;
  if (chance >= 1) return size;
  const turned: boolean = chance > 0.5;
  const p: f64 = turned ? 1 - chance : chance;
  const k: f64 = size * p < 10 ? binomialByInversion(size, p) : binomialByRejection(size, p);
  return turned ? size - k : k;
}

function binomialByInversion(size: f64, p: f64): f64 {
  const odds: f64 = p / (1 - p);
  const none: f64 = expOf(size * logOf(1 - p));
  while (true) {
    let u: f64 = uniformDraw();
    let mass: f64 = none;
    let k: f64 = 0;
    while (k <= size && k < 120) {
      if (u <= mass) return k;
      u -= mass;
      k += 1;
      mass *= (odds * (size - k + 1)) / k;
    }
  }
}

function binomialByRejection(size: f64, p: f64): f64 {
  const deviation: f64 = rootOf(size * p * (1 - p));
  const b: f64 = 1.15 + 2.53 * deviation;
  const a: f64 = -0.0873 + 0.0248 * b + 0.01 * p;
  const c: f64 = size * p + 0.5;
  const squeeze: f64 = 0.92 - 4.2 / b;
  const scale: f64 = (2.83 + 5.1 / b) * deviation;
  const logOdds: f64 = logOf(p / (1 - p));
  const mode: f64 = floorOf((size + 1) * p);
  const atMode: f64 = logFactorial(mode) + logFactorial(size - mode);
  while (true) {
    const u: f64 = uniformDraw() - 0.5;
    const v: f64 = uniformDraw();
    const us: f64 = 0.5 - absOf(u);
    const k: f64 = floorOf(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k >= 0 && k <= size) {
      const bound: f64 = atMode - logFactorial(k) - logFactorial(size - k) + (k - mode) * logOdds;
      if (logOf((v * scale) / (a / (us * us) + b)) <= bound) return k;
    }
  }
}
