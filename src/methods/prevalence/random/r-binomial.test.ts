import { expect, test } from 'vitest';
import { rMersenneTwister } from './mersenne-twister.js';
import { rBinomial } from './r-binomial.js';

test.each([
  [7, 200_000, 704, 0.323397913561848, 45_526_907],
  [8, 200_000, 4400, 0.257, 226_182_239],
  [9, 100_000, 100_000, 0.6, 6_000_049_860],
])('set.seed(%i); sum(rbinom(%i, %i, %f))', (seed, draws, n, p, sum) => {
  const stream = rMersenneTwister(seed);
  let total = 0;
  for (let draw = 0; draw < draws; draw++) total += rBinomial(stream, n, p);
  expect(total).toBe(sum);
});

test('inversion and rejection take turns on one stream as in R 4.2.2', () => {
  const stream = rMersenneTwister(1);
  const draws = (n: number, p: number) => Array.from({ length: 12 }, () => rBinomial(stream, n, p));
  expect(draws(704, 0.323397913561848)).toEqual([228, 227, 213, 200, 249, 230, 222, 193, 204, 228, 218, 242]);
  expect(draws(50, 0.9)).toEqual([45, 45, 45, 47, 43, 44, 43, 48, 44, 46, 43, 44]);
  expect(draws(100_000, 0.0001)).toEqual([12, 10, 10, 12, 4, 10, 12, 11, 10, 13, 9, 8]);
  expect(draws(300, 0.5)).toEqual([150, 150, 140, 166, 157, 139, 150, 138, 145, 154, 148, 161]);
});

test('what is certain draws nothing', () => {
  const stream = rMersenneTwister(3);
  expect([rBinomial(stream, 0, 0.3), rBinomial(stream, 9, 0), rBinomial(stream, 9, 1)]).toEqual([0, 0, 9]);
  expect(stream.unif()).toBe(rMersenneTwister(3).unif());
});
