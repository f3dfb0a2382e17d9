import { describe, expect, test } from 'vitest';
import { newOrleansFive } from '../tables/published.js';
import { chiSquareCdf } from '../distributions/gamma.js';
import { lgamma } from '../kernel/elementary.js';
import { loadKernelNow, typescriptKernel } from '../kernel/kernel.js';
import {
  beginDraws,
  binomialDraw,
  gammaDraw,
  poissonDraw,
  uniformDraw,
} from '../kernel/portable/latent-class-draws.js';
import { drawBeta, drawGamma } from '../random/continuous.js';
import { philoxStream } from '../random/philox.js';
import { type ChainInput, latentChain } from './chain.js';

const settings: Omit<ChainInput, 'lists' | 'histories' | 'counts' | 'stream'> = {
  classes: 10,
  shape: 0.25,
  rate: 0.25,
  limit: null,
  coolness: [1],
  seed: [7, 0],
  warmUp: 100,
  rounds: 200,
  thin: 1,
  sweeps: 1,
  span: 1.5,
  mostLeaps: 60,
};

const tableOf = ({ lists, rows }: ReturnType<typeof newOrleansFive>) => ({
  lists: lists.length,
  histories: rows.map(({ history }) => history),
  counts: rows.map(({ count }) => count),
});

/** P that counts as far or farther from those expected come about: places expected below 5 are taken together. */
function fitOf(counts: readonly number[], expected: readonly number[]): number {
  let statistic = 0;
  let places = 0;
  let [few, fewExpected] = [0, 0];
  for (const [place, mean] of expected.entries()) {
    if (mean < 5) {
      few += counts[place] as number;
      fewExpected += mean;
      continue;
    }
    statistic += ((counts[place] as number) - mean) ** 2 / mean;
    places++;
  }
  if (fewExpected >= 1) {
    statistic += (few - fewExpected) ** 2 / fewExpected;
    places++;
  }
  return 1 - chiSquareCdf(statistic, places - 1);
}

const tally = (draw: () => number, draws: number, most: number): number[] => {
  const counts = new Array<number>(most + 1).fill(0);
  for (let i = 0; i < draws; i++) {
    const k = Math.min(draw(), most);
    counts[k] = (counts[k] as number) + 1;
  }
  return counts;
};

describe('random numbers of the sampler', () => {
  test('are the streams of random/philox', () => {
    beginDraws(1234, 5, 42);
    const { uniform } = philoxStream(5n * 4294967296n + 1234n, 42);
    for (let i = 0; i < 1000; i++) expect(uniformDraw()).toBe(uniform());
  });

  test('binomial and Poisson have their probabilities, by each of their ways', () => {
    beginDraws(99, 0, 1);
    for (const [size, p] of [
      [20, 0.1],
      [60, 0.4],
      [60, 0.85],
      [400, 0.3],
    ] as const) {
      const mass = (k: number): number =>
        Math.exp(
          lgamma(size + 1) - lgamma(k + 1) - lgamma(size - k + 1) + k * Math.log(p) + (size - k) * Math.log(1 - p),
        );
      const expected = Array.from({ length: size + 1 }, (_, k) => 40_000 * mass(k));
      expect(
        fitOf(
          tally(() => binomialDraw(size, p), 40_000, size),
          expected,
        ),
      ).toBeGreaterThan(1e-4);
    }
    for (const mean of [0.3, 6, 14, 90]) {
      const expected = Array.from(
        { length: 200 },
        (_, k) => 40_000 * Math.exp(k * Math.log(mean) - mean - lgamma(k + 1)),
      );
      expect(
        fitOf(
          tally(() => poissonDraw(mean), 40_000, 199),
          expected,
        ),
      ).toBeGreaterThan(1e-4);
    }
  });

  test('gamma has its mean and variance, shapes below 1 too', () => {
    beginDraws(3, 0, 8);
    for (const shape of [0.25, 1, 2.5, 300]) {
      let [sum, squares] = [0, 0];
      for (let i = 0; i < 40_000; i++) {
        const draw = gammaDraw(shape);
        sum += draw;
        squares += draw * draw;
      }
      const mean = sum / 40_000;
      expect(Math.abs(mean - shape)).toBeLessThan(5 * Math.sqrt(shape / 40_000));
      expect(Math.abs((squares / 40_000 - mean * mean) / shape - 1)).toBeLessThan(0.15);
    }
  });
});

