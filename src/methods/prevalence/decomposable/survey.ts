import { exp, log } from '../kernel/elementary.js';
import type { Graph } from './catalogue.js';
import { type MarginScores, logWeight, waysOfSeeing } from './scores.js';
import type { GraphPeaks } from './tasks.js';

/** The largest log weight of any graph at z = ln(n0 + 1), as a density of z. */
type Sample = { readonly z: number; readonly log: number; readonly graph: Graph };

/** Where one graph's posterior of z is highest, how high, and how wide it is there (a standard deviation). */
export type GraphMode = { readonly graph: Graph; readonly z: number; readonly log: number; readonly width: number };

/** Where the weights lie. */
export type Survey = {
  /** The largest log weight met, with the density's factor n0 + 1. */
  readonly top: number;
  readonly samples: readonly Sample[];
  readonly modes: readonly GraphMode[];
};

/** Below e^−40 of the largest a graph's own mode is not looked for. */
const FAR = 40;
const ROUNDS = 6;

/**
 * Looks over n0 from 0 to `most`: the best graph at points even in z, then at the modes of these graphs, and so on until
 * no other graph turns up. A peak too narrow for the first points is found from the graphs beside it.
 */
export async function survey(
  scores: MarginScores,
  logPrior: (total: number) => number,
  most: number,
  peaks: (missing: Float64Array, logs: Float64Array) => Promise<GraphPeaks>,
  catalogue: Int32Array,
): Promise<Survey> {
  const end = log(most + 1);
  const beside = (z: number) => logPrior(scores.n + exp(z) - 1) + waysOfSeeing(scores, exp(z) - 1) + z;
  const samples: Sample[] = [];
  const modes = new Map<Graph, GraphMode>();
  let top = -Infinity;
  const look = async (places: readonly number[]) => {
    const missing = Float64Array.from(places, (z) => Math.max(0, exp(z) - 1));
    const found = await peaks(missing, Float64Array.from(places, beside));
    for (const [place, z] of places.entries()) {
      const height = found.logs[place] as number;
      const graph = found.graphs[place] as number;
      if (graph < 0 || !(height > -Infinity)) continue;
      samples.push({ z, log: height, graph: catalogue[graph] as number });
      top = Math.max(top, height);
    }
  };
  const points = scores.lists < 7 ? 96 : 64;
  await look(Array.from({ length: points }, (_, place) => (end * place) / (points - 1)));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Map<Graph, Sample>();
    for (const sample of samples.sort((a, b) => b.log - a.log))
      if (sample.log > top - FAR && !modes.has(sample.graph) && !next.has(sample.graph) && next.size < 32)
        next.set(sample.graph, sample);
    if (next.size === 0) break;
    for (const { graph, z } of next.values()) {
      const weight = logWeight(scores, graph);
      const mode = modeOf((place) => weight(Math.max(0, exp(place) - 1)) + beside(place), z, end);
      modes.set(graph, { graph, ...mode });
    }
    await look([...next.keys()].map((graph) => (modes.get(graph) as GraphMode).z));
  }
  return { top, samples: samples.sort((a, b) => a.z - b.z), modes: [...modes.values()] };
}

/** Climbs from a place in strides that double, then narrows down. */
function modeOf(height: (z: number) => number, from: number, end: number): { z: number; log: number; width: number } {
  const kept = (z: number) => Math.min(end, Math.max(0, z));
  let [at, best] = [from, height(from)];
  let stride = 0.1;
  for (let rounds = 0; rounds < 200 && stride > 1e-4; rounds++) {
    const [left, right] = [kept(at - stride), kept(at + stride)];
    const [atLeft, atRight] = [height(left), height(right)];
    if (atLeft > best || atRight > best) {
      [at, best] = atLeft > atRight ? [left, atLeft] : [right, atRight];
      stride *= 1.6;
    } else stride *= 0.35;
  }
  const h = 1e-3;
  const bend = (height(kept(at + h)) - 2 * best + height(kept(at - h))) / (h * h);
  const width = at > h && at < end - h && bend < -1 / 9 ? 1 / Math.sqrt(-bend) : 3;
  return { z: at, log: best, width };
}
