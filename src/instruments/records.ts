/** A reading as the rows that are kept of it: pure, so that what is kept can be told without a database. */
import { type Due, earliestDue, isDay } from './due.js';
import { citedWork, ownNumber } from './own-number.js';
import type { Citation, Commitment, Diagnostic, Provision, ProvisionKind, Reading } from './reading/reading.js';

export type ProvisionDetail = Pick<Provision, 'n' | 'lines' | 'anchors' | 'emphasis' | 'citations' | 'runIn'>;

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

function provisionRecords(reading: Reading): ProvisionRecord[] {
  const records: ProvisionRecord[] = [];
  let part = 1;
  let weight = 0;
  type Waiting = { provision: Provision; parent: ProvisionRecord | null };
  const waiting: Waiting[] = inOrder(reading)
    .reverse()
    .map((provision) => ({ provision, parent: null }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { provision, parent } = next;
    const cost = provision.text.length + PROVISION_COST + provision.commitments.length * COMMITMENT_COST;
    if (weight > 0 && weight + cost > PART_CHARACTERS) {
      part += 1;
      weight = 0;
    }
    weight += cost;
    const { n, lines, anchors, emphasis, citations, runIn } = provision;
    const record: ProvisionRecord = {
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
      part,
      detail: { n, lines, anchors, emphasis, citations, runIn },
    };
    records.push(record);
    for (const child of [...provision.children].reverse()) waiting.push({ provision: child, parent: record });
  }
  return records;
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

/** Each other stretch belongs to the part in which the paragraph before it stands. */
function otherRecords(reading: Reading, source: string, provisions: readonly ProvisionRecord[]): OtherRecord[] {
  const partOf = new Map(provisions.map((provision) => [provision.fragment, provision.part]));
  const records: OtherRecord[] = [];
  let part = 1;
  for (const element of reading.elements) {
    const own = element.ref === null ? undefined : partOf.get(element.ref);
    if (own !== undefined) {
      part = own;
      continue;
    }
    if (SHOWN_ELSEWHERE.has(element.class)) continue;
    const text = source.slice(element.span.start, element.span.end).trim();
    if (text === '') continue;
    records.push({ class: element.class, ref: element.ref, line: element.lines[0], text, part });
  }
  return records;
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
  const provisions = provisionRecords(reading);
  const { name, length, meta, formula, headings, notes, facts, notesWithoutAnchor, anchorsWithoutNote } = reading;
  const lineOf = lineCounter(source);
  const diagnostics = reading.diagnostics.map((one) => ({ ...one, line: lineOf(one.span.start) }));
  return {
    provisions,
    commitments: reading.commitments.map(commitmentRecord),
    citations: citationRecords(reading, provisions),
    other: otherRecords(reading, source, provisions),
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
    parts: provisions.at(-1)?.part ?? 1,
  };
}
