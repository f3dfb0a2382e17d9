/**
 * `npm run bench -- instruments/diff [SIDE]`: two versions of a text, paragraph by paragraph, at growing sizes up to
 * SIDE paragraphs (500 unless told). Texts are invented and seeded: a third of the paragraphs stay, the others are
 * reworded, moved, taken out or new. Aim: 500 × 500 in less than a second, word diff included.
 *
 * The peer (UN-EOSG/undifferent, greedy over all pairs) is on no registry; what it was measured at on real texts is
 * in the README of `src/instruments/versions/` beside our own figures on the same texts.
 */
import { contentHash } from '../../src/instruments/reading/clean.js';
import { comparePassages } from '../../src/instruments/versions/compare.js';
import type { Passage } from '../../src/instruments/versions/passage.js';

const SIZES = [62, 125, 250, 500, 1000];
const LIMIT = 1000;

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const VERBS = ['Urges', 'Calls upon', 'Requests', 'Invites', 'Encourages', 'Decides', 'Welcomes', 'Recalls'];

/** Words as unevenly used as in real texts (Zipf). */
const word = (random: () => number): string => `w${Math.floor(Math.exp(random() * Math.log(4000)))}`;

const sentence = (random: () => number): string =>
  `${VERBS[Math.floor(random() * VERBS.length)] ?? ''} ${Array.from({ length: 30 + Math.floor(random() * 80) }, () => word(random)).join(' ')};`;

function reworded(text: string, random: () => number): string {
  return text
    .split(' ')
    .flatMap((one) => (random() < 0.06 ? [] : random() < 0.1 ? [word(random), one] : [one]))
    .join(' ');
}

const passage = (text: string, index: number): Passage => ({
  fragment: `op${index + 1}`,
  kind: 'operative',
  rootKind: 'operative',
  number: String(index + 1),
  label: `${index + 1}.`,
  depth: 0,
  parent: null,
  text,
  hash: contentHash(text),
});

function versions(size: number): readonly [Passage[], Passage[]] {
  const random = generator(size);
  const older = Array.from({ length: size }, () => sentence(random));
  const newer = older.flatMap((text) => {
    const fate = random();
    if (fate < 0.33) return [text];
    if (fate < 0.85) return [reworded(text, random)];
    if (fate < 0.92) return [];
    return [text, sentence(random)];
  });
  for (let i = 0; i < size / 20; i += 1) {
    const [moved] = newer.splice(Math.floor(random() * newer.length), 1);
    if (moved) newer.splice(Math.floor(random() * newer.length), 0, moved);
  }
  return [older.map(passage), newer.map(passage)];
}

const most = Number(process.argv[2] ?? 500);
console.log('paragraphs      ms (best of 3)   per pair µs   same  edited  moved  new  out');
let missed = false;
for (const size of SIZES.filter((one) => one <= most)) {
  const [older, newer] = versions(size);
  let best = Number.POSITIVE_INFINITY;
  let counts = comparePassages(older, newer).counts;
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    counts = comparePassages(older, newer).counts;
    best = Math.min(best, performance.now() - start);
  }
  if (size === 500 && best >= LIMIT) missed = true;
  console.log(
    `${`${older.length} × ${newer.length}`.padEnd(14)} ${best.toFixed(0).padStart(8)} ${((1000 * best) / older.length).toFixed(0).padStart(16)}` +
      `   ${String(counts.same + counts.renumbered).padStart(8)} ${String(counts.edited).padStart(6)} ${String(counts.moved).padStart(6)} ${String(counts.inserted).padStart(5)} ${String(counts.deleted).padStart(4)}`,
  );
}
console.log(missed ? `500 paragraphs took ${LIMIT} ms or more` : `500 paragraphs in less than ${LIMIT} ms`);
process.exitCode = missed ? 1 : 0;
