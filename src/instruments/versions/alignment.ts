/**
 * Which paragraph of the newer version continues which of the older: assignment of greatest gain, where gain is how
 * alike the words are, with a bonus for standing where the neighbours lead one to expect it.
 */
import { assign, type Gain } from '../../methods/similarity/index.js';
import { longestIncreasing } from './increasing.js';
import { type Likeness, likenessOf, type PassageAt } from './likeness.js';
import type { Passage } from './passage.js';

export type Alignment = {
  readonly likeness: Likeness;
  /** For each older paragraph its newer one, or -1. */
  readonly newerOf: Int32Array;
  /** For each newer paragraph its older one, or -1. */
  readonly olderOf: Int32Array;
  /** Older paragraphs whose words went into a newer one that continues another: [older, newer]. */
  readonly merged: readonly (readonly [number, number])[];
  /** Newer paragraphs whose words come out of an older one that is continued by another: [older, newer]. */
  readonly split: readonly (readonly [number, number])[];
};

/** Least that two paragraphs must have in common, bonuses included. */
const LEAST = 0.34;
/** Where words alone say this much, the pair tells where its neighbours are to be expected. */
const SURE = 0.6;
const ORDER_BONUS = 0.14;
const SAME_SECTION = 0.05;
const SAME_PARENT = 0.06;
const SAME_NUMBER = 0.03;
/** Bonuses together are at most so many times the likeness of words. */
const MOST_BONUS = 1.1;
/** So much of a paragraph must be found anew in another's continuation to have been merged into it: near, and far. */
const PART = { near: 0.5, far: 0.8 } as const;
const NEAR = 8;
/** A paragraph of so few words and pairs of words ("Option 1") is part of its neighbour only, and no place makes it a pair. */
const SHORT = { length: 8, near: 2, similarity: 0.5 } as const;

export function align(older: readonly Passage[], newer: readonly Passage[]): Alignment {
  const likeness = likenessOf(older, newer);
  const first = assigned(older, newer, likeness, surePairs(likeness));
  // A second look: now that most pairs are known, places and parents can be judged by them.
  const newerOf = assigned(older, newer, likeness, first, first);
  const olderOf = new Int32Array(newer.length).fill(-1);
  newerOf.forEach((n, o) => {
    if (n >= 0) olderOf[n] = o;
  });
  return { likeness, newerOf, olderOf, ...parts(likeness, newerOf, olderOf) };
}

/** Pairs that are each other's best and alike enough to be sure. */
function surePairs({ candidates }: Likeness): Int32Array {
  const bestOfNewer = new Map<number, { readonly older: number; readonly similarity: number }>();
  candidates.forEach((own, o) => {
    for (const { newer, similarity } of own)
      if (similarity > (bestOfNewer.get(newer)?.similarity ?? 0)) bestOfNewer.set(newer, { older: o, similarity });
  });
  return Int32Array.from(candidates, (own, o) => {
    const best = own[0];
    return best && best.similarity >= SURE && bestOfNewer.get(best.newer)?.older === o ? best.newer : -1;
  });
}

/** Where each older paragraph would stand in the newer version if it had kept its place among its neighbours. */
function expectedPlaces(pairs: Int32Array, olderCount: number, newerCount: number): Float64Array {
  const kept: number[] = [];
  pairs.forEach((n, o) => {
    if (n >= 0) kept.push(o);
  });
  const line = longestIncreasing(kept.map((o) => pairs[o] ?? 0)).map((i) => kept[i] ?? 0);
  const expected = new Float64Array(olderCount);
  let from: readonly [number, number] = [-1, -1];
  for (const o of [...line, olderCount]) {
    const to: readonly [number, number] = [o, o === olderCount ? newerCount : (pairs[o] ?? 0)];
    const step = (to[1] - from[1]) / (to[0] - from[0]);
    for (let i = from[0] + 1; i <= Math.min(o, olderCount - 1); i += 1) expected[i] = from[1] + (i - from[0]) * step;
    from = to;
  }
  return expected;
}

function assigned(
  older: readonly Passage[],
  newer: readonly Passage[],
  likeness: Likeness,
  places: Int32Array,
  known?: Int32Array,
): Int32Array {
  const expected = expectedPlaces(places, older.length, newer.length);
  const window = 3 + 0.04 * newer.length;
  const index = (list: readonly Passage[]) => new Map(list.map((p, i) => [p.fragment, i] as const));
  const olderIndex = index(older);
  const newerIndex = index(newer);
  const gains: Gain[] = [];
  likeness.candidates.forEach((own, o) => {
    const from = older[o];
    if (!from) return;
    for (const { newer: n, similarity } of own) {
      const to = newer[n];
      if (!to) continue;
      const few = Math.min(likeness.length(['older', o]), likeness.length(['newer', n])) < SHORT.length;
      if (few && similarity < SHORT.similarity) continue;
      const off = Math.abs(n - (expected[o] ?? 0)) / window;
      let bonus = ORDER_BONUS * Math.max(0, 1 - off);
      if (from.rootKind === to.rootKind) bonus += SAME_SECTION;
      if (from.label !== null && from.label === to.label) bonus += SAME_NUMBER;
      if (known && sameParent(from, to, olderIndex, newerIndex, known)) bonus += SAME_PARENT;
      // Place speaks for words, never instead of them.
      const gain = similarity + Math.min(bonus, MOST_BONUS * similarity) - LEAST - SAME_SECTION;
      if (gain > 0) gains.push({ row: o, column: n, gain });
    }
  });
  return assign(older.length, newer.length, gains);
}

function sameParent(
  from: Passage,
  to: Passage,
  olderIndex: ReadonlyMap<string, number>,
  newerIndex: ReadonlyMap<string, number>,
  known: Int32Array,
): boolean {
  if (from.parent === null || to.parent === null) return false;
  return known[olderIndex.get(from.parent) ?? -1] === newerIndex.get(to.parent);
}

/** Paragraphs left alone whose words are found in the continuation of another. */
function parts(likeness: Likeness, newerOf: Int32Array, olderOf: Int32Array): Pick<Alignment, 'merged' | 'split'> {
  const merged: (readonly [number, number])[] = [];
  const split = new Map<number, { readonly older: number; readonly share: number }>();
  likeness.candidates.forEach((own, o) => {
    const continued = newerOf[o] ?? -1;
    let best: { readonly newer: number; readonly share: number } | undefined;
    for (const { newer: n } of own) {
      const main = olderOf[n] ?? -1;
      if (continued === -1 && main >= 0) {
        const share = partShare(likeness, ['older', o], ['newer', n], ['older', main]);
        if (share > (best?.share ?? 0)) best = { newer: n, share };
      } else if (continued >= 0 && main === -1) {
        const share = partShare(likeness, ['newer', n], ['older', o], ['newer', continued]);
        if (share > (split.get(n)?.share ?? 0)) split.set(n, { older: o, share });
      }
    }
    if (best) merged.push([o, best.newer]);
  });
  return { merged, split: [...split].map(([n, { older }]) => [older, n] as const) };
}

/** How sure it is that `rest` went into `whole`, which continues `main`; 0 where it did not. */
function partShare(likeness: Likeness, rest: PassageAt, whole: PassageAt, main: PassageAt): number {
  const apart = Math.abs(rest[1] - main[1]);
  if (likeness.length(rest) < SHORT.length && apart > SHORT.near) return 0;
  const share = likeness.added(rest, whole, main);
  return share >= (apart <= NEAR ? PART.near : PART.far) ? share : 0;
}
