import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInstrument } from '../read.js';
import { HEDGES } from '../registries/conditions.js';
import { THEMES, themesOf } from '../registries/themes.js';
import { conditionsOf, hedgesIn } from './hedges.js';

const kinds = (clause: string) => hedgesIn(clause).map(({ kind, surface }) => [kind, surface]);

describe('hedges', () => {
  it('are told apart by what they rest on, each with its place', () => {
    const clause =
      'Invites States, as appropriate and in accordance with their domestic law, to consider lending lamps upon request, within existing resources and where possible, subject to availability of extrabudgetary resources';
    expect(kinds(clause)).toEqual([
      ['appropriateness', 'as appropriate'],
      ['law', 'in accordance with their domestic law'],
      ['consider', 'consider'],
      ['request', 'upon request'],
      ['resources', 'within existing resources'],
      ['possibility', 'where possible'],
      ['resources', 'subject to availability of extrabudgetary resources'],
    ]);
    for (const { surface, offset } of hedgesIn(clause))
      expect(clause.slice(offset, offset + surface.length)).toBe(surface);
  });

  it('are conditions but for those that lower what is asked; two joined by "and" are one wording', () => {
    const clause = 'to consider lending lamps, as needed and upon request, as a matter of priority';
    const hedges = hedgesIn(clause);
    expect(hedges.map(({ kind }) => kind)).toEqual(['consider', 'appropriateness', 'request', 'priority']);
    expect(conditionsOf(hedges, clause)).toEqual(['as needed and upon request', 'as a matter of priority']);
  });

  it('of a heading hold for the entries under it, and say where they stand', () => {
    const reading = readInstrument({
      name: 'x',
      text: 'The General Assembly,\n\nRecalling the harbours of the world,\n\n1. Encourages States, where appropriate, to:\n\n(a) Light every quay;\n\n(b) Keep lamps, where possible;',
    });
    const entries = reading.commitments.filter((one) => one.verbInherited);
    expect(entries.map((one) => [one.conditions, one.hedges?.map(({ kind, from }) => [kind, from ?? null])])).toEqual([
      [[], [['appropriateness', 'op1']]],
      [
        ['where possible'],
        [
          ['appropriateness', 'op1'],
          ['possibility', null],
        ],
      ],
    ]);
  });

  it('loses nothing by looking at beginnings of words first', () => {
    const words = fc.constantFrom(
      ...'as appropriate where possible upon request within existing resources to consider and endeavour its mandate law in accordance with national “victims” data: laws discrimination extent permitted by the'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        const any = HEDGES.some(([, wording]) => new RegExp(wording.source).test(text));
        expect(hedgesIn(text).length > 0).toBe(any);
        expect(themesOf(text)).toEqual(THEMES.filter(([, pattern]) => pattern.test(text)).map(([theme]) => theme));
      }),
    );
  });
});
