import { describe, expect, it } from 'vitest';
import {
  addCandidate,
  bandsOf,
  candidateIndex,
  candidatesOf,
  jaccard,
  shinglesOf,
  signatureBytes,
  signatureFrom,
  signatureOf,
  signatureOfText,
  signatureSimilarity,
} from './index.js';

/** Texts of 60 numbered words, of which `kept` are those of text 0. */
const variant = (kept: number, own: string): string =>
  Array.from({ length: 60 }, (_, i) => (i < kept ? `word${i}` : `${own}${i}`)).join(' ');

describe('MinHash', () => {
  it('is the same on every machine', () => {
    const signature = signatureOfText('Urges States parties to protect witnesses');
    expect([...signature.slice(0, 3)]).toEqual([
      ...signatureOfText('urges states PARTIES to protect witnesses').slice(0, 3),
    ]);
    expect([...signature.slice(0, 2)]).toEqual([767621776, 415604344]);
  });

  it('estimates the Jaccard coefficient without bias, as closely as 64 permutations can (1/16 at most)', () => {
    const errors = Array.from({ length: 200 }, (_, i) => {
      const [a, b] = [variant(0, `u${i}v`), variant(0, `u${i}v`)].map((text, side) =>
        shinglesOf(
          text
            .split(' ')
            .slice(0, side === 0 ? 60 : 10 + (i % 50))
            .join(' '),
        ),
      ) as [Uint32Array, Uint32Array];
      return signatureSimilarity(signatureOf(a), signatureOf(b)) - jaccard(a, b);
    });
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean(errors))).toBeLessThan(0.01);
    expect(Math.sqrt(mean(errors.map((error) => error * error)))).toBeLessThan(1 / 16);
  });

  it('goes to storage as 256 bytes and comes back', () => {
    const signature = signatureOfText('Decides to remain seized of the matter');
    const bytes = signatureBytes(signature);
    expect(bytes).toHaveLength(256);
    expect(signatureFrom(bytes)).toEqual(signature);
    expect(() => signatureFrom(bytes.slice(1))).toThrow(RangeError);
  });

  it('puts texts that are half alike into a common band, and a text without words into none', () => {
    for (let i = 0; i < 50; i += 1) {
      const [a, b] = [variant(60, 'x'), variant(42, `q${i}r`)];
      expect(jaccard(shinglesOf(a), shinglesOf(b))).toBeGreaterThan(0.5);
      const bands = new Set(bandsOf(signatureOfText(a)));
      expect([...bandsOf(signatureOfText(b))].some((band) => bands.has(band))).toBe(true);
    }
    expect(bandsOf(signatureOfText('…'))).toHaveLength(0);
  });

  it('finds candidates, the most alike first', () => {
    const index = candidateIndex<string>();
    for (const kept of [60, 50, 40, 5])
      addCandidate(index, `kept ${kept}`, signatureOfText(variant(kept, `n${kept}m`)));
    const found = candidatesOf(index, signatureOfText(variant(60, 'x')), 0.3);
    expect(found.map(({ key }) => key)).toEqual(['kept 60', 'kept 50', 'kept 40']);
    expect(found[0]?.similarity).toBe(1);
  });
});
