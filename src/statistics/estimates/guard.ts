/**
 * Which counts of people by history and stratum may be seen outside this module's own tables. A count from 1 to one less
 * than the threshold is small: it is hidden, and with it as many others as keep it from being worked out of the totals.
 */
import type { Captures } from './captures.js';
import { type Equation, shield, type Variable } from './shield.js';

/** Where a node says nothing else: counts of 1 to 4 are hidden. */
export const SMALLEST_SHOWN = 5;

/** A count as it may be told: itself, `small` (from 1 to one less than the threshold), or `withheld` to shield a small one. */
export type ShownCount = number | 'small' | 'withheld';

export type GuardedTable = {
  readonly lists: readonly string[];
  readonly questions: readonly string[];
  /** The columns: one answer to each question. Empty where people are not told apart. */
  readonly groups: readonly (readonly string[])[];
  readonly rows: readonly {
    readonly history: number;
    readonly cells: readonly ShownCount[];
    readonly total: ShownCount;
  }[];
  readonly groupTotals: readonly ShownCount[];
  readonly listTotals: readonly ShownCount[];
  readonly n: number;
};

/** A table while it is guarded: each of its numbers is a variable of a reader who tries to work the hidden ones out. */
type Laid = {
  readonly variables: Variable[];
  readonly equations: Equation[];
  readonly groups: readonly (readonly string[])[];
  readonly rows: readonly { readonly history: number; readonly cells: readonly number[]; readonly total: number }[];
  readonly groupTotals: readonly number[];
  readonly listTotals: readonly number[];
  readonly n: number;
};

/**
 * The whole table as it may be shown, or null where nothing short of hiding all of it would shield the small counts.
 * Source of the two steps: Hundepool et al., Statistical Disclosure Control (2012), sections 4.2 and 4.4.
 *
 * @param threshold the smallest count above zero that is shown
 */
export function guardedTable(captures: Captures, threshold: number): GuardedTable | null {
  const laid = laidOut(captures, threshold);
  const { variables, equations } = laid;
  if (!shield(variables, equations, threshold)) return null;
  const told = (place: number): ShownCount => {
    const { value, small, hidden } = variables[place] as Variable;
    return small ? 'small' : hidden ? 'withheld' : value;
  };
  return {
    lists: captures.lists,
    questions: captures.strata.map(({ name }) => name),
    groups: laid.groups,
    rows: laid.rows.map(({ history, cells, total }) => ({ history, cells: cells.map(told), total: told(total) })),
    groupTotals: laid.groupTotals.map(told),
    listTotals: laid.listTotals.map(told),
    n: (variables[laid.n] as Variable).value,
  };
}

function laidOut(captures: Captures, threshold: number): Laid {
  const variables: Variable[] = [];
  const equations: Equation[] = [];
  const add = (value: number, mayHide = true): number => {
    const small = value > 0 && value < threshold;
    return variables.push({ value, small, hidden: small && mayHide, mayHide }) - 1;
  };
  const groups = groupsOf(captures);
  const sums = new Map<number, number[]>();
  for (const cell of captures.cells) {
    const counts = sums.get(cell.history) ?? groups.map(() => 0);
    const group = groups.findIndex(({ key }) => key === cell.levels.join(' '));
    counts[group] = (counts[group] ?? 0) + cell.count;
    sums.set(cell.history, counts);
  }
  const several = captures.strata.length > 0;
  const rows = [...sums].map(([history, counts]) => {
    const total = add(counts.reduce((sum, count) => sum + count, 0));
    const cells = several ? counts.map((count) => add(count)) : [];
    if (several) equations.push({ total, parts: cells });
    return { history, cells, total };
  });
  const valueOf = (places: readonly number[]) =>
    places.reduce((sum, place) => sum + (variables[place] as Variable).value, 0);
  const totalOf = (parts: readonly number[], mayHide = true): number => {
    const total = add(valueOf(parts), mayHide);
    equations.push({ total, parts });
    return total;
  };
  const groupTotals = several ? groups.map((_, group) => totalOf(rows.map(({ cells }) => cells[group] as number))) : [];
  const listTotals = captures.lists.map((_, list) =>
    totalOf(rows.filter(({ history }) => (history >> list) & 1).map(({ total }) => total)),
  );
  // How many people were seen at all is what every estimate begins with: it is never hidden.
  const n = totalOf(
    rows.map(({ total }) => total),
    false,
  );
  if (several) equations.push({ total: n, parts: groupTotals });
  return { variables, equations, groups: groups.map(({ levels }) => levels), rows, groupTotals, listTotals, n };
}

/** The crosses of answers that occur, in the order in which they are met. */
function groupsOf({ strata, cells }: Captures): { key: string; levels: string[] }[] {
  const found = new Map<string, string[]>();
  for (const { levels } of cells)
    if (!found.has(levels.join(' ')))
      found.set(
        levels.join(' '),
        levels.map((level, question) => strata[question]?.levels[level] ?? ''),
      );
  return [...found].map(([key, levels]) => ({ key, levels }));
}

/** Small cells of history by the answers to one question: with any, an estimate by that question would tell them. */
export function smallCellsBy(captures: Captures, question: string, threshold: number): number {
  const place = captures.strata.findIndex(({ name }) => name === question);
  const counts = new Map<string, number>();
  for (const { history, levels, count } of captures.cells) {
    const key = `${history} ${levels[place] ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return [...counts.values()].filter((count) => count > 0 && count < threshold).length;
}
