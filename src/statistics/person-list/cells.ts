import {
  type AnswerState,
  type AnswerVocabulary,
  answerWithout,
  type CodedAnswer,
  ctdcAnonymisedVocabulary,
  ctdcSyntheticVocabulary,
  generalVocabulary,
  known,
  stateOf,
} from '../coded-answer.js';
import { bandOf, oldestAge, readBand } from '../code-lists/ages.js';
import type { CodeReader } from '../code-lists/list.js';
import { codedCitizenship } from '../count-table/cell-coder.js';
import type { RowFaultCode } from '../errors.js';
import { labelKey } from '../normal-text.js';
import { resolveNationality } from '../nationality/index.js';
import { plainDigits } from './dates.js';
import type { ValueMeaning, VocabularyName } from './mapping.js';
import type { CodedCountries } from './record.js';

export const vocabularies: Readonly<Record<VocabularyName, AnswerVocabulary>> = {
  general: generalVocabulary,
  'ctdc-k-anonymised': ctdcAnonymisedVocabulary,
  'ctdc-synthetic': ctdcSyntheticVocabulary,
};

export type CellFault = { readonly fault: RowFaultCode; readonly value: string };

export type ReadCodes = { readonly codes: readonly string[]; readonly state: AnswerState };

/** Meanings that a person gave to values, by the values' keys. */
export type Meanings = ReadonlyMap<string, ValueMeaning>;

export function meaningsOf(values: Readonly<Record<string, ValueMeaning>> | undefined): Meanings {
  return new Map(Object.entries(values ?? {}).map(([value, meaning]) => [labelKey(value), meaning]));
}

/** Reads a cell with one code. */
export function readCode(
  text: string,
  codeOf: CodeReader,
  meanings: Meanings,
  vocabulary: AnswerVocabulary,
): CodedAnswer | CellFault {
  const meaning = meanings.get(labelKey(text));
  if (meaning) return 'code' in meaning ? known(meaning.code) : answerWithout(meaning.state);
  const state = stateOf(text, vocabulary);
  if (state !== undefined && state !== 'known') return answerWithout(state);
  const code = codeOf(text);
  return code === undefined ? { fault: 'STATISTICS_VALUE_UNKNOWN', value: text.trim() } : known(code);
}

/**
 * Reads a cell with several codes, separated by ; | or line breaks, by commas, or (as XLSForms write them) by spaces.
 * A label that holds a comma of its own is tried as a whole first.
 */
export function readCodes(
  text: string,
  codeOf: CodeReader,
  meanings: Meanings,
  vocabulary: AnswerVocabulary,
): ReadCodes | CellFault {
  const whole = readCode(text, codeOf, meanings, vocabulary);
  if ('state' in whole) return { codes: whole.code === null ? [] : [whole.code], state: whole.state };
  for (const separator of [/[;|\n]+/u, /[;|,&+/\n]+/u, /[\s;|,]+/u]) {
    const pieces = text.split(separator).filter((piece) => piece.trim() !== '');
    if (pieces.length < 2 && separator.source !== '[;|\\n]+') continue;
    const codes: string[] = [];
    let read = pieces.length > 0;
    for (const piece of pieces) {
      const answer = readCode(piece, codeOf, meanings, vocabulary);
      if ('fault' in answer) {
        read = false;
        break;
      }
      if (answer.code !== null && !codes.includes(answer.code)) codes.push(answer.code);
    }
    if (read) return { codes, state: codes.length > 0 ? 'known' : 'unknown' };
  }
  return { fault: 'STATISTICS_VALUE_UNKNOWN', value: text.trim() };
}

const yes: ReadonlySet<string> = new Set(
  ['1', 'yes', 'y', 'true', 'oui', 'si', 'да', 'نعم', '是', 'x', '10'].map(labelKey),
);
const no: ReadonlySet<string> = new Set(['0', 'no', 'n', 'false', 'non', 'нет', 'لا', '否', '00'].map(labelKey));

/** A yes-or-no cell; a blank is never a "no". */
export function readFlag(text: string, vocabulary: AnswerVocabulary): AnswerState | CellFault {
  const key = labelKey(text);
  if (yes.has(key)) return 'known';
  if (no.has(key)) return 'no';
  return stateOf(text, vocabulary) ?? { fault: 'STATISTICS_VALUE_UNKNOWN', value: text.trim() };
}

export function isFlag(text: string): boolean {
  const key = labelKey(text);
  return yes.has(key) || no.has(key) || stateOf(text) !== undefined;
}

/** An age in years or a band. CTDC writes missing ages as -99. */
export function readAge(text: string, vocabulary: AnswerVocabulary): CodedAnswer | CellFault {
  const state = stateOf(text, vocabulary);
  if (state !== undefined && state !== 'known') return answerWithout(state);
  const plain = plainDigits(text.trim());
  if (/^-?\d{1,6}(?:\.0+)?$/u.test(plain)) {
    const band = bandOf(Number.parseInt(plain, 10));
    return band === undefined ? { fault: 'STATISTICS_AGE_IMPOSSIBLE', value: plain } : known(band);
  }
  const band = readBand(plain);
  return band === undefined ? { fault: 'STATISTICS_VALUE_UNKNOWN', value: text.trim() } : known(band);
}

export { oldestAge };

/** Countries of a cell. A label that is not certain stays as a label, for a person. */
export function readCountries(
  text: string,
  asCodes: boolean,
  meanings: Meanings,
  vocabulary: AnswerVocabulary,
  ownCode?: string,
): CodedCountries {
  const trimmed = text.trim();
  const meaning = meanings.get(labelKey(trimmed));
  if (meaning)
    return 'code' in meaning
      ? { codes: [meaning.code], state: 'known', label: null }
      : { codes: [], state: meaning.state, label: null };
  if (trimmed === '') return { codes: [], state: vocabulary.blank, label: null };
  const codes = countryCodes(trimmed, asCodes, ownCode);
  if (codes) return { codes, state: 'known', label: null };
  if (asCodes && /^0{1,2}$/u.test(trimmed)) return { codes: [], state: 'unknown', label: null };
  const coded = codedCitizenship(trimmed, resolveNationality(trimmed, { suggest: false }));
  if (coded.codes.length === 0 && coded.state === 'known') return { codes: [], state: 'known', label: trimmed };
  return { codes: coded.codes, state: coded.state, label: null };
}

/**
 * A cell that is nothing but codes: in a column of codes any code, elsewhere only three capital letters (`KEN;PHL`). The
 * State's own code is one of them.
 */
function countryCodes(text: string, asCodes: boolean, ownCode: string | undefined): string[] | undefined {
  const pieces = text.split(/[\s;|,/+]+/u).filter((piece) => piece !== '');
  if (pieces.length === 0 || pieces.length > 12) return undefined;
  const codes = new Set<string>();
  for (const piece of pieces) {
    const code = asCodes ? piece.toUpperCase() : piece;
    if (!asCodes && !/^[A-Z]{3}$/u.test(code)) return undefined;
    if (code === ownCode) {
      codes.add(code);
      continue;
    }
    const found = resolveNationality(piece, { codes: true, suggest: false });
    if (found.kind !== 'exact' || found.by !== 'code') return undefined;
    for (const known of found.codes) codes.add(known);
  }
  return [...codes];
}
