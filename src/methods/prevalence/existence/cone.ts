import { commonDivisor, type Integers } from './integers.js';

/** Either weights, or a combination of the rows that is nowhere negative and somewhere positive. Never both, always one. */
export type ConeAnswer =
  | { readonly weights: readonly bigint[]; readonly combination: null }
  | { readonly weights: null; readonly combination: readonly bigint[] };

/**
 * Stiemke's alternative for the columns 0 … columns − 1 of `rows`: either there are positive whole weights under which
 * every row sums to 0, or some combination of the rows is ≥ 0 in every column and > 0 in one. Decided in whole numbers:
 * by sign where one row settles it, else by the first phase of the simplex method with Bland's rule.
 */
export function coneAnswer<Row>(integers: Integers<Row>, rows: readonly Row[], columns: number): ConeAnswer {
  const single = oneSidedRow(integers, rows, columns);
  if (single) return { weights: null, combination: single };
  const { firstOf, classOf, sizeOfClass } = distinctColumns(integers, rows, columns);
  const answer = simplex(integers, rows, firstOf);
  if (answer.weights === null) return answer;
  // A column that stands k times shares its weight among the k.
  const share = sizeOfClass.reduce((least, size) => (least * size) / commonDivisor([least, size]), 1n);
  return {
    weights: classOf.map((one) => ((answer.weights[one] as bigint) * share) / (sizeOfClass[one] as bigint)),
    combination: null,
  };
}

/** A row that has one sign throughout and is not 0 settles it alone. */
function oneSidedRow<Row>(integers: Integers<Row>, rows: readonly Row[], columns: number): readonly bigint[] | null {
  for (const [place, row] of rows.entries()) {
    let positive = false;
    let negative = false;
    for (let column = 0; column < columns && !(positive && negative); column++) {
      const sign = integers.sign(row, column);
      if (sign > 0) positive = true;
      else if (sign < 0) negative = true;
    }
    if (positive !== negative) return rows.map((_, other) => (other !== place ? 0n : positive ? 1n : -1n));
  }
  return null;
}

/** Cells that stand alike to every row are one column of the simplex tableau. */
function distinctColumns<Row>(integers: Integers<Row>, rows: readonly Row[], columns: number) {
  const places = new Map<string, number>();
  const firstOf: number[] = [];
  const sizeOfClass: bigint[] = [];
  const classOf: number[] = [];
  for (let column = 0; column < columns; column++) {
    const key = integers.columnKey(rows, column);
    let place = places.get(key);
    if (place === undefined) {
      place = firstOf.length;
      places.set(key, place);
      firstOf.push(column);
      sizeOfClass.push(0n);
    }
    sizeOfClass[place] = (sizeOfClass[place] as bigint) + 1n;
    classOf.push(place);
  }
  return { firstOf, classOf, sizeOfClass };
}

type Tableau<Row> = {
  readonly rays: number;
  readonly right: number;
  readonly rows: readonly Row[];
  readonly flipped: readonly boolean[];
  /** The variable that is basic in each row: a ray, or from `rays` on an artificial one. */
  readonly basis: number[];
};

/**
 * Weights 1 + y, y ≥ 0, with every row summing to 0: an artificial variable a row, and the sum of these driven to 0.
 * Columns of the tableau: the rays, one artificial a row, the right-hand side. A row of the tableau may be multiplied
 * by a positive number at any time, which keeps it whole.
 */
function simplex<Row>(integers: Integers<Row>, rows: readonly Row[], firstOf: readonly number[]): ConeAnswer {
  const tableau = tableauOf(integers, rows, firstOf);
  const { rays, right, flipped, basis } = tableau;
  // The sum of the rows: what is left to make good, and (under the artificials) how it is put together from the rows.
  const objective = integers.from(Array.from({ length: right + 1 }, () => 0));
  for (const row of tableau.rows) integers.add(objective, row);
  for (;;) {
    let entering = 0;
    while (entering < rays && integers.sign(objective, entering) <= 0) entering++;
    if (entering === rays) break;
    const leaving = leavingRow(integers, tableau, entering);
    const pivot = tableau.rows[leaving] as Row;
    for (const [place, row] of tableau.rows.entries()) if (place !== leaving) integers.clear(row, pivot, entering);
    integers.clear(objective, pivot, entering);
    basis[leaving] = entering;
  }
  if (integers.sign(objective, right) === 0) return { weights: weightsOf(integers, tableau), combination: null };
  const combination = flipped.map((flip, place) => {
    const part = integers.big(objective, rays + place);
    return flip ? part : -part;
  });
  return { weights: null, combination };
}

function tableauOf<Row>(integers: Integers<Row>, rows: readonly Row[], firstOf: readonly number[]): Tableau<Row> {
  const rays = firstOf.length;
  const right = rays + rows.length;
  const places = [...firstOf.map((column) => [column]), ...rows.map(() => []), firstOf];
  const flipped: boolean[] = [];
  const taken = rows.map((row, place) => {
    const one = integers.sums(row, places);
    // y has to make good the negative of the row's own sum, and no right-hand side may be negative.
    const flip = integers.sign(one, right) > 0;
    if (flip) integers.negate(one);
    integers.negateAt(one, right);
    integers.put(one, rays + place, 1);
    flipped.push(flip);
    return one;
  });
  return { rays, right, rows: taken, flipped, basis: rows.map((_, place) => rays + place) };
}

/** Least ratio; of equal ones the least basic variable (Bland 1977), so that the method ends. */
function leavingRow<Row>(integers: Integers<Row>, { rows, basis, right }: Tableau<Row>, entering: number): number {
  let leaving = -1;
  for (const [place, row] of rows.entries()) {
    if (integers.sign(row, entering) <= 0) continue;
    const order = leaving < 0 ? -1 : integers.crossSign(row, rows[leaving] as Row, right, entering);
    if (order < 0 || (order === 0 && (basis[place] as number) < (basis[leaving] as number))) leaving = place;
  }
  // The sum of the artificials is bounded below, so some row always limits the entering ray.
  if (leaving < 0) throw new Error('the first phase of the simplex method cannot be unbounded');
  return leaving;
}

/** 1 + y over a common denominator, for each ray. */
function weightsOf<Row>(integers: Integers<Row>, { rays, right, rows, basis }: Tableau<Row>): readonly bigint[] {
  const parts = rows.flatMap((row, place) => {
    const ray = basis[place] as number;
    return ray < rays ? [{ ray, over: integers.big(row, right), under: integers.big(row, ray) }] : [];
  });
  const scale = parts.reduce((least, { under }) => (least * under) / commonDivisor([least, under]), 1n);
  const weights = Array.from({ length: rays }, () => scale);
  for (const { ray, over, under } of parts) weights[ray] = scale + (over * scale) / under;
  return weights;
}
