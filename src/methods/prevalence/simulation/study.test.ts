import { describe, expect, it } from 'vitest';
import { ukFive } from '../tables/published.js';
import {
  DECOMPOSABLE_SUMS,
  type GraphKernel,
  type GraphTask,
  peakDecomposable,
  sumDecomposable,
} from '../decomposable/tasks.js';
import { type Kernel, loadKernelNow, typescriptKernel } from '../kernel/kernel.js';
import * as graphKernel from '../kernel/portable/decomposable.js';
import { fitModel } from '../loglinear/fit.js';
import { mainEffects, readModel } from '../models/model.js';
import type { Task, Team } from '../threads/team.js';
import { populationOf, simulateFromFit } from './from-fit.js';
import { historyLaw } from './history-law.js';
import { usualMethods } from './methods.js';
import { scenarios } from './scenario.js';
import { simulatedTable } from './simulated-table.js';
import { coverageStudy } from './study.js';
import { SAID, SIMULATE, simulate, type SimulateTask } from './task.js';

/** A team of this thread that takes its tasks in another order, as threads may. */
function backwards(size: number, kernel: Kernel = loadKernelNow()): Team {
  const done = ({ kind, input }: Task): unknown => {
    if (kind === SIMULATE) return simulate(kernel, input as SimulateTask);
    const graphs = graphKernel as unknown as GraphKernel;
    return kind === DECOMPOSABLE_SUMS
      ? sumDecomposable(graphs, input as GraphTask)
      : peakDecomposable(graphs, input as GraphTask);
  };
  return {
    size,
    async run<T>(tasks: readonly Task[]) {
      const results = new Array<T>(tasks.length);
      for (const place of tasks.map((_, at) => at).reverse()) {
        await Promise.resolve();
        results[place] = done(tasks[place] as Task) as T;
      }
      return results;
    },
    close: async () => undefined,
  };
}

const [independent] = scenarios;
if (!independent) throw new Error('no scenario');
const population = { people: independent.people, law: historyLaw(independent) };
const task: SimulateTask = { population, seed: 5, methods: usualMethods, replicates: 40, order: 3, from: 0, to: 6 };

describe('tables drawn of a population whose total is known', () => {
  it('are the same for the same seed and number, and others for others', () => {
    const one = simulatedTable(population, 5, 2);
    expect(simulatedTable(population, 5, 2)).toEqual(one);
    expect(simulatedTable(population, 5, 3).table?.counts).not.toEqual(one.table?.counts);
    expect(simulatedTable(population, 6, 2).table?.counts).not.toEqual(one.table?.counts);
  });

  it('have on average as many people with each history as the law says', () => {
    const runs = 400;
    const mean = new Float64Array(16);
    for (let run = 0; run < runs; run++)
      for (const [history, count] of (simulatedTable(population, 1, run).table?.counts ?? []).entries())
        mean[history] = (mean[history] as number) + count / runs;
    for (let history = 1; history < 16; history++) {
      const expected = population.people * (population.law[history] as number);
      expect(Math.abs((mean[history] as number) - expected)).toBeLessThan(4.5 * Math.sqrt(expected / runs));
    }
  });

  it('are none where nobody is seen', () => {
    expect(simulatedTable({ people: 3, law: Float64Array.of(1, 0, 0, 0) }, 1, 0).table).toBeNull();
  });

  it('say the same in WebAssembly and TypeScript, and in parts', () => {
    const whole = simulate(loadKernelNow(), task);
    expect(simulate(typescriptKernel(), task)).toEqual(whole);
    const second = simulate(loadKernelNow(), { ...task, from: 3 });
    expect(second.said).toEqual(whole.said.slice(3 * usualMethods.length * SAID));
  });
});

