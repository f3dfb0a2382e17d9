import { describe, expect, it } from 'vitest';
import { datedMeetingsOf, definedTermsOf } from './gold-terms.js';
import { toGold } from './gold.js';
import { flatten, readInstrument } from './reading/read.js';

const read = (recital: string) =>
  flatten(
    readInstrument({ name: 'x', text: `The General Assembly,\n\n${recital},\n\n1. Decides to light lamps.` }).preamble,
  );

describe('terms a text defines', () => {
  it('are short forms in brackets after a name, at their first place', () => {
    expect(
      definedTermsOf(read('Noting the work of the Initiative for Lamps on Quays (L.AMP), and of L.AMP (see A/1)')),
    ).toEqual([{ term: 'L.AMP', expansion: 'Initiative for Lamps on Quays', in: 'pp1' }]);
    expect(
      definedTermsOf(read('Noting the Treaty on Lamps (hereinafter “the Treaty”) and harbours (A) and quays')),
    ).toEqual([{ term: 'Treaty', expansion: 'Treaty on Lamps', in: 'pp1' }]);
  });
});

describe('meetings named by their days', () => {
  it('are one for each stretch of days, with the body that met', () => {
    const met = datedMeetingsOf(
      read(
        'Welcoming what the Security Council said at its meetings held in Vienna on 3 and 4 May 2009 and from 30 June to 2 July 2010',
      ),
    );
    expect(met).toEqual([
      { surface: '3 and 4 May 2009', body: 'sc', start: '2009-05-03', end: '2009-05-04', place: 'Vienna', in: 'pp1' },
      {
        surface: 'from 30 June to 2 July 2010',
        body: 'sc',
        start: '2010-06-30',
        end: '2010-07-02',
        place: 'Vienna',
        in: 'pp1',
      },
    ]);
  });
});

describe('recitals that share a paragraph with the formula', () => {
  it('say where they stand in it, marks of notes not counted', () => {
    const reading = readInstrument({
      name: 'x',
      text: 'The General Assembly, recalling the lamps of the quays,<sup>1</sup> having considered the report on oil and taking into account the rain:\n\n(a) Decided to light lamps;\n\n(b) Requested States to lend lamps.\n\n<sup>1</sup> A/61/1.',
    });
    const line =
      'The General Assembly, recalling the lamps of the quays, having considered the report on oil and taking into account the rain:';
    const preamble = toGold(reading, { file: 'x', sha256: null }).preamble as {
      start: number;
      end: number;
      text: string;
    }[];
    expect(preamble.length).toBeGreaterThan(1);
    for (const { start, end, text } of preamble) expect(line.slice(start, end)).toBe(text);
  });
});
