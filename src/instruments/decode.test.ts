import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PalermoError } from '../platform/errors/index.js';
import { assertReadable, decodeText, LARGEST_DOCUMENT } from './decode.js';
import { INSTRUMENT_ERRORS } from './errors.js';
import { readInstrument } from './reading/read.js';

const messages = JSON.parse(readFileSync(new URL('./messages/en.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

const codeOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof PalermoError ? error.code : String(error);
  }
};
const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('decoding', () => {
  it('reads UTF-8 with and without its mark, and UTF-16 of both orders', () => {
    expect(decodeText(utf8('Crime – “x”'))).toMatchObject({
      text: 'Crime – “x”',
      encoding: 'utf-8',
      bom: false,
      repairs: [],
    });
    expect(decodeText(utf8('\ufeffCrime'))).toMatchObject({ text: 'Crime', encoding: 'utf-8', bom: true });
    const little = Buffer.from('The General Assembly,', 'utf16le');
    expect(decodeText(little)).toMatchObject({ text: 'The General Assembly,', encoding: 'utf-16le', bom: false });
    expect(decodeText(Buffer.from(little).swap16())).toMatchObject({
      text: 'The General Assembly,',
      encoding: 'utf-16be',
    });
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toMatchObject({
      text: 'The General Assembly,',
      bom: true,
    });
  });

  it('falls back to Windows-1252 and says so', () => {
    const read = decodeText(Uint8Array.from([0x43, 0xf4, 0x74, 0x65, 0x20, 0x96]));
    expect(read.text).toBe('Côte –');
    expect(read.repairs[0]?.rule).toBe('encoding-guessed');
  });

  it('reports text that was decoded wrongly before it came', () => {
    expect(decodeText(utf8('the victimsâ€™ families and CÃ´te')).repairs).toMatchObject([
      { rule: 'mojibake', count: 2 },
    ]);
  });
});

describe('refusals', () => {
  it.each([
    ['INSTRUMENTS_EMPTY', new Uint8Array()],
    ['INSTRUMENTS_PDF_AS_TEXT', utf8('%PDF-1.7 ...')],
    ['INSTRUMENTS_PDF_AS_TEXT', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14])],
    ['INSTRUMENTS_NOT_TEXT', Uint8Array.from([1, 2, 3, 0, 5, 0xff, 0, 9, 7, 3, 200, 0, 4])],
    ['INSTRUMENTS_TOO_LARGE', new Uint8Array(LARGEST_DOCUMENT + 1)],
  ])('%s', (code, bytes) => {
    expect(codeOf(() => assertReadable(bytes, 'a.txt'))).toBe(code);
  });

  it('takes ordinary text', () => {
    expect(codeOf(() => assertReadable(utf8('The General Assembly,'), 'a.txt'))).toBeNull();
    expect(codeOf(() => assertReadable(Buffer.from('The General Assembly,', 'utf16le'), 'a.txt'))).toBeNull();
  });

  it.each(['Dear colleague,\n\nlunch is at one.\n', 'name;age\nAna;3\nBea;4\n', 'x'])(
    'says that %j is no instrument',
    (text) => {
      expect(codeOf(() => readInstrument({ name: 'a.txt', text }))).toBe('INSTRUMENTS_NOT_A_DOCUMENT');
    },
  );

  it('says that a file of spaces is empty', () => {
    expect(codeOf(() => readInstrument({ name: 'a.txt', text: ' \n\u00a0\n' }))).toBe('INSTRUMENTS_EMPTY');
  });

  it('has a sentence and a next step for each', () => {
    const codes = Object.keys(INSTRUMENT_ERRORS).filter((c) =>
      /_(?:EMPTY|TOO_LARGE|NOT_TEXT|PDF_AS_TEXT|NOT_A_DOCUMENT)$/.test(c),
    );
    for (const code of codes) {
      expect(Object.keys(messages)).toContain(`error.${code}`);
      expect(Object.keys(messages)).toContain(`error.${code}.next`);
    }
  });
});
