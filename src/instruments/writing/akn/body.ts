/** Formula, recitals, operative paragraphs, articles and annexes as the hierarchy of Akoma Ntoso. */
import type { Provision } from '../../reading/reading.js';
import { headingsBefore, type Opening, openings, type PlacedHeading } from './sections.js';
import { inlineOf, newId, type Writing } from './writing.js';
import { element, inlineText, open } from './xml.js';

const num = (label: string | null): string => (label === null ? '' : element('num', {}, inlineText(label)));

function provisionId(writing: Writing, provision: Provision): string {
  const id = newId(writing, provision.eId);
  writing.provisionIds.set(provision, id);
  return id;
}

/** `palermo:heading` tells which heading of the reading an element holds. */
function heading({ index, heading: { label, text } }: PlacedHeading, as: 'num' | 'heading'): string {
  const own = label !== null && label !== text ? element('num', {}, inlineText(label)) : '';
  return own + element(as, { 'palermo:heading': index }, inlineText(text));
}

const headingsOf = ({ headings: [first, ...more] }: Opening): string =>
  (first ? heading(first, more.length > 0 ? 'num' : 'heading') : '') +
  more.map((one) => heading(one, 'heading')).join('');

/** Entries under a recital: a recital holds blocks, not a hierarchy. */
function blockList(writing: Writing, provisions: readonly Provision[], parent: string): string {
  if (provisions.length === 0) return '';
  const eId = newId(writing, `${parent}__list_1`);
  const items = provisions.map((provision) => {
    const id = provisionId(writing, provision);
    const text = `<p>${inlineOf(writing, provision)}</p>`;
    return element('item', { eId: id }, num(provision.label) + text + blockList(writing, provision.children, id));
  });
  return element('blockList', { eId }, items.join(''));
}

function recital(writing: Writing, provision: Provision): string {
  const eId = provisionId(writing, provision);
  const text = `<p>${inlineOf(writing, provision)}</p>`;
  return element('recital', { eId }, num(provision.label) + text + blockList(writing, provision.children, eId));
}

/** Enacting formula and recitals; a heading among them begins another group. '' where the document has neither. */
export function preambleOf(writing: Writing, headings: readonly PlacedHeading[]): string {
  const { formula, preamble } = writing.reading;
  const before = headingsBefore(headings, preamble);
  let out = '';
  if (formula)
    out += element(
      'formula',
      { eId: newId(writing, 'formula_1'), name: 'enactingFormula' },
      `<p>${inlineText(formula.text)}</p>`,
    );
  let group = '';
  let head = '';
  const endGroup = () => {
    if (group !== '') out += element('recitals', { eId: newId(writing, 'recs_1') }, head + group);
    group = '';
    head = '';
  };
  for (const provision of preamble) {
    const opened = before.get(provision);
    if (opened) {
      endGroup();
      head = opened.map((one) => heading(one, 'heading')).join('');
    }
    group += recital(writing, provision);
  }
  endGroup();
  return out === '' ? '' : element('preamble', { eId: newId(writing, 'preamble'), 'xml:lang': writing.language }, out);
}

/** Elements of the hierarchy by the last part of an id: `para_5__list_1__point_f` is a point. */
const TAGS: Readonly<Record<string, string>> = {
  para: 'paragraph',
  point: 'point',
  art: 'article',
  subpara: 'subparagraph',
  sec: 'section',
  chp: 'chapter',
  part: 'part',
  clause: 'clause',
  indent: 'indent',
};

function tagOf({ eId }: Provision, under: string | null): string {
  const last = eId.slice(eId.lastIndexOf('__') + 1).replace(/^_/, '');
  return TAGS[last.slice(0, Math.max(0, last.indexOf('_')))] ?? (under === null ? 'paragraph' : 'point');
}

function hierarchy(writing: Writing, provision: Provision, under: string | null): string {
  const eId = provisionId(writing, provision);
  const { label, text, children } = provision;
  const block = text === '' && provision.anchors.length === 0 ? '' : `<p>${inlineOf(writing, provision)}</p>`;
  const tag = tagOf(provision, under);
  // An article's title is repeated from its record, for those who read the body alone.
  const head = num(label) + (provision.title ? element('heading', {}, inlineText(provision.title)) : '');
  const attributes = { eId, 'xml:lang': provision.language };
  if (children.length === 0) return element(tag, attributes, head + element('content', {}, block || '<p/>'));
  const intro = block === '' ? '' : element('intro', {}, block);
  return element(tag, attributes, head + intro + childrenOf(writing, children, eId, tag));
}

/** Points stand in a list, other parts directly under the one that holds them. */
function childrenOf(writing: Writing, children: readonly Provision[], parent: string, tag: string): string {
  let out = '';
  let points = '';
  let list = '';
  const endList = () => {
    if (points !== '') out += element('list', { eId: list }, points);
    points = '';
  };
  for (const child of children) {
    if (tagOf(child, tag) === 'point') {
      if (points === '') list = newId(writing, `${parent}__list_1`);
      points += hierarchy(writing, child, tag);
    } else {
      endList();
      out += hierarchy(writing, child, tag);
    }
  }
  endList();
  return out;
}

/** Provisions under the headings they stand under, then the headings that nothing follows. '' where there are neither. */
export function hierarchyOf(
  writing: Writing,
  provisions: readonly Provision[],
  headings: readonly PlacedHeading[],
): string {
  const before = headingsBefore(headings, provisions);
  const stack: Opening[] = [];
  let out = '';
  const closeTo = (rank: number) => {
    for (let last = stack.at(-1); last && last.rank >= rank; last = stack.at(-1)) {
      out += `</${last.tag}>`;
      stack.pop();
    }
  };
  const openAll = (placed: readonly PlacedHeading[]) => {
    for (const opening of openings(placed)) {
      closeTo(opening.rank);
      out += open(opening.tag, { eId: newId(writing, opening.id) }) + headingsOf(opening);
      stack.push(opening);
    }
  };
  for (const provision of provisions) {
    openAll(before.get(provision) ?? []);
    out += hierarchy(writing, provision, null);
  }
  openAll(before.get(null) ?? []);
  closeTo(Number.NEGATIVE_INFINITY);
  return out;
}
