import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Addressee } from '../reading/reading.js';
import { PARTICIPANTS } from '../treaties/participants.js';
import { type AddresseeFacts, statesAddressed, statesBound, type TreatyStanding } from './addressees.js';
import { holdsOn, membersOn } from './membership.js';
import { OTHER_STATES, UN_MEMBERSHIPS } from './un-membership.js';

const memberships = [
  ...UN_MEMBERSHIPS,
  ...OTHER_STATES,
  { group: 'group/lamps', state: 'CHE', from: '2000-01-01', until: '2010-01-01' },
  { group: 'group/lamps', state: 'FRA', from: null, until: null },
];
const treatyStatus: TreatyStanding[] = [
  { treaty: 'treaty/a', state: 'CHE', from: '2000-05-01', until: null },
  { treaty: 'treaty/a', state: 'FRA', from: '2005-05-01', until: '2015-01-01' },
  { treaty: 'treaty/a', state: 'EU', from: '2006-05-01', until: null },
  { treaty: 'treaty/a', state: 'VAT', from: '2012-01-01', until: null },
  { treaty: 'treaty/b', state: 'FRA', from: '2001-01-01', until: null },
];
const facts = (on: string, treaties: readonly string[] = ['treaty/a']): AddresseeFacts => ({
  on,
  treaties,
  treatyStatus,
  memberships,
});
const to = (norm: string | null, surface: string | null = null): Addressee => ({ norm, surface });
const codes = (addressee: Addressee, given: AddresseeFacts) => {
  const met = statesAddressed(addressee, given);
  return met.kind === 'states' ? met.states : met;
};

describe('membership of the United Nations', () => {
  it('is that of 193 States today, and grew as its list says', () => {
    const count = (on: string) => membersOn(UN_MEMBERSHIPS, ['un'], on).size;
    expect([
      count('1945-10-23'),
      count('1945-12-31'),
      count('1946-12-31'),
      count('1955-12-31'),
      count('1984-12-31'),
      count('1994-12-31'),
      count('2002-12-31'),
      count('2006-12-31'),
      count('2026-01-01'),
    ]).toEqual([0, 51, 55, 76, 159, 185, 191, 192, 193]);
  });

  it('agrees with the participants of treaties that are member States', () => {
    const members = PARTICIPANTS.filter(({ kind }) => kind === 'member').map(({ code }) => code);
    expect([...membersOn(UN_MEMBERSHIPS, ['un'], '2026-01-01')].sort()).toEqual([...members].sort());
    const others = PARTICIPANTS.filter(({ kind }) => kind === 'observer' || kind === 'non-member').map(
      ({ code }) => code,
    );
    expect(OTHER_STATES.map(({ state }) => state).sort()).toEqual([...others].sort());
  });
});

describe('statesAddressed', () => {
  it('reads "States parties" from the status of the treaty on the day, organizations apart', () => {
    expect(codes(to('states-parties'), facts('2004-01-01'))).toEqual(['CHE']);
    const met = statesAddressed(to('states-parties'), facts('2010-01-01'));
    expect(met).toMatchObject({
      kind: 'states',
      states: ['CHE', 'FRA'],
      organizations: ['EU'],
      basis: 'treaty-status',
    });
    expect(codes(to('states-parties'), facts('2016-01-01'))).toEqual(['CHE', 'VAT']);
    expect(codes(to('states-parties'), facts('2004-01-01', ['treaty/a', 'treaty/b']))).toEqual(['CHE', 'FRA']);
  });

  it('keeps States parties, Member States, States and Governments apart', () => {
    const on = facts('2013-01-01');
    const sizes = ['states-parties', 'member-states', 'states', 'governments'].map((norm) => {
      const met = codes(to(norm), on);
      return Array.isArray(met) ? met.length : met;
    });
    expect(sizes).toEqual([3, 193, 197, 197]);
    expect(codes(to('member-states'), on)).not.toContain('VAT');
    expect(codes(to('states'), on)).toContain('VAT');
  });

  it('takes "that have not yet done so" as those outside any treaty named, among those the words mean', () => {
    const on = facts('2013-01-01');
    const members = codes(to('states-non-parties', 'Member States that have not yet done so'), on) as string[];
    expect(members).toHaveLength(191);
    expect(members).not.toContain('CHE');
    const states = codes(to('states-non-parties', 'States that have not yet done so'), on) as string[];
    expect(states).toHaveLength(194);
    const both = codes(
      to('states-non-parties', 'Member States that have not yet done so'),
      facts('2013-01-01', ['treaty/a', 'treaty/b']),
    );
    expect(both).toContain('CHE');
    expect(both).not.toContain('FRA');
  });

  it('reads groups and named States', () => {
    expect(codes(to('group/lamps'), facts('2005-01-01'))).toEqual(['CHE', 'FRA']);
    expect(codes(to('group/lamps'), facts('2010-01-01'))).toEqual(['FRA']);
    expect(codes(to('state/NOR', 'Norway'), facts('2010-01-01'))).toEqual(['NOR']);
  });

  it('says what it cannot tell, and why', () => {
    const on = facts('2013-01-01');
    const reason = (addressee: Addressee, given = on) => {
      const met = statesAddressed(addressee, given);
      return met.kind === 'not-computable' ? met.reason : met.kind;
    };
    expect(reason(to('states-parties'), facts('2013-01-01', []))).toBe('no-treaty-named');
    expect(reason(to('states-parties'), facts('2013-01-01', ['treaty/c']))).toBe('no-status-held');
    expect(reason(to('member-states'), { ...on, memberships: [] })).toBe('no-membership-held');
    expect(reason(to('group/quays'))).toBe('no-membership-held');
    expect(reason(to('stakeholders'))).toBe('open-set');
    expect(reason(to('states', 'concerned States'))).toBe('not-listed');
    expect(reason(to('developing-countries'))).toBe('not-listed');
    expect(reason(to(null, 'the League of Lamps'))).toBe('unknown-addressee');
    expect(reason(to('secretary-general'))).toBe('no-state');
  });

  it('binds together what each of several addressees binds', () => {
    const met = statesBound([to('states-parties'), to('stakeholders'), to('unodc')], facts('2004-01-01'));
    expect(met).toEqual({ states: ['CHE'], open: ['open-set'] });
  });

  it('never addresses a State before its first day nor after its last, whatever the rows', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    const row = fc.record({
      treaty: fc.constant('treaty/a'),
      state: fc.constantFrom('CHE', 'FRA', 'NOR'),
      from: day,
      until: fc.option(day, { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), day, (rows, on) => {
        const met = statesAddressed(to('states-parties'), { ...facts(on), treatyStatus: rows });
        const wanted = [...new Set(rows.filter((one) => holdsOn(one, on)).map(({ state }) => state))].sort();
        expect(met).toMatchObject({ kind: 'states', states: wanted });
      }),
    );
  });
});
