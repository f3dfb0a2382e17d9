/** The enacting formula in another language: a body alone on its line, with a comma and a recital or paragraph after it. */
import { languageOf } from './detect.js';
import { folded, LEXICONS } from './lexicons.js';
import { foreignVerbAt } from './verb-at.js';

const ENDS = /[,،，]\s*$/;

export type ForeignFormula = { readonly name: string; readonly body: string | null };

/** Names of bodies folded, with their ids. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.values(LEXICONS).flatMap((l) => l.bodies.map(([name, body]) => [folded(name), body] as const)),
);

/** The body of a formula's name, or null. */
export function foreignBody(name: string): string | null {
  return NAMES.get(folded(name.replace(ENDS, '').trim())) ?? null;
}

/** Cheap: could this line be a formula in another language? */
function mayBe(text: string): boolean {
  if (text.length > 300) return false;
  const last = text.trimEnd().at(-1);
  return last === ',' || last === '،' || last === '，';
}

/** The formula that this line is, or null. `after`: the text after it, without its label. */
export function foreignFormula(text: string, after: () => string): ForeignFormula | null {
  if (!mayBe(text)) return null;
  const name = text.replace(ENDS, '').trim();
  const body = foreignBody(name);
  if (body) return { name, body };
  if (/[.;:，。；：,]/.test(name) && !/[，,]/.test(name)) return null;
  const verb = foreignVerbAt(after(), 0);
  if (!verb?.language || foreignVerbAt(text, 0)) return null;
  // Bodies that no list holds: they begin as the name of a body does, and are in the language of what follows.
  const begins = {
    fr: /^(?:La|Le|L['’]|Les) ?\p{Lu}/u,
    es: /^(?:La|El|Los|Las) \p{Lu}/u,
    ru: /^\p{Lu}/u,
    ar: /^(?:إن )?ال|^إن /u,
    zh: /^[\p{Script=Han}《]/u,
  };
  if (!begins[verb.language].test(name) || (verb.language === 'zh' && name.length > 60)) return null;
  const spoken = languageOf(name)?.language;
  return spoken === undefined || spoken === verb.language ? { name, body: null } : null;
}
