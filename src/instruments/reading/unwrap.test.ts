import { describe, expect, it } from 'vitest';
import { readInstrument } from './read.js';

/** Breaks every line at 72 columns and drops the blank lines. */
function narrow(text: string): string {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      let column = 0;
      return line
        .split(' ')
        .map((word) => {
          const broken = column > 0 && column + word.length + 1 > 72;
          column = broken ? word.length : column + word.length + 1;
          return (broken ? '\n' : ' ') + word;
        })
        .join('')
        .slice(1);
    })
    .join('\n');
}

const TEXT = `The General Assembly,

Recalling that the harbours of the world are many and that the people who work in them are seldom asked what they see,

Noting the outcome of the meeting on “Lamps for the benefit and in the interest of all the harbours and of all,

Taking into Account the Needs of Small Quays”, and the wish of many of those who live near them to see more of it,

1. Calls upon Governments to light the quays of their harbours in the hours between dusk and dawn, and to:

(a) Train those who keep the lamps of the harbours, with the help of those who have kept them before in other years;

(b) Keep records of every lamp that was lit in the course of the year, and of every lamp that was not, as appropriate;

Reports on lamps

2. Requests the Secretary-General to report on the lamps that were lit in the course of the year, within existing resources.

75th plenary meeting

19 December 2030

Annex

Plan for harbours

1. Harbours are to be lit in the hours between dusk and dawn by those who keep the lamps, and by nobody else at all:

(a) In winter, by all of them together, for the nights are long in the north and the quays are full of ice and snow;

(b) In summer, by one of them, for the nights are short.
`;

describe('text broken at a column without blank lines', () => {
  const reading = readInstrument({ name: 'x', text: narrow(TEXT) });

  it('keeps entries of the paragraphs and the headings between them', () => {
    expect(reading.operative.map((p) => [p.id, p.children.map((c) => c.id)])).toEqual([
      ['op1', ['op1-a', 'op1-b']],
      ['op2', []],
    ]);
    expect(reading.headings[0]).toMatchObject({ text: 'Reports on lamps', before: 'op2' });
  });

  it('keeps the annex apart, so that its entries are not those of the last paragraph', () => {
    expect(reading.annexes.map((p) => [p.n, p.children.length])).toEqual([[1, 2]]);
    expect(reading.headings.map((h) => h.text)).toContain('Annex');
  });

  it('begins no recital inside a quotation', () => {
    expect(reading.preamble.map((p) => p.text.slice(0, 9))).toEqual(['Recalling', 'Noting th']);
  });
});
