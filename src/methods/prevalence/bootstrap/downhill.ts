import type { CaptureTable } from '../captures/table.js';
import type { Kernel } from '../kernel/kernel.js';
import { existenceCache } from '../existence/verdict.js';
import { chooseDownhill, type DownhillRule } from '../loglinear/downhill.js';
import { chooseLeastBic, type LeastBicRule } from '../loglinear/downhill-bound.js';
import { bench, take } from '../loglinear/fit.js';
import { modelName } from '../models/model.js';
import type { Task, Team } from '../threads/team.js';
import type { Jackknife } from './bca.js';
import { observedHistories, withoutOne } from './resample.js';

export const DOWNHILL_REPLICATES = 'prevalence.downhill-replicates';

/**
 * Tables of one set of lists, 2^t counts each, in each of which the search is made anew: by neighbours alone, or, where
 * `mostFits` is told, on to the model of least BIC by bounds.
 */
export type DownhillTask = {
  readonly lists: number;
  readonly tables: Float64Array;
  readonly rule: DownhillRule | LeastBicRule;
};

export type DownhillReplicates = {
  /** In the order of the tables: totals, NaN where no model has an extended maximum. */
  readonly estimates: Float64Array;
  /** Names of the models ended at. */
  readonly models: readonly (string | null)[];
  /** Tables in which the search by bounds gave up. */
  readonly givenUp: number;
};

/** Estimates every table of a task. */
export function downhillReplicates(kernel: Kernel, { lists, tables, rule }: DownhillTask): DownhillReplicates {
  const on = bench(kernel, lists);
  const cells = 2 ** lists;
  const many = tables.length / cells;
  const estimates = new Float64Array(many).fill(Number.NaN);
  const models: (string | null)[] = [];
  const known = existenceCache();
  let givenUp = 0;
  for (let table = 0; table < many; table++) {
    take(on, tables.subarray(table * cells, (table + 1) * cells));
    const end = 'mostFits' in rule ? chooseLeastBic(on, rule, known) : chooseDownhill(on, rule);
    if (end && 'whole' in end && !end.whole) givenUp++;
    if (end) estimates[table] = end.estimate;
    models.push(end && modelName(end.model));
  }
  return { estimates, models, givenUp };
}

/** Replicates on all threads: parts of a fixed size, so that their number changes nothing. */
export async function downhillOnTeam(
  table: CaptureTable,
  tables: Float64Array,
  rule: DownhillTask['rule'],
  team: Team,
  heard?: (done: number, total: number) => void,
  signal?: { readonly aborted: boolean },
): Promise<DownhillReplicates> {
  const lists = table.lists.length;
  const size = 50 * table.counts.length;
  const tasks: Task[] = [];
  for (let from = 0; from < tables.length; from += size)
    tasks.push({
      kind: DOWNHILL_REPLICATES,
      input: { lists, tables: tables.slice(from, from + size), rule } satisfies DownhillTask,
    });
  const parts = await team.run<DownhillReplicates>(tasks, heard, signal);
  const estimates = new Float64Array(tables.length / table.counts.length);
  let place = 0;
  for (const part of parts) {
    estimates.set(part.estimates, place);
    place += part.estimates.length;
  }
  return {
    estimates,
    models: parts.flatMap(({ models }) => models),
    givenUp: parts.reduce((sum, part) => sum + part.givenUp, 0),
  };
}

/** The total without one person of each history, the search made anew each time. */
export function downhillJackknife(kernel: Kernel, table: CaptureTable, rule: DownhillTask['rule']): Jackknife {
  const rows = observedHistories(table);
  const tables = new Float64Array(rows.length * table.counts.length);
  for (const [place, { history }] of rows.entries())
    tables.set(withoutOne(table.counts, history), place * table.counts.length);
  const { estimates } = downhillReplicates(kernel, { lists: table.lists.length, tables, rule });
  return rows.map(({ history, count }, place) => ({ history, people: count, estimate: estimates[place] as number }));
}
