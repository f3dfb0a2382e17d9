/** Text broken at a column: its lines put together to paragraphs again (rule 7). */
import type { Block } from './block.js';
import { joinClean } from './clean.js';
import { BARE_NOTE } from './cues.js';
import { isFurniture } from './furniture.js';
import { labelOf } from './labels.js';
import { bodyAtStart } from './registries/bodies.js';
import { hyphenBetween, NO_WORDS, vocabulary } from './hyphens.js';
import { articleHeadOf } from './treaty/article-head.js';
import { opensOperative, opensRecital } from './verbs.js';
import { CLOSED, firstWord, type WrapShape, wrapShape } from './wrap-shape.js';

export function unwrap(lines: readonly Block[]): Block[] {
  const shape = wrapShape(lines);
  const out: Block[] = [];
  let parts: Block[] = [];
  let inBody = false;
  const width = bodyWidth(lines);
  const words = shape.hyphens ? vocabulary(lines) : NO_WORDS;
  const flush = () => {
    if (parts.length > 0) out.push(merged(parts, words));
    parts = [];
  };
  lines.forEach((line, i) => {
    const before = parts.at(-1);
    const formula = startsFormula(lines, i);
    // A formula that no list knows is told by the recital after it.
    if (
      formula ||
      isArticleLine(line.clean.text) ||
      (before && /,$/.test(before.clean.text) && /^\p{Lu}/u.test(line.clean.text) && opensRecital(line.clean.text))
    )
      inBody = true;
    const starts =
      !before ||
      line.blankBefore ||
      (shape.column === null
        ? formula ||
          isWholeFormula(parts) ||
          !inBody ||
          headsPart(lines, i, width) ||
          headsPart(lines, i - 1, width) ||
          startsBlock(line, before, parts[0] ?? before, width, inQuotation(parts))
        : startsAtColumn(lines, i, parts, shape, shape.column));
    if (starts) flush();
    parts.push(line);
  });
  flush();
  return out;
}

