import { type CaptureTable, pairsOf } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import { observedOf, type EmptyListRule } from './support.js';
import { type ExistenceCache, type ExistenceCode, type Verdict, verdictOf } from './verdict.js';

/** Seven lists have 2^21 two-list models; eight would have 2^28. */
const MOST_LISTS_OF_ALL_MODELS = 7;

export type TwoListModels = {
  /** The pairs as [i, j, bitmask]: bit k of a model's number says that pair k is in it. */
  readonly pairs: readonly (readonly [number, number, number])[];
  /** An existence code for each of the 2^pairs models, by number. */
  readonly codes: Uint8Array;
  /** How many models were tested outright; all others follow from these. */
  readonly tested: number;
};

/**
 * The codes of all models that have every list and any set of pairs, by inheritance (Chan, Silverman & Vincent 2021,
 * section 2). Leaving out a pair that somebody shows keeps an estimate in existence; leaving out any pair keeps it the
 * only one. What proves that a model fails proves it for every model with the same empty pairs that holds the terms of
 * the proof. So 2^M models are tested, M the empty pairs, and others only below those that fail.
 *
 * @throws PrevalenceError PREVALENCE_MODEL_TOO_LARGE for more than seven lists.
 */
export function allTwoListModels(
  table: CaptureTable,
  options: { readonly cache?: ExistenceCache; readonly emptyLists?: EmptyListRule } = {},
): TwoListModels {
  const lists = table.lists.length;
  if (lists > MOST_LISTS_OF_ALL_MODELS)
    throw new PrevalenceError(
      'PREVALENCE_MODEL_TOO_LARGE',
      `All two-list models can be checked for up to ${MOST_LISTS_OF_ALL_MODELS} lists; there are ${lists}.`,
      { lists, most: MOST_LISTS_OF_ALL_MODELS },
    );
  const pairs = pairsOf(lists);
  const observed = observedOf(table);
  const overlapping = pairs.reduce(
    (set, [, , pair], place) => (observed.some((cell) => (cell & pair) === pair) ? set | (1 << place) : set),
    0,
  );
  const everything = 2 ** pairs.length - 1;
  const empty = everything & ~overlapping;
  const singles = Array.from({ length: lists }, (_, list) => 1 << list);
  const codes = new Uint8Array(everything + 1);
  let tested = 0;
  for (const without of subsetsOf(empty)) {
    const known: Proofs = { existence: [], identifiability: [] };
    for (const chosen of subsetsOf(overlapping)) {
      const model = without | chosen;
      let code = inherited(codes, model, everything, overlapping, known);
      if (code === null) {
        const terms = [...singles, ...pairs.flatMap(([, , pair], place) => ((model >> place) & 1 ? [pair] : []))];
        const found = verdictOf(lists, observed, { lists, terms }, options.cache, options.emptyLists);
        remember(found, pairs, known);
        code = found.code;
        tested++;
      }
      codes[model] = code;
    }
  }
  return { pairs, codes, tested };
}

/** Sets of pairs that suffice for a failure: every model with the same empty pairs that holds one of them fails. */
type Proofs = { readonly existence: number[]; readonly identifiability: number[] };

/** All subsets, supersets before subsets. */
function* subsetsOf(set: number): Generator<number> {
  for (let subset = set; ; subset = (subset - 1) & set) {
    yield subset;
    if (subset === 0) return;
  }
}

/** The code, where models above or proofs of failure settle both of its questions. */
function inherited(
  codes: Uint8Array,
  model: number,
  everything: number,
  overlapping: number,
  known: Proofs,
): ExistenceCode | null {
  let exists: boolean | null = null;
  let identifiable: boolean | null = null;
  for (let rest = everything & ~model; rest !== 0; rest &= rest - 1) {
    const pair = rest & -rest;
    const above = codes[model | pair] as number;
    if (pair & overlapping && !(above & 1)) exists = true;
    if (!(above & 2)) identifiable = true;
  }
  exists ??= known.existence.some((proof) => (proof & ~model) === 0) ? false : null;
  identifiable ??= known.identifiability.some((proof) => (proof & ~model) === 0) ? false : null;
  if (exists === null || identifiable === null) return null;
  return exists ? (identifiable ? 0 : 2) : identifiable ? 1 : 3;
}

function remember(found: Verdict, pairs: TwoListModels['pairs'], known: Proofs): void {
  const usedBy = (vector: readonly (number | string)[]) =>
    pairs.reduce((set, [, , pair], place) => {
      const at = found.support.finiteTerms.indexOf(pair);
      return at >= 0 && vector[at] !== 0 ? set | (1 << place) : set;
    }, 0);
  if (found.direction) known.existence.push(usedBy(found.direction));
  if (found.kernel) known.identifiability.push(usedBy(found.kernel));
}
