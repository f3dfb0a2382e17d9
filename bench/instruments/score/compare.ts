/** What was read against what a reference holds: exact text and label, in any order, each counted once. */
import { flatten, type Provision, type Reading } from '../../../src/instruments/index.js';
import { keyOf, type Paragraphs, PARTS, type Part, type Reference } from './reference.js';

export type Tally = { hit: number; truth: number; read: number };
export type Tallies = Record<Part, Tally> & { documents: number; exact: number };

export const emptyTallies = (): Tallies => ({
  recitals: { hit: 0, truth: 0, read: 0 },
  operatives: { hit: 0, truth: 0, read: 0 },
  subs: { hit: 0, truth: 0, read: 0 },
  documents: 0,
  exact: 0,
});

const labelled = (list: readonly Provision[]) => list.map((p) => keyOf(p.label, p.text));
const below = (list: readonly Provision[]) => list.flatMap((p) => flatten(p.children));

/** Paragraphs of a reading by part; those of its annexes among the operatives where `annexes` says so. */
export function paragraphsOf(reading: Reading, annexes: boolean): Paragraphs {
  const tops = [...reading.operative, ...(annexes ? reading.annexes : []), ...reading.paragraphs];
  return {
    recitals: reading.preamble.map((p) => keyOf(null, p.text)),
    operatives: labelled(tops),
    subs: labelled(below([...reading.preamble, ...tops])),
  };
}

export type Difference = { readonly missing: readonly string[]; readonly extra: readonly string[] };

export function compare(truth: readonly string[], read: readonly string[], tally: Tally): Difference {
  const left = new Map<string, number>();
  for (const key of truth) left.set(key, (left.get(key) ?? 0) + 1);
  const extra: string[] = [];
  for (const key of read) {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    else extra.push(key);
  }
  tally.hit += read.length - extra.length;
  tally.truth += truth.length;
  tally.read += read.length;
  return { missing: [...left].flatMap(([key, n]) => Array.from({ length: n }, () => key)), extra };
}

/** Compares a whole document and counts it; says what differs, by part. */
export function compareDocument(
  truth: Paragraphs,
  read: Paragraphs,
  open: readonly ReadonlySet<string>[],
  into: Tallies,
): Readonly<Record<Part, Difference>> {
  const out = {} as Record<Part, Difference>;
  const counted = (keys: readonly string[]) =>
    keys.filter((key) => !open.some((set) => set.has(key.slice(key.indexOf('|') + 1))));
  for (const part of PARTS) out[part] = compare(counted(truth[part]), counted(read[part]), into[part]);
  into.documents += 1;
  if (PARTS.every((part) => out[part].missing.length + out[part].extra.length === 0)) into.exact += 1;
  return out;
}

export const emptyParagraphs: Paragraphs = { recitals: [], operatives: [], subs: [] };

/** Does the reference count paragraphs of annexes among the operatives? Told by those that it has. */
export function countsAnnexes(reference: Reference, reading: Reading): boolean {
  const wanted = new Set(reference.asItIs.operatives);
  const annexed = labelled(reading.annexes);
  return annexed.length > 0 && annexed.filter((key) => wanted.has(key)).length * 2 > annexed.length;
}

/** What counts neither way in the mended comparison of a document. */
export function openIn(reference: Reference, annexes: boolean): readonly ReadonlySet<string>[] {
  return annexes ? [reference.open] : [reference.open, reference.annexed];
}
