import { describe, expect, it } from 'vitest';
import { drawExponential } from '../random/continuous.js';
import { philoxStream } from '../random/philox.js';
import { paretoFit, paretoSmoothed } from './pareto.js';

/** Ascending draws of a generalised Pareto law of scale 1. */
const draws = (shape: number, size: number) => {
  const stream = philoxStream(11, 0);
  return Float64Array.from({ length: size }, () => {
    const e = drawExponential(stream);
    return shape === 0 ? e : Math.expm1(shape * e) / shape;
  }).sort();
};

describe('the shape of a tail', () => {
  it.each([-0.2, 0, 0.3, 0.8])('is found again from 20,000 draws: %d', (shape) => {
    const fit = paretoFit(draws(shape, 20_000));
    expect(Math.abs(fit.shape - shape)).toBeLessThan(0.05);
    expect(Math.abs(fit.scale - 1)).toBeLessThan(0.06);
  });

  it('tells heavy weights from light ones, and smoothing keeps their order and number', () => {
    const logs = (shape: number) => draws(shape, 4000).map((value) => Math.log(value));
    expect(paretoSmoothed(logs(1.2)).shape).toBeGreaterThan(0.7);
    const light = paretoSmoothed(logs(0.2));
    expect(light.shape).toBeLessThan(0.5);
    expect(light.logWeights.length).toBe(4000);
    expect(light.logWeights.every((value, i) => i === 0 || value >= light.logWeights[i - 1]!)).toBe(true);
  });

  it('is not guessed from few draws', () => {
    expect(paretoSmoothed(new Float64Array(20)).shape).toBeNaN();
  });
});
