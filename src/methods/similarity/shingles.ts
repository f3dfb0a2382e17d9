import { hash32 } from './hash.js';
import { type Token, tokensOf } from './tokens.js';

/** Hashes of a text's shingles: sorted, each once, 32 bits each. */
export type Shingles = Uint32Array;

const WORDS_OF_A_SHINGLE = 3;
const CHARACTERS_OF_A_SHINGLE = 2;

/**
 * Shingles of a text: three words that follow one another, in Chinese, Japanese and Thai two characters. A run that
 * is shorter is one shingle, so that a short text has a set too. Empty only where the text has no word.
 */
export function shinglesOf(text: string): Shingles {
  const found = new Set<number>();
  const tokens = tokensOf(text);
  for (let from = 0; from < tokens.length; ) {
    const dense = tokens[from]?.dense === true;
    let to = from + 1;
    while (to < tokens.length && tokens[to]?.dense === dense) to += 1;
    addRun(found, tokens, from, to, dense ? CHARACTERS_OF_A_SHINGLE : WORDS_OF_A_SHINGLE);
    from = to;
  }
  return Uint32Array.from(found).sort();
}

function addRun(found: Set<number>, tokens: readonly Token[], from: number, to: number, width: number): void {
  const last = Math.max(from, to - width);
  for (let at = from; at <= last; at += 1) {
    let shingle = '';
    for (let i = at; i < Math.min(at + width, to); i += 1) shingle += `${tokens[i]?.text ?? ''} `;
    found.add(hash32(shingle));
  }
}

/** How many of two sorted sets' members they have in common. */
export function commonOf(a: Shingles, b: Shingles): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common;
}

/** Jaccard's coefficient, 0 to 1: members in common over all members. Two empty sets have 0 in common. */
export function jaccard(a: Shingles, b: Shingles): number {
  const common = commonOf(a, b);
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}

/** How much of `a` stands in `b` too, 0 to 1. */
export const containment = (a: Shingles, b: Shingles): number => (a.length === 0 ? 0 : commonOf(a, b) / a.length);
