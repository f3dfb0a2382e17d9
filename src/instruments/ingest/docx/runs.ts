/** The words of a paragraph as Word prints them: fields by their results, insertions accepted, deletions apart. */
import { emphasised, literal, noteMark } from '../canonical.js';
import type { Repairs } from '../repairs.js';
import { childNamed, isElement, textOf, type XmlElement } from '../xml.js';
import { over, type RunLook, runLook, type Styles } from './styles.js';

export type Inline = { text: string; readonly italic: boolean; readonly bold: boolean; readonly mark: boolean };

export type Words = {
  /** As the reader reads it. A line break inside the paragraph is a line break here. */
  readonly marked: string;
  readonly plain: string;
  readonly allBold: boolean;
  readonly allItalic: boolean;
  /** Text boxes anchored in the paragraph. */
  readonly boxes: readonly XmlElement[];
};

export type NoteCalls = {
  /** The mark of the next call to a note; `custom` where the author typed it. */
  call(kind: 'footnote' | 'endnote', id: string, custom: string | null): string;
};

export type Inside = { readonly styles: Styles; readonly repairs: Repairs; readonly notes: NoteCalls };

/** Whether the text that comes is a field's instruction; a field may go on over paragraphs. */
export type Fields = { readonly open: ('instruction' | 'result')[] };

type Walk = {
  readonly inside: Inside;
  readonly fields: Fields;
  readonly out: Inline[];
  readonly boxes: XmlElement[];
  customNote: { kind: 'footnote' | 'endnote'; id: string } | null;
};

export function wordsOf(paragraph: XmlElement, base: RunLook, inside: Inside, fields: Fields): Words {
  const walk: Walk = { inside, fields, out: [], boxes: [], customNote: null };
  for (const child of paragraph.children) if (isElement(child)) inline(child, base, walk);
  const words = walk.out.filter((one) => !one.mark && /[\p{L}\p{N}]/u.test(one.text));
  return {
    marked: markedText(walk.out),
    plain: walk.out.map((one) => (one.mark ? '' : one.text)).join(''),
    allBold: words.length > 0 && words.every((one) => one.bold),
    allItalic: words.length > 0 && words.every((one) => one.italic),
    boxes: walk.boxes,
  };
}

function markedText(runs: readonly Inline[]): string {
  const merged: Inline[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && !last.mark && !run.mark && (last.italic === run.italic || run.text.trim() === ''))
      last.text += run.text;
    else merged.push({ ...run });
  }
  return merged
    .map(({ text, mark, italic }) => {
      if (mark) return noteMark(text);
      const escaped = text.split('\n').map(literal);
      return (italic ? escaped.map(emphasised) : escaped).join('\n');
    })
    .join('');
}

function inline(node: XmlElement, base: RunLook, walk: Walk): void {
  switch (node.name) {
    case 'r':
      run(node, base, walk);
      return;
    case 'pPr':
    case 'rPr':
    case 'proofErr':
    case 'sdtPr':
      return;
    case 'del':
    case 'moveFrom': {
      const text = deletedText(node);
      if (text.trim() !== '') walk.inside.repairs.add('tracked-deletion', text);
      return;
    }
    case 'ins':
    case 'moveTo': {
      const before = walk.out.length;
      for (const child of node.children) if (isElement(child)) inline(child, base, walk);
      const text = walk.out
        .slice(before)
        .map((one) => one.text)
        .join('');
      if (text.trim() !== '') walk.inside.repairs.add('tracked-insertion', text);
      return;
    }
    case 'oMath':
    case 'oMathPara':
      put(walk, textOf(node), base);
      return;
    case 'AlternateContent':
      alternate(node, base, walk);
      return;
    default:
      for (const child of node.children) if (isElement(child)) inline(child, base, walk);
  }
}

/** Word writes a drawing twice, for new readers and for old ones: one of them is read. */
function alternate(node: XmlElement, base: RunLook, walk: Walk): void {
  const chosen = childNamed(node, 'Choice') ?? childNamed(node, 'Fallback');
  for (const child of chosen?.children ?? []) if (isElement(child)) inRun(child, base, walk);
}

function deletedText(node: XmlElement): string {
  if (node.name === 'delText' || node.name === 't') return textOf(node);
  if (node.name === 'tab' || node.name === 'br') return ' ';
  return node.children.map((child) => (isElement(child) ? deletedText(child) : '')).join('');
}

function run(node: XmlElement, base: RunLook, walk: Walk): void {
  const properties = childNamed(node, 'rPr');
  const style = childNamed(properties, 'rStyle')?.attributes['val'] ?? null;
  const look = over(style === null ? base : over(base, walk.inside.styles.look(style)), runLook(properties));
  for (const child of node.children) if (isElement(child)) inRun(child, look, walk);
}

