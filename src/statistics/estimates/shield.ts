/** Hides numbers of a table until no small one can be worked out of those that are shown. */

/** One number of a published table. */
export type Variable = {
  readonly value: number;
  /** From 1 to one less than the threshold. */
  readonly small: boolean;
  hidden: boolean;
  readonly mayHide: boolean;
};

/** A published total is the sum of its parts; all are places of variables. */
export type Equation = { readonly total: number; readonly parts: readonly number[] };

/** What a reader knows of hidden numbers: a weighted sum of them. */
type Known = { readonly weights: ReadonlyMap<number, number>; readonly sum: number };

const ROUNDING = 1e-7;

/**
 * Hides further numbers, the smallest that serve first, until every small one may be anything from 1 to one less than
 * the threshold as far as a reader can tell. False where that cannot be had.
 */
export function shield(variables: Variable[], equations: readonly Equation[], threshold: number): boolean {
  for (;;) {
    const open = openTo(variables, equations, threshold);
    if (open.length === 0) return true;
    const hidden = open.map((place) => hideBeside(place, variables, equations));
    if (!hidden.some(Boolean)) return false;
  }
}

/** Hides the smallest shown number that stands in an equation with this one, or any at all. */
function hideBeside(place: number, variables: Variable[], equations: readonly Equation[]): boolean {
  const near = equations
    .map(({ total, parts }) => [total, ...parts])
    .filter((places) => places.includes(place))
    .flat();
  const smallest = (places: readonly number[]) =>
    places
      .map((candidate) => variables[candidate] as Variable)
      .filter(({ hidden, mayHide, value }) => !hidden && mayHide && value > 0)
      .sort((a, b) => a.value - b.value)[0];
  const chosen = smallest(near) ?? smallest([...variables.keys()]);
  if (!chosen) return false;
  chosen.hidden = true;
  return true;
}

/** Places of small numbers that a reader can narrow down. */
function openTo(variables: readonly Variable[], equations: readonly Equation[], threshold: number): number[] {
  const known = equations.map((equation) => whatIsKnown(equation, variables)).filter(({ weights }) => weights.size > 0);
  const bounds = narrowed(variables, [...known, ...solved(known)], threshold);
  return variables.flatMap(({ small }, place) => {
    const [low, high] = bounds.get(place) ?? [0, 0];
    return small && (low > 1 + ROUNDING || high < threshold - 1 - ROUNDING) ? [place] : [];
  });
}

function whatIsKnown({ total, parts }: Equation, variables: readonly Variable[]): Known {
  const weights = new Map<number, number>();
  let sum = 0;
  const take = (place: number, weight: number) => {
    const { hidden, value } = variables[place] as Variable;
    if (hidden) weights.set(place, (weights.get(place) ?? 0) + weight);
    else sum -= weight * value;
  };
  take(total, -1);
  for (const part of parts) take(part, 1);
  return { weights, sum };
}

/** The same knowledge after elimination: what follows from several equations together. */
function solved(known: readonly Known[]): Known[] {
  const rows = known.map(({ weights, sum }) => ({ weights: new Map(weights), sum }));
  const places = [...new Set(known.flatMap(({ weights }) => [...weights.keys()]))];
  let done = 0;
  for (const place of places) {
    const pivot = rows.findIndex((row, index) => index >= done && Math.abs(row.weights.get(place) ?? 0) > ROUNDING);
    if (pivot < 0) continue;
    const row = rows[pivot] as { weights: Map<number, number>; sum: number };
    rows[pivot] = rows[done] as typeof row;
    rows[done] = row;
    const by = row.weights.get(place) as number;
    for (const other of rows) {
      const weight = other === row ? 0 : (other.weights.get(place) ?? 0) / by;
      if (weight === 0) continue;
      for (const [at, own] of row.weights) {
        const left = (other.weights.get(at) ?? 0) - weight * own;
        if (Math.abs(left) < ROUNDING) other.weights.delete(at);
        else other.weights.set(at, left);
      }
      other.sum -= weight * row.sum;
    }
    done += 1;
  }
  return rows.filter(({ weights }) => weights.size > 0);
}

type Bounds = Map<number, [low: number, high: number]>;

/** Bounds of the hidden numbers as far as a reader comes by looking at one piece of knowledge after the other. */
function narrowed(variables: readonly Variable[], known: readonly Known[], threshold: number): Bounds {
  const bounds: Bounds = new Map(
    variables.flatMap(({ hidden, small }, place): [number, [number, number]][] =>
      hidden ? [[place, small ? [1, threshold - 1] : [threshold, Number.POSITIVE_INFINITY]]] : [],
    ),
  );
  for (let pass = 0, moved = true; moved && pass < 100; pass += 1) {
    moved = false;
    for (const one of known) if (narrow(bounds, one)) moved = true;
  }
  return bounds;
}

function narrow(bounds: Bounds, { weights, sum }: Known): boolean {
  let moved = false;
  for (const [place, weight] of weights) {
    let low = sum;
    let high = sum;
    for (const [other, its] of weights) {
      if (other === place) continue;
      const [from, to] = bounds.get(other) as [number, number];
      low -= its > 0 ? its * to : its * from;
      high -= its > 0 ? its * from : its * to;
    }
    const [from, to] = weight > 0 ? [low / weight, high / weight] : [high / weight, low / weight];
    const own = bounds.get(place) as [number, number];
    if (from > own[0] + ROUNDING) {
      own[0] = from;
      moved = true;
    }
    if (to < own[1] - ROUNDING) {
      own[1] = to;
      moved = true;
    }
  }
  return moved;
}
