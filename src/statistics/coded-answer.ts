import { stateWords } from './state-words.js';
import { labelKey } from './normal-text.js';

/**
 * What is known about one coded question. A blank is not a "no", and "unknown" is not "not asked":
 * - known: answered, `code` says what
 * - no: asked, and answered that it is not so
 * - unknown: asked, and nobody knows
 * - not-asked: the source does not say whether it was asked
 * - refused: the person did not want to answer
 * - not-applicable: the question does not arise
 * - suppressed: known to the source and hidden by it
 */
export const answerStates = ['known', 'no', 'unknown', 'not-asked', 'refused', 'not-applicable', 'suppressed'] as const;
export type AnswerState = (typeof answerStates)[number];

export type CodedAnswer = { readonly code: string | null; readonly state: AnswerState };

const byState: Readonly<Record<Exclude<AnswerState, 'known'>, CodedAnswer>> = {
  no: { code: null, state: 'no' },
  unknown: { code: null, state: 'unknown' },
  'not-asked': { code: null, state: 'not-asked' },
  refused: { code: null, state: 'refused' },
  'not-applicable': { code: null, state: 'not-applicable' },
  suppressed: { code: null, state: 'suppressed' },
};

export function known(code: string): CodedAnswer {
  return { code, state: 'known' };
}

export function answerWithout(state: Exclude<AnswerState, 'known'>): CodedAnswer {
  return byState[state];
}

/** How one source writes its states. Keys are `labelKey`s; `blank` says what an empty cell means there. */
export type AnswerVocabulary = {
  readonly name: string;
  readonly blank: Exclude<AnswerState, 'known'>;
  readonly words: ReadonlyMap<string, AnswerState>;
};

function words(table: Partial<Record<AnswerState, readonly string[]>>): ReadonlyMap<string, AnswerState> {
  const entries: [string, AnswerState][] = [];
  for (const state of answerStates) for (const word of table[state] ?? []) entries.push([labelKey(word), state]);
  return new Map(entries);
}

/** Words for the states in the six languages, as most sources write them. A blank means: not asked. */
export const generalVocabulary: AnswerVocabulary = { name: 'general', blank: 'not-asked', words: words(stateWords) };

/** CTDC's k-anonymised sets: 1 yes, 0 no, -99 unknown. */
export const ctdcAnonymisedVocabulary: AnswerVocabulary = {
  name: 'ctdc-k-anonymised',
  blank: 'unknown',
  words: words({ ...stateWords, no: ['0'] }),
};

/** CTDC's synthetic sets: 1 or blank, and a blank is not a "no". */
export const ctdcSyntheticVocabulary: AnswerVocabulary = {
  name: 'ctdc-synthetic',
  blank: 'not-asked',
  words: words(stateWords),
};

/** The state that a cell's text stands for, or undefined when the text must be an answer of its own. */
export function stateOf(text: string, vocabulary: AnswerVocabulary = generalVocabulary): AnswerState | undefined {
  const key = labelKey(text);
  if (key !== '') return vocabulary.words.get(key);
  return /^[?？؟]+$/u.test(text.trim()) ? 'unknown' : vocabulary.blank;
}

/**
 * Reads a coded cell: a state by the source's vocabulary, else a code by `codeOf`, else undefined
 * (a value nobody has mapped yet; the caller reports it).
 */
export function readAnswer(
  text: string,
  codeOf: (text: string) => string | undefined,
  vocabulary: AnswerVocabulary = generalVocabulary,
): CodedAnswer | undefined {
  const state = stateOf(text, vocabulary);
  if (state !== undefined && state !== 'known') return byState[state];
  const code = codeOf(text);
  return code === undefined ? undefined : known(code);
}

/** A count, or the bounds between which a hidden count lies. */
export type Count = { readonly low: number; readonly high: number };

const hiddenBelow = /^<\s?(\d{1,4})$/u;
const hiddenUpTo = /^(?:≤|<=)\s?(\d{1,4})$/u;
const hiddenBetween = /^(\d{1,4})\s?(?:-|–|to)\s?(\d{1,4})$/u;
const groups = /^\d{1,3}(?:[,\u00a0\u202f' .]\d{3})+$/u;

/**
 * Reads a published count: "1,282", "1 282", "12"; "<5" is the interval [0, 4] since a zero may hide there too.
 * Answers undefined for anything else, negative numbers and fractions included.
 */
export function readCount(text: string): Count | undefined {
  const trimmed = text.trim();
  if (/^\d{1,15}$/u.test(trimmed)) {
    const value = Number(trimmed);
    return { low: value, high: value };
  }
  if (/^\d{1,15}\.0{1,6}$/u.test(trimmed)) {
    const value = Number.parseInt(trimmed, 10);
    return { low: value, high: value };
  }
  if (groups.test(trimmed)) {
    const value = Number(trimmed.replace(/\D/gu, ''));
    return { low: value, high: value };
  }
  const below = hiddenBelow.exec(trimmed);
  if (below && Number(below[1]) > 0) return { low: 0, high: Number(below[1]) - 1 };
  const upTo = hiddenUpTo.exec(trimmed);
  if (upTo) return { low: 0, high: Number(upTo[1]) };
  const between = hiddenBetween.exec(trimmed);
  if (between && Number(between[1]) < Number(between[2])) return { low: Number(between[1]), high: Number(between[2]) };
  return undefined;
}
