/** A reference met in a text, before it is told which of several overlapping ones stands. */
import type { Citation } from '../reading.js';

export type Found = Omit<Citation, 'in' | 'offset'> & { readonly at: number; readonly end: number };

/** Longer references hold the shorter ones inside them; of equals the earlier scanner wins. */
export function withoutOverlap(found: readonly Found[]): Found[] {
  if (found.length < 2) return [...found];
  const sorted = [...found].sort((a, b) => b.end - b.at - (a.end - a.at));
  const covered = new Uint8Array(found.reduce((most, one) => Math.max(most, one.end), 0));
  const kept: Found[] = [];
  let last: Found | null = null;
  for (const one of sorted) {
    // A range stands for several targets in one place ("articles 9 to 11").
    const twin: boolean =
      last !== null && last.at === one.at && last.end === one.end && last.kind === one.kind && last.norm !== one.norm;
    if (twin) {
      kept.push(one);
      continue;
    }
    // What was kept before is at least as long: an overlap always covers one of the two ends.
    if (covered[one.at] === 1 || covered[one.end - 1] === 1) continue;
    covered.fill(1, one.at, one.end);
    kept.push(one);
    last = one;
  }
  return kept.sort((a, b) => a.at - b.at);
}
