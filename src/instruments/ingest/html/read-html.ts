/** A page of HTML as canonical text: headings, numbered lists with their numbers, notes by mark, tables by row. */
import { parse } from 'parse5';
import { instrumentError } from '../../errors.js';
import {
  asBlock,
  asFurniture,
  type Canonical,
  emphasised,
  literal,
  noteMark,
  spaced,
  startCanonical,
} from '../canonical.js';
import type { Ingested } from '../ingested.js';
import { type Repairs, startRepairs } from '../repairs.js';
import { decodePage } from './charset.js';
import {
  attribute,
  BLOCK,
  children,
  FURNITURE,
  type HtmlElement,
  isElement,
  isHidden,
  type Node,
  textOf,
} from './nodes.js';
import { labelled, listNumbers } from './lists.js';
import { noteTargets, type NoteTargets } from './note-links.js';

type Writing = {
  readonly canonical: Canonical;
  readonly repairs: Repairs;
  readonly notes: NoteTargets;
  /** Words of the block that is being written. */
  line: string;
  plain: string;
  /** Set before the next words: the number of a list entry, the mark of a note. */
  lead: string;
  note: string | null;
  heading: number;
  italic: boolean;
  count: number;
};

const DEEPEST = 1000;
const CLOSING =
  /<(\/?)(?:div|span|b|i|em|strong|u|section|article|ul|ol|table|blockquote|font|a|sub|sup|center|small|big|form|main|aside|details|dl)\b/gi;

/** Elements one in another, before a tree is made of them: an attack on whoever walks it. */
function assertShallow(text: string, file: string): void {
  let depth = 0;
  for (const met of text.matchAll(CLOSING)) {
    depth = met[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) throw instrumentError('INSTRUMENTS_TOO_DEEP', { file, limit: DEEPEST }, { file });
  }
}

/** Errors: INSTRUMENTS_TOO_DEEP. */
export function ingestHtml(bytes: Uint8Array, file: string): Ingested {
  const { text, encoding, repairs: met } = decodePage(bytes);
  assertShallow(text, file);
  const document = parse(text);
  const root = document.childNodes.find(isElement);
  const writing: Writing = {
    canonical: startCanonical(),
    repairs: startRepairs(),
    notes: root ? noteTargets(root) : { calls: new Map(), definitions: new Map() },
    line: '',
    plain: '',
    lead: '',
    note: null,
    heading: 0,
    italic: false,
    count: 0,
  };
  if (root) walkBlock(root, writing);
  flush(writing);
  return {
    format: 'html',
    encoding,
    ...writing.canonical.done(),
    repairs: [...met, ...writing.repairs.list()],
  };
}

function flush(writing: Writing): void {
  const text = spaced(writing.line.replace(/[\t\n\r]/g, ' ')).trim();
  const { lead, heading, note } = writing;
  const plain = writing.plain.trim();
  writing.line = '';
  writing.plain = '';
  if (text === '') return;
  writing.lead = '';
  writing.count += 1;
  const own = lead !== '' && labelled(plain) ? '' : lead;
  const words =
    heading > 0 && plain.length < 300
      ? `${'#'.repeat(heading)} ${own}${text.replace(/(^|[^\\])\*/g, '$1')}`
      : own === ''
        ? asBlock(text, plain)
        : `${own}${text}`;
  writing.canonical.add([
    {
      text: words,
      place: { part: note === null ? 'body' : 'note', paragraph: writing.count, ...(note === null ? {} : { note }) },
    },
  ]);
}

function walkBlock(element: HtmlElement, writing: Writing): void {
  if (isHidden(element)) {
    hidden(element, writing);
    return;
  }
  flush(writing);
  const mark = writing.notes.definitions.get(element);
  if (mark !== undefined) {
    writing.lead = `${noteMark(mark)} `;
    writing.note = mark;
  }
  if (FURNITURE.has(element.tagName)) furniture(element, writing);
  else if (element.tagName === 'table') table(element, writing);
  else if (element.tagName === 'ol' || element.tagName === 'ul') list(element, writing);
  else if (element.tagName === 'pre') preformatted(element, writing);
  else if (element.tagName === 'hr') writing.canonical.add([{ text: '---', place: { part: 'furniture' } }]);
  else {
    const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
    const before = writing.heading;
    if (depth !== undefined) writing.heading = Number(depth);
    walkAll(children(element), writing);
    flush(writing);
    writing.heading = before;
  }
  flush(writing);
  if (mark !== undefined) {
    writing.note = null;
    writing.lead = '';
  }
}

/** Scripts and the title are told, not read; so are words that the page hides. */
function hidden(element: HtmlElement, writing: Writing): void {
  const title =
    element.tagName === 'head' ? children(element).find((c) => isElement(c) && c.tagName === 'title') : null;
  const text = element.tagName === 'head' ? (title ? textOf(title) : '') : textOf(element);
  if (text.trim() !== '')
    writing.repairs.add(element.tagName === 'head' ? 'page-title' : 'hidden-text', `${element.tagName}: ${text}`);
}

