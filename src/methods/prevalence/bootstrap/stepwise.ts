import { type CaptureTable, pairsOf } from '../captures/table.js';
import type { Kernel } from '../kernel/kernel.js';
import { bench, take } from '../loglinear/fit.js';
import { chooseStepwise, type StepwiseRule } from '../loglinear/stepwise.js';
import type { Task, Team } from '../threads/team.js';
import type { Jackknife } from './bca.js';
import { observedHistories, withoutOne } from './resample.js';

export const STEPWISE_REPLICATES = 'prevalence.stepwise-replicates';

/** Tables of one set of lists, 2^t counts each, to be estimated one by one with the choice of pairs made anew. */
export type StepwiseTask = { readonly lists: number; readonly tables: Float64Array; readonly rule: StepwiseRule };

/** In the order of the tables: estimates (NaN where there is none), and the pairs chosen as places in 12, 13, …, 23, …. */
export type StepwiseReplicates = { readonly estimates: Float64Array; readonly chosen: readonly (readonly number[])[] };

/** Estimates every table of a task. */
export function stepwiseReplicates(kernel: Kernel, { lists, tables, rule }: StepwiseTask): StepwiseReplicates {
  const on = bench(kernel, lists);
  const pairs = pairsOf(lists);
  const cells = 2 ** lists;
  const many = tables.length / cells;
  const estimates = new Float64Array(many);
  const chosen: number[][] = [];
  for (let table = 0; table < many; table++) {
    take(on, tables.subarray(table * cells, (table + 1) * cells));
    const choice = chooseStepwise(on, pairs, rule);
    estimates[table] = choice.exists ? choice.estimate : Number.NaN;
    chosen.push(choice.added.map(({ pair }) => pairs.findIndex(([, , one]) => one === pair)));
  }
  return { estimates, chosen };
}

/** Replicates on all threads: parts of a fixed size, so that their number changes nothing. */
export async function stepwiseOnTeam(
  table: CaptureTable,
  tables: Float64Array,
  rule: StepwiseRule,
  team: Team,
  heard?: (done: number, total: number) => void,
  signal?: { readonly aborted: boolean },
): Promise<StepwiseReplicates> {
  const lists = table.lists.length;
  const size = 125 * table.counts.length;
  const tasks: Task[] = [];
  for (let from = 0; from < tables.length; from += size)
    tasks.push({
      kind: STEPWISE_REPLICATES,
      input: { lists, tables: tables.slice(from, from + size), rule } satisfies StepwiseTask,
    });
  const parts = await team.run<StepwiseReplicates>(tasks, heard, signal);
  const estimates = new Float64Array(tables.length / table.counts.length);
  let place = 0;
  for (const part of parts) {
    estimates.set(part.estimates, place);
    place += part.estimates.length;
  }
  return { estimates, chosen: parts.flatMap(({ chosen }) => chosen) };
}

/** The estimate without one person of each history, the choice of pairs made anew each time. */
export function stepwiseJackknife(kernel: Kernel, table: CaptureTable, rule: StepwiseRule): Jackknife {
  const rows = observedHistories(table);
  const tables = new Float64Array(rows.length * table.counts.length);
  for (const [place, { history }] of rows.entries())
    tables.set(withoutOne(table.counts, history), place * table.counts.length);
  const { estimates } = stepwiseReplicates(kernel, { lists: table.lists.length, tables, rule });
  return rows.map(({ history, count }, place) => ({ history, people: count, estimate: estimates[place] as number }));
}
