/** A reading as the rows that are kept of it: pure, so that what is kept can be told without a database. */
import { isDay } from './days.js';
import { type Due, earliestDue } from './due.js';
import { citedWork, ownNumber } from './own-number.js';
import type { Citation, Commitment, Diagnostic, Provision, ProvisionKind, Reading } from './reading/reading.js';

export type ProvisionDetail = Pick<
  Provision,
  'n' | 'lines' | 'anchors' | 'emphasis' | 'citations' | 'runIn' | 'title' | 'brackets'
>;

export type ProvisionRecord = {
  readonly fragment: string;
  readonly eid: string;
  readonly kind: ProvisionKind;
  readonly rootKind: ProvisionKind;
  /** The number as a person cites it: "13 (d)", "f (iv)"; the count where none is printed. */
  readonly number: string;
  readonly parent: string | null;
  /** Levels below the document's first one, from 0. */
  readonly depth: number;
  readonly label: string | null;
  readonly text: string;
  readonly hash: string;
  /** Long documents are shown in parts, counted from 1. */
  readonly part: number;
  readonly detail: ProvisionDetail;
};

export type CommitmentRecord = Omit<Commitment, 'theme' | 'themeSuggestedBy' | 'provision' | 'verbOffset' | 'text'> & {
  readonly fragment: string;
  readonly clause: string;
  readonly due: Due | null;
  readonly themes: readonly string[];
};

export type CitationRecord = Pick<Citation, 'kind' | 'surface' | 'norm'> & {
  readonly fragment: string;
  readonly work: string | null;
};

/** A stretch of the file that is neither provision, note, heading nor formula. */
export type OtherRecord = {
  readonly class: string;
  readonly ref: string | null;
  readonly line: number;
  readonly text: string;
  readonly part: number;
};

/** Damage met while bytes became text: an encoding that was guessed, letters that were lost. */
export type TextRepair = { readonly rule: string; readonly count: number; readonly example: string };

/** What is kept of a reading beside its rows. */
export type KeptReading = Pick<
  Reading,
  'name' | 'length' | 'meta' | 'formula' | 'headings' | 'notes' | 'facts' | 'notesWithoutAnchor' | 'anchorsWithoutNote'
> & {
  readonly diagnostics: readonly (Diagnostic & { readonly line: number })[];
  readonly textRepairs: readonly TextRepair[];
};

export type InstrumentRecords = {
  readonly provisions: readonly ProvisionRecord[];
  readonly commitments: readonly CommitmentRecord[];
  readonly citations: readonly CitationRecord[];
  readonly other: readonly OtherRecord[];
  readonly kept: KeptReading;
  readonly norms: readonly string[];
  readonly issuedOn: string | null;
  readonly parts: number;
};

/** So much text, in characters, makes a part: with its commitments beside it, a page stays under 60 KB on the wire. */
export const PART_CHARACTERS = 110_000;
// What a paragraph and a commitment cost on a page beyond their text.
const PROVISION_COST = 220;
const COMMITMENT_COST = 320;
const OTHER_COST = 80;

type Unparted<T> = Omit<T, 'part'>;

const startOf = (provision: Provision): number => provision.spans[0]?.start ?? 0;

/** Top-level provisions in the order of the file. */
function inOrder(reading: Reading): Provision[] {
  const all = [...reading.preamble, ...reading.operative, ...reading.paragraphs, ...reading.annexes];
  return all
    .map((provision, index) => ({ provision, index }))
    .sort((a, b) => startOf(a.provision) - startOf(b.provision) || a.index - b.index)
    .map(({ provision }) => provision);
}

/** "13." → "13", "(d)" stays: as paragraphs are cited. */
const citedLabel = (provision: Provision): string => (provision.label ?? String(provision.n)).replace(/\.$/, '');

type Placed<T> = { readonly record: T; readonly start: number; readonly weight: number };

