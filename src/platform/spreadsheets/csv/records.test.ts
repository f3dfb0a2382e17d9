import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordCutter } from './records.js';
import { csvLine } from './write.js';

describe('cutting records', () => {
  it('gives the same records wherever the text is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        fc.array(fc.nat(60)),
        (table, cuts) => {
          const text = table.map((row) => csvLine(row)).join('');
          const whole = new RecordCutter(',', '\n', 'x');
          const expected = [...whole.cut(text), ...whole.end()];
          const pieces = new RecordCutter(',', '\n', 'x');
          const found = [];
          let from = 0;
          for (const at of [...cuts].sort((a, b) => a - b)) {
            found.push(...pieces.cut(text.slice(from, at)));
            from = Math.max(from, Math.min(at, text.length));
          }
          found.push(...pieces.cut(text.slice(from)), ...pieces.end());
          expect(found).toEqual(expected);
          expect(expected.map((record) => record.cells)).toHaveLength(table.length);
        },
      ),
    );
  });
});
