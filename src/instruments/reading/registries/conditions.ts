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

/** `signs` are words and phrases (see `signsOf`) without any of which a clause cannot hold the wording. */
export type HedgeWording = readonly [kind: HedgeKind, wording: RegExp, signs: string];

const each = (...parts: readonly (readonly string[])[]): string =>
  parts
    .reduce((made, part) => made.flatMap((before) => part.map((after) => `${before} ${after}`.trim())), [''])
    .map((phrase) => `${phrase}.`)
    .join('|');
const WHENS = ['where', 'if', 'when', 'whenever', 'wherever'];
const WITHIN = 'within the.|within its.|within their.|within his.|within her.';
const PRINCIPLES =
  'basic principles.|fundamental principles.|basic concepts.|fundamental concepts.|the requirements of.';
const COMPANIES = 'consultation with.|close cooperation with.|close coordination with.|close collaboration with.';
const REQUEST = each(['upon', 'upon the', 'upon their', 'upon its', 'at the', 'at their', 'at its'], ['request']);

export const HEDGES: readonly HedgeWording[] = [
  ['priority', /\bas a matter of (?:priority|urgency|high priority)\b/g, 'matter.'],
  [
    'appropriateness',
    new RegExp(`\\b(?:${WHEN}|as) ${FIT}(?: (?:and|or) ${FIT})?\\b(?! under)`, 'g'),
    each([...WHENS, 'as'], ['necessary', 'appropriate', 'applicable', 'needed', 'relevant', 'required']),
  ],
  ['appropriateness', /\b[Ii]n appropriate cases\b/g, 'in appropriate cases.'],
  [
    'possibility',
    new RegExp(`\\b${WHEN} (?:possible|feasible|practicable)(?: and ${FIT})?\\b`, 'g'),
    each(WHENS, ['possible', 'feasible', 'practicable']),
  ],
  [
    'possibility',
    /\b[Tt]o the (?:fullest |maximum |greatest )?extent (?:possible|feasible|practicable)\b/g,
    each(['extent'], ['possible', 'feasible', 'practicable']),
  ],
  [
    'possibility',
    /\b(?:as|so|in so) far as (?:possible|practicable|feasible)\b/g,
    each(['far as'], ['possible', 'practicable', 'feasible']),
  ],
  ['possibility', /\bas (?:widely|broadly|fully|closely|much) as possible\b/g, 'as possible.'],
  ['possibility', /\bto the extent that [^,;:.]{2,160}?(?=[,;:.]|$)/g, 'to the extent that.'],
  ['possibility', /\bin a position to do so\b/g, 'position to do so.'],
  ['request', /\bupon (?:(?:the|their|its) )?request\b(?: of [^,;:.]{2,80}?(?=[,;:.]|$| to [a-z]))?/g, REQUEST],
  ['request', /\bat (?:their|its|the) request\b(?: of [^,;:.]{2,80}?(?=[,;:.]|$| to [a-z]))?/g, REQUEST],
  ['voluntary', /\bon a voluntary basis\b/g, 'voluntary basis.'],
  [
    'resources',
    /\bwithin (?:the )?(?:existing|available|approved) (?:budgetary )?resources\b/g,
    each(['existing', 'available', 'approved', 'budgetary'], ['resources']),
  ],
  [
    'resources',
    /\bwithin (?:its|their|the|his|her) (?:existing |available |respective )?(?:resources|means|capacit(?:y|ies))\b/g,
    WITHIN,
  ],
  [
    'resources',
    /\bsubject to (?:the )?availability of (?:(?:extrabudgetary|financial|voluntary|additional|sufficient|adequate|human|and) ){0,3}(?:resources|funds|contributions|funding)\b/g,
    'subject to availability.|subject to the availability.',
  ],
  [
    'resources',
    /\b(?:through|from|using) (?:voluntary contributions|extrabudgetary (?:resources|contributions|funds))\b/g,
    'voluntary contributions.|extrabudgetary.',
  ],
  ['mandate', /\bwithin (?:the )?existing reporting obligations\b/g, 'existing reporting obligations.'],
  ['mandate', /\bwithin (?:its|their|the|his|her) (?:existing |respective |own )?mandates?\b/g, WITHIN],
  [
    'mandate',
    /\bin accordance with (?:their|its|his|her) (?:respective |existing )?mandates?\b/g,
    each(['accordance with'], ['their', 'its', 'his', 'her']),
  ],
  [
    'law',
    new RegExp(
      `\\b(?:in accordance|in line|in conformity|consistent|in compliance) with (?:their |its |the )?(?:(?:respective|relevant|applicable|domestic|national|internal|international)(?: and |, | or | )){1,4}${LAW}\\b`,
      'g',
    ),
    each(['accordance', 'line', 'conformity', 'consistent', 'compliance'], ['with']),
  ],
  [
    'law',
    /\bsubject to (?:its|their|the) (?:domestic|national|internal) (?:laws?|legislation|legal systems?)\b/g,
    each(['subject to'], ['its', 'their', 'the']),
  ],
  [
    'law',
    /\b(?:to the (?:fullest |maximum |greatest )?extent permitted|where permitted|as permitted) by [^,;:.]{2,120}?(?=[,;:.]|$| to [a-z])/g,
    'permitted by.',
  ],
  [
    'law',
    /\bin accordance with (?:(?:the )?(?:fundamental|basic) principles of|the requirements of) (?:its|their) (?:domestic law|legal systems?|national law)\b/g,
    PRINCIPLES,
  ],
  [
    'law',
    /\b(?:[Ss]ubject to|consistent with|in accordance with|in a manner consistent with|as may be consistent with) the (?:basic|fundamental) (?:concepts|principles) of (?:its|their) (?:legal system|domestic law|national law|domestic legal system)s?\b/g,
    PRINCIPLES,
  ],
  ['rules', /\bin accordance with the rules and procedures of the United Nations\b/g, 'rules and procedures.'],
  [
    'circumstances',
    /\btaking into (?:account|consideration) (?:their|its|the|different) (?:respective |specific |different |particular )?(?:national|domestic|local|regional) (?:circumstances|capacit(?:y|ies)|capabilities|priorities|contexts?|conditions|needs|realities|situations?)(?: and (?:national )?(?:circumstances|capacit(?:y|ies)|capabilities|priorities|contexts?|conditions|needs))?\b/g,
    'taking into.',
  ],
  ['consultation', new RegExp(`\\b[Ii]n (?:close |full )?consultation with (?=[A-Za-z])${COMPANY}`, 'g'), COMPANIES],
  [
    'consultation',
    new RegExp(`\\b[Ii]n close (?:cooperation|coordination|collaboration) with (?=[A-Za-z])${COMPANY}`, 'g'),
    COMPANIES,
  ],
  [
    'balance',
    /\bwith (?:due (?:regard|consideration|attention) (?:for|to|given to) )?(?:the principle of )?equitable geographical (?:representation|distribution|balance)\b/g,
    'equitable geographical.',
  ],
  [
    'consider',
    /\b(?:(?:to|and|or) |shall (?:also )?|should (?:also )?)(?:favourably |seriously |positively |actively )?(?:consider|explore)\b(?! (?:as|that)\b)/g,
    'consider.|explore.|consideration to.',
  ],
  [
    'consider',
    /\bto give (?:favourable |due |serious |appropriate |positive )?consideration to\b/g,
    'consider.|explore.|consideration to.',
  ],
  [
    'effort',
    /\b(?:to )?(?:make every effort|do (?:its|their) utmost|use (?:its|their) best efforts) to\b/g,
    'make every effort.|utmost to.|best efforts to.',
  ],
  [
    'effort',
    /\b(?:(?:to|and) |shall |should )(?:endeavour|strive|seek)\b(?= to )/g,
    each(['endeavour', 'strive', 'seek'], ['to']),
  ],
];

/** Kinds that lower what is asked and are no condition of it. */
export const LOWERING: ReadonlySet<HedgeKind> = new Set(['consider', 'effort']);

/** Each list of signs once: at most 31 of them, a bit each. */
export const HEDGE_SIGNS: readonly string[] = [...new Set(HEDGES.map(([, , signs]) => signs))];
