import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SENSITIVITIES } from '../platform/access/index.js';
import { FIELDS, fieldOf, fieldsOf } from './fields.js';
import { readWritten } from './written.js';

describe('what may be written', () => {
  it('mass assignment: only defined fields of the one class pass, every other name refuses the whole form', () => {
    const names = fc.oneof(
      fc.constantFrom(...FIELDS.map((field) => field.key)),
      fc.constantFrom(
        'owner',
        'agency',
        'state',
        'legal_hold',
        'person_account',
        '__proto__',
        'constructor',
        'toString',
        'id',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...SENSITIVITIES), fc.uniqueArray(names, { maxLength: 4 }), (sensitivity, keys) => {
        const form = Object.fromEntries(keys.map((key) => [key, '']));
        const own = Object.keys(form);
        const allowed = own.every((key) => fieldsOf(sensitivity).some((field) => field.key === key));
        if (allowed) expect([...readWritten(sensitivity, form).keys()].sort()).toEqual(own.sort());
        else expect(() => readWritten(sensitivity, form)).toThrow('CASES_FIELD_UNKNOWN');
      }),
    );
  });

  it('refuses dates that are none, codes that are not in the list, and what is too long', () => {
    expect(() => readWritten('identity', { 'date-of-birth': '2021-02-30' })).toThrow('CASES_FIELD_UNREADABLE');
    expect(() => readWritten('identity', { 'date-of-birth': '12.4.1999' })).toThrow('CASES_FIELD_UNREADABLE');
    expect(() => readWritten('statistical', { sex: 'F' })).toThrow('CASES_FIELD_UNREADABLE');
    expect(() => readWritten('contact', { phone: 'x'.repeat(41) })).toThrow('CASES_FIELD_TOO_LONG');
    expect(() => readWritten('contact', { phone: ['1', '2'] })).toThrow('CASES_FIELD_UNREADABLE');
  });

  it('keeps partial dates, several codes, and lines', () => {
    expect(readWritten('identity', { 'date-of-birth': '1999-04', names: ' A\r\nB ' })).toEqual(
      new Map([
        ['date-of-birth', '1999-04'],
        ['names', 'A\nB'],
      ]),
    );
    const form = { 'form-of-exploitation': ['Servitude', 'Other', 'Servitude', ''] };
    expect(readWritten('statistical', form).get('form-of-exploitation')).toBe('Servitude Other');
  });

  it('defines every key once', () => {
    expect(new Set(FIELDS.map((field) => field.key)).size).toBe(FIELDS.length);
    expect(fieldOf('toString')).toBeUndefined();
  });
});
