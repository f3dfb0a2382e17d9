/** Akoma Ntoso 3.0 of any document type as canonical text: its numbers, headings and notes made visible. */
import { instrumentError } from '../../errors.js';
import { decodedXml } from './declared.js';
import { asBlock, type Canonical, noteMark, spaced, startCanonical } from '../canonical.js';
import type { DocumentRange, Ingested, Part } from '../ingested.js';
import { startRepairs } from '../repairs.js';
import { childNamed, findElement, isElement, readXml, type XmlElement } from '../xml.js';
import { BLOCKS, inlineText, type NoteFound, type Notes } from './inline.js';

const DOCUMENTS = new Set(
  (
    'act bill doc statement debate debateReport judgment portion amendment amendmentList officialGazette ' +
    'documentCollection'
  ).split(' '),
);

/** Divisions whose number and heading head what follows; the others are numbered paragraphs. */
const HEADED = new Set(
  (
    'book tome part subpart title subtitle chapter subchapter division subdivision section subsection ' +
    'article rule subrule hcontainer debateSection administrationOfOath rollCall prayers oralStatements ' +
    'writtenStatements personalStatements ministerialStatements resolutions nationalInterest ' +
    'declarationOfVote communication petitions papers noticesOfMotion questions address proceduralMotions ' +
    'pointOfOrder adjournment background introduction motivation decision attachment'
  ).split(' '),
);

type Writing = {
  readonly canonical: Canonical;
  readonly notes: Notes;
  written: number;
  count: number;
};

/** @throws INSTRUMENTS_DAMAGED, INSTRUMENTS_TOO_DEEP, INSTRUMENTS_NOT_AKOMA_NTOSO */
export function ingestAkn(bytes: Uint8Array, file: string): Ingested {
  const { utf8, encoding } = decodedXml(bytes);
  const root = findElement(readXml(utf8, { file, format: 'Akoma Ntoso' }), 'akomaNtoso');
  const repairs = startRepairs();
  if (!root) throw instrumentError('INSTRUMENTS_NOT_AKOMA_NTOSO', { file }, { file });
  const canonical = startCanonical();
  const documents: DocumentRange[] = [];
  for (const document of documentsIn(root)) {
    const start = canonical.length();
    const writing: Writing = { canonical, notes: { found: [], marks: new Map() }, written: 0, count: 0 };
    for (const child of document.children) if (isElement(child) && child.name !== 'meta') division(child, writing, 2);
    writeNotes(writing);
    if (canonical.length() > start) documents.push({ start, end: canonical.length(), name: nameOf(document) });
  }
  if (documents.length === 0) throw instrumentError('INSTRUMENTS_NOT_AKOMA_NTOSO', { file }, { file });
  if (documents.length > 1) repairs.add('several-documents', `${documents.length}: ${documents[0]?.name ?? ''}`);
  return {
    format: 'akn',
    encoding,
    ...canonical.done(),
    repairs: repairs.list(),
    ...(documents.length > 1 ? { documents } : {}),
  };
}

/** The documents of a file, those of a collection one by one. */
function documentsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (!DOCUMENTS.has(child.name)) return child.name === 'meta' ? [] : documentsIn(child);
    const inner = documentsIn(child);
    if (inner.length === 0) return [child];
    return [withoutDocuments(child), ...inner];
  });
}

/** A collection's own words: its preface and covers. */
function withoutDocuments(element: XmlElement): XmlElement {
  return {
    ...element,
    children: element.children.filter(
      (child) =>
        isElement(child) &&
        (['preface', 'coverPage', 'preamble', 'conclusions'].includes(child.name) ||
          (!DOCUMENTS.has(child.name) && documentsIn(child).length === 0 && child.name !== 'components')),
    ),
  };
}

function nameOf(document: XmlElement): string {
  const number = findElement(childNamed(document, 'meta') ?? document, 'FRBRnumber');
  return number?.attributes['showAs'] ?? number?.attributes['value'] ?? document.attributes['name'] ?? document.name;
}

function add(writing: Writing, text: string, close = false, part: Part = 'body'): void {
  const line = spaced(text).trim();
  if (line === '') return;
  writing.count += 1;
  writing.canonical.add([{ text: line, place: { part, paragraph: writing.count } }], close);
}

const words = (element: XmlElement | undefined, writing: Writing): string =>
  element ? spaced(inlineText(element, writing.notes)).trim() : '';

