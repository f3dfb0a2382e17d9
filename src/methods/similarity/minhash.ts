/**
 * MinHash signatures (Broder 1997) and their bands (Indyk and Motwani 1998; Leskovec, Rajaraman and Ullman, Mining of
 * Massive Datasets, chapter 3): 64 permutations, 32 bands of 2 rows. Two texts with Jaccard coefficient s share a band
 * with probability 1 - (1 - s²)³²: 0.95 at s = 0.3, 0.9999 at s = 0.5. Seeds are fixed: a signature kept today compares
 * with one made on another machine next year.
 */
import { mix32 } from './hash.js';
import type { Shingles } from './shingles.js';

export const PERMUTATIONS = 64;
export const BANDS = 32;
const ROWS_OF_A_BAND = PERMUTATIONS / BANDS;

/** 64 numbers of 32 bits. */
export type Signature = Uint32Array;

// Weyl sequence over the golden ratio: distinct, odd multipliers and offsets without a random source.
const MULTIPLIERS = Uint32Array.from(
  { length: PERMUTATIONS },
  (_, i) => (mix32(Math.imul(i + 1, 0x9e3779b9)) | 1) >>> 0,
);
const OFFSETS = Uint32Array.from({ length: PERMUTATIONS }, (_, i) => mix32(Math.imul(i + 1, 0x85ebca6b) ^ 0x27d4eb2f));

/** The signature of a set of shingles; of the empty set, all ones, which `bandsOf` puts into no band. */
export function signatureOf(shingles: Shingles): Signature {
  const signature = new Uint32Array(PERMUTATIONS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < PERMUTATIONS; i += 1) {
      let value = Math.imul(shingle ^ (OFFSETS[i] ?? 0), MULTIPLIERS[i] ?? 1);
      value = (value ^ (value >>> 15)) >>> 0;
      if (value < (signature[i] ?? 0)) signature[i] = value;
    }
  }
  return signature;
}

/** Estimated Jaccard coefficient of two signatures, 0 to 1; standard error at most 1/16. */
export function signatureSimilarity(a: Signature, b: Signature): number {
  let same = 0;
  for (let i = 0; i < PERMUTATIONS; i += 1) if (a[i] === b[i]) same += 1;
  return same / PERMUTATIONS;
}

/** 256 bytes, little-endian: a `bytea` column. */
export function signatureBytes(signature: Signature): Uint8Array {
  const bytes = new Uint8Array(PERMUTATIONS * 4);
  const view = new DataView(bytes.buffer);
  signature.forEach((value, i) => {
    view.setUint32(i * 4, value, true);
  });
  return bytes;
}

/** What `signatureBytes` wrote. Errors: RangeError where there are not 256 bytes. */
export function signatureFrom(bytes: Uint8Array): Signature {
  if (bytes.length !== PERMUTATIONS * 4) throw new RangeError(`a signature has ${PERMUTATIONS * 4} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: PERMUTATIONS }, (_, i) => view.getUint32(i * 4, true));
}

/**
 * One number per band, each with the band's place mixed in, signed 32 bits: an `integer[]` column with a GIN index, or
 * one row per band. Two texts are candidates where they share one. None for a text without words.
 */
export function bandsOf(signature: Signature): Int32Array {
  if (signature.every((value) => value === 0xffffffff)) return new Int32Array(0);
  return Int32Array.from({ length: BANDS }, (_, band) => {
    let hash = mix32(band + 1);
    for (let row = 0; row < ROWS_OF_A_BAND; row += 1)
      hash = mix32(hash ^ (signature[band * ROWS_OF_A_BAND + row] ?? 0));
    return hash | 0;
  });
}
