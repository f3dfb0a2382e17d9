import type { Count } from '../coded-answer.js';

/**
 * The margins of a published table. A cell names a member in each dimension, or has "all" there; a cell with more "all"
 * is a margin of the finer cells inside it. Which margins are published is the table's own choice and may differ from
 * part to part (one authority by type of exploitation, another only by nationality), so nothing is assumed: every cell
 * finds the nearest published cells around it.
 */
export type LatticeCell = {
  /** One member index a dimension; `all` (0) where the cell sums over it. */
  readonly members: readonly number[];
  readonly count: Count;
};

/** Member index that stands for "all". */
export const all = 0;

export type Disagreement = {
  /** Index of the margin cell in the input. */
  readonly margin: number;
  readonly published: Count;
  readonly summed: Count;
  /** Published minus summed, as bounds. */
  readonly difference: Count;
  /** Dimensions that the parts name and the margin does not. */
  readonly brokenDownBy: readonly number[];
};

export type LatticeLeaf = {
  /** Index of the input cell; for a residual, of the margin it remains of. */
  readonly cell: number;
  readonly count: Count;
  /** What a margin says beyond its parts: counted, but not broken down. */
  readonly residual: boolean;
};

export type Combination = {
  /** Dimensions that the cells of this combination name. */
  readonly dimensions: readonly number[];
  readonly cells: number;
  readonly sum: Count;
};

export type LatticeReport = {
  readonly combinations: readonly Combination[];
  /** Sums that were compared with a published margin. */
  readonly checks: number;
  readonly disagreements: readonly Disagreement[];
  /** Cells that do not overlap and together are the whole. */
  readonly leaves: readonly LatticeLeaf[];
  readonly whole: Count;
  /** Whether the whole stands in the table itself or is a sum. */
  readonly wholeIs: 'published' | 'summed';
};

type Group = { readonly mask: number; readonly children: number[] };

/** Builds the lattice, checks every margin against its nearest parts, and chooses the leaves. Cells must be distinct. */
export function readLattice(cells: readonly LatticeCell[], dimensions: number): LatticeReport {
  const masks = cells.map((cell) => maskOf(cell.members));
  const keys = new CellKeys(cells, dimensions);
  const byMask = new Map<number, Map<number | string, number>>();
  for (const [index, cell] of cells.entries()) {
    const mask = masks[index] ?? 0;
    let inside = byMask.get(mask);
    if (!inside) {
      inside = new Map();
      byMask.set(mask, inside);
    }
    inside.set(keys.of(cell.members, mask), index);
  }
  const everything = 2 ** dimensions - 1;
  const published = byMask.get(everything)?.values().next().value;
  const parts = nearestMargins(cells, masks, byMask, keys);
  const walk = new Walk(cells, masks, parts, keys);
  for (const margin of parts.keys()) if (margin !== root) walk.check(margin);
  const leaves: LatticeLeaf[] = [];
  if (published !== undefined) walk.split(published, leaves);
  else for (const top of walk.tops()) walk.split(top, leaves);
  const whole = published === undefined ? sumOf(leaves.map((leaf) => leaf.count)) : (cells[published]?.count ?? zero);
  return {
    combinations: combinationsOf(cells, masks, dimensions),
    checks: walk.checks,
    disagreements: walk.disagreements,
    leaves,
    whole,
    wholeIs: published === undefined ? 'summed' : 'published',
  };
}

const zero: Count = { low: 0, high: 0 };

/** Stands for the whole where the table does not publish it. */
const root = -1;

