/** Paragraphs and tables of a Word file, one after the other, into blocks of canonical text. */
import { labelOf } from '../../reading/labels.js';
import { asBlock, type Canonical, spaced } from '../canonical.js';
import type { Part } from '../ingested.js';
import { childNamed, isElement, textOf, type XmlElement } from '../xml.js';
import type { Numbering } from './numbering.js';
import { type Fields, type Inside, type Words, wordsOf } from './runs.js';
import { over, runLook, type StyleLook } from './styles.js';

export type Written = Inside & {
  readonly canonical: Canonical;
  readonly numbering: Numbering;
  readonly fields: Fields;
  /** Paragraphs met so far. */
  count: number;
  /** Words of a paragraph whose end was deleted under tracking: they belong to the next. */
  held: string;
};

/** What a paragraph prints: its automatic number and its words. */
export type Printed = { readonly label: string; readonly words: Words; readonly look: StyleLook };

export function printParagraph(paragraph: XmlElement, written: Written): Printed {
  const properties = childNamed(paragraph, 'pPr');
  const styleId = childNamed(properties, 'pStyle')?.attributes['val'] ?? written.styles.defaultParagraph;
  const look = written.styles.look(styleId);
  const own = childNamed(properties, 'outlineLvl')?.attributes['val'];
  const outline = own === undefined ? look.outline : Number(own) < 9 ? Number(own) : null;
  const numbering = childNamed(properties, 'numPr');
  const direct = childNamed(numbering, 'numId')?.attributes['val'] ?? null;
  const numId = direct ?? look.numId;
  const ilvl = childNamed(numbering, 'ilvl')?.attributes['val'];
  const level = ilvl === undefined ? (direct === null ? look.level : 0) : Number(ilvl);
  const words = wordsOf(paragraph, look, written, written.fields);
  // An empty paragraph of a list prints its number in Word, but says nothing.
  const counts = numId !== null && numId !== '0' && words.plain.trim() !== '';
  const fixed = level === 0 && ilvl === undefined ? null : level;
  const label = counts ? written.numbering.labelFor(numId, fixed, styleId) : '';
  return { label, words, look: { ...over(look, runLook(undefined)), outline } };
}

export function writeParagraph(paragraph: XmlElement, written: Written, part: Part = 'body'): void {
  written.count += 1;
  const paragraphNumber = written.count;
  const { label, words, look } = printParagraph(paragraph, written);
  if (endIsDeleted(paragraph)) {
    written.held += `${label}${words.marked} `;
    return;
  }
  const held = written.held;
  written.held = '';
  const place = { part, paragraph: paragraphNumber };
  const heading = isHeading(words, label, look);
  for (const [i, line] of brokenLines(held + label + words.marked).entries()) {
    const text = spaced(line).trim();
    if (text === '') continue;
    const depth = Math.min(6, (look.outline ?? 1) + 1);
    const plain = i === 0 ? label + words.plain : line;
    written.canonical.add([
      {
        text: heading && i === 0 ? `${'#'.repeat(depth)} ${text.replace(/(^|[^\\])\*/g, '$1')}` : asBlock(text, plain),
        place,
      },
    ]);
  }
  for (const box of words.boxes) writeBlocks(box, written, 'text-box');
}

function endIsDeleted(paragraph: XmlElement): boolean {
  return childNamed(childNamed(childNamed(paragraph, 'pPr'), 'rPr'), 'del') !== undefined;
}

/** A line break before a label begins a paragraph of its own; any other is a space. */
function brokenLines(text: string): string[] {
  const out: string[] = [];
  for (const line of text.split('\n')) {
    const label = labelOf(line.trim().replace(/\t/g, ' '));
    if (out.length > 0 && label === null) out[out.length - 1] = `${out.at(-1)} ${line}`;
    else out.push(line);
  }
  return out;
}

