/** A reference met in a text, before it is told which of several overlapping ones stands. */
import type { Citation } from '../reading.js';

export type Found = Omit<Citation, 'in' | 'offset'> & { readonly at: number; readonly end: number };

/** Longer references hold the shorter ones inside them; of equals the earlier scanner wins. */
export function withoutOverlap(found: readonly Found[]): Found[] {
  if (found.length < 2) return [...found];
  const sorted = [...found].sort((a, b) => b.end - b.at - (a.end - a.at));
  const taken = found.length > FEW ? marked(found.reduce((most, one) => Math.max(most, one.end), 0)) : listed();
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
    if (taken.has(one.at) || taken.has(one.end - 1)) continue;
    taken.add(one.at, one.end);
    kept.push(one);
    last = one;
  }
  return kept.sort((a, b) => a.at - b.at);
}

// Up to here comparing each with each is quicker than a map of the text.
const FEW = 24;

type Taken = { readonly has: (at: number) => boolean; readonly add: (from: number, end: number) => void };

function marked(length: number): Taken {
  const covered = new Uint8Array(length);
  return { has: (at) => covered[at] === 1, add: (from, end) => covered.fill(1, from, end) };
}

function listed(): Taken {
  const stretches: number[] = [];
  return {
    has: (at) => {
      for (let i = 0; i < stretches.length; i += 2)
        if ((stretches[i] ?? 0) <= at && at < (stretches[i + 1] ?? 0)) return true;
      return false;
    },
    add: (from, end) => void stretches.push(from, end),
  };
}
