import { type CaptureTable, historyName } from '../captures/table.js';
import type { Remark } from '../estimate.js';
import { unobservedOf } from './elimination.js';
import { type EmptyListRule, observedOf } from './support.js';
import { type Verdict, verdictOf } from './verdict.js';

/** Histories that a sentence names before it only counts the rest. */
const MOST_NAMED = 6;

/**
 * A verdict in words: which terms stand at minus infinity, why there is no estimate or not one only, what becomes of the
 * unseen, and which single terms the model could do without to have one. Histories and terms are written `A+B`.
 */
export function explain(
  verdict: Verdict,
  table: CaptureTable,
  emptyLists: EmptyListRule = 'removed',
): readonly Remark[] {
  return [
    ...minusInfinity(verdict, table),
    ...nonExistence(verdict, table),
    ...nonIdentifiability(verdict, table),
    ...remedies(verdict, table, emptyLists),
  ];
}

const named = (table: CaptureTable, sets: readonly number[]): string =>
  sets.map((set) => historyName(table.lists, set)).join(', ');

/** The smallest terms at minus infinity; what contains them follows. */
function minusInfinity({ support }: Verdict, table: CaptureTable): readonly Remark[] {
  const { infiniteTerms } = support;
  const smallest = infiniteTerms.filter((term) =>
    infiniteTerms.every((other) => other === term || (other & term) !== other),
  );
  return smallest.map((term): Remark => {
    const lists = table.lists.filter((_, list) => (term >> list) & 1);
    const [first = '', second = ''] = lists;
    if (lists.length === 1) return { code: 'existence.nobody-on-list', params: { list: first } };
    if (lists.length === 2) return { code: 'existence.nobody-on-pair', params: { first, second } };
    return { code: 'existence.nobody-on-all-of', params: { lists: lists.join(', ') } };
  });
}

function nonExistence({ direction, support }: Verdict, table: CaptureTable): readonly Remark[] {
  if (!direction) return [];
  const z = direction.map(BigInt);
  const { finiteTerms, keptCells, observedCells } = support;
  const falling = unobservedOf(keptCells, observedCells).filter(
    (cell) =>
      finiteTerms.reduce((sum, term, place) => ((cell & term) === term ? sum + (z[place] as bigint) : sum), 0n) > 0n,
  );
  const intercept = z[0] as bigint;
  const moved = finiteTerms.filter((term, place) => term !== 0 && z[place] !== 0n);
  return [
    {
      code: falling.length > MOST_NAMED ? 'existence.none.histories-among-others' : 'existence.none.histories',
      params: {
        histories: named(table, falling.slice(0, MOST_NAMED)),
        count: falling.length,
        others: Math.max(0, falling.length - MOST_NAMED),
      },
    },
    { code: 'existence.none.terms', params: { terms: named(table, moved), count: moved.length } },
    {
      code:
        intercept < 0n
          ? 'existence.none.unseen-without-limit'
          : intercept > 0n
            ? 'existence.none.unseen-towards-nobody'
            : 'existence.none.unseen-not-moved',
      params: {},
    },
  ];
}

function nonIdentifiability({ inestimableTerms, identifiable }: Verdict, table: CaptureTable): readonly Remark[] {
  if (identifiable) return [];
  const terms = inestimableTerms.filter((term) => term !== 0);
  return [
    { code: 'existence.not-unique.terms', params: { terms: named(table, terms), count: terms.length } },
    {
      code: inestimableTerms.includes(0) ? 'existence.not-unique.unseen-any' : 'existence.not-unique.unseen-known',
      params: {},
    },
  ];
}

/** Terms inside no other, of two lists or more, without each of which alone the model has one estimate. */
function remedies(verdict: Verdict, table: CaptureTable, emptyLists: EmptyListRule): readonly Remark[] {
  if (verdict.code === 0) return [];
  const { finiteTerms, infiniteTerms, lists } = verdict.support;
  const terms = [...finiteTerms, ...infiniteTerms].filter((term) => term !== 0);
  const observed = observedOf(table);
  const spare = terms.filter((term) => {
    if ((term & (term - 1)) === 0) return false;
    const rest = terms.filter((other) => other !== term);
    if (rest.some((other) => (other & term) === term)) return false;
    return verdictOf(lists, observed, { lists, terms: rest }, undefined, emptyLists).code === 0;
  });
  return spare.length > 0
    ? [{ code: 'existence.remedy.leave-out', params: { terms: named(table, spare), count: spare.length } }]
    : [{ code: 'existence.remedy.none', params: {} }];
}
