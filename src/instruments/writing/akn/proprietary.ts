/** `<proprietary>`: the records of a reading, in this program's own namespace (see records.ts). */
import type { Element, Heading, Note, Provision, Reading } from '../../reading/reading.js';
import { mergedRanges } from '../runs.js';
import { checkedTexts, gathered, IN_BODY, LISTS, sameEntries, textCheck } from './records.js';
import type { Writing } from './writing.js';
import { element, jsonText, plainText } from './xml.js';

function provisionRecord(provision: Provision): object {
  const emphasis = sameEntries(provision.emphasis, mergedRanges(provision.emphasis)) ? IN_BODY : provision.emphasis;
  const label = provision.label === null ? null : IN_BODY;
  return { ...provision, label, text: IN_BODY, emphasis, children: IN_BODY, commitments: IN_BODY };
}

const headingRecord = (heading: Heading): object => ({ ...heading, text: IN_BODY });
const noteRecord = (note: Note): object => ({ ...note, text: IN_BODY });

function documentRecord(reading: Reading, all: readonly Provision[]): object {
  const { citations, commitments } = gathered(all, reading.notes);
  return {
    ...reading,
    formula: reading.formula && { ...reading.formula, text: IN_BODY },
    preamble: IN_BODY,
    operative: IN_BODY,
    paragraphs: IN_BODY,
    annexes: IN_BODY,
    headings: reading.headings.map(headingRecord),
    notes: IN_BODY,
    citations: sameEntries(reading.citations, citations) ? IN_BODY : reading.citations,
    commitments: sameEntries(reading.commitments, commitments) ? IN_BODY : reading.commitments,
  };
}

/** What of the file stands in no other place of this one: furniture, tables, connectives, what was not understood. */
const ELSEWHERE: ReadonlySet<Element['class']> = new Set([
  'header',
  'formula',
  'recital',
  'operative',
  'item',
  'paragraph',
  'heading',
  'note',
  'tail',
  'blank',
]);

function rest({ reading, source }: Writing): string {
  if (source === null) return '';
  return reading.elements
    .filter((one) => !ELSEWHERE.has(one.class) && !(one.class === 'annex' && one.ref !== null))
    .map(({ class: as, span, ref }) =>
      element(
        'palermo:rest',
        { class: as, ref, start: span.start, end: span.end },
        plainText(source.slice(span.start, span.end)),
      ),
    )
    .join('');
}

/** Records in the order in which they are taken back. The eIds are those of the body. */
export function proprietaryOf(writing: Writing, all: readonly Provision[]): string {
  const { reading, provisionIds, noteIds } = writing;
  const lists = new Map(LISTS.flatMap((list) => reading[list].map((provision) => [provision, list] as const)));
  let out = element('palermo:document', {}, jsonText(documentRecord(reading, all)));
  for (const provision of all) {
    const of = provisionIds.get(provision);
    out += element('palermo:provision', { for: of, in: lists.get(provision) }, jsonText(provisionRecord(provision)));
    for (const commitment of provision.commitments) {
      const { id, lemma, strength, class: as } = commitment;
      out += element('palermo:commitment', { for: of, id, verb: lemma, class: as, strength }, jsonText(commitment));
    }
  }
  for (const note of reading.notes)
    out += element('palermo:note', { for: noteIds.get(note) }, jsonText(noteRecord(note)));
  const check = textCheck(checkedTexts(all, reading));
  return element('palermo:reading', { version: 1, check }, out + rest(writing));
}
