import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, type LatticeCell, readLattice } from './lattice.js';

const exact = (value: number) => ({ low: value, high: value });

/** A full cube of counts, and any choice of its margins published beside the finest cells. */
const published = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
    counts: fc.array(fc.nat(20), { minLength: 81, maxLength: 81 }),
    masks: fc.array(fc.nat(15), { maxLength: 6 }),
  })
  .map(({ sizes, counts, masks }) => {
    let tuples: number[][] = [[]];
    for (const size of sizes)
      tuples = tuples.flatMap((tuple) => Array.from({ length: size }, (_, member) => [...tuple, member + 1]));
    const finest = tuples.map((members, index) => ({ members, count: exact(counts[index % 81] ?? 0) }));
    const cells: LatticeCell[] = [...finest];
    for (const mask of new Set(masks.map((value) => value % 2 ** sizes.length))) {
      if (mask === 0) continue;
      const sums = new Map<string, { members: number[]; value: number }>();
      for (const { members, count } of finest) {
        const wide = members.map((member, dimension) => ((mask >> dimension) & 1 ? all : member));
        const sum = sums.get(wide.join()) ?? { members: wide, value: 0 };
        sum.value += count.low;
        sums.set(wide.join(), sum);
      }
      for (const { members, value } of sums.values()) cells.push({ members, count: exact(value) });
    }
    return { cells, finest, dimensions: sizes.length, total: finest.reduce((sum, cell) => sum + cell.count.low, 0) };
  });

describe('margins of any cube', () => {
  it('agree with their parts, and the leaves are the finest cells', () => {
    fc.assert(
      fc.property(published, ({ cells, finest, dimensions, total }) => {
        const report = readLattice(cells, dimensions);
        expect(report.disagreements).toEqual([]);
        expect(report.whole.low).toBe(total);
        expect(report.leaves.map((leaf) => leaf.cell).sort((a, b) => a - b)).toEqual(finest.map((_, index) => index));
      }),
    );
  });

  it('a margin that was changed is listed, and the whole stays what is published', () => {
    fc.assert(
      fc.property(published, fc.nat(), fc.integer({ min: 1, max: 9 }), ({ cells, finest, dimensions }, pick, more) => {
        const margins = cells.length - finest.length;
        fc.pre(margins > 0);
        const changed = finest.length + (pick % margins);
        const spoiled = cells.map((cell, index) =>
          index === changed ? { ...cell, count: exact(cell.count.low + more) } : cell,
        );
        const report = readLattice(spoiled, dimensions);
        expect(report.disagreements.some((found) => found.margin === changed && found.difference.low === more)).toBe(
          true,
        );
        const sum = report.leaves.reduce((value, leaf) => value + leaf.count.low, 0);
        expect(sum).toBe(report.whole.low);
      }),
    );
  });
});

describe('tables that publish different detail in different places', () => {
  it('goes as deep as each part allows', () => {
    // Type of authority × form: the first is broken down by form, the second only has its total.
    const cells: LatticeCell[] = [
      { members: [1, all], count: exact(5) },
      { members: [1, 1], count: exact(2) },
      { members: [1, 2], count: exact(3) },
      { members: [2, all], count: exact(4) },
    ];
    const report = readLattice(cells, 2);
    expect(report.whole).toEqual(exact(9));
    expect(report.leaves.map((leaf) => leaf.cell).sort()).toEqual([1, 2, 3]);
  });

  it('takes parts named differently together where only together they are the whole', () => {
    const cells: LatticeCell[] = [
      { members: [all, all], count: exact(9) },
      { members: [1, 1], count: exact(2) },
      { members: [1, 2], count: exact(3) },
      { members: [2, all], count: exact(4) },
    ];
    const report = readLattice(cells, 2);
    expect([report.disagreements, report.leaves.length, report.wholeIs]).toEqual([[], 3, 'published']);
  });

  it('uses one of two crossings and checks both', () => {
    const cells: LatticeCell[] = [
      { members: [all, all], count: exact(10) },
      { members: [1, all], count: exact(6) },
      { members: [2, all], count: exact(4) },
      { members: [all, 1], count: exact(7) },
      { members: [all, 2], count: exact(2) },
    ];
    const report = readLattice(cells, 2);
    expect(report.disagreements).toMatchObject([
      { margin: 0, summed: exact(9), difference: exact(1), brokenDownBy: [1] },
    ]);
    expect(report.leaves.map((leaf) => leaf.cell).sort()).toEqual([1, 2]);
  });

  it('keeps what a margin says beyond its parts, and a margin smaller than its parts whole', () => {
    const more = readLattice(
      [
        { members: [all], count: exact(10) },
        { members: [1], count: exact(7) },
      ],
      1,
    );
    expect(more.leaves).toEqual([
      { cell: 0, count: exact(3), residual: true },
      { cell: 1, count: exact(7), residual: false },
    ]);
    const less = readLattice(
      [
        { members: [all], count: exact(5) },
        { members: [1], count: exact(7) },
      ],
      1,
    );
    expect(less.leaves).toEqual([{ cell: 0, count: exact(5), residual: false }]);
    expect(less.disagreements[0]?.difference).toEqual(exact(-2));
  });

  it('a hidden part agrees with every margin it may make up', () => {
    const cells = (total: number): LatticeCell[] => [
      { members: [all], count: exact(total) },
      { members: [1], count: exact(7) },
      { members: [2], count: { low: 0, high: 4 } },
    ];
    expect(readLattice(cells(11), 1).disagreements).toEqual([]);
    expect(readLattice(cells(12), 1).disagreements).toHaveLength(1);
  });
});
