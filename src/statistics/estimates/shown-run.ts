import type { Captures } from './captures.js';
import type { GuardedTable } from './guard.js';
import type { EstimateRun, RunResult } from './run.js';

/**
 * A run as pages and files outside this module may show it: what was asked and what was answered, without the table it
 * was made from. Named field by field: what a later version of the methods adds stays inside until it is named here.
 */
export function shownResult({ asked }: Pick<EstimateRun, 'asked'>, result: RunResult, captures: Captures) {
  const { n, results, record } = result;
  return {
    request: { ...asked, lists: captures.lists, rows: [] },
    n,
    lists: captures.lists,
    results,
    record: { hash: record?.hash ?? null },
  };
}

export type ShownResult = ReturnType<typeof shownResult>;

/** The guarded table as rows of a file: histories as 0 and 1, small counts as "<5", others that shield them as "withheld". */
export function tableLines(table: GuardedTable, threshold: number, words: { readonly total: string }): string[][] {
  const told = (count: GuardedTable['rows'][number]['total']) =>
    count === 'small' ? `<${threshold}` : String(count);
  const columns = table.groups.map((levels) => levels.join(' / '));
  const bits = (history: number) => table.lists.map((_, list) => String((history >> list) & 1));
  return [
    [...table.lists, ...columns, words.total],
    ...table.rows.map(({ history, cells, total }) => [...bits(history), ...cells.map(told), told(total)]),
    [...table.lists.map(() => ''), ...table.groupTotals.map(told), String(table.n)],
  ];
}
