/** "Les États parties devraient", "缔约国应", "ينبغي للدول الأطراف": how recommendations are put in other languages. */
import type { Addressee } from '../reading.js';
import { languageOf } from './detect.js';
import { folded, LEXICONS, type ReadLanguage } from './lexicons.js';

// Wording → lemma of the table whose strength it has; longer wordings first.
const MODALS: Readonly<Record<ReadLanguage, readonly (readonly [words: string, lemma: string])[]>> = {
  fr: [
    ['sont instamment priés', 'urge'],
    ['sont priés', 'request'],
    ['sont encouragés', 'encourage'],
    ['sont invités', 'invite'],
    ['voudront peut-être', 'suggest'],
    ['voudra peut-être', 'suggest'],
    ['devraient', 'recommend'],
    ['devrait', 'recommend'],
  ],
  es: [
    ['se insta a', 'urge'],
    ['se solicita a', 'request'],
    ['se alienta a', 'encourage'],
    ['se invita a', 'invite'],
    ['tal vez deseen', 'suggest'],
    ['tal vez desee', 'suggest'],
    ['deberían', 'recommend'],
    ['debería', 'recommend'],
    ['deben', 'recommend'],
  ],
  ru: [
    ['настоятельно рекомендуется', 'urge'],
    ['рекомендуется', 'recommend'],
    ['предлагается', 'invite'],
    ['следует', 'recommend'],
    ['должны', 'recommend'],
  ],
  ar: [
    ['ينبغي', 'recommend'],
    ['يوصى', 'recommend'],
    ['يرجى', 'request'],
    ['تشجع', 'encourage'],
    ['لعل', 'suggest'],
  ],
  zh: [
    ['不妨', 'suggest'],
    ['应当', 'recommend'],
    ['应', 'recommend'],
  ],
};
const HEADINGS = ['recommandations', 'recomendaciones', 'рекомендации', 'توصيات', '建议'];
const STATES: ReadonlySet<string> = new Set(['member-states', 'states-parties', 'states', 'governments']);
const REACH = 160;

export type ForeignModal = {
  readonly at: number;
  readonly surface: string;
  readonly lemma: string;
  readonly addressees: readonly Addressee[];
  readonly states: boolean;
};

/** Does a heading or title in another language name recommendations? */
export function namesRecommendations(text: string): boolean {
  const low = folded(text);
  return HEADINGS.some((word) => low.includes(word));
}

/** The modal verb of a recommendation and its subject, near the start of a paragraph; null in English or where none is. */
export function foreignModal(text: string): ForeignModal | null {
  const language = languageOf(text)?.language;
  if (language === undefined || !(language in MODALS)) return null;
  const read = language as ReadLanguage;
  const low = folded(text.slice(0, REACH));
  for (const [words, lemma] of MODALS[read]) {
    const at = low.indexOf(words);
    if (at < 0) continue;
    // The subject stands before the modal, but after it in Russian, Arabic and the Spanish passive.
    const actor = LEXICONS[read].actors
      .map(([name, norm]) => ({ name: folded(name), norm, at: low.indexOf(folded(name)) }))
      .filter((a) => a.at >= 0 && Math.abs(a.at - at) < 90)
      .sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
    return {
      at,
      surface: text.slice(at, at + words.length),
      lemma,
      addressees: actor ? [{ norm: actor.norm, surface: text.slice(actor.at, actor.at + actor.name.length) }] : [],
      states: actor !== undefined && STATES.has(actor.norm),
    };
  }
  return null;
}
