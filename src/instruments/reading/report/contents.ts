/** The list of contents of a report: it repeats the headings, with paragraphs and pages, before the text begins. */
import type { Block } from '../block.js';

const TITLE =
  /^(?:table of )?contents(?: \(continued\))?$|^table des matières$|^índice$|^содержание$|^目录$|^المحتويات$/i;
// A range of paragraphs or a page at the end of the line.
const PAGE = /(?:[\s.…]|^)\d{1,4}(?:[-–—]\d{1,4})?$/;

/** "II. Organizational matters 3–12 5": a line of a list of contents and no heading. */
export function isContentsLine(text: string): boolean {
  return /[\s.…]\d{1,4}(?:[-–—]\d{1,4})?[\s.…]+\d{1,4}$|…\s?\d{1,4}$|\.{4,}\s?\d{1,4}$/.test(text.slice(-30));
}

/** Blocks of the header that are the list of contents: from its title to the last line that ends with a page. */
export function contentsOf(header: readonly Block[]): ReadonlySet<Block> {
  const from = header.findIndex((b) => TITLE.test(b.clean.text));
  if (from < 0) return new Set();
  let last = from;
  for (let i = from + 1; i < header.length; i += 1) if (PAGE.test(header[i]?.clean.text ?? '')) last = i;
  return last - from < 2 ? new Set() : new Set(header.slice(from, last + 1));
}
