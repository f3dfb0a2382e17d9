import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note, Provision } from '../reading.js';
import { citationsOf } from './citations.js';
import { noteCitations } from './notes.js';

const read = (text: string, issuer: string | null = 'ga') =>
  citationsOf({ id: 'x', text, kind: 'recital', anchors: [], verbs: [] } as unknown as Provision, {
    issuer,
    session: 3,
    notedMarks: new Set(),
  });

const piece = fc.constantFrom(
  'General Assembly ',
  'resolution ',
  'resolutions ',
  'its ',
  'decision ',
  '64/293',
  '2331 (2016)',
  '217 A (III)',
  ' and ',
  ', ',
  ' of 18 May 2018',
  'article ',
  'articles ',
  '5',
  ' to ',
  ' of the ',
  'Trafficking Protocol',
  'Convention',
  'A/67/',
  '156',
  '(',
  ')',
  '“',
  '”',
  'Commission',
  ' the Council',
  '1/CP.21',
  'Ibid., vol. 2',
  ', No. 3',
  '; ',
  '. ',
  'paragraph 1 ',
  ' A',
  ' to C',
  '__',
  'S-',
  'annex',
);

describe('citations of any text', () => {
  it('never throws, and every surface stands where it says, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let before = 0;
        for (const { surface, offset } of read(text)) {
          expect(text.slice(offset, offset + surface.length)).toBe(surface);
          expect(offset).toBeGreaterThanOrEqual(before);
          before = offset;
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['numbers', 'resolutions 1/1, 1/1, '],
    ['symbols', 'A/A/A/A/'],
    ['heads', 'its resolutions '],
    ['brackets', '1 (1 ((2016) '],
    ['years', 'resolution 2250, 2251 and '],
    ['letters', '55/1 A, B, C and '],
    ['articles', 'articles 1, 2 to 99, paragraph '],
    ['treaties', 'Trafficking Protocol '],
    ['bodies', 'Economic and Social Council, '],
    ['reports', 'report of and the notes by the Secretariat on '],
    ['quotations', 'report entitled “'],
    ['volumes', 'Treaty Series, vol. 1, '],
  ])('reads a megabyte of %s', { timeout: 60_000 }, (_what, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const found = read(text);
    expect(found.every((c) => text.startsWith(c.surface, c.offset))).toBe(true);
  });
});

describe('citations of notes', () => {
  const note = (mark: string, text: string, ibidOf?: string): Note =>
    ({ id: `fn${mark}`, mark, text, calledFrom: [], ...(ibidOf ? { ibidOf } : {}) }) as unknown as Note;
  const cite = (notes: readonly Note[]) =>
    noteCitations(notes, { meta: { body: 'ga' } as never, provisions: [] }).map((n) => n.citations.map((c) => c.norm));

  it('“Ibid.” alone repeats the note before it in the order of marks', () => {
    expect(cite([note('3', 'Ibid., para. 9.', '2'), note('1', 'A/67/156.'), note('2', 'Ibid.', '1')])).toEqual([
      ['A/67/156'],
      ['A/67/156'],
      ['A/67/156'],
    ]);
  });

  it('“Ibid.” with a volume of its own is that volume, and one without antecedent cites nothing', () => {
    expect(cite([note('1', 'Ibid., vol. 2237, No. 39574.'), note('2', 'Ibid.')])).toEqual([['unts/2237/39574'], []]);
  });

  it('reads a chain of ten thousand', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) =>
      note(String(i + 1), i === 0 ? 'A/67/156.' : 'Ibid.', String(i)),
    );
    expect(cite(chain).at(-1)).toEqual(['A/67/156']);
  });
});