function isHeading(words: Words, label: string, look: StyleLook): boolean {
  const text = words.plain.trim();
  if (text.length > 300 || !/\p{L}/u.test(text) || /[,;]$/.test(text)) return false;
  if (look.outline !== null) return true;
  return words.allBold && text.length < 200 && !/[.:]$/.test(text) && !/^\(?[a-z0-9]{1,4}[).]/.test(label);
}

/** Containers that hold blocks without being one. */
const CLEAR = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag', 'body', 'txbxContent']);

export function writeBlocks(parent: XmlElement, written: Written, part: Part = 'body'): void {
  for (const child of parent.children) if (isElement(child)) writeBlock(child, written, part);
}

export function writeBlock(element: XmlElement, written: Written, part: Part = 'body'): void {
  if (element.name === 'p') writeParagraph(element, written, part);
  else if (element.name === 'tbl') writeTable(element, written, part);
  else if (CLEAR.has(element.name)) writeBlocks(element, written, part);
  else if (element.name === 'AlternateContent')
    writeBlocks(childNamed(element, 'Choice') ?? childNamed(element, 'Fallback') ?? element, written, part);
}

/** Cells of a row, through the containers that may stand around them. */
function through(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.name === name) return [child];
    return CLEAR.has(child.name) ? through(child, name) : [];
  });
}

const MASTHEAD = /Distr\.|United Nations|Nations Unies|Naciones Unidas|Организация|联合国|الأمم/;

/** Tables that only set text beside text are read as text: the head of a UN document, pages in two languages. */
function isLayout(rows: readonly (readonly XmlElement[])[], written: Written): boolean {
  if (rows.every((cells) => cells.length < 2)) return true;
  const cells = rows.flat();
  const lengths = cells.map((cell) => lengthOf(cell));
  const words = lengths.reduce((sum, one) => sum + one, 0);
  if (words > cells.length * 300) return true;
  return written.count < 30 && rows.length < 9 && MASTHEAD.test(cells.map((cell) => sampleOf(cell)).join(' '));
}

function lengthOf(element: XmlElement): number {
  return element.children.reduce(
    (sum, child) => sum + (isElement(child) ? lengthOf(child) : element.name === 't' ? child.length : 0),
    0,
  );
}

function sampleOf(element: XmlElement): string {
  if (element.name === 't') return textOf(element);
  return element.children.map((child) => (isElement(child) ? sampleOf(child) : '')).join('');
}

function writeTable(table: XmlElement, written: Written, part: Part): void {
  const rows = through(table, 'tr').map((row) => through(row, 'tc'));
  if (isLayout(rows, written)) {
    for (const cell of rows.flat()) writeBlocks(cell, written, part);
    return;
  }
  let first = true;
  for (const cells of rows) {
    const boxes: XmlElement[] = [];
    const start = written.count + 1;
    const texts = cells.map((cell) => cellText(cell, written, boxes));
    if (texts.every((text) => text === '')) continue;
    written.canonical.add([{ text: `| ${texts.join(' | ')} |`, place: { part, paragraph: start } }], !first);
    first = false;
    for (const box of boxes) writeBlocks(box, written, 'text-box');
  }
}

function cellText(cell: XmlElement, written: Written, boxes: XmlElement[]): string {
  const parts: string[] = [];
  for (const child of cell.children) {
    if (!isElement(child)) continue;
    if (child.name === 'p') {
      written.count += 1;
      const { label, words } = printParagraph(child, written);
      boxes.push(...words.boxes);
      parts.push(`${label}${words.marked}`);
    } else if (child.name === 'tbl')
      for (const row of through(child, 'tr'))
        parts.push(
          through(row, 'tc')
            .map((inner) => cellText(inner, written, boxes))
            .join(' / '),
        );
    else if (CLEAR.has(child.name)) parts.push(cellText(child, written, boxes));
  }
  return spaced(parts.join(' ').replace(/[\n\t]/g, ' '))
    .trim()
    .replaceAll('|', '\\|');
}
