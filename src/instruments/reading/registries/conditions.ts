/**
 * Hedges: wordings that a duty is qualified with, a closed list by what they rest on. All but `consider` and `effort`
 * are conditions; those two say that less than the thing itself is asked ("to consider ratifying", "to endeavour to").
 */
import type { HedgeKind } from '../reading.js';

// "to" before a verb opens what is to be done; after "referred" or "pursuant" it does not.
const DUTY = ' to (?!(?:the|in|an?|this|that|these|those|its|their|which|whom|paragraphs?|articles?)\\b)[a-z]';
// What stands after "in consultation with": as far as the phrase goes, to a comma, a stop or the duty itself.
const COMPANY = `[^,;:.]{2,160}?(?=[,;:.]|$|${DUTY}| in order | with a view | on (?:the|its|their|how|any) | and to )`;
const LAW = '(?:laws?|legislation|legal (?:systems?|frameworks?|principles|traditions?)|human rights law|obligations)';

const WHEN = '(?:where|if|when|whenever|wherever)';
const FIT = '(?:necessary|appropriate|applicable|needed|relevant|required)';

export type HedgeWording = readonly [kind: HedgeKind, wording: RegExp];

export const HEDGES: readonly HedgeWording[] = [
  ['priority', /\bas a matter of (?:priority|urgency|high priority)\b/g],
  ['appropriateness', new RegExp(`\\b(?:${WHEN}|as) ${FIT}(?: (?:and|or) ${FIT})?\\b(?! under)`, 'g')],
  ['appropriateness', /\b[Ii]n appropriate cases\b/g],
  ['possibility', new RegExp(`\\b${WHEN} (?:possible|feasible|practicable)(?: and ${FIT})?\\b`, 'g')],
  ['possibility', /\b[Tt]o the (?:fullest |maximum |greatest )?extent (?:possible|feasible|practicable)\b/g],
  ['possibility', /\b(?:as|so|in so) far as (?:possible|practicable|feasible)\b/g],
  ['possibility', /\bas (?:widely|broadly|fully|closely|much) as possible\b/g],
  ['possibility', /\bto the extent that [^,;:.]{2,160}?(?=[,;:.]|$)/g],
  ['possibility', /\bin a position to do so\b/g],
  ['request', /\bupon (?:(?:the|their|its) )?request\b(?: of [^,;:.]{2,80}?(?=[,;:.]|$| to [a-z]))?/g],
  ['request', /\bat (?:their|its|the) request\b(?: of [^,;:.]{2,80}?(?=[,;:.]|$| to [a-z]))?/g],
  ['voluntary', /\bon a voluntary basis\b/g],
  ['resources', /\bwithin (?:the )?(?:existing|available|approved) (?:budgetary )?resources\b/g],
  [
    'resources',
    /\bwithin (?:its|their|the|his|her) (?:existing |available |respective )?(?:resources|means|capacit(?:y|ies))\b/g,
  ],
  [
    'resources',
    /\bsubject to (?:the )?availability of (?:(?:extrabudgetary|financial|voluntary|additional|sufficient|adequate|human|and) ){0,3}(?:resources|funds|contributions|funding)\b/g,
  ],
  [
    'resources',
    /\b(?:through|from|using) (?:voluntary contributions|extrabudgetary (?:resources|contributions|funds))\b/g,
  ],
  ['mandate', /\bwithin (?:the )?existing reporting obligations\b/g],
  ['mandate', /\bwithin (?:its|their|the|his|her) (?:existing |respective |own )?mandates?\b/g],
  ['mandate', /\bin accordance with (?:their|its|his|her) (?:respective |existing )?mandates?\b/g],
  [
    'law',
    new RegExp(
      `\\b(?:in accordance|in line|in conformity|consistent|in compliance) with (?:their |its |the )?(?:(?:respective|relevant|applicable|domestic|national|internal|international)(?: and |, | or | )){1,4}${LAW}\\b`,
      'g',
    ),
  ],
  ['law', /\bsubject to (?:its|their|the) (?:domestic|national|internal) (?:laws?|legislation|legal systems?)\b/g],
  [
    'law',
    /\b(?:to the (?:fullest |maximum |greatest )?extent permitted|where permitted|as permitted) by [^,;:.]{2,120}?(?=[,;:.]|$| to [a-z])/g,
  ],
  [
    'law',
    /\bin accordance with (?:(?:the )?(?:fundamental|basic) principles of|the requirements of) (?:its|their) (?:domestic law|legal systems?|national law)\b/g,
  ],
  [
    'law',
    /\b(?:[Ss]ubject to|consistent with|in accordance with|in a manner consistent with|as may be consistent with) the (?:basic|fundamental) (?:concepts|principles) of (?:its|their) (?:legal system|domestic law|national law|domestic legal system)s?\b/g,
  ],
  ['rules', /\bin accordance with the rules and procedures of the United Nations\b/g],
  [
    'circumstances',
    /\btaking into (?:account|consideration) (?:their|its|the|different) (?:respective |specific |different |particular )?(?:national|domestic|local|regional) (?:circumstances|capacit(?:y|ies)|capabilities|priorities|contexts?|conditions|needs|realities|situations?)(?: and (?:national )?(?:circumstances|capacit(?:y|ies)|capabilities|priorities|contexts?|conditions|needs))?\b/g,
  ],
  ['consultation', new RegExp(`\\b[Ii]n (?:close |full )?consultation with (?=[A-Za-z])${COMPANY}`, 'g')],
  [
    'consultation',
    new RegExp(`\\b[Ii]n close (?:cooperation|coordination|collaboration) with (?=[A-Za-z])${COMPANY}`, 'g'),
  ],
  [
    'balance',
    /\bwith (?:due (?:regard|consideration|attention) (?:for|to|given to) )?(?:the principle of )?equitable geographical (?:representation|distribution|balance)\b/g,
  ],
  [
    'consider',
    /\b(?:(?:to|and|or) |shall (?:also )?|should (?:also )?)(?:favourably |seriously |positively |actively )?(?:consider|explore)\b(?! (?:as|that)\b)/g,
  ],
  ['consider', /\bto give (?:favourable |due |serious |appropriate |positive )?consideration to\b/g],
  ['effort', /\b(?:to )?(?:make every effort|do (?:its|their) utmost|use (?:its|their) best efforts) to\b/g],
  ['effort', /\b(?:(?:to|and) |shall |should )(?:endeavour|strive|seek)\b(?= to )/g],
];

/** Kinds that lower what is asked and are no condition of it. */
export const LOWERING: ReadonlySet<HedgeKind> = new Set(['consider', 'effort']);

/** Beginnings of words (four letters) without any of which a clause cannot hold a wording of the kind. */
export const SIGNS: Readonly<Record<HedgeKind, string>> = {
  priority: 'matt',
  appropriateness: 'appr nece appl need rele requ',
  possibility: 'poss feas prac exte posi',
  request: 'requ',
  voluntary: 'volu',
  resources: 'reso mean capa avai volu extr',
  mandate: 'repo mand',
  law: 'law laws legi lega righ obli perm prin requ',
  rules: 'proc',
  circumstances: 'taki',
  consultation: 'cons clos',
  balance: 'geog',
  consider: 'cons expl',
  effort: 'effo utmo ende stri seek',
};
