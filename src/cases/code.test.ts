import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_BYTES, codeFrom, readCode } from './code.js';

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('code of a record', () => {
  it('is read back however it was typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeFrom('QVA', random);
        expect(code).toMatch(/^QVA-[0-9A-Z]{4}-[0-9A-Z]{2}$/);
        for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', '')])
          expect(readCode(typed)).toBe(code);
        expect(readCode(`QVA${code.slice(3).replaceAll('0', 'o').replaceAll('1', 'l')}`)).toBe(code);
      }),
    );
  });

  it('notices every single wrong character and every exchange of two neighbours', () => {
    fc.assert(
      fc.property(bytes, fc.nat(5), fc.nat(31), (random, at, other) => {
        const code = codeFrom('QVA', random);
        const plain = [...code.slice(4).replace('-', '')];
        const wrong = [...plain];
        wrong[at] = DIGITS[other] ?? '';
        if (wrong.join('') !== plain.join('')) expect(readCode(`QVA${wrong.join('')}`)).toBeUndefined();
        const exchanged = [...plain];
        if (at < 5) [exchanged[at], exchanged[at + 1]] = [exchanged[at + 1] ?? '', exchanged[at] ?? ''];
        if (exchanged.join('') !== plain.join('')) expect(readCode(`QVA${exchanged.join('')}`)).toBeUndefined();
      }),
    );
  });

  it('is nothing where the text is no code', () => {
    for (const typed of ['', 'QVA', 'QVA-7F3K', 'A name', "QVA-7F3K-2M' or 1=1", '../../etc'])
      expect(readCode(typed)).toBeUndefined();
  });
});
