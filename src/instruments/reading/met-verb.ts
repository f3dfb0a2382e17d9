/** A verb met in a text, with the adverbs around it. */
import type { ReadLanguage } from './languages/lexicons.js';
import type { VerbEntry, VerbForm } from './registries/verbs.js';

export type MetVerb = {
  readonly surface: string;
  readonly lemma: string;
  readonly offset: number;
  readonly end: number;
  readonly form: VerbForm | 'adjective' | 'unknown';
  readonly entry: VerbEntry | null;
  /** Where it is not English. */
  readonly language?: ReadLanguage;
  /** "with appreciation", "with concern". */
  readonly modifier?: string;
};
