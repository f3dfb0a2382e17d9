import type { CaptureTable } from '../captures/table.js';
import type { Model } from '../models/model.js';
import type { Certificate } from './certificate.js';
import type { EmptyListRule } from './support.js';
import type { ExactInteger } from './verdict.js';

/**
 * Whether a certificate proves what it claims of this table and model. Written from the definitions alone and in BigInt
 * throughout: it uses nothing of what made the certificate.
 */
export function checkCertificate(
  table: CaptureTable,
  model: Model,
  certificate: Certificate,
  emptyLists: EmptyListRule = 'removed',
): boolean {
  const counts = Array.from(table.counts, BigInt);
  const within = (term: number, cell: number) => (cell & term) === term;
  const margin = (term: number) =>
    counts.reduce((sum, count, cell) => (cell > 0 && within(term, cell) ? sum + count : sum), 0n);
  const single = (term: number) => term !== 0 && (term & (term - 1)) === 0;
  const finite = (term: number) => margin(term) > 0n || (emptyLists === 'kept' && single(term));
  const terms = [0, ...model.terms].filter(finite);
  const infinite = model.terms.filter((term) => !finite(term));
  const kept = counts.flatMap((_, cell) => (cell > 0 && !infinite.some((term) => within(term, cell)) ? [cell] : []));
  const rises = (z: readonly bigint[]) =>
    kept.map((cell) => terms.reduce((sum, term, place) => (within(term, cell) ? sum + (z[place] as bigint) : sum), 0n));

  return existenceHolds() && identifiabilityHolds();

  function existenceHolds(): boolean {
    const claim = certificate.existence;
    if (!claim.exists) {
      const z = wholes(claim.direction);
      if (z.length !== terms.length) return false;
      const changes = rises(z);
      return (
        changes.every((change, place) => change >= 0n && (change === 0n || counts[kept[place] as number] === 0n)) &&
        changes.some((change) => change > 0n)
      );
    }
    const point = wholes(claim.point);
    const over = BigInt(claim.over);
    if (point.length !== kept.length || over <= 0n || point.some((value) => value <= 0n)) return false;
    return terms.every(
      (term) =>
        kept.reduce((sum, cell, place) => (within(term, cell) ? sum + (point[place] as bigint) : sum), 0n) ===
        over * margin(term),
    );
  }

  function identifiabilityHolds(): boolean {
    const claim = certificate.identifiability;
    if (!claim.identifiable) {
      const z = wholes(claim.kernel);
      return z.length === terms.length && z.some((value) => value !== 0n) && rises(z).every((change) => change === 0n);
    }
    if (claim.cells.length !== terms.length || !claim.cells.every((cell) => kept.includes(cell))) return false;
    return determinant(claim.cells.map((cell) => terms.map((term) => (within(term, cell) ? 1n : 0n)))) !== 0n;
  }
}

const wholes = (values: readonly ExactInteger[]): readonly bigint[] => values.map(BigInt);

/** Bareiss (1968): every division comes out even. */
function determinant(matrix: bigint[][]): bigint {
  let before = 1n;
  let sign = 1n;
  for (let step = 0; step < matrix.length; step++) {
    const place = matrix.findIndex((row, at) => at >= step && row[step] !== 0n);
    if (place < 0) return 0n;
    if (place !== step) {
      [matrix[step], matrix[place]] = [matrix[place] as bigint[], matrix[step] as bigint[]];
      sign = -sign;
    }
    const pivotRow = matrix[step] as bigint[];
    const pivot = pivotRow[step] as bigint;
    for (const row of matrix.slice(step + 1))
      for (let column = matrix.length - 1; column >= step; column--)
        row[column] = ((row[column] as bigint) * pivot - (row[step] as bigint) * (pivotRow[column] as bigint)) / before;
    before = pivot;
  }
  return sign * before;
}
