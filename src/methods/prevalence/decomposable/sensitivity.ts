import type { CaptureTable } from '../captures/table.js';
import type { Remark } from '../estimate.js';
import { type AverageOptions, averageDecomposable, type RunTasks } from './average.js';
import { likelyGraphs } from './report.js';
import { quantileOf } from './posterior.js';

/** What one choice of the prior gives. */
export type DeltaPoint = {
  /** Prior people in each cell. */
  readonly delta: number;
  readonly median: number;
  /** 2.5 % and 97.5 % points. */
  readonly low: number;
  readonly high: number;
  /** The most probable graph, and how probable it is. */
  readonly graph: string;
  readonly probability: number;
};

/** How the answer moves with the prior count of a cell. */
export type DeltaSensitivity = { readonly points: readonly DeltaPoint[]; readonly remarks: readonly Remark[] };

/** From a sixteenth of a person in all to Jeffreys' half a person in each cell. */
export const usualDeltas = (lists: number): readonly number[] => [
  ...new Set([2 ** -lists / 16, 2 ** -lists / 4, 2 ** -lists, 2 ** (2 - lists), 0.5].filter((delta) => delta <= 0.5)),
];

/** The average for each prior count of a cell. @throws as `averageDecomposable`. */
export async function deltaSensitivity(
  table: CaptureTable,
  deltas: readonly number[],
  options: AverageOptions,
  run: RunTasks,
): Promise<DeltaSensitivity> {
  const points: DeltaPoint[] = [];
  for (const delta of deltas) {
    const average = await averageDecomposable(table, { ...options, delta }, run);
    const [best] = likelyGraphs(average, 1);
    points.push({
      delta,
      median: quantileOf(average.total, 0.5),
      low: quantileOf(average.total, 0.025),
      high: quantileOf(average.total, 0.975),
      graph: best?.name ?? '',
      probability: best?.probability ?? 0,
    });
  }
  return { points, remarks: remarksOn(points) };
}

/** Medians further apart than this are told. */
const APART = 1.25;

function remarksOn(points: readonly DeltaPoint[]): readonly Remark[] {
  const sorted = [...points].sort((a, b) => a.median - b.median);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most || most.median <= APART * least.median) return [];
  return [
    {
      code: 'decomposable.delta-decides',
      params: { least: least.median, leastDelta: least.delta, most: most.median, mostDelta: most.delta },
    },
  ];
}
