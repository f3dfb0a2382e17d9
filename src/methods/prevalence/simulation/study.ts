import { PrevalenceError } from '../errors.js';
import type { Task, Team } from '../threads/team.js';
import { historyLaw } from './history-law.js';
import { LEVELS, type StudyMethod, studyMethods, usualMethods } from './methods.js';
import { posteriorMethods, tryPosterior } from './posteriors.js';
import type { Scenario } from './scenario.js';
import type { Population } from './simulated-table.js';
import { SAID, SIMULATE, type Simulated, type SimulateTask } from './task.js';
import { type MethodPerformance, performanceOf } from './tabulate.js';

export type StudyOptions = {
  /** Tables drawn of each population; 200 where not given. */
  readonly runs?: number;
  /** Bootstrap replicates of each table; 200 where not given. */
  readonly replicates?: number;
  /** 0 ≤ seed < 2³¹; 1234 where not given. */
  readonly seed?: number;
  readonly methods?: readonly StudyMethod[];
  /** Lists a term may have in the search by BIC; all orders to four lists, pairs with more, where not given. */
  readonly order?: number;
};

export type StudyGiven = {
  readonly team: Team;
  readonly heard?: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
};

/** How the methods did on one population. */
export type StudyResult = {
  readonly population: string;
  readonly people: number;
  readonly lists: number;
  /** People seen, on average over the draws. */
  readonly meanSeen: number;
  readonly methods: readonly MethodPerformance[];
};

type Settled = Required<Omit<StudyOptions, 'order'>> & { readonly order: number | null };

/**
 * Draws tables from populations whose total is known, tries the methods on each, and counts how often their intervals
 * hold it. The same numbers for any number of threads, and for a scenario whichever others are studied with it.
 * @throws PrevalenceError PREVALENCE_OPTION, PREVALENCE_STOPPED
 */
export async function coverageStudy(
  scenarios: readonly Scenario[],
  options: StudyOptions,
  given: StudyGiven,
): Promise<readonly StudyResult[]> {
  const settled = settle(options);
  const populations = scenarios.map(({ name, people, ...rest }) => ({
    name,
    population: { people, law: historyLaw({ name, people, ...rest }) },
  }));
  const results: StudyResult[] = [];
  for (const [place, { name, population }] of populations.entries()) {
    const heard = (done: number, total: number): void =>
      given.heard?.(Math.round(((place + done / total) / populations.length) * 1000), 1000);
    results.push(await studyOf(name, population, settled, { ...given, heard }));
  }
  return results;
}

/** The same of one population that is given by the probabilities of its histories. */
export const studyPopulation = (
  name: string,
  population: Population,
  options: StudyOptions,
  given: StudyGiven,
): Promise<StudyResult> => studyOf(name, population, settle(options), given);

/** Draws of one task: fixed, so that the number of threads changes nothing. */
const A_TASK = 4;

async function studyOf(
  name: string,
  population: Population,
  { runs, replicates, seed, methods, order }: Settled,
  { team, heard, signal }: StudyGiven,
): Promise<StudyResult> {
  const lists = Math.round(Math.log2(population.law.length));
  const single = methods.filter((method) => !posteriorMethods.includes(method));
  const posterior = methods.filter((method) => posteriorMethods.includes(method));
  const whole = runs * (1 + posterior.length);
  const tasks: Task[] = [];
  const together = { population, seed, methods: single, replicates, order: order ?? (lists <= 4 ? lists - 1 : 2) };
  for (let from = 0; from < runs; from += A_TASK)
    tasks.push({
      kind: SIMULATE,
      input: { ...together, from, to: Math.min(runs, from + A_TASK) } satisfies SimulateTask,
    });
  const parts = await team.run<Simulated>(tasks, (done) => heard?.(done * A_TASK, whole), signal);
  const seen = parts.flatMap((part) => [...part.seen]);
  const performances = new Map<StudyMethod, MethodPerformance>();
  for (const [place, method] of single.entries()) {
    const said = new Float64Array(runs * SAID);
    let run = 0;
    for (const part of parts)
      for (let at = place * SAID; at < part.said.length; at += single.length * SAID, run++)
        said.set(part.said.subarray(at, at + SAID), run * SAID);
    performances.set(method, performanceOf(method, population.people, said, LEVELS));
  }
  for (const [place, method] of posterior.entries()) {
    const told = (done: number): void => heard?.(runs * (1 + place) + done, whole);
    const said = await posteriorsOf(method, population, seed, runs, {
      team,
      heard: told,
      ...(signal ? { signal } : {}),
    });
    performances.set(method, performanceOf(method, population.people, said, LEVELS));
  }
  return {
    population: name,
    people: population.people,
    lists,
    meanSeen: seen.reduce((sum, one) => sum + one, 0) / runs,
    methods: studyMethods.flatMap((method) => performances.get(method) ?? []),
  };
}

async function posteriorsOf(
  method: StudyMethod,
  population: Population,
  seed: number,
  runs: number,
  { team, heard, signal }: StudyGiven,
): Promise<Float64Array> {
  const said = new Float64Array(runs * SAID);
  // Several tables are under way at a time, so that no thread waits for another's; each is put in its own place.
  const abreast = 2 * team.size;
  for (let from = 0; from < runs; from += abreast) {
    const few = Array.from({ length: Math.min(abreast, runs - from) }, (_, place) => from + place);
    await Promise.all(
      few.map(async (run) => said.set(await tryPosterior(method, population, seed, run, team, signal), run * SAID)),
    );
    heard?.(from + few.length, runs);
  }
  return said;
}

function settle(options: StudyOptions): Settled {
  const whole = (option: 'runs' | 'replicates' | 'seed', value: number, least: number, most: number): number => {
    if (!Number.isInteger(value) || value < least || value > most)
      throw new PrevalenceError('PREVALENCE_OPTION', `${option} must be a whole number from ${least} to ${most}.`, {
        option,
        given: String(value),
      });
    return value;
  };
  const methods = options.methods ?? usualMethods;
  if (methods.length === 0 || methods.some((method) => !studyMethods.includes(method)))
    throw new PrevalenceError('PREVALENCE_OPTION', `Methods of the study are: ${studyMethods.join(', ')}.`, {
      option: 'methods',
      given: methods.join(' '),
    });
  return {
    runs: whole('runs', options.runs ?? 200, 1, 1_000_000),
    replicates: whole('replicates', options.replicates ?? 200, 20, 100_000),
    seed: whole('seed', options.seed ?? 1234, 0, 2 ** 31 - 1),
    methods: studyMethods.filter((method) => methods.includes(method)),
    order: options.order ?? null,
  };
}
