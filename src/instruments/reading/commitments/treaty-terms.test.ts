import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Provision } from '../reading.js';
import { treatyCommitments } from './treaty-terms.js';

function paragraph(text: string, children: readonly Provision[] = [], id = 'art1-1'): Provision {
  return {
    id,
    eId: id,
    kind: 'paragraph',
    n: 1,
    label: null,
    text,
    lines: [1],
    spans: [],
    origin: [],
    emphasis: [],
    anchors: [],
    verbs: [],
    citations: [],
    commitments: [],
    children,
    hash: '',
    runIn: false,
    heading: null,
  };
}
const terms = (text: string) => treatyCommitments(paragraph(text), { body: null }).commitments;
const levels = (text: string) => terms(text).map(({ obligation, strength }) => [obligation, strength]);

describe('what a treaty obliges to', () => {
  it('goes from "shall not" to "may"', () => {
    expect(levels('Each State Party shall keep lamps.')).toEqual([['mandatory', 6]]);
    expect(levels('No State Party shall break lamps.')).toEqual([['prohibited', 6]]);
    expect(levels('States Parties shall not break lamps.')).toEqual([['prohibited', 6]]);
    expect(levels('Each State Party shall consider keeping lamps.')).toEqual([['consider', 3]]);
    expect(levels('Each State Party shall endeavour to keep lamps.')).toEqual([['endeavour', 4]]);
    expect(levels('States Parties should keep lamps.')).toEqual([['recommended', 2]]);
    expect(levels('A State Party may keep lamps.')).toEqual([['optional', 1]]);
    expect(levels('Each Party undertakes to keep lamps.')).toEqual([['mandatory', 6]]);
  });

  it('is qualified where a hedge stands on the duty, not on something in it', () => {
    expect(levels('In appropriate cases and to the extent possible, each State Party shall keep lamps.')).toEqual([
      ['qualified', 5],
    ]);
    expect(levels('Each Contracting Party, in accordance with its domestic law, shall keep lamps.')).toEqual([
      ['qualified', 5],
    ]);
    expect(levels('Each State Party shall, where appropriate, keep lamps.')).toEqual([['qualified', 5]]);
    const [one] = terms('Each State Party shall keep lamps for those who row, and, where possible, oil.');
    expect([one?.obligation, one?.conditions]).toEqual(['mandatory', ['where possible']]);
  });

  it('is for parties and known actors, in main clauses', () => {
    expect(terms('The lamps shall be lit.')).toEqual([]);
    expect(terms('The day on which a State Party may leave is set by the keeper.')).toEqual([]);
    expect(
      terms('A State Party that receives lamps shall light them.').map((one) => one.addressees[0]?.surface),
    ).toEqual(['A State Party']);
    expect(terms('The Secretary-General shall keep a list.').map((one) => one.addressees[0]?.norm)).toEqual([
      'secretary-general',
    ]);
    expect(terms('The Conference of the Parties shall agree on lamps.').map((one) => one.addressees)).toEqual([
      [{ norm: null, surface: 'The Conference of the Parties' }],
    ]);
    expect(levels('States Parties shall keep lamps and, where necessary, shall lend them.')).toHaveLength(2);
  });

  it('passes from a paragraph to its points, lower where the point says so', () => {
    const read = treatyCommitments(
      paragraph('Each State Party shall make it an offence:', [
        paragraph('Subject to the basic concepts of its legal system, to break a lamp;', [], 'art1-1-a'),
        paragraph('To sell a broken lamp.', [], 'art1-1-b'),
      ]),
      { body: null },
    );
    expect(
      read.children.map(({ commitments: [one] }) => [one?.obligation, one?.verbInherited, one?.addressees]),
    ).toEqual([
      ['qualified', true, [{ norm: 'states-parties', surface: null }]],
      ['mandatory', true, [{ norm: 'states-parties', surface: null }]],
    ]);
  });

  it('never throws, and quotes its verb from the text', () => {
    const words = fc.constantFrom(
      'Each',
      'State',
      'Party',
      'Parties',
      'shall',
      'may',
      'not',
      'consider',
      'that',
      ',',
      ', and',
      '.',
      ';',
      'the',
      'Secretary-General',
      'lamps',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(' ').replaceAll(' ,', ',');
        for (const one of terms(text)) expect(text.startsWith(one.verb, one.verbOffset ?? 0)).toBe(true);
      }),
    );
  });
});
