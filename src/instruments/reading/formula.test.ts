import { describe, expect, it } from 'vitest';
import { readInstrument } from './read.js';

const read = (text: string) => readInstrument({ name: 'x', text });

describe('decisions that begin with their meeting', () => {
  const at = 'At its 5th plenary meeting, on 24 May 2024, the Conference of the Lamps,';

  it('read recitals and lettered paragraphs after the meeting', () => {
    const reading = read(
      `${at} recalling its decision 5/1, adopted in 2010, and having considered the report:\n\n(a) Decided to meet;\n\n(b) Requested the Secretariat to report.\n`,
    );
    expect(reading.formula).toMatchObject({ text: at, runIn: true });
    expect(reading.preamble.map((p) => p.text)).toEqual([
      'recalling its decision 5/1, adopted in 2010,',
      'having considered the report:',
    ]);
    expect(reading.operative.map((p) => p.id)).toEqual(['op-a', 'op-b']);
    expect(reading.meta).toMatchObject({ body: null, bodyName: 'Conference of the Lamps', tense: 'past' });
  });

  it('read what is decided in the same sentence', () => {
    const list = read(`${at} recalling lamps, decided:\n\n(a) To meet;\n\n(b) To light lamps.\n`);
    expect(list.preamble.map((p) => p.text)).toEqual(['recalling lamps,']);
    expect(list.operative.map((p) => [p.text, p.children.map((c) => c.text)])).toEqual([
      ['decided:', ['To meet;', 'To light lamps.']],
    ]);
    const one = read(
      'At its 42nd plenary meeting, on 13 November 2023, the General Assembly, on the recommendation of the Fifth Committee, decided to light lamps and requested the Secretary-General to report.\n',
    );
    expect(one.meta.body).toBe('ga');
    expect(one.commitments.map((c) => [c.verb, c.strength])).toEqual([
      ['decided', 6],
      ['requested', 5],
    ]);
    expect(one.elements.map((e) => e.class)).toEqual(['formula', 'operative']);
    const council = read('At its 3rd meeting, the Council of Lamps took note of the report of the Chair.\n');
    expect(council.operative.map((p) => p.text)).toEqual(['took note of the report of the Chair.']);
  });

  it('give way to a formula alone on its line', () => {
    const both = read(
      'At its 3rd meeting, on 4 May 2024, the Council of Lamps decided to meet in the evening.\n\nThe General Assembly,\n\nAware of lamps,\n\n1. Decides to light them.\n',
    );
    expect(both.formula?.text).toBe('The General Assembly,');
    expect(both.operative.map((p) => p.id)).toEqual(['op1']);
  });

  it('are no formula in a report of a session', () => {
    const report = read(
      'Report of the body\n\n1. At its 2nd meeting, on 3 June 2031, the Conference considered item 4 of its agenda.\n\n2. It had before it the notes of the Chair on lamps and on quays.\n',
    );
    expect(report.paragraphs.map((p) => p.id)).toEqual(['p1', 'p2']);
  });
});
