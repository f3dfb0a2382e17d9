import { describe, expect, it } from 'vitest';
import { inVersionOrder, suggestChain, symbolSeries, type VersionHead } from './chain.js';

const head = (id: string, more: Partial<VersionHead>): VersionHead => ({
  id,
  title: 'Safe houses on river routes',
  symbol: null,
  body: 'ctoc-cop',
  session: 5,
  status: 'draft',
  issuedOn: null,
  ...more,
});
const nothing = () => 0;

describe('the row of versions that is suggested', () => {
  it('follows the series of a symbol', () => {
    expect(symbolSeries('A/C.3/67/L.15/Rev.1')).toEqual({ series: 'a/c.3/67/l.15', revision: 1 });
    const [found] = suggestChain(
      [
        head('second', { symbol: 'A/C.3/67/L.15/Rev.1', title: null, status: 'revised-draft' }),
        head('first', { symbol: 'A/C.3/67/L.15', title: 'Another title' }),
      ],
      nothing,
    );
    expect(found).toMatchObject({ older: 'first', newer: 'second', kind: 'revision' });
    expect(found?.reasons).toContain('same-symbol');
  });

  it('finds the adopted text of a draft although type, number and order differ', () => {
    const [found] = suggestChain(
      [
        head('adopted', { status: 'adopted', symbol: '5/2', issuedOn: '2010-10-22' }),
        head('draft', { issuedOn: '2010-10-12' }),
      ],
      () => 0.6,
    );
    expect(found).toMatchObject({ older: 'draft', newer: 'adopted', kind: 'adoption' });
    expect(found?.reasons).toEqual(['same-title', 'same-body', 'same-session', 'same-paragraphs']);
  });

  it('tells a later text on the same matter from a revision', () =>
    expect(
      suggestChain(
        [head('a', { session: 3, status: 'adopted' }), head('b', { session: 5, status: 'adopted' })],
        () => 0.5,
      )[0],
    ).toMatchObject({ older: 'a', newer: 'b', kind: 'renewal' }));

  it('leaves alone what has only its body in common', () =>
    expect(suggestChain([head('a', {}), head('b', { title: 'Budget of the conference services' })], nothing)).toEqual(
      [],
    ));

  it('is put in the order of its links', () => {
    const links = [
      { older: 'draft', newer: 'revised' },
      { older: 'revised', newer: 'adopted' },
    ];
    expect(inVersionOrder(['adopted', 'revised', 'draft'], links)).toEqual(['draft', 'revised', 'adopted']);
    expect(
      inVersionOrder(
        ['a', 'b'],
        [
          { older: 'a', newer: 'b' },
          { older: 'b', newer: 'a' },
        ],
      ),
    ).toHaveLength(2);
  });
});
