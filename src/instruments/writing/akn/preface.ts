/** What stands around the body: the head of the document, and its end. */
import type { ElementClass, Meta } from '../../reading/reading.js';
import { knownDate } from './identity.js';
import { newId, noteAt, type Writing } from './writing.js';
import { element, inlineText } from './xml.js';

type Tag = { readonly name: string; readonly text: string; readonly attributes?: Readonly<Record<string, string>> };

/** What the reader understood of the head, in the order of a masthead. */
function tagsOf(meta: Meta): Tag[] {
  const date = knownDate(meta.date);
  const tags: (Tag | null)[] = [
    meta.bodyName === null ? null : { name: 'docAuthority', text: meta.bodyName },
    meta.committee === null ? null : { name: 'docCommittee', text: meta.committee },
    meta.symbol === null ? null : { name: 'docNumber', text: meta.symbol },
    meta.session?.surface
      ? { name: 'session', text: meta.session.surface, attributes: { value: String(meta.session.ordinal) } }
      : null,
    meta.date === null || date.precision !== 'day'
      ? null
      : { name: 'docDate', text: meta.date, attributes: { date: date.date } },
    ...meta.sponsors.map(({ surface }): Tag => ({ name: 'docProponent', text: surface })),
    { name: 'docType', text: meta.docType },
    meta.number === null ? null : { name: 'docNumber', text: meta.number.surface },
    meta.title === null ? null : { name: 'docTitle', text: meta.title },
    { name: 'docStatus', text: meta.status },
  ];
  return tags.filter((tag) => tag !== null && tag.text !== '') as Tag[];
}

const tagged = ({ name, text, attributes = {} }: Tag): string => element(name, attributes, inlineText(text));

/** A line of the head with the first of `left` that stands in it marked; what is marked is taken from `left`. */
function markedLine(line: string, left: Tag[]): string {
  const found = left
    .map((tag, index) => ({ tag, index, at: line.indexOf(tag.text) }))
    .filter(({ tag, at }) => at >= 0 && tag.text.length > 2)
    .sort((a, b) => b.tag.text.length - a.tag.text.length)[0];
  if (!found) return inlineText(line);
  left.splice(found.index, 1);
  const { at, tag } = found;
  return inlineText(line.slice(0, at)) + tagged(tag) + inlineText(line.slice(at + tag.text.length));
}

const paragraphs = (lines: readonly string[], of: (line: string) => string): string =>
  lines.map((line) => `<p>${of(line)}</p>`).join('');

/** Lines of the source that belong to a class; none where the source was not given. */
function linesOf({ reading, source }: Writing, wanted: ElementClass): string[] {
  if (source === null) return [];
  return reading.elements
    .filter((one) => one.class === wanted)
    .flatMap(({ span }) => source.slice(span.start, span.end).split(/\r\n|[\r\n]/))
    // Marks of Markdown headings say how the file was made, not what it says.
    .map((line) => line.replace(/^#{1,6}\s/, '').trim())
    .filter((line) => line !== '');
}

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
  const lines = linesOf(writing, 'header');
  const masthead = paragraphs(lines, (line) => markedLine(line, left));
  const notes = notesOfHead(writing);
  const own = left.map((tag) => `<p>${tagged(tag)}</p>`).join('') + (notes === '' ? '' : `<p>${notes}</p>`);
  const container = (name: string, content: string) =>
    content === '' ? '' : element('container', { eId: newId(writing, `container_${name}`), name }, content);
  return element('preface', { 'xml:lang': writing.language }, container('masthead', masthead) + container('description', own));
}

/** The record of adoption and what else closes the document. '' where the source is not given or says nothing there. */
export function conclusionsOf(writing: Writing): string {
  const lines = linesOf(writing, 'tail');
  return lines.length === 0 ? '' : element('conclusions', { 'xml:lang': writing.language }, paragraphs(lines, inlineText));
}
