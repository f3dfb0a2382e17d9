import { type CaptureTable, pairsOf } from '../captures/table.js';
import type { Interval, Remark } from '../estimate.js';
import { expOf, logOf } from '../kernel/portable/elementary.js';
import { deviateOf, logNormalInterval } from './log-normal.js';
import { type FourCells, fourCells } from './margins.js';

/** What two lists say as if they alone were there and independent. */
export type TwoListEstimate = {
  /** People; null where nobody is on both. */
  readonly estimate: number | null;
  /** People². */
  readonly variance: number | null;
  readonly interval: Interval | null;
};

/** An odds ratio: above 1 where being on one list makes being on the other likelier. */
export type OddsRatio = {
  /** null where a cell is empty. */
  readonly estimate: number | null;
  readonly logSe: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

export type PairEstimate = {
  /** Places of the two lists, from 0, and their names. */
  readonly pair: readonly [number, number];
  readonly names: readonly [string, string];
  readonly cells: FourCells;
  /** n₁n₂/m (Petersen 1896, Lincoln 1930), variance n₁n₂(n₁ − m)(n₂ − m)/m³ (Sekar & Deming 1949). */
  readonly petersen: TwoListEstimate;
  /** (n₁ + 1)(n₂ + 1)/(m + 1) − 1 (Chapman 1951), variance of Seber (1970). Finite also where m = 0. */
  readonly chapman: TwoListEstimate;
  /**
   * The dependence of the two among people whom a third list found: the four cells are all seen there. With two lists
   * there is nothing to see it by, and all is null.
   */
  readonly amongOthers: OddsRatio;
  readonly remarks: readonly Remark[];
};

/**
 * Petersen's and Chapman's estimates for every pair of lists, in the order 12, 13, … with log-normal intervals above
 * the people whom the two lists saw, and the dependence that the other lists show.
 * @param level of the intervals, 0.95 unless told
 */
export function pairEstimates(table: CaptureTable, level = 0.95): readonly PairEstimate[] {
  const z = deviateOf(level);
  return pairsOf(table.lists.length).map(([a, b]) => {
    const cells = fourCells(table, 1 << a, 1 << b);
    const names = [table.lists[a] as string, table.lists[b] as string] as const;
    const remarks: Remark[] = [];
    if (cells.both === 0)
      remarks.push({ code: 'lincoln-petersen.no-overlap', params: { first: names[0], second: names[1] } });
    return {
      pair: [a, b],
      names,
      cells,
      petersen: petersen(cells, level),
      chapman: chapman(cells, level),
      amongOthers: table.lists.length > 2 ? oddsRatioAmongOthers(table, a, b, z) : nothingKnown,
      remarks,
    };
  });
}

/** n₁n₂/m with its large-sample variance; null where nobody is on both. */
export function petersen({ both, firstOnly, secondOnly }: FourCells, level = 0.95): TwoListEstimate {
  if (both === 0) return { estimate: null, variance: null, interval: null };
  const first = both + firstOnly;
  const second = both + secondOnly;
  const estimate = (first * second) / both;
  const variance = (first * second * firstOnly * secondOnly) / (both * both * both);
  return { estimate, variance, interval: logNormalInterval(both + firstOnly + secondOnly, estimate, variance, level) };
}

/** Chapman's estimate and Seber's variance, unbiased where n₁ + n₂ ≥ N. */
export function chapman({ both, firstOnly, secondOnly }: FourCells, level = 0.95): TwoListEstimate {
  const first = both + firstOnly + 1;
  const second = both + secondOnly + 1;
  const estimate = (first * second) / (both + 1) - 1;
  const variance = (first * second * firstOnly * secondOnly) / ((both + 1) * (both + 1) * (both + 2));
  return { estimate, variance, interval: logNormalInterval(both + firstOnly + secondOnly, estimate, variance, level) };
}

const nothingKnown: OddsRatio = { estimate: null, logSe: null, low: null, high: null };

/** The odds ratio of two lists among people on at least one other list, with Woolf's interval. */
function oddsRatioAmongOthers({ counts }: CaptureTable, a: number, b: number, z: number): OddsRatio {
  const first = 1 << a;
  const second = 1 << b;
  const others = ~(first | second);
  const cells = [0, 0, 0, 0];
  for (let history = 1; history < counts.length; history++)
    if (history & others) {
      const place = (history & first ? 1 : 0) + (history & second ? 2 : 0);
      cells[place] = (cells[place] as number) + (counts[history] as number);
    }
  const [neither = 0, firstOnly = 0, secondOnly = 0, both = 0] = cells;
  if (neither * firstOnly * secondOnly * both === 0) return nothingKnown;
  const estimate = (both * neither) / (firstOnly * secondOnly);
  const logSe = Math.sqrt(1 / both + 1 / neither + 1 / firstOnly + 1 / secondOnly);
  const factor = expOf(z * logSe);
  return { estimate, logSe, low: estimate / factor, high: estimate * factor };
}

/** The dependence of two lists that a total implies. */
export type ImpliedDependence = {
  readonly pair: readonly [number, number];
  /** m(N − n₁ − n₂ + m)/((n₁ − m)(n₂ − m)): null where an overlap is complete, below 0 never. */
  readonly oddsRatio: number | null;
  readonly logOddsRatio: number | null;
  /** γ = N m/(n₁n₂) − 1, the coefficient of covariation of Chao & Tsay (1998): 0 where independent. */
  readonly covariation: number;
};

/** What each pair of lists would have to be to each other if the total were so many. @param total people, at least n */
export function impliedDependence(table: CaptureTable, total: number): readonly ImpliedDependence[] {
  return pairsOf(table.lists.length).map(([a, b]) => {
    const { both, firstOnly, secondOnly } = fourCells(table, 1 << a, 1 << b);
    const neither = total - both - firstOnly - secondOnly;
    const oddsRatio =
      firstOnly > 0 && secondOnly > 0 ? (both * (neither > 0 ? neither : 0)) / (firstOnly * secondOnly) : null;
    return {
      pair: [a, b],
      oddsRatio,
      logOddsRatio: oddsRatio === null ? null : logOf(oddsRatio),
      covariation: (total * both) / ((both + firstOnly) * (both + secondOnly)) - 1,
    };
  });
}
