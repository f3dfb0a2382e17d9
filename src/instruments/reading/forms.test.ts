import { describe, expect, it } from 'vitest';
import { flatten, readInstrument } from './read.js';
import type { Provision } from './reading.js';

const read = (text: string) => readInstrument({ name: 'x', text });
const labels = (list: readonly Provision[]) => list.map((p) => p.label);
const texts = (list: readonly Provision[]) => list.map((p) => p.text);
const whole = (text: string) =>
  read(text)
    .elements.map((e) => text.slice(e.span.start, e.span.end))
    .join('');

const RECITALS = [
  'Recalling the resolutions on harbours that it adopted at its earlier sessions, and the reports on them,',
  'Noting with concern that many of the quays along the northern coast are still without any lamp at night,',
];
const OPERATIVES = [
  ['1.', 'Requests the Secretary-General to report on the lamps of the harbours, and in particular on:'],
  ['(a)', 'The quays that have no lamp, and those whose lamps were not lit in the course of the year;'],
  ['(b)', 'The harbours that have asked for lamps;'],
  ['2.', 'Urges all Governments to light the quays of their harbours between dusk and dawn;'],
  ['3.', 'Decides to remain seized of the matter.'],
] as const;
const PARAGRAPHS = ['The General Assembly,', ...RECITALS, ...OPERATIVES.map((o) => o.join(' '))];

function expectSame(text: string): void {
  const r = read(text);
  expect(texts(r.preamble)).toEqual(RECITALS);
  expect(flatten(r.operative).map((p) => [p.label, p.text])).toEqual(OPERATIVES);
  expect(whole(text)).toBe(text);
}

describe('one text in many forms', () => {
  it('on one line, with its heading before it and the record of adoption after it', () => {
    const r = read(`Resolution 85/1 Lamps ${PARAGRAPHS.join(' ')} 75th plenary meeting 19 December 2030`);
    expect(texts(r.preamble)).toEqual(RECITALS);
    expect(flatten(r.operative).map((p) => p.label)).toEqual(['1.', '(a)', '(b)', '2.', '3.']);
    expect(r.operative.at(-1)?.text).toBe('Decides to remain seized of the matter.');
    expect(r.elements.at(-1)?.class).toBe('tail');
  });

  it('on one line, with a note and a job number in the middle of a sentence', () => {
    expectSame(
      PARAGRAPHS.join(' ').replace(
        'of the harbours, and in',
        'of the <sup>1</sup> A/67/101. V.12-34567 (E) --- harbours, and in',
      ),
    );
  });

  it.each([46, 60, 72, 88])('filled to column %i, with and without blank lines', (column) => {
    const wrap = (text: string) => {
      const lines = [''];
      for (const word of text.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + 1 + word.length > column) lines.push(word);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines.join('\n');
    };
    expectSame(`${PARAGRAPHS.map(wrap).join('\n\n')}\n`);
    expectSame(`${PARAGRAPHS.map(wrap).join('\n')}\n`);
  });

  it('keeps a hyphen that a word has, and drops one that the document itself shows to be the printer’s', () => {
    const r = read(
      [
        'The General Assembly,',
        'Recalling the work of intergovernmental and of non-governmental organi-\nzations, of the organizations of the coast and of all those who are non-\ngovernmental in character, and the age-\nand gender-responsive measures that they have taken for the harbours,',
        '1. Requests them to continue their work on the harbours of the coast in\nthe course of the coming years, in all the quays that have no lamps, and\nin those whose lamps were not lit;',
        '2. Decides to return to the matter at a later session, in the light of\nwhat the organizations have reported on the lamps of the harbours.',
      ].join('\n\n'),
    );
    expect(r.preamble[0]?.text).toBe(
      'Recalling the work of intergovernmental and of non-governmental organizations, of the organizations of the coast and of all those who are non-governmental in character, and the age- and gender-responsive measures that they have taken for the harbours,',
    );
  });
});

