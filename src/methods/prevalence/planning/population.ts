import { type CaptureTable, captureTable, sizeOf } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import { expOf, logOf } from '../kernel/portable/elementary.js';

/** People expected by history under a fitted model; place 0 holds those on no list. */
export type ExpectedPopulation = { readonly lists: readonly string[]; readonly people: Float64Array };

/**
 * A list that is not there yet. `coverage`: the share of all people whom it would find. `oddsRatios`: its dependence on
 * each list that is there, 1 where independent (and all 1 unless told).
 */
export type ProposedList = {
  readonly name: string;
  readonly coverage: number;
  readonly oddsRatios?: readonly number[];
};

/**
 * The population with one more list: the chance of being on it has the odds a·Π(odds ratios of the lists one is on),
 * a such that the coverage is what was asked.
 * @throws PrevalenceError PREVALENCE_OPTION
 */
export function withNewList(population: ExpectedPopulation, proposed: ProposedList): ExpectedPopulation {
  const { lists, people } = checkedPopulation(population);
  const { coverage, oddsRatios = lists.map(() => 1) } = proposed;
  if (!(coverage > 0 && coverage < 1))
    throw new PrevalenceError('PREVALENCE_OPTION', 'The coverage of a list lies between 0 and 1.', {
      option: 'coverage',
    });
  if (oddsRatios.length !== lists.length || oddsRatios.some((ratio) => !(ratio > 0 && ratio < Infinity)))
    throw new PrevalenceError('PREVALENCE_OPTION', 'One odds ratio above 0 is needed for each list.', {
      option: 'odds-ratios',
    });
  const pull = people.map((_, history) => {
    let sum = 0;
    for (const [list, ratio] of oddsRatios.entries()) if ((history >> list) & 1) sum += logOf(ratio);
    return sum;
  });
  const chances = (level: number): Float64Array => pull.map((own) => 1 / (1 + expOf(-level - own)));
  const chance = chances(levelFor(coverage, people, chances));
  const extended = new Float64Array(2 * people.length);
  for (const [history, expected] of people.entries()) {
    const found = expected * (chance[history] as number);
    extended[history] = expected - found;
    extended[history + people.length] = found;
  }
  return { lists: [...lists, proposed.name], people: extended };
}

/** The level at which the chances add up to the coverage, by bisection. */
function levelFor(coverage: number, people: Float64Array, chances: (level: number) => Float64Array): number {
  const total = people.reduce((sum, one) => sum + one, 0);
  let low = -60;
  let high = 60;
  for (let step = 0; step < 80; step++) {
    const level = (low + high) / 2;
    const chance = chances(level);
    let found = 0;
    for (const [history, expected] of people.entries()) found += expected * (chance[history] as number);
    if (found < coverage * total) low = level;
    else high = level;
  }
  return (low + high) / 2;
}

/**
 * The population if one list found a share of the people whom it misses, alike on whatever other lists they are: what a
 * wider mandate or a second sweep would add to the overlap.
 * @param share 0 to below 1
 * @throws PrevalenceError PREVALENCE_OPTION
 */
export function withMoreOnList(population: ExpectedPopulation, list: number, share: number): ExpectedPopulation {
  const { lists, people } = checkedPopulation(population);
  if (!(share >= 0 && share < 1) || !Number.isInteger(list) || list < 0 || list >= lists.length)
    throw new PrevalenceError('PREVALENCE_OPTION', 'The share is from 0 to below 1, of a list that is there.', {
      option: 'share',
    });
  const bit = 1 << list;
  const next = people.slice();
  for (let history = 0; history < people.length; history++) {
    if (history & bit) continue;
    const found = share * (people[history] as number);
    next[history] = (people[history] as number) - found;
    next[history | bit] = (people[history | bit] as number) + found;
  }
  return { lists, people: next };
}

/** What would be seen of a population on average; counts need not be whole. */
export function seenOf({ lists, people }: ExpectedPopulation): CaptureTable {
  const counts = people.slice();
  counts[0] = 0;
  const rows: { history: number; count: number }[] = [];
  let n = 0;
  for (let history = 1; history < counts.length; history++) {
    rows.push({ history, count: counts[history] as number });
    n += counts[history] as number;
  }
  return { lists, rows, counts, n };
}

/** What would be seen of one draw; null where nobody is. */
export function drawnTable(lists: readonly string[], counts: Float64Array): CaptureTable | null {
  const rows = Array.from(counts, (count, history) => ({ history, count })).slice(1);
  if (rows.every(({ count }) => count === 0)) return null;
  return captureTable(lists, rows, { emptyLists: true, allCoveringLists: true });
}

/** @throws PrevalenceError PREVALENCE_OPTION where the numbers are not 2^t of people */
export function checkedPopulation(population: ExpectedPopulation): ExpectedPopulation {
  const { lists, people } = population;
  const whole = people.length === 2 ** lists.length && sizeOf(people.length) === 1;
  if (!whole || !people.every((expected) => expected >= 0 && expected < Infinity))
    throw new PrevalenceError('PREVALENCE_OPTION', 'A population has a number of people for each set of its lists.', {
      option: 'population',
    });
  return population;
}
