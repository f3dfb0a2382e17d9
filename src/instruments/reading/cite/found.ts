/** A reference met in a text, before it is told which of several overlapping ones stands. */
import type { Citation } from '../reading.js';

export type Found = Omit<Citation, 'in' | 'offset'> & { readonly at: number; readonly end: number };

/** Longer references hold the shorter ones inside them; of equals the earlier scanner wins. */
export function withoutOverlap(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => b.end - b.at - (a.end - a.at));
  const taken: { at: number; end: number }[] = [];
  const kept: Found[] = [];
  const covered = new Set<number>();
  for (const one of sorted) {
    let clash = false;
    for (let i = one.at; i < one.end; i += 1) {
      if (covered.has(i)) {
        clash = true;
        break;
      }
    }
    if (clash) continue;
    for (let i = one.at; i < one.end; i += 1) covered.add(i);
    taken.push(one);
    kept.push(one);
  }
  return kept.sort((a, b) => a.at - b.at);
}