/** The nearest published margins of every cell, as margin → its parts, grouped by what the parts name. */
function nearestMargins(
  cells: readonly LatticeCell[],
  masks: readonly number[],
  byMask: ReadonlyMap<number, ReadonlyMap<number | string, number>>,
  keys: CellKeys,
): Map<number, Map<number, number[]>> {
  const parts = new Map<number, Map<number, number[]>>();
  const coarser = new Map<number, number[]>();
  for (const mask of byMask.keys()) {
    const found = [...byMask.keys()].filter((other) => other !== mask && (other & mask) === mask);
    coarser.set(
      mask,
      found.sort((a, b) => bits(a) - bits(b)),
    );
  }
  for (const [index, cell] of cells.entries()) {
    const mask = masks[index] ?? 0;
    const nearest: number[] = [];
    const found: number[] = [];
    for (const wider of coarser.get(mask) ?? []) {
      if (nearest.some((near) => (wider & near) === near)) continue;
      const margin = byMask.get(wider)?.get(keys.of(cell.members, wider));
      if (margin === undefined) continue;
      nearest.push(wider);
      found.push(margin);
    }
    if (found.length === 0) found.push(root);
    for (const margin of found) {
      let groups = parts.get(margin);
      if (!groups) {
        groups = new Map();
        parts.set(margin, groups);
      }
      const group = groups.get(mask);
      if (group) group.push(index);
      else groups.set(mask, [index]);
    }
  }
  return parts;
}

class Walk {
  checks = 0;
  readonly disagreements: Disagreement[] = [];
  private readonly cells: readonly LatticeCell[];
  private readonly masks: readonly number[];
  private readonly parts: ReadonlyMap<number, ReadonlyMap<number, number[]>>;
  private readonly keys: CellKeys;

  constructor(
    cells: readonly LatticeCell[],
    masks: readonly number[],
    parts: ReadonlyMap<number, ReadonlyMap<number, number[]>>,
    keys: CellKeys,
  ) {
    this.cells = cells;
    this.masks = masks;
    this.parts = parts;
    this.keys = keys;
  }

  /** Compares a margin with each way it is broken down. Parts that only together make it up are compared together. */
  check(margin: number): void {
    const published = this.cells[margin]?.count ?? zero;
    for (const group of this.breakdowns(margin)) {
      this.checks += 1;
      const summed = this.sum(group.children);
      if (agree(published, summed)) continue;
      this.disagreements.push({
        margin,
        published,
        summed,
        difference: { low: published.low - summed.high, high: published.high - summed.low },
        brokenDownBy: dimensionsIn((this.masks[margin] ?? 0) & ~group.mask),
      });
    }
  }

  /**
   * Puts the leaves under a margin into `leaves`: through the breakdown that adds up, else through the largest one that
   * does not exceed the margin, with the rest as a residual; where every breakdown exceeds it, the margin stays whole.
   */
  split(start: number, leaves: LatticeLeaf[]): void {
    const waiting = [start];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const count = this.cells[index]?.count ?? zero;
      const groups = this.breakdowns(index);
      if (groups.length === 0) {
        leaves.push({ cell: index, count, residual: false });
        continue;
      }
      const sums = groups.map((group) => this.sum(group.children));
      let chosen = groups.findIndex((_, at) => agree(count, sums[at] ?? zero));
      if (chosen < 0) {
        for (const [at, summed] of sums.entries()) {
          if (summed.low <= count.high && (chosen < 0 || summed.low > (sums[chosen] ?? zero).low)) chosen = at;
        }
        const summed = sums[chosen];
        if (chosen < 0 || !summed || summed.high > count.high) {
          leaves.push({ cell: index, count, residual: false });
          continue;
        }
        leaves.push({
          cell: index,
          count: { low: Math.max(0, count.low - summed.high), high: count.high - summed.low },
          residual: true,
        });
      }
      for (const child of groups[chosen]?.children ?? []) waiting.push(child);
    }
  }

  /** Where the whole is not published: the cells under no margin, without those that overlap with others. */
  tops(): number[] {
    const groups = this.breakdowns(root);
    let best: Group | undefined;
    let most = -1;
    for (const group of groups) {
      const { high } = this.sum(group.children);
      if (high > most) {
        most = high;
        best = group;
      }
    }
    return best?.children ?? [];
  }

  /** The ways a margin is broken down; parts named differently are one way when no two of them overlap. */
  private breakdowns(margin: number): Group[] {
    const found = this.parts.get(margin);
    if (!found) return [];
    const groups: { mask: number; masks: number[]; children: number[] }[] = [];
    const ordered = [...found].sort(([a], [b]) => bits(a) - bits(b) || a - b);
    for (const [mask, children] of ordered) {
      const home =
        ordered.length > 1 ? groups.find((group) => !this.overlap(group.children, mask, children)) : undefined;
      if (home) {
        home.masks.push(mask);
        home.mask &= mask;
        for (const child of children) home.children.push(child);
      } else groups.push({ mask, masks: [mask], children: [...children] });
    }
    return groups;
  }

  private overlap(some: readonly number[], mask: number, others: readonly number[]): boolean {
    const seen = new Map<number, Set<number | string>>();
    for (const other of others) {
      const members = this.cells[other]?.members ?? [];
      for (const one of some) {
        const wide = mask | (this.masks[one] ?? 0);
        if (seen.has(wide)) continue;
        seen.set(wide, new Set());
      }
      for (const [wide, keys] of seen) keys.add(this.keys.of(members, wide));
    }
    return some.some((one) => {
      const wide = mask | (this.masks[one] ?? 0);
      return seen.get(wide)?.has(this.keys.of(this.cells[one]?.members ?? [], wide)) ?? false;
    });
  }

  private sum(children: readonly number[]): Count {
    let low = 0;
    let high = 0;
    for (const child of children) {
      const count = this.cells[child]?.count;
      low += count?.low ?? 0;
      high += count?.high ?? 0;
    }
    return { low, high };
  }
}

