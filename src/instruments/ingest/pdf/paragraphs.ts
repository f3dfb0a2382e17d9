/** Lines into paragraphs: by white, indents, full lines, faces and labels; over columns and pages. */
import { labelOf } from '../../reading/labels.js';
import { isTail } from '../../reading/cues.js';
import { opensOperative, opensRecital } from '../../reading/verbs.js';
import type { Region } from './columns.js';
import { mostCommon } from './columns.js';
import { type LineText, textOfLine } from './line-text.js';
import { type PdfLine, segmentsOf } from './lines.js';

export type ParagraphLine = PdfLine & { readonly words: LineText; readonly left: number; readonly edge: number };

export type Paragraph = { readonly lines: readonly ParagraphLine[]; readonly bold: boolean; readonly size: number };

/** White between the lines of one paragraph, as most lines of the document have it, in ems of the body. */
export function leadingOf(regions: readonly Region[], bodySize: number): number {
  const steps: number[] = [];
  for (const { lines } of regions)
    lines.forEach((line, i) => {
      const before = lines[i - 1];
      if (!before || Math.abs(line.size - bodySize) > 0.6 || Math.abs(before.size - bodySize) > 0.6) return;
      const step = before.y - line.y;
      if (step > bodySize * 0.8 && step < bodySize * 3) steps.push(step / bodySize);
    });
  return steps.length > 0 ? mostCommon(steps, 0.05) : 1.2;
}

/** The paragraphs of a document, whose regions come in reading order. */
export function paragraphsOf(regions: readonly Region[], bodySize: number): Paragraph[] {
  const leading = leadingOf(regions, bodySize);
  const out: Paragraph[] = [];
  let current: ParagraphLine[] = [];
  const flush = () => {
    if (current.length > 0) out.push(paragraphOf(current));
    current = [];
  };
  for (const region of regions) {
    region.lines.forEach((line, i) => {
      const words = textOfLine(line);
      if (words.plain.trim() === '' && words.leadingMark === null) return;
      const next: ParagraphLine = { ...line, words, left: region.left, edge: region.right };
      const breaks = i === 0 ? breaksOver(current, next) : breaksHere(current, next, leading);
      if (breaks) flush();
      current.push(next);
    });
  }
  flush();
  return out;
}

function paragraphOf(lines: readonly ParagraphLine[]): Paragraph {
  return {
    lines,
    bold: lines.every(({ words }) => words.allBold),
    size: Math.max(...lines.map(({ size }) => size)),
  };
}

const CLOSED = /[.,;:!?…”"»)\]。；，：、]$/;
const isClosed = (line: ParagraphLine): boolean => CLOSED.test(line.words.plain.trim());
const isRow = (line: PdfLine): boolean => segmentsOf(line, 2).length > 2;

/** Would the first word of the next line have stood at the end of this one? */
function isFull(line: ParagraphLine, next: ParagraphLine): boolean {
  const word = /^\S+/.exec(next.words.plain.trim())?.[0] ?? '';
  return line.right + (word.length + 1) * line.size * 0.45 > line.edge - 1;
}

function labelled(line: ParagraphLine): boolean {
  const text = line.words.plain.trim();
  const label = labelOf(text.replace(/\t/g, ' '));
  return label !== null && (label.style !== 'bullet' || !/^[-–—]\S/.test(text));
}

function startsParagraph(line: ParagraphLine): boolean {
  const text = line.words.plain.trim();
  return /^[\p{Lu}“"«[]/u.test(text) && (opensRecital(text) || opensOperative(text));
}

/** Does `line` begin a paragraph after `current`, in the same column? */
function breaksHere(current: readonly ParagraphLine[], line: ParagraphLine, leading: number): boolean {
  const first = current[0];
  const last = current.at(-1);
  if (!first || !last) return false;
  const em = Math.max(line.size, last.size);
  const step = last.y - line.y;
  if (step > leading * em * 1.28 || step < -em) return true;
  if (Math.abs(line.size - last.size) > 0.12 * em) return true;
  if (isRow(line) || isRow(last)) return true;
  // The record of adoption stands line by line.
  if (!line.words.allBold && isTail(line.words.plain.trim())) return true;
  const bold = current.every(({ words }) => words.allBold);
  if (bold !== line.words.allBold && (bold || !isFull(last, line))) return true;
  const full = isFull(last, line);
  const closed = isClosed(last);
  if (labelled(line) && (closed || !full)) return true;
  const shift = line.x - last.x;
  const far = 0.8 * em;
  if (current.length === 1 && Math.abs(shift) > far) {
    // A hanging indent follows a label; an outdented line follows a first line that is indented and full.
    if (shift > 0) return !labelled(first) && !isCentred(first, line) && !isHanging(first, line);
    return !full && !isCentred(first, line);
  }
  if (current.length > 1 && shift > far && !isCentred(last, line)) return closed || !full;
  if (current.length > 1 && shift < -far && !isCentred(last, line)) return closed;
  if (full || !/^[\p{Lu}\d“"«(]/u.test(line.words.plain.trim())) return false;
  // A heading is broken where its author wants; running text ends short only where its paragraph ends.
  return closed || (!bold && last.right < last.edge - 0.2 * (last.edge - last.left) && !isHeadingSize(last, line));
}

const isHeadingSize = (a: PdfLine, b: PdfLine): boolean => isCentred(a, b) && Math.abs(a.size - b.size) < 0.3;

/** A number or letter, then white, then text: the next lines stand under the text. */
function isHanging(line: ParagraphLine, under: ParagraphLine): boolean {
  return (
    /^\S{1,9}\t/.test(line.words.plain.trimStart()) ||
    line.pieces.some((piece) => piece.x > line.x && Math.abs(piece.x - under.x) < 0.35 * line.size)
  );
}

function isCentred(a: PdfLine, b: PdfLine): boolean {
  return Math.abs((a.x + a.right) / 2 - (b.x + b.right) / 2) < 0.6 * a.size;
}

/** The same over the end of a column or page. */
function breaksOver(current: readonly ParagraphLine[], line: ParagraphLine): boolean {
  const last = current.at(-1);
  if (!last) return false;
  const em = Math.max(line.size, last.size);
  if (Math.abs(line.size - last.size) > 0.12 * em) return true;
  if (current.every(({ words }) => words.allBold) !== line.words.allBold) return true;
  const closed = isClosed(last);
  const text = line.words.plain.trim();
  if (/^\p{Ll}/u.test(text) && !labelled(line)) return false;
  if (labelled(line) && closed) return true;
  if (!closed) return isRow(line) || isRow(last);
  if (!isFull(last, line)) return true;
  return line.x - line.left > 0.8 * em || startsParagraph(line) || /[.;:]$/.test(last.words.plain.trim());
}
