import type { FamilyResult } from '../../estimate.js';
import { lcmcrLimit, latentClasses } from '../../latent-class/latent-class.js';
import type { Setting } from '../setting.js';
import type { DensityPoints } from './decomposable.js';

export type LatentClassDetails = {
  readonly rHat: number;
  /** Effective draws in the middle, and in the tails. */
  readonly bulk: number;
  readonly tail: number;
  /** Quantiles with their Monte-Carlo errors, told even where no number is. */
  readonly quantiles: readonly { readonly p: number; readonly people: number; readonly error: number }[];
  readonly density: DensityPoints;
  readonly modes: readonly { readonly at: number; readonly share: number }[];
  /** The total draw by draw, by chain, thinned. */
  readonly traces: readonly (readonly number[])[];
  readonly classesInUse: number;
  readonly chains: number;
  readonly rounds: number;
  readonly tempered: boolean;
};

const DRAWS_TOLD = 120;
const CHAINS_TOLD = 8;

/** Classes of people in which lists are independent, with a Dirichlet-process prior; silent where the chains do not agree. */
export async function latentClassFamily(
  setting: Setting,
): Promise<{ result: FamilyResult; details: LatentClassDetails }> {
  const { table, request, team, heard, signal } = setting;
  const one = await latentClasses(
    table,
    // In parity mode the prior is LCMCR's with the limit that it does not tell of.
    { seed: request.seed, level: request.level, mostUnseenPerSeen: request.mode === 'r' ? lcmcrLimit : null },
    { team, heard, ...(signal ? { signal } : {}) },
  );
  const { family, says, estimate, intervals, model, remarks } = one;
  return {
    result: { family, says, estimate, intervals, model, remarks },
    details: {
      rHat: one.convergence.rHat,
      bulk: one.convergence.bulk,
      tail: one.convergence.tail,
      quantiles: one.quantiles.map(({ p, people, error }) => ({ p, people, error })),
      density: Array.from(one.density.people, (at, place) => ({ at, density: one.density.density[place] as number })),
      modes: one.modes.map(({ people, share }) => ({ at: people, share })),
      traces: one.traces.slice(0, CHAINS_TOLD).map((trace) => thinned(Array.from(trace))),
      classesInUse: one.classesInUse,
      chains: one.run.chains,
      rounds: one.run.rounds,
      tempered: one.run.coolness.length > 1,
    },
  };
}

function thinned(trace: readonly number[]): readonly number[] {
  const step = Math.max(1, Math.ceil(trace.length / DRAWS_TOLD));
  return trace.filter((_, place) => place % step === 0).map(Math.round);
}