function agree(a: Count, b: Count): boolean {
  return a.low <= b.high && b.low <= a.high;
}

function sumOf(counts: readonly Count[]): Count {
  let low = 0;
  let high = 0;
  for (const count of counts) {
    low += count.low;
    high += count.high;
  }
  return { low, high };
}

/** A bit for every dimension that the cell sums over. */
function maskOf(members: readonly number[]): number {
  let mask = 0;
  for (const [dimension, member] of members.entries()) if (member === all) mask |= 1 << dimension;
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

function dimensionsIn(mask: number): number[] {
  const found: number[] = [];
  for (let dimension = 0; mask >> dimension > 0; dimension += 1) if ((mask >> dimension) & 1) found.push(dimension);
  return found;
}

function combinationsOf(cells: readonly LatticeCell[], masks: readonly number[], dimensions: number): Combination[] {
  const found = new Map<number, { cells: number; low: number; high: number }>();
  for (const [index, cell] of cells.entries()) {
    const mask = masks[index] ?? 0;
    const entry = found.get(mask) ?? { cells: 0, low: 0, high: 0 };
    entry.cells += 1;
    entry.low += cell.count.low;
    entry.high += cell.count.high;
    found.set(mask, entry);
  }
  return [...found]
    .sort(([a], [b]) => bits(b) - bits(a) || a - b)
    .map(([mask, { cells: number, low, high }]) => ({
      dimensions: dimensionsIn(~mask & (2 ** dimensions - 1)),
      cells: number,
      sum: { low, high },
    }));
}

/** Keys of cells once they are summed over a mask: one number in mixed radix, or a text where that would lose digits. */
class CellKeys {
  private readonly radix: number[] = [];
  private readonly exact: boolean;

  constructor(cells: readonly LatticeCell[], dimensions: number) {
    const sizes = Array.from({ length: dimensions }, () => 1);
    for (const cell of cells) {
      for (const [dimension, member] of cell.members.entries()) {
        if (member >= (sizes[dimension] ?? 1)) sizes[dimension] = member + 1;
      }
    }
    let product = 1;
    for (const size of sizes) {
      this.radix.push(product);
      product *= size;
    }
    this.exact = product < Number.MAX_SAFE_INTEGER;
  }

  of(members: readonly number[], mask: number): number | string {
    if (!this.exact) return members.map((member, dimension) => ((mask >> dimension) & 1 ? all : member)).join(' ');
    let key = 0;
    for (let dimension = 0; dimension < members.length; dimension += 1) {
      if (!((mask >> dimension) & 1)) key += (members[dimension] ?? 0) * (this.radix[dimension] ?? 0);
    }
    return key;
  }
}
