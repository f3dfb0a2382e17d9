/** Links between what documents ask, suggested by machine with their reasons; a person confirms or refuses each. */
import { type Reason, type Relation, relationOf } from './relations.js';
import { datedDocuments, type LinkDocument, type Unit, unitsOf } from './units.js';
import { weigh } from './weights.js';
import { suggestWorks, type WorkSuggestion } from './works.js';

export type LinkPlace = {
  readonly document: string;
  readonly fragment: string;
  /** The commitment, where the place is one. */
  readonly commitment: string | null;
};

export type LinkSuggestion = {
  readonly earlier: LinkPlace;
  readonly later: LinkPlace;
  /** Said of the later place. */
  readonly relation: Relation;
  /** 0 to 1, for ranking; no probability. */
  readonly score: number;
  readonly reasons: readonly Reason[];
};

export type Suggestions = { readonly links: readonly LinkSuggestion[]; readonly works: readonly WorkSuggestion[] };

export type SuggestLimits = {
  /** Suggestions kept for one commitment, best first. */
  readonly each?: number;
  /** Least score that is suggested. */
  readonly least?: number;
  /** Only links that begin or end in this document. */
  readonly about?: string;
};

const EACH = 5;
const LEAST = 0.3;

const placeOf = ({ document, fragment, commitment }: Unit): LinkPlace => ({
  document: document.id,
  fragment,
  commitment: commitment?.id ?? null,
});

/**
 * What later texts make of what earlier ones asked: for each commitment (and each paragraph of a report that proposes)
 * the likeliest few places in later documents, ranked. Rules look at addressee, words, matter, verb, citations,
 * deadlines and what was to be made; nothing is read from ids or titles of particular documents.
 */
export function suggestLinks(documents: readonly LinkDocument[], limits: SuggestLimits = {}): Suggestions {
  const { each = EACH, least = LEAST, about } = limits;
  const dated = datedDocuments(documents);
  const units = dated.flatMap(unitsOf);
  const weights = weigh(units);
  const links: LinkSuggestion[] = [];
  units.forEach((earlier, index) => {
    if (earlier.kind === 'recital') return;
    const byPlace = new Map<string, LinkSuggestion>();
    for (const other of weights.near(index)) {
      const later = units[other];
      if (!later || later.document.id === earlier.document.id) continue;
      if (about !== undefined && earlier.document.id !== about && later.document.id !== about) continue;
      const told = relationOf(earlier, later, weights.common(index, other));
      if (!told || told.score < least) continue;
      const key = `${later.document.id}#${later.fragment}`;
      const suggestion = { earlier: placeOf(earlier), later: placeOf(later), ...told, score: Math.min(1, told.score) };
      if (suggestion.score > (byPlace.get(key)?.score ?? 0)) byPlace.set(key, suggestion);
    }
    links.push(...[...byPlace.values()].sort((a, b) => b.score - a.score).slice(0, each));
  });
  return { links: links.sort((a, b) => b.score - a.score), works: suggestWorks(dated) };
}
