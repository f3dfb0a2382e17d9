/** A hyphen at the end of a line: part of the word ("non-governmental"), or put there by the printer ("organi-zation"). */
import type { Block } from './block.js';
import type { Between } from './clean.js';

export const NO_WORDS: ReadonlySet<string> = new Set();
const WORD = /[\p{L}]+(?:-[\p{L}]+)*/gu;

/** The words of a text that stand whole within a line, in lower case. */
export function vocabulary(lines: readonly Block[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) for (const met of line.clean.text.match(WORD) ?? []) words.add(met.toLowerCase());
  return words;
}

/**
 * The document's own words decide; where neither form occurs the hyphen stays, for digital text is broken only after
 * hyphens that its words have.
 */
export function hyphenBetween(left: string, right: string, words: ReadonlySet<string>): Between {
  if (!left.endsWith('-')) return 'space';
  const first = /[\p{L}-]+-$/u.exec(left.slice(-60))?.[0];
  const second = /^[\p{L}]+(?:-[\p{L}]+)*/u.exec(right.slice(0, 60))?.[0];
  // "age- and gender-responsive": the hyphen waits for a later word.
  if (!first || !second || /^(?:and|or|to|as)$/.test(second)) return 'space';
  const kept = `${first}${second}`.toLowerCase();
  const dropped = `${first.slice(0, -1)}${second}`.toLowerCase();
  return /^\p{Ll}/u.test(second) && words.has(dropped) && !words.has(kept) ? 'drop' : 'close';
}
