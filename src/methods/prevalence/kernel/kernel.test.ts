import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kernel, loadKernel, loadKernelNow, typescriptKernel } from './kernel.js';
import { type PrimitiveInput, runPrimitive } from './run-primitive.js';

const compiled = loadKernelNow();
const twin = typescriptKernel();

/** Every double, and often those of everyday sizes. */
const numbers = (length: number) =>
  fc
    .array(
      fc.oneof(
        fc.double(),
        fc.double({ min: -750, max: 720, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: -1e-300, max: 1e-300, noNaN: true }),
        fc.integer(),
      ),
      { minLength: length, maxLength: length },
    )
    .map((values) => Float64Array.from(values));

function sameArray(found: Float64Array, wanted: Float64Array, name: string): void {
  const at = wanted.findIndex((number, place) => !Object.is(number, found[place]));
  if (at >= 0) expect([name, at, found[at]]).toEqual([name, at, wanted[at]]);
}

function sameBits(input: PrimitiveInput): void {
  const here = runPrimitive(twin, input);
  const there = runPrimitive(compiled, input);
  expect(there.value).toBe(here.value);
  for (const operand of ['a', 'b', 'c'] as const) sameArray(there[operand], here[operand], operand);
}

describe('the kernel in WebAssembly and its twin in TypeScript', () => {
  it('is WebAssembly here, and the twin where there is none', async () => {
    expect(compiled.backend).toBe('wasm');
    expect(await loadKernel()).toBe(compiled);
    expect(twin.backend).toBe('typescript');
    expect(Object.keys(compiled).sort()).toEqual(Object.keys(twin).sort());
  });

  it('has the same arrays, of the same length', () => {
    for (const [name, member] of Object.entries(twin)) {
      const other: unknown = compiled[name as keyof Kernel];
      expect(typeof other).toBe(typeof member);
      if (!ArrayBuffer.isView(member)) continue;
      expect((other as ArrayBufferView).constructor).toBe(member.constructor);
      expect((other as ArrayBufferView).byteLength).toBe(member.byteLength);
    }
  });

  it.each([0, 1, 2, 3, 4])('gives the same bits of elementary function %i', (which) => {
    fc.assert(
      fc.property(numbers(64), (a) => sameBits({ which, length: 64, a })),
      { numRuns: 300 },
    );
  });

  it.each([5, 6, 7, 8, 9])('gives the same bits of conversion and whole-number operation %i', (which) => {
    const whole = fc
      .array(fc.double({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1, noNaN: true }), { minLength: 64, maxLength: 64 })
      .map((values) => Float64Array.from(values));
    fc.assert(fc.property(whole, whole, (a, b) => sameBits({ which, length: 64, a, b })));
  });

  it.each([10, 11])('gives the same bits of sums over sets %i', (which) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), numbers(128), (length, a) =>
        sameBits({ which, length, a: a.slice(0, 2 ** length) }),
      ),
    );
    sameBits({ which, length: 12, a: Float64Array.from({ length: 4096 }, (_, cell) => 1 / (cell + 1)) });
  });

  it.each([12, 13, 14, 15, 16, 17, 18, 19])('gives the same bits of operation %i on arrays', (which) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 67 }), numbers(67), numbers(67), fc.double(), (length, a, b, factor) =>
        sameBits({ which, length, factor, a, b }),
      ),
      { numRuns: 300 },
    );
  });

  it('gives the bits of the exponential of one for the exponential of many', () => {
    fc.assert(
      fc.property(numbers(65), (a) => {
        const one = runPrimitive(compiled, { which: 0, length: 65, a });
        const many = runPrimitive(compiled, { which: 12, length: 65, a });
        sameArray(many.c, one.c, 'c');
      }),
      { numRuns: 300 },
    );
  });

  it.each([20, 21, 22])('gives the same bits of factors, solutions and inverses (%i)', (which) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 21 }),
        fc.integer({ min: 0, max: 4 }),
        numbers(21 * 25),
        numbers(21),
        fc.double({ min: 0, max: 1e3, noNaN: true }),
        (length, more, a, b, ridge) => {
          const stride = length + more;
          // Tame numbers, with a diagonal that sometimes is enough and sometimes is not.
          const tame = a.map((number) => (Number.isFinite(number) ? number % 10 : 1));
          for (let i = 0; i < length; i++) tame[i * stride + i] = ridge;
          const factored = runPrimitive(twin, { which: 20, length, stride, a: tame });
          if (which === 20) {
            const other = runPrimitive(compiled, { which, length, stride, a: tame });
            expect(other.value).toBe(factored.value);
            if (factored.value === 0) sameArray(other.a, factored.a, 'a');
          } else sameBits({ which, length, stride, a: factored.a, b });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses what has no room', () => {
    const none = new Float64Array(0);
    for (const input of [
      { which: 23, length: 1, a: none },
      { which: 12, length: 4097, a: none },
      { which: 10, length: 13, a: none },
      { which: 20, length: 65, stride: 64, a: none },
      { which: 12, length: -1, a: none },
    ])
      expect(() => runPrimitive(compiled, input)).toThrow(expect.objectContaining({ code: 'PREVALENCE_OPTION' }));
  });
});
