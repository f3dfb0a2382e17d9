import type * as sampler from '../kernel/portable/latent-class.js';

/** What a chain asks of the kernel. */
export type LatentKernel = Readonly<typeof sampler>;

/** The kind of the task that runs one chain. */
export const LATENT_CHAIN = 'latent-class-chain';

/** Rooms of the kernel. */
export const MOST_DRAWS = 16384;
export const MOST_RUNGS = 16;
export const MOST_CLASSES = 16;

/** One chain: everything it depends on. The same input gives the same draws on every machine and thread. */
export type ChainInput = {
  readonly lists: number;
  readonly histories: readonly number[];
  /** People by history, in the order of `histories`. */
  readonly counts: readonly number[];
  /** Classes at which the stick-breaking is cut off, 2 … 16. */
  readonly classes: number;
  /** Prior of the concentration: gamma with shape and rate. */
  readonly shape: number;
  readonly rate: number;
  /** Most people unseen; null for no limit. */
  readonly limit: number | null;
  /** Powers of the likelihood, from 1 falling: one rung each. */
  readonly coolness: readonly number[];
  /** Low and high words of the seed, and the number of the chain. */
  readonly seed: readonly [number, number];
  readonly stream: number;
  /** Rounds thrown away, in which the lengths of leaps are tuned; rounds after that; and every which of them is kept. */
  readonly warmUp: number;
  readonly rounds: number;
  readonly thin: number;
  /** Sweeps by way of the classes of the people seen before each trajectory. */
  readonly sweeps: number;
  /** How far a trajectory goes, in logits, and how many leaps it takes at most. */
  readonly span: number;
  readonly mostLeaps: number;
};

/** Draws of one chain, in order. */
export type ChainDraws = {
  /** People unseen. */
  readonly unseen: Float64Array;
  /** P(on no list). */
  readonly missed: Float64Array;
  /** Concentration of the Dirichlet process. */
  readonly concentration: Float64Array;
  /** Classes that hold people seen. */
  readonly inUse: Float64Array;
  /** Share of trajectories accepted on the first rung. */
  readonly accepted: number;
  /** Share of exchanges made between each rung and the next. */
  readonly exchanged: readonly number[];
};

const TUNING_STAGES = 10;

/** Runs one chain from a start drawn from the prior. */
export function latentChain(kernel: LatentKernel, input: ChainInput): ChainDraws {
  const cells = layCells(kernel, input);
  for (const [rung, power] of input.coolness.entries()) kernel.coolness[rung] = power;
  kernel.latentBegin(
    input.lists,
    cells,
    input.classes,
    input.coolness.length,
    input.limit ?? 0,
    input.shape,
    input.rate,
    input.seed[0] | 0,
    input.seed[1] | 0,
    input.stream,
  );
  const { sweeps, span, mostLeaps } = input;
  const stage = Math.ceil(input.warmUp / TUNING_STAGES);
  for (let done = 0; done < TUNING_STAGES; done++)
    kernel.latentRounds(stage, sweeps, 0, 0, span, mostLeaps, Math.max(0.02, 0.3 / (1 + done)));
  const kept = kernel.latentRounds(input.rounds, sweeps, input.thin, 0, span, mostLeaps, 0);
  const column = (place: number): Float64Array =>
    Float64Array.from({ length: kept }, (_, draw) => kernel.latentDraws[draw * 4 + place] as number);
  const shareOf = (counts: Float64Array, rung: number): number => {
    const tried = counts[2 * rung] as number;
    return tried > 0 ? (counts[2 * rung + 1] as number) / tried : 0;
  };
  return {
    unseen: column(0),
    missed: column(1),
    concentration: column(2),
    inUse: column(3),
    accepted: shareOf(kernel.trajectories, 0),
    exchanged: input.coolness.slice(1).map((_, rung) => shareOf(kernel.exchanges, rung)),
  };
}

/** Lays the table into the kernel: every history seen, and what is left of it as its lowest list is taken off. */
function layCells(kernel: LatentKernel, { histories, counts }: ChainInput): number {
  const people = new Map<number, number>();
  const needed = new Set<number>([0]);
  for (const [place, history] of histories.entries()) {
    const count = counts[place] as number;
    if (count > 0) people.set(history, count);
    if (count > 0) for (let rest = history; rest !== 0; rest &= rest - 1) needed.add(rest);
  }
  const cells = [...needed].sort((a, b) => a - b);
  const placeOf = new Map(cells.map((history, place) => [history, place]));
  for (const [place, history] of cells.entries()) {
    kernel.cellHistory[place] = history;
    kernel.cellParent[place] = placeOf.get(history & (history - 1)) as number;
    kernel.cellList[place] = history === 0 ? 0 : 31 - Math.clz32(history & -history);
    kernel.cellCounts[place] = people.get(history) ?? 0;
  }
  return cells.length;
}
