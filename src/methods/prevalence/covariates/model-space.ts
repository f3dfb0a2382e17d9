import type { Cells } from './cells.js';
import { type Design, designOf } from './design.js';
import { log } from '../kernel/elementary.js';
import { modelOfMasks } from './model.js';
import { type PosteriorMode, posteriorMode } from './posterior-mode.js';
import { type EffectsPrior, type Prior, priorOf } from './prior.js';

/** A model of the space: which of the candidate pairs it has. */
export type Weighed = {
  /** Bit i is set where candidate i is in the model. */
  readonly members: number;
  readonly design: Design;
  readonly prior: Prior;
  readonly mode: PosteriorMode;
};

export type SpaceOptions = {
  readonly prior: EffectsPrior;
  /** Pairs of factors that may interact, as bitmasks; at most 30. */
  readonly candidates: readonly number[];
  /** A model this many times less probable than the best is left out (Occam's window; Madigan & Raftery 1994). */
  readonly window: number;
  /** Models weighed at most. */
  readonly most: number;
  /** The most candidates whose space is walked through whole; 12 unless told. */
  readonly whole?: number;
};

/** 2^12 models take a few seconds. */
const EXHAUSTIVE = 12;

export type Space = {
  /** Models within the window, most probable first by Laplace's approximation. */
  readonly models: readonly Weighed[];
  /** Models whose marginal likelihood was approximated. */
  readonly weighed: number;
  /** True where every model of the space was weighed. */
  readonly exhaustive: boolean;
  /** True where the search ended at `most`, with promising models left. */
  readonly stopped: boolean;
};

/**
 * Weighs the hierarchical models of all lists, all covariates and some of their pairs by Laplace's approximation: all of
 * them up to 12 candidates; beyond, best-first from the model without pairs, each model within the window of the best
 * opening those that differ from it by one pair.
 */
export function weighModels(
  cells: Cells,
  { prior, candidates, window, most, whole = EXHAUSTIVE }: SpaceOptions,
): Space {
  const full = designOf(cells, modelOfMasks(cells.table, candidates), 'sum');
  const weigh = (members: number, near: Weighed | null): Weighed => {
    const has = new Set(candidates.filter((_, i) => (members >> i) & 1));
    const design = partOf(full, (term) => !candidates.includes(term) || has.has(term));
    const law = priorOf(prior, cells, design);
    // The prior of SBH peaks without bound where no effect differs from 0: the climb begins at the likelihood's side.
    const start = near ? carried(near, design) : startOf(cells, design);
    return { members, design, prior: law, mode: posteriorMode(cells, design, law, start) };
  };
  const exhaustive = candidates.length <= whole;
  const found = new Map<number, Weighed>();
  const open: Weighed[] = [];
  const add = (members: number, near: Weighed | null) => {
    if (found.has(members)) return;
    const weighed = weigh(members, near);
    found.set(members, weighed);
    open.push(weighed);
  };
  add(0, null);
  const margin = log(window);
  let best = -Infinity;
  let stopped = false;
  while (open.length > 0) {
    const at = open.reduce((top, one, i) => (one.mode.laplace > (open[top] as Weighed).mode.laplace ? i : top), 0);
    const [next] = open.splice(at, 1) as [Weighed];
    best = Math.max(best, next.mode.laplace);
    if (!exhaustive && next.mode.laplace < best - margin) break;
    if (!exhaustive && found.size >= most) {
      stopped = true;
      break;
    }
    for (let i = 0; i < candidates.length; i++) add(next.members ^ (1 << i), next);
  }
  const models = [...found.values()]
    .filter(({ mode }) => mode.laplace >= best - margin)
    .sort((a, b) => b.mode.laplace - a.mode.laplace || a.members - b.members);
  return { models, weighed: found.size, exhaustive, stopped };
}

/** The columns of some terms. */
function partOf(full: Design, wanted: (term: number) => boolean): Design {
  const place = new Int32Array(full.columns.length).fill(-1);
  const columns = full.columns.filter(({ term }) => wanted(term));
  let next = 0;
  for (const [column, { term }] of full.columns.entries()) if (wanted(term)) place[column] = next++;
  const start = new Int32Array(full.rows + 1);
  const at = new Int32Array(full.at.length);
  const values = new Float64Array(full.at.length);
  let size = 0;
  for (let row = 0; row < full.rows; row++) {
    for (let k = full.start[row] as number; k < (full.start[row + 1] as number); k++) {
      const column = place[full.at[k] as number] as number;
      if (column < 0) continue;
      at[size] = column;
      values[size++] = full.values[k] as number;
    }
    start[row + 1] = size;
  }
  return { rows: full.rows, columns, start, at: at.slice(0, size), values: values.slice(0, size) };
}

function carried({ design, mode }: Weighed, to: Design): Float64Array {
  const values = new Map(design.columns.map(({ name }, column) => [name, mode.beta[column] as number]));
  return Float64Array.from(to.columns, ({ name }) => values.get(name) ?? 0);
}

/** The mode under unit information, which has no peak at 0. */
function startOf(cells: Cells, design: Design): Float64Array {
  const flat = new Float64Array(design.columns.length);
  flat[0] = log(cells.table.n / cells.size);
  return posteriorMode(cells, design, priorOf('UIP', cells, design), flat).beta;
}
