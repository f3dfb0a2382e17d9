/** The notes at the foot of a page: below a short rule, or smaller than the text and led by a mark. */
import { noteMark } from '../canonical.js';
import { type LineText, textOfLine } from './line-text.js';
import type { PdfLine } from './lines.js';

export type FootNote = { readonly mark: string | null; readonly lines: readonly string[] };

export type Footed = {
  readonly body: readonly PdfLine[];
  readonly rule: string | null;
  /** A first note without mark goes on from the page before. */
  readonly notes: readonly FootNote[];
};

const RULE = /^[_\s]{5,}$/;
const BARE = /^(\d{1,3})\s+(?=[\p{L}“"«(\d])/u;

/** Parts a page's lines, from its top, into body and notes. `bodySize` in points. */
export function partNotes(lines: readonly PdfLine[], bodySize: number): Footed {
  const texts = lines.map((line) => textOfLine(line));
  const ruled = texts.findLastIndex(({ plain }) => RULE.test(plain));
  if (ruled >= 0 && ruled < lines.length - 1 && isZone(lines, texts, ruled + 1, bodySize))
    return {
      body: lines.slice(0, ruled),
      rule: texts[ruled]?.plain.trim() ?? null,
      notes: notesIn(texts.slice(ruled + 1)),
    };
  let start = lines.length;
  while (start > 0 && (lines[start - 1]?.size ?? bodySize) < bodySize * 0.93) start -= 1;
  while (start < lines.length && !opensNote(texts[start])) start += 1;
  if (start === lines.length || start === 0) return { body: lines, rule: null, notes: [] };
  return { body: lines.slice(0, start), rule: null, notes: notesIn(texts.slice(start)) };
}

function isZone(lines: readonly PdfLine[], texts: readonly LineText[], from: number, bodySize: number): boolean {
  const small = lines.slice(from).filter((line) => line.size < bodySize * 0.97).length;
  return small > (lines.length - from) * 0.8 || opensNote(texts[from]);
}

function opensNote(text: LineText | undefined): boolean {
  return text !== undefined && (text.leadingMark !== null || BARE.test(text.plain));
}

function notesIn(texts: readonly LineText[]): FootNote[] {
  const out: { mark: string | null; lines: string[] }[] = [];
  for (const text of texts) {
    const last = out.at(-1);
    const bare = text.leadingMark === null ? BARE.exec(text.plain) : null;
    const next = bare !== null && (!last || last.mark === null || Number(bare[1]) === Number(last.mark) + 1);
    if (text.leadingMark !== null) out.push({ mark: text.leadingMark, lines: [marked(text)] });
    else if (bare && next)
      out.push({
        mark: bare[1] ?? '',
        lines: [`${noteMark(bare[1] ?? '')} ${text.marked.trimStart().slice(bare[0].length)}`],
      });
    else if (last) last.lines.push(text.marked.trim());
    else out.push({ mark: null, lines: [text.marked.trim()] });
  }
  return out;
}

/** "* Reissued …": a star that is set as a letter becomes the mark that it is. */
function marked({ marked: text, leadingMark }: LineText): string {
  const trimmed = text.trim();
  if (trimmed.startsWith('<sup>')) return trimmed;
  const rest = trimmed.replace(/^(?:\\?[*†‡§])+\s*/, '');
  return `${noteMark(leadingMark ?? '*')} ${rest}`;
}
