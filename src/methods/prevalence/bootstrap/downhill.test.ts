import { describe, expect, it } from 'vitest';
import type { CaptureTable } from '../captures/table.js';
import { korea, kosovo, ukFive } from '../tables/published.js';
import { type Kernel, loadKernelNow, typescriptKernel } from '../kernel/kernel.js';
import { accelerationOf, bcaLimits } from './bca.js';
import { downhillJackknife, downhillReplicates } from './downhill.js';
import { resampledTables } from './resample.js';

const kernel = loadKernelNow();

function limitsOf(table: CaptureTable, order: number) {
  const lists = table.lists.length;
  const rule = { order };
  const [estimate = 0] = downhillReplicates(kernel, { lists, tables: table.counts, rule }).estimates;
  const tables = resampledTables(table, { generator: 'mse', seed: 1234 }, 0, 1000);
  const { estimates } = downhillReplicates(kernel, { lists, tables, rule });
  const acceleration = accelerationOf(downhillJackknife(kernel, table, rule));
  const limits = bcaLimits(estimate, estimates.slice().sort(), acceleration, [0.025, 0.975], 'half');
  return [estimate, ...limits.map(({ limit }) => limit)].map(Math.round);
}

describe('downhill bootstrap, seed 1234: table 6 of Silverman, Chan & Vincent (2024)', () => {
  it.each([
    ['United Kingdom, five lists, order 2', ukFive(), 2, [12262, 9332, 28954]],
    ['Kosovo, all orders', kosovo(), 3, [10357, 7133, 18681]],
    ['Kosovo, order 2', kosovo(), 2, [14342, 12525, 16477]],
    ['Palembang', korea(), 2, [157, 128, 349]],
  ] as const)('%s', (_name, table, order, published) => {
    expect(limitsOf(table, order)).toEqual(published);
  });

  it('the same bits in WebAssembly and in TypeScript', () => {
    const tables = resampledTables(ukFive(), { generator: 'native', seed: 3 }, 0, 20);
    const [one, two] = [kernel, typescriptKernel()].map((each: Kernel) =>
      downhillReplicates(each, { lists: 5, tables, rule: { order: 3 } }),
    );
    expect(one).toEqual(two);
  });
});
