import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expOf, expm1Of, log1pOf, logGammaOf, logOf, mul32, mulHigh32, toInt, unsignedToFloat } from './elementary.js';

/** Units in the last place by which a number is off. */
function unitsOff(found: number, wanted: number): number {
  if (Object.is(found, wanted)) return 0;
  const power = Math.max(-1022, Math.floor(Math.log2(Math.abs(wanted))));
  return Math.abs(found - wanted) / 2 ** (power - 52);
}

type Known = readonly (readonly [number, number])[];

function furthest(of: (x: number) => number, known: Known): number {
  return Math.max(...known.map(([x, wanted]) => unitsOff(of(x), wanted)));
}

describe('elementary functions', () => {
  it('agree with values to 20 digits', () => {
    // mpmath 1.3.0 with 40 digits, at the doubles nearest to the arguments.
    const exponentials: Known = [
      [1, 2.7182818284590452],
      [-1, 0.3678794411714423],
      [0.5, 1.6487212707001281],
      [1e-10, 1.0000000001],
      [10, 22026.465794806716517],
      [-20.5, 1.2501528663867426e-9],
      [100.25, 3.4516107331259239e43],
      [700.5, 1.6721859620674985e304],
      [-700.5, 5.9801961186397912e-305],
      [709.5, 1.3549863193146328e308],
      [-744.5, 4.6532696827051269e-324],
    ];
    const logarithms: Known = [
      [1, 0],
      [2, 0.6931471805599453],
      [10, 2.302585092994046],
      [0.1, -2.3025850929940456],
      [0.7071, -0.346583180371942],
      [1.4143, 0.346634709044317],
      [1.0000001, 9.9999995058387045e-8],
      [0.9999999, -1.0000000494736474e-7],
      [123456789, 18.631401766168018],
      [1e-300, -690.7755278982137],
      [1.7e308, 709.726836893228241],
      [3e-320, -735.728628602305796],
    ];
    expect(furthest(expOf, exponentials)).toBeLessThanOrEqual(1);
    expect(furthest(logOf, logarithms)).toBeLessThanOrEqual(1);
  });

  it('gives log-gamma to 1e-14, beside its zeros too', () => {
    const known: Known = [
      [1e-10, 23.025850929882735],
      [0.1, 2.252712651734206],
      [0.5, 0.5723649429247001],
      [0.99, 0.00585480676470978],
      [1.000001, -5.772148423874167e-7],
      [1.5, -0.12078223763524522],
      [1.999999, -4.227840125965854e-7],
      [2.000001, 4.227846576245292e-7],
      [2.5, 0.2846828704729192],
      [3, 0.6931471805599453],
      [7.999, 8.523145786158915],
      [8, 8.525161361065414],
      [20.5, 40.83150097453079811],
      [171, 706.573062245787347],
      [1e6, 12815504.569147612],
      [1e15, 33538776394910669],
    ];
    for (const [x, wanted] of known) expect(Math.abs(logGammaOf(x) / wanted - 1)).toBeLessThan(1e-14);
    expect([logGammaOf(1), logGammaOf(2)].map(Math.abs)).toEqual([0, 0]);
    expect([logGammaOf(0), logGammaOf(-1), logGammaOf(Infinity)]).toEqual([NaN, NaN, Infinity]);
  });

  it('counts factorials as whole numbers do', () => {
    let factorial = 1n;
    for (let n = 2; n <= 170; n++) {
      factorial *= BigInt(n);
      expect(Math.abs(logGammaOf(n + 1) / Math.log(Number(factorial)) - 1)).toBeLessThan(2e-15);
    }
  });

  it('loses nothing near 0', () => {
    const expm1: Known = [
      [1e-12, 1.00000000000049998e-12],
      [-1e-5, -9.999950000166667e-6],
      [0.3, 0.349858807576003089],
      [-0.3, -0.259181779318282126],
      [0.35, 0.419067548593257217],
      [-0.35, -0.29531191028128655],
      [2, 6.38905609893065],
      [-40, -0.999999999999999996],
    ];
    const log1p: Known = [
      [1e-12, 9.9999999999949998e-13],
      [-1e-5, -0.0000100000500003333367],
      [0.3, 0.262364264467491044],
      [-0.3, -0.356674943938732363],
      [-0.9, -2.30258509299404591],
      [2, 1.0986122886681098],
      [1e10, 23.0258509300404568],
      [-0.999999, -13.8155105579355184],
    ];
    expect(furthest(expm1Of, expm1)).toBeLessThanOrEqual(4);
    expect(furthest(log1pOf, log1p)).toBeLessThanOrEqual(2);
    expect([expm1Of(0), log1pOf(0), log1pOf(-1), log1pOf(Infinity)]).toEqual([0, 0, -Infinity, Infinity]);
  });

  it('stays within two units of the engine’s own', () => {
    fc.assert(
      fc.property(fc.double({ min: -745, max: 709, noNaN: true }), fc.double({ noNaN: true }), (x, y) => {
        expect(unitsOff(expOf(x), Math.exp(x))).toBeLessThanOrEqual(2);
        if (y > 0) expect(unitsOff(logOf(y), Math.log(y))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the order of its arguments within the rounding', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (x) => {
        const wanted = logGammaOf(x) + logOf(x);
        expect(Math.abs(logGammaOf(x + 1) - wanted)).toBeLessThan(1e-14 * (1 + Math.abs(wanted) + Math.abs(logOf(x))));
      }),
    );
  });

  it('ends in 0, infinity and not-a-number where they end', () => {
    expect([-Infinity, -746.5, -745.2].map(expOf)).toEqual([0, 0, 0]);
    expect(expOf(-745.1)).toBe(5e-324);
    expect([709.79, 710, 1e300, Infinity].map(expOf)).toEqual([Infinity, Infinity, Infinity, Infinity]);
    expect([0, -0, Infinity, -1, -Infinity, NaN].map(logOf)).toEqual([-Infinity, -Infinity, Infinity, NaN, NaN, NaN]);
    expect([expOf(NaN), logGammaOf(NaN), expm1Of(NaN), log1pOf(NaN)]).toEqual([NaN, NaN, NaN, NaN]);
    expect(logOf(5e-324)).toBeCloseTo(-744.4400719213812, 12);
  });

  it('multiplies 32 bits by 32 bits', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const product = (BigInt(a) & 0xffffffffn) * (BigInt(b) & 0xffffffffn);
        expect(unsignedToFloat(mul32(a, b))).toBe(Number(product & 0xffffffffn));
        expect(unsignedToFloat(mulHigh32(a, b))).toBe(Number(product >> 32n));
      }),
    );
    expect([2.9, -2.9, 0].map(toInt)).toEqual([2, -2, 0]);
  });
});
