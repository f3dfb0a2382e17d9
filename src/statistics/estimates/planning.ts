import {
  captureTable,
  type ExpectedPopulation,
  type ExpectedWidth,
  expectedWidth,
  fitModel,
  type Kernel,
  mainEffects,
  type Model,
  type PlannedFit,
  powerToSee,
  type SmallestChange,
  smallestChange,
  standardErrorOf,
  typescriptKernel,
  withMoreOnList,
  withNewList,
} from '../../methods/prevalence/index.js';
import { estimatesError } from './errors.js';

/** What a person supposes for a plan. Shares are from 0 to 1. */
export type Plan = {
  readonly people: number;
  /** The share of all people that each list finds. */
  readonly coverages: readonly number[];
  /** The share that one more list would find. */
  readonly oneMore: number;
  /** The share of the people missed by the first list that it would find as well. */
  readonly moreOverlap: number;
  /** Whether the estimate allows each pair of lists to depend on each other. */
  readonly dependence: boolean;
  /** True number at the end line over that at the baseline. */
  readonly ratio: number;
};

export type Planned = {
  readonly widths: readonly { readonly plan: 'today' | 'one-more' | 'more-overlap'; readonly width: ExpectedWidth }[];
  /** With the lists of today at baseline and end line: the chance that the change is seen, and the smallest seen. */
  readonly power: number | null;
  readonly smallest: SmallestChange | null;
};

export const SUPPOSED = {
  people: '2000',
  coverages: '20, 15, 10',
  oneMore: '15',
  moreOverlap: '10',
  dependence: '',
  ratio: '0.8',
} as const;
export type PlanTyped = Readonly<Record<keyof typeof SUPPOSED, string>>;

const MOST_PLANNED_LISTS = 6;

/** What a form supposes. Errors: STATISTICS_ESTIMATES_PLAN, which names the field. */
export function planOf(typed: PlanTyped): Plan {
  const number = (field: keyof PlanTyped, text: string, low: number, high: number): number => {
    const value = Number(text.trim());
    if (text.trim() === '' || !(value > low && value < high))
      throw estimatesError('STATISTICS_ESTIMATES_PLAN', { field });
    return value;
  };
  const coverages = typed.coverages.split(/[,;\s]+/u).filter((text) => text !== '');
  if (coverages.length < 2 || coverages.length > MOST_PLANNED_LISTS)
    throw estimatesError('STATISTICS_ESTIMATES_PLAN', { field: 'coverages' });
  return {
    people: number('people', typed.people, 9, 1e9),
    coverages: coverages.map((text) => number('coverages', text, 0, 100) / 100),
    oneMore: number('oneMore', typed.oneMore, 0, 100) / 100,
    moreOverlap: number('moreOverlap', typed.moreOverlap, 0, 100) / 100,
    dependence: typed.dependence !== '',
    ratio: number('ratio', typed.ratio, 0, 100),
  };
}

/** What to expect of a plan: how wide the interval is today and after, and which change could be seen. */
export function planned(plan: Plan, level = 0.95): Planned {
  const today = supposed(plan);
  const fit = fitOf(plan.dependence, typescriptKernel());
  const width = (population: ExpectedPopulation) => expectedWidth(population, fit, level);
  const now = width(today);
  const widths = [
    { plan: 'today' as const, width: now },
    { plan: 'one-more' as const, width: width(withNewList(today, { name: 'new', coverage: plan.oneMore })) },
    { plan: 'more-overlap' as const, width: width(withMoreOnList(today, 0, plan.moreOverlap)) },
  ];
  const error = now.logSe;
  return {
    widths,
    power: error === null ? null : powerToSee(plan.ratio, error, error, level),
    smallest: error === null ? null : smallestChange(error, error, 0.8, level),
  };
}

/** People by history where the lists are independent: the simplest population that has the coverages supposed. */
function supposed({ people, coverages }: Plan): ExpectedPopulation {
  const expected = new Float64Array(2 ** coverages.length);
  for (let history = 0; history < expected.length; history += 1)
    expected[history] = coverages.reduce(
      (left, coverage, list) => left * ((history >> list) & 1 ? coverage : 1 - coverage),
      people,
    );
  return { lists: coverages.map((_, list) => `list${list + 1}`), people: expected };
}

/** A log-linear fit of whole people: the verdict on a model is exact, and takes no parts of them. */
function fitOf(dependence: boolean, kernel: Kernel): PlannedFit {
  return ({ lists, rows }) => {
    const table = captureTable(
      lists,
      rows.map(({ history, count }) => ({ history, count: Math.round(count) })),
      { emptyLists: true, allCoveringLists: true },
    );
    const { fit } = fitModel(kernel, table, dependence ? withPairs(lists.length) : mainEffects(lists.length));
    return fit && { estimate: fit.estimate, logSe: standardErrorOf(fit) / fit.estimate };
  };
}

function withPairs(lists: number): Model {
  const pairs: number[] = [];
  for (let first = 0; first < lists; first += 1)
    for (let second = first + 1; second < lists; second += 1) pairs.push((1 << first) | (1 << second));
  return { lists, terms: [...mainEffects(lists).terms, ...pairs.sort((a, b) => a - b)] };
}
