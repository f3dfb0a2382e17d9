import type { Language } from '../../platform/languages/index.js';

/** One thing with its names in the six languages of the United Nations. */
export type Concept = {
  readonly id: string;
  /** In each language the established name first, then others in use. */
  readonly names: Readonly<Record<Language, readonly string[]>>;
  /** Concepts of a wider meaning. */
  readonly broader?: readonly string[];
};

/** In the order of the languages: English, French, Spanish, Russian, Arabic, Chinese. */
export const namesOf = (
  en: readonly string[],
  fr: readonly string[],
  es: readonly string[],
  ru: readonly string[],
  ar: readonly string[],
  zh: readonly string[],
): Concept['names'] => ({ en, fr, es, ru, ar, zh });
