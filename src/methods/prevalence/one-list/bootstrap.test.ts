import { expect, test } from 'vitest';
import { bootstrapOneList } from './bootstrap.js';
import { estimateOneList } from './one-list.js';

const counts = [{ frequencies: [1645, 183, 37, 13, 1, 1] }];

test('the replicates spread as the analytic standard error says', () => {
  for (const method of ['zero-truncated-poisson', 'zelterman', 'chao'] as const) {
    const { standardError } = estimateOneList(method, counts);
    const drawn = bootstrapOneList(method, counts, { seed: 4, replicates: 600 });
    // The standard deviation of 600 draws is known to 1/√1200 = 3 %.
    expect(Math.abs(drawn.standardError! / standardError! - 1)).toBeLessThan(0.12);
    expect(drawn.withoutEnd).toBe(0);
  }
});

test('a replicate depends on seed and number, not on how many there are', () => {
  const few = bootstrapOneList('chao', counts, { seed: 4n, replicates: 5 });
  const more = bootstrapOneList('chao', counts, { seed: 4, replicates: 9 });
  expect([...more.replicates.slice(0, 5)]).toEqual([...few.replicates]);
  expect([...bootstrapOneList('chao', counts, { seed: 5, replicates: 5 }).replicates]).not.toEqual([...few.replicates]);
});

test('groups keep their covariates', () => {
  const groups = [
    { frequencies: [70, 31, 8, 2], covariates: [1] },
    { frequencies: [240, 40, 9, 1, 1], covariates: [0] },
  ];
  const { estimate } = estimateOneList('zero-truncated-poisson', groups);
  const { interval } = bootstrapOneList('zero-truncated-poisson', groups, { seed: 1, replicates: 200 });
  expect(interval!.low < estimate! && estimate! < interval!.high!).toBe(true);
});

test('replicates without end leave the upper limit open; nothing to draw from draws nothing', () => {
  const scarce = bootstrapOneList('chao', [{ frequencies: [9, 1] }], { seed: 2, replicates: 100 });
  expect(scarce.withoutEnd).toBeGreaterThan(10);
  expect(scarce.interval!.high).toBeNull();
  expect(bootstrapOneList('chao', [{ frequencies: [9] }], { seed: 2, replicates: 10 }).interval).toBeNull();
  expect(() => bootstrapOneList('chao', counts, { seed: 2, replicates: 0 })).toThrow('replicate');
});
