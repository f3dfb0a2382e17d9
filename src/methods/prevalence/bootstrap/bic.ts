import type { CaptureTable } from '../captures/table.js';
import type { Kernel } from '../kernel/kernel.js';
import { bestByBound } from '../loglinear/bound-search.js';
import { type Bench, bench, bicOf, estimateOf, fitTerms, take } from '../loglinear/fit.js';
import type { RankedModel } from '../loglinear/ranking.js';
import type { Task, Team } from '../threads/team.js';
import type { Jackknife } from './bca.js';
import { observedHistories, withoutOne } from './resample.js';

export const BIC_REPLICATES = 'prevalence.bic-replicates';

/**
 * Tables of one set of lists, each estimated by its model of least BIC among those that have an extended maximum on the
 * table first given, whose ranking this is: models as places of `interactions`, the best first.
 */
export type BicTask = {
  readonly lists: number;
  readonly tables: Float64Array;
  /** Interaction terms of all models, the most telling first. */
  readonly interactions: readonly number[];
  /** The ranking: for each model its interaction terms as bits over `interactions`. */
  readonly ranking: readonly number[];
  /** `bound`: the best of all by bounds. A number: each of the first so many is fitted, and the best after each is told. */
  readonly look: 'bound' | number;
};

/** By table: the estimate of the best model and its place in the ranking (−1: none has a maximum); `nested` where asked. */
export type BicReplicates = {
  readonly estimates: Float64Array;
  readonly ranks: Int32Array;
  /** For each table, the estimate of the best among the first 1, 2, … models; empty where bounds were used. */
  readonly nested: Float64Array;
};

/** Estimates every table of a task. */
export function bicReplicates(kernel: Kernel, task: BicTask): BicReplicates {
  const { lists, tables, interactions, ranking } = task;
  const on = bench(kernel, lists);
  const cells = 2 ** lists;
  const many = tables.length / cells;
  const estimates = new Float64Array(many).fill(Number.NaN);
  const ranks = new Int32Array(many).fill(-1);
  const nested = new Float64Array(task.look === 'bound' ? 0 : many * task.look);
  const places = new Map(ranking.map((bits, rank) => [bits, rank]));
  const termsOf = (bits: number) => interactions.filter((_, place) => (bits >>> place) & 1);
  const rankOf = (terms: readonly number[]) => places.get(bitsOf(terms, interactions)) ?? -1;
  const first = ranking.slice(0, FIRST_LOOKED_AT).map(termsOf);
  const models = task.look === 'bound' ? [] : ranking.slice(0, task.look).map(termsOf);
  for (let table = 0; table < many; table++) {
    take(on, tables.subarray(table * cells, (table + 1) * cells));
    if (task.look === 'bound') {
      const { best } = bestByBound(on, { interactions, first, rank: rankOf, allowed: (terms) => rankOf(terms) >= 0 });
      if (!best) continue;
      estimates[table] = best.estimate;
      ranks[table] = rankOf(best.terms.slice(lists));
    } else {
      const { rank, path } = bestOfFirst(on, models);
      nested.set(path, table * task.look);
      estimates[table] = path.at(-1) ?? Number.NaN;
      ranks[table] = rank;
    }
  }
  return { estimates, ranks, nested };
}

const FIRST_LOOKED_AT = 12;

/** The estimate of the best after each of the models, and which was the best in the end. */
function bestOfFirst(on: Bench, models: readonly (readonly number[])[]) {
  const mains = Array.from({ length: on.lists }, (_, list) => 1 << list);
  const path: number[] = [];
  let rank = -1;
  let least = Number.POSITIVE_INFINITY;
  let estimate = Number.NaN;
  for (const [place, chosen] of models.entries()) {
    const terms = [...mains, ...chosen];
    if (fitTerms(on, terms)) {
      const bic = bicOf(on, terms.length);
      if (bic < least - (rank < 0 ? 0 : 1e-9)) {
        least = bic;
        rank = place;
        estimate = estimateOf(on);
      }
    }
    path.push(estimate);
  }
  return { rank, path };
}

/** A set of terms as bits over the interactions. */
export const bitsOf = (terms: readonly number[], interactions: readonly number[]): number =>
  terms.reduce((bits, term) => bits | (1 << interactions.indexOf(term)), 0) >>> 0;

/**
 * The terms of a ranking, the most telling first: by how much the best model without a term, or with it, is worse than
 * the best of all. The search by bounds decides on these first.
 */
export function tellingOrder(ranked: readonly RankedModel[]): readonly number[] {
  const lists = ranked[0]?.model.lists ?? 0;
  const best = ranked[0]?.bic ?? 0;
  const terms = new Set(ranked.flatMap(({ model }) => model.terms.slice(lists)));
  const loss = new Map<number, number>();
  for (const term of terms) {
    const held = ranked.find(({ model }) => model.terms.includes(term));
    const lacking = ranked.find(({ model }) => !model.terms.includes(term));
    loss.set(term, Math.max(held?.bic ?? best, lacking?.bic ?? best) - best);
  }
  return [...terms].sort((a, b) => (loss.get(b) as number) - (loss.get(a) as number) || a - b);
}

/** What all tasks over one ranking hold in common. */
export function bicTaskOf(
  table: CaptureTable,
  ranked: readonly RankedModel[],
  look: BicTask['look'],
): Omit<BicTask, 'tables'> {
  const lists = table.lists.length;
  const interactions = tellingOrder(ranked);
  return {
    lists,
    interactions,
    ranking: ranked.map(({ model }) => bitsOf(model.terms.slice(lists), interactions)),
    look,
  };
}

/** Replicates on all threads, in parts of a fixed size. */
export async function bicOnTeam(
  task: Omit<BicTask, 'tables'>,
  tables: Float64Array,
  team: Team,
  heard?: (done: number, total: number) => void,
  signal?: { readonly aborted: boolean },
): Promise<BicReplicates> {
  const cells = 2 ** task.lists;
  const tasks: Task[] = [];
  for (let from = 0; from < tables.length; from += 25 * cells)
    tasks.push({
      kind: BIC_REPLICATES,
      input: { ...task, tables: tables.slice(from, from + 25 * cells) } satisfies BicTask,
    });
  const parts = await team.run<BicReplicates>(tasks, heard, signal);
  const many = tables.length / cells;
  const all = {
    estimates: new Float64Array(many),
    ranks: new Int32Array(many),
    nested: new Float64Array(task.look === 'bound' ? 0 : many * task.look),
  };
  let place = 0;
  for (const part of parts) {
    all.estimates.set(part.estimates, place);
    all.ranks.set(part.ranks, place);
    if (task.look !== 'bound') all.nested.set(part.nested, place * task.look);
    place += part.estimates.length;
  }
  return all;
}

/** The estimate without one person of each history, the model chosen anew each time. */
export function bicJackknife(
  kernel: Kernel,
  table: CaptureTable,
  task: Omit<BicTask, 'tables'>,
): { readonly rows: Jackknife; readonly nested: Float64Array } {
  const observed = observedHistories(table);
  const cells = table.counts.length;
  const tables = new Float64Array(observed.length * cells);
  for (const [place, { history }] of observed.entries()) tables.set(withoutOne(table.counts, history), place * cells);
  const { estimates, nested } = bicReplicates(kernel, { ...task, tables });
  return {
    rows: observed.map(({ history, count }, place) => ({
      history,
      people: count,
      estimate: estimates[place] as number,
    })),
    nested,
  };
}
