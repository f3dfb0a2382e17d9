/** Text of provisions and notes as runs of Word, with real footnotes. */
import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Note, Provision, Reading } from '../../reading/reading.js';
import { walkRuns } from '../../writing/runs.js';
import type { Script } from './layout.js';

export type Pages = {
  readonly script: Script;
  readonly notesByMark: ReadonlyMap<string, Note>;
  /** Notes that stand as footnotes, in the order of their first call: Word numbers them so. */
  readonly footnotes: Note[];
  readonly written: Set<Note>;
  /** Lists begun so far; each list of Word counts from one by itself. */
  lists: number;
};

export function beginPages(reading: Reading, script: Script): Pages {
  const notesByMark = new Map<string, Note>();
  for (const note of reading.notes) if (!notesByMark.has(note.mark)) notesByMark.set(note.mark, note);
  return { script, notesByMark, footnotes: [], written: new Set(), lists: 0 };
}

// Word opens no file with a character that XML cannot hold: U+FFFD shows that one stood there.
const UNWRITABLE = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);

export const wordText = (text: string): string => text.replace(UNWRITABLE, '\ufffd');

export type Look = {
  readonly italics?: boolean;
  readonly bold?: boolean;
  readonly superScript?: boolean;
  /** In half points. */
  readonly size?: number;
};

export const run = ({ script }: Pages, text: string, look: Look = {}): TextRun =>
  new TextRun({ text: wordText(text), ...look, rightToLeft: script.rightToLeft });

/** A note that is called a second time, or by a star, keeps its printed mark: Word counts each footnote once. */
function called(pages: Pages, mark: string): ParagraphChild {
  const note = pages.notesByMark.get(mark);
  if (!note || pages.written.has(note) || !/^\d+$/.test(mark)) return run(pages, mark, { superScript: true });
  pages.written.add(note);
  pages.footnotes.push(note);
  return new FootnoteReferenceRun(pages.footnotes.length);
}

/** Verbs in italics, as printed; where the file has emphasis of its own, that. */
export function runsOf(pages: Pages, provision: Provision): ParagraphChild[] {
  const out: ParagraphChild[] = [];
  walkRuns(provision, [], {
    text: (text, style) => out.push(run(pages, text, { italics: style !== 'plain' })),
    mark: ({ mark }) => out.push(called(pages, mark)),
    open: () => undefined,
    close: () => undefined,
  });
  return out;
}

export const footnotesOf = (pages: Pages) =>
  Object.fromEntries(
    pages.footnotes.map((note, index) => [
      index + 1,
      { children: [new Paragraph({ bidirectional: pages.script.rightToLeft, children: [run(pages, note.text)] })] },
    ]),
  );

/** Notes that no footnote holds: those with a star, and those that nothing calls. */
export function otherNotes(pages: Pages, notes: readonly Note[], wanted: (mark: string) => boolean): Paragraph[] {
  const left = notes.filter((note) => wanted(note.mark) && !pages.written.has(note));
  for (const note of left) pages.written.add(note);
  return left.map(
    ({ mark, text }) =>
      new Paragraph({
        bidirectional: pages.script.rightToLeft,
        children: [run(pages, mark, { superScript: true }), run(pages, ` ${text}`)],
      }),
  );
}
