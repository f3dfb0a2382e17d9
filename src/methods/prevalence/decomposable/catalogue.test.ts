import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { golden, hasGolden } from '../../../../test/golden/mse.js';
import { captureTable } from '../captures/table.js';
import { lgamma } from '../kernel/elementary.js';
import { cliquesOf, decomposableGraphs, edgesOf, graphName, graphOf, isDecomposable } from './catalogue.js';
import { logWeight, marginScores } from './scores.js';

/** A cycle of four or more lists, each joined to the next and to no other of them. */
function hasBareCycle(graph: number, lists: number): boolean {
  const joined = edgesOf(graph, lists);
  for (let set = 0; set < 2 ** lists; set++) {
    const inside = joined.filter(([i, j]) => (set >> i) & (set >> j) & 1);
    const members = Array.from({ length: lists }, (_, v) => v).filter((v) => (set >> v) & 1);
    if (members.length < 4 || inside.length !== members.length) continue;
    if (!members.every((v) => inside.filter((pair) => pair.includes(v)).length === 2)) continue;
    const reached = new Set([members[0]]);
    for (let round = 0; round < lists; round++)
      for (const [i, j] of inside) if (reached.has(i) || reached.has(j)) reached.add(i).add(j);
    if (reached.size === members.length) return true;
  }
  return false;
}

describe('decomposable graphs', () => {
  it.each([
    [2, 2],
    [3, 8],
    [4, 61],
    [5, 822],
    [6, 18_154],
    [7, 617_675],
  ])('on %i lists there are %i', (lists, count) => {
    const graphs = decomposableGraphs(lists);
    expect(graphs.length).toBe(count);
    expect(new Set(graphs).size).toBe(count);
    expect(graphs[0]).toBe(0);
    expect(graphs.at(-1)).toBe(2 ** ((lists * (lists - 1)) / 2) - 1);
  });

  it('are those of all graphs on five lists in which no cycle lacks a chord', () => {
    const known = new Set(decomposableGraphs(5));
    for (let graph = 0; graph < 1024; graph++) expect(known.has(graph)).toBe(!hasBareCycle(graph, 5));
  });

  it('are those of all graphs on six lists that lists can be taken off one by one', () => {
    const known = new Set(decomposableGraphs(6));
    let differing = 0;
    for (let graph = 0; graph < 32768; graph++) if (known.has(graph) !== isDecomposable(graph, 6)) differing++;
    expect(differing).toBe(0);
  });

  it('are written by their cliques', () => {
    expect(graphName(graphOf([0b111, 0b1100], 4), 4)).toBe('[123,34]');
    expect(graphName(0, 3)).toBe('[1,2,3]');
    expect(cliquesOf(graphOf([0b0011, 0b0110, 0b1010], 4), 4)).toEqual({
      cliques: [0b0011, 0b0110, 0b1010],
      separators: [0b0010, 0b0010],
    });
    expect(() => cliquesOf(graphOf([0b0011, 0b0110, 0b1100, 0b1001], 4), 4)).toThrow('not decomposable');
  });

  it('more than seven lists are refused', () => {
    expect(() => decomposableGraphs(8)).toThrow(expect.objectContaining({ code: 'PREVALENCE_LISTS_TOO_MANY' }));
  });

  it('a graph is its cliques, and every list is in one clique more than in separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 6 }), fc.nat(), (lists, place) => {
        const graphs = decomposableGraphs(lists);
        const graph = graphs[place % graphs.length]!;
        const { cliques, separators } = cliquesOf(graph, lists);
        expect(graphOf(cliques, lists)).toBe(graph);
        for (let list = 0; list < lists; list++) {
          const times = (sets: readonly number[]) => sets.filter((set) => (set >> list) & 1).length;
          expect(times(cliques) - times(separators)).toBe(1);
        }
      }),
    );
  });
});

type Sets = readonly (readonly number[][])[] | { readonly ID: readonly number[][] };

describe.skipIf(!hasGolden)('the catalogue of dga 2.0.2 (needs ../shared)', () => {
  it.each([3, 4, 5])('has the same cliques and separators on %i lists', (lists) => {
    const sets = (given: Sets | undefined) =>
      (given ? (Array.isArray(given) ? given : Object.values(given)) : [])
        .map((set: readonly number[][]) => set.flat().reduce((mask, list) => mask | (1 << (list - 1)), 0))
        .sort((a: number, b: number) => a - b)
        .join();
    const theirs = golden<Record<string, readonly { C: Sets; S?: Sets }[]>>('dga_graphs.json')[`graphs${lists}`]!;
    const ours = [...decomposableGraphs(lists)].map((graph) => {
      const { cliques, separators } = cliquesOf(graph, lists);
      return `${[...cliques].sort((a, b) => a - b).join()} | ${[...separators].sort((a, b) => a - b).join()}`;
    });
    expect(ours.sort()).toEqual(theirs.map(({ C, S }) => `${sets(C)} | ${sets(S)}`).sort());
  });
});

describe('the weight of a graph', () => {
  it('is that of its cliques over that of its separators (Madigan & York 1997)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 31, maxLength: 31 }),
        fc.nat(821),
        fc.integer({ min: 0, max: 5000 }),
        fc.constantFrom(1 / 32, 0.5, 1),
        (counts, place, missing, delta) => {
          const rows = counts.map((count, cell) => ({ history: cell + 1, count: count + 1 }));
          const table = captureTable(['a', 'b', 'c', 'd', 'e'], rows);
          const marginal = (set: number) => {
            const cells = new Map<number, number>();
            for (let history = 0; history < 32; history++) {
              const count = history === 0 ? missing : table.counts[history]!;
              cells.set(history & set, (cells.get(history & set) ?? 0) + count);
            }
            const prior = (delta * 32) / cells.size;
            return [...cells.values()].reduce((sum, count) => sum + lgamma(count + prior) - lgamma(prior), 0);
          };
          const graph = decomposableGraphs(5)[place]!;
          const { cliques, separators } = cliquesOf(graph, 5);
          const parts = cliques.length - separators.length;
          const sum = (sets: readonly number[]) => sets.reduce((total, set) => total + marginal(set), 0);
          const direct =
            sum(cliques) - sum(separators) + parts * (lgamma(32 * delta) - lgamma(missing + table.n + 32 * delta));
          expect(logWeight(marginScores(table, delta), graph)(missing) / direct).toBeCloseTo(1, 10);
        },
      ),
    );
  });
});
