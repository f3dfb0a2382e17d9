import type { Kernel } from '../kernel/kernel.js';
import { NOTHING, type StudyMethod, type TriedWith, trySingle } from './methods.js';
import { type Population, simulatedTable } from './simulated-table.js';

export const SIMULATE = 'prevalence.simulate';

/** Draws number `from` up to but not including `to`, and what each method says of them. */
export type SimulateTask = Omit<TriedWith, 'kernel' | 'seed'> & {
  readonly population: Population;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
};

/** Numbers of one method about one draw: estimate and four limits. */
export const SAID = NOTHING.length;

/** By draw and then by method, in the order of the task: people seen of each draw, and what was said. */
export type Simulated = { readonly seen: Float64Array; readonly said: Float64Array };

/** Draws tables and tries every method on each. */
export function simulate(kernel: Kernel, task: SimulateTask): Simulated {
  const { population, methods, from, to } = task;
  const seen = new Float64Array(to - from);
  const said = new Float64Array((to - from) * methods.length * SAID).fill(Number.NaN);
  for (let run = from; run < to; run++) {
    const { table, seed } = simulatedTable(population, task.seed, run);
    if (table === null) continue;
    seen[run - from] = table.n;
    const answers: ReadonlyMap<StudyMethod, readonly number[]> = trySingle(table, { ...task, kernel, seed });
    for (const [place, method] of methods.entries())
      said.set(answers.get(method) ?? NOTHING, ((run - from) * methods.length + place) * SAID);
  }
  return { seen, said };
}
