import type { CaptureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import { lgamma } from '../kernel/elementary.js';
import { logGammaRatio } from '../kernel/portable/decomposable.js';
import { checkGraphLists, eliminationOf, type Graph } from './catalogue.js';

/**
 * What every graph's score is made of (Madigan & York 1997). For a set A of lists with prior count d_A = δ·2^(t−|A|) in
 * each of its cells, f_A(n0) = constant_A + ln Γ(n0 + shift_A) − ln Γ(n0 + 1); what is taken off is the same for all A
 * and cancels in every graph. For the empty set −f is what each connected part of a graph has beside its cliques.
 */
export type MarginScores = {
  readonly lists: number;
  /** People on any list. */
  readonly n: number;
  /** Prior people in each of the 2^t cells. */
  readonly delta: number;
  /** People on none of A, of those seen, plus d_A; 2^t long, by A. */
  readonly shifts: Float64Array;
  /** Σ ln Γ(count + d_A) over the cells of A but the empty one, less 2^|A| ln Γ(d_A). */
  readonly constants: Float64Array;
};

/**
 * @param delta prior people in each cell; 2^−t, one person in all, where nothing is said.
 * @throws PrevalenceError with more than seven lists, or where delta is not a positive number.
 */
export function marginScores(table: CaptureTable, delta = 2 ** -table.lists.length): MarginScores {
  const lists = table.lists.length;
  checkGraphLists(lists);
  if (!(delta > 0 && delta < 1e6))
    throw new PrevalenceError('PREVALENCE_OPTION', 'The prior count of a cell must be a positive number.', {
      option: 'delta',
    });
  const sets = 2 ** lists;
  const shifts = new Float64Array(sets);
  const constants = new Float64Array(sets);
  const cells = new Float64Array(sets);
  for (let set = 0; set < sets; set++) {
    cells.fill(0);
    for (let history = 1; history < sets; history++)
      cells[history & set] = (cells[history & set] as number) + (table.counts[history] as number);
    let size = 0;
    for (let rest = set; rest !== 0; rest &= rest - 1) size++;
    const prior = delta * 2 ** (lists - size);
    let constant = -(2 ** size) * lgamma(prior);
    for (let cell = set; cell > 0; cell = (cell - 1) & set) constant += lgamma((cells[cell] as number) + prior);
    shifts[set] = (cells[0] as number) + prior;
    constants[set] = constant;
  }
  return { lists, n: table.n, delta, shifts, constants };
}

/**
 * ln of the weight of a graph at n0 people on no list, without what all graphs share: the prior of N and the ways of seeing.
 * @throws PrevalenceError where the graph is not decomposable.
 */
export function logWeight(scores: MarginScores, graph: Graph): (missing: number) => number {
  const steps = eliminationOf(graph, scores.lists);
  if (!steps)
    throw new PrevalenceError('PREVALENCE_MODEL_UNREADABLE', 'The graph is not decomposable: a cycle has no chord.');
  const { shifts, constants } = scores;
  let constant = 0;
  const factors = new Map<number, number>();
  for (const [list, neighbours] of steps) {
    const clique = neighbours | (1 << list);
    constant += (constants[clique] as number) - (constants[neighbours] as number);
    factors.set(clique, (factors.get(clique) ?? 0) + 1);
    factors.set(neighbours, (factors.get(neighbours) ?? 0) - 1);
  }
  const terms = [...factors].filter(([, factor]) => factor !== 0);
  return (missing) => {
    let log = constant;
    for (const [set, factor] of terms) log += factor * logGammaRatio(missing, shifts[set] as number);
    return log;
  };
}

/** ln (n0 + n)! − ln n0!: the part of the multinomial coefficient that depends on n0. */
export const waysOfSeeing = ({ n }: MarginScores, missing: number): number => logGammaRatio(missing, n + 1);
