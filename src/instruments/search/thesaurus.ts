/** Names of one thing in six languages, so that who searches for one of them finds the others too. */
import type { Concept } from './concept.js';
import { GLOSSARY } from './glossary/glossary.js';
import { wordsOf } from './words.js';

export type ConceptFound = { readonly concept: Concept; readonly start: number; readonly end: number };

/** All names of a concept, in all languages. */
export const termsOf = (concept: Concept): string[] => [...new Set(Object.values(concept.names).flat())];

// Concepts by the first form of the first word of each of their names.
type Entry = { readonly concept: Concept; readonly forms: readonly (readonly string[])[] };
let byFirstForm: ReadonlyMap<string, readonly Entry[]> | undefined;

function index(): ReadonlyMap<string, readonly Entry[]> {
  if (byFirstForm) return byFirstForm;
  const made = new Map<string, Entry[]>();
  for (const concept of GLOSSARY)
    for (const term of termsOf(concept)) {
      const forms = wordsOf(term, null)
        .map((word) => word.forms)
        .filter((list) => list.length > 0);
      for (const form of forms[0] ?? []) made.set(form, [...(made.get(form) ?? []), { concept, forms }]);
    }
  byFirstForm = made;
  return made;
}

/** The concepts a text names, the longest name first where names overlap, in the order of the text. */
export function conceptsIn(text: string): ConceptFound[] {
  const words = wordsOf(text, null).filter(({ forms }) => forms.length > 0);
  const found: ConceptFound[] = [];
  for (let at = 0; at < words.length; ) {
    const best = words[at]?.forms
      .flatMap((form) => index().get(form) ?? [])
      .filter(({ forms }) => forms.every((list, i) => words[at + i]?.forms.some((form) => list.includes(form))))
      .reduce<Entry | null>((a, b) => (a && a.forms.length >= b.forms.length ? a : b), null);
    const first = words[at];
    const last = best && words[at + best.forms.length - 1];
    if (best && first && last) found.push({ concept: best.concept, start: first.start, end: last.end });
    at += best ? best.forms.length : 1;
  }
  return found;
}