/** One element of the structure: its number, its heading, and what stands in it. */
function division(element: XmlElement, writing: Writing, depth: number): void {
  if (element.name === 'meta' || element.name === 'componentRef' || element.name === 'documentRef') return;
  if (element.name === 'table') {
    table(element, writing);
    return;
  }
  if (isParagraph(element)) {
    paragraph(element, writing, '');
    return;
  }
  const number = words(childNamed(element, 'num'), writing);
  const heading = [childNamed(element, 'heading'), childNamed(element, 'subheading')]
    .map((one) => words(one, writing))
    .filter((text) => text !== '')
    .join(' ');
  const rest = element.children.filter(
    (child): child is XmlElement => isElement(child) && !['num', 'heading', 'subheading'].includes(child.name),
  );
  const headed = HEADED.has(element.name) && (number !== '' || heading !== '');
  if (headed) add(writing, head(element, `${number} ${heading}`.trim(), depth));
  else if (heading !== '') add(writing, number === '' ? heading : `${number}\t${heading}`);
  const label = headed || heading !== '' ? '' : number === '' ? '' : `${number}\t`;
  contents(rest, writing, label, depth + (headed ? 1 : 0));
}

/** A verb that stands for a heading ("resolves") is the beginning of a sentence. */
function head(element: XmlElement, text: string, depth: number): string {
  const plain = text.replace(/^\*(.*)\*$/, '$1');
  if (element.name === 'hcontainer' && /^\p{Ll}/u.test(plain)) return text;
  return `${'#'.repeat(Math.min(6, depth))} ${plain}`;
}

const TEXT = new Set(
  (
    'p block span docTitle docNumber docType shortTitle from signature narrative summary scene other ' +
    'tocItem caption citation'
  ).split(' '),
);

/** Words stand in it directly, or inline elements only. */
function isParagraph(element: XmlElement): boolean {
  if (TEXT.has(element.name) && !element.children.some((c) => isElement(c) && (BLOCKS.has(c.name) || c.name === 'num')))
    return true;
  return element.children.some((child) => !isElement(child) && child.trim() !== '');
}

/** The number of a paragraph stands before its first words, wherever they are. */
function contents(children: readonly XmlElement[], writing: Writing, label: string, depth: number): void {
  let pending = label;
  for (const child of children) {
    if (child.name === 'meta') continue;
    if (isParagraph(child)) {
      paragraph(child, writing, pending);
      pending = '';
    } else if (pending !== '' && firstIsParagraph(child)) {
      contents(child.children.filter(isElement), writing, pending, depth);
      pending = '';
    } else {
      if (pending !== '' && child.name === 'table') add(writing, pending);
      division(child, writing, depth);
    }
  }
  if (pending !== '' && children.length === 0) add(writing, pending);
}

/** `content`, `intro` and the like, which only wrap. */
function firstIsParagraph(element: XmlElement): boolean {
  return (
    ['content', 'intro', 'alinea', 'wrap', 'wrapUp', 'container'].includes(element.name) &&
    childNamed(element, 'num') === undefined
  );
}

function paragraph(element: XmlElement, writing: Writing, label: string): void {
  const blocks = element.children.some((c) => isElement(c) && ['blockList', 'table', 'ul', 'ol'].includes(c.name));
  if (blocks) {
    mixed(element, writing, label);
    return;
  }
  const text = words(element, writing);
  const plain = text.replace(/[*\\]/g, '');
  const title = ['docTitle', 'shortTitle'].includes(element.name) || findTitle(element);
  if (title && label === '' && text.length < 300) add(writing, `## ${text.replace(/(^|[^\\])\*/g, '$1')}`);
  else add(writing, `${label}${label === '' ? asBlock(text, plain) : text}`);
}

const findTitle = (element: XmlElement): boolean =>
  element.children.filter(isElement).some((child) => ['docTitle', 'docType', 'docNumber'].includes(child.name));

/** A paragraph that holds a list: its words up to the list, then the list. */
function mixed(element: XmlElement, writing: Writing, label: string): void {
  let run: (XmlElement | string)[] = [];
  let pending = label;
  const flush = () => {
    const text = words({ ...element, children: run }, writing);
    if (text !== '') {
      add(writing, pending + text);
      pending = '';
    }
    run = [];
  };
  for (const child of element.children) {
    if (isElement(child) && ['blockList', 'table', 'ul', 'ol'].includes(child.name)) {
      flush();
      division(child, writing, 3);
    } else run.push(child);
  }
  flush();
}

function table(element: XmlElement, writing: Writing): void {
  let close = false;
  const rows = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (child.name === 'tr') {
        const cells = child.children.filter(isElement).map((cell) => words(cell, writing).replaceAll('|', '\\|'));
        add(writing, `| ${cells.join(' | ')} |`, close);
        close = true;
      } else if (child.name === 'caption') add(writing, words(child, writing));
      else rows(child);
    }
  };
  rows(element);
}

function writeNotes(writing: Writing): void {
  const { found } = writing.notes;
  // A note may hold a note.
  for (; writing.written < found.length; writing.written += 1) {
    const note = found[writing.written] as NoteFound;
    const text = spaced(inlineText(note.element, writing.notes)).trim();
    writing.canonical.add([
      { text: `${noteMark(note.mark)} ${text}`.trim(), place: { part: 'note', note: note.mark } },
    ]);
  }
}
