import { type CaptureRow, type CaptureTable, captureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import { families, type Family } from '../estimate.js';

/** What is to be estimated, and how: plain data, so that it can be kept and done again. */
export type RunRequest = {
  readonly lists: readonly string[];
  /** In the order in which they are walked through by R's generator; for the native one the order changes nothing. */
  readonly rows: readonly CaptureRow[];
  /** The families to run; all where not given. */
  readonly families?: readonly Family[] | 'all';
  /** Level of the intervals; 0.95 where not given. An interval of 0.8 is made beside it. */
  readonly level?: number;
  /** 0 ≤ seed < 2³¹; 1234 where not given. */
  readonly seed?: number;
  /** Bootstrap replicates to begin with; 1,000 where not given. */
  readonly replicates?: number;
  /** No more replicates than this, where limits rest on few of them and more are drawn; 50,000 where not given. */
  readonly mostReplicates?: number;
  /** `native`: the same numbers on every machine. `r`: the numbers of SparseMSE and MultipleSystemsEstimation in R on x86-64. */
  readonly mode?: 'native' | 'r';
  /** p-value below which stepwise lets a pair in; 0.02 where not given. */
  readonly threshold?: number;
  /** Lists a term may have in the search by BIC; 0 for as many as there can be, where the models can be counted. */
  readonly order?: number;
  /** A model to fit besides, as `[12,3]` or with names of lists. */
  readonly model?: string;
};

/** The same with every choice made. */
export type FullRequest = {
  readonly lists: readonly string[];
  readonly rows: readonly CaptureRow[];
  readonly families: readonly Family[];
  readonly level: number;
  readonly seed: number;
  readonly replicates: number;
  readonly mostReplicates: number;
  readonly mode: 'native' | 'r';
  readonly threshold: number;
  readonly order: number;
  readonly model: string | null;
};

const MOST_REPLICATES = 200_000;

/**
 * Checks a request and makes every choice that it leaves open.
 * @throws PrevalenceError of the table, or PREVALENCE_OPTION
 */
export function completeRequest(request: RunRequest): { readonly full: FullRequest; readonly table: CaptureTable } {
  const table = captureTable(request.lists, request.rows);
  const lists = table.lists.length;
  const replicates = whole('replicates', request.replicates ?? 1000, 100, MOST_REPLICATES);
  const full: FullRequest = {
    lists: table.lists,
    rows: table.rows,
    families: chosenFamilies(request.families ?? 'all'),
    level: between('level', request.level ?? 0.95, 0.5, 0.999),
    seed: whole('seed', request.seed ?? 1234, 0, 2 ** 31 - 1),
    replicates,
    mostReplicates: whole(
      'mostReplicates',
      Math.max(replicates, request.mostReplicates ?? 50_000),
      replicates,
      MOST_REPLICATES,
    ),
    mode: request.mode ?? 'native',
    threshold: between('threshold', request.threshold ?? 0.02, 0, 1),
    order: orderFor(lists, whole('order', request.order ?? 0, 0, lists)),
    model: request.model ?? null,
  };
  return { full, table };
}

/** All orders to five lists, pairs with six; with more, the search is stepwise and by neighbours. */
function orderFor(lists: number, asked: number): number {
  const most = lists - 1;
  if (asked > 0) return Math.min(asked, most);
  return lists <= 5 ? most : 2;
}

function chosenFamilies(asked: readonly string[] | 'all'): readonly Family[] {
  if (asked === 'all') return families;
  for (const name of asked)
    if (!(families as readonly string[]).includes(name))
      throw new PrevalenceError(
        'PREVALENCE_OPTION',
        `No family is called ${name}. There are: ${families.join(', ')}.`,
        { option: 'families', given: name },
      );
  if (asked.length === 0)
    throw new PrevalenceError('PREVALENCE_OPTION', 'Choose at least one family.', { option: 'families', given: '' });
  return families.filter((family) => asked.includes(family));
}

function between(option: string, value: number, low: number, high: number): number {
  if (!(value >= low && value <= high))
    throw new PrevalenceError('PREVALENCE_OPTION', `${option} must lie between ${low} and ${high}.`, {
      option,
      given: String(value),
    });
  return value;
}

function whole(option: string, value: number, low: number, high: number): number {
  if (!Number.isInteger(value))
    throw new PrevalenceError('PREVALENCE_OPTION', `${option} must be a whole number.`, {
      option,
      given: String(value),
    });
  return between(option, value, low, high);
}
