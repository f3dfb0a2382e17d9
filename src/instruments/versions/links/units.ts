/** The sentences that links are between: commitments, recitals and paragraphs of reports, each with what it is about. */
import { flatten } from '../../reading/read.js';
import type { Commitment, Provision, Reading } from '../../reading/reading.js';
import { ownNumber } from '../../own-number.js';
import { wordsOf } from '../../search/words.js';
import { mattersOf } from './concepts.js';

/** A document whose commitments are looked at, under the name by which the caller knows it. */
export type LinkDocument = { readonly id: string; readonly reading: Reading };

export type Dated = LinkDocument & {
  /** ISO day: printed on it, the end of its session, or what others say of it; null where nobody says. */
  readonly day: string | null;
  /** What others cite it by. */
  readonly norms: readonly string[];
};

export type Unit = {
  readonly document: Dated;
  readonly fragment: string;
  readonly kind: 'commitment' | 'recital' | 'paragraph';
  readonly commitment: Commitment | null;
  readonly text: string;
  /** Stems of its words and the matters it is about, each once. */
  readonly features: readonly string[];
  /** Works that its paragraph cites. */
  readonly cites: readonly string[];
};

const dayOf = ({ meta }: Reading): string | null =>
  [meta.date, meta.session?.end, meta.session?.start].find((day) => day !== null && day !== undefined) ?? null;

const workOf = (norm: string): string => norm.split('#')[0] ?? norm;

export const normsOf = ({ meta }: Reading): string[] =>
  [meta.number?.norm, meta.symbol, ownNumber(meta)].filter((norm) => norm !== null && norm !== undefined);

/** Documents with the best day that is known of each. */
export function datedDocuments(documents: readonly LinkDocument[]): Dated[] {
  const cited = new Map<string, string>();
  for (const { reading } of documents)
    for (const { norm, date } of reading.citations) if (norm !== null && date) cited.set(workOf(norm), date);
  return documents.map(({ id, reading }) => {
    const norms = normsOf(reading);
    const told = norms.map((norm) => cited.get(norm)).find((day) => day !== undefined);
    return { id, reading, norms, day: dayOf(reading) ?? told ?? null };
  });
}

/** Negative where `a` came before `b`, 0 where they are of one session, null where it cannot be told. */
export function before(a: Dated, b: Dated): number | null {
  const [one, other] = [a.reading.meta, b.reading.meta];
  if (one.body !== null && one.body === other.body && one.session && other.session)
    return one.session.ordinal - other.session.ordinal;
  if (a.day === null || b.day === null) return null;
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

const DRAFTING = new Set(
  'includ appropri measur relev nation state parti member accord domest law urg encourag invit request decid call upon welcom note recal reaffirm emphas stress express recogn acknowledg underlin continu effort take well person human traffick protocol convent organ crime transnat prevent suppress punish especi women children supplement unit'.split(
    ' ',
  ),
);

function featuresOf(text: string, language: string): string[] {
  const out = new Set<string>();
  for (const { forms } of wordsOf(text, language)) {
    const stem = forms[0];
    if (stem && !DRAFTING.has(stem)) out.add(stem);
  }
  for (const matter of mattersOf(text)) out.add(`matter:${matter}`);
  return [...out];
}

/** Everything in a document that a link can begin or end at. */
export function unitsOf(document: Dated): Unit[] {
  const { reading } = document;
  const { language } = reading.meta;
  const units: Unit[] = [];
  const add = (kind: Unit['kind'], provision: Provision, commitment: Commitment | null) => {
    const text = commitment?.text ?? provision.text;
    units.push({
      document,
      fragment: provision.id,
      kind,
      commitment,
      text,
      features: featuresOf(text, language),
      cites: provision.citations.flatMap(({ norm }) => (norm === null ? [] : [workOf(norm)])),
    });
  };
  for (const provision of flatten([...reading.preamble])) add('recital', provision, null);
  for (const provision of flatten([...reading.operative, ...reading.annexes])) {
    for (const commitment of provision.commitments) add('commitment', provision, commitment);
  }
  for (const provision of flatten([...reading.paragraphs])) {
    if (provision.commitments.length === 0) add('paragraph', provision, null);
    for (const commitment of provision.commitments) add('commitment', provision, commitment);
  }
  return units;
}
