/** The foot of a page inside running text: notes, job numbers, page numbers and rules in the middle of a sentence. */
import { type CleanText, sourceOffset } from './clean.js';

/** Offsets at which a note begins: its mark has a space before it, where the call of a note follows its word. */
export function noteStarts(clean: CleanText): number[] {
  const out: number[] = [];
  for (const { mark, offset, source } of clean.anchors) {
    if (!/^\d/.test(mark) || offset >= clean.text.length) continue;
    const at = clean.text[offset] === ' ' ? offset + 1 : offset;
    if (at === 0 || !/[\p{Lu}]/u.test(clean.text[at] ?? '')) continue;
    if (offset === 0 || source.start > sourceOffset(clean.origin, offset - 1) + 1) out.push(at);
  }
  return out;
}

const LONGEST = 700;
const ABBREVIATED =
  /(?:\b(?:vol|No|Nos|para|paras|chap|chaps|sect|sects|pp|p|art|arts|cf|ed|eds|Corr|Add|Rev)|\b[A-Z])$/;

/** Where the note that begins at `at` ends: after its first full stop that ends no abbreviation. */
export function noteEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST);
  for (let stop = text.indexOf('.', at); stop >= 0 && stop < limit; stop = text.indexOf('.', stop + 1)) {
    const next = text[stop + 1];
    if (next !== undefined && next !== ' ') continue;
    if (!ABBREVIATED.test(text.slice(Math.max(at, stop - 8), stop))) return stop + 1;
  }
  return at;
}

const FURNITURE = /(?:[A-Z]{1,4}\.\d{2}-\d{4,6}(?: \([A-Z]\))?(?: \*\d{6,9}\*)?|-{3,}|_{3,}|\*\d{6,9}\*)(?= |$)/y;
const PAGE_NUMBER = /(?:\d{1,3}\/\d{1,3}|\d{1,3})(?= |$)/y;

/** Length of a job number or rule at `at`; of a page number too, where the foot of a page has begun. */
export function furnitureAt(text: string, at: number, inFoot: boolean): number {
  for (const pattern of inFoot ? [FURNITURE, PAGE_NUMBER] : [FURNITURE]) {
    pattern.lastIndex = at;
    const met = pattern.exec(text);
    if (met) return met[0].length;
  }
  return 0;
}
