import { averageDecomposable } from '../decomposable/average.js';
import { quantileOf } from '../decomposable/posterior.js';
import { type LatentClassOptions, latentClasses } from '../latent-class/latent-class.js';
import type { Task, Team } from '../threads/team.js';
import { NOTHING, type Said, type StudyMethod } from './methods.js';
import { type Population, simulatedTable } from './simulated-table.js';

/** Methods whose work is cut into tasks of their own, and so is not done inside the task of a draw. */
export const posteriorMethods: readonly StudyMethod[] = ['decomposable.posterior', 'latent-class.posterior'];

/** Chains short enough for hundreds of tables; where they do not come together nothing is said. */
const SHORT_CHAINS: LatentClassOptions = { chains: 4, mostChains: 8, rounds: 1500, draws: 1000, tempering: 'never' };

/** What a posterior method says of one draw: median, and the limits at 80 and 95 %. */
export async function tryPosterior(
  method: StudyMethod,
  population: Population,
  seed: number,
  run: number,
  team: Team,
  signal?: { readonly aborted: boolean },
): Promise<Said> {
  const { table, seed: after } = simulatedTable(population, seed, run);
  if (table === null) return NOTHING;
  if (method === 'decomposable.posterior') {
    const { total } = await averageDecomposable(table, {}, (tasks: readonly Task[]) =>
      team.run(tasks, undefined, signal),
    );
    const [median, ...limits] = [0.5, 0.1, 0.9, 0.025, 0.975].map((p) => quantileOf(total, p));
    return [median, ...limits] as unknown as Said;
  }
  const said = await latentClasses(table, { ...SHORT_CHAINS, seed: after }, { team, ...(signal ? { signal } : {}) });
  if (said.says !== 'estimate') return NOTHING;
  const at = (p: number): number => said.quantiles.find((one) => one.p === p)?.people ?? Number.NaN;
  return [at(0.5), at(0.1), at(0.9), at(0.025), at(0.975)];
}
