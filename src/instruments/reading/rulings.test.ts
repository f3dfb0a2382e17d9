import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInstrument } from './read.js';
import { RULINGS, type Ruled, repairKey, rulingsFor } from './rulings.js';

const TEXT = `Resolution 9/9

The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,

Recalling its resolution 5/2 of 22 October 2010,

A matter of grave concern to all,

1. Urges States parties to act on the report [annexed](#) to this text;

2. Requests the Secretariat to report.
`;

const read = (rulings: readonly Ruled[] = [], text = TEXT) => readInstrument({ name: 'a.txt', text, rulings });
const keyOf = (rule: string, text = TEXT): string => {
  const found = read([], text).diagnostics.find((one) => one.rule === rule);
  if (!found) throw new Error(`no ${rule}`);
  return repairKey(found, text);
};
const whole = (text: string, rulings: readonly Ruled[]) =>
  read(rulings, text)
    .elements.map(({ span }) => text.slice(span.start, span.end))
    .join('');

describe('what a person rules about repairs', () => {
  it('undoes a repair inside a line: the characters stay as they stand', () => {
    expect(read().operative[0]?.text).toContain('report annexed to');
    const ruled = read([{ key: keyOf('dead-link'), ruling: 'as-written' }]);
    expect(ruled.operative[0]?.text).toContain('report [annexed](#) to');
    expect(ruled.diagnostics.map(({ rule }) => rule)).not.toContain('dead-link');
  });

  it('says what a paragraph is, and the rest of the text stays as it was', () => {
    const key = keyOf('recital-without-verb');
    const preamble = (ruling: Ruled['ruling']) => read([{ key, ruling }]).preamble.map(({ text }) => text.slice(0, 12));
    expect(preamble('accepted')).toHaveLength(2);
    expect(preamble('continues')).toEqual(['Recalling it']);
    expect(read([{ key, ruling: 'heading' }]).headings.map(({ text }) => text)).toContain(
      'A matter of grave concern to all,',
    );
    expect(preamble('set-aside')).toEqual(['Recalling it']);
    expect(read([{ key, ruling: 'set-aside' }]).operative).toHaveLength(2);
  });

  it('holds when the same paragraph stands elsewhere in a later file', () => {
    const key = keyOf('recital-without-verb');
    const moved = TEXT.replace('Resolution 9/9', 'Resolution 10/1\n\nAs revised').replace(
      '2. Requests',
      '2. Also requests',
    );
    expect(read([{ key, ruling: 'continues' }], moved).preamble).toHaveLength(1);
  });

  it('loses no character, whatever is ruled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULINGS), fc.constantFrom('recital-without-verb', 'dead-link'), (ruling, rule) => {
        expect(whole(TEXT, [{ key: keyOf(rule), ruling }])).toBe(TEXT);
      }),
    );
  });

  it('offers for a repair what can be ruled about it', () => {
    expect(rulingsFor('dead-link')).toEqual(['accepted', 'as-written']);
    expect(rulingsFor('join-open-sentence')).not.toContain('as-written');
  });
});
