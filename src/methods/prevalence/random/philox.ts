import { PrevalenceError } from '../errors.js';
import type { Stream } from './stream.js';

const ROUNDS = 10;
const MULTIPLIER_A = 0xd2511f53;
const MULTIPLIER_B = 0xcd9e8d57;
const WEYL_A = 0x9e3779b9;
const WEYL_B = 0xbb67ae85;
const TWO_32 = 4294967296;

/**
 * Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11): four words out of
 * a counter of four and a key of two. `block` holds the counter and is overwritten by the answer.
 */
export function philox4x32(block: Uint32Array, key0: number, key1: number): void {
  let c0 = block[0] as number;
  let c1 = block[1] as number;
  let c2 = block[2] as number;
  let c3 = block[3] as number;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const lowA = Math.imul(MULTIPLIER_A, c0);
    const lowB = Math.imul(MULTIPLIER_B, c2);
    const highA = highWord(MULTIPLIER_A, c0);
    const highB = highWord(MULTIPLIER_B, c2);
    c0 = highB ^ c1 ^ k0;
    c1 = lowB;
    c2 = highA ^ c3 ^ k1;
    c3 = lowA;
    k0 = (k0 + WEYL_A) | 0;
    k1 = (k1 + WEYL_B) | 0;
  }
  block[0] = c0;
  block[1] = c1;
  block[2] = c2;
  block[3] = c3;
}

/** The upper 32 bits of a product of two 32-bit words; the lower are `Math.imul`. */
function highWord(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const cross = Math.imul(a1, b0) >>> 0;
  const low = ((Math.imul(a0, b0) >>> 16) + (cross & 0xffff) + Math.imul(a0, b1)) >>> 0;
  // The three terms stay below 2^32 together: (2^16 − 1) + (2^16 − 1) + (2^16 − 1)^2 = 2^32 − 1.
  return (Math.imul(a1, b1) + (cross >>> 16) + (low >>> 16)) | 0;
}

/**
 * Stream number `stream` of a seed: the counter's upper half is the stream, its lower half counts blocks, the key is the
 * seed. What a stream gives depends on these two numbers alone: not on other streams, on the order in which they are
 * asked, on the thread or on the machine. A stream lasts 2^65 uniforms.
 * @param seed 0 ≤ seed < 2^64 (as a number: a safe whole number)
 * @param stream 0 ≤ stream ≤ 2^53 − 1, say the number of the replicate
 * @throws PrevalenceError PREVALENCE_OPTION where either is not such a number
 */
export function philoxStream(seed: bigint | number, stream: number): Stream {
  if (!Number.isSafeInteger(stream) || stream < 0) throw notWhole('stream');
  if (typeof seed === 'number' ? !Number.isSafeInteger(seed) || seed < 0 : seed < 0n || seed >= 1n << 64n)
    throw notWhole('seed');
  const key = BigInt(seed);
  const key0 = Number(key & 0xffffffffn);
  const key1 = Number(key >> 32n);
  const stream0 = stream % TWO_32;
  const stream1 = Math.floor(stream / TWO_32);
  const block = new Uint32Array(4);
  let counter0 = 0;
  let counter1 = 0;
  let next = 4;

  const uint32 = (): number => {
    if (next === 4) {
      block[0] = counter0;
      block[1] = counter1;
      block[2] = stream0;
      block[3] = stream1;
      philox4x32(block, key0, key1);
      counter0 = (counter0 + 1) >>> 0;
      if (counter0 === 0) counter1 = (counter1 + 1) >>> 0;
      next = 0;
    }
    return block[next++] as number;
  };
  const uniform = (): number => {
    const high = uint32() >>> 6;
    const low = uint32() >>> 6;
    // 52 bits and a half: symmetric in (0, 1), so that 1 − u is drawn as u is.
    return (high * 67108864 + low + 0.5) / 4503599627370496;
  };
  return { uniform, uint32 };
}

function notWhole(option: string): PrevalenceError {
  return new PrevalenceError('PREVALENCE_OPTION', `The ${option} must be a whole number of 0 or more.`, { option });
}
