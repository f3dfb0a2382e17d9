import {
  type CaptureTable,
  captureTable,
  changeBetween,
  type ExpectedPopulation,
  expectedWidth,
  fitModel,
  type Interval,
  type Kernel,
  loadKernel,
  mainEffects,
  type Measured,
  type Model,
  modelInNames,
  modelOf,
  normalQuantile,
  type PlannedFit,
  powerToSee,
  readModel,
  simulatedWidth,
  smallestChange,
  withMoreOnList,
  withNewList,
} from '../../../methods/prevalence/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { badChoice } from './errors.js';
import { remarksSaid } from './figures.js';
import { withLogError } from './one-fit.js';
import { capturesIn, tableOf, telling } from './table-file.js';

/** What a plan supposes. */
export type PlanFlags = {
  readonly model?: string;
  readonly newList?: number;
  readonly more?: readonly string[];
  readonly baseline?: string;
  readonly endline?: string;
  readonly replicates?: number;
  readonly seed?: number;
  readonly level?: number;
};

/** The interval today, and with one more list or more on one that is there. */
export async function widthsOf(t: Translate, path: string, flags: PlanFlags) {
  const captures = await capturesIn(path);
  return telling(path, async () => {
    const { lists, rows } = tableOf(captures, null);
    const table = captureTable(lists, rows);
    const kernel = await loadKernel();
    const model = flags.model === undefined ? mainEffects(lists.length) : readModel(flags.model, lists);
    const { fit } = fitModel(kernel, table, model);
    const base = { people: table.n, model: modelInNames(model, lists) };
    if (!fit) return { ...base, plans: null };
    const today: ExpectedPopulation = { lists, people: fit.fitted.map((one, at) => (at === 0 ? fit.unseen : one)) };
    const wider = [
      ...(flags.newList === undefined
        ? []
        : [
            {
              plan: 'new-list' as const,
              of: '',
              share: flags.newList,
              population: withNewList(today, { name: newName(lists), coverage: flags.newList }),
            },
          ]),
      ...(flags.more ?? []).map((text) => more(today, text)),
    ];
    const planned = plannedFit(kernel, model);
    return {
      ...base,
      estimate: fit.estimate,
      plans: [{ plan: 'today' as const, of: '', share: null, population: today }, ...wider].map(
        ({ population, ...plan }) => ({
          ...plan,
          ...widthOf(t, population, planned, flags),
        }),
      ),
    };
  });
}

/** The same model, and where there is one more list, that list independent of the others. */
const plannedFit =
  (kernel: Kernel, model: Model): PlannedFit =>
  (table: CaptureTable) => {
    const lists = table.lists.length;
    const grown = lists === model.lists ? model : modelOf(lists, [...model.terms, 1 << (lists - 1)]);
    return withLogError(fitModel(kernel, table, grown).fit);
  };

function widthOf(t: Translate, population: ExpectedPopulation, fit: PlannedFit, flags: PlanFlags) {
  const { level = 0.95, replicates, seed = 1234 } = flags;
  const { interval, remarks, ...expected } = expectedWidth(population, fit, level);
  const simulated = replicates === undefined ? null : simulatedWidth(population, fit, { seed, replicates, level });
  return {
    ...expected,
    intervals: interval ? [interval] : [],
    remarks: remarksSaid(t, [...remarks, ...(simulated?.remarks ?? [])]),
    simulated: simulated && { ...simulated, remarks: undefined, seed },
  };
}

function more(today: ExpectedPopulation, text: string) {
  const [name = '', share = ''] = text.split('=');
  const list = today.lists.indexOf(name);
  if (list < 0 || share.trim() === '' || !Number.isFinite(Number(share))) throw badChoice('more', text);
  return {
    plan: 'more' as const,
    of: name,
    share: Number(share),
    population: withMoreOnList(today, list, Number(share)),
  };
}

function newName(lists: readonly string[]): string {
  let name = 'new';
  while (lists.includes(name)) name += '+';
  return name;
}

/** Change between two estimates, or, with a baseline alone, what change an end line as precise would show. */
export function changeOf({ baseline, endline, level = 0.95 }: PlanFlags) {
  if (baseline === undefined) {
    if (endline !== undefined) throw badChoice('endline', endline);
    return null;
  }
  const before = measured('baseline', baseline, level);
  const after = endline === undefined ? null : measured('endline', endline, level);
  const [first, second] = [before.logSe, (after ?? before).logSe];
  return {
    baseline: before,
    endline: after,
    level,
    smallest: smallestChange(first, second, 0.8, level),
    power: [0.9, 0.8, 0.7, 0.5].map((ratio) => ({ ratio, power: powerToSee(ratio, first, second, level) })),
    found: after && changeBetween(before, after, level),
  };
}

/** `EST:LOW:HIGH`; the standard error of the logarithm is half the interval's length on the log scale, in normal deviates. */
function measured(option: string, text: string, level: number): Measured & { readonly interval: Interval } {
  const [estimate = NaN, low = NaN, high = NaN, surplus] = text
    .split(':')
    .map((part) => (part.trim() === '' ? NaN : Number(part)));
  const sound = low > 0 && estimate >= low && high >= estimate && high > low && high < Infinity;
  if (!sound || surplus !== undefined) throw badChoice(option, text);
  const logSe = Math.log(high / low) / (2 * normalQuantile((1 + level) / 2));
  return { estimate, logSe, interval: { method: 'given', level, low, high } };
}

export type Planned = Partial<Awaited<ReturnType<typeof widthsOf>>> & { readonly change: ReturnType<typeof changeOf> };
