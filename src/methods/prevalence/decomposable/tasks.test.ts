import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureTable } from '../captures/table.js';
import * as twin from '../kernel/portable/decomposable.js';
import { decomposableGraphs, firstGraphs } from './catalogue.js';
import { logWeight, marginScores } from './scores.js';
import {
  DECOMPOSABLE_SUMS,
  type GraphKernel,
  type GraphTask,
  graphTasks,
  joinPeaks,
  joinSums,
  peakDecomposable,
  sumDecomposable,
} from './tasks.js';

/** The kernel compiled from the same sources, with the memory that seven lists need taken before it is looked at. */
async function compiled(): Promise<GraphKernel> {
  const script: string = '../../../../scripts/kernel.mjs';
  const build = (await import(script)) as {
    compileKernel: (entry: string) => Promise<Uint8Array<ArrayBuffer>>;
  };
  const { instance } = await WebAssembly.instantiate(await build.compileKernel('decomposable'));
  const exports = instance.exports as Record<string, unknown> & GraphKernel;
  exports.prepareGraphs(7);
  exports.beginBlock(7, 0, 1);
  const { buffer } = (exports as unknown as { memory: WebAssembly.Memory }).memory;
  const members = Object.entries(twin).map(([name, member]) => {
    if (!(member instanceof Float64Array) && !(member instanceof Int32Array))
      return [name, typeof member === 'function' ? exports[name] : member];
    const words = new Uint32Array(buffer, (exports[name] as { value: number }).value, 3);
    return [name, new (member.constructor as typeof Float64Array)(buffer, words[1], member.length)];
  });
  return Object.fromEntries(members) as GraphKernel;
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const table = (lists: number, seed: number) => {
  let state = seed;
  const rows = Array.from({ length: 2 ** lists - 1 }, (_, cell) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
    return { history: cell + 1, count: 1 + ((state >> 8) % 30) };
  });
  return captureTable(names.slice(0, lists), rows);
};

/** Spread widely, so that rows go deep, or closely, so that they do not. */
const nodesFor = (wide: boolean) =>
  Float64Array.from({ length: 40 }, (_, at) => (wide ? Math.round(1.5 ** at) : 200 + 3 * at));

describe('sums over graphs', () => {
  it.each([
    [3, false],
    [4, true],
    [5, false],
    [5, true],
    [6, false],
  ])('are the sums of the graphs one by one: %i lists, widely spread nodes %s', (lists, wide) => {
    const scores = marginScores(table(lists, 7));
    const missing = nodesFor(wide);
    const graphs = decomposableGraphs(lists);
    const each = [...graphs].map((graph) => [...missing].map(logWeight(scores, graph)));
    const top = Math.max(...each.map((logs) => Math.max(...logs)));
    const logs = missing.map(() => -top);
    const tasks = graphTasks(DECOMPOSABLE_SUMS, scores, missing, logs);
    const sums = joinSums(tasks.map(({ input }) => sumDecomposable(twin, input as GraphTask)));
    const peaks = joinPeaks(tasks.map(({ input }) => peakDecomposable(twin, input as GraphTask)));
    for (const [place, row] of each.entries())
      expect(sums.graphs[place]).toBeCloseTo(
        row.reduce((sum, log) => sum + Math.exp(log - top), 0),
        9,
      );
    for (const node of missing.keys()) {
      const here = each.map((row) => row[node]! - top);
      expect(sums.nodes[node]).toBeCloseTo(
        here.reduce((sum, log) => sum + Math.exp(log), 0),
        9,
      );
      expect(peaks.logs[node]).toBeCloseTo(Math.max(...here), 8);
      expect(here[peaks.graphs[node]!]).toBeCloseTo(Math.max(...here), 8);
    }
  });

  it('are so on seven lists, for some of the graphs', () => {
    const scores = marginScores(table(7, 3));
    const missing = nodesFor(false);
    const graphs = decomposableGraphs(7);
    const starts = firstGraphs(7);
    const [from, to] = [9000, 9040];
    const first = starts[from]!;
    const each = [...graphs.subarray(first, starts[to])].map((graph) => [...missing].map(logWeight(scores, graph)));
    const top = Math.max(...each.map((logs) => Math.max(...logs)));
    const task: GraphTask = { scores, missing, logs: missing.map(() => -top), from, to, first };
    const sums = sumDecomposable(twin, task);
    expect(sums.graphs.length).toBe(each.length);
    for (const [place, row] of each.entries())
      expect(sums.graphs[place]).toBeCloseTo(
        row.reduce((sum, log) => sum + Math.exp(log - top), 0),
        8,
      );
  });

  it('have the same bits in WebAssembly and TypeScript', async () => {
    const wasm = await compiled();
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 6 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.boolean(),
        (lists, seed, wide) => {
          const scores = marginScores(table(lists, seed));
          const missing = nodesFor(wide);
          const top = Math.max(...[...missing].map(logWeight(scores, 0)));
          for (const { input } of graphTasks(
            DECOMPOSABLE_SUMS,
            scores,
            missing,
            missing.map(() => -top),
          )) {
            expect(sumDecomposable(wasm, input as GraphTask)).toEqual(sumDecomposable(twin, input as GraphTask));
            expect(peakDecomposable(wasm, input as GraphTask)).toEqual(peakDecomposable(twin, input as GraphTask));
          }
        },
      ),
      { numRuns: 5 },
    );
  });

  it('do not depend on which task is done first', () => {
    const scores = marginScores(table(7, 11));
    const missing = nodesFor(false).subarray(0, 4);
    const top = Math.max(...[...missing].map(logWeight(scores, 0)));
    const tasks = graphTasks(
      DECOMPOSABLE_SUMS,
      scores,
      missing,
      missing.map(() => -top),
    );
    expect(tasks.length).toBe(8);
    const inOrder = tasks.map(({ input }) => sumDecomposable(twin, input as GraphTask));
    const backwards = [...tasks].reverse().map(({ input }) => sumDecomposable(twin, input as GraphTask));
    expect(joinSums(backwards.reverse())).toEqual(joinSums(inOrder));
  });
});
