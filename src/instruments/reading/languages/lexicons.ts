/** The languages beside English that resolutions are read in, indexed by how their phrases begin. */
import { ARABIC } from './ar.js';
import type { LanguageCode } from './detect.js';
import { SPANISH } from './es.js';
import { FRENCH } from './fr.js';
import type { Lexicon, VerbRow } from './row.js';
import { RUSSIAN } from './ru.js';
import { CHINESE } from './zh.js';

export type ReadLanguage = Extract<LanguageCode, 'ar' | 'es' | 'fr' | 'ru' | 'zh'>;

export type Indexed = Lexicon & {
  readonly language: ReadLanguage;
  /** First word (first character in Chinese) → rows, longest first. */
  readonly byStart: ReadonlyMap<string, readonly VerbRow[]>;
  readonly beforeByStart: ReadonlyMap<string, readonly string[]>;
};

const WORD = /^[\p{L}'-]+/u;

/** What a phrase is filed under. */
export function startOf(language: ReadLanguage, phrase: string): string {
  if (language === 'zh') return phrase.charAt(0);
  return WORD.exec(phrase)?.[0] ?? '';
}

function indexed(language: ReadLanguage, lexicon: Lexicon): Indexed {
  const byStart = new Map<string, VerbRow[]>();
  for (const row of lexicon.verbs) {
    const start = startOf(language, row[0]);
    byStart.set(start, [...(byStart.get(start) ?? []), row]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b[0].length - a[0].length);
  const beforeByStart = new Map<string, string[]>();
  for (const phrase of lexicon.before) {
    const start = startOf(language, phrase);
    beforeByStart.set(start, [...(beforeByStart.get(start) ?? []), phrase]);
  }
  for (const list of beforeByStart.values()) list.sort((a, b) => b.length - a.length);
  return { ...lexicon, language, byStart, beforeByStart };
}

export const LEXICONS: Readonly<Record<ReadLanguage, Indexed>> = {
  ar: indexed('ar', ARABIC),
  es: indexed('es', SPANISH),
  fr: indexed('fr', FRENCH),
  ru: indexed('ru', RUSSIAN),
  zh: indexed('zh', CHINESE),
};

const LATIN: readonly Indexed[] = [LEXICONS.fr, LEXICONS.es];

/** First words in Latin script that a French or Spanish verb, or what stands before one, begins with. */
export const LATIN_STARTS: ReadonlySet<string> = new Set(
  LATIN.flatMap((l) => [...l.byStart.keys(), ...l.beforeByStart.keys()]),
);

/** Lower case, with one kind of apostrophe and hyphen; as long as the text. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-');
}

/** Lexicons that a text in this script may be in. */
export function lexiconsAt(text: string, at: number): readonly Indexed[] {
  const code = text.charCodeAt(at);
  if (code >= 0x600 && code < 0x700) return [LEXICONS.ar];
  if (code >= 0x4e00 && code < 0xa000) return [LEXICONS.zh];
  if (code >= 0x400 && code < 0x530) return [LEXICONS.ru];
  return LATIN;
}
