import { describe, expect, it } from 'vitest';
import { readInstrument } from '../../index.js';
import { ingest } from '../ingest.js';
import { type PrintedLine, printedPdf } from './printed.js';

const WORDS =
  'the safety of harbours and of all who work in them by night and by day in every season of the year'.split(' ');

/** Lines of one paragraph, as full as print makes them. */
function paragraph(first: string, verb: string, y: number, lines: number, end: string): PrintedLine[] {
  const out: PrintedLine[] = [];
  for (let i = 0; i < lines; i += 1) {
    const words = Array.from({ length: 16 }, (_, k) => WORDS[(i * 5 + k) % WORDS.length] ?? '').join(' ');
    const last = i === lines - 1;
    const text = last ? `in their ports${end}` : words.slice(0, 74).padEnd(74, 'e');
    if (i === 0) {
      out.push({ text: `${first}${verb}`, x: 147, y, face: 'italic' });
      out.push({ text, x: 147 + (first.length + verb.length) * 5 + 8, y });
    } else out.push({ text, x: 123, y: y - i * 12 });
  }
  return out;
}

const head: PrintedLine[] = [
  { text: 'A/RES/99/1', x: 450, y: 735, size: 12 },
  { text: 'Resolution adopted by the General Assembly on 3 May 2044', x: 123, y: 690, size: 14, face: 'bold' },
  { text: '99/1.', x: 85, y: 660, size: 12, face: 'bold' },
  { text: 'Safety of harbours and of all those who work in them by day', x: 123, y: 660, size: 12, face: 'bold' },
  { text: 'and by night', x: 123, y: 647, size: 12, face: 'bold' },
  { text: 'The General Assembly,', x: 147, y: 620, face: 'italic' },
];

const pages: PrintedLine[][] = [
  [
    ...head,
    ...paragraph('', 'Recalling', 602, 3, ','),
    { text: '1', x: 177, y: 582, size: 6 },
    // Goes on over the page.
    { text: 'Deeply concerned', x: 147, y: 548, face: 'italic' },
    { text: 'at the number of those who were hurt in harbours last year and at the', x: 230, y: 548 },
    { text: '__________________', x: 99, y: 110, size: 8 },
    { text: '1', x: 117, y: 99, size: 5.5 },
    { text: 'Resolution 98/7.', x: 124, y: 96, size: 8.5 },
    { text: '44-12345 (E)', x: 65, y: 44 },
  ],
  [
    { text: 'A/RES/99/1', x: 60, y: 735, size: 8 },
    { text: 'loss of life,', x: 123, y: 705 },
    { text: '1.', x: 147, y: 687 },
    { text: 'Urges', x: 171, y: 687, face: 'italic' },
    { text: 'States to light their harbours;', x: 198, y: 687 },
    { text: '2.', x: 147, y: 669 },
    { text: 'Requests', x: 171, y: 669, face: 'italic' },
    { text: 'the Secretary-General:', x: 211, y: 669 },
    { text: '(a)', x: 147, y: 651 },
    { text: 'To report on the lights;', x: 171, y: 651 },
    { text: '(b)', x: 147, y: 633 },
    { text: 'To publish the report.', x: 171, y: 633 },
    { text: '44-12345', x: 520, y: 38, size: 7 },
    { text: '2/3', x: 60, y: 36, size: 8.5, face: 'bold' },
  ],
  [
    { text: 'A/RES/99/1', x: 500, y: 735, size: 8 },
    { text: '82nd plenary meeting', x: 300, y: 705, face: 'italic' },
    { text: '3 May 2044', x: 300, y: 693, face: 'italic' },
    { text: '44-12345', x: 60, y: 38, size: 7 },
    { text: '3/3', x: 540, y: 36, size: 8.5, face: 'bold' },
  ],
];

