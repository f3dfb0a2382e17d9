import { describe, expect, it } from 'vitest';
import { readInstrument } from '../read.js';
import { bracketsOf } from './brackets.js';
import { endOf, isOptionLine, optionsIn } from './options.js';

const at = (text: string, span: { start: number; end: number }) => text.slice(span.start, span.end);

describe('brackets', () => {
  it('nest, with their depth', () => {
    const text = 'Parties [shall [regularly] report] on {lamps}.';
    expect(bracketsOf(text).brackets.map((b) => [at(text, b), b.depth])).toEqual([
      ['[shall [regularly] report]', 1],
      ['[regularly]', 2],
      ['{lamps}', 1],
    ]);
  });

  it('side by side are alternatives, at any depth', () => {
    const text = 'Parties [shall][should][other] light [[all][some] lamps].';
    const { alternatives } = bracketsOf(text);
    expect(alternatives.map((a) => [a.depth, a.wordings.map((w) => at(text, w))])).toEqual([
      [1, ['shall', 'should', 'other']],
      [2, ['all', 'some']],
    ]);
  });

  it('without a partner are said, and the others still read', () => {
    const text = '[Parties [shall] light lamps, and] count] them [now.';
    const { brackets, unbalanced } = bracketsOf(text);
    expect(brackets.map((b) => at(text, b))).toContain('[shall]');
    expect(unbalanced.map((u) => u.bracket)).toEqual([']', '[']);
    expect(bracketsOf('a] [b] [c').brackets.map((b) => b.depth)).toEqual([1]);
  });

  it('are read in one pass, however many', () => {
    const million = bracketsOf('['.repeat(1_000_000));
    expect(million.brackets).toHaveLength(0);
    expect(million.unbalanced.length + million.more).toBe(1_000_000);
    const nested = bracketsOf('['.repeat(200_000) + ']'.repeat(200_000));
    expect(nested.brackets[199_999]?.depth).toBe(200_000);
  });
});

describe('options', () => {
  it('are named at the head, inside, or alone on a line', () => {
    const text = 'Option 1: [Parties shall report.] Option 2: No text';
    expect(optionsIn(text).map((o) => [o.label, o.number, o.empty, at(text, o)])).toEqual([
      ['Option 1', '1', false, 'Option 1: [Parties shall report.] '],
      ['Option 2', '2', true, 'Option 2: No text'],
    ]);
    expect(['Option 1:', '[Option (a)]', 'Option II', '备选案文1：', 'Option 1 is better'].map(isOptionLine)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect([endOf('END OF OPTION 1'), endOf('[End of option]'), endOf('The end')]).toEqual(['1', '', null]);
  });
});

const DRAFT = `## Draft agreement on lamps

The Parties to this Agreement,

[*Recalling* that lamps are [needed][wanted],]

Have agreed as follows:

## Article 1 *(purpose)*

**Option 1:**

1. Parties [shall][should] light [all] lamps.

2. [Parties shall [count their lamps.]

**Option 2:**

No text

## Article 1bis *(general)*

1. **Duties**

   **Option 1:** Each Party shall report.

   **Option 2:** No text

2. Reports are [yearly] {biennial}.

2bis. Reports are short.

## Article 2 *(end)*

This Agreement ends never.
`;

describe('a draft agreement with brackets and options', () => {
  const read = readInstrument({ name: 'draft.md', text: DRAFT });

  it('has its articles, "bis" among them, and its options', () => {
    expect(read.paragraphs.map((p) => [p.id, p.title])).toEqual([
      ['art1', '(purpose)'],
      ['art1bis', '(general)'],
      ['art2', '(end)'],
    ]);
    expect(read.paragraphs[1]?.children.map((c) => c.id)).toEqual(['art1bis-1', 'art1bis-2', 'art1bis-2bis']);
    expect(read.paragraphs[1]?.children[0]?.children.map((c) => c.options?.[0]?.label)).toEqual([
      'Option 1',
      'Option 2',
    ]);
    expect(read.paragraphs[0]?.children.map((c) => c.option)).toEqual(['Option 1', 'Option 1', undefined, 'Option 2']);
  });

  it('has its brackets as data and reports the one without a partner', () => {
    const first = read.paragraphs[0]?.children[0];
    expect(first?.alternatives?.map((a) => a.wordings.length)).toEqual([2]);
    expect(first?.brackets).toHaveLength(3);
    const lone = read.diagnostics.filter((d) => d.rule === 'bracket-without-partner');
    expect(lone.map((d) => DRAFT.slice(d.span.start, d.span.end))).toEqual(['[']);
    expect(DRAFT.indexOf('[Parties shall [count')).toBe(lone[0]?.span.start);
  });

  it('drops nothing', () => {
    expect(read.elements.map((e) => DRAFT.slice(e.span.start, e.span.end)).join('')).toBe(DRAFT);
  });
});
