/** What stands around the body: the head of the document, and its end. */
import type { Meta } from '../../reading/reading.js';
import { linesOf } from '../source-lines.js';
import { knownDate } from './identity.js';
import { newId, noteAt, type Writing } from './writing.js';
import { element, inlineText } from './xml.js';

type Tag = {
  readonly name: string;
  readonly text: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Not the words of the file but what they may look like: said only where a line holds it. */
  readonly onlyInLine?: true;
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The day as headers print it in English; in other languages it stands unmarked in its line. */
function printedDate(date: string | null): Tag | null {
  const known = knownDate(date);
  if (known.precision !== 'day') return null;
  const [year, month, day] = known.date.split('-').map(Number);
  return {
    name: 'docDate',
    text: `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`,
    attributes: { date: known.date },
    onlyInLine: true,
  };
}

/** What the reader understood of the head, in the order of a masthead: words of the file, none added. */
function tagsOf(meta: Meta): Tag[] {
  const said = (name: string, text: string | null | undefined): Tag | null => (text ? { name, text } : null);
  const session = meta.session?.surface;
  const tags = [
    said('docNumber', meta.symbol),
    said('docAuthority', meta.bodyName),
    printedDate(meta.date),
    session ? { name: 'session', text: session, attributes: { value: String(meta.session?.ordinal) } } : null,
    said('docCommittee', meta.committee),
    ...meta.sponsors.map(({ surface }) => said('docProponent', surface)),
    said('docNumber', meta.number?.surface),
    said('docTitle', meta.title),
  ];
  return tags.filter((tag) => tag !== null);
}

const tagged = ({ name, text, attributes = {} }: Tag): string => element(name, attributes, inlineText(text));

/** No line of a masthead is as long; a whole document on one line is not searched for a hundred sponsors. */
const LONGEST_LINE = 20_000;

/** A line of the head with those of `left` that stand in it marked, the longest first; they are taken from `left`. */
function markedLine(line: string, left: Tag[]): string {
  if (line.length > LONGEST_LINE) return inlineText(line);
  let found: { readonly tag: Tag; readonly at: number; readonly index: number } | null = null;
  for (const [index, tag] of left.entries()) {
    const at = tag.text.length > 2 ? line.indexOf(tag.text) : -1;
    if (at >= 0 && tag.text.length > (found?.tag.text.length ?? 0)) found = { tag, at, index };
  }
  if (!found) return inlineText(line);
  const { tag, at, index } = found;
  left.splice(index, 1);
  const before = markedLine(line.slice(0, at), left);
  return before + tagged(tag) + markedLine(line.slice(at + tag.text.length), left);
}

const paragraphs = (lines: readonly string[], of: (line: string) => string): string =>
  lines.map((line) => `<p>${of(line)}</p>`).join('');

/** Notes that the head calls (a sponsor's star, a title's) stand at its end. */
function notesOfHead(writing: Writing): string {
  const marks = new Set(writing.reading.meta.anchors.map(({ mark }) => mark));
  return [...marks]
    .filter((mark) => writing.notesByMark.has(mark))
    .map((mark) => noteAt(writing, mark))
    .join('');
}

/** The head: its lines as printed where the source is given, then what was understood of it and stands in no line. */
export function prefaceOf(writing: Writing): string {
  const left = tagsOf(writing.reading.meta);
  const lines = linesOf(writing.reading, writing.source, 'header');
  const masthead = paragraphs(lines, (line) => markedLine(line, left));
  const notes = notesOfHead(writing);
  // A title over two lines stands in the masthead already, though no one line holds it.
  const printed = lines.join(' ');
  const unplaced = left.filter(({ onlyInLine, text }) => !onlyInLine && !printed.includes(text));
  const own = unplaced.map((tag) => `<p>${tagged(tag)}</p>`).join('') + (notes === '' ? '' : `<p>${notes}</p>`);
  const container = (name: string, content: string) =>
    content === '' ? '' : element('container', { eId: newId(writing, `container_${name}`), name }, content);
  const content = container('masthead', masthead) + container('description', own);
  return content === '' ? '' : element('preface', { 'xml:lang': writing.language }, content);
}

/** The record of adoption and what else closes the document. '' where the source is not given or says nothing there. */
export function conclusionsOf(writing: Writing): string {
  const lines = linesOf(writing.reading, writing.source, 'tail');
  return lines.length === 0
    ? ''
    : element('conclusions', { 'xml:lang': writing.language }, paragraphs(lines, inlineText));
}
