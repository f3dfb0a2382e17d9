import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mojibakeRepair } from './encoding.js';

/** UTF-8 bytes shown as Windows-1252: what a program does that guesses wrongly. */
const spoil = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('suggesting what a doubly encoded text was', () => {
  it('finds the way back for every text with accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre([...text].some((character) => character > '\u007f'));
        expect(mojibakeRepair(spoil(text))).toBe(text);
      }),
    );
  });

  it.each(['Türkiye', 'São Tomé', 'Perú', 'ASCII', 'Ångström', 'Ã', ''])('leaves %j alone', (text) => {
    expect(mojibakeRepair(text)).toBeUndefined();
  });
});
