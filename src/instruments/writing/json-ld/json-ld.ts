/**
 * A reading as JSON-LD 1.1: schema.org `Legislation` (resolutions, decisions, treaties, laws) or `Report`, with terms of
 * the European Legislation Identifier (ELI) where they fit, and own terms for what neither knows: strength, conditions,
 * deadlines. The context is in the file: nothing is fetched to understand it.
 */
import type { Addressee, Citation, Commitment, Meta, Note, Provision, Reading } from '../../reading/reading.js';
import { documentElement, identityOf, knownDate } from '../akn/identity.js';
import { slug, workIri } from '../iri.js';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };
type Node = { [key: string]: Json | undefined };

const iri = (name: string): Node => ({ '@id': name, '@type': '@id' });
const day = (name: string): Node => ({ '@id': name, '@type': 'xsd:date' });
const whole = (name: string): Node => ({ '@id': name, '@type': 'xsd:integer' });
/** Values whose order is the order of the text. */
const ordered = (name: string): Node => ({ '@id': name, '@container': '@list' });

const CONTEXT = (language: string): Node => ({
  '@version': 1.1,
  '@language': language,
  schema: 'https://schema.org/',
  eli: 'http://data.europa.eu/eli/ontology#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  palermo: 'urn:palermo:terms:',
  name: 'schema:name',
  text: 'schema:text',
  identifier: { '@id': 'schema:identifier', '@language': null },
  inLanguage: { '@id': 'schema:inLanguage', '@language': null },
  position: whole('schema:position'),
  datePublished: day('schema:datePublished'),
  legislationDate: day('schema:legislationDate'),
  legislationIdentifier: { '@id': 'schema:legislationIdentifier', '@language': null },
  legislationType: { '@id': 'schema:legislationType', '@language': null },
  legislationPassedBy: iri('schema:legislationPassedBy'),
  sponsor: 'schema:sponsor',
  hasPart: ordered('schema:hasPart'),
  citation: ordered('schema:citation'),
  number: { '@id': 'eli:number', '@language': null },
  cites: iri('eli:cites'),
  status: { '@id': 'palermo:status', '@language': null },
  kind: { '@id': 'palermo:kind', '@language': null },
  commitment: ordered('palermo:commitment'),
  verb: { '@id': 'palermo:verb', '@language': null },
  verbClass: { '@id': 'palermo:verbClass', '@language': null },
  strength: whole('palermo:strength'),
  addressee: ordered('palermo:addressee'),
  actor: iri('palermo:actor'),
  condition: ordered('palermo:condition'),
  deadline: ordered('palermo:deadline'),
  deadlineKind: { '@id': 'palermo:deadlineKind', '@language': null },
  deadlineValue: { '@id': 'palermo:deadlineValue', '@type': '@json' },
  suggestedTheme: { '@id': 'palermo:suggestedTheme', '@language': null },
  note: ordered('palermo:note'),
  mark: { '@id': 'palermo:mark', '@language': null },
});

const some = <T extends Json>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

/** A citation without a known target names no target. */
const citation = ({ surface, norm, kind, date }: Citation): Node => ({
  '@type': 'schema:CreativeWork',
  ...(norm === null ? {} : { '@id': workIri(norm) }),
  name: surface,
  kind,
  ...dateOf('datePublished', date),
});

const addressee = ({ norm, surface }: Addressee): Node => ({
  '@type': 'palermo:Addressee',
  ...(norm === null ? {} : { actor: `urn:palermo:actor:${slug(norm)}` }),
  ...(surface === null ? {} : { name: surface }),
});

/** A day of which only the year or the month is known is no xsd:date, and is left out. */
function dateOf(name: string, date: string | null | undefined): Node {
  const known = knownDate(date);
  return known.precision === 'day' ? { [name]: known.date } : {};
}

const commitment = (work: string, one: Commitment): Node => ({
  '@type': 'palermo:Commitment',
  '@id': `${work}#commitment-${encodeURIComponent(one.id)}`,
  text: one.text,
  verb: one.lemma,
  verbClass: one.class,
  strength: one.strength,
  addressee: some(one.addressees.map(addressee)),
  condition: some(one.conditions),
  deadline: some(
    one.deadlines.map(
      ({ kind, surface, norm }): Node => ({
        '@type': 'palermo:Deadline',
        name: surface,
        deadlineKind: kind,
        deadlineValue: { ...norm },
      }),
    ),
  ),
  suggestedTheme: some(one.theme),
});

const cited = (citations: readonly Citation[]): Node => ({
  citation: some(citations.map(citation)),
  cites: some([...new Set(citations.flatMap(({ norm }) => (norm === null ? [] : [workIri(norm)])))]),
});

const part = (work: string, one: Provision, index: number): Node => ({
  '@type': ['schema:Legislation', 'eli:LegalResourceSubdivision'],
  // The fragment id and not the eId: it is given once in a document.
  '@id': `${work}#${encodeURIComponent(one.id)}`,
  kind: one.kind,
  position: index + 1,
  ...(one.label === null ? {} : { number: one.label }),
  text: one.text,
  ...cited(one.citations),
  commitment: some(one.commitments.map((made) => commitment(work, made))),
  hasPart: some(one.children.map((child, at) => part(work, child, at))),
});

const note = (work: string, one: Note): Node => ({
  '@type': 'palermo:Note',
  '@id': `${work}#${encodeURIComponent(one.id)}`,
  mark: one.mark,
  text: one.text,
  ...cited(one.citations),
});

function typesOf(meta: Meta): string[] {
  const { element } = documentElement(meta);
  if (meta.docType === 'report') return ['schema:Report'];
  return element === 'doc' ? ['schema:CreativeWork'] : ['schema:Legislation', 'eli:LegalResource'];
}

/** The JSON-LD as an object: document, provisions in their order, citations, notes, commitments. */
export function toJsonLd(reading: Reading): Node {
  const { meta } = reading;
  const document = `urn:palermo:document:${identityOf(reading).work.slice(1)}`;
  const legislation = typesOf(meta).includes('schema:Legislation');
  const parts = [...reading.preamble, ...reading.operative, ...reading.paragraphs, ...reading.annexes];
  return withoutUndefined({
    '@context': CONTEXT(/^[A-Za-z]{2,3}$/.test(meta.language) ? meta.language : 'und'),
    '@id': document,
    '@type': typesOf(meta),
    ...(meta.title === null ? {} : { name: meta.title }),
    ...(meta.symbol === null ? {} : { identifier: meta.symbol }),
    inLanguage: meta.language,
    status: meta.status,
    ...dateOf('datePublished', meta.date),
    ...(legislation ? { legislationType: meta.docType, ...dateOf('legislationDate', meta.date) } : {}),
    ...(legislation && meta.number ? { legislationIdentifier: meta.number.surface } : {}),
    ...(legislation && meta.body ? { legislationPassedBy: `urn:palermo:actor:${slug(meta.body)}` } : {}),
    sponsor: some(meta.sponsors.map(({ surface }): Node => ({ '@type': 'schema:Organization', name: surface }))),
    hasPart: some(parts.map((one, index) => part(document, one, index))),
    note: some(reading.notes.map((one) => note(document, one))),
  });
}

/** Members without a value are no members. */
function withoutUndefined(node: Node): Node {
  return JSON.parse(JSON.stringify(node)) as Node;
}
