/** The words of a line: spaces from the white between its pieces, raised figures as marks of notes. */
import { emphasised, literal, noteMark } from '../canonical.js';
import type { PdfLine } from './lines.js';
import type { Piece } from './source.js';

export type LineText = {
  /** As the reader reads it: escaped, with marks and emphasis. */
  readonly marked: string;
  /** Words alone, marks left out. */
  readonly plain: string;
  readonly allBold: boolean;
  /** The mark that stands raised, or as a star, before the first word. */
  readonly leadingMark: string | null;
};

// Printers tighten lines to 0.2 em a space; false gaps inside words go up to 0.13.
const SPACE = 0.165;
const TAB = 2.5;
const LABEL = /^(?:\d{1,3}(?: ?bis| ?ter)?\.|\([a-z]{1,3}\)|\([ivxl]{1,7}\)|\(\d{1,2}\)|[a-z]\)|[•●▪■◦–—·-])$/;
const NO_SPACE = /[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]/;

type Run = { text: string; italic: boolean; mark: boolean };

function isRaised(piece: Piece, line: PdfLine): boolean {
  return piece.size < line.size * 0.8 && piece.y - line.y > 0.1 * line.size;
}

const MARKS = /^(?:\d{1,3}(?:\s?,\s?\d{1,3}){0,4}|\*{1,4}|[a-z]|[†‡§])$/;

function gapBefore(previous: Piece, piece: Piece, soFar: string): string {
  const [left, right] = previous.x <= piece.x ? [previous, piece] : [piece, previous];
  const em = Math.max(previous.size, piece.size);
  const gap = right.x - (left.x + left.width);
  if (gap > TAB * em || (gap > 0.45 * em && LABEL.test(soFar.trim()))) return '\t';
  if (gap <= SPACE * em) return '';
  return NO_SPACE.test(previous.text.at(-1) ?? '') && NO_SPACE.test(piece.text[0] ?? '') && gap < em ? '' : ' ';
}

export function textOfLine(line: PdfLine): LineText {
  const rtl = line.pieces.filter((p) => p.rightToLeft).length * 2 > line.pieces.length;
  const pieces = rtl ? [...line.pieces].reverse() : line.pieces;
  const runs: Run[] = [];
  let plain = '';
  let previous: Piece | null = null;
  let leadingMark: string | null = null;
  for (const piece of pieces) {
    const text = piece.text.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/\s+/g, ' ');
    const raised = isRaised(piece, line);
    const mark = raised && MARKS.test(text.trim()) && !isOrdinal(text.trim(), plain) && !isUnit(plain);
    const space = previous ? gapBefore(previous, piece, plain) : '';
    if (mark) {
      if (plain.trim() === '') leadingMark = text.trim();
      runs.push({ text: text.trim(), italic: false, mark: true });
    } else {
      const glued = (runs.at(-1)?.mark && leadingMark !== null && plain === '' ? ' ' : space) + text;
      plain += glued;
      const last = runs.at(-1);
      if (last && !last.mark && (last.italic === piece.italic || text.trim() === '')) last.text += glued;
      else runs.push({ text: glued, italic: piece.italic, mark: false });
    }
    previous = piece;
  }
  const star = /^(\*{1,3}|[†‡§])\s/.exec(plain);
  if (star && leadingMark === null) leadingMark = star[1] ?? null;
  return { marked: markedText(runs), plain, allBold: allBold(line), leadingMark };
}

// "1st", "2nd" raised letters; a single letter after a figure is no note either.
function isOrdinal(text: string, before: string): boolean {
  return /^[a-z]$/.test(text) && /\d$/.test(before);
}

function isUnit(before: string): boolean {
  return /(?:^|[\s\d])(?:k|c|m)?m$/.test(before.slice(-4));
}

function allBold(line: PdfLine): boolean {
  const words = line.pieces.filter((p) => /[\p{L}\p{N}]/u.test(p.text));
  return words.length > 0 && words.every((p) => p.bold || p.size < line.size * 0.8);
}

function markedText(runs: readonly Run[]): string {
  let out = '';
  for (const run of runs) {
    if (run.mark) out = out.trimEnd() + (out.trim() === '' ? '' : '') + noteMark(run.text);
    else out += run.italic ? emphasised(literal(run.text)) : literal(run.text);
  }
  return out;
}
