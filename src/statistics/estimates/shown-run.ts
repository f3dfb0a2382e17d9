import { type Captures, type ChosenStratum, rowsOf } from './captures.js';
import { type GuardedTable, guardedTable } from './guard.js';
import type { Run } from '../../methods/prevalence/index.js';
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
  const { n, results, record } = result;
  return {
    request: asked,
    n,
    lists: captures.lists,
    results,
    record: { hash: record?.resultsHash ?? null },
    whole: isRun(result)
      ? mayCells || mayShowAll(captures, stratum, threshold)
        ? result
        : withoutCells(result)
      : null,
    cellsShown: mayCells || mayShowAll(captures, stratum, threshold),
  };
}

/** A result kept by this version of the methods: the card can draw it. */
const isRun = (result: RunResult): result is RunResult & Run =>
  (result as { readonly format?: unknown }).format === 'palermo-prevalence-run/1';

/** A run as it may be read by those who may not see the table: no counts of histories, and nothing they follow from. */
export function withoutCells(run: Run): Run {
  const { stepwise, ...details } = run.details;
  return {
    ...run,
    diagnostics: {
      ...run.diagnostics,
      lists: [],
      pairs: [],
      histories: [],
      frequencies: [],
      forest: [],
      consistency: [],
      trajectory: { sizes: [], estimates: [] },
      ranges: [],
      remarks: [],
    },
    details: { ...details, ...(stepwise ? { stepwise: { ...stepwise, influence: [] } } : {}), fitted: [] },
    record: { ...run.record, request: { ...run.record.request, rows: [] } },
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
