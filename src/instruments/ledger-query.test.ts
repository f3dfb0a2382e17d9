import { describe, expect, it } from 'vitest';
import { ledgerFilter, ledgerQuery, strengthRange } from './ledger-query.js';
import { choicesOf, ledgerHref } from './ui/ledger-address.js';

describe('the ledger’s filter in an address', () => {
  it('reads a form that was left empty as no filter', () => {
    const empty = ledgerQuery.parse({
      addressee: '',
      strength: '',
      due: '',
      before: '',
      theme: '',
      status: '',
      class: '',
      text: '',
    });
    expect(choicesOf(ledgerFilter(empty).filter)).toEqual({});
    expect(ledgerHref('/commitments', ledgerFilter(empty).filter)).toBe('/commitments');
  });

  it('comes back from its own address', () => {
    const choices = {
      addressee: 'states-parties',
      strength: '2+',
      due: 'dated',
      before: '2027-06-30',
      theme: 'protection',
      status: 'draft',
      text: '50%',
    };
    const { filter } = ledgerFilter(ledgerQuery.parse(choices));
    const query = Object.fromEntries(new URL(ledgerHref('/commitments', filter, 3), 'http://node').searchParams);
    expect(query).toEqual({ ...choices, page: '3' });
  });

  it('takes a year or a month for its first day, and says that 31 February is none', () => {
    const before = (text: string) => ledgerFilter(ledgerQuery.parse({ before: text }));
    expect(before('2027').filter.before).toBe('2027-01-01');
    expect(before('2027-06').filter.before).toBe('2027-06-01');
    expect(before('2027-02-31')).toMatchObject({ beforeFault: true, filter: { before: undefined } });
    expect(before('soon').beforeFault).toBe(true);
    expect(before('').beforeFault).toBe(false);
  });

  it('means exactly a strength, or that strength and more', () => {
    expect(strengthRange('4')).toEqual({ min: 4, max: 4 });
    expect(strengthRange('2+')).toEqual({ min: 2, max: 6 });
    expect(ledgerQuery.safeParse({ strength: '7' }).success).toBe(false);
    expect(ledgerQuery.safeParse({ addressee: "states'; drop" }).success).toBe(false);
  });
});
