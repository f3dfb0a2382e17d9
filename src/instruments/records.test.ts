import { describe, expect, it } from 'vitest';
import { ADOPTED_RESOLUTION, DRAFT_DECISION } from '../../test/world/documents.js';
import { type Reading, readInstrument } from './index.js';
import { PART_CHARACTERS, recordsOf } from './records.js';

describe('a reading as it is kept', () => {
  const source = ADOPTED_RESOLUTION;
  const reading = readInstrument({ name: 'a.txt', text: source });

  it('numbers sub-paragraphs as people cite them, and keeps the address of each', () => {
    const { provisions } = recordsOf(reading, source);
    expect(provisions.map(({ fragment, number, depth }) => [fragment, number, depth])).toEqual([
      ['pp1', '1', 0],
      ['op1', '1', 0],
      ['op2', '2', 0],
      ['op2-a', '2 (a)', 1],
      ['op2-b', '2 (b)', 1],
      ['op3', '3', 0],
      ['op4', '4', 0],
      ['op5', '5', 0],
    ]);
  });

  it('keeps every stretch of the file that is no paragraph, heading or note, with its line', () => {
    const { other } = recordsOf(reading, source);
    const lines = source.split('\n');
    for (const { text, line } of other) expect(lines[line - 1]).toContain(text.split('\n')[0]);
    expect(other.map(({ text }) => text).join('\n')).toContain('Distr.: General');
  });

  it('cuts what is long, a table too, so that no part outgrows a page', () => {
    const table = `${Array.from({ length: 9000 }, (_, i) => `row ${i} of a long table, with some words`).join('\n')}\n`;
    const long: Reading = {
      ...reading,
      elements: [
        ...reading.elements,
        { class: 'table', span: { start: source.length, end: source.length + table.length }, lines: [1, 1], ref: null },
      ],
    };
    const { other, provisions, parts } = recordsOf(long, source + table);
    const weights = new Map<number, number>();
    for (const { part, text } of [...provisions, ...other]) weights.set(part, (weights.get(part) ?? 0) + text.length);
    expect(parts).toBe(Math.max(...weights.keys()));
    for (const weight of weights.values()) expect(weight).toBeLessThanOrEqual(PART_CHARACTERS);
    const kept = other.filter((one) => one.class === 'table').map(({ text }) => text);
    expect(kept.join('\n')).toBe(table.trim());
  });

  it('knows a document by its body’s own number, its date by what is printed', () => {
    const { norms, issuedOn } = recordsOf(reading, source);
    expect(norms.some((norm) => norm.endsWith('/resolution/2/9'))).toBe(true);
    expect(issuedOn).toBe(reading.meta.date);
    expect(recordsOf(readInstrument({ name: 'b.txt', text: DRAFT_DECISION }), DRAFT_DECISION).norms).toEqual([]);
  });
});
