import { describe, expect, test } from 'vitest';
import { rMersenneTwister } from './mersenne-twister.js';

describe('the uniforms of R', () => {
  test('set.seed(1234); runif(5)', () => {
    const stream = rMersenneTwister(1234);
    expect(Array.from({ length: 5 }, () => stream.unif())).toEqual([
      0.11370341130532324, 0.62229940481483936, 0.60927473288029432, 0.62337944167666137, 0.8609153835568577,
    ]);
  });

  test('a negative seed, set.seed(-5)', () => {
    const stream = rMersenneTwister(-5);
    expect([stream.unif(), stream.unif()]).toEqual([0.73459476791322231, 0.33969277143478394]);
  });

  test('two streams of one seed do not disturb each other', () => {
    const one = rMersenneTwister(42);
    const other = rMersenneTwister(42);
    for (let draw = 0; draw < 700; draw++) one.unif();
    const alone = rMersenneTwister(42);
    for (let draw = 0; draw < 5; draw++) expect(other.unif()).toBe(alone.unif());
  });
});
