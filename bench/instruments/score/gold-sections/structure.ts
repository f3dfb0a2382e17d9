/** Structure, notes and metadata against hand-made truth: text, number, lines, verbs, marks, emphasis. */
import type { Line, Section } from '../section.js';
import {
  canonical,
  type Json,
  only,
  type Pair,
  referenceOf,
  type Row,
  rowsOf,
  withChildren,
  wordOf,
} from './reference.js';
import { count, linesOf, type Tally, tally } from './tally.js';

// What a person noted beside the text and no reader can tell from the file.
const REMARKS = new Set(['symbolStatus', 'dateExternal', 'style', 'sourceLines', 'footnoteAnchors']);
const EXACT = 100;

/** The keys of `row`, where they are, with the paragraph they belong to. */
const keyed = (rows: readonly Row[], keys: readonly string[]): string[] =>
  rows.map((row) => canonical(only(row, ['id', ...keys])));

/** `key`'s entries of every paragraph that the truth says something of. */
function entries(rows: readonly Row[], judged: ReadonlySet<Json | undefined>, key: string, fields?: readonly string[]) {
  return rows
    .filter((row) => judged.has(row.id))
    .flatMap((row) =>
      rowsOf(row[key]).map((one) => `${wordOf(row.id)} ${canonical(fields ? only(one, fields) : one)}`),
    );
}

const idsWith = (rows: readonly Row[], key: string) => new Set(rows.filter((row) => key in row).map((row) => row.id));

type Part = { readonly name: string; of(document: Row): readonly Row[] };

const tops = (document: Row) => [...rowsOf(document.operative), ...rowsOf(document.paragraphs)];
const PARTS: readonly Part[] = [
  { name: 'recitals', of: (document) => rowsOf(document.preamble) },
  { name: 'operatives and paragraphs', of: tops },
  {
    name: 'sub-paragraphs',
    of: (document) =>
      [...rowsOf(document.preamble), ...tops(document)].flatMap((row) => withChildren(rowsOf(row.children))),
  },
];

function partsLines(pairs: readonly Pair[]): Tally[] {
  return PARTS.flatMap(({ name, of }) => {
    const text = tally(`${name}: id, number, label, text`, EXACT);
    const lines = tally(`${name}: lines of the source`, EXACT);
    for (const pair of pairs) {
      const truth = of(pair.truth);
      const read = of(pair.read);
      count(text, keyed(truth, ['n', 'label', 'text']), keyed(read, ['n', 'label', 'text']), pair.name);
      count(lines, keyed(truth, ['lines']), keyed(read, ['lines']), pair.name);
    }
    return [text, lines];
  });
}

const everyRow = (document: Row) => withChildren([...rowsOf(document.preamble), ...tops(document)]);

const LISTS: readonly { key: string; what: string; fields?: readonly string[]; atLeast: number }[] = [
  { key: 'verbs', what: 'verbs: surface, lemma, offset', atLeast: 98 },
  { key: 'footnoteAnchors', what: 'marks of notes: mark, offset', atLeast: EXACT },
  { key: 'meetings', what: 'meetings of reports', atLeast: EXACT },
  { key: 'speakers', what: 'speakers of reports', atLeast: EXACT },
  { key: 'statements', what: 'statements', fields: ['surface', 'norm', 'capacity', 'onBehalfOf'], atLeast: EXACT },
  {
    key: 'points',
    what: 'points: span, attribution, quantifier, mode',
    fields: ['start', 'end', 'text', 'attribution', 'quantifier', 'mode'],
    atLeast: 95,
  },
];

function detailLines(pairs: readonly Pair[]): Tally[] {
  const lists = LISTS.map((list) => ({ ...list, tally: tally(list.what, list.atLeast) }));
  const emphasis = tally('emphasis: ranges', EXACT);
  const kinds = tally('kinds of a report’s paragraphs', EXACT);
  const runIn = tally('run-in recitals: start and end', EXACT);
  for (const { name, truth, read } of pairs) {
    const [wanted, got] = [everyRow(truth), everyRow(read)];
    for (const list of lists) {
      const judged = idsWith(wanted, list.key);
      count(
        list.tally,
        entries(wanted, judged, list.key, list.fields),
        entries(got, judged, list.key, list.fields),
        name,
      );
    }
    for (const [into, keys] of [
      [emphasis, ['emphasis']],
      [kinds, ['kind']],
      [runIn, ['start', 'end']],
    ] as const) {
      const judged = idsWith(wanted, keys[0]);
      count(
        into,
        keyed(wanted.filter((row) => judged.has(row.id)).map(withoutSpaceAtEnd), keys),
        keyed(
          got.filter((row) => judged.has(row.id)),
          keys,
        ),
        name,
      );
    }
  }
  return [...lists.map((list) => list.tally), emphasis, kinds, runIn];
}