/** All provisions, each after the one it stands under, with where it begins and what it costs on a page. */
function provisionRecords(reading: Reading): Placed<Unparted<ProvisionRecord>>[] {
  const placed: Placed<Unparted<ProvisionRecord>>[] = [];
  type Waiting = { provision: Provision; parent: Unparted<ProvisionRecord> | null };
  const waiting: Waiting[] = inOrder(reading)
    .reverse()
    .map((provision) => ({ provision, parent: null }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { provision, parent } = next;
    const { n, lines, anchors, emphasis, citations, runIn, title, brackets } = provision;
    const record: Unparted<ProvisionRecord> = {
      fragment: provision.id,
      eid: provision.eId,
      kind: provision.kind,
      rootKind: parent?.rootKind ?? provision.kind,
      number: parent ? `${parent.number} ${citedLabel(provision)}` : citedLabel(provision),
      parent: parent?.fragment ?? null,
      depth: parent ? parent.depth + 1 : 0,
      label: provision.label,
      text: provision.text,
      hash: provision.hash,
      detail: {
        n,
        lines,
        anchors,
        emphasis,
        citations,
        runIn,
        ...(title === undefined ? {} : { title }),
        ...(brackets === undefined ? {} : { brackets }),
      },
    };
    const weight = record.text.length + PROVISION_COST + provision.commitments.length * COMMITMENT_COST;
    placed.push({ record, start: Math.max(startOf(provision), placed.at(-1)?.start ?? 0), weight });
    for (const child of [...provision.children].reverse()) waiting.push({ provision: child, parent: record });
  }
  return placed;
}

const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set([
  'blank',
  'formula',
  'recital',
  'operative',
  'item',
  'paragraph',
  'heading',
  'note',
]);

/** Offsets at which lines begin, and the number of the line an offset stands in. */
function lineCounter(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

// A table of many pages is cut at its lines, so that no part of the document grows beyond measure.
const LONGEST_OTHER = 20_000;

function cutAtLines(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > LONGEST_OTHER) {
    const line = text.lastIndexOf('\n', from + LONGEST_OTHER);
    const to = line > from ? line + 1 : from + LONGEST_OTHER;
    pieces.push(text.slice(from, to));
    from = to;
  }
  pieces.push(text.slice(from));
  return pieces;
}

function otherRecords(
  reading: Reading,
  source: string,
  shown: ReadonlySet<string>,
  lineOf: (offset: number) => number,
): Placed<Unparted<OtherRecord>>[] {
  const placed: Placed<Unparted<OtherRecord>>[] = [];
  for (const element of reading.elements) {
    if (SHOWN_ELSEWHERE.has(element.class) || (element.ref !== null && shown.has(element.ref))) continue;
    let start = element.span.start;
    for (const piece of cutAtLines(source.slice(start, element.span.end))) {
      const text = piece.trim();
      const at = start + piece.length - piece.trimStart().length;
      if (text !== '') {
        const record = { class: element.class, ref: element.ref, line: lineOf(at), text };
        placed.push({ record, start, weight: text.length + OTHER_COST });
      }
      start += piece.length;
    }
  }
  return placed;
}

/** Gives each stretch its part, in the order of the file: a part ends where it would grow too heavy for one page. */
function partsOf(placed: readonly Placed<object>[]): {
  readonly of: ReadonlyMap<object, number>;
  readonly count: number;
} {
  const of = new Map<object, number>();
  let part = 1;
  let carried = 0;
  for (const { record, weight } of [...placed].sort((a, b) => a.start - b.start)) {
    if (carried > 0 && carried + weight > PART_CHARACTERS) {
      part += 1;
      carried = 0;
    }
    carried += weight;
    of.set(record, part);
  }
  return { of, count: part };
}

function commitmentRecord(commitment: Commitment): CommitmentRecord {
  const { theme, themeSuggestedBy: _, provision, verbOffset: __, text, ...rest } = commitment;
  return { ...rest, fragment: provision, clause: text, themes: theme, due: earliestDue(commitment.deadlines) };
}

function citationRecords(reading: Reading, provisions: readonly ProvisionRecord[]): CitationRecord[] {
  const texts = new Map<string, string>(reading.notes.map((note) => [note.id, note.text]));
  for (const { fragment, text } of provisions) texts.set(fragment, text);
  return reading.citations.map((citation) => ({
    kind: citation.kind,
    surface: citation.surface,
    norm: citation.norm,
    fragment: citation.in,
    work: citedWork(citation, texts.get(citation.in) ?? '', reading.meta.bodyName),
  }));
}

/** @param source the decoded text that was read */
export function recordsOf(
  reading: Reading,
  source: string,
  textRepairs: readonly TextRepair[] = [],
): InstrumentRecords {
  const { name, length, meta, formula, headings, notes, facts, notesWithoutAnchor, anchorsWithoutNote } = reading;
  const lineOf = lineCounter(source);
  const placed = provisionRecords(reading);
  const others = otherRecords(reading, source, new Set(placed.map(({ record }) => record.fragment)), lineOf);
  const parts = partsOf([...placed, ...others]);
  const inParts = <T extends object>(of: readonly Placed<T>[]) =>
    of.map(({ record }) => ({ ...record, part: parts.of.get(record) ?? 1 }));
  const provisions = inParts(placed);
  const diagnostics = reading.diagnostics.map((one) => ({ ...one, line: lineOf(one.span.start) }));
  return {
    provisions,
    commitments: reading.commitments.map(commitmentRecord),
    citations: citationRecords(reading, provisions),
    other: inParts(others),
    kept: {
      name,
      length,
      meta,
      formula,
      headings,
      notes,
      facts,
      diagnostics,
      textRepairs,
      notesWithoutAnchor,
      anchorsWithoutNote,
    },
    norms: [
      ...new Set(
        [meta.number?.norm, meta.symbol, ownNumber(meta)].filter((norm) => norm !== null && norm !== undefined),
      ),
    ],
    issuedOn: [meta.date, meta.session?.end, meta.session?.start].find((day) => day && isDay(day)) ?? null,
    parts: parts.count,
  };
}