describe('the study', () => {
  it('gives the same for any number of threads, and for a scenario whatever is studied beside it', async () => {
    const options = { runs: 9, replicates: 30, seed: 3 };
    const two = scenarios.slice(0, 2);
    const all = await coverageStudy(two, options, { team: backwards(1) });
    for (const size of [2, 8]) expect(await coverageStudy(two, options, { team: backwards(size) })).toEqual(all);
    expect(await coverageStudy(two.slice(1), options, { team: backwards(2) })).toEqual(all.slice(1));
    expect(all[0]?.methods.map(({ method }) => method)).toEqual(usualMethods);
  });

  it('shows that intervals of independence miss the total where one list lies in another, and that a choice of pairs mends it', async () => {
    const inside = scenarios.filter(({ name }) => name === 'nearly-inside');
    const [result] = await coverageStudy(
      inside,
      { runs: 40, seed: 2, methods: ['main-effects.wald', 'stepwise.wald'] },
      { team: backwards(2) },
    );
    const covered = result?.methods.map(({ intervals }) => intervals.find(({ level }) => level === 0.95)?.covered);
    expect(covered?.[0]).toBe(0);
    expect(covered?.[1]).toBeGreaterThan(0.8);
  });

  it('stops when told', async () => {
    const team = backwards(1);
    const signal = { aborted: true };
    const stopping: Team = {
      ...team,
      run: (tasks, heard, told) => (told?.aborted ? Promise.reject(new Error('stopped')) : team.run(tasks, heard)),
    };
    await expect(coverageStudy(scenarios, {}, { team: stopping, signal })).rejects.toThrow('stopped');
  });

  it.each([{ runs: 0 }, { replicates: 1.5 }, { seed: -1 }, { methods: [] }])('refuses %o', async (options) => {
    await expect(coverageStudy(scenarios, options, { team: backwards(1) })).rejects.toMatchObject({
      code: 'PREVALENCE_OPTION',
    });
  });
});

describe('the parametric check from a fitted model', () => {
  it('draws from what the fit expects, the unseen among it', () => {
    const table = ukFive();
    const { fit } = fitModel(loadKernelNow(), table, mainEffects(5));
    if (!fit) throw new Error('no fit');
    const { people, law } = populationOf(fit);
    expect(people).toBe(Math.round(fit.estimate));
    expect((law[1] as number) * fit.estimate).toBeCloseTo(fit.fitted[1] as number, 6);
    expect((law[0] as number) * fit.estimate).toBeCloseTo(fit.unseen, 6);
  });

  // Chan, Silverman & Vincent (2021), section 3.4: 500 tables from the stepwise model of the United Kingdom's five lists.
  it('finds the published coverage and errors within what 60 tables allow', async () => {
    const table = ukFive();
    const model = readModel('LA:NG, NG:GP, PFNCA:GP, LA:PFNCA, GO:GP, NG:GO', table.lists);
    const runs = 60;
    const { methods, people } = await simulateFromFit(
      table,
      model,
      { runs, replicates: 300, seed: 1, order: 2, methods: ['stepwise.wald', 'stepwise.bca', 'bic.symmetric'] },
      { team: backwards(2) },
    );
    expect(people).toBe(11_313);
    const of = (wanted: string) => methods.find(({ method }) => method === wanted);
    const coveredBy = (wanted: string, level: number) =>
      of(wanted)?.intervals.find((one) => one.level === level)?.covered as number;
    const near = (share: number) => 4 * Math.sqrt((share * (1 - share)) / runs);
    expect(Math.abs(coveredBy('stepwise.bca', 0.95) - 0.9)).toBeLessThan(near(0.9));
    expect(Math.abs(coveredBy('stepwise.bca', 0.8) - 0.7)).toBeLessThan(near(0.7));
    expect(Math.abs(coveredBy('bic.symmetric', 0.95) - 0.614)).toBeLessThan(near(0.614));
    expect(Math.abs(coveredBy('bic.symmetric', 0.8) - 0.428)).toBeLessThan(near(0.428));
    expect(coveredBy('stepwise.wald', 0.95)).toBeLessThan(coveredBy('stepwise.bca', 0.95));
    expect(of('stepwise.bca')?.rmseLog).toBeCloseTo(0.19, 1);
    // 0.34 against 0.19.
    const [stepwise, bic] = [of('stepwise.bca')?.rmseLog as number, of('bic.symmetric')?.rmseLog as number];
    expect(bic / stepwise).toBeGreaterThan(1.4);
    expect(bic / stepwise).toBeLessThan(2.4);
  });
});