/** A stretch that a person closed after the space behind the text ends where the text ends. */
function withoutSpaceAtEnd(row: Row): Row {
  const { start, end, text } = row;
  if (typeof start !== 'number' || typeof end !== 'number' || typeof text !== 'string') return row;
  return end - start === text.length + 1 ? { ...row, end: end - 1 } : row;
}

const NOTE = ['mark', 'text', 'line', 'ibidOf', 'duplicateOf', 'substantive'];
const NORM = ['norm', 'kind', 'treaty'];

function documentLines(pairs: readonly Pair[]): Tally[] {
  const notes = tally('notes: mark, text, line, ibid., duplicates', EXACT);
  const targets = tally('notes: what they cite', EXACT);
  const meta = tally('metadata: fields', EXACT);
  const formula = tally('enacting formula and headings', EXACT);
  const terms = tally('defined terms: term, expansion, place', EXACT);
  const meetings = tally('meetings named with their days', EXACT);
  for (const { name, truth, read } of pairs) {
    count(
      notes,
      rowsOf(truth.footnotes).map((note) => canonical(only(note, NOTE))),
      rowsOf(read.footnotes).map((note) => canonical(only(note, NOTE))),
      name,
    );
    count(
      targets,
      rowsOf(truth.footnotes).flatMap((note) => rowsOf(note.norm).map((one) => noteKey(note, one))),
      rowsOf(read.footnotes).flatMap((note) => rowsOf(note.norm).map((one) => noteKey(note, one))),
      name,
    );
    countMeta(meta, truth.meta as Row, read.meta as Row, name);
    for (const document of [truth, read])
      if (!('headings' in document) && !('enactingFormula' in document)) formula.wrong.push(`${name}: neither`);
    count(formula, framing(truth, truth), framing(read, truth), name);
    // A term that no sentence of the file defines is a remark.
    const defined = (document: Row) =>
      rowsOf(document.definedTerms)
        .filter((term) => term.implicit !== true)
        .map((term) => canonical(only(term, ['term', 'expansion', 'in'])));
    count(terms, defined(truth), defined(read), name);
    const named = (document: Row) =>
      rowsOf(document.meetingRefs).map((one) => canonical(only(one, ['surface', 'body', 'start', 'end', 'in'])));
    if ('meetingRefs' in truth) count(meetings, named(truth), named(read), name);
  }
  return [notes, targets, meta, formula, terms, meetings];
}

const noteKey = (note: Row, one: Row) => `${wordOf(note.mark)} ${canonical(only(one, NORM))}`;

function framing(document: Row, truth: Row): string[] {
  return [
    ...('enactingFormula' in truth ? [canonical(document.enactingFormula)] : []),
    ...('headings' in truth ? headingsAsNoted(document, truth) : []),
  ];
}

/** Headings with the keys that a person wrote for the heading on that line. */
function headingsAsNoted(document: Row, truth: Row): string[] {
  const noted = new Map(rowsOf(truth.headings).map((heading) => [heading.line, Object.keys(heading)] as const));
  return rowsOf(document.headings).map((heading) =>
    canonical(only(heading, noted.get(heading.line) ?? ['line', 'text'])),
  );
}

/** Only the fields that a person filled in count, and inside them only the keys they wrote. */
function countMeta(into: Tally, truth: Row, read: Row, name: string): void {
  for (const key of Object.keys(truth)) {
    if (REMARKS.has(key)) continue;
    const wanted = truth[key] as Json;
    const got = read[key];
    const narrowed =
      wanted !== null && typeof wanted === 'object' && !Array.isArray(wanted) && got && typeof got === 'object'
        ? only(got as Row, Object.keys(wanted))
        : got;
    const told = key === 'session' && wanted ? without(wanted as Row, ['inferredFrom', 'inferred']) : wanted;
    const met = key === 'session' && narrowed ? without(narrowed as Row, ['inferred']) : narrowed;
    count(into, [`${key} ${canonical(told)}`], [`${key} ${canonical(met)}`], name);
  }
}

const without = (row: Row, keys: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

export const section: Section = {
  name: 'structure',
  run(dir, { verbose }) {
    const { pairs, absent } = referenceOf(dir);
    const missing = absent.map((name): Line => ({ what: `text of ${name}`, value: 'not found, not scored' }));
    if (pairs.length === 0) return [...missing, { what: 'hand-made truth', value: `none in ${dir}` }];
    return [
      { what: 'documents', value: String(pairs.length) },
      ...missing,
      ...linesOf([...partsLines(pairs), ...detailLines(pairs), ...documentLines(pairs)], verbose),
    ];
  },
};
