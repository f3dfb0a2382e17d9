/** What one pass over the words of a clause tells of the hedges, deadlines and themes it may hold. */
import { HEDGE_SIGNS } from '../registries/conditions.js';
import { THEME_SIGNS } from '../registries/themes.js';
import { signsIn, signsOf } from '../words.js';
import { DEADLINE_SIGNS } from './deadlines.js';

const SIGNS = signsOf(HEDGE_SIGNS, DEADLINE_SIGNS, THEME_SIGNS);

/** Bits as `hedgesIn`, `deadlinesOf` and `themesOf` take them. */
export type ClauseSigns = { readonly hedges: number; readonly deadlines: number; readonly themes: number };

/** Of the clause [from, end) of a text. */
export function clauseSigns(text: string, from: number, end: number): ClauseSigns {
  const [hedges = 0, deadlines = 0, themes = 0] = signsIn(text, SIGNS, from, end);
  return { hedges, deadlines, themes };
}
