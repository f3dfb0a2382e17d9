/** The part of a reading that Akoma Ntoso has no place for: the shape of `<proprietary>`. Writer and taker-back share it. */
import type { Citation, Commitment, Note, Provision, Reading } from '../../reading/reading.js';

export const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Version 1 of the namespace of what this program adds. */
export const OWN = 'urn:palermo:instruments:reading:1';

/**
 * Stands in a record for what the body of the document says: the text itself, labels, who is under whom. Members of a
 * record keep their order, so that the JSON of what is taken back is the JSON of what was written.
 */
export const IN_BODY = 0;

export const LISTS = ['preamble', 'operative', 'paragraphs', 'annexes'] as const;
export type List = (typeof LISTS)[number];

/** Are these the entries, one for one? */
export function sameEntries(some: readonly unknown[], others: readonly unknown[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => one === others[index] || JSON.stringify(one) === JSON.stringify(others[index]))
  );
}

export function everyProvision(reading: Pick<Reading, List>): Provision[] {
  const out: Provision[] = [];
  const visit = (list: readonly Provision[]) => {
    for (const provision of list) {
      out.push(provision);
      visit(provision.children);
    }
  };
  for (const list of LISTS) visit(reading[list]);
  return out;
}

/** What a reading says again of all its parts together. */
export function gathered(
  provisions: readonly Provision[],
  notes: readonly Note[],
): { readonly citations: Citation[]; readonly commitments: Commitment[] } {
  return {
    citations: [...provisions, ...notes].flatMap((one): readonly Citation[] => one.citations),
    commitments: provisions.flatMap((provision): readonly Commitment[] => provision.commitments),
  };
}

/** FNV-1a, 32 bits, of the texts in order, hexadecimal: tells whether a body was changed after it was written. */
export function textCheck(texts: Iterable<string>): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    // A character that no text holds alone keeps "a", "b" apart from "ab".
    hash = Math.imul(hash ^ 0x10000, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** All that the check covers: provisions in order, then notes and headings. */
export function* checkedTexts(provisions: readonly Provision[], reading: Pick<Reading, 'notes' | 'headings'>) {
  for (const { text, label } of provisions) {
    yield text;
    yield label ?? '';
  }
  for (const { text } of reading.notes) yield text;
  for (const { text } of reading.headings) yield text;
}
