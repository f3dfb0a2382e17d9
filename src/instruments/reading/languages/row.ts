/** What a verb's wording in another language is in the table of English verbs. */

/**
 * 'recital': only opens recitals (participle, gerund, "إذ …"). 'operative': only operative paragraphs. 'either': the
 * language has one form for both (Chinese).
 */
export type Opens = 'recital' | 'operative' | 'either';

/** Surface in lower case; lemma of the English table (or a state of mind, "concerned", that has no entry there). */
export type VerbRow = readonly [surface: string, lemma: string, opens: Opens];

/** Rows of one lemma: its recital forms and its operative forms, each parted by "|". */
export function rows(lemma: string, recital: string, operative: string): VerbRow[] {
  const of = (forms: string, opens: Opens): VerbRow[] =>
    forms === '' ? [] : forms.split('|').map((surface) => [surface, lemma, opens] as const);
  return [...of(recital, 'recital'), ...of(operative, 'operative')];
}

/** A language as the reader of resolutions needs it. */
export type Lexicon = {
  readonly verbs: readonly VerbRow[];
  /** Adverbs and phrases before the verb; those that belong to it are quoted with it. */
  readonly before: readonly string[];
  /** Adverbs after the verb that are quoted with it. */
  readonly after: readonly string[];
  /** Words that join a further clause of the enacting body. */
  readonly and: readonly string[];
  /** Names of enacting bodies as they stand in the formula, and the body's id. */
  readonly bodies: readonly (readonly [name: string, body: string])[];
  /** Actors, longest first within one stem; the registry's norm. */
  readonly actors: readonly (readonly [name: string, norm: string])[];
};
