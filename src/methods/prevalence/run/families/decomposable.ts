import { averageDecomposable } from '../../decomposable/average.js';
import { MOST_GRAPH_LISTS } from '../../decomposable/catalogue.js';
import { posteriorUnder, summariseDecomposable } from '../../decomposable/report.js';
import type { TotalPosterior } from '../../decomposable/posterior.js';
import { type DeltaPoint, deltaSensitivity, usualDeltas } from '../../decomposable/sensitivity.js';
import type { FamilyResult } from '../../estimate.js';
import type { Task } from '../../threads/team.js';
import type { Setting } from '../setting.js';

/** A posterior density of the total, thinned for a drawing. */
export type DensityPoints = readonly { readonly at: number; readonly density: number }[];

export type DecomposableDetails = {
  readonly density: DensityPoints;
  /** Where the posterior has its peaks, and the probability between the dips beside each. */
  readonly modes: readonly { readonly at: number; readonly share: number }[];
  /** The most probable graphs, each with the posterior it would give alone, scaled by its probability. */
  readonly top: readonly { readonly model: string; readonly probability: number; readonly density: DensityPoints }[];
  /** Probability that two lists depend on each other given all others. */
  readonly edges: readonly { readonly pair: string; readonly probability: number }[];
  /** What other prior counts of a cell would give. */
  readonly deltas: readonly DeltaPoint[];
};

const POINTS = 160;
const DRAWN = 4;

/** Average over all decomposable graphs of three to seven lists. */
export async function decomposableFamily(
  setting: Setting,
): Promise<{ result: FamilyResult; details: DecomposableDetails | null }> {
  const { table, request, team, heard, signal } = setting;
  const lists = table.lists.length;
  if (lists < 3 || lists > MOST_GRAPH_LISTS)
    return { result: silent('decomposable.lists', { lists, most: MOST_GRAPH_LISTS }), details: null };
  const run = <T>(tasks: readonly Task[]): Promise<T[]> => team.run<T>(tasks, heard, signal);
  const average = await averageDecomposable(table, {}, run);
  const summary = summariseDecomposable(average, 10);
  // Seven lists are 600,000 graphs: one prior is enough of a wait.
  const deltas =
    lists < MOST_GRAPH_LISTS ? await deltaSensitivity(table, usualDeltas(lists), {}, run) : { points: [], remarks: [] };
  const intervals = summary.intervals.map((one) => (one.level === 0.95 ? { ...one, level: request.level } : one));
  return {
    result: {
      family: 'decomposable',
      says: 'estimate',
      estimate: summary.median,
      intervals: request.level === 0.95 ? intervals : summary.intervals,
      model: null,
      remarks: [...summary.remarks, ...deltas.remarks],
    },
    details: {
      density: densityPoints(average.total, 1),
      modes: summary.modes.map(({ total, mass }) => ({ at: total, share: mass })),
      top: summary.top.map(({ name, probability, graph }, place) => ({
        model: name,
        probability,
        density: place < DRAWN ? densityPoints(posteriorUnder(average, graph), probability) : [],
      })),
      edges: summary.edges.map(({ lists: [first, second], probability }) => ({
        pair: `${table.lists[first]}:${table.lists[second]}`,
        probability,
      })),
      deltas: deltas.points,
    },
  };
}

const silent = (code: string, params: Readonly<Record<string, number>>): FamilyResult => ({
  family: 'decomposable',
  says: 'nothing',
  estimate: null,
  intervals: [],
  model: null,
  remarks: [{ code, params }],
});

/** Points between the thousandth parts at both ends, at most as many as are drawn. */
function densityPoints({ n, nodes, density, cumulative }: TotalPosterior, scale: number): DensityPoints {
  const inside = Array.from(density.keys()).filter(
    (node) => (cumulative[node] as number) > 0.0005 && (cumulative[node] as number) < 0.9985,
  );
  const step = Math.max(1, Math.ceil(inside.length / POINTS));
  return inside
    .filter((_, place) => place % step === 0)
    .map((node) => ({ at: n + (nodes.missing[node] as number), density: (density[node] as number) * scale }));
}
