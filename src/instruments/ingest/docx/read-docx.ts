/** A Word file as canonical text. */
import { instrumentError } from '../../errors.js';
import { noteMark, spaced, startCanonical } from '../canonical.js';
import type { IngestOptions, Ingested } from '../ingested.js';
import { startRepairs } from '../repairs.js';
import { childNamed, childrenNamed, isElement, readXml, textOf, type XmlElement } from '../xml.js';
import { printParagraph, type Written, writeBlock } from './blocks.js';
import { firstHead, readMargins, writeMargins } from './margins.js';
import { type Note, readNotes } from './notes.js';
import { readNumbering } from './numbering.js';
import { openWord, type WordPackage } from './package.js';
import { readStyles } from './styles.js';

const CLEAR = new Set(['document', 'body', 'sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);
const BLOCKS = new Set(['p', 'tbl']);

/** Reads a docx or docm file. Macros are not read, and said. Errors: see `ingest`. */
export function ingestDocx(bytes: Uint8Array, file: string, { alive }: IngestOptions): Ingested {
  const word = openWord(bytes, file);
  const repairs = startRepairs();
  if (word.names.some((name) => /vbaProject\.bin$/i.test(name))) repairs.add('macros-left-out', 'vbaProject.bin');
  const notes = readNotes(word.part('footnotes.xml'), word.part('endnotes.xml'), word.part('settings.xml'), repairs);
  const written: Written = {
    canonical: startCanonical(),
    styles: readStyles(word.part('styles.xml')),
    numbering: readNumbering(word.part('numbering.xml')),
    repairs,
    notes,
    fields: { open: [] },
    count: 0,
    held: '',
  };
  const sections = sectionsOf(word);
  const margins = readMargins(sections, word, written);
  const head = firstHead(margins);
  for (const { lines } of head)
    for (const line of lines) written.canonical.add([{ text: line, place: { part: 'header' } }]);
  readXml(word.document(), {
    file,
    format: 'Word',
    block: (name, ancestors) => BLOCKS.has(name) && ancestors.every((one) => CLEAR.has(one)),
    onBlock: (element) => {
      if (alive && written.count % 500 === 0 && !alive())
        throw instrumentError('INSTRUMENTS_STOPPED', { file }, { file });
      writeBlock(element, written);
    },
  });
  if (written.held !== '') written.canonical.add([{ text: spaced(written.held).trim(), place: { part: 'body' } }]);
  writeNotes(notes.all(), written);
  writeMargins(
    margins.filter((one) => !head.includes(one)),
    written,
  );
  readComments(word, written);
  return { format: 'docx', encoding: 'docx', ...written.canonical.done(), repairs: repairs.list() };
}

/** Properties of sections stand at their end: asked for before the words, so that the head can come first. */
function sectionsOf(word: WordPackage): XmlElement[] {
  const out: XmlElement[] = [];
  const collect = (element: XmlElement) => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.name === 'sectPr') out.push(child);
      else collect(child);
    }
  };
  const root = readXml(word.document(), {
    file: word.file,
    format: 'Word',
    block: (name, ancestors) => BLOCKS.has(name) && ancestors.every((one) => CLEAR.has(one)),
    onBlock: (element) => {
      const section = childNamed(childNamed(element, 'pPr'), 'sectPr');
      if (section) out.push(section);
    },
  });
  collect(root);
  return out;
}

function writeNotes(notes: readonly Note[], written: Written): void {
  for (const { mark, element } of notes) {
    const texts = childrenNamed(element, 'p').map((paragraph) => {
      const { label, words } = printParagraph(paragraph, written);
      return spaced((label + words.marked).replace(/[\n\t]/g, ' ')).trim();
    });
    const said = texts.filter((text) => text !== '').join(' ');
    written.canonical.add([
      { text: `${noteMark(mark)} ${withoutMark(said, mark)}`.trim(), place: { part: 'note', note: mark } },
    ]);
  }
}

/** A mark that the author typed stands in the note as well. */
function withoutMark(text: string, mark: string): string {
  for (const form of [noteMark(mark), mark.replaceAll('*', '\\*')])
    if (text.startsWith(form) && !/^\d/.test(mark)) return text.slice(form.length).trim();
  return text;
}

function readComments(word: WordPackage, { repairs }: Written): void {
  const root = word.part('comments.xml');
  for (const comment of childrenNamed(root ? childNamed(root, 'comments') : undefined, 'comment'))
    repairs.add('comment', childrenNamed(comment, 'p').map(plainText).join(' '));
}

function plainText(paragraph: XmlElement): string {
  if (paragraph.name === 't') return textOf(paragraph);
  return paragraph.children.map((child) => (isElement(child) ? plainText(child) : '')).join('');
}
