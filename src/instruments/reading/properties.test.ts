import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADOPTED_RESOLUTION, DRAFT_RESOLUTION, PAST_DECISION, REPORT } from '../fixtures.js';
import { PalermoError } from '../../platform/errors/index.js';
import { sourceOffset } from './clean.js';
import { flatten, readInstrument } from './read.js';
import type { Reading } from './reading.js';

const read = (text: string): Reading | null => {
  try {
    return readInstrument({ name: 'x', text });
  } catch (error) {
    if (error instanceof PalermoError) return null;
    throw error;
  }
};

const every = (r: Reading) => flatten([...r.preamble, ...r.operative, ...r.paragraphs, ...r.annexes]);

function checkWhole(text: string): void {
  const r = read(text);
  if (!r) return;
  expect(r.elements.map((e) => text.slice(e.span.start, e.span.end)).join('')).toBe(text);
  for (const p of every(r)) {
    let last = -1;
    for (let i = 0; i < p.origin.length; i += 2) {
      expect(p.origin[i] ?? 0).toBeGreaterThan(last);
      last = p.origin[i] ?? 0;
    }
    for (const a of p.anchors) expect(a.offset).toBeLessThanOrEqual(p.text.length);
  }
}

const words = fc.constantFrom(
  'the harbours',
  'lamps and quays',
  'the States parties',
  'river routes',
  'safe houses',
  'children',
);
const recital = fc
  .tuple(
    fc.constantFrom('Recalling', 'Noting with concern', 'Aware of', 'Having considered', 'Recognizing also'),
    words,
  )
  .map(([v, w]) => `${v} ${w},`);
const operative = fc
  .tuple(
    fc.constantFrom('Requests', 'Urges', 'Decides', 'Also invites', 'Welcomes'),
    words,
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([v, w, n]) => ({
    head: n === 0 ? `${v} ${w} to act;` : `${v} ${w} to:`,
    items: Array.from({ length: n }, (_, i) => `(${String.fromCharCode(97 + i)}) Act on ${w};`),
  }));
type Invented = { recitals: string[]; operatives: { head: string; items: string[] }[] };
const document = fc.record({
  recitals: fc.array(recital, { minLength: 1, maxLength: 8 }),
  operatives: fc.array(operative, { minLength: 1, maxLength: 12 }),
});

function render(d: Invented): string {
  const body = d.operatives.flatMap((o, i) => [`${i + 1}. ${o.head}`, ...o.items]);
  return ['The General Assembly,', ...d.recitals, ...body].join('\n\n');
}

function renderReading(r: Reading): string {
  const lines = [r.formula?.text ?? '', ...r.preamble.map((p) => p.text)];
  for (const p of r.operative)
    lines.push(`${p.label} ${p.text}`, ...flatten(p.children).map((c) => `${c.label} ${c.text}`));
  return lines.join('\n\n');
}

