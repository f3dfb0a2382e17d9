/** One line of the source without its markup: emphasis, links, escapes, tags and reference marks become data. */
import type { CleanText } from './clean.js';
import type { Anchor, Diagnostic, Span } from './reading.js';
import type { Undone } from './rulings.js';
import { plainEnd } from './plain-words.js';

export type NormalLine = {
  readonly clean: CleanText;
  /** Depth of a markdown heading, 0 where the line is none. */
  readonly heading: number;
  readonly diagnostics: readonly Diagnostic[];
};

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
};

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

// A superscript tag, whole or broken by a converter that escaped its first bracket twice.
const SUP =
  /(?:<sup>&<\/sup>lt;|<sup>&lt;<\/sup>|&lt;|<)sup(?:>|&gt;)\s{0,3}([0-9]{1,5}(?:\s?,\s?[0-9]{1,5}){0,4}|\*{1,4}|[a-z†‡§])\s{0,3}(?:<|&lt;)\/sup(?:>|&gt;)/iy;
const CARET = /\$?\^\{?\s{0,2}(\*{1,4}|[0-9]{1,5}|\\\*)\s{0,2}(?:\}\$?|\$|(?=[\s,.;:)]|$))/y;
const BRACKET_NOTE = /\[\^([0-9]{1,5}|[*a-z]{1,4})\](:)?/y;
const LINK = /\[([^[\]]{0,300})\]\(([^()\s]{0,300})\)/y;
const TAG = /<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,200})?\/?>/iy;
const COMMENT = /<!--[^>]{0,300}-->/y;
const ENTITY = /&([a-z]{2,5}|#[0-9]{2,6});/iy;
const ESCAPABLE = /[\\`*_{}[\]()#+\-.!<>|~^]/;
const SPACE = /[\s\u00a0\u200b\u200e\u200f\ufeff\u00ad]/;
const INVISIBLE = /[\u200b\u200e\u200f\ufeff\u00ad]/;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

type Emphasis = { readonly char: string; readonly width: number; readonly textAt: number; readonly source: number };

/** State while a line is scanned; lives only inside `normaliseLine`. */
type Scan = {
  text: string;
  readonly origin: number[];
  readonly anchors: Anchor[];
  readonly emphasis: (readonly [number, number])[];
  readonly open: Emphasis[];
  readonly diagnostics: Diagnostic[];
  pendingSpace: number;
  expected: number;
  /** Kind of run → where a search for its closing run has already gone in vain. */
  readonly searched: Map<string, number>;
};

function put(scan: Scan, char: string, source: number): void {
  const code = char.charCodeAt(0);
  const plain = code > 32 && code < 127;
  if (!plain && SPACE.test(char)) {
    if (INVISIBLE.test(char)) return;
    if (scan.pendingSpace < 0) scan.pendingSpace = source;
    return;
  }
  if (scan.pendingSpace >= 0) {
    if (scan.text.length > 0) append(scan, ' ', scan.pendingSpace);
    scan.pendingSpace = -1;
  }
  append(scan, char, source);
}

/** Takes a run of plain words at once; returns its length. */
function plainRun(scan: Scan, line: string, at: number, base: number): number {
  const end = plainEnd(line, at);
  if (end === at) return 0;
  if (scan.pendingSpace >= 0) {
    if (scan.text.length > 0) append(scan, ' ', scan.pendingSpace);
    scan.pendingSpace = -1;
  }
  append(scan, line.slice(at, end), base + at);
  return end - at;
}

function append(scan: Scan, char: string, source: number): void {
  if (scan.expected !== source) scan.origin.push(scan.text.length, source);
  scan.text += char;
  scan.expected = source + char.length;
}

function mark(scan: Scan, marks: readonly string[], span: Span, next: string): void {
  // "Crime <sup>1</sup>, and": the space before a mark goes when punctuation follows.
  if (scan.pendingSpace >= 0 && /[,;:.)]/.test(next)) scan.pendingSpace = -1;
  for (const one of marks) scan.anchors.push({ mark: one, offset: scan.text.length, source: span });
}

function repaired(scan: Scan, rule: string, span: Span, before: string, after: string, confidence: number): void {
  scan.diagnostics.push({ rule, span, before, after, confidence });
}

/** A run of `*` or `_` at `at`: opens or closes emphasis, or is a reference mark ("European Union*"). */
function emphasisRun(scan: Scan, line: string, at: number, base: number): number {
  const char = line[at] ?? '';
  let width = 1;
  while (line[at + width] === char && width < 3) width += 1;
  const before = line[at - 1] ?? ' ';
  const after = line[at + width] ?? ' ';
  const opens = !SPACE.test(after) && (!/[\p{L}\p{N}]/u.test(before) || char === '*');
  const closes = !SPACE.test(before) && (!/[\p{L}\p{N}]/u.test(after) || char === '*');
  const top = scan.open.at(-1);
  if (closes && top && top.char === char && top.width === width && at > 0) {
    scan.open.pop();
    if (scan.text.length > top.textAt) scan.emphasis.push([top.textAt, scan.text.length]);
    return width;
  }
  if (opens && closingRun(scan, line, at + width, char, width)) {
    const textAt = scan.text.length + (scan.pendingSpace >= 0 && scan.text.length > 0 ? 1 : 0);
    scan.open.push({ char, width, textAt, source: base + at });
    return width;
  }
  const leading = line.slice(0, at).trim() === '';
  if (char === '*' && (!SPACE.test(before) || leading)) {
    mark(scan, ['*'.repeat(width)], { start: base + at, end: base + at + width }, after);
    return width;
  }
  for (let i = 0; i < width; i += 1) put(scan, char, base + at + i);
  return width;
}

// Bounded, so that a line of a million stars stays linear.
const EMPHASIS_REACH = 600;

function closingRun(scan: Scan, line: string, from: number, char: string, width: number): boolean {
  const limit = Math.min(line.length, from + EMPHASIS_REACH);
  const kind = char.repeat(width);
  const first = Math.max(from, scan.searched.get(kind) ?? 0);
  for (let i = first; i < limit; i += 1) {
    if (line[i] === '\\') {
      i += 1;
      continue;
    }
    if (line[i] !== char) continue;
    let run = 1;
    while (line[i + run] === char && run < 3) run += 1;
    const before = line[i - 1] ?? ' ';
    const after = line[i + run] ?? ' ';
    const afterWord = /[\p{L}\p{N}]/u.test(after);
    if (run === width && i > from && !SPACE.test(before) && (char === '*' || !afterWord)) return true;
    i += run - 1;
  }
  scan.searched.set(kind, Math.max(first, limit));
  return false;
}

/** Reads constructs that begin at `at`; returns how many characters were taken, 0 where there is none. */
function construct(scan: Scan, line: string, at: number, base: number): number {
  const char = line[at] ?? '';
  const span = (width: number): Span => ({ start: base + at, end: base + at + width });
  if (char === '<' || char === '&') {
    const sup = sticky(SUP, line, at);
    if (sup) {
      const marks = (sup[1] ?? '').split(',').map((m) => m.trim());
      mark(scan, marks, span(sup[0].length), line[at + sup[0].length] ?? ' ');
      if (!sup[0].startsWith('<sup>') || sup[0].includes('&'))
        repaired(scan, 'note-mark-garbled', span(sup[0].length), sup[0], sup[1] ?? '', 0.95);
      return sup[0].length;
    }
    const comment = sticky(COMMENT, line, at);
    if (comment) return comment[0].length;
    const tag = sticky(TAG, line, at);
    if (tag) {
      if (/^<br/i.test(tag[0])) put(scan, ' ', base + at);
      return tag[0].length;
    }
    const entity = sticky(ENTITY, line, at);
    if (entity) {
      const name = (entity[1] ?? '').toLowerCase();
      const value = name.startsWith('#')
        ? String.fromCodePoint(Math.min(0x10ffff, Number(name.slice(1)) || 32))
        : ENTITIES[name];
      if (value !== undefined) {
        put(scan, value, base + at);
        scan.expected = -1;
        return entity[0].length;
      }
    }
    return 0;
  }
  if (char === '^' || char === '$') {
    const caret = sticky(CARET, line, at);
    if (!caret) return 0;
    mark(scan, [(caret[1] ?? '').replace('\\', '')], span(caret[0].length), line[at + caret[0].length] ?? ' ');
    return caret[0].length;
  }
  if (char === '[') {
    const note = sticky(BRACKET_NOTE, line, at);
    if (note) {
      mark(scan, [note[1] ?? ''], span(note[0].length), line[at + note[0].length] ?? ' ');
      return note[0].length;
    }
    const link = sticky(LINK, line, at);
    if (!link) return 0;
    const words = link[1] ?? '';
    for (let i = 0; i < words.length; i += 1) put(scan, words[i] ?? '', base + at + 1 + i);
    scan.expected = -1;
    if (link[2] === '#' || link[2] === '') repaired(scan, 'dead-link', span(link[0].length), link[0], words, 1);
    return link[0].length;
  }
  if (char === '\\' && line[at + 1] === '*') {
    const stars = escapedStars(line, at);
    const after = line[at + stars * 2] ?? ' ';
    const before = at === 0 ? ' ' : (line[at - 1] ?? ' ');
    const leads = scan.text === '' && SPACE.test(after);
    if (leads || (!SPACE.test(before) && !/[\p{L}\p{N}]/u.test(after))) {
      mark(scan, ['*'.repeat(stars)], span(stars * 2), after);
      return stars * 2;
    }
  }
  if (char === '\\' && ESCAPABLE.test(line[at + 1] ?? ' ')) {
    put(scan, line[at + 1] ?? '', base + at + 1);
    return 2;
  }
  return 0;
}

/** How many escaped stars stand at `at`: "\\*\\*" is a mark in print, as no emphasis is escaped. */
function escapedStars(line: string, at: number): number {
  let count = 0;
  while (count < 4 && line[at + count * 2] === '\\' && line[at + count * 2 + 1] === '*') count += 1;
  return count;
}

function superscript(scan: Scan, line: string, at: number, base: number): number {
  if (SUPERSCRIPTS[line[at] ?? ''] === undefined) return 0;
  let width = 0;
  let digits = '';
  while (SUPERSCRIPTS[line[at + width] ?? ''] !== undefined) {
    digits += SUPERSCRIPTS[line[at + width] ?? ''] ?? '';
    width += 1;
  }
  // km², m³: a unit and not a reference.
  if (/(?:^|[\s\d])(?:k|c|m)?m$/.test(line.slice(Math.max(0, at - 4), at))) return 0;
  mark(scan, [digits], { start: base + at, end: base + at + width }, line[at + width] ?? ' ');
  return width;
}

/** Cleans the line `source[start, end)`. */
export function normaliseLine(source: string, start: number, end: number, undone: Undone | null = null): NormalLine {
  const normal = scanLine(source, start, end, NOTHING);
  const kept = undone === null ? [] : normal.diagnostics.filter(({ rule, span }) => undone(rule, span));
  if (kept.length === 0) return normal;
  return scanLine(source, start, end, new Map(kept.map(({ span }) => [span.start, span.end])));
}

const NOTHING: ReadonlyMap<number, number> = new Map();

/** @param verbatim stretches that stay as they stand in the file, by where they begin */
function scanLine(source: string, start: number, end: number, verbatim: ReadonlyMap<number, number>): NormalLine {
  const line = source.slice(start, end);
  const scan: Scan = {
    text: '',
    origin: [],
    anchors: [],
    emphasis: [],
    open: [],
    diagnostics: [],
    pendingSpace: -1,
    expected: -1,
    searched: new Map(),
  };
  const head = /^\s{0,20}(#{1,6})(?=[\s\p{L}*])/u.exec(line);
  let at = head ? head[0].length : 0;
  if (!head) {
    const quote = /^\s{0,20}(?:>\s?){1,4}/.exec(line);
    if (quote) at = quote[0].length;
  }
  while (at < line.length) {
    const until = verbatim.get(start + at);
    if (until !== undefined) {
      for (; start + at < until; at += 1) put(scan, line[at] ?? '', start + at);
      continue;
    }
    const char = line[at] ?? '';
    const words = plainRun(scan, line, at, start);
    if (words > 0) {
      at += words;
      continue;
    }
    const taken = construct(scan, line, at, start) || superscript(scan, line, at, start);
    if (taken > 0) at += taken;
    else if (
      (char === '*' || char === '_') &&
      (char === '*' || !/[\p{L}\p{N}_]/u.test(line[at - 1] ?? ' ') || scan.open.at(-1)?.char === '_')
    ) {
      at += emphasisRun(scan, line, at, start);
    } else {
      put(scan, char, start + at);
      at += 1;
    }
  }
  return {
    clean: { text: scan.text, origin: scan.origin, anchors: scan.anchors, emphasis: trimEmphasis(scan) },
    heading: head ? (head[1] ?? '').length : 0,
    diagnostics: scan.diagnostics,
  };
}

function trimEmphasis(scan: Scan): (readonly [number, number])[] {
  return scan.emphasis
    .map(([a, b]) => {
      let from = a;
      let to = b;
      while (from < to && scan.text[from] === ' ') from += 1;
      while (to > from && scan.text[to - 1] === ' ') to -= 1;
      return [from, to] as const;
    })
    .filter(([a, b]) => b > a)
    .sort((x, y) => x[0] - y[0]);
}
