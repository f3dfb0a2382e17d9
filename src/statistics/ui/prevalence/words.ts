/** Codes of the methods in words for people. */
import { modelInNames, readModel, type Remark } from '../../../methods/prevalence/index.js';
import type { Translate } from '../../../platform/languages/index.js';

/** What a sentence needs beside its remark. */
export type RemarkSetting = {
  /** Names of the lists, for models written with numbers. */
  readonly lists?: readonly string[];
  /** How a count of people that may be small is written. */
  readonly count?: (people: number) => string;
  readonly language?: string;
  /** Whether counts are hidden: what is worked out of two or three of them is then said roughly. */
  readonly roughly?: boolean;
};

/** Parameters that count people of single cells: they go through the guard. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  'table.too-sparse.few-seen-again': ['count'],
  'chao.nobody-twice': ['once'],
  'two-lists.few-on-both': ['people'],
  'two-lists.truncated': ['people'],
};

/** Parameters that follow from the counts of one pair of lists. */
const OF_ONE_PAIR: Readonly<Record<string, readonly string[]>> = {
  'lincoln-petersen.pairs-differ': ['least', 'most'],
};

/** Parameters that are names of families, one or several. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'disagreement.agree': ['low', 'high'],
  'disagreement.apart': ['low', 'high'],
  'disagreement.silent': ['families'],
  'disagreement.below-bound': ['families'],
};

/** Parameters that are models written with numbers of lists. */
const MODELS: Readonly<Record<string, readonly string[]>> = {
  'disagreement.different-models': ['stepwise', 'bic'],
  'decomposable.no-graph-alone': ['graph'],
};

/** Parameters that are terms `A:B`. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  'disagreement.hangs-on': ['term'],
  'covariates.empty-margin': ['term'],
};

/** A remark as a sentence; the code itself where no sentence is known. */
export function remarkText(t: Translate, remark: Remark, setting: RemarkSetting = {}): string {
  const { code } = remark;
  const key = `statistics.prevalence.remark.${code}`;
  const params: Record<string, string | number> = { ...remark.params };
  const change = (names: readonly string[] | undefined, how: (value: string | number) => string | number) => {
    for (const name of names ?? []) {
      const value = params[name];
      if (value !== undefined) params[name] = how(value);
    }
  };
  change(COUNTED[code], (value) => setting.count?.(Number(value)) ?? String(value));
  if (setting.roughly) change(OF_ONE_PAIR[code], (value) => Number(Number(value).toPrecision(1)));
  change(FAMILIES[code], (value) =>
    listed(
      setting.language,
      String(value)
        .split(', ')
        .map((one) => familyName(t, one)),
    ),
  );
  change(MODELS[code], (value) => modelWords(String(value), setting.lists ?? []));
  change(TERMS[code], (value) => String(value).replaceAll(':', ' + '));
  try {
    const said = t(key, params);
    return said === key ? code : said;
  } catch {
    // A sentence that misses one of its numbers says nothing; the code can at least be looked up.
    return code;
  }
}

const listed = (language: string | undefined, names: readonly string[]): string =>
  new Intl.ListFormat(language ?? 'en', { type: 'conjunction' }).format(names);

/** A family by its name in words. */
export const familyName = (t: Translate, family: string): string => known(t, 'family', family);

/** What a family does, in one sentence. */
export const familyAbout = (t: Translate, family: string): string => known(t, 'family', `${family}.about`);

/** How an interval was made, in words; `stepwise.bca` is a family and its interval. */
export function methodName(t: Translate, method: string): string {
  const [first = '', second] = method.split('.');
  return second === undefined
    ? known(t, 'interval', first)
    : `${familyName(t, first)}, ${known(t, 'interval', second)}`;
}

/** A flag of an interval as a sentence. */
export const flagText = (t: Translate, flag: string): string => remarkText(t, { code: flag, params: {} });

function known(t: Translate, kind: 'family' | 'interval', name: string): string {
  const key = `statistics.prevalence.${kind}.${name}`;
  const said = t(key);
  return said === key ? name : said;
}

/** `[12,3]` with the names of the lists: `LA:NG, GO`; as it is written where it cannot be read. */
export function modelWords(model: string, lists: readonly string[]): string {
  try {
    return modelInNames(readModel(model, lists), lists);
  } catch {
    return model;
  }
}
