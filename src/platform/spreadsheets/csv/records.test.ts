import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, csvRecords } from './records.js';

async function recordsOf(pieces: readonly Buffer[], ending: '\n' | '\r' = '\n'): Promise<CsvRecord[]> {
  async function* bytes() {
    yield* pieces;
  }
  const records: CsvRecord[] = [];
  for await (const piece of csvRecords(bytes(), { delimiter: ',', ending, file: 'x.csv' })) records.push(...piece);
  return records;
}

describe('the records of a CSV text', () => {
  it('are the same wherever its bytes are cut into pieces', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 }),
        fc.array(fc.nat(60)),
        fc.constantFrom('\n', '\r\n'),
        async (table, cuts, ending) => {
          const text = Buffer.from(stringify(table, { record_delimiter: ending, quote_record_delimiter: true }));
          const pieces: Buffer[] = [];
          let from = 0;
          for (const at of [...cuts].sort((a, b) => a - b)) {
            pieces.push(text.subarray(from, at));
            from = Math.max(from, Math.min(at, text.length));
          }
          pieces.push(text.subarray(from));
          const found = await recordsOf(pieces);
          expect(found.map((record) => record.cells)).toEqual(table);
          let line = 1;
          for (const [index, record] of found.entries()) {
            expect(record).toMatchObject({ row: index + 1, line });
            line += 1 + record.cells.join('').split('\n').length - 1;
          }
        },
      ),
    );
  });

  it.each([
    ['\n', 'a,b\n"1\n2",x\n3,4'],
    ['\n', 'a,b\r\n"1\r\n2",x\r\n3,4\r\n'],
    ['\r', 'a,b\r"1\r2",x\r3,4\r'],
  ] as const)('begin on the lines that an editor shows, ending in %j', async (ending, text) => {
    const records = await recordsOf([Buffer.from(text)], ending);
    expect(records.map(({ row, line }) => [row, line])).toEqual([
      [1, 1],
      [2, 2],
      [3, 4],
    ]);
  });

  it.each([
    ['SPREADSHEETS_QUOTE_UNTERMINATED', 'a,b\n"1\n2",x\n3,"4\n5,6\n'],
    ['SPREADSHEETS_QUOTE_MISPLACED', 'a,b\n"1\n2",x\n3,"4"5\n'],
    ['SPREADSHEETS_QUOTE_MISPLACED', 'a,b\n"1\n2",x\n3,4"\n'],
    ['SPREADSHEETS_ROW_TOO_LONG', `a,b\n"1\n2",x\n3,${'4'.repeat(2 << 20)}\n`],
  ])('%s names the line on which the row begins and quotes nothing', async (code, text) => {
    const error: unknown = await recordsOf([Buffer.from(text)]).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code, place: { file: 'x.csv', line: 4 } });
    expect(error).not.toHaveProperty('cause');
  });

  it('come no faster than they are taken, and what they come from is closed when they are left', async () => {
    let given = 0;
    let closed = false;
    async function* bytes() {
      try {
        for (; given < 1000; given += 1) yield Buffer.from('a,b\n'.repeat(1000));
      } finally {
        closed = true;
      }
    }
    for await (const piece of csvRecords(bytes(), { delimiter: ',', ending: '\n', file: 'x.csv' })) {
      if (piece.some((record) => record.row === 3000)) break;
    }
    expect(given).toBeLessThan(100);
    await new Promise((resolve) => setImmediate(resolve));
    expect(closed).toBe(true);
  });

  it('pass on what fails beneath them', async () => {
    async function* bytes() {
      yield Buffer.from('a,b\n'.repeat(20));
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('disk');
    }
    const records = csvRecords(bytes(), { delimiter: ',', ending: '\n', file: 'x.csv' });
    expect((await records.next()).done).toBe(false);
    await expect(records.next()).rejects.toThrow('disk');
  });
});