function walkAll(nodes: readonly Node[], writing: Writing): void {
  nodes.forEach((node, i) => {
    if (isElement(node) && node.tagName === 'br') lineBreak(nodes, i, writing);
    else walk(node, writing);
  });
}

function walk(node: Node, writing: Writing): void {
  if (!isElement(node)) {
    if (node.nodeName === '#text') put(textOf(node), writing);
    return;
  }
  if (BLOCK.has(node.tagName)) walkBlock(node, writing);
  else inline(node, writing);
}

function put(text: string, writing: Writing): void {
  const clean = text.replace(/\s+/g, ' ');
  writing.plain += clean;
  writing.line += writing.italic ? emphasised(literal(clean)) : literal(clean);
}

function inline(element: HtmlElement, writing: Writing): void {
  if (isHidden(element)) {
    hidden(element, writing);
    return;
  }
  const call = writing.notes.calls.get(element);
  if (call !== undefined) {
    writing.line = writing.line.trimEnd() + noteMark(call);
    return;
  }
  if (writing.notes.backLinks?.has(element)) return;
  const mark = writing.notes.definitions.get(element);
  if (mark !== undefined) writing.lead = `${noteMark(mark)} `;
  const before = writing.italic;
  if (['i', 'em', 'cite', 'var'].includes(element.tagName)) writing.italic = true;
  walkAll(children(element), writing);
  writing.italic = before;
}

/** Two breaks, or a break before a number, end a paragraph; one is a space. */
function lineBreak(siblings: readonly Node[], at: number, writing: Writing): void {
  let i = at + 1;
  while (i < siblings.length && isBlank(siblings[i])) i += 1;
  const next = siblings[i];
  const double = next !== undefined && isElement(next) && next.tagName === 'br';
  const text = next === undefined ? '' : textOf(next).trim();
  if (double || labelled(text)) flush(writing);
  else put(' ', writing);
}

const isBlank = (node: Node | undefined): boolean =>
  node !== undefined && !isElement(node) && textOf(node).trim() === '';

function preformatted(element: HtmlElement, writing: Writing): void {
  for (const line of textOf(element).split('\n')) {
    put(line, writing);
    flush(writing);
  }
}

function furniture(element: HtmlElement, writing: Writing): void {
  for (const comment of asFurniture(textOf(element)))
    writing.canonical.add([{ text: comment, place: { part: 'furniture' } }]);
}

function list(element: HtmlElement, writing: Writing): void {
  const numbers = element.tagName === 'ol' ? listNumbers(element) : null;
  let i = 0;
  for (const child of children(element)) {
    if (!isElement(child) || child.tagName !== 'li') {
      walk(child, writing);
      continue;
    }
    flush(writing);
    const definition = writing.notes.definitions.has(child);
    if (!definition) writing.lead = numbers ? (numbers[i] ?? '') : bulletOf(element);
    i += 1;
    walkBlock(child, writing);
    writing.lead = '';
  }
}

const bulletOf = (element: HtmlElement): string =>
  /list-style(?:-type)?\s?:\s?none/i.test(attribute(element, 'style') ?? '') ? '' : '•\t';

function table(element: HtmlElement, writing: Writing): void {
  const rows = rowsOf(element);
  const cells = rows.flat();
  const long = cells.reduce((sum, cell) => sum + textOf(cell).length, 0) > cells.length * 400;
  if (long || rows.every((row) => row.length < 2)) {
    walkAll(children(element), writing);
    return;
  }
  let close = false;
  for (const row of rows) {
    const texts = row.map((cell) => cellText(cell, writing));
    if (texts.every((text) => text === '')) continue;
    writing.count += 1;
    writing.canonical.add(
      [{ text: `| ${texts.join(' | ')} |`, place: { part: 'body', paragraph: writing.count } }],
      close,
    );
    close = true;
  }
}

function rowsOf(element: HtmlElement): HtmlElement[][] {
  return children(element).flatMap((child) => {
    if (!isElement(child) || isHidden(child)) return [];
    if (child.tagName === 'tr')
      return [children(child).filter((cell): cell is HtmlElement => isElement(cell) && !isHidden(cell))];
    if (child.tagName === 'caption') return [[child]];
    return rowsOf(child);
  });
}

/** The words of a cell on one line, with its marks. */
function cellText(cell: HtmlElement, writing: Writing): string {
  const inner: Writing = { ...writing, canonical: startCanonical(), line: '', plain: '', lead: '', heading: 0 };
  walkAll(children(cell), inner);
  flush(inner);
  return inner.canonical.done().text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
}
