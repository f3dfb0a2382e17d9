/** The language of a document, and of those of its paragraphs that are in another. */
import type { Provision } from '../reading.js';
import { type LanguageCode, languageOf } from './detect.js';

const ENOUGH = 2000;

/** The language most of the document's first paragraphs are in; null where they are too few to tell. */
export function documentLanguage(provisions: readonly Provision[]): LanguageCode | null {
  let sample = '';
  for (const { text } of provisions) {
    if (sample.length >= ENOUGH) break;
    sample += ` ${text.slice(0, 300)}`;
  }
  return languageOf(sample)?.language ?? null;
}

// Words that are in nearly every paragraph of English and in none of the others.
const ENGLISH = / (?:the|of|and|to|that) /;
const LEAST = 60;

/** Marks the paragraphs that are in another language than the document. Others come back as they are. */
export function withLanguage(provision: Provision, document: string): Provision {
  const children = provision.children.map((c) => withLanguage(c, document));
  const own = children.some((c, i) => c !== provision.children[i]) ? { ...provision, children } : provision;
  const { text } = provision;
  if (provision.language !== undefined || text.length < LEAST) return own;
  if (document === 'en' && ENGLISH.test(text.slice(0, 200))) return own;
  const met = languageOf(text);
  return met && met.language !== document && met.confidence >= 0.7 ? { ...own, language: met.language } : own;
}
