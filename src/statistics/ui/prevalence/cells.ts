/** Which counts of a run's table may be told, and in what words, so that no small one can be worked out of the others. */
import type { Run } from '../../../methods/prevalence/index.js';
import { type Equation, shield, type Variable } from '../../estimates/shield.js';

/** How a count of people is written: the number itself, or words such as "<5" in place of a small one. */
export type Guard = (people: number) => number | string;

/** Every count as it is. */
export const unguarded: Guard = (people) => people;

/** A count as it may be told: itself, in the guard's words, or not at all since a small one would follow from it. */
export type Shown = { readonly kind: 'plain'; readonly people: number } | SmallShown | { readonly kind: 'withheld' };
type SmallShown = { readonly kind: 'small'; readonly words: string };

/** What is told of one table. */
export type ShownCells = {
  /** The smallest count above 0 that is told as it is; 1 where all are. */
  readonly threshold: number;
  /** Whether any count is not told. */
  readonly shielded: boolean;
  /** Whether the run came without its table: no count of it is told, not even that there is none. */
  readonly tableKept: boolean;
  /** People with exactly this history (bit j for list j). */
  readonly history: (history: number) => Shown;
  /** People on one list. */
  readonly list: (list: number) => Shown;
  /** People on two lists, whatever else they are on. */
  readonly pair: (first: number, second: number) => Shown;
  /** People on exactly so many lists. */
  readonly times: (times: number) => Shown;
};

/** The guard's threshold: the first count above 0 that it tells as a number. */
function thresholdOf(guard: Guard): number {
  let people = 1;
  while (people < 1000 && typeof guard(people) === 'string') people++;
  return people;
}

/** Beyond so many combinations nothing but small counts would be left, after seconds of looking: all are withheld. */
const MOST_SHIELDED = 150;

/** Lays the table out with all its sums that the card tells, and hides what would give a small count away. */
export function shownCells(run: Run, guard: Guard): ShownCells {
  const threshold = thresholdOf(guard);
  const variables: Variable[] = [];
  const equations: Equation[] = [];
  const places = new Map<string, number>();
  const add = (name: string, value: number, mayHide = true): number => {
    const small = value > 0 && value < threshold;
    const place = variables.push({ value, small, hidden: small && mayHide, mayHide }) - 1;
    places.set(name, place);
    return place;
  };
  const rows = run.record.request.rows.filter(({ count }) => count > 0);
  const tableKept = rows.length === 0 && run.n > 0;
  for (const { history, count } of rows) add(`history ${history}`, count);
  const sum = (name: string, holds: (history: number) => boolean, mayHide = true) => {
    const held = rows.filter(({ history }) => holds(history));
    const total = held.reduce((all, { count }) => all + count, 0);
    const parts = held.map(({ history }) => places.get(`history ${history}`) as number);
    equations.push({ total: add(name, total, mayHide), parts });
  };
  for (const [list] of run.lists.entries()) sum(`list ${list}`, (history) => ((history >> list) & 1) === 1);
  for (let i = 0; i < run.lists.length; i++)
    for (let j = i + 1; j < run.lists.length; j++)
      sum(`pair ${i} ${j}`, (history) => ((history >> i) & (history >> j) & 1) === 1);
  for (let times = 1; times <= run.lists.length; times++) sum(`times ${times}`, (history) => bitsOf(history) === times);
  sum('all', () => true, false);
  const anySmall = variables.some(({ hidden }) => hidden);
  const held = !anySmall || (rows.length <= MOST_SHIELDED && shield(variables, equations, threshold));
  const told = (name: string): Shown => {
    if (tableKept) return { kind: 'withheld' };
    const found = variables[places.get(name) ?? -1];
    if (!found) return { kind: 'plain', people: 0 };
    if (found.small) return { kind: 'small', words: String(guard(found.value)) };
    return found.hidden || !held ? { kind: 'withheld' } : { kind: 'plain', people: found.value };
  };
  return {
    threshold,
    shielded: anySmall || tableKept,
    tableKept,
    history: (history) => told(`history ${history}`),
    list: (list) => told(`list ${list}`),
    pair: (first, second) => told(`pair ${Math.min(first, second)} ${Math.max(first, second)}`),
    times: (times) => told(`times ${times}`),
  };
}

/** How many lists are in a history. */
export function bitsOf(history: number): number {
  let bits = 0;
  for (let rest = history; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/** "LA + NG": the lists of a history. */
export const historyWords = (lists: readonly string[], history: number): string =>
  lists.filter((_, list) => (history >> list) & 1).join(' + ');
