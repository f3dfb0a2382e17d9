import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { philox4x32, philoxStream } from './philox.js';

describe('Philox4x32-10', () => {
  // The known answers published with the generator (Random123, kat_vectors).
  test.each([
    [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ] as const)('known answer %#', (counter, [key0, key1], answer) => {
    const block = Uint32Array.from(counter);
    philox4x32(block, key0, key1);
    expect(Array.from(block, (word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(answer);
  });

  test('the round agrees with products in whole numbers of any size', () => {
    const mask = 0xffffffffn;
    const word = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), word, word, (counter, key0, key1) => {
        let [c0, c1, c2, c3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
        let [k0, k1] = [BigInt(key0), BigInt(key1)];
        for (let round = 0; round < 10; round++) {
          const a = 0xd2511f53n * c0;
          const b = 0xcd9e8d57n * c2;
          [c0, c1, c2, c3] = [(b >> 32n) ^ c1 ^ k0, b & mask, (a >> 32n) ^ c3 ^ k1, a & mask];
          k0 = (k0 + 0x9e3779b9n) & mask;
          k1 = (k1 + 0xbb67ae85n) & mask;
        }
        const block = Uint32Array.from(counter);
        philox4x32(block, key0, key1);
        expect(Array.from(block, BigInt)).toEqual([c0, c1, c2, c3]);
      }),
    );
  });
});

describe('streams', () => {
  test('a stream is the same whatever is asked of others, and however seeds are written', () => {
    const alone = philoxStream(7, 3);
    const expected = Array.from({ length: 9 }, () => alone.uniform());
    const one = philoxStream(7n, 3);
    const other = philoxStream(7, 4);
    expect(
      expected.map(() => {
        other.uint32();
        return one.uniform();
      }),
    ).toEqual(expected);
  });

  test('the first words are the block of counter 0 under the stream and the seed', () => {
    const stream = philoxStream(0x299f31d0a4093822n, 2 ** 32 * 5 + 9);
    const block = Uint32Array.of(0, 0, 9, 5);
    philox4x32(block, 0xa4093822, 0x299f31d0);
    expect(Array.from({ length: 4 }, () => stream.uint32())).toEqual([...block]);
  });

  test('uniforms are odd multiples of 2^-53 inside (0, 1)', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), fc.maxSafeNat(), (seed, number) => {
        const u = philoxStream(seed, number).uniform();
        expect(u > 0 && u < 1).toBe(true);
        expect((u * 2 ** 53) % 2).toBe(1);
      }),
    );
  });

  test('seeds and streams that are none are refused', () => {
    for (const [seed, stream] of [
      [-1, 0],
      [0.5, 0],
      [1n << 64n, 0],
      [0, -1],
      [0, 1.5],
    ] as [number | bigint, number][])
      expect(() => philoxStream(seed, stream)).toThrow('whole number');
  });
});
