/** Footnotes and endnotes: the marks of their calls in the order of the document, and what they say. */
import type { Repairs } from '../repairs.js';
import { numeral } from '../numerals.js';
import { childNamed, childrenNamed, type XmlElement } from '../xml.js';
import type { NoteCalls } from './runs.js';

export type Note = {
  readonly mark: string;
  readonly kind: 'footnote' | 'endnote';
  readonly element: XmlElement;
};

export type Notes = NoteCalls & {
  /** Notes in the order of their calls, then those that no place calls. */
  all(): readonly Note[];
};

const FORMATS = new Set(['decimal', 'lowerLetter', 'chicago']);

/** @param settings settings.xml, which says how notes are counted */
export function readNotes(
  footnotes: XmlElement | null,
  endnotes: XmlElement | null,
  settings: XmlElement | null,
  repairs: Repairs,
): Notes {
  const elements = {
    footnote: byId(footnotes ? childNamed(footnotes, 'footnotes') : undefined, 'footnote'),
    endnote: byId(endnotes ? childNamed(endnotes, 'endnotes') : undefined, 'endnote'),
  };
  const format = formatOf(settings, 'footnotePr', 'decimal');
  const called = new Map<string, string>();
  const order: Note[] = [];
  let count = 0;
  const next = (kind: 'footnote' | 'endnote'): string => {
    count += 1;
    // Endnotes count with the footnotes: two notes of one document bear no one mark.
    if (kind === 'endnote') repairs.add('endnote-mark', String(count));
    return numeral(count, kind === 'footnote' && FORMATS.has(format) ? format : 'decimal');
  };
  const put = (kind: 'footnote' | 'endnote', id: string, mark: string) => {
    const element = elements[kind].get(id);
    called.set(`${kind}/${id}`, mark);
    if (element) order.push({ kind, mark, element });
  };
  return {
    call(kind, id, custom) {
      const met = called.get(`${kind}/${id}`);
      if (met !== undefined) return met;
      const mark = custom ?? next(kind);
      put(kind, id, mark);
      return mark;
    },
    all() {
      for (const kind of ['footnote', 'endnote'] as const)
        for (const [id, element] of elements[kind])
          if (!called.has(`${kind}/${id}`) && childrenNamed(element, 'p').length > 0) {
            const mark = next(kind);
            repairs.add('note-never-called', mark);
            put(kind, id, mark);
          }
      return order;
    },
  };
}

function byId(root: XmlElement | undefined, name: string): Map<string, XmlElement> {
  return new Map(
    childrenNamed(root, name)
      .filter(({ attributes }) => attributes['type'] === undefined || attributes['type'] === 'normal')
      .map((one) => [one.attributes['id'] ?? '', one]),
  );
}

function formatOf(settings: XmlElement | null, name: string, fallback: string): string {
  const properties = childNamed(settings ? childNamed(settings, 'settings') : undefined, name);
  return childNamed(properties, 'numFmt')?.attributes['val'] ?? fallback;
}
