// What the dialect cannot say for both compilations. ../simd/number.ts says the same to WebAssembly.

const word = new Float64Array(1);
const halves = new Int32Array(word.buffer);
word[0] = 1;
const highHalf: i32 = halves[1] === 0 ? 0 : 1;

const SMALLEST_POWER: i32 = -1022;
const powers = new Float64Array(2046);
for (let power = SMALLEST_POWER; power < 1024; power++) powers[power - SMALLEST_POWER] = 2 ** power;

/** The whole part of x, |x| < 2^31. */
export function toInt(x: f64): i32 {
  return x | 0;
}

export function toFloat(i: i32): f64 {
  return i;
}

/** i read as a number without sign: 0 … 2^32 − 1. */
export function unsignedToFloat(i: i32): f64 {
  return i >>> 0;
}

/** The low 32 bits of the product. */
export function mul32(a: i32, b: i32): i32 {
  return Math.imul(a, b);
}

/** The high 32 bits of the product of two numbers without sign. */
export function mulHigh32(a: i32, b: i32): i32 {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carried = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + (middle >>> 16) + (carried >>> 16)) | 0;
}

/** Sum of 32 bits that wraps. */
export function add32(a: i32, b: i32): i32 {
  return (a + b) | 0;
}

/** a < b as numbers without sign. */
export function below32(a: i32, b: i32): boolean {
  return a >>> 0 < b >>> 0;
}

/** The quotient without its fraction, b not 0. */
export function quotient(a: i32, b: i32): i32 {
  return (a / b) | 0;
}

export function rootOf(x: f64): f64 {
  return Math.sqrt(x);
}

export function absOf(x: f64): f64 {
  return Math.abs(x);
}

export function floorOf(x: f64): f64 {
  return Math.floor(x);
}

/** Sign, exponent and the first 20 bits of the fraction of x. */
export function highWord(x: f64): i32 {
  word[0] = x;
  return halves[highHalf] as i32;
}

/** 2^k, −1022 ≤ k ≤ 1023. */
export function powerOfTwo(k: i32): f64 {
  return powers[k - SMALLEST_POWER] as f64;
}
