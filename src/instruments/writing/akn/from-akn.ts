/** Takes back what `toAkn` wrote: text and structure from the body, the rest from `<proprietary>`. */
import { writingError } from '../errors.js';
import type { Commitment, Note, Provision, Reading } from '../../reading/reading.js';
import { mergedRanges } from '../runs.js';
import { checkedTexts, everyProvision, gathered, IN_BODY, LISTS, type List, OWN, textCheck } from './records.js';
import { childNamed, elementsIn, parseXml, wholeText, type XmlElement } from './tree.js';
import { characterOf } from './xml.js';

type Taken = { text: string; readonly emphasis: [number, number][] };

const BESIDE_TEXT: ReadonlySet<string> = new Set(['mark', 'connective']);

/** Text of an element with the places of its emphasis; notes, marks and the tags that only point are no text of it. */
function take(parent: XmlElement, taken: Taken): Taken {
  for (const child of parent.children) {
    if (typeof child === 'string') taken.text += child;
    else if (child.name === 'inline' && child.attributes.name === 'character')
      taken.text += characterOf(child.attributes.class) ?? '';
    else if (child.name === 'authorialNote' || child.name === 'noteRef') continue;
    else if (child.name === 'inline' && BESIDE_TEXT.has(child.attributes.name ?? '')) continue;
    else {
      const start = taken.text.length;
      take(child, taken);
      if (child.name === 'i' && child.attributes.class === undefined) taken.emphasis.push([start, taken.text.length]);
    }
  }
  return taken;
}

const textOf = (parent: XmlElement | undefined): string =>
  parent ? take(parent, { text: '', emphasis: [] }).text : '';

/** What the body says, by the ids of its elements. */
type Body = {
  readonly byId: ReadonlyMap<string, XmlElement>;
  /** The provision or note that an element with an id stands in: nearest with a record. */
  readonly headings: ReadonlyMap<number, string>;
  readonly formula: string | null;
};

function bodyOf(root: XmlElement): Body {
  const byId = new Map<string, XmlElement>();
  const headings = new Map<number, string>();
  let formula: string | null = null;
  const visit = (parent: XmlElement) => {
    for (const child of elementsIn(parent)) {
      if (child.name === 'proprietary') continue;
      const { eId } = child.attributes;
      if (eId !== undefined) byId.set(eId, child);
      const heading = child.attributes['palermo:heading'];
      if (heading !== undefined) headings.set(Number(heading), textOf(child));
      if (child.name === 'formula') formula ??= textOf(childNamed(child, 'p'));
      visit(child);
    }
  };
  visit(root);
  return { byId, headings, formula };
}

/** The records of one reading, by the ids they are for. */
type Records = {
  readonly document: Record<string, unknown>;
  readonly provisions: ReadonlyMap<string, { readonly record: Record<string, unknown>; readonly list: string | null }>;
  readonly commitments: ReadonlyMap<string, readonly Commitment[]>;
  readonly notes: readonly (readonly [string, Record<string, unknown>])[];
  readonly check: string;
};

function jsonOf(parent: XmlElement): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(wholeText(parent));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (cause) {
    throw writingError('INSTRUMENTS_AKN_WITHOUT_READING', {}, {}, cause);
  }
  throw writingError('INSTRUMENTS_AKN_WITHOUT_READING');
}

function recordsOf(root: XmlElement): Records {
  const meta = childNamed(elementsIn(root)[0], 'meta');
  const own = elementsIn(childNamed(meta, 'proprietary') ?? root).find(
    (one) => one.uri === OWN && one.name === 'reading',
  );
  const document = own && childNamed(own, 'document');
  if (!own || !document) throw writingError('INSTRUMENTS_AKN_WITHOUT_READING');
  const provisions = new Map<string, { record: Record<string, unknown>; list: string | null }>();
  const commitments = new Map<string, Commitment[]>();
  const notes: [string, Record<string, unknown>][] = [];
  for (const one of elementsIn(own)) {
    const id = one.attributes.for ?? '';
    if (one.name === 'provision') provisions.set(id, { record: jsonOf(one), list: one.attributes.in ?? null });
    else if (one.name === 'note') notes.push([id, jsonOf(one)]);
    else if (one.name === 'commitment') {
      const list = commitments.get(id);
      const commitment = jsonOf(one) as Commitment;
      if (list) list.push(commitment);
      else commitments.set(id, [commitment]);
    }
  }
  return { document: jsonOf(document), provisions, commitments, notes, check: own.attributes.check ?? '' };
}

/** The blocks that hold a provision's own text: in its content, its introduction, or directly in a recital or entry. */
function ownBlock(of: XmlElement): XmlElement | undefined {
  return childNamed(childNamed(of, 'content') ?? childNamed(of, 'intro') ?? of, 'p');
}

/** Provisions in an element, in order; lists, sections and the like between them are looked through. */
function provisionsIn(parent: XmlElement, records: Records, lists: Map<List, Provision[]> | null): Provision[] {
  const out: Provision[] = [];
  for (const child of elementsIn(parent)) {
    const id = child.attributes.eId;
    const known = id === undefined ? undefined : records.provisions.get(id);
    if (id === undefined || !known) {
      if (child.name !== 'p') out.push(...provisionsIn(child, records, lists));
      continue;
    }
    const block = ownBlock(child);
    const { text, emphasis } = block ? take(block, { text: '', emphasis: [] }) : { text: '', emphasis: [] };
    const { record } = known;
    const provision = {
      ...record,
      label: record.label === IN_BODY ? textOf(childNamed(child, 'num')) : record.label,
      text,
      emphasis: record.emphasis === IN_BODY ? mergedRanges(emphasis) : record.emphasis,
      children: provisionsIn(child, records, null),
      commitments: records.commitments.get(id) ?? [],
    } as unknown as Provision;
    const list = lists?.get(known.list as List);
    if (list) list.push(provision);
    else out.push(provision);
  }
  return out;
}

function notesOf({ notes }: Records, { byId }: Body): Note[] {
  return notes.map(([id, record]) => {
    const found = byId.get(id);
    return { ...record, text: textOf(found && childNamed(found, 'p')) } as unknown as Note;
  });
}

/**
 * The reading that `toAkn` wrote, equal to it member for member.
 * Errors: INSTRUMENTS_AKN_MALFORMED; INSTRUMENTS_AKN_WITHOUT_READING where another program wrote the file;
 * INSTRUMENTS_AKN_CHANGED where its text is no longer the text that the records were made for.
 */
export function fromAkn(xml: string): Reading {
  const root = parseXml(xml);
  const records = recordsOf(root);
  const body = bodyOf(root);
  const lists = new Map<List, Provision[]>(LISTS.map((list) => [list, []]));
  provisionsIn(root, records, lists);
  const parts = Object.fromEntries(lists) as Record<List, Provision[]>;
  const { document } = records;
  const notes = notesOf(records, body);
  const headings = (document.headings as readonly object[]).map((heading, index) => ({
    ...heading,
    text: body.headings.get(index) ?? '',
  })) as unknown as Reading['headings'];
  const all = everyProvision(parts);
  const { citations, commitments } = gathered(all, notes);
  const formula = document.formula === null ? null : { ...(document.formula as object), text: body.formula ?? '' };
  const reading = {
    ...document,
    formula,
    ...parts,
    headings,
    notes,
    citations: document.citations === IN_BODY ? citations : document.citations,
    commitments: document.commitments === IN_BODY ? commitments : document.commitments,
  } as unknown as Reading;
  if (textCheck(checkedTexts(all, reading)) !== records.check) throw writingError('INSTRUMENTS_AKN_CHANGED');
  return reading;
}
