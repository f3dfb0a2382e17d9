/** How alike two paragraphs of two versions are: words and pairs of words, each weighed by how rare it is in both. */
import { hash32, tokensOf } from '../../methods/similarity/index.js';
import type { Passage } from './passage.js';

/** Features of one paragraph: sorted hashes of its words and pairs of neighbouring words, each once. */
type Features = Uint32Array;

export type Likeness = {
  /** Dice coefficient over weighed features, 0 to 1; a short text found whole in a long one counts too. */
  readonly similarity: (older: number, newer: number) => number;
  /** How much of what paragraph `rest` says beyond `part` stands in `whole`, 0 to 1; 0 where that is next to nothing. */
  readonly added: (rest: PassageAt, whole: PassageAt, part: PassageAt) => number;
  /** How many words and pairs of words a paragraph has. */
  readonly length: (at: PassageAt) => number;
  /** For each older paragraph the newer ones that share rare features with it, best first, at most `WIDTH`. */
  readonly candidates: readonly (readonly Candidate[])[];
};

export type PassageAt = readonly ['older' | 'newer', number];
export type Candidate = { readonly newer: number; readonly similarity: number };

const WIDTH = 16;
/** Features that so many paragraphs of one version have tell nothing, and would make the search quadratic. */
const COMMON = 64;
/** A text found whole in a longer one is worth at most this. */
const CONTAINED = 0.8;

function featuresOf(text: string): Features {
  const found = new Set<number>();
  let before = '';
  for (const { text: word } of tokensOf(text)) {
    found.add(hash32(word));
    if (before) found.add(hash32(`${before} ${word}`));
    before = word;
  }
  return Uint32Array.from(found).sort();
}

function frequencies(all: readonly Features[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const features of all) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

type Weigh = (feature: number) => number;

function weigher(older: readonly Features[], newer: readonly Features[]): Weigh {
  const counts = frequencies([...older, ...newer]);
  const total = older.length + newer.length;
  const weights = new Map<number, number>();
  for (const [feature, count] of counts) weights.set(feature, Math.log((total + 2) / (count + 1)) + 0.1);
  return (feature) => weights.get(feature) ?? 0;
}

function commonWeight(a: Features, b: Features, weigh: Weigh): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) sum += weigh(left);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum;
}

/** A paragraph that says less than this of its own beyond another is a repetition, not a part. */
const OWN_SHARE = 0.2;

const NOTHING: Features = new Uint32Array(0);

export function likenessOf(older: readonly Passage[], newer: readonly Passage[]): Likeness {
  const features = { older: older.map((p) => featuresOf(p.text)), newer: newer.map((p) => featuresOf(p.text)) };
  const weigh = weigher(features.older, features.newer);
  const weightOf = (list: Features) => list.reduce((sum, feature) => sum + weigh(feature), 0);
  const weights = { older: features.older.map(weightOf), newer: features.newer.map(weightOf) };
  const at = ([side, index]: PassageAt): Features => features[side][index] ?? NOTHING;
  const covered = (o: number, n: number): readonly [number, number] => {
    const common = commonWeight(at(['older', o]), at(['newer', n]), weigh);
    return [common / (weights.older[o] || 1), common / (weights.newer[n] || 1)];
  };
  const similarity = (o: number, n: number): number => {
    const [ofOlder, ofNewer] = covered(o, n);
    if (ofOlder + ofNewer === 0) return 0;
    const dice = (2 * ofOlder * ofNewer) / (ofOlder + ofNewer);
    return Math.max(dice, CONTAINED * containedShare(ofOlder, ofNewer, features.older[o], features.newer[n]));
  };
  const added = (rest: PassageAt, whole: PassageAt, part: PassageAt): number => {
    const inPart = new Set(at(part));
    const own = at(rest).filter((feature) => !inPart.has(feature));
    const weight = weightOf(own);
    if (weight < OWN_SHARE * (weights[rest[0]][rest[1]] ?? 0)) return 0;
    return commonWeight(own, at(whole), weigh) / weight;
  };
  return {
    similarity,
    added,
    length: (where) => at(where).length,
    candidates: candidatesAmong(features.older, features.newer, weigh, similarity),
  };
}

const FEWEST_CONTAINED = 12;

/** The covered share of the shorter text, where it is long enough to mean something and nearly all of it is there. */
function containedShare(ofOlder: number, ofNewer: number, older = NOTHING, newer = NOTHING): number {
  const [share, length] = ofOlder >= ofNewer ? [ofOlder, older.length] : [ofNewer, newer.length];
  return length >= FEWEST_CONTAINED && share > 0.6 ? share * share : 0;
}

function candidatesAmong(
  older: readonly Features[],
  newer: readonly Features[],
  weigh: Weigh,
  similarity: (o: number, n: number) => number,
): Candidate[][] {
  const postings = new Map<number, number[]>();
  newer.forEach((features, n) => {
    for (const feature of features) {
      const own = postings.get(feature);
      if (own) own.push(n);
      else postings.set(feature, [n]);
    }
  });
  const sums = new Float64Array(newer.length);
  return older.map((features, o) => {
    const met: number[] = [];
    for (const feature of features) {
      const places = postings.get(feature);
      if (!places) continue;
      const weight = weigh(feature);
      for (const n of places.length > COMMON ? nearest(places, (o * newer.length) / older.length) : places) {
        if (sums[n] === 0) met.push(n);
        sums[n] = (sums[n] ?? 0) + weight;
      }
    }
    const best = met.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0)).slice(0, 2 * WIDTH);
    const found = best.map((n) => ({ newer: n, similarity: similarity(o, n) }));
    for (const n of met) sums[n] = 0;
    return found.sort((a, b) => b.similarity - a.similarity || a.newer - b.newer).slice(0, WIDTH);
  });
}

/** Of a long list of places, the few around where the paragraph would stand if nothing had moved. */
function nearest(places: readonly number[], around: number): readonly number[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < around) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(low - 4, places.length - 8));
  return places.slice(from, from + 8);
}
