/**
 * What a document is and how it is called in Akoma Ntoso (Naming Convention 1.0): work, expression, manifestation.
 * What the file does not say is not made up: a date that is not known is missing from the address and marked
 * `name="unknown"` where the schema demands one; a document without number or symbol is "nn" with a mark of its content.
 */
import { isDay } from '../../days.js';
import { contentHash } from '../../reading/clean.js';
import type { Meta, Reading } from '../../reading/reading.js';
import { slug } from '../iri.js';

export type DocumentElement = {
  readonly element: 'statement' | 'debateReport' | 'doc' | 'act';
  readonly name: string;
  /** `mainBody`, but `body` in an act, which holds nothing but its hierarchy. */
  readonly body: 'mainBody' | 'body';
  readonly subtype: string;
};

const LAWS: ReadonlySet<string> = new Set(['law', 'national-law', 'model-law', 'constitution']);

/** The document element of Akoma Ntoso for a kind of document. */
export function documentElement(meta: Meta): DocumentElement {
  // Read as a word: kinds that the reader learns later are documents until they have an element of their own.
  const type: string = meta.docType;
  const open = { body: 'mainBody' } as const;
  if (type === 'resolution' || type === 'decision')
    return { ...open, element: 'statement', name: type, subtype: isProposal(meta) ? 'proposal' : 'deliberation' };
  if (type === 'report')
    return { ...open, element: meta.session ? 'debateReport' : 'doc', name: 'report', subtype: 'report' };
  if (type === 'treaty') return { element: 'act', name: 'treaty', body: 'body', subtype: 'treaty' };
  if (LAWS.has(type)) return { element: 'act', name: type, body: 'body', subtype: type };
  return { ...open, element: 'doc', name: type, subtype: 'document' };
}

const isProposal = ({ status }: Meta): boolean => status === 'draft' || status === 'revised-draft';

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  nl: 'nld',
  ru: 'rus',
  zh: 'zho',
};

/** ISO 639-2 code; "und" for a language without one here. */
export const languageCode = (language: string): string => LANGUAGES[language] ?? 'und';

export type KnownDate = {
  /** The part that is known, as it stands in an address; '' where nothing is. */
  readonly inAddress: string;
  readonly date: string;
  readonly precision: 'day' | 'month' | 'year' | 'unknown';
};

/** The day that stands where the schema demands one and none is known; always with the name "unknown". */
const NO_DAY = '0001-01-01';

/** A date with what is known of it. Impossible days are unknown. */
export function knownDate(date: string | null | undefined): KnownDate {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '');
  const [inAddress = '', year = '', month, day] = found ?? [];
  const full = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const real = found !== null && year !== '0000' && isDay(full);
  if (!real) return { inAddress: '', date: NO_DAY, precision: 'unknown' };
  return { inAddress, date: full, precision: day ? 'day' : month ? 'month' : 'year' };
}

/** Number, symbol, or "nn" (not numbered) with a mark of the content that tells it from others. */
export function workNumber({ meta, ...reading }: Reading): string {
  const named = (meta.number && slug(meta.number.surface)) || (meta.symbol && slug(meta.symbol));
  if (named) return named;
  const first = [reading.preamble, reading.operative, reading.paragraphs].map((list) => list[0]?.text ?? '');
  return `nn-${contentHash([meta.title ?? '', ...first].join(' '))}`;
}

export type Identity = {
  readonly document: DocumentElement;
  readonly date: KnownDate;
  readonly number: string;
  readonly actor: string;
  readonly country: string;
  readonly language: string;
  readonly work: string;
  readonly expression: string;
  readonly manifestation: string;
};

/** All addresses of a document. The actor is "unknown" where the file does not tell the body. */
export function identityOf(reading: Reading): Identity {
  const { meta } = reading;
  const document = documentElement(meta);
  const date = knownDate(meta.date);
  const number = workNumber(reading);
  const actor = slug(meta.body ?? '') || 'unknown';
  // A law is its State's, and the reader does not tell which: ISO 3166 leaves ZZ to users for that.
  const country = document.element === 'act' && document.name !== 'treaty' ? 'zz' : 'un';
  const language = languageCode(meta.language);
  const parts = ['', 'akn', country, document.element, document.subtype, actor, date.inAddress || 'undated', number];
  const work = parts.join('/');
  const version = meta.revision === null || meta.revision === 0 ? '' : `:rev-${meta.revision}`;
  const expression = `${work}/${language}${version}@${date.inAddress}`;
  return {
    document,
    date,
    number,
    actor,
    country,
    language,
    work,
    expression,
    manifestation: `${expression}/main.xml`,
  };
}
