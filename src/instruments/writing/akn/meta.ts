/** `<meta>`: identification, life cycle, references, and what Akoma Ntoso has no place for. */
import type { Meta } from '../../reading/reading.js';
import { bodyOf } from '../../reading/registries/bodies.js';
import { standsInText, wrapsOf } from '../runs.js';
import { workIri } from '../iri.js';
import { type Identity, type KnownDate, knownDate } from './identity.js';
import { proprietaryOf } from './proprietary.js';
import { everyProvision } from './records.js';
import { newId, remainingNotes, shownAs, type Writing } from './writing.js';
import { element } from './xml.js';

/** Who marked the text up: this program. */
const EDITOR = 'palermo';

const value = (name: string, of: string | number, showAs?: string): string =>
  element(name, { value: of, showAs: showAs ?? null });

const dated = ({ date, precision }: KnownDate, what: string): string =>
  element('FRBRdate', {
    date,
    name: precision === 'day' ? what : precision === 'unknown' ? 'unknown' : `${what}-${precision}`,
  });

/** @param part id of the attachment that is identified; null for the whole */
export function identification(
  { country, document, work, expression, manifestation, date, number, language }: Identity,
  meta: Meta,
  part: string | null,
  writtenOn: string | null,
): string {
  const component = `!${part ?? 'main'}`;
  const what = meta.status === 'adopted' ? 'adoption' : 'issue';
  const author = element('FRBRauthor', { href: '#author' });
  const day = dated(date, what) + author;
  const revision = meta.revision === null ? '' : value('FRBRversionNumber', meta.revision);
  return element(
    'identification',
    { source: `#${EDITOR}` },
    element(
      'FRBRWork',
      {},
      value('FRBRthis', `${work}/${component}`) +
        value('FRBRuri', work) +
        (meta.symbol && part === null ? element('FRBRalias', { name: 'symbol', value: meta.symbol }) : '') +
        day +
        value('FRBRcountry', country) +
        value('FRBRsubtype', document.subtype) +
        value('FRBRnumber', number, meta.number?.surface ?? meta.symbol ?? 'not numbered') +
        (meta.title && part === null ? value('FRBRname', meta.title) : ''),
    ) +
      element(
        'FRBRExpression',
        {},
        value('FRBRthis', `${expression}/${component}`) +
          value('FRBRuri', expression) +
          day +
          revision +
          element('FRBRlanguage', { language }),
      ) +
      element(
        'FRBRManifestation',
        {},
        value('FRBRthis', `${manifestation}/${component}`) +
          value('FRBRuri', manifestation) +
          dated(knownDate(writtenOn), 'markup') +
          element('FRBRauthor', { href: `#${EDITOR}` }) +
          value('FRBRformat', 'application/akn+xml'),
      ),
  );
}

const EVENTS: Readonly<Record<Meta['status'], string>> = {
  draft: 'draft',
  'revised-draft': 'revision',
  adopted: 'adoption',
  unknown: 'issue',
};

/** The one event that the file tells; none where it does not tell the day. */
function lifecycle({ meta }: Writing['reading'], { date }: Identity): string {
  if (date.precision !== 'day') return '';
  const type = meta.status === 'revised-draft' ? 'amendment' : 'generation';
  const event = { eId: 'e1', date: date.date, source: '#ro1', refersTo: `#event-${EVENTS[meta.status]}`, type };
  return element('lifecycle', { source: `#${EDITOR}` }, element('eventRef', event));
}

/** Citations that no words in the text can be marked for: they overlap another, or the text names them otherwise. */
function analysis(writing: Writing): string {
  const references: string[] = [];
  for (const [provision, eId] of writing.provisionIds) {
    if (provision.citations.length === 0) continue;
    const marked = new Set(
      wrapsOf(provision.text, provision.citations).map((w) => ('citation' in w ? w.citation : null)),
    );
    for (const citation of provision.citations) {
      if (citation.norm === null || (standsInText(provision.text, citation) && marked.has(citation))) continue;
      references.push(
        element('implicitReference', {
          href: workIri(citation.norm),
          for: `#${eId}`,
          showAs: citation.surface || citation.norm,
        }),
      );
    }
  }
  if (references.length === 0) return '';
  return element(
    'analysis',
    { source: `#${EDITOR}` },
    element('otherReferences', { source: `#${EDITOR}` }, references.join('')),
  );
}

function references(writing: Writing, { actor, work, date }: Identity): string {
  const { meta } = writing.reading;
  // Whom a commitment addresses may be named nowhere near it, and is referred to all the same.
  const organization = (eId: string, id: string, showAs: string) =>
    element('TLCOrganization', { eId, href: `/ontology/organizations/un/${id}`, showAs });
  const event = date.precision === 'day' ? EVENTS[meta.status] : null;
  return element(
    'references',
    { source: `#${EDITOR}` },
    element('original', { eId: 'ro1', href: work, showAs: meta.number?.surface ?? meta.symbol ?? 'Original' }) +
      element('TLCOrganization', { eId: EDITOR, href: '/ontology/organizations/palermo', showAs: 'Palermo' }) +
      organization('author', actor, meta.bodyName ?? bodyOf(meta.body)?.names[0] ?? 'not stated in the document') +
      [...writing.actors].map(([norm, eId]) => organization(eId, eId.replace(/^actor-/, ''), shownAs(norm))).join('') +
      (event === null
        ? ''
        : element('TLCEvent', { eId: `event-${event}`, href: `/ontology/events/${event}`, showAs: event })),
  );
}

/** Ids of the meta block, taken before any other element can have them. */
export function reserveIds(writing: Writing): void {
  for (const id of [EDITOR, 'author', 'ro1', 'e1', ...Object.values(EVENTS).map((event) => `event-${event}`)])
    newId(writing, id);
}

/** Written after the body, when all notes are placed and all actors met. */
export function metaOf(writing: Writing, identity: Identity, writtenOn: string | null): string {
  const notes = remainingNotes(writing);
  const all = everyProvision(writing.reading);
  return element(
    'meta',
    {},
    identification(identity, writing.reading.meta, null, writtenOn) +
      lifecycle(writing.reading, identity) +
      analysis(writing) +
      references(writing, identity) +
      (notes === '' ? '' : element('notes', { source: `#${EDITOR}` }, notes)) +
      element('proprietary', { source: `#${EDITOR}` }, proprietaryOf(writing, all)),
  );
}
