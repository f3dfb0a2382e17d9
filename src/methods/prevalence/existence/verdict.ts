import type { CaptureTable } from '../captures/table.js';
import type { Model } from '../models/model.js';
import { type Facts, factsOf } from './elimination.js';
import { checkHierarchy, type EmptyListRule, type ExtendedSupport, observedOf, supportOf } from './support.js';

/** A whole number; as decimal digits where a double would not hold it exactly. Plain JSON either way. */
export type ExactInteger = number | string;

/** 0: one extended estimate. 1: none exists. 2: it is not the only one. 3: both. As SparseMSE's `checkident` numbers them. */
export type ExistenceCode = 0 | 1 | 2 | 3;

/**
 * Whether a model has an extended maximum-likelihood estimate on a table, and only one. It depends on which histories
 * nobody has and not on how many people have the others, so that it may be kept for every table with the same zeros.
 */
export type Verdict = {
  readonly code: ExistenceCode;
  readonly exists: boolean;
  readonly identifiable: boolean;
  readonly support: ExtendedSupport;
  /** Rank of the design matrix over kept cells; identifiable where it is the number of finite terms. */
  readonly rank: number;
  /** As many kept cells whose rows of the design matrix are independent. */
  readonly independentCells: readonly number[];
  /**
   * Why no estimate exists: z over `support.finiteTerms`. Moving the parameters against z changes no expected count where
   * somebody was seen and lowers others towards 0 for ever. Null where the estimate exists.
   */
  readonly direction: readonly ExactInteger[] | null;
  /** Why the estimate is not the only one: a change of the parameters that changes no expected count. Null where it is. */
  readonly kernel: readonly ExactInteger[] | null;
  /** Finite terms whose parameter some such change moves; 0 among them says that the unseen cannot be told. */
  readonly inestimableTerms: readonly number[];
};

/** Verdicts found so far, by the zeros of the table and the model. Of one caller: a run, a bootstrap. */
export type ExistenceCache = { readonly verdicts: Map<string, Verdict>; readonly most: number };

/** An empty one. It is emptied again when it holds `most` verdicts, so that a long run does not fill the memory. */
export const existenceCache = (most = 50_000): ExistenceCache => ({ verdicts: new Map(), most });

/**
 * Existence by Fienberg & Rinaldo (2012) and rank, both in whole numbers, after the terms that nobody shows are set to
 * minus infinity (Chan, Silverman & Vincent 2021, section 2). Never approximate: there is no tolerance.
 *
 * @param emptyLists `kept` gives SparseMSE's answer where nobody is on some list (then no model has an estimate).
 * @throws PrevalenceError where the model is none of the table.
 */
export function verdict(
  table: CaptureTable,
  model: Model,
  cache?: ExistenceCache,
  emptyLists: EmptyListRule = 'removed',
): Verdict {
  return verdictOf(table.lists.length, observedOf(table), model, cache, emptyLists);
}

/** The same of the histories that somebody has (bitmasks, rising). */
export function verdictOf(
  lists: number,
  observedCells: readonly number[],
  model: Model,
  cache?: ExistenceCache,
  emptyLists: EmptyListRule = 'removed',
): Verdict {
  const key = cache && `${lists} ${emptyLists} ${observedCells.join()} ${model.terms.join()}`;
  const known = key === undefined ? undefined : cache?.verdicts.get(key);
  if (known) return known;
  checkHierarchy(lists, model);
  const support = supportOf(observedCells, model, emptyLists);
  const found = judged(support, factsOf(support));
  if (cache && key !== undefined) {
    if (cache.verdicts.size >= cache.most) cache.verdicts.clear();
    cache.verdicts.set(key, found);
  }
  return found;
}

function judged(support: ExtendedSupport, facts: Facts): Verdict {
  const { finiteTerms } = support;
  const exists = facts.direction === null;
  const identifiable = facts.kernel.length === 0;
  // A change that moves the unseen is the one to show where there is one.
  const kernel = facts.kernel.find((vector) => vector[0] !== 0n) ?? facts.kernel[0];
  return {
    code: exists ? (identifiable ? 0 : 2) : identifiable ? 1 : 3,
    exists,
    identifiable,
    support,
    rank: facts.rank,
    independentCells: facts.independentCells,
    direction: facts.direction && facts.direction.map(written),
    kernel: kernel ? kernel.map(written) : null,
    inestimableTerms: finiteTerms.filter((_, place) => facts.kernel.some((vector) => vector[place] !== 0n)),
  };
}

/** A number where it is exact as one, else its digits. */
export const written = (value: bigint): ExactInteger =>
  Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