describe('forms of other bodies', () => {
  it('clause headings of ITU, with lettered and numbered paragraphs below', () => {
    const r = read(
      'The Conference of the Lamps (Genoa, 2030),\n\nconsidering\n\na) that quays are dark;\n\nb) that lamps are few,\n\nnoting\n\nResolution 5 of this conference, on lamps,\n\nresolves\n\n1 that lamps be lit;\n\n2 that lamps be counted,\n\ninstructs the Secretary-General\n\nto report on lamps.\n',
    );
    expect(texts(r.preamble)).toEqual(['considering', 'noting']);
    expect(r.preamble[0]?.children.map((c) => c.label)).toEqual(['a)', 'b)']);
    expect(r.preamble[1]?.children.map((c) => [c.label, c.text])).toEqual([
      [null, 'Resolution 5 of this conference, on lamps,'],
    ]);
    expect(texts(r.operative)).toEqual(['resolves', 'instructs the Secretary-General']);
    expect(r.operative[0]?.children.map((c) => [c.id, c.text])).toEqual([
      ['op1-1', 'that lamps be lit;'],
      ['op1-2', 'that lamps be counted,'],
    ]);
  });

  it('statements in which the body is the subject', () => {
    const r = read(
      'Statement by the President\n\n“The Security Council condemns the breaking of lamps.\n\n“The Security Council requests the Secretary-General to report.”\n',
    );
    expect(r.operative).toHaveLength(2);
    expect(r.meta.docType).toBe('document');
  });

  it('paragraphs without a number that stand before further recitals are recitals, whatever their verb', () => {
    const r = read(
      'The Security Council,\n\nAware of lamps,\n\nTakes note of the law on lamps that was adopted,\n\nRecalling that quays are dark,\n\n1. Decides to meet.\n',
    );
    expect(texts(r.preamble).map((t) => t.split(' ')[0])).toEqual(['Aware', 'Takes', 'Recalling']);
    expect(labels(r.operative)).toEqual(['1.']);
  });

  it('a declaration: its opening is a recital, its numbers are operatives, and long headings stay out of them', () => {
    const heading = `Implementation of the agreement on ${'the lamps of the harbours and '.repeat(6)}quays`;
    const r = read(
      `The General Assembly,\n\nAdopts the following declaration:\n\nWe, the keepers of the lamps, gathered in Genoa,\n\n1. We reaffirm the lamps.\n\n${heading}\n\n2. We light them.\n`,
    );
    expect(texts(r.preamble)).toEqual(['We, the keepers of the lamps, gathered in Genoa,']);
    expect(labels(r.operative)).toEqual([null, '1.', '2.']);
    expect(r.headings[0]).toMatchObject({ text: heading, before: 'op2' });
  });

  it('lists without labels, headings of entries, and a paragraph that goes on after its list', () => {
    const r = read(
      'The General Assembly,\n\nAware of lamps,\n\n1. Requests the keepers:\n\nLighting the lamps;\n\nCounting them;\n\n2. Decides on:\n\n(a) Lamps of the harbours;\n\n(b) Lamps of the quays;\n\nand requests a report on both;\n\n3. Mandates the keepers with:\n\n(a) Care of lamps\n\nTo clean the lamps every day;\n',
    );
    expect(r.operative.map((p) => p.children.map((c) => [c.label, c.text]))).toEqual([
      [
        [null, 'Lighting the lamps;'],
        [null, 'Counting them;'],
      ],
      [
        ['(a)', 'Lamps of the harbours;'],
        ['(b)', 'Lamps of the quays;'],
        [null, 'and requests a report on both;'],
      ],
      [['(a)', 'Care of lamps']],
    ]);
    expect(r.operative[2]?.children[0]?.children.map((c) => c.text)).toEqual(['To clean the lamps every day;']);
  });

  it('labels with letters and full stops, decimals, and scanned numbers', () => {
    const r = read(
      'The Security Council,\n\nAware of lamps,\n\n1, Calls upon all to act, and to:\n\na. Light lamps;\n\nb. Count lamps;\n\n2.Requests a report.\n',
    );
    expect(labels(r.operative)).toEqual(['1,', '2.']);
    expect(labels(r.operative[0]?.children ?? [])).toEqual(['a.', 'b.']);
  });

  it('two resolutions on one page: the recitals of the second are recitals', () => {
    const r = read(
      'The General Assembly,\n\nAware of lamps,\n\n1. Decides to meet.\n\n75th plenary meeting\n\n19 December 2030\n\n85/2. Quays\n\nThe General Assembly,\n\nAware of quays,\n\n1. Decides to walk.\n',
    );
    expect(texts(r.preamble)).toEqual(['Aware of lamps,', 'Aware of quays,']);
    expect(r.operative.map((p) => p.id)).toEqual(['op1', 's2-op1']);
  });

  it('prose that is no instrument is a plain document, and says so', () => {
    const prose = 'The keepers of the lamps met in the evening and spoke of what they had seen in the harbours. '
      .repeat(3)
      .trim();
    const r = read(`Minutes\n\n${prose}\n\n${prose}\n`);
    expect(r.meta.docType).toBe('document');
    expect(r.paragraphs).toHaveLength(2);
    expect(r.diagnostics[0]?.rule).toBe('no-instrument');
  });
});
