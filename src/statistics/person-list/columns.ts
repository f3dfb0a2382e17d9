import { labelKey } from '../normal-text.js';
import type { Field } from './fields.js';
import { htcdsColumns, type KnownColumn, otherColumns } from './known-columns/index.js';
import { plainHeaders } from './national-columns.js';

/** `standard`: a standard's own name, misspellings of its files included; `label`: HTCDS's label; `spelling`: plain words. */
export type ColumnMatch = { readonly column: KnownColumn; readonly by: 'standard' | 'label' | 'spelling' };

const index = buildIndex();

function buildIndex(): ReadonlyMap<string, ColumnMatch> {
  const found = new Map<string, ColumnMatch>();
  const add = (text: string, match: ColumnMatch) => {
    const key = labelKey(text);
    if (key !== '' && !found.has(key)) found.set(key, match);
  };
  for (const column of [...htcdsColumns, ...otherColumns])
    add(column.name.replaceAll('_', ''), { column, by: 'standard' });
  for (const column of htcdsColumns) {
    add(column.label, { column, by: 'label' });
    for (const text of column.also ?? []) if (/^[a-z]{3}_/u.test(text)) add(text, { column, by: 'standard' });
  }
  for (const column of [...htcdsColumns, ...otherColumns])
    for (const text of [column.label, ...(column.also ?? [])]) add(text, { column, by: 'spelling' });
  for (const [field, headers] of Object.entries(plainHeaders) as [Field, readonly string[]][])
    for (const text of headers)
      add(text, { column: { name: text, label: text, sensitivity: 'statistical', field }, by: 'spelling' });
  return found;
}

/**
 * The known column of a header: HTCDS names with or without underscores and stray spaces, the XLSForm's, labels in the six
 * languages. A form's group prefix ("victim/prs_Gender") is looked through.
 */
export function columnOfHeader(header: string): ColumnMatch | undefined {
  const whole = index.get(labelKey(header));
  if (whole) return whole;
  const last = header.split(/[/:.]/u).at(-1) ?? '';
  return last === header ? undefined : index.get(labelKey(last));
}

const labels: ReadonlySet<string> = new Set(
  htcdsColumns.map((column) => labelKey(column.label.replace(/^(?:Event|Support|Organisation|Mailing) (?=\S)/u, ''))),
);
const fullLabels: ReadonlySet<string> = new Set(htcdsColumns.map((column) => labelKey(column.label)));

/** Whether a row only repeats the columns' labels, as the second row of HTCDS's spreadsheet does. */
export function isLabelRow(cells: readonly string[]): boolean {
  const filled = cells.map(labelKey).filter((key) => key !== '');
  if (filled.length < 3) return false;
  const known = filled.filter((key) => fullLabels.has(key) || labels.has(key)).length;
  return known / filled.length >= 0.6;
}
