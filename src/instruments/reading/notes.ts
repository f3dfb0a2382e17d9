/** Footnotes: definitions matched to their marks, "Ibid." chains, duplicates (rules 2 and 3). */
import type { Block } from './block.js';
import { type CleanText, sliceClean, sourceSpan } from './clean.js';
import type { Diagnostic, Note, Span } from './reading.js';

/** A note before its citations are read. */
export type RawNote = {
  readonly mark: string;
  readonly clean: CleanText;
  readonly line: number;
  readonly block: Block;
  readonly start: number;
};

/** Definitions in a note block; a flattened page may hold several in one. */
export function rawNotes(blocks: readonly Block[]): RawNote[] {
  return blocks.flatMap((block) => notesIn(block)).map((n) => n);
}

function notesIn(block: Block): RawNote[] {
  const text = block.clean.text;
  const line = block.lines[0] ?? 1;
  const bare = /^(\d{1,3}) /.exec(text);
  const leading = block.clean.anchors.filter((a) => a.offset === 0);
  const mark = leading[0]?.mark ?? bare?.[1] ?? '*';
  const cuts: { at: number; mark: string }[] = [{ at: leading.length > 0 ? 0 : (bare?.[0].length ?? 0), mark }];
  for (const anchor of block.clean.anchors) {
    if (anchor.offset === 0 || anchor.offset >= text.length) continue;
    const last = cuts.at(-1);
    const follows = /^\d+$/.test(anchor.mark) && Number(anchor.mark) === Number(last?.mark) + 1;
    if (follows && /[.)]$/.test(text.slice(0, anchor.offset).trimEnd()))
      cuts.push({ at: anchor.offset, mark: anchor.mark });
  }
  return cuts.map((cut, i) => {
    const clean = sliceClean(block.clean, cut.at, cuts[i + 1]?.at ?? text.length);
    return {
      mark: cut.mark,
      clean: { ...clean, anchors: clean.anchors.filter((a) => a.offset > 0) },
      line,
      block,
      start: cut.at,
    };
  });
}

/** Marks in the order of printing: numbers by value, others before them. */
function inMarkOrder(notes: readonly RawNote[]): RawNote[] {
  const value = (n: RawNote) => (/^\d+$/.test(n.mark) ? Number(n.mark) : -1);
  return [...notes].sort((a, b) => value(a) - value(b));
}

const SENTENCE = /^(?:Taking|Noting|Recalling|Reaffirming|The |This |These |In |As |For |One |Two |It |At )/;

/** Reads every note; `calls` maps a mark to the places that call it. */
export function readNotes(
  raw: readonly RawNote[],
  calls: ReadonlyMap<string, readonly string[]>,
): { notes: Note[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const ordered = inMarkOrder(raw);
  const ibid = new Map<RawNote, string | null>();
  let previous: RawNote | null = null;
  for (const note of ordered) {
    if (/^\*/.test(note.mark)) continue;
    if (/^(?:Ibid|Id)\b/i.test(note.clean.text)) {
      ibid.set(note, previous?.mark ?? null);
      if (!previous)
        diagnostics.push({
          rule: 'ibid-outside',
          span: noteSpan(note),
          before: note.clean.text.slice(0, 60),
          after: 'antecedent is not in this file',
          confidence: 0.9,
        });
    }
    previous = note;
  }
  ordered.forEach((note, i) => {
    if (raw[i] !== note && i === 0)
      diagnostics.push({
        rule: 'note-order',
        span: noteSpan(raw[0] ?? note),
        before: raw.map((r) => r.mark).join(' '),
        after: ordered.map((r) => r.mark).join(' '),
        confidence: 0.9,
      });
  });
  const seen = new Map<string, string>();
  const notes = raw.map((note): Note => {
    const key = referenceKey(note.clean.text);
    const duplicateOf = key ? seen.get(key) : undefined;
    if (key && duplicateOf === undefined) seen.set(key, note.mark);
    return {
      id: `fn${note.mark}`,
      mark: note.mark,
      text: note.clean.text,
      line: note.line,
      spans: [noteSpan(note)],
      ...(ibid.has(note) ? { ibidOf: ibid.get(note) ?? null } : {}),
      ...(duplicateOf === undefined ? {} : { duplicateOf }),
      substantive: SENTENCE.test(note.clean.text),
      citations: [],
      calledFrom: calls.get(note.mark) ?? [],
    };
  });
  return { notes, diagnostics };
}

function noteSpan(note: RawNote): Span {
  return note.clean.text === '' ? note.block.span : sourceSpan(note.clean, 0, note.clean.text.length);
}

/** Volume and number of a Treaty Series reference, which is what makes two notes the same. */
function referenceKey(text: string): string | null {
  const met = /vol\. (\d{1,5}), No\. (\d{1,6})/.exec(text);
  return met ? `${met[1]}/${met[2]}` : null;
}
