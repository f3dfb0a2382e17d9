import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource, openSpreadsheet, type OpenOptions, type Row } from '../index.js';
import { writeCsv } from './write.js';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(content: string | Uint8Array, options: OpenOptions = {}, name = 'list.csv') {
  const reading = await openSpreadsheet(
    bytesSource(name, typeof content === 'string' ? bytes(content) : content),
    options,
  );
  const rows: Row[] = [];
  for await (const row of reading.rows()) rows.push(row);
  return { reading, rows, cells: rows.map((row) => row.cells) };
}

async function refusal(content: string | Uint8Array, options: OpenOptions = {}) {
  try {
    await read(content, options);
  } catch (error) {
    return error as { code: string; place?: Record<string, unknown> };
  }
  throw new Error('it was read');
}

describe('reading CSV', () => {
  it('gives rows with the numbers that a spreadsheet and an editor show', async () => {
    const { reading, rows } = await read('Year,Note\n2023,"two\nlines"\n\n2024,x\n');
    expect(reading.header.map((cell) => cell.name)).toEqual(['Year', 'Note']);
    expect(rows).toEqual([
      { row: 2, line: 2, cells: ['2023', 'two\nlines'] },
      { row: 4, line: 5, cells: ['2024', 'x'] },
    ]);
  });

  it.each([
    [';', 'a;b;c\n1,5;2;3\n'],
    ['\t', 'a\tb\tc\n1, 5\t2\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [',', 'a,b,c\n"1;2;3;4",2,3\n'],
  ])('finds the delimiter %j', async (delimiter, text) => {
    const { reading, rows } = await read(text);
    expect(reading.delimiter).toBe(delimiter);
    expect(rows[0]?.cells).toHaveLength(3);
  });

  it.each([
    ['utf-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('País,n\nPerú,1\n')])],
    ['utf-16le', Uint8Array.from([0xff, 0xfe, ...Buffer.from('País,n\nPerú,1\n', 'utf16le')])],
    ['utf-16be', Uint8Array.from([0xfe, 0xff, ...Buffer.from('País,n\nPerú,1\n', 'utf16le').swap16()])],
    ['windows-1252', Uint8Array.from(Buffer.from('País,n\nPerú,1\n', 'latin1'))],
  ])('reads %s', async (encoding, content) => {
    const { reading, cells } = await read(content);
    expect(reading.encoding).toBe(encoding);
    expect(reading.header[0]?.name).toBe('País');
    expect(cells).toEqual([['Perú', '1']]);
    expect(reading.diagnostics.counts.has('SPREADSHEETS_ENCODING_GUESSED')).toBe(encoding === 'windows-1252');
  });

  it('names the line of the first byte that is not UTF-8, however late it comes', async () => {
    const content = Uint8Array.from([...bytes(`a,b\n${'x,y\n'.repeat(50_000)}`), 0x50, 0xe9, ...bytes(',1\n')]);
    const { reading } = await read(content);
    expect(reading.encoding).toBe('windows-1252');
    const line = reading.diagnostics.entries[0]?.place.line ?? 0;
    expect(Math.abs(line - 50_002)).toBeLessThan(40);
  });

  it('reports a doubly encoded cell and leaves it as it is', async () => {
    const { reading, cells } = await read('Country,n\nTÃ¼rkiye,1\nTürkiye,2\nREP\ufffdBLICA,3\n');
    expect(cells[0]?.[0]).toBe('TÃ¼rkiye');
    const found = reading.diagnostics.entries;
    expect(found.map((entry) => [entry.code, entry.place.row])).toEqual([
      ['SPREADSHEETS_MOJIBAKE', 2],
      ['SPREADSHEETS_CHARACTER_LOST', 4],
    ]);
    expect(found[0]?.params?.['suggestion']).toBe('Türkiye');
  });

  it('finds the header under title rows', async () => {
    const { reading, cells } = await read('Ministry of Interior,,\n,,\nYear,Sex,People\n2023,F,4\n');
    expect(reading.headerRow).toBe(3);
    expect(cells).toEqual([['2023', 'F', '4']]);
    expect(reading.diagnostics.counts.get('SPREADSHEETS_HEADER_NOT_FIRST')).toBe(1);
  });

  it('reads gzip', async () => {
    const { cells } = await read(gzipSync(bytes('a,b\nx,y\n')));
    expect(cells).toEqual([['x', 'y']]);
  });

  it('reads carriage returns alone, and a last line without an ending', async () => {
    expect((await read('a,b\rx,y\rz,"w"')).cells).toEqual([
      ['x', 'y'],
      ['z', 'w'],
    ]);
  });

  it('keeps a row of the wrong length apart and reads on', async () => {
    const { rows } = await read('a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n');
    expect(rows.map((row) => row.faults?.[0]?.params)).toEqual([
      { found: 2, expected: 3 },
      { found: 4, expected: 3 },
      undefined,
      undefined,
    ]);
    expect(rows.every((row) => row.cells.length === 3)).toBe(true);
  });
});

describe('refusing what is no CSV', () => {
  it.each([
    ['SPREADSHEETS_FILE_EMPTY', ''],
    ['SPREADSHEETS_FILE_EMPTY', Uint8Array.from([0xef, 0xbb, 0xbf])],
    ['SPREADSHEETS_FILE_EMPTY', '\n\n  \n'],
    ['SPREADSHEETS_CONTENT_UNSUITABLE', '%PDF-1.7\n%âãÏÓ\n1 0 obj'],
    ['SPREADSHEETS_CONTENT_UNSUITABLE', '<!DOCTYPE html><html><body>Sign in</body></html>'],
    ['SPREADSHEETS_CONTENT_UNSUITABLE', '{"a": 1}'],
    ['SPREADSHEETS_CONTENT_UNSUITABLE', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['SPREADSHEETS_CONTENT_UNSUITABLE', Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 31)],
    ['SPREADSHEETS_CONTENT_UNSUITABLE', gzipSync(bytes('%PDF-1.7'))],
    ['SPREADSHEETS_NUL_BYTE', 'a,b\n1,2\n\u00003,4\n'],
    ['SPREADSHEETS_HEADER_MISSING', '2023-01-02,14,18\n2023-01-03,15,19\n'],
    ['SPREADSHEETS_QUOTE_MISPLACED', 'a,b\n1,"x"y\n'],
    ['SPREADSHEETS_QUOTE_MISPLACED', 'a,b\n1,5" pipe\n'],
  ])('%s', async (code, content) => {
    expect((await refusal(content)).code).toBe(code);
  });

  it('names both columns of a duplicate header', async () => {
    const error = await refusal('Sex,Age, sex \nF,3,F\n');
    expect(error).toMatchObject({
      code: 'SPREADSHEETS_HEADER_DUPLICATE',
      params: { first: 'A', second: 'C' },
      place: { row: 1, column: 'C' },
    });
  });

  it('names the line on which an unterminated quote begins', async () => {
    expect(await refusal('a,b\n1,2\n3,"4\n5,6\n')).toMatchObject({
      code: 'SPREADSHEETS_QUOTE_UNTERMINATED',
      place: { line: 3 },
    });
  });

  it('does not let an unterminated quote swallow a large file', async () => {
    expect(await refusal(`a,b\n1,"2\n${'x,y\n'.repeat(400_000)}`)).toMatchObject({
      code: 'SPREADSHEETS_ROW_TOO_LONG',
      place: { line: 2 },
    });
  });

  it('stops a gzip bomb and a file over the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(40 << 20, 'a,b\n'));
    expect((await refusal(bomb)).code).toBe('SPREADSHEETS_BOMB');
    expect((await refusal('a,b\n1,2\n', { limits: { bytes: 4 } })).code).toBe('SPREADSHEETS_TOO_LARGE');
  });

  it('says that a gzip is damaged', async () => {
    expect((await refusal(gzipSync(bytes('a,b\n1,2\n')).subarray(0, 20))).code).toBe('SPREADSHEETS_GZIP_DAMAGED');
  });
});

const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'));

describe('what is written is read back', () => {
  it('for any texts, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 20 }), async (table) => {
        let text = '';
        for await (const piece of writeCsv([['alpha', 'beta', 'gamma'], ...table])) text += piece;
        const { cells } = await read(text, { delimiter: ',' });
        const expected = table
          .filter((row) => row.some((value) => value.trim() !== ''))
          .map((row) =>
            row.map((value) => (/^[=+\-@\t\r＝＋－＠]/u.test(value) && !/^-?\d/u.test(value) ? `'${value}` : value)),
          );
        const comparable = expected.filter((row) => !row.some((value) => /^-\d/u.test(value)));
        expect(cells.filter((row) => !row.some((value) => /^'?-\d/u.test(value)))).toEqual(comparable);
      }),
      { numRuns: 200 },
    );
  });
});