describe('a printed resolution', () => {
  it('becomes recitals, numbered paragraphs and notes', async () => {
    const { text, format } = await ingest(printedPdf(pages), 'a.pdf');
    const reading = readInstrument({ name: 'a.pdf', text });
    expect(format).toBe('pdf');
    expect(reading.preamble).toHaveLength(2);
    expect(reading.preamble[1]?.text).toBe(
      'Deeply concerned at the number of those who were hurt in harbours last year and at the loss of life,',
    );
    expect(reading.operative.map((p) => `${p.label} ${p.text}`)).toEqual([
      '1. Urges States to light their harbours;',
      '2. Requests the Secretary-General:',
    ]);
    expect(reading.operative[1]?.children.map((p) => p.label)).toEqual(['(a)', '(b)']);
    expect(reading.notes.map((n) => [n.mark, n.text, n.calledFrom])).toEqual([['1', 'Resolution 98/7.', ['pp1']]]);
    expect(reading.meta.symbol).toBe('A/RES/99/1');
  });

  it('keeps running heads and page numbers as furniture, and every word', async () => {
    const { text, places } = await ingest(printedPdf(pages), 'a.pdf');
    const furniture = places.filter((p) => p.part === 'furniture').map((p) => text.slice(p.start, p.end));
    expect(furniture.join(' ')).toContain('2/3');
    for (const { text: printed } of pages.flat())
      for (const word of printed.match(/[\p{L}\p{N}]+/gu) ?? []) expect(text).toContain(word);
  });

  it('tells the page of each stretch, also where a paragraph stands on two', async () => {
    const { text, places } = await ingest(printedPdf(pages), 'a.pdf');
    const at = (words: string) => {
      const found = text.indexOf(words);
      return places.find((p) => p.start <= found && found < p.end)?.page;
    };
    expect([at('last year and at the'), at('loss of life'), at('82nd plenary')]).toEqual([1, 2, 3]);
    places.forEach((place, i) => {
      expect(place.start).toBeGreaterThanOrEqual(places[i - 1]?.end ?? 0);
    });
  });

  it('sets a heading of two lines as one', async () => {
    const { text } = await ingest(printedPdf(pages), 'a.pdf');
    expect(text).toContain('## 99/1. Safety of harbours and of all those who work in them by day and by night');
  });
});

describe('two columns', () => {
  it('are read one after the other', async () => {
    const column = (x: number, name: string): PrintedLine[] =>
      Array.from({ length: 20 }, (_, i) => ({
        text: `${name} line ${String.fromCharCode(97 + i)} of the text that fills its column`,
        x,
        y: 700 - i * 12,
      }));
    const { text } = await ingest(printedPdf([[...column(60, 'Left'), ...column(330, 'Right')]]), 'c.pdf');
    expect(text.lastIndexOf('Left line')).toBeLessThan(text.indexOf('Right line'));
  });
});

describe('what cannot be read', () => {
  it('says that pages without text are pictures', async () => {
    await expect(ingest(printedPdf([[], []]), 's.pdf')).rejects.toMatchObject({
      code: 'INSTRUMENTS_SCANNED',
      params: { pages: 2 },
    });
  });

  it('says that a file cut short is damaged', async () => {
    await expect(ingest(printedPdf(pages).subarray(0, 30), 't.pdf')).rejects.toMatchObject({
      code: 'INSTRUMENTS_DAMAGED',
    });
  });

  it('says that a file is locked', async () => {
    const locked = printedPdf(
      pages,
      `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> /P -4 >>`,
    );
    await expect(ingest(locked, 'l.pdf')).rejects.toMatchObject({ code: 'INSTRUMENTS_ENCRYPTED' });
  });

  it('stops between pages when it is told to', async () => {
    let asked = 0;
    const alive = () => (asked += 1) < 2;
    await expect(ingest(printedPdf(pages), 'a.pdf', { alive })).rejects.toMatchObject({ code: 'INSTRUMENTS_STOPPED' });
    expect(asked).toBe(2);
  });
});