function put(walk: Walk, text: string, look: RunLook): void {
  if (text === '' || walk.fields.open.includes('instruction')) return;
  if (look.hidden) {
    if (text.trim() !== '') walk.inside.repairs.add('hidden-text', text);
    return;
  }
  const note = walk.customNote;
  if (note && text.trim() !== '') {
    walk.customNote = null;
    const mark = text.trim().slice(0, 4);
    walk.out.push({ text: walk.inside.notes.call(note.kind, note.id, mark), italic: false, bold: false, mark: true });
    put(walk, text.trim().slice(4), look);
    return;
  }
  const before = walk.out.at(-1);
  if (look.raised && isMark(text.trim(), before?.text ?? '')) {
    walk.out.push({ text: text.trim(), italic: false, bold: false, mark: true });
    return;
  }
  walk.out.push({ text, italic: look.italic ?? false, bold: look.bold ?? false, mark: false });
}

/** "1st", "m²", "10⁶" are raised and are no notes. */
function isMark(text: string, before: string): boolean {
  if (/(?:^|[\s\d])(?:k|c|m)?m$/.test(before.slice(-4)) || /\d$/.test(before)) return false;
  return /^(?:\d{1,3}(?:\s?,\s?\d{1,3}){0,4}|\*{1,4}|[†‡§])$/.test(text);
}

function inRun(node: XmlElement, look: RunLook, walk: Walk): void {
  switch (node.name) {
    case 't':
      put(walk, textOf(node), look);
      return;
    case 'tab':
    case 'ptab':
      put(walk, '\t', look);
      return;
    case 'br':
      if (node.attributes['type'] === undefined || node.attributes['type'] === 'textWrapping') put(walk, '\n', look);
      else put(walk, ' ', look);
      return;
    case 'cr':
      put(walk, '\n', look);
      return;
    case 'noBreakHyphen':
      put(walk, '-', look);
      return;
    case 'sym':
      put(walk, symbol(node.attributes['char'] ?? '', node.attributes['font'] ?? ''), look);
      return;
    case 'fldChar':
      field(node.attributes['fldCharType'] ?? '', walk.fields);
      return;
    case 'footnoteReference':
    case 'endnoteReference':
      noteCall(node, walk);
      return;
    case 'drawing':
    case 'pict':
    case 'object':
      drawing(node, walk);
      return;
    case 'AlternateContent':
      alternate(node, look, walk);
      return;
    case 'ruby':
      for (const child of childNamed(node, 'rubyBase')?.children ?? []) if (isElement(child)) inline(child, look, walk);
      return;
    case 'del':
    case 'ins':
    case 'r':
      inline(node, look, walk);
      return;
    default:
  }
}

function field(type: string, { open }: Fields): void {
  if (type === 'begin' && open.length < 32) open.push('instruction');
  else if (type === 'separate' && open.length > 0) open[open.length - 1] = 'result';
  else if (type === 'end') open.pop();
}

function noteCall(node: XmlElement, walk: Walk): void {
  const kind = node.name === 'footnoteReference' ? 'footnote' : 'endnote';
  const id = node.attributes['id'] ?? '';
  if (['1', 'true', 'on'].includes(node.attributes['customMarkFollows'] ?? '')) {
    walk.customNote = { kind, id };
    return;
  }
  walk.out.push({ text: walk.inside.notes.call(kind, id, null), italic: false, bold: false, mark: true });
}

function drawing(node: XmlElement, walk: Walk): void {
  const before = walk.boxes.length;
  collectBoxes(node, walk.boxes);
  if (walk.boxes.length === before) walk.inside.repairs.add('picture-left-out', alternativeText(node));
}

function collectBoxes(node: XmlElement, boxes: XmlElement[]): void {
  if (node.name === 'txbxContent') {
    boxes.push(node);
    return;
  }
  const chosen = node.name === 'AlternateContent' ? (childNamed(node, 'Choice') ?? childNamed(node, 'Fallback')) : node;
  for (const child of chosen?.children ?? []) if (isElement(child)) collectBoxes(child, boxes);
}

function alternativeText(node: XmlElement): string {
  if (node.name === 'docPr') return node.attributes['descr'] ?? node.attributes['name'] ?? '';
  for (const child of node.children) {
    const found = isElement(child) ? alternativeText(child) : '';
    if (found !== '') return found;
  }
  return '';
}

const SYMBOLS: Readonly<Record<string, string>> = {
  F0B7: '•',
  F0A7: '▪',
  F0D8: '•',
  F0FC: '✓',
  F0A3: '□',
  F0E0: '→',
  F0B0: '°',
  F0B1: '±',
  F0B3: '≥',
  F0A3S: '≤',
  F02A: '*',
};

function symbol(char: string, font: string): string {
  const key = char.toUpperCase();
  const known = SYMBOLS[font === 'Symbol' ? `${key}S` : key] ?? SYMBOLS[key];
  if (known !== undefined) return known;
  const code = Number.parseInt(char, 16);
  if (!Number.isFinite(code)) return '';
  // The private area of symbol fonts repeats Latin at F000.
  return String.fromCharCode(code >= 0xf020 && code <= 0xf0ff ? code - 0xf000 : code);
}
