/** Lines into blocks: one block a line, or, in text broken at a column, one block a paragraph. */
import { type CleanText, joinClean } from './clean.js';
import { isFurniture } from './furniture.js';
import { labelOf } from './labels.js';
import { splitLines } from './lines.js';
import { normaliseLine } from './normalise.js';
import type { Diagnostic, Span } from './reading.js';
import { bodyAtStart } from './registries/bodies.js';
import { opensOperative, opensRecital } from './verbs.js';

export type Block = {
  readonly lines: readonly number[];
  /** Whole lines with their line breaks. */
  readonly span: Span;
  readonly clean: CleanText;
  readonly heading: number;
  readonly blankBefore: boolean;
  /** The first line as it stands, without the spaces around it. */
  readonly raw: string;
};

export type Blocks = {
  readonly blocks: readonly Block[];
  /** Lines are broken at a column, not at paragraphs. */
  readonly wrapped: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

const CLOSED = /[.,;:!?…”"»)\]。；，：、]$/;

/** Splits the source into blocks of clean text. */
export function toBlocks(source: string): Blocks {
  const diagnostics: Diagnostic[] = [];
  const singles: Block[] = [];
  let blank = true;
  for (const line of splitLines(source)) {
    const raw = source.slice(line.start, line.end).trim();
    if (raw === '') {
      blank = true;
      continue;
    }
    const normal = normaliseLine(source, line.start, line.end);
    for (const d of normal.diagnostics) diagnostics.push(d);
    singles.push({
      lines: [line.number],
      span: { start: line.start, end: line.next },
      clean: normal.clean,
      heading: normal.heading,
      blankBefore: blank,
      raw,
    });
    blank = false;
  }
  const wrapped = isWrapped(singles);
  return { blocks: wrapped ? unwrap(singles) : singles, wrapped, diagnostics };
}

function isWrapped(lines: readonly Block[]): boolean {
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

function unwrap(lines: readonly Block[]): Block[] {
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
      startsBlock(line, before, parts[0] ?? before, width);
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

function startsBlock(line: Block, before: Block, first: Block, width: number): boolean {
  const text = line.clean.text;
  if (line.heading > 0 || before.heading > 0 || isFurniture(line) || isFurniture(before)) return true;
  if (line.clean.anchors.some((a) => a.offset === 0)) return true;
  if (BARE_NOTE.test(text)) return true;
  if (labelOf(text) && /^\S+ [\p{Lu}“"(]/u.test(text)) return true;
  if (labelOf(text) && CLOSED.test(before.clean.text)) return true;
  if (/[.;:]$/.test(before.clean.text) && /^(?:[IVX]{1,5}|[A-Z])\. \p{Lu}/u.test(text)) return true;
  const closed = /[,;:.]$/.test(before.clean.text);
  if (closed && (opensRecital(text) || opensOperative(text)) && /^\p{Lu}/u.test(text)) return true;
  if (/^(?:Adopted (?:at|by|unanimously)|\d{1,4}(?:st|nd|rd|th) (?:plenary )?meeting)/.test(text)) return true;
  if (BARE_NOTE.test(first.clean.text)) return false;
  return /[.:;]$/.test(before.clean.text) && before.raw.length < width * 0.75 && /^[\p{Lu}(]/u.test(text);
}

/** A note whose mark lost its superscript: "11 Official Records …". */
export const BARE_NOTE =
  /^\d{1,3} (?:Official Records|United Nations, Treaty|See |Ibid|Resolutions? \d|Document |A\/|S\/|E\/|CTOC\/|CAC\/|FCCC\/|ST\/|Report of)/;

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
