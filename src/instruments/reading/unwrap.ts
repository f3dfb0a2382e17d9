/** Text broken at a column: its lines put together to paragraphs again (rule 7). */
import type { Block } from './block.js';
import { joinClean } from './clean.js';
import { BARE_NOTE } from './cues.js';
import { isFurniture } from './furniture.js';
import { labelOf } from './labels.js';
import { bodyAtStart } from './registries/bodies.js';
import { opensOperative, opensRecital } from './verbs.js';

const CLOSED = /[.,;:!?…”"»)\]。；，：、]$/;

export function isWrapped(lines: readonly Block[]): boolean {
  let continued = 0;
  let body = 0;
  lines.forEach((line, i) => {
    if (line.raw.length < 30) return;
    body += 1;
    const next = lines[i + 1];
    if (!next || next.blankBefore || line.raw.length > 160) return;
    if (!CLOSED.test(line.clean.text) && /^[\p{Ll}(]/u.test(next.clean.text) && !labelOf(next.clean.text))
      continued += 1;
  });
  return body >= 6 && continued / body > 0.2;
}

export function unwrap(lines: readonly Block[]): Block[] {
  const out: Block[] = [];
  let parts: Block[] = [];
  let inBody = false;
  const width = bodyWidth(lines);
  const flush = () => {
    if (parts.length > 0) out.push(merged(parts));
    parts = [];
  };
  lines.forEach((line, i) => {
    const before = parts.at(-1);
    const formula = startsFormula(lines, i);
    // A formula that no list knows is told by the recital after it.
    if (
      formula ||
      (before && /,$/.test(before.clean.text) && /^\p{Lu}/u.test(line.clean.text) && opensRecital(line.clean.text))
    )
      inBody = true;
    const starts =
      !before ||
      line.blankBefore ||
      formula ||
      isWholeFormula(parts) ||
      !inBody ||
      headsPart(lines, i, width) ||
      headsPart(lines, i - 1, width) ||
      startsBlock(line, before, parts[0] ?? before, width, inQuotation(parts));
    if (starts) flush();
    parts.push(line);
  });
  flush();
  return out;
}

function isWholeFormula(parts: readonly Block[]): boolean {
  if (parts.length > 3) return false;
  const text = parts.map((p) => p.clean.text).join(' ');
  return text.length < 400 && bodyAtStart(text)?.length === text.replace(/ ?,$/, '').length;
}

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

function startsBlock(line: Block, before: Block, first: Block, width: number, quoted: boolean): boolean {
  const text = line.clean.text;
  if (line.heading > 0 || before.heading > 0 || isFurniture(line) || isFurniture(before)) return true;
  if (line.clean.anchors.some((a) => a.offset === 0)) return true;
  if (BARE_NOTE.test(text)) return true;
  if (labelOf(text) && /^\S+ [\p{Lu}“"(]/u.test(text)) return true;
  if (labelOf(text) && CLOSED.test(before.clean.text)) return true;
  if (/[.;:]$/.test(before.clean.text) && /^(?:[IVX]{1,5}|[A-Z])\. \p{Lu}/u.test(text)) return true;
  const closed = /[,;:.]$/.test(before.clean.text);
  if (closed && !quoted && opensParagraph(text)) return true;
  if (/^(?:Adopted (?:at|by|unanimously)|\d{1,4}(?:st|nd|rd|th) (?:plenary )?meeting)/.test(text)) return true;
  if (BARE_NOTE.test(first.clean.text)) return false;
  return /[.:;]$/.test(before.clean.text) && before.raw.length < width * 0.75 && /^[\p{Lu}(]/u.test(text);
}

function merged(parts: readonly Block[]): Block {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length === 1) return first as Block;
  return {
    lines: parts.flatMap((p) => p.lines),
    span: { start: first.span.start, end: last.span.end },
    clean: joinClean(parts.map((p) => p.clean)),
    heading: first.heading,
    blankBefore: first.blankBefore,
    raw: first.raw,
  };
}
