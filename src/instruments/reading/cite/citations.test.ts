import { describe, expect, it } from 'vitest';
import { readInstrument } from '../read.js';

const read = (recital: string, operative: string, notes = '') =>
  readInstrument({
    name: 'x',
    text: `The General Assembly,\n\n${recital}\n\n1. ${operative}\n\n${notes}`,
  });

describe('references without a name or number of their own', () => {
  it('a report that a recital considers is cited by its note, and the note names the document', () => {
    const reading = read(
      'Taking note of the report of the Secretary-General on lamps and quays, in particular in winter,¹ which is long, and of the debate of the Council,²',
      'Decides to meet.',
      '¹ A/67/156.\n\n² See above.',
    );
    expect(reading.preamble[0]?.citations.map((c) => [c.kind, c.norm, c.surface])).toEqual([
      ['report-via-footnote', null, 'report of the Secretary-General on lamps and quays, in particular in winter'],
    ]);
  });

  it('a number between the report and the mark is what the note explains', () => {
    const reading = read(
      'Noting the annual report on its resolution 61/144 of 19 December 2006,¹',
      'Decides to meet.',
      '¹ A/67/156.',
    );
    expect(reading.preamble[0]?.citations.map((c) => c.kind)).toEqual(['resolution']);
  });

  it('a work told by its title is a publication without target, unless a symbol follows', () => {
    const reading = read(
      'Aware of lamps,',
      'Welcomes the study entitled “Lamps of the world” and the report entitled “Quays” (A/67/157).',
    );
    expect(reading.operative[0]?.citations.map((c) => [c.kind, c.norm])).toEqual([
      ['publication', null],
      ['document', 'A/67/157'],
    ]);
  });

  it('a defined term alone counts in operative paragraphs, once, and not inside a name', () => {
    const treaty = 'Recalling the Convention against Corruption, and the needs of the Convention,';
    const terms = (operative: string) =>
      read(treaty, operative).operative[0]?.citations.map((c) => [c.surface, c.norm]);
    expect(terms('Requests the Secretariat to list offences covered by the Convention and by the Convention;')).toEqual(
      [['Convention', 'treaty/uncac']],
    );
    expect(terms('Invites the Conference of the Parties to the Convention to meet;')).toEqual([]);
    expect(terms('Stresses the Convention and the Protocols thereto;')).toEqual([]);
    expect(terms('Recalls the Convention, and article 5 of the Convention;')).toEqual([
      ['article 5 of the Convention', 'treaty/uncac#art_5'],
    ]);
    expect(read(treaty, 'Decides to meet.').preamble[0]?.citations).toHaveLength(1);
  });
});
