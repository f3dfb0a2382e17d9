import type { CaptureTable } from '../captures/table.js';
import type { Model } from '../models/model.js';
import { factsOf, reduced, unobservedOf } from './elimination.js';
import { bigs, commonDivisor } from './integers.js';
import { type EmptyListRule, type ExtendedSupport, extendedSupport } from './support.js';
import { type ExactInteger, written } from './verdict.js';

/** Proof of a verdict: whoever does not trust this program can check it with nothing but additions and one determinant. */
export type Certificate = {
  readonly existence:
    | {
        readonly exists: true;
        /** Expected counts over the kept cells (rising), all positive, with the margins of the table: divide by `over`. */
        readonly point: readonly ExactInteger[];
        readonly over: ExactInteger;
      }
    | {
        readonly exists: false;
        /** z over the intercept and the finite terms in the model's order (see `Verdict.direction`). */
        readonly direction: readonly ExactInteger[];
      };
  readonly identifiability:
    | {
        readonly identifiable: true;
        /** Kept cells, as many as finite terms, whose square design matrix has a determinant that is not 0. */
        readonly cells: readonly number[];
      }
    | {
        readonly identifiable: false;
        /** A change of the parameters, not 0, that changes no expected count. */
        readonly kernel: readonly ExactInteger[];
      };
};

/**
 * The proof of what `verdict` says of this table and model.
 * @throws PrevalenceError where the model is none of the table.
 */
export function certify(table: CaptureTable, model: Model, emptyLists: EmptyListRule = 'removed'): Certificate {
  const support = extendedSupport(table, model, emptyLists);
  const { weights, direction, kernel, independentCells } = factsOf(support);
  const [first] = kernel;
  return {
    existence: direction
      ? { exists: false, direction: direction.map(written) }
      : positivePoint(table, support, weights ?? []),
    identifiability: first
      ? { identifiable: false, kernel: first.map(written) }
      : { identifiable: true, cells: independentCells },
  };
}

/** The table, with so little moved from cells that somebody has to all others that no margin changes and none is 0. */
function positivePoint(
  table: CaptureTable,
  support: ExtendedSupport,
  weights: readonly bigint[],
): Certificate['existence'] {
  const { keptCells, observedCells } = support;
  const moved = relationOf(support, weights);
  let scale = 1n;
  for (const cell of observedCells) {
    // scale · count + moved must be positive; counts are whole and at least 1.
    const taken = -(moved.get(cell) ?? 0n);
    const least = taken / BigInt(table.counts[cell] as number) + 1n;
    if (taken > 0n && least > scale) scale = least;
  }
  const point = keptCells.map((cell) => scale * BigInt(table.counts[cell] as number) + (moved.get(cell) ?? 0n));
  const common = commonDivisor([scale, ...point]);
  return { exists: true, point: point.map((value) => written(value / common)), over: written(scale / common) };
}

/** r over the kept cells with A'r = 0 and r > 0 where nobody was seen. */
function relationOf(support: ExtendedSupport, weights: readonly bigint[]): ReadonlyMap<number, bigint> {
  const { keptCells, observedCells, finiteTerms } = support;
  const others = unobservedOf(keptCells, observedCells);
  const right = observedCells.length;
  const rows = finiteTerms.map((term) => [
    ...observedCells.map((cell) => ((cell & term) === term ? 1n : 0n)),
    others.reduce((sum, cell, place) => ((cell & term) === term ? sum + (weights[place] as bigint) : sum), 0n),
  ]);
  const pivots = reduced(bigs, rows, right);
  const parts = pivots.map((column, place) => {
    const row = rows[place] as bigint[];
    return { column, over: row[right] as bigint, under: row[column] as bigint };
  });
  let scale = 1n;
  for (const { under } of parts) {
    const size = under < 0n ? -under : under;
    scale = (scale * size) / commonDivisor([scale, size]);
  }
  const relation = new Map<number, bigint>();
  for (const [place, cell] of others.entries()) relation.set(cell, scale * (weights[place] as bigint));
  for (const { column, over, under } of parts) relation.set(observedCells[column] as number, -((scale * over) / under));
  return relation;
}
