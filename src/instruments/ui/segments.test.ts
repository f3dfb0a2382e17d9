import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../reading/reading.js';
import { segmentsOf } from './segments.js';

const citation = (surface: string, offset: number): Citation => ({
  surface,
  offset,
  norm: null,
  kind: 'treaty',
  in: 'pp1',
});

const textOf = (segments: ReturnType<typeof segmentsOf>): string =>
  segments
    .flatMap(({ runs }) => runs)
    .map((run) => ('mark' in run ? '' : run.text))
    .join('');

describe('a paragraph cut for the page', () => {
  it('keeps citations whole and sets marks met inside them after them', () => {
    const segments = segmentsOf({
      text: 'Recalling the Protocol and more,',
      anchors: [
        { mark: '1', offset: 18, source: { start: 0, end: 0 } },
        { mark: '2', offset: 32, source: { start: 0, end: 0 } },
      ],
      emphasis: [[0, 9]],
      citations: [citation('Protocol', 14)],
    });
    expect(segments.map(({ citation: cited, runs }) => [cited?.surface ?? null, runs])).toEqual([
      [
        null,
        [
          { text: 'Recalling', emphasis: true },
          { text: ' the ', emphasis: false },
        ],
      ],
      ['Protocol', [{ text: 'Protocol', emphasis: false }]],
      [null, [{ mark: '1' }]],
      [null, [{ text: ' and more,', emphasis: false }, { mark: '2' }]],
    ]);
  });

  it('loses no letter and no mark, wherever marks, emphasis and citations fall', () => {
    const place = fc.nat({ max: 45 });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(place),
        fc.array(fc.tuple(place, place)),
        fc.array(fc.tuple(place, place)),
        (text, marks, emphasis, cited) => {
          const segments = segmentsOf({
            text,
            anchors: marks.map((offset, index) => ({ mark: String(index), offset, source: { start: 0, end: 0 } })),
            emphasis,
            citations: cited.map(([start, end]) => citation(text.slice(start, end), start)),
          });
          expect(textOf(segments)).toBe(text);
          const shown = segments.flatMap(({ runs }) => runs).flatMap((run) => ('mark' in run ? [run.mark] : []));
          expect([...shown].sort()).toEqual(marks.map((_, index) => String(index)).sort());
        },
      ),
    );
  });
});