/** Lines filled to a column: a line that had room for the next word ends its paragraph; only full lines need other cues. */
function startsAtColumn(lines: readonly Block[], i: number, parts: readonly Block[], shape: WrapShape, column: number) {
  const line = lines[i];
  const before = parts.at(-1);
  if (!line || !before) return true;
  if (before.raw.length + 1 + firstWord(line, shape.hyphens) <= column)
    return line.blankBefore || !inQuotation(parts) || !opensRecital(line.clean.text);
  if (isArticleLine(line.clean.text) || isArticleLine(before.clean.text)) return true;
  if (line.heading > 0 || before.heading > 0 || isFurniture(line) || isFurniture(before)) return true;
  if (line.clean.anchors.some((a) => a.offset === 0)) return true;
  if (shape.spaced) return false;
  if (startsFormula(lines, i) || isWholeFormula(parts)) return true;
  const text = line.clean.text;
  const left = before.clean.text;
  if (!/[.;:,]$|[;,] (?:and|or)$/.test(left)) return false;
  if (BARE_NOTE.test(text) || ANNEX_ALONE.test(text) || TAIL_STARTS.test(text)) return true;
  const label = labelOf(text);
  if (label) return /^[\p{Lu}“"(]/u.test(text.slice(label.width)) || /[;:]$|[;,] (?:and|or)$/.test(left);
  if (/[.;:]$/.test(left) && /^(?:[IVX]{1,5}|[A-Z])\. \p{Lu}/u.test(text)) return true;
  return /[.;,]$/.test(left) && !inQuotation(parts) && opensParagraph(text);
}

function isWholeFormula(parts: readonly Block[]): boolean {
  if (parts.length > 3) return false;
  const text = parts.map((p) => p.clean.text).join(' ');
  return text.length < 400 && bodyAtStart(text)?.length === text.replace(/ ?,$/, '').length;
}

const TAIL_STARTS = /^(?:Adopted (?:at|by|unanimously)|\d{1,4}(?:st|nd|rd|th) (?:\(resumed\) )?(?:plenary )?meeting)/;
const ANNEX_ALONE = /^(?:Annex|ANNEX|Appendix|APPENDIX|Enclosure)(?: (?:[IVXL]{1,6}|\d{1,2}|[A-Z]))?$/;

/**
 * A short line without a stop, after one that ended with a stop and before one that begins a paragraph, is the heading
 * of an annex or section. A heading of more than one line is not told from a paragraph and stays with it.
 */
function headsPart(lines: readonly Block[], i: number, width: number): boolean {
  const [before, line, after] = [lines[i - 1], lines[i], lines[i + 1]];
  if (!before || !line || !after) return false;
  const text = line.clean.text;
  if (ANNEX_ALONE.test(text)) return true;
  if (!CLOSED.test(before.clean.text)) return false;
  if (text.length > width * 0.75 || CLOSED.test(text) || !/^[\p{Lu}\d]/u.test(text) || labelOf(text)) return false;
  const next = after.clean.text;
  const label = labelOf(next);
  return label ? /^[\p{Lu}“"(]/u.test(next.slice(label.width)) : opensParagraph(next);
}

function opensParagraph(text: string): boolean {
  return /^\p{Lu}/u.test(text) && (opensRecital(text) || opensOperative(text));
}

function bodyWidth(lines: readonly Block[]): number {
  const lengths = lines.map((l) => l.raw.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 80;
}

function startsFormula(lines: readonly Block[], i: number): boolean {
  const joined = [0, 1, 2]
    .map((k) => lines[i + k]?.clean.text ?? '')
    .join(' ')
    .slice(0, 400);
  const body = bodyAtStart(joined);
  if (body && /^The /i.test(joined))
    return /^,/.test(joined.slice(body.length)) || lines[i]?.clean.text.length === body.length;
  return false;
}

/** Is a quotation open at the end of these lines? A title in it may hold words that open a recital. */
function inQuotation(parts: readonly Block[]): boolean {
  const text = parts
    .slice(-3)
    .map((p) => p.clean.text)
    .join(' ');
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

/** "Article 5" or "Article 5 – Scope" alone on its line. */
function isArticleLine(text: string): boolean {
  const head = text.length < 90 ? articleHeadOf(text) : null;
  return head !== null && (text.length <= head.width || (head.separated && !/[.;,]$/.test(text)));
}

function startsBlock(line: Block, before: Block, first: Block, width: number, quoted: boolean): boolean {
  const text = line.clean.text;
  if (isArticleLine(text) || isArticleLine(before.clean.text)) return true;
  if (line.heading > 0 || before.heading > 0 || isFurniture(line) || isFurniture(before)) return true;
  if (line.clean.anchors.some((a) => a.offset === 0)) return true;
  if (BARE_NOTE.test(text)) return true;
  if (labelOf(text) && /^\S+ [\p{Lu}“"(]/u.test(text)) return true;
  if (labelOf(text) && CLOSED.test(before.clean.text)) return true;
  if (/[.;:]$/.test(before.clean.text) && /^(?:[IVX]{1,5}|[A-Z])\. \p{Lu}/u.test(text)) return true;
  const closed = /[,;:.]$/.test(before.clean.text);
  if (closed && !quoted && opensParagraph(text)) return true;
  if (TAIL_STARTS.test(text)) return true;
  if (BARE_NOTE.test(first.clean.text)) return false;
  return /[.:;]$/.test(before.clean.text) && before.raw.length < width * 0.75 && /^[\p{Lu}(]/u.test(text);
}

function merged(parts: readonly Block[], words: ReadonlySet<string>): Block {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length === 1) return first as Block;
  return {
    lines: parts.flatMap((p) => p.lines),
    span: { start: first.span.start, end: last.span.end },
    clean: joinClean(
      parts.map((p) => p.clean),
      (left, right) => hyphenBetween(left, right, words),
    ),
    heading: first.heading,
    blankBefore: first.blankBefore,
    raw: first.raw,
  };
}
