import { type Captures, type ChosenStratum, rowsOf } from './captures.js';
import { type GuardedTable, guardedTable } from './guard.js';
import type { FamilyResult, Remark, Run } from '../../methods/prevalence/index.js';
import type { EstimateRun, RunResult } from './run.js';

/**
 * A run as pages and files outside this module may show it: what was asked and answered, without the table it was made
 * from. Named field by field: what a later version of the methods adds stays inside until it is named here. `whole` is
 * the run as the methods gave it, for those who may see the table to the last count or where no count is small; others
 * are shown it without what is said of single histories.
 */
export function shownResult(
  { asked, stratum }: Pick<EstimateRun, 'asked' | 'stratum'>,
  result: RunResult,
  captures: Captures,
  threshold: number,
  mayCells = false,
) {
  const { n, record } = result;
  const cellsShown = mayCells || mayShowAll(captures, stratum, threshold);
  const results = cellsShown ? result.results : result.results.map(coarse);
  return {
    request: asked,
    n,
    lists: captures.lists,
    results,
    record: { hash: record?.resultsHash ?? null },
    whole: isRun(result) ? (cellsShown ? result : withoutCells(result)) : null,
    cellsShown,
  };
}

/** A result kept by this version of the methods: the card can draw it. */
const isRun = (result: RunResult): result is RunResult & Run =>
  (result as { readonly format?: unknown }).format === 'palermo-prevalence-run/1';

/** Ways of estimating that are a formula of single counts: from their answer the counts can be worked back. */
const FORMULAE: ReadonlySet<string> = new Set(['no-highest-order', 'lincoln-petersen']);

/** To three digits: what an estimate says of people, and not what it says of the last count. */
const rounded = (people: number): number => Number(people.toPrecision(3));

/** What a family says to those who may not see the table. */
function coarse(result: FamilyResult): FamilyResult {
  const kept = { ...result, remarks: result.remarks.filter(({ params }) => Object.keys(params).length === 0) };
  if (FORMULAE.has(result.family))
    return {
      ...kept,
      says: 'nothing',
      estimate: null,
      intervals: [],
      remarks: [{ code: 'guard.withheld', params: {} }],
    };
  return {
    ...kept,
    estimate: result.estimate === null ? null : rounded(result.estimate),
    intervals: result.intervals.map(({ method, level, low, high, flags }) => ({
      method,
      level,
      low: rounded(low),
      high: high === null ? null : rounded(high),
      ...(flags ? { flags } : {}),
    })),
  };
}

/**
 * A run as it may be read by those who may not see the table: what the families say, to three digits. Everything that
 * follows from single counts is left out, plots of models included: their figures are exact to many digits.
 */
export function withoutCells(run: Run): Run {
  const roundedParams = (params: Remark['params']): Remark['params'] =>
    Object.fromEntries(
      Object.entries(params).map(([name, one]) => [name, typeof one === 'number' ? rounded(one) : one]),
    );
  return {
    ...run,
    results: run.results.map(coarse),
    remarks: run.remarks.map(({ code, params }) => ({ code, params: roundedParams(params) })),
    diagnostics: {
      lists: [],
      pairs: [],
      histories: [],
      frequencies: [],
      seenOnce: 0,
      coverage: 0,
      triples: 0,
      forest: [],
      consistency: [],
      trajectory: { sizes: [], estimates: [] },
      ranges: [],
      highestOrder: [],
      linkage: { grid: [], tippingRate: null },
      remarks: [],
    },
    details: { fitted: [] },
    record: {
      ...run.record,
      request: { ...run.record.request, rows: [] },
      results: [],
    },
  };
}

export type ShownResult = ReturnType<typeof shownResult>;

/** Whether no count of the run's table is small, nor withheld to shield another. */
function mayShowAll(captures: Captures, stratum: ChosenStratum, threshold: number): boolean {
  const small = rowsOf(captures, stratum).some(({ count }) => count > 0 && count < threshold);
  if (small) return false;
  const table = guardedTable(captures, threshold);
  return table?.rows.every(({ total }) => typeof total === 'number') ?? false;
}

/** The guarded table as rows of a file: histories as 0 and 1, small counts as "<5", others that shield them as "withheld". */
export function tableLines(table: GuardedTable, threshold: number, words: { readonly total: string }): string[][] {
  const told = (count: GuardedTable['rows'][number]['total']) => (count === 'small' ? `<${threshold}` : String(count));
  const columns = table.groups.map((levels) => levels.join(' / '));
  const bits = (history: number) => table.lists.map((_, list) => String((history >> list) & 1));
  return [
    [...table.lists, ...columns, words.total],
    ...table.rows.map(({ history, cells, total }) => [...bits(history), ...cells.map(told), told(total)]),
    [...table.lists.map(() => ''), ...table.groupTotals.map(told), String(table.n)],
  ];
}
