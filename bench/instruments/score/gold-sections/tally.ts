/** Counting exact matches of what was read against what a person wrote down. */
import { f1, type Line } from '../section.js';

export type Tally = {
  readonly what: string;
  readonly atLeast: number;
  hit: number;
  truth: number;
  read: number;
  readonly wrong: string[];
};

export const tally = (what: string, atLeast: number): Tally => ({
  what,
  atLeast,
  hit: 0,
  truth: 0,
  read: 0,
  wrong: [],
});

/** Compares two bags of keys; each key counts as often as it stands. */
export function count(into: Tally, truth: readonly string[], read: readonly string[], name: string): void {
  const left = new Map<string, number>();
  for (const key of truth) left.set(key, (left.get(key) ?? 0) + 1);
  for (const key of read) {
    const open = left.get(key) ?? 0;
    if (open > 0) {
      left.set(key, open - 1);
      into.hit += 1;
    } else into.wrong.push(`${name}: + ${key}`);
  }
  for (const [key, open] of left) for (let i = 0; i < open; i += 1) into.wrong.push(`${name}: - ${key}`);
  into.truth += truth.length;
  into.read += read.length;
}

/** One line of a tally, and what differs where `verbose` names the document. */
export function linesOf(tallies: readonly Tally[], verbose: string | null): Line[] {
  return tallies.flatMap((one) => [
    f1(one.what, one.hit, one.truth, one.read, one.atLeast),
    ...(verbose === null
      ? []
      : one.wrong.filter((key) => key.includes(verbose)).map((key) => ({ what: `  ${key.slice(0, 400)}`, value: '' }))),
  ]);
}
