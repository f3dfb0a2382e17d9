/** Agreed language: where a paragraph, or one much like it, was used before, and what words differ. */
import { type Shingles, type WordChange, diffWords, jaccard, shinglesOf } from '../../methods/similarity/index.js';

export type Precedent<Candidate> = {
  readonly candidate: Candidate;
  /** Jaccard's coefficient of the shingles, 0 to 1; 1 is the same words in the same order. */
  readonly similarity: number;
  /** From the found text to the one asked about. */
  readonly changes: readonly WordChange[];
};

/** Below this, two paragraphs share phrases but not a wording. */
export const LEAST_ALIKE = 0.3;

/**
 * Candidates as precedents, most alike first, at most `most`.
 *
 * @param candidates texts that may be alike, in any order
 */
export function precedentsOf<Candidate extends { readonly text: string }>(
  text: string,
  candidates: readonly Candidate[],
  most: number,
): Precedent<Candidate>[] {
  const own = shinglesOf(text);
  return candidates
    .map((candidate) => ({ candidate, similarity: jaccard(own, shinglesOf(candidate.text)) }))
    .filter(({ similarity }) => similarity >= LEAST_ALIKE)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, most)
    .map((one) => ({ ...one, changes: diffWords(one.candidate.text, text) }));
}

/** How much of a text stands in others, 0 to 1: the share of its shingles that any of them holds. */
export function agreedShare(text: string, others: readonly string[]): number {
  const own: Shingles = shinglesOf(text);
  if (own.length === 0) return 0;
  const known = new Set(others.flatMap((other) => [...shinglesOf(other)]));
  return own.reduce((count, shingle) => count + (known.has(shingle) ? 1 : 0), 0) / own.length;
}

/** The paragraphs of a pasted text: parted by empty lines, or by lines where there is none. */
export function pastedParagraphs(text: string, most: number): { paragraphs: string[]; left: number } {
  const parted =
    text.includes('\n\n') || text.includes('\r\n\r\n') ? text.split(/\r?\n[ \t]*\r?\n/) : text.split(/\r?\n/);
  const all = parted.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '');
  return { paragraphs: all.slice(0, most), left: Math.max(0, all.length - most) };
}
