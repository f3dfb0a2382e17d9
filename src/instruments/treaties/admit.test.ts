import { describe, expect, it } from 'vitest';
import { act } from '../../../test/world/treaty-acts.js';
import type { ActionKind, TreatyAction } from './action.js';
import { type AdmitContext, refusalOf } from './admit.js';
import { treatyOf } from './registry.js';

const signed = act('untoc', 'FRA', 'signature', '2000-12-12');
const ratified = act('untoc', 'FRA', 'ratification', '2002-10-29');
const acceded = act('untoc', 'FRA', 'accession', '2002-10-29');

function codeOf(id: string, history: readonly TreatyAction[], next: TreatyAction, more: Partial<AdmitContext> = {}) {
  const treaty = treatyOf(`treaty/${id}`);
  if (!treaty) throw new Error(id);
  const context = { entry: treaty.entered, parent: null, reservations: [], today: '2026-11-22', ...more };
  return refusalOf(treaty, history, next, context)?.code ?? null;
}
const next = (kind: ActionKind, on: string, more: Partial<TreatyAction> = {}) => act('untoc', 'FRA', kind, on, more);

describe('acts that may follow', () => {
  it('lets a State sign, ratify, declare, leave, and come back', () => {
    expect(codeOf('untoc', [], signed)).toBeNull();
    expect(codeOf('untoc', [signed], ratified)).toBeNull();
    const left = next('withdrawal', '2010-01-01');
    expect(codeOf('untoc', [signed, ratified], next('declaration', '2005-01-01', { text: 'x' }))).toBeNull();
    expect(codeOf('untoc', [signed, ratified], left)).toBeNull();
    expect(codeOf('untoc', [signed, ratified, left], next('accession', '2012-01-01'))).toBeNull();
    expect(codeOf('untoc', [], act('untoc', 'EU', 'formal-confirmation', '2004-05-21'))).toBeNull();
  });

  it.each<[string, readonly TreatyAction[], TreatyAction, string]>([
    ['ratification after accession', [acceded], next('ratification', '2005-01-01'), 'TREATIES_BOUND_ALREADY'],
    ['accession before a known ratification', [ratified], next('accession', '2001-06-01'), 'TREATIES_BOUND_ALREADY'],
    [
      'ratification while leaving',
      [ratified, next('withdrawal', '2010-01-01')],
      next('accession', '2010-06-01'),
      'TREATIES_BOUND_ALREADY',
    ],
    ['ratification without a signature', [], ratified, 'TREATIES_NOT_SIGNED'],
    ['a second signature', [signed], next('signature', '2001-01-01'), 'TREATIES_SIGNED_ALREADY'],
    [
      'signature after accession',
      [act('untoc', 'FRA', 'accession', '2001-01-01')],
      next('signature', '2001-06-01'),
      'TREATIES_SIGNED_AFTER_CONSENT',
    ],
    ['signature after the last day', [], next('signature', '2002-12-13'), 'TREATIES_SIGNATURE_CLOSED'],
    ['withdrawal before being a party', [signed], next('withdrawal', '2005-01-01'), 'TREATIES_NOT_PARTY'],
    [
      'withdrawal twice',
      [acceded, next('withdrawal', '2010-01-01')],
      next('withdrawal', '2010-06-01'),
      'TREATIES_WITHDRAWN_ALREADY',
    ],
    [
      'formal confirmation by a State',
      [signed],
      next('formal-confirmation', '2003-01-01'),
      'TREATIES_FORMAL_CONFIRMATION',
    ],
    ['the same act again', [signed, ratified], ratified, 'TREATIES_KNOWN_ALREADY'],
    ['a day that does not exist', [], next('signature', '2001-02-30'), 'TREATIES_DATE'],
    ['a day ahead', [signed], next('ratification', '2026-11-23'), 'TREATIES_DATE_AHEAD'],
    ['a day before the treaty was adopted', [], next('signature', '2000-11-14'), 'TREATIES_BEFORE_ADOPTION'],
    ['a reservation without words', [signed], next('reservation', '2000-12-12'), 'TREATIES_WORDS_MISSING'],
    [
      'a reservation by a bystander',
      [],
      next('reservation', '2005-01-01', { text: 'x' }),
      'TREATIES_RESERVATION_ALONE',
    ],
    [
      'a reservation after consent',
      [signed, ratified],
      next('reservation', '2005-01-01', { text: 'x' }),
      'TREATIES_RESERVATION_LATE',
    ],
    [
      'withdrawing no reservation',
      [signed, ratified],
      next('withdrawal-of-reservation', '2005-01-01'),
      'TREATIES_NO_SUCH_RESERVATION',
    ],
    [
      'an objection to nothing',
      [ratified],
      next('objection', '2005-01-01', { text: 'x', about: 'DEU' }),
      'TREATIES_OBJECTION_TO_NOTHING',
    ],
    [
      'an objection to oneself',
      [ratified],
      next('objection', '2005-01-01', { text: 'x', about: 'FRA' }),
      'TREATIES_OBJECTION_OWN',
    ],
  ])('refuses %s', (_what, history, action, code) => {
    expect(codeOf('untoc', history, action)).toBe(code);
  });

  it('refuses what a treaty does not know: organizations, reservations, withdrawal, signature', () => {
    expect(codeOf('cedaw', [], act('cedaw', 'EU', 'accession', '2000-01-01'))).toBe('TREATIES_NOT_FOR_ORGANIZATIONS');
    expect(codeOf('ilo-c29', [], act('ilo-c29', 'FRA', 'reservation', '1990-01-01', { text: 'x' }))).toBe(
      'TREATIES_NO_RESERVATIONS',
    );
    expect(codeOf('cedaw', [], act('cedaw', 'FRA', 'withdrawal', '2000-01-01'))).toBe('TREATIES_NO_WITHDRAWAL');
    expect(codeOf('ilo-c29', [], act('ilo-c29', 'FRA', 'signature', '1990-01-01'))).toBe('TREATIES_SIGNATURE_NONE');
    expect(codeOf('cedaw', [], act('cedaw', 'CSK', 'accession', '1993-01-01'))).toBe('TREATIES_STATE_ENDED');
  });

  it('lets nobody join a Protocol who is not a party to the Convention (Convention art. 37 (2))', () => {
    const convention = treatyOf('treaty/untoc');
    if (!convention) throw new Error('untoc');
    const joining = act('untoc-tip', 'FRA', 'accession', '2003-01-01');
    expect(codeOf('untoc-tip', [], joining, { parent: { treaty: convention, acts: [] } })).toBe(
      'TREATIES_PARENT_FIRST',
    );
    expect(codeOf('untoc-tip', [], joining, { parent: { treaty: convention, acts: [acceded] } })).toBeNull();
    // Where a parent asks for a signature only, a signature is enough.
    const crc = treatyOf('treaty/crc');
    if (!crc) throw new Error('crc');
    const usa = act('op-crc-sc', 'USA', 'ratification', '2002-12-23');
    const parent = { treaty: crc, acts: [act('crc', 'USA', 'signature', '1995-02-16')] };
    expect(codeOf('op-crc-sc', [act('op-crc-sc', 'USA', 'signature', '2000-07-05')], usa, { parent })).toBeNull();
  });

  it('takes an objection to a reservation that is there', () => {
    const reservation = act('untoc', 'DEU', 'reservation', '2006-06-14', { text: 'x' });
    const objection = next('objection', '2007-01-01', { text: 'y', about: 'DEU' });
    expect(codeOf('untoc', [ratified], objection, { reservations: [reservation] })).toBeNull();
  });
});
