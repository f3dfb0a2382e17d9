import { describe, expect, test } from 'vitest';
import { drawNormal } from '../random/continuous.js';
import { philoxStream } from '../random/philox.js';
import { convergenceOf, effectiveDraws } from './convergence.js';

const chainsOf = (chains: number, length: number, memory: number, shift = 0, spread = 1): Float64Array[] =>
  Array.from({ length: chains }, (_, chain) => {
    const stream = philoxStream(20261122, chain);
    const values = new Float64Array(length);
    let state = drawNormal(stream);
    for (let i = 0; i < length; i++) {
      state = memory * state + Math.sqrt(1 - memory * memory) * drawNormal(stream);
      values[i] = chain === 0 ? shift + spread * state : state;
    }
    return values;
  });

describe('convergence of chains (Vehtari et al. 2021)', () => {
  test('independent draws count in full and have R-hat 1', () => {
    const { rHat, bulk, tail } = convergenceOf(chainsOf(4, 1000, 0));
    expect(rHat).toBeLessThan(1.005);
    expect(bulk / 4000).toBeGreaterThan(0.85);
    expect(bulk / 4000).toBeLessThan(1.15);
    expect(tail / 4000).toBeGreaterThan(0.8);
  });

  test('an autoregression of memory r counts (1 − r)/(1 + r)', () => {
    const chains = chainsOf(4, 20_000, 0.9);
    expect(effectiveDraws(chains) / 80_000 / (0.1 / 1.9)).toBeGreaterThan(0.85);
    expect(effectiveDraws(chains) / 80_000 / (0.1 / 1.9)).toBeLessThan(1.15);
  });

  test('a chain that stays elsewhere is seen, and one of other spread too', () => {
    expect(convergenceOf(chainsOf(4, 1000, 0.3, 2)).rHat).toBeGreaterThan(1.1);
    expect(convergenceOf(chainsOf(4, 1000, 0.3, 0, 4)).rHat).toBeGreaterThan(1.05);
  });

  test('ranks alone count: a monotone transformation changes nothing in the bulk', () => {
    const chains = chainsOf(4, 500, 0.5);
    const stretched = chains.map((chain) => chain.map((value) => value ** 3));
    expect(convergenceOf(stretched).bulk).toBeCloseTo(convergenceOf(chains).bulk, 8);
  });

  test('what never varies has R-hat 1', () => {
    expect(convergenceOf([new Float64Array(10).fill(3), new Float64Array(10).fill(3)]).rHat).toBe(1);
  });
});