describe('the reader, whatever it is given', () => {
  it('never throws but for its own errors and loses no character', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              'The General Assembly,',
              '1. Requests it to',
              '(a)',
              '(i) x:',
              '<sup>1</sup>',
              '¹ Ibid.',
              '---',
              '* a',
              '**',
              'Annex',
              '\u00a0',
              '## ',
            ),
          ),
          { maxLength: 40 },
        ),
        (lines) => checkWhole(lines.join('\n')),
      ),
      { numRuns: 300 },
    );
  });

  it('loses no character of a real form, even with lines cut, doubled or moved', () => {
    const base = [DRAFT_RESOLUTION, PAST_DECISION, REPORT, ADOPTED_RESOLUTION];
    fc.assert(
      fc.property(
        fc.constantFrom(...base),
        fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (text, swaps, newline) => {
          const lines = text.split('\n');
          for (const [a, b] of swaps) {
            const from = lines[a % lines.length] ?? '';
            lines[a % lines.length] = lines[b % lines.length] ?? '';
            lines[b % lines.length] = from;
          }
          checkWhole(lines.join(newline));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reads what it prints: parse, render and parse again give the same paragraphs', () => {
    fc.assert(
      fc.property(document, (d) => {
        const once = readInstrument({ name: 'x', text: render(d) });
        expect(once.preamble.map((p) => p.text)).toEqual(d.recitals);
        expect(once.operative.map((p) => [p.text, p.children.map((c) => `${c.label} ${c.text}`)])).toEqual(
          d.operatives.map((o) => [o.head, o.items]),
        );
        const twice = readInstrument({ name: 'x', text: renderReading(once) });
        expect(every(twice).map((p) => [p.id, p.hash])).toEqual(every(once).map((p) => [p.id, p.hash]));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same paragraphs wherever the notes stand', () => {
    fc.assert(
      fc.property(document, fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }), (d, places) => {
        const lines = render(d).split('\n\n');
        const plain = readInstrument({ name: 'x', text: lines.join('\n\n') });
        const notes = ['¹ A/67/156.', '² Ibid., vol. 2237, No. 39574.', '³ E/2002/68/Add.1.'];
        places.forEach((place, i) => {
          lines.splice(1 + (place % lines.length), 0, notes[i] ?? '');
        });
        const noted = readInstrument({ name: 'x', text: lines.join('\n\n') });
        expect(every(noted).map((p) => [p.id, p.text])).toEqual(every(plain).map((p) => [p.id, p.text]));
        expect(noted.notes).toHaveLength(3);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same paragraphs and calls in whatever order the notes stand', () => {
    fc.assert(
      fc.property(document, fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.nat(1000)), (d, count, random) => {
        const lines = render(d).split('\n\n');
        for (let n = 1; n <= count; n += 1) {
          const at = 1 + (n % (lines.length - 1));
          lines[at] = `${lines[at] ?? ''}<sup>${n}</sup>`;
        }
        const notes = Array.from({ length: count }, (_, i) => `<sup>${i + 1}</sup> A/67/${100 + i}.`);
        const keys = notes.map(() => random.next().value);
        const shuffled = notes.map((note, i) => [keys[i], note] as const).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
        const inOrder = readInstrument({ name: 'x', text: [...lines, ...notes].join('\n\n') });
        const mixed = readInstrument({ name: 'x', text: [...lines, ...shuffled.map(([, note]) => note)].join('\n\n') });
        expect(every(mixed).map((p) => [p.id, p.text, p.anchors.map((a) => a.mark)])).toEqual(
          every(inOrder).map((p) => [p.id, p.text, p.anchors.map((a) => a.mark)]),
        );
        expect(mixed.notes.map((n) => [n.mark, n.calledFrom]).sort()).toEqual(
          inOrder.notes.map((n) => [n.mark, n.calledFrom]).sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('reads a text on one line as it reads its paragraphs', () => {
    fc.assert(
      fc.property(document, (d) => {
        const text = render(d);
        fc.pre(text.length > 320 && d.recitals.length > 1);
        const plain = readInstrument({ name: 'x', text });
        const flat = readInstrument({ name: 'x', text: text.replaceAll('\n\n', ' ') });
        expect(every(flat).map((p) => [p.id, p.label, p.text])).toEqual(
          every(plain).map((p) => [p.id, p.label, p.text]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('keeps ten thousand notes', () => {
    const calls = Array.from({ length: 10_000 }, (_, i) => `lamps<sup>${(i % 999) + 1}</sup>`).join(' ');
    const notes = Array.from({ length: 10_000 }, (_, i) => `<sup>${(i % 999) + 1}</sup> A/67/${i + 1}.`);
    const text = ['The General Assembly,', `Recalling ${calls},`, '1. Decides to meet.', ...notes].join('\n\n');
    const r = readInstrument({ name: 'x', text });
    expect(r.notes).toHaveLength(10_000);
    expect(r.operative).toHaveLength(1);
    checkWhole(text);
  });

  it('can point from any character of a paragraph to the source', () => {
    const r = readInstrument({ name: 'x', text: DRAFT_RESOLUTION });
    for (const p of every(r)) {
      for (let i = 0; i < p.text.length; i += 1) {
        const char = p.text[i];
        if (char !== ' ') expect(DRAFT_RESOLUTION[sourceOffset(p.origin, i)]).toBe(char);
      }
    }
  });
});

describe('long hostile lines', () => {
  const patterns = [
    'and notes ',
    'it calls ',
    '; and requests ',
    'and urges States parties, ',
    '((',
    '[[',
    'a, ',
    '1. ',
    '(a) ',
    '¹',
    'resolution 1/1 of 1 May 2001, ',
    'article 1, ',
    '_',
    '*',
    'States parties ',
    ' ',
    '1',
    '"',
    '“',
    '“a” ',
    '<sup>',
    '^{',
    '[a](',
    'A/',
    'within three months ',
    'the Convention ',
    '\\*',
    'a.a.a.',
    '1. 1. 1. ',
    ', and , and ',
    'The ',
    'The General Assembly, ',
    'Annex ',
    '. Annex A ',
    '; 1. Decides it',
    '“The Security Council ',
    'V.12-34567 (E) ',
    '<sup>1</sup> A/1. ',
    'vol. ',
    '- ',
    'a- ',
  ];
  // 200 kB in each form. The processor's time is counted and not the clock's, which others share; the limit is some
  // ten times what is used, and what grows with the square of the length is far beyond it.
  const forms: readonly (readonly [string, (hostile: string) => string])[] = [
    ['in a paragraph', (x) => `The General Assembly,\n\nRecalling it,\n\n1. Decides ${x};`],
    ['in short lines', (x) => `The General Assembly,\n\nRecalling it,\n\n1. Decides:\n${x.replace(/.{40}/gs, '$&\n')}`],
    ['on one line', (x) => `Lamps The General Assembly, Recalling it, 1. Decides ${x}; 2. Requests it; 3. Urges all.`],
    ['in a note', (x) => `The General Assembly,\n\nRecalling it,¹\n\n1. Decides to meet;\n\n¹ ${x}`],
  ];
  it.each(patterns)('finish fast on 200 kB of %j', (pattern) => {
    for (const [, form] of forms) {
      const text = form(pattern.repeat(200_000 / pattern.length));
      const before = process.cpuUsage();
      expect(read(text)).not.toBeNull();
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(3000);
    }
  });

  it('take a number of steps in proportion to their length', () => {
    // Commitments, citations and entries are what the stages after them work on: none may grow faster than the text.
    const sizes = [20_000, 80_000].map((length) => {
      const text = forms[0]?.[1]('and notes resolution 1/1 of 1 May 2001, '.repeat(length / 40)) ?? '';
      const reading = readInstrument({ name: 'x', text });
      return (
        reading.citations.length + reading.commitments.length + reading.elements.length + reading.diagnostics.length
      );
    });
    expect((sizes[1] ?? 0) / (sizes[0] ?? 1)).toBeLessThan(4.5);
  });
});
