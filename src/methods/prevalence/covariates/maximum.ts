import type { Cells } from './cells.js';
import { type Factor, factorOf, solve } from './cholesky.js';
import { type Design, addRow, rowTimes } from './design.js';
import { log } from '../kernel/elementary.js';
import {
  type Expectation,
  completeInformation,
  expectation,
  fittedCounts,
  observedInformation,
  scoreOf,
} from './expectation.js';

/** How the likelihood is climbed. */
export type Climb = {
  /** `em`: E and M steps alone; `newton`: steps by the observed information wherever they climb, EM where not. */
  readonly by?: 'em' | 'newton';
  /** Steps at most; 500 unless told. */
  readonly most?: number;
  /** Coefficients to start from, by the name of their column; 0 where not named. */
  readonly start?: ReadonlyMap<string, number>;
};

/** A maximum of the likelihood, or the place where the climb stopped. */
export type Maximum = {
  readonly beta: Float64Array;
  readonly mu: Float64Array;
  readonly expectation: Expectation;
  /** Log-likelihood after every step; it never falls. */
  readonly trace: readonly number[];
  readonly converged: boolean;
  /** The Gram matrix of the kept rows, and its factor: which columns depend on others. */
  readonly gram: Float64Array;
  readonly rank: Factor;
  /** Cells without anybody that run to 0 although the likelihood stands still: they have no finite estimate. */
  readonly vanishing: readonly number[];
};

type Place = { readonly beta: Float64Array; readonly mu: Float64Array; readonly at: Expectation };

const LARGEST_STEP = 4;

/** Climbs the likelihood of what was counted, over the cells that are kept. */
export function maximise(
  cells: Cells,
  design: Design,
  kept: Uint8Array,
  support: Uint8Array,
  { by = 'newton', most = 500, start }: Climb = {},
): Maximum {
  const gram = completeInformation(design, kept, new Float64Array(cells.size).fill(1));
  const rank = factorOf(gram, design.columns.length);
  let here = placeAt(cells, design, kept, start ? given(design, rank, start) : startOf(cells, design, kept, rank));
  const classified = here.at.parts.length === 0;
  const trace = [here.at.logLikelihood];
  let vanishing: number[] = [];
  let converged = false;
  for (let step = 0; step < most; step++) {
    const delta = (by === 'newton' || classified ? newton : null)?.(design, kept, rank, here);
    let next = delta ? climb(cells, design, kept, here, delta) : null;
    next ??= classified ? here : mStep(cells, design, kept, rank, here);
    const moved = largestMove(cells, kept, here.mu, next.mu);
    const gain = next.at.logLikelihood - here.at.logLikelihood;
    here = next;
    trace.push(here.at.logLikelihood);
    const still = gain <= 1e-12 * (1 + Math.abs(here.at.logLikelihood));
    if (moved < 1e-8 || (still && moved < 1e-5)) {
      converged = true;
      break;
    }
    if (delta && gain <= 1e-8 * (1 + Math.abs(here.at.logLikelihood))) {
      vanishing = vanishingCells(design, kept, support, delta);
      if (vanishing.length > 0) break;
    }
    if (delta && still && next.beta === here.beta && moved === 0) break;
  }
  return { ...here, expectation: here.at, trace, converged, gram, rank, vanishing };
}

function placeAt(cells: Cells, design: Design, kept: Uint8Array, beta: Float64Array): Place {
  const mu = fittedCounts(cells, design, kept, beta);
  return { beta, mu, at: expectation(cells, mu) };
}

const given = ({ columns }: Design, rank: Factor, start: ReadonlyMap<string, number>): Float64Array =>
  Float64Array.from(columns, ({ name }, column) => (rank.aside[column] ? 0 : (start.get(name) ?? 0)));

/** One weighted step from μ = count + 0.1, as `glm` begins. */
function startOf(cells: Cells, design: Design, kept: Uint8Array, rank: Factor): Float64Array {
  const even = Float64Array.from(kept);
  const { expected } = expectation(cells, even);
  const mu = expected.map((count, cell) => (kept[cell] ? count + 0.1 : 0));
  const rhs = new Float64Array(design.columns.length);
  for (let cell = 0; cell < cells.size; cell++)
    if (kept[cell]) addRow(design, cell, (mu[cell] as number) * log(mu[cell] as number), rhs);
  return solve(factorWithout(completeInformation(design, kept, mu), rank), rhs);
}

