/**
 * The verbs of UN resolutions and decisions: class, strength and forms. Strength is a convention of this reader
 * (6 decide, 5 request or mandate to a secretariat or organ, 4 urge and call upon, 3 request to States,
 * 2 encourage and invite, 1 welcome, note, recognize, affirm, express, 0 recall) and is shown with the verb itself.
 */
import type { Strength, VerbClass } from '../reading.js';
import { VERB_ROWS } from './verb-rows.js';

export type VerbEntry = {
  readonly lemma: string;
  readonly class: VerbClass;
  /** Strength towards an organ or secretariat. */
  readonly strength: Strength;
  /** Strength towards States, where it is another. */
  readonly strengthToStates?: Strength;
  /** First word: base, third person, past, participle. */
  readonly forms: readonly [string, string, string, string];
  /** Words that must follow the first ("upon", "note", "forward"); alternatives in a list. */
  readonly tail?: readonly string[];
};

const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  bear: ['bore', 'bearing'],
  take: ['took', 'taking'],
  give: ['gave', 'giving'],
  draw: ['drew', 'drawing'],
  pay: ['paid', 'paying'],
  keep: ['kept', 'keeping'],
  hold: ['held', 'holding'],
  find: ['found', 'finding'],
  see: ['saw', 'seeing'],
  choose: ['chose', 'choosing'],
  commit: ['committed', 'committing'],
  permit: ['permitted', 'permitting'],
  regret: ['regretted', 'regretting'],
  concur: ['concurred', 'concurring'],
  refer: ['referred', 'referring'],
  set: ['set', 'setting'],
  put: ['put', 'putting'],
  mean: ['meant', 'meaning'],
  bring: ['brought', 'bringing'],
  recommit: ['recommitted', 'recommitting'],
};

function formsOf(base: string): [string, string, string, string] {
  const irregular = IRREGULAR[base];
  const third = /(?:s|sh|ch|x|z)$/.test(base)
    ? `${base}es`
    : /[^aeou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  if (irregular) return [base, third, irregular[0], irregular[1]];
  if (base.endsWith('e')) return [base, third, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeou]y$/.test(base)) return [base, third, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, third, `${base}ed`, `${base}ing`];
}

/** All verbs; several may begin with the same word, the longest tail wins. */
export const VERBS: readonly VerbEntry[] = VERB_ROWS.map(([lemma, verbClass, strength, tail, toStates, own]) => {
  const base = own ?? lemma.split('-')[0] ?? lemma;
  const forms: [string, string, string, string] = base === 'be' ? ['be', 'is', 'was', 'being'] : formsOf(base);
  return {
    lemma,
    class: verbClass,
    strength,
    forms,
    ...(toStates === undefined ? {} : { strengthToStates: toStates }),
    ...(tail ? { tail } : {}),
  };
});

export type VerbForm = 'base' | 'finite' | 'past' | 'participle';

const FORM_NAMES: readonly VerbForm[] = ['base', 'finite', 'past', 'participle'];

/** First word in lower case → the entries that begin with it, and in which form. */
export const VERBS_BY_WORD: ReadonlyMap<string, readonly { entry: VerbEntry; form: VerbForm }[]> = (() => {
  const index = new Map<string, { entry: VerbEntry; form: VerbForm }[]>();
  for (const entry of VERBS) {
    entry.forms.forEach((word, i) => {
      const form = FORM_NAMES[i];
      if (!form) return;
      const list = index.get(word) ?? [];
      list.push({ entry, form });
      index.set(word, list);
    });
  }
  for (const list of index.values()) list.sort((a, b) => (b.entry.tail?.length ?? 0) - (a.entry.tail?.length ?? 0));
  return index;
})();

/** Adverbs that may stand before or after the verb and are quoted with it ("Also decides", "Welcomes also"). */
export const CONTINUATION = ['also', 'further', 'furthermore', 'again', 'once again', 'once more'] as const;

/** Adverbs and phrases that may stand before the verb and are not part of it ("in this regard requests"). */
export const BEFORE_VERB = [
  'in this regard',
  'in that regard',
  'in this respect',
  'in this context',
  'in that context',
  'in this connection',
  'to this end',
  'to that end',
  'at the same time',
  'in particular',
  'as appropriate',
  'therefore',
  'accordingly',
  'hereby',
  'thus',
  'moreover',
  'in addition',
  'to that effect',
  'consequently',
  'nevertheless',
  'inter alia',
  'finally',
] as const;

/** Adverbs of degree that belong to the verb ("strongly", "deeply"). */
export const DEGREE = [
  'strongly',
  'deeply',
  'gravely',
  'firmly',
  'fully',
  'solemnly',
  'especially',
  'particularly',
  'earnestly',
  'urgently',
  'sincerely',
  'warmly',
  'highly',
  'profoundly',
  'seriously',
  'vigorously',
  'unequivocally',
  'categorically',
  'unreservedly',
  'respectfully',
  'cordially',
  'greatly',
  'extremely',
  'specifically',
  'strictly',
  'duly',
  'previously',
  'utterly',
  'keenly',
  'increasingly',
  'likewise',
  'reluctantly',
  'explicitly',
  'expressly',
  'formally',
  'actively',
  'resolutely',
  'equally',
  'consistently',
] as const;

/** Adjectives that open a recital ("Aware of", "Deeply concerned"). */
export const RECITAL_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    'aware conscious concerned alarmed convinced mindful cognizant guided determined encouraged disturbed dismayed ' +
    'distressed appalled inspired desirous committed confident persuaded anxious pleased gratified resolved satisfied ' +
    'shocked outraged saddened indignant sharing cognisant preoccupied perturbed moved motivated prompted empowered ' +
    'hopeful grateful apprehensive attentive faithful eager united impressed heartened bound dedicated struck'
  ).split(' '),
);
