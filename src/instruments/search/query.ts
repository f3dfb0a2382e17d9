/** What a person types, as a search: words that must all be there, "exact words", alternatives, words left out. */
import type { Concept } from './concept.js';
import { conceptsIn, termsOf } from './thesaurus.js';
import { type Word, wordsOf } from './words.js';

/** One thing that a paragraph must (or must not) hold: any of several readings, each a sequence of words. */
export type Term = {
  readonly readings: readonly (readonly Word[])[];
  /** The words stand next to one another. */
  readonly adjacent: boolean;
  readonly prefix: boolean;
};

export type Search = {
  /** All of these; of each inner list, one. */
  readonly all: readonly (readonly Term[])[];
  readonly none: readonly Term[];
  /** Concepts of the glossary that were recognised, and whose other names are searched too. */
  readonly concepts: readonly Concept[];
};

/** So many words of a query are taken; a paragraph pasted into the field belongs on the page of agreed language. */
export const MOST_WORDS = 32;

type Piece = { readonly text: string; readonly exact: boolean; readonly not: boolean; readonly or: boolean };

/** Cuts at spaces outside quotation marks of any script. */
function piecesOf(query: string): Piece[] {
  const pieces: Piece[] = [];
  let or = false;
  const pattern = /(-?)(?:"([^"]{0,400})"?|“([^”]{0,400})”?|«([^»]{0,400})»?|([^\s"“«]+))/gu;
  for (const [, minus, straight, curly, angled, word] of query.matchAll(pattern)) {
    if (word === 'OR' || word === '|') {
      or = true;
      continue;
    }
    const exact = straight ?? curly ?? angled;
    pieces.push({ text: exact ?? word ?? '', exact: exact !== undefined, not: minus === '-', or });
    or = false;
  }
  return pieces;
}

const termOf = ({ text, exact }: Pick<Piece, 'text' | 'exact'>): Term | null => {
  const words = wordsOf(text, null).slice(0, MOST_WORDS);
  if (!words.some(({ forms }) => forms.length > 0)) return null;
  return { readings: [words], adjacent: exact || words.length > 1, prefix: !exact && text.endsWith('*') };
};

/**
 * Reads a query. Names of concepts in the glossary, in any of the six languages, stand for all their names where
 * `expand` is given.
 */
export function searchOf(query: string, expand: boolean): Search {
  const pieces = piecesOf(query).slice(0, MOST_WORDS);
  const all: Term[][] = [];
  const none: Term[] = [];
  const concepts: Concept[] = [];
  let plain: Piece[] = [];
  const flush = () => {
    const { terms, found } = expanded(plain, expand);
    all.push(...terms);
    concepts.push(...found);
    plain = [];
  };
  for (const piece of pieces) {
    if (!piece.not && !piece.exact && !piece.or) {
      plain.push(piece);
      continue;
    }
    flush();
    const term = termOf(piece);
    if (!term) continue;
    if (piece.not) none.push(term);
    else if (piece.or && all.length > 0) all.at(-1)?.push(term);
    else all.push([term, ...(expand && piece.exact ? otherNames(piece.text, concepts) : [])]);
  }
  flush();
  return { all, none, concepts };
}

function otherNames(text: string, concepts: Concept[]): Term[] {
  const concept = conceptsIn(text).find(({ start, end }) => start === 0 && end === text.length)?.concept;
  if (!concept) return [];
  concepts.push(concept);
  return namesOf(concept);
}

const namesOf = (concept: Concept): Term[] => [
  { readings: termsOf(concept).map((term) => wordsOf(term, null)), adjacent: true, prefix: false },
];

/** Words in a row, with the names of concepts among them taken whole. */
function expanded(pieces: readonly Piece[], expand: boolean): { terms: Term[][]; found: Concept[] } {
  if (pieces.length === 0) return { terms: [], found: [] };
  const text = pieces.map((piece) => piece.text).join(' ');
  const matches = expand ? conceptsIn(text) : [];
  const terms: Term[][] = [];
  let at = 0;
  const words = (to: number) => {
    for (const word of text.slice(at, to).split(/\s+/)) {
      const term = word === '' ? null : termOf({ text: word, exact: false });
      if (term) terms.push([term]);
    }
  };
  for (const { start, end, concept } of matches) {
    words(start);
    terms.push(namesOf(concept));
    at = end;
  }
  words(text.length);
  return { terms, found: matches.map(({ concept }) => concept) };
}

const lexeme = (form: string, prefix: boolean): string => `'${form.replace(/['\\]/g, '')}'${prefix ? ':*' : ''}`;

function formsQuery({ forms }: Word, prefix: boolean): string {
  const all = forms.map((form) => lexeme(form, prefix));
  return all.length === 1 ? (all[0] ?? '') : `(${all.join(' | ')})`;
}

/** A sequence of words; words without a form leave a gap of their length. */
function sequence(words: readonly Word[], adjacent: boolean, prefix: boolean): string {
  const formed = words.filter(({ forms }) => forms.length > 0);
  // A single sign of Chinese is the beginning of a pair.
  const beginning = (word: Word, last: boolean) =>
    (prefix && last) || word.forms.some((form) => [...form].length === 1 && /\p{Script=Han}/u.test(form));
  return formed.reduce((query, word, index) => {
    const one = formsQuery(word, beginning(word, index === formed.length - 1));
    if (index === 0) return one;
    const gap = word.position - (formed[index - 1]?.position ?? 0);
    return `${query} ${adjacent ? `<${Math.max(gap, 1)}>` : '&'} ${one}`;
  }, '');
}

/** The pairs of a Chinese word: its last sign alone is implied by the pair before it. */
function withoutLoneTail(words: readonly Word[]): readonly Word[] {
  return words.filter((word, index) => {
    const before = words[index - 1];
    const lone = word.forms.length === 1 && [...(word.forms[0] ?? '')].length === 1;
    return !(lone && before && before.end >= word.end && /\p{Script=Han}/u.test(word.forms[0] ?? ''));
  });
}

const termQuery = ({ readings, adjacent, prefix }: Term): string[] =>
  readings
    .map((words) => sequence(withoutLoneTail(words), adjacent, prefix))
    .filter((query) => query !== '')
    .map((query) => `(${query})`);

/** The search as the text of a `tsquery`; null where nothing is left to search by. */
export function tsqueryOf({ all, none }: Search): string | null {
  const must = all.map((terms) => terms.flatMap(termQuery)).filter((readings) => readings.length > 0);
  if (must.length === 0) return null;
  const query = must.map((readings) => (readings.length === 1 ? readings[0] : `(${readings.join(' | ')})`)).join(' & ');
  return none.flatMap(termQuery).reduce((sofar, one) => `${sofar} & !${one}`, query);
}

/** Where the words of a search stand in a text: half-open ranges in order, for marking them. */
export function foundIn(search: Search, text: string, language: string): readonly (readonly [number, number])[] {
  const exact = new Set<string>();
  const beginnings: string[] = [];
  for (const { readings, prefix } of search.all.flat())
    for (const words of readings)
      for (const { forms } of withoutLoneTail(words))
        for (const form of forms) {
          if (prefix || [...form].length === 1) beginnings.push(form);
          exact.add(form);
        }
  const ranges: [number, number][] = [];
  for (const { forms, start, end } of wordsOf(text, language)) {
    if (!forms.some((form) => exact.has(form) || beginnings.some((beginning) => form.startsWith(beginning)))) continue;
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
