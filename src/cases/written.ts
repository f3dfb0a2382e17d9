/** What a person wrote into a form, checked against the definitions of the fields of one class. */
import type { Sensitivity } from '../platform/access/index.js';
import { caseError } from './errors.js';
import { type FieldDefinition, fieldOf } from './fields.js';

/** Field key → value; several codes are joined by a space. An empty value takes the field back. */
export type Written = ReadonlyMap<string, string>;

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * Reads a form for one class. Errors: CASES_FIELD_UNKNOWN for any name that is no field of that class (nothing is
 * passed over in silence), CASES_FIELD_TOO_LONG, CASES_FIELD_UNREADABLE.
 *
 * @param form as it was sent; names in `others` belong to the form itself, not to the record
 */
export function readWritten(
  sensitivity: Sensitivity,
  form: Readonly<Record<string, unknown>>,
  others: readonly string[] = [],
): Written {
  const written = new Map<string, string>();
  for (const [key, value] of Object.entries(form)) {
    if (others.includes(key)) continue;
    const field = fieldOf(key);
    if (field?.sensitivity !== sensitivity) throw caseError('CASES_FIELD_UNKNOWN', {});
    written.set(key, readValue(field, value));
  }
  return written;
}

/** One value in the form in which it is kept. */
export function readValue(field: FieldDefinition, value: unknown): string {
  const given = (Array.isArray(value) ? value : [value]).map((one) => (typeof one === 'string' ? one : ''));
  if (field.kind === 'codes') return [...new Set(given.filter((code) => code !== ''))].map(codeOf(field)).join(' ');
  if (given.length !== 1) throw caseError('CASES_FIELD_UNREADABLE', { field: field.key });
  const text = (given[0] ?? '').normalize('NFC').replaceAll('\r\n', '\n').trim();
  if (text.length > field.maxLength)
    throw caseError('CASES_FIELD_TOO_LONG', { field: field.key, longest: field.maxLength });
  if (text === '') return '';
  if (field.kind === 'code') return codeOf(field)(text);
  if (field.kind === 'date' && (!DATE.test(text) || !isDay(text)))
    throw caseError('CASES_FIELD_UNREADABLE', { field: field.key });
  if (field.kind === 'text' && text.includes('\n')) throw caseError('CASES_FIELD_UNREADABLE', { field: field.key });
  return text;
}

const codeOf =
  (field: FieldDefinition) =>
  (code: string): string => {
    if (!field.codes?.includes(code)) throw caseError('CASES_FIELD_UNREADABLE', { field: field.key });
    return code;
  };

/** 30 February is no day, whatever its shape. */
function isDay(text: string): boolean {
  if (text.length < 10) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
