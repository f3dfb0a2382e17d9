/**
 * Clean text that knows where each of its characters stood. `origin` holds pairs [text offset, source offset]:
 * from one pair to the next, text and source run in step.
 */
import type { Anchor, Span } from './reading.js';

export type CleanText = {
  readonly text: string;
  readonly origin: readonly number[];
  readonly anchors: readonly Anchor[];
  readonly emphasis: readonly (readonly [number, number])[];
};

/** Source offset of character `at` of a clean text (binary search over its runs). */
export function sourceOffset(origin: readonly number[], at: number): number {
  let low = 0;
  let high = origin.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origin[middle * 2] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (origin[low * 2 + 1] ?? 0) + (at - (origin[low * 2] ?? 0));
}

/** Source span of the characters [start, end) of a clean text. */
export function sourceSpan(clean: CleanText, start: number, end: number): Span {
  if (clean.text.length === 0) return { start: 0, end: 0 };
  const last = Math.max(start, Math.min(end, clean.text.length) - 1);
  return { start: sourceOffset(clean.origin, start), end: sourceOffset(clean.origin, last) + 1 };
}

function sliceOrigin(origin: readonly number[], start: number, end: number): number[] {
  if (start >= end) return [];
  const out = [0, sourceOffset(origin, start)];
  for (let i = 0; i < origin.length; i += 2) {
    const at = origin[i] ?? 0;
    if (at > start && at < end) out.push(at - start, origin[i + 1] ?? 0);
  }
  return out;
}

/**
 * The part [start, end) without spaces around it. A mark that stands between two parts belongs to the one before it,
 * as printers set it after the word or comma it explains.
 */
export function sliceClean(clean: CleanText, start: number, end: number): CleanText {
  let from = start;
  let to = Math.min(end, clean.text.length);
  while (from < to && clean.text[from] === ' ') from += 1;
  while (to > from && clean.text[to - 1] === ' ') to -= 1;
  return {
    text: clean.text.slice(from, to),
    origin: sliceOrigin(clean.origin, from, to),
    anchors: clean.anchors
      .filter((a) => (a.offset > start || (a.offset === 0 && start === 0)) && a.offset <= Math.max(end, to))
      .map((a) => ({ ...a, offset: Math.min(Math.max(a.offset - from, 0), to - from) })),
    emphasis: clean.emphasis
      .filter(([a, b]) => a < to && b > from)
      .map(([a, b]) => [Math.max(a, from) - from, Math.min(b, to) - from] as const),
  };
}

/**
 * The same text in a piece of memory of its own. What was cut out of a line and put together is read through its parts at
 * every character, which makes a pass over it nearly twice as long; a paragraph is passed over a dozen times.
 */
export function inOnePiece(text: string): string {
  const half = text.length >> 1;
  return half < 16 ? text : [text.slice(0, half), text.slice(half)].join('');
}

/** What stands between two lines of a paragraph: a space, nothing, or nothing and without the hyphen of the first. */
export type Between = 'space' | 'close' | 'drop';

/** Parts of one paragraph put together again, with one space between them unless `between` says otherwise. */
export function joinClean(parts: readonly CleanText[], between?: (left: string, right: string) => Between): CleanText {
  if (parts.length === 1 && parts[0]) return parts[0];
  let text = '';
  const origin: number[] = [];
  const anchors: Anchor[] = [];
  const emphasis: (readonly [number, number])[] = [];
  for (const part of parts) {
    if (part.text.length === 0) {
      for (const a of part.anchors) anchors.push({ ...a, offset: text.length });
      continue;
    }
    const how = text.length > 0 ? (between?.(text, part.text) ?? 'space') : 'close';
    if (how === 'space') {
      origin.push(text.length, part.origin[1] ?? 0);
      text += ' ';
    } else if (how === 'drop') {
      text = text.slice(0, -1);
      while (origin.length > 0 && (origin.at(-2) ?? 0) >= text.length) origin.length -= 2;
    }
    const shift = text.length;
    for (let i = 0; i < part.origin.length; i += 2) origin.push((part.origin[i] ?? 0) + shift, part.origin[i + 1] ?? 0);
    for (const a of part.anchors) anchors.push({ ...a, offset: a.offset + shift });
    for (const [a, b] of part.emphasis) emphasis.push([a + shift, b + shift]);
    text += part.text;
  }
  return { text, origin, anchors, emphasis };
}

// Letters and digits beyond ASCII, asked of the pattern once each.
const WORD_CHAR = /[\p{L}\p{N}]/u;
// ASCII letters in lower case and digits; 0 for what is folded away.
const FOLDED = new Uint8Array(128);
for (let code = 48; code < 58; code += 1) FOLDED[code] = code;
for (let code = 97; code < 123; code += 1) {
  FOLDED[code] = code;
  FOLDED[code - 32] = code;
}
// The quotation marks, dashes and spaces that English is printed with: no words.
const isPrintersMark = (code: number): boolean => (code >= 0x2010 && code <= 0x2027) || code === 0xa0;

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const byteOf = (half: number, shift: number): string => BYTES[(half >>> shift) & 0xff] ?? '';
const hex = (half: number): string => byteOf(half, 24) + byteOf(half, 16) + byteOf(half, 8) + byteOf(half, 0);

/** FNV-1a, 64 bits, over the text in lower case with punctuation and spaces folded; 16 hexadecimal digits. */
export function contentHash(text: string): string {
  return hashed(text, false) ?? hashed(text.toLowerCase(), true) ?? '';
}

/** Null where a letter beyond ASCII asks for the whole text in lower case first, and it is not `lowered`. */
function hashed(text: string, lowered: boolean): string | null {
  let high = 0xcbf29ce4 | 0;
  let low = 0x84222325 | 0;
  let begun = false;
  let space = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    let unit = code < 128 ? (FOLDED[code] ?? 0) : 0;
    let wide = false;
    if (code > 127 && !isPrintersMark(code)) {
      if (!lowered) return null;
      const point = text.codePointAt(i) ?? code;
      wide = point > 0xffff;
      if (WORD_CHAR.test(String.fromCodePoint(point))) unit = code;
    }
    if (unit === 0) {
      space = begun;
      continue;
    }
    begun = true;
    // The space that stands for all between two words, then the letter, then the second half of one beyond 16 bits.
    for (let fed = space ? 32 : unit; ; fed = unit) {
      low ^= fed;
      // 64-bit multiplication by the FNV prime 0x100000001b3 in two 32-bit halves; the carry in 16-bit steps.
      const carry = ((low >>> 16) * 0x1b3 + (((low & 0xffff) * 0x1b3) >>> 16)) >>> 16;
      high = (Math.imul(high, 0x1b3) + carry + (low << 8)) | 0;
      low = Math.imul(low, 0x1b3);
      if (space) space = false;
      else if (wide) {
        wide = false;
        i += 1;
        unit = text.charCodeAt(i);
      } else break;
    }
  }
  return hex(high) + hex(low);
}
