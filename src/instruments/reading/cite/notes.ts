/** Citations of notes: the note is the surface, as it stands for the text at its mark. */
import type { Citation, Meta, Note, Provision } from '../reading.js';
import type { Body } from '../registries/bodies.js';
import { actNumbers } from './act-number.js';
import { type Found, withoutOverlap } from './found.js';
import { bodyMentions } from './mentions.js';
import { numbersIn } from './numbers.js';
import { officialRecordsIn, seriesIn } from './series.js';
import { scanSymbols } from './symbols.js';
import { nameWords } from './words.js';

export type NoteContext = { readonly meta: Meta; readonly provisions: readonly Provision[] };

const SPONSOR =
  /^(?:Also )?on behalf of the States [Mm]embers (?:of the United Nations that are members )?of the European Union\.?$/i;
// "Ibid." with nothing but a place in the same work.
const SAME_WORK = /^(?:Ibid|Id|Loc\. cit)\b/i;

/**
 * Notes with what they refer to. Numbers without a body take the body that the calling clause speaks of; "Ibid." with no
 * reference of its own repeats that of the note before it in the order of marks, through any chain of them.
 */
export function noteCitations(notes: readonly Note[], context: NoteContext): Note[] {
  const byId = new Map(context.provisions.map((p) => [p.id, p] as const));
  const own = new Map(notes.map((note) => [note, citationsIn(note, context.meta.body, byId)] as const));
  const byMark = new Map<string, readonly Citation[]>();
  for (const note of inMarkOrder(notes)) {
    const found = own.get(note) ?? [];
    const before = note.ibidOf ? byMark.get(note.ibidOf) : undefined;
    if (found.length === 0 && before && SAME_WORK.test(note.text))
      own.set(
        note,
        before.map((c) => ({ ...c, surface: note.text, in: note.id, offset: 0 })),
      );
    byMark.set(note.mark, own.get(note) ?? []);
  }
  return notes.map((note) => ({ ...note, citations: own.get(note) ?? [] }));
}

function inMarkOrder(notes: readonly Note[]): Note[] {
  const value = ({ mark }: Note) => (/^\d+$/.test(mark) ? Number(mark) : -1);
  return [...notes].sort((a, b) => value(a) - value(b));
}

function citationsIn(note: Note, issuer: string | null, provisions: ReadonlyMap<string, Provision>): Citation[] {
  if (SPONSOR.test(note.text)) {
    const sponsor = { norm: 'group/eu-members', kind: 'sponsor-note', at: 0, end: note.text.length } as const;
    return [cite(note, { ...sponsor, surface: note.text })];
  }
  const symbols = scanSymbols(note.text);
  const mentions = bodyMentions(note.text, nameWords(note.text), issuer, new Map());
  const numbers = actNumbers(note.text, symbols.taken);
  const assumed = numbers.length === 0 ? null : assumedBody(note, issuer, provisions);
  const named = withoutOverlap([
    ...symbols.found,
    ...seriesIn(note.text),
    ...numbersIn(note.text, numbers, mentions, { issuer, assumed: assumed?.id ?? null }),
  ]);
  const records = named.some((f) => f.kind === 'document') ? [] : officialRecordsIn(note.text);
  return [...named, ...records].map((f) => cite(note, f));
}

function cite(note: Note, found: Found): Citation {
  const { at, end: _end, surface: _surface, ...rest } = found;
  return { ...rest, surface: note.text, in: note.id, offset: at };
}

// How far back the clause that calls a note is looked at.
const CLAUSE = 160;

/** The body last named before the mark, in the first paragraph that calls the note and names one. */
function assumedBody(note: Note, issuer: string | null, provisions: ReadonlyMap<string, Provision>): Body | null {
  for (const id of note.calledFrom) {
    const provision = provisions.get(id);
    const anchor = provision?.anchors.find((a) => a.mark === note.mark);
    if (!provision || !anchor) continue;
    const clause = provision.text.slice(Math.max(0, anchor.offset - CLAUSE), anchor.offset);
    const named = bodyMentions(clause, nameWords(clause), issuer, new Map()).at(-1);
    if (named) return named.body;
  }
  return null;
}
