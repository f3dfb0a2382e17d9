import { describe, expect, test } from 'vitest';
import { golden, hasGolden } from '../../../../test/golden/mse.js';
import { korea, westernSite } from '../tables/published.js';
import { conditionalProbabilities } from './extended.js';
import { rMersenneTwister } from './mersenne-twister.js';
import { rMultinomial, rMultinomialInto, rMultinomialOf } from './r-multinomial.js';

test('the first resample of the Western site under seed 1234, where doubles alone would give 43 for 46', () => {
  const { n, rows } = westernSite();
  const drawn = rMultinomial(
    rMersenneTwister(1234),
    n,
    rows.map(({ count }) => count),
  );
  expect([...drawn]).toEqual([48, 88, 121, 46, 18, 6, 1, 4, 5, 0, 5, 1, 2]);
});

test('empty cells, first, within and before the last', () => {
  const stream = rMersenneTwister(2);
  const law = rMultinomialOf([0, 3, 0, 5, 1]);
  const drawn = new Int32Array(5);
  rMultinomialInto(stream, 345, law, drawn);
  expect([...drawn]).toEqual([0, 109, 0, 198, 38]);
  rMultinomialInto(stream, 345, law, drawn);
  expect([...drawn]).toEqual([0, 105, 0, 206, 34]);
});

test('where the last cells are empty the last that is not takes all that is left', () => {
  expect([...rMultinomial(rMersenneTwister(2), 10, [2, 1, 0, 0])].slice(2)).toEqual([0, 0]);
});

test('the remaining probability has 64 bits: thirds leave what doubles would lose', () => {
  const third = 1 / 3;
  const [first, second] = conditionalProbabilities(Float64Array.of(third, third, third));
  // Three doubles 1/3 add up to 1 − 2^-54 exactly, which needs the 54th bit.
  expect(first).toBe(third);
  expect(second).toBe(0.5);
  expect(third / (third + third + third - third)).not.toBe(second);
});

describe.skipIf(!hasGolden)(
  'all 1,000 resamples of the Korea table as drawn by MultipleSystemsEstimation (needs ../shared)',
  () => {
    test('cell by cell', () => {
      const { reps } = golden<{ reps: number[][] }>('mse_korea_bootdetail.json');
      const table = korea();
      const law = rMultinomialOf([1, 2, 4, 3, 5, 6, 7].map((history) => table.counts[history] as number));
      const stream = rMersenneTwister(1234);
      const drawn = new Int32Array(7);
      for (let replicate = 0; replicate < 1000; replicate++) {
        rMultinomialInto(stream, table.n, law, drawn);
        expect([...drawn]).toEqual(reps.map((cell) => cell[replicate]));
      }
    });
  },
);
