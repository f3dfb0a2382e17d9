/**
 * The verbs of UN resolutions and decisions: class, strength and forms. Strength is a convention of this reader
 * (6 decide, 5 request or mandate to a secretariat or organ, 4 urge and call upon, 3 request to States,
 * 2 encourage and invite, 1 welcome, note, recognize, affirm, express, 0 recall) and is shown with the verb itself.
 */
import type { Strength, VerbClass } from '../reading.js';

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

type Row = readonly [
  lemma: string,
  verbClass: VerbClass,
  strength: Strength,
  tail?: readonly string[],
  toStates?: Strength,
  /** The verb itself, where the lemma does not begin with it ("re-emphasize", another spelling). */
  base?: string,
];

// One row a verb: editable data. A lemma's first word is the verb, or the part before the first hyphen.
const ROWS: readonly Row[] = [
  ['decide', 'decide', 6],
  ['resolve', 'decide', 6],
  ['establish', 'decide', 6],
  ['adopt', 'decide', 6],
  ['approve', 'decide', 6],
  ['authorize', 'decide', 6],
  ['proclaim', 'decide', 6],
  ['declare', 'decide', 6],
  ['designate', 'decide', 6],
  ['determine', 'decide', 6],
  ['amend', 'decide', 6],
  ['appoint', 'decide', 6],
  ['elect', 'decide', 6],
  ['convene', 'decide', 6],
  ['extend', 'decide', 6],
  ['renew', 'decide', 6],
  ['terminate', 'decide', 6],
  ['accept', 'decide', 6],
  ['admit', 'decide', 6],
  ['agree', 'decide', 6],
  ['conclude', 'decide', 6],
  ['endorse', 'decide', 6],
  ['launch', 'decide', 6],
  ['create', 'decide', 6],
  ['set', 'decide', 6, ['up']],
  ['authorize', 'decide', 6, undefined, undefined, 'authorise'],
  ['appropriate', 'decide', 6],
  ['apportion', 'decide', 6],
  ['request', 'mandate', 5, undefined, 3],
  ['instruct', 'mandate', 5],
  ['mandate', 'mandate', 5],
  ['direct', 'mandate', 5],
  ['entrust', 'mandate', 5],
  ['empower', 'mandate', 5],
  ['require', 'mandate', 5],
  ['ask', 'mandate', 5, undefined, 3],
  [
    'reiterate-request',
    'mandate',
    5,
    [
      'its request',
      'the request',
      'its requests',
      'its previous request',
      'its previous requests',
      'its earlier request',
      'its urgent request',
    ],
    3,
  ],
  ['renew-request', 'mandate', 5, ['its request', 'the request', 'its requests'], 3],
  ['demand', 'exhort', 4],
  ['urge', 'exhort', 4],
  ['call-upon', 'exhort', 4, ['upon', 'on']],
  ['call-for', 'exhort', 4, ['for']],
  ['appeal', 'exhort', 4],
  ['exhort', 'exhort', 4],
  ['insist', 'exhort', 4],
  ['implore', 'exhort', 4],
  [
    'reiterate-call',
    'exhort',
    4,
    [
      'its call',
      'the call',
      'its calls',
      'its appeal',
      'its appeals',
      'its urgent call',
      'its urgent calls',
      'its urgent appeal',
      'its strong call',
      'its previous call',
      'its previous calls',
      'its previous appeals',
    ],
  ],
  ['reiterate-demand', 'exhort', 4, ['its demand', 'its demands', 'the demand', 'its previous demands']],
  ['renew-call', 'exhort', 4, ['its call', 'its calls', 'its appeal', 'its urgent call', 'its urgent appeal']],
  ['continue-urge', 'exhort', 4, ['to urge']],
  ['continue-call-upon', 'exhort', 4, ['to call upon', 'to call on']],
  ['warn', 'exhort', 4],
  ['recommend', 'recommend', 3],
  ['propose', 'recommend', 3],
  ['suggest', 'recommend', 2],
  ['encourage', 'exhort', 2],
  ['invite', 'exhort', 2],
  ['reiterate-invitation', 'exhort', 2, ['its invitation', 'the invitation']],
  ['reiterate-encouragement', 'exhort', 2, ['its encouragement']],
  ['renew-invitation', 'exhort', 2, ['its invitation', 'its invitations']],
  ['continue-encourage', 'exhort', 2, ['to encourage']],
  ['continue-invite', 'exhort', 2, ['to invite']],
  ['remind', 'exhort', 2],
  ['welcome', 'welcome', 1],
  ['commend', 'welcome', 1],
  ['congratulate', 'welcome', 1],
  ['applaud', 'welcome', 1],
  ['appreciate', 'welcome', 1],
  ['thank', 'welcome', 1],
  ['praise', 'welcome', 1],
  ['salute', 'welcome', 1],
  ['hail', 'welcome', 1],
  ['pay-tribute', 'welcome', 1, ['tribute', 'special tribute', 'homage']],
  ['note', 'note', 1],
  ['take-note', 'note', 1, ['note', 'due note', 'special note']],
  ['take-into-account', 'note', 1, ['into account', 'into consideration']],
  ['take-account', 'note', 1, ['account']],
  ['observe', 'note', 1],
  ['consider', 'note', 1],
  ['examine', 'note', 1],
  ['review', 'note', 1],
  ['receive', 'note', 1],
  ['hear', 'note', 1],
  ['study', 'note', 1],
  ['recognize', 'recognize', 1],
  ['recognize', 'recognize', 1, undefined, undefined, 'recognise'],
  ['realize', 'recognize', 1],
  ['realize', 'recognize', 1, undefined, undefined, 'realise'],
  ['acknowledge', 'recognize', 1],
  ['affirm', 'affirm', 1],
  ['reaffirm', 'affirm', 1],
  ['confirm', 'affirm', 1],
  ['reiterate', 'affirm', 1],
  ['reassert', 'affirm', 1],
  ['reconfirm', 'affirm', 1],
  ['recommit', 'affirm', 1],
  ['clarify', 'affirm', 1],
  ['respect', 'affirm', 1],
  ['assert', 'affirm', 1],
  ['maintain', 'affirm', 1],
  ['support', 'affirm', 1],
  ['renew-commitment', 'affirm', 1, ['its commitment']],
  ['pledge', 'affirm', 1],
  ['undertake', 'affirm', 1],
  ['commit', 'affirm', 1],
  ['underline', 'emphasize', 1],
  ['underscore', 'emphasize', 1],
  ['stress', 'emphasize', 1],
  ['emphasize', 'emphasize', 1],
  ['emphasize', 'emphasize', 1, undefined, undefined, 'emphasise'],
  ['re-emphasize', 'emphasize', 1, undefined, undefined, 're-emphasize'],
  ['re-emphasize', 'emphasize', 1, undefined, undefined, 're-emphasise'],
  ['reemphasize', 'emphasize', 1],
  ['call-attention', 'emphasize', 1, ['attention', 'the attention']],
  ['bring-attention', 'emphasize', 1, ['to the attention']],
  ['highlight', 'emphasize', 1],
  ['draw-attention', 'emphasize', 1, ['attention', 'the attention']],
  ['express-view', 'express', 1, ['the view', 'its view']],
  [
    'express-support',
    'express',
    1,
    [
      'support',
      'its support',
      'full support',
      'its full support',
      'its strong support',
      'strong support',
      'its unwavering support',
    ],
  ],
  ['express-solidarity', 'express', 1, ['solidarity', 'its solidarity']],
  [
    'express-appreciation',
    'express',
    1,
    [
      'appreciation',
      'its appreciation',
      'its deep appreciation',
      'its sincere appreciation',
      'its great appreciation',
      'its profound appreciation',
    ],
  ],
  [
    'express-gratitude',
    'express',
    1,
    ['gratitude', 'its gratitude', 'its deep gratitude', 'its sincere gratitude', 'its profound gratitude'],
  ],
  [
    'express-concern',
    'express',
    1,
    [
      'concern',
      'its concern',
      'its deep concern',
      'deep concern',
      'grave concern',
      'its grave concern',
      'serious concern',
      'its serious concern',
    ],
  ],
  ['express-hope', 'express', 1, ['the hope', 'its hope', 'hope']],
  ['express-satisfaction', 'express', 1, ['satisfaction', 'its satisfaction']],
  ['express-regret', 'express', 1, ['regret', 'its regret', 'deep regret', 'its deep regret']],
  ['express-conviction', 'express', 1, ['its conviction', 'the conviction']],
  ['express-determination', 'express', 1, ['its determination', 'determination']],
  ['express-intention', 'express', 1, ['its intention', 'the intention']],
  ['express', 'express', 1],
  ['look-forward', 'express', 1, ['forward']],
  [
    'remain-concerned',
    'express',
    1,
    [
      'concerned',
      'deeply concerned',
      'gravely concerned',
      'seriously concerned',
      'alarmed',
      'deeply alarmed',
      'convinced',
    ],
  ],
  ['continue-express', 'express', 1, ['to express', 'to be concerned', 'to be alarmed', 'to be deeply concerned']],
  ['bear-in-mind', 'recall', 0, ['in mind']],
  ['keep-in-mind', 'recall', 0, ['in mind']],
  ['recall', 'recall', 0],
  ['refer', 'recall', 0],
  ['cite', 'recall', 0],
  ['regret', 'express', 1],
  ['deplore', 'express', 1],
  ['condemn', 'express', 1],
  ['denounce', 'express', 1],
  ['reject', 'express', 1],
  ['hope', 'express', 1],
  ['trust', 'express', 1],
  ['expect', 'express', 1],
  ['share', 'express', 1],
  ['voice', 'express', 1],
  ['believe', 'express', 1],
  ['wish', 'express', 1],
  ['desire', 'express', 1],
  ['intend', 'express', 1],
  ['seek', 'express', 1],
  ['strive', 'express', 1],
  ['dedicate', 'express', 1],
  ['offer', 'express', 1],
  ['extend-thanks', 'express', 1, ['its thanks', 'its appreciation', 'its gratitude']],
  ['convey', 'express', 1],
  ['act', 'express', 1],
  ['be', 'recall', 0],
  ['grant', 'decide', 6],
  ['transmit', 'decide', 6],
  ['refer-to', 'decide', 6, ['the matter']],
  ['strengthen', 'decide', 6],
  ['reconstitute', 'decide', 6],
  ['suspend', 'decide', 6],
  ['lift', 'decide', 6],
  ['impose', 'decide', 6],
  ['allocate', 'decide', 6],
  ['allow', 'decide', 6],
  ['permit', 'decide', 6],
  ['select', 'decide', 6],
  ['include', 'decide', 6],
  ['concur', 'affirm', 1],
  ['object', 'express', 1],
  ['give', 'decide', 6],
  ['censure', 'express', 1],
  ['repeat', 'affirm', 1],
  ['remain', 'decide', 6],
  ['continue', 'decide', 6],
  ['assume', 'decide', 6],
  ['view', 'express', 1],
  ['regard', 'express', 1],
  ['attach', 'emphasize', 1],
  ['ensure', 'decide', 6],
  ['facilitate', 'decide', 6],
  ['fix', 'decide', 6],
  ['make', 'decide', 6],
  ['take-up', 'decide', 6],
];

/** All verbs; several may begin with the same word, the longest tail wins. */
export const VERBS: readonly VerbEntry[] = ROWS.map(([lemma, verbClass, strength, tail, toStates, own]) => {
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
