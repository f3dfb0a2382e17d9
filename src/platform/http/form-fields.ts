import { httpError } from './errors.js';

/** A form's fields as text; a name sent several times (checkboxes) is an array. */
export type FormFields = Record<string, string | string[]>;

export const MAX_FIELDS = 2_000;
const MAX_QUERY_FIELDS = 100;

/** Without a prototype there is none to reach: `__proto__` is a name like any other. */
export const noFields = (): FormFields => Object.create(null) as FormFields;

/** Adds one field; the first of a name stands alone, further ones make a list. */
export function addField(fields: FormFields, name: string, value: string): void {
  const known = fields[name];
  if (known === undefined) fields[name] = value;
  else if (Array.isArray(known)) known.push(value);
  else fields[name] = [known, value];
}

/** Fields of a form in an address's writing. Errors: HTTP_TOO_MANY_FIELDS. */
export function formFields(text: string, most = MAX_FIELDS): FormFields {
  const fields = noFields();
  let count = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1;
    if (count > most) throw httpError('HTTP_TOO_MANY_FIELDS', { most });
    addField(fields, name, value);
  }
  return fields;
}

/** What follows the question mark. Errors: HTTP_TOO_MANY_FIELDS. */
export const queryFields = (search: string): FormFields => formFields(search, MAX_QUERY_FIELDS);