/** The full step by the observed information, or null where that is not positive. */
function newton(design: Design, kept: Uint8Array, rank: Factor, { mu, at }: Place): Float64Array | null {
  const factor = factorWithout(observedInformation(design, kept, mu, at.parts), rank, 1e-13);
  if (at.parts.length > 0 && factor.aside.some((aside, column) => aside && !rank.aside[column])) return null;
  return solve(factor, scoreOf(design, kept, mu, at.expected));
}

/** Takes a step, capped and then halved until the likelihood does not fall; null where it falls at every length. */
function climb(cells: Cells, design: Design, kept: Uint8Array, here: Place, delta: Float64Array): Place | null {
  let length = 1;
  for (const value of delta) length = Math.min(length, LARGEST_STEP / Math.max(Math.abs(value), 1e-300));
  for (let half = 0; half < 30; half++, length /= 2) {
    const beta = here.beta.map((value, column) => value + length * (delta[column] as number));
    const next = placeAt(cells, design, kept, beta);
    if (next.at.logLikelihood >= here.at.logLikelihood) return next;
    // At the top the gain drowns in rounding: a full step that changes nothing is the last one.
    const noise = 1e-13 * (1 + Math.abs(here.at.logLikelihood));
    if (
      half === 0 &&
      next.at.logLikelihood > here.at.logLikelihood - noise &&
      largestMove(cells, kept, here.mu, next.mu) < 1e-6
    )
      return { ...next, at: { ...next.at, logLikelihood: here.at.logLikelihood } };
  }
  return null;
}

/** The M-step: the model fitted to the counts as the E-step divided them. The observed likelihood cannot fall. */
function mStep(cells: Cells, design: Design, kept: Uint8Array, rank: Factor, here: Place): Place {
  const { expected } = here.at;
  let { beta, mu } = here;
  const complete = (at: Float64Array) => {
    let sum = 0;
    for (let cell = 0; cell < cells.size; cell++)
      if (kept[cell]) {
        const count = expected[cell] as number;
        sum += (count > 0 ? count * log(at[cell] as number) : 0) - (at[cell] as number);
      }
    return sum;
  };
  let value = complete(mu);
  for (let step = 0; step < 30; step++) {
    const delta = solve(
      factorWithout(completeInformation(design, kept, mu), rank),
      scoreOf(design, kept, mu, expected),
    );
    let gained = false;
    for (let length = 1, half = 0; half < 20 && !gained; half++, length /= 2) {
      const next = beta.map(
        (b, column) => b + length * Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, delta[column] as number)),
      );
      const fitted = fittedCounts(cells, design, kept, next);
      const reached = complete(fitted);
      if (reached <= value) continue;
      gained = reached - value > 1e-12 * (1 + Math.abs(value));
      [beta, mu, value] = [next, fitted, reached];
      break;
    }
    if (!gained) break;
  }
  const next = placeAt(cells, design, kept, beta);
  return next.at.logLikelihood >= here.at.logLikelihood ? next : here;
}

/** Factors a matrix with the dependent columns of the design left out. */
export function factorWithout(matrix: Float64Array, rank: Factor, floor?: number): Factor {
  const { size, aside } = rank;
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) if (aside[i] || aside[j]) matrix[i * size + j] = 0;
  return factorOf(matrix, size, floor);
}

function largestMove(cells: Cells, kept: Uint8Array, from: Float64Array, to: Float64Array): number {
  let moved = 0;
  for (let cell = 0; cell < cells.size; cell++)
    if (kept[cell]) {
      const [a, b] = [from[cell] as number, to[cell] as number];
      if (a !== b) moved = Math.max(moved, Math.abs(log(b / a)));
    }
  return moved;
}

/** A step that still shrinks cells by e while the likelihood stands is a direction of recession. */
function vanishingCells(design: Design, kept: Uint8Array, support: Uint8Array, delta: Float64Array): number[] {
  const found: number[] = [];
  for (let cell = 0; cell < design.rows; cell++)
    if (kept[cell] && !support[cell] && rowTimes(design, cell, delta) < -0.5) found.push(cell);
  return found;
}
