/** Words of an AKN paragraph: emphasis, references by their words, notes by their marks. */
import { emphasised, literal, noteMark } from '../canonical.js';
import { isElement, type XmlElement } from '../xml.js';

export type NoteFound = { readonly mark: string; readonly element: XmlElement };

export type Notes = {
  /** Notes met so far, in order. */
  readonly found: NoteFound[];
  readonly marks: Map<string, string>;
};

/** Elements that set blocks inside a paragraph. */
export const BLOCKS = new Set([
  'p',
  'block',
  'blockList',
  'list',
  'ul',
  'ol',
  'table',
  'tblock',
  'foreign',
  'toc',
  'container',
]);

const ITALIC = new Set(['i', 'em']);

/** A note's mark: as printed, else counted. A note that is called again keeps its mark. */
export function markOf(element: XmlElement, notes: Notes): string {
  const id = element.attributes['eId'] ?? element.attributes['id'] ?? '';
  const met = id === '' ? undefined : notes.marks.get(id);
  if (met !== undefined) return met;
  const given = (element.attributes['marker'] ?? '').replace(/[[\]().\s]/g, '');
  const taken = notes.found.some((note) => note.mark === given);
  const mark = /^(?:\d{1,3}|\*{1,4}|[a-z†‡§])$/.test(given) && !taken ? given : String(notes.found.length + 1);
  if (id !== '') notes.marks.set(id, mark);
  notes.found.push({ mark, element });
  return mark;
}

export function inlineText(element: XmlElement, notes: Notes, plain = false): string {
  let out = '';
  for (const child of element.children) {
    if (!isElement(child)) {
      const text = child.replace(/\s+/g, ' ');
      out += plain ? text : literal(text);
    } else out += inlineElement(child, notes, plain);
  }
  return out;
}

function inlineElement(element: XmlElement, notes: Notes, plain: boolean): string {
  switch (element.name) {
    case 'authorialNote':
      return noteMark(markOf(element, notes));
    case 'noteRef': {
      const target = (element.attributes['href'] ?? '').replace(/^#/, '');
      const mark = notes.marks.get(target) ?? (element.attributes['marker'] ?? '').replace(/[[\]().\s]/g, '');
      return mark === '' ? '' : noteMark(mark);
    }
    case 'eol':
    case 'br':
      return ' ';
    case 'meta':
      return '';
    case 'sup': {
      const text = inlineText(element, notes, true).trim();
      return /^(?:\d{1,3}|\*{1,4}|[†‡§])$/.test(text) ? noteMark(text) : inlineText(element, notes, plain);
    }
    default: {
      const text = inlineText(element, notes, plain);
      if (ITALIC.has(element.name) && !plain) return emphasised(text);
      // Blocks inside a quotation do not run into one another.
      return BLOCKS.has(element.name) || element.name === 'num' ? ` ${text} ` : text;
    }
  }
}
