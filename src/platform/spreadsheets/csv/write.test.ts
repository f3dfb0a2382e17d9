import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvValue, type CsvWriting, writeCsv } from './write.js';

async function written(rows: readonly (readonly CsvValue[])[], options: CsvWriting = { mark: false }): Promise<string> {
  let text = '';
  for await (const piece of writeCsv(rows, options)) text += piece;
  return text;
}

describe('writing CSV', () => {
  it('ends lines as RFC 4180 asks, after a mark unless told otherwise', async () => {
    expect(
      await written(
        [
          ['a', 'b'],
          ['c;d', null],
        ],
        {},
      ),
    ).toBe('\ufeffa,b\r\nc;d,\r\n');
    expect(await written([['a', 'c;d']], { mark: false, delimiter: ';' })).toBe('a;"c;d"\r\n');
    expect(await written([], {})).toBe('\ufeff');
  });

  it('keeps numbers', async () => {
    expect(await written([[-5, '-5', 3.25, null, true, 7n, 0, false, '=1+1', '-1+2']])).toBe(
      "-5,-5,3.25,,true,7,0,false,'=1+1,'-1+2\r\n",
    );
  });

  it('quotes what would not be read back: quotes, breaks, white space at the edge', async () => {
    expect(await written([['a"b', 'x\ny', ' z', 'x\ry', '']])).toBe('"a""b","x\ny"," z","x\ry",\r\n');
  });

  it('no cell that is not a number begins as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        async (start, rest) => {
          const line = await written([[start + rest, 'x']]);
          const first = line.startsWith('"') ? line.slice(1) : line;
          expect(first.startsWith("'") || /^-(0|[1-9]\d*)(\.\d+)?,/u.test(first)).toBe(true);
        },
      ),
    );
  });

  it('writes any number of rows, none taken before it is asked for', async () => {
    let taken = 0;
    async function* rows() {
      for (; taken < 100_000; taken += 1) yield [taken, 'x'];
    }
    let lines = 0;
    for await (const piece of writeCsv(rows(), { mark: false })) {
      lines += piece.split('\r\n').length - 1;
      expect(taken - lines).toBeLessThan(2);
    }
    expect(lines).toBe(100_000);
  });
});
