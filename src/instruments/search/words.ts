/**
 * Text as the words it is searched by. Made here and not by the database's dictionaries, so that Arabic and Chinese are
 * found and every PostgreSQL gives the same results.
 */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { STOP_WORDS } from './stop-words.js';

/** One word of a text: the forms it is found by, its place among the words, and where it stands. */
export type Word = {
  readonly forms: readonly string[];
  /** Counted from 1; forms of one word share it. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
};

type Script = 'latin' | 'cyrillic' | 'arabic' | 'han' | 'other';

const LATIN_STEMS = { en: english, fr: french, es: spanish } as const;
type LatinLanguage = keyof typeof LATIN_STEMS;

// Letters and digits; a sign inside joins only what holds a digit ("A/RES/55/25", "44/4", "CP.21").
const RUN = /[\p{L}\p{N}\p{M}ـ]+/gu;
const HAN = /\p{Script=Han}/u;
const ARABIC = /\p{Script=Arabic}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const DIGIT = /\p{N}/u;
const MARKS = /\p{M}+/gu;
/** PostgreSQL keeps no position above this; later words of so long a paragraph share it. */
const LAST_POSITION = 16_383;
const LONGEST_FORM = 80;

function scriptOf(run: string): Script {
  if (HAN.test(run)) return 'han';
  if (ARABIC.test(run)) return 'arabic';
  if (CYRILLIC.test(run)) return 'cyrillic';
  return LATIN.test(run) ? 'latin' : 'other';
}

/** Lower case, compatibility forms and accents folded: "Décide" → "decide". */
const folded = (word: string): string => word.normalize('NFD').replace(MARKS, '').normalize('NFC');

const remembered = new Map<string, string>();
const REMEMBERED_AT_MOST = 50_000;

/** A word without its ending; remembered, since the same few thousand words make up most texts. */
function stemOf(word: string, language: LatinLanguage | 'ru'): string {
  const key = `${language}${word}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const stem = folded((language === 'ru' ? russian : LATIN_STEMS[language])(word));
  if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
  remembered.set(key, stem);
  return stem;
}

const TASHKIL = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06edـ]/g;
const CLITIC = /^(?:[وف]?[بلك]?ال|[وف]لل|لل|[وفبلك])(?=\p{L}{3})/u;

/** An Arabic word as written without vowels, and without one clitic and article before it. */
function arabicForms(word: string): string[] {
  const plain = word
    .replace(TASHKIL, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
  const bare = plain.replace(CLITIC, '');
  return plain === '' ? [] : [...new Set([plain, bare])];
}

/** Pairs of neighbours, and the last sign alone, so that a single sign is found as the beginning of a form. */
function hanForms(run: string): { form: string; start: number; end: number }[] {
  const signs: { sign: string; at: number }[] = [];
  let at = 0;
  for (const sign of run) {
    signs.push({ sign, at });
    at += sign.length;
  }
  return signs.map(({ sign, at: start }, index) => {
    const next = signs[index + 1];
    return { form: sign + (next?.sign ?? ''), start, end: next ? next.at + next.sign.length : start + sign.length };
  });
}

/** The forms of a word in a text of a language, or in every language that writes so where it is null. */
function formsOf(word: string, script: Script, language: string | null): string[] {
  if (DIGIT.test(word)) return [folded(word)];
  switch (script) {
    case 'arabic':
      return arabicForms(word);
    case 'cyrillic':
      return [stemOf(word, 'ru')];
    case 'latin': {
      const languages = Object.keys(LATIN_STEMS) as LatinLanguage[];
      const known = languages.find((one) => one === language);
      if (language !== null && known === undefined) return [stemOf(word, 'en')];
      return [...new Set((known ? [known] : languages).map((one) => stemOf(word, one)))];
    }
    default:
      return [folded(word)];
  }
}

/** Whether two runs with only this between them are one number or symbol: "A/RES/55" and "25". */
function joins(between: string): boolean {
  return between === '/' || between === '.' || between === '-';
}

type Run = { text: string; start: number; end: number };

/** Runs of letters and digits; runs joined by "/", "." or "-" are one where it holds a digit and a slash. */
function* runsOf(text: string): Generator<Run & { readonly parts: readonly Run[] }> {
  let waiting: Run[] = [];
  const flush = function* (): Generator<Run & { readonly parts: readonly Run[] }> {
    const first = waiting[0];
    const last = waiting.at(-1);
    if (!first || !last) return;
    const whole = text.slice(first.start, last.end);
    if (waiting.length > 1 && DIGIT.test(whole) && whole.includes('/') && whole.length <= LONGEST_FORM)
      yield { text: whole, start: first.start, end: last.end, parts: waiting };
    else for (const one of waiting) yield { ...one, parts: [] };
    waiting = [];
  };
  for (const match of text.matchAll(RUN)) {
    const run = { text: match[0], start: match.index, end: match.index + match[0].length };
    const last = waiting.at(-1);
    if (last && !joins(text.slice(last.end, run.start))) yield* flush();
    waiting.push(run);
  }
  yield* flush();
}

/** "a/res/55/25" is also found as "res/55/25" and "55/25". */
function tailsOf(symbol: string): string[] {
  const pieces = symbol.split('/');
  return pieces.slice(0, -1).map((_, index) => pieces.slice(index).join('/'));
}

/**
 * The words of a text, in order. Words that carry no meaning of their own ("of", "the") take a place but have no form.
 *
 * @param language code of the text's language; null for a query, whose words are taken in every language of their script
 */
export function wordsOf(text: string, language: string | null): Word[] {
  const words: Word[] = [];
  let position = 0;
  const push = (forms: readonly string[], start: number, end: number) => {
    position = Math.min(position + 1, LAST_POSITION);
    words.push({
      forms: forms.map((form) => form.slice(0, LONGEST_FORM)).filter((form) => form !== ''),
      position,
      start,
      end,
    });
  };
  for (const run of runsOf(text)) {
    const lower = run.text.normalize('NFKC').toLowerCase();
    if (run.parts.length > 0) {
      push(tailsOf(lower), run.start, run.end);
      continue;
    }
    const script = scriptOf(lower);
    // Han is cut in pairs by the text as it stands, so that places are right.
    if (script === 'han') {
      for (const { form, start, end } of hanForms(run.text)) push([form], run.start + start, run.start + end);
      continue;
    }
    push(STOP_WORDS.has(lower) ? [] : formsOf(lower, script, language), run.start, run.end);
  }
  return words;
}

/** Words as the text of a `tsvector`: forms with their places. Forms hold letters, digits and slashes alone. */
export function tsvectorOf(words: readonly Word[]): string {
  const places = new Map<string, Set<number>>();
  for (const { forms, position } of words)
    for (const form of forms) {
      const known = places.get(form);
      if (known) known.add(position);
      else places.set(form, new Set([position]));
    }
  // More than 255 places of one form are not kept by PostgreSQL either.
  return [...places].map(([form, at]) => `'${form}':${[...at].slice(0, 255).join(',')}`).join(' ');
}