describe('one chain', () => {
  test('gives the same bits from WebAssembly and from TypeScript', () => {
    const kernel = loadKernelNow();
    expect(kernel.backend).toBe('wasm');
    for (const [stream, more] of [
      [0, {}],
      [1, { limit: 3700 }],
      [2, { coolness: [1, 0.5, 0.2], limit: 3700 }],
    ] as const) {
      const input = { ...settings, ...tableOf(newOrleansFive()), ...more, stream };
      expect(latentChain(kernel, input)).toEqual(latentChain(typescriptKernel(), input));
    }
  });

  test('is another with another stream, and the same with the same', () => {
    const input = { ...settings, ...tableOf(newOrleansFive()), stream: 0 };
    const kernel = loadKernelNow();
    expect(latentChain(kernel, input)).toEqual(latentChain(kernel, input));
    expect(latentChain(kernel, { ...input, stream: 1 }).unseen).not.toEqual(latentChain(kernel, input).unseen);
  });

  test('keeps to its limit', () => {
    const { unseen } = latentChain(loadKernelNow(), {
      ...settings,
      ...tableOf(newOrleansFive()),
      limit: 500,
      stream: 3,
    });
    expect(Math.max(...unseen)).toBeLessThanOrEqual(500);
    expect(Math.max(...unseen)).toBeGreaterThan(300);
  });
});

/**
 * Simulation-based calibration (Talts et al. 2018): parameters from the prior, people seen from the parameters; the rank of
 * the true p0 among draws of it is uniform if and only if the sampler draws from the posterior. With N ∝ 1/N the people seen
 * are, given their number, a sample from the histories that are seen: p_w / (1 − p0).
 */
function ranks(repeats: number, draws: number, more: Partial<ChainInput>): { missed: number[]; alpha: number[] } {
  const kernel = loadKernelNow();
  const [lists, people, classes] = [3, 30, 4];
  const missed = new Array<number>(draws + 1).fill(0);
  const alpha = new Array<number>(draws + 1).fill(0);
  for (let repeat = 0; repeat < repeats; repeat++) {
    const stream = philoxStream(777, repeat);
    const concentration = drawGamma(stream, 1);
    const cells = new Float64Array(2 ** lists);
    let rest = 1;
    for (let k = 0; k < classes; k++) {
      const weight = k === classes - 1 ? rest : rest * drawBeta(stream, 1, concentration);
      rest -= weight;
      const chances = Array.from({ length: lists }, () => stream.uniform());
      for (let w = 0; w < cells.length; w++)
        cells[w] =
          (cells[w] as number) + chances.reduce((product, p, j) => product * ((w >> j) & 1 ? p : 1 - p), weight);
    }
    const counts = new Array<number>(cells.length - 1).fill(0);
    for (let person = 0; person < people; person++) {
      let left = stream.uniform() * (1 - (cells[0] as number));
      let w = 1;
      while (w < cells.length - 1 && left > (cells[w] as number)) left -= cells[w++] as number;
      counts[w - 1] = (counts[w - 1] as number) + 1;
    }
    const found = latentChain(kernel, {
      ...settings,
      classes,
      shape: 1,
      rate: 1,
      lists,
      histories: counts.map((_, i) => i + 1),
      counts,
      stream: repeat,
      warmUp: 200,
      // Far enough apart to be nearly independent: ranks among draws that hang together are not even.
      rounds: draws * 40,
      thin: 40,
      ...more,
    });
    const rankOf = (values: Float64Array, truth: number): number => values.filter((value) => value < truth).length;
    const [a, b] = [rankOf(found.missed, cells[0] as number), rankOf(found.concentration, concentration)];
    missed[a] = (missed[a] as number) + 1;
    alpha[b] = (alpha[b] as number) + 1;
  }
  return { missed, alpha };
}

describe('the sampler draws from the posterior (calibrated by simulation)', () => {
  test.each([
    ['plain', {}],
    ['without trajectories', { mostLeaps: 0, sweeps: 2 }],
    ['tempered', { coolness: [1, 0.5, 0.25], mostLeaps: 12 }],
  ] as const)('%s', (_, more) => {
    const { missed, alpha } = ranks(192, 7, more);
    const even = new Array<number>(8).fill(24);
    expect(fitOf(missed, even)).toBeGreaterThan(1e-3);
    expect(fitOf(alpha, even)).toBeGreaterThan(1e-3);
  });
});
