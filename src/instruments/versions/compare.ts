import { diffWords, type WordChange } from '../../methods/similarity/index.js';
import type { Reading } from '../reading/reading.js';
import { type Alignment, align } from './alignment.js';
import { longestIncreasing } from './increasing.js';
import { type Passage, passagesOf } from './passage.js';

export const PAIR_KINDS = [
  'same',
  'renumbered',
  'moved',
  'edited',
  'bracketed',
  'unbracketed',
  'split',
  'merged',
  'inserted',
  'deleted',
] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/**
 * What became of a paragraph. One on each side, but: a split has one older and several newer, a merge several older
 * and one newer (the first of the several is the one that is continued), an insertion no older, a deletion no newer.
 */
export type Pair = {
  readonly kind: PairKind;
  readonly older: readonly Passage[];
  readonly newer: readonly Passage[];
  /** 0 to 1; 0 for insertions and deletions. */
  readonly similarity: number;
  /** It stands before or after paragraphs that it followed or preceded. */
  readonly moved: boolean;
  /** Its printed number is another. */
  readonly renumbered: boolean;
  /** A recital became operative, or the other way round. */
  readonly crossed: boolean;
  /** Word by word, over the texts of each side joined; empty where one side is. */
  readonly words: readonly WordChange[];
};

export type Comparison = {
  /** In the order of the newer version; what was deleted stands after the older paragraph it followed. */
  readonly pairs: readonly Pair[];
  readonly counts: Readonly<Record<PairKind, number>>;
};

/** What became of every paragraph of a document in its next version. */
export const compareVersions = (older: Reading, newer: Reading): Comparison =>
  comparePassages(passagesOf(older), passagesOf(newer));

/** The same over paragraphs that are at hand already. */
export function comparePassages(older: readonly Passage[], newer: readonly Passage[]): Comparison {
  const alignment = align(older, newer);
  const { newerOf } = alignment;
  const inOrder = keptOrder(newerOf);
  const joins = { into: groups(alignment.merged, 1), outOf: groups(alignment.split, 0) };
  const partOf = new Set(alignment.split.map(([, n]) => n));
  const mergedAway = new Set(alignment.merged.map(([o]) => o));
  const placed: { readonly pair: Pair; readonly place: number; readonly after: number }[] = [];
  newer.forEach((passage, n) => {
    if (partOf.has(n)) return;
    const o = alignment.olderOf[n] ?? -1;
    const from = older[o];
    const pair = from
      ? paired(
          [from, ...(joins.into.get(n) ?? []).map(([other]) => older[other])].filter((p) => p !== undefined),
          [passage, ...(joins.outOf.get(o) ?? []).map(([, other]) => newer[other])].filter((p) => p !== undefined),
          { moved: !inOrder.has(o), similarity: alignment.likeness.similarity(o, n) },
        )
      : oneSided('inserted', passage);
    placed.push({ pair, place: n, after: 0 });
  });
  older.forEach((passage, o) => {
    if (newerOf[o] !== -1 || mergedAway.has(o)) return;
    placed.push({ pair: oneSided('deleted', passage), place: placeBefore(o, alignment, inOrder), after: o + 1 });
  });
  const pairs = placed.sort((a, b) => a.place - b.place || a.after - b.after).map(({ pair }) => pair);
  const counts = Object.fromEntries(PAIR_KINDS.map((kind) => [kind, 0])) as Record<PairKind, number>;
  for (const { kind } of pairs) counts[kind] += 1;
  return { pairs, counts };
}

/** Older paragraphs whose continuations still follow one another as they did. */
function keptOrder(newerOf: Int32Array): ReadonlySet<number> {
  const paired: number[] = [];
  newerOf.forEach((n, o) => {
    if (n >= 0) paired.push(o);
  });
  return new Set(longestIncreasing(paired.map((o) => newerOf[o] ?? 0)).map((i) => paired[i] ?? -1));
}

function groups(joins: Alignment['merged'], by: 0 | 1): ReadonlyMap<number, Alignment['merged']> {
  const out = new Map<number, (readonly [number, number])[]>();
  for (const join of joins) out.set(join[by], [...(out.get(join[by]) ?? []), join]);
  return out;
}

/** The newer paragraph after which a deleted one is shown: the continuation of the nearest one before it. */
function placeBefore(o: number, { newerOf }: Alignment, inOrder: ReadonlySet<number>): number {
  for (let at = o - 1; at >= 0; at -= 1) if (inOrder.has(at)) return newerOf[at] ?? -1;
  return -1;
}

function oneSided(kind: 'inserted' | 'deleted', passage: Passage): Pair {
  const side = { older: kind === 'deleted' ? [passage] : [], newer: kind === 'inserted' ? [passage] : [] };
  return { kind, ...side, similarity: 0, moved: false, renumbered: false, crossed: false, words: [] };
}

const textOf = (passages: readonly Passage[]): string => passages.map(({ text }) => text).join(' ');

/** What a passage says without what follows from its place in a list. */
const withoutEnd = (text: string): string => text.replace(/[\s.,;:]+(?:and|or)?[\s.,;:]*$/i, '').trim();

const brackets = (text: string): number => text.split('[').length + text.split(']').length;

function paired(
  older: readonly Passage[],
  newer: readonly Passage[],
  { moved, similarity }: { readonly moved: boolean; readonly similarity: number },
): Pair {
  const [from, to] = [older[0], newer[0]];
  const renumbered =
    from !== undefined && to !== undefined && hasNumber(from) && hasNumber(to) && from.number !== to.number;
  const crossed = from?.rootKind !== to?.rootKind;
  const [before, after] = [textOf(older), textOf(newer)];
  const kind = kindOf(older, newer, { moved, renumbered });
  const words = diffWords(before, after);
  return { kind, older, newer, similarity: kind === 'same' ? 1 : similarity, moved, renumbered, crossed, words };
}

const hasNumber = ({ label }: Passage): boolean => label !== null;

function kindOf(
  older: readonly Passage[],
  newer: readonly Passage[],
  { moved, renumbered }: { readonly moved: boolean; readonly renumbered: boolean },
): PairKind {
  if (older.length > 1) return 'merged';
  if (newer.length > 1) return 'split';
  const [before, after] = [textOf(older), textOf(newer)];
  if (withoutEnd(before) === withoutEnd(after)) return moved ? 'moved' : renumbered ? 'renumbered' : 'same';
  const more = brackets(after) - brackets(before);
  if (more !== 0 && older[0]?.hash === newer[0]?.hash) return more > 0 ? 'bracketed' : 'unbracketed';
  return 'edited';
}
