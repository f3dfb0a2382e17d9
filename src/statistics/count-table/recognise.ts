import { readCount } from '../coded-answer.js';
import { readBand } from '../code-lists/ages.js';
import { outcomeOf } from '../code-lists/authorities.js';
import { splitForms } from '../code-lists/forms.js';
import { sexOf } from '../code-lists/persons.js';
import { stateOf } from '../coded-answer.js';
import { labelKey } from '../normal-text.js';
import type { SourceRow } from '../source-row.js';
import { type DimensionRole, isTotal, roleOfHeader, roleOfValues, type UnitOfCount, unitOfHeader } from './headers.js';
import { yearOf } from './period.js';

export type Dimension = { readonly role: DimensionRole; readonly header: string; readonly index: number };

/** How a table is laid out, as far as its header and first rows show. */
export type Layout =
  | {
      readonly kind: 'long';
      readonly dimensions: readonly Dimension[];
      readonly count: { readonly index: number; readonly header: string; readonly unit: UnitOfCount };
    }
  | {
      readonly kind: 'wide';
      readonly dimensions: readonly Dimension[];
      /** Each count column with the members that its header names. */
      readonly counts: readonly {
        readonly index: number;
        readonly header: string;
        readonly members: readonly WideMember[];
      }[];
      readonly unit: UnitOfCount;
    }
  | { readonly kind: 'wide-unread'; readonly headers: readonly string[] }
  | { readonly kind: 'several-measures'; readonly header: string; readonly measures: readonly string[] }
  | { readonly kind: 'none'; readonly why: 'no-count' | 'no-dimension' | 'person-columns' };

export type WideMember = { readonly role: DimensionRole; readonly member: string };

/** Share of the sampled cells that must be counts for a column to be one of counts: less is enough where its header says so. */
const countShare = { unnamed: 0.9, named: 0.5 };

/**
 * Recognises the layout of a published table of counts from its headers and a sample of rows (a few hundred do).
 * Uses general words of the six languages, never a file's name.
 */
export function recogniseLayout(headers: readonly string[], sample: readonly SourceRow[]): Layout {
  const values = headers.map((_, index) => sample.map((row) => row.cells[index] ?? ''));
  const roles = headers.map((header) => roleOfHeader(header));
  const numeric = headers.map((header, index) =>
    isCounts(values[index] ?? [], unitOfHeader(header) === undefined ? countShare.unnamed : countShare.named),
  );
  const codesOfTime = (index: number) => {
    const role = roles[index];
    return (
      role === 'year' ||
      role === 'quarter' ||
      role === 'date' ||
      (role === 'age' &&
        unitOfHeader(headers[index] ?? '') === undefined &&
        wideMembers(headers[index] ?? '') === undefined)
    );
  };
  const measures = headers.findIndex((header) => /^(?:indicator|measure|series|variable)$/iu.test(header.trim()));
  if (measures >= 0) {
    const names = [...new Set((values[measures] ?? []).map((value) => value.trim()))].filter((value) => value !== '');
    if (names.length > 1) return { kind: 'several-measures', header: headers[measures] ?? '', measures: names };
  }
  const countable = headers.map((_, index) => index).filter((index) => numeric[index] && !codesOfTime(index));
  // A column of counts most often stands last, and a header that names a unit beats one that does not.
  const named = countable.filter(
    (index) => unitOfHeader(headers[index] ?? '') !== undefined && !headers[index]?.includes(' - '),
  );
  if (countable.length === 0) return { kind: 'none', why: 'no-count' };
  const wide = countable.filter((index) => wideMembers(headers[index] ?? '') !== undefined);
  if (countable.length > 1 && wide.length === countable.length) return wideLayout(headers, values, countable, roles);
  if (countable.length > 1 && (named.length !== 1 || countable.length > 2)) {
    return { kind: 'wide-unread', headers: countable.map((index) => headers[index] ?? '') };
  }
  const index = named.at(-1) ?? countable.at(-1) ?? 0;
  const header = headers[index] ?? '';
  const dimensions = dimensionsOf(headers, values, roles, new Set([index]));
  if (dimensions.length === 0) return { kind: 'none', why: 'no-dimension' };
  if (!dimensions.some(({ role }) => role !== 'other')) return { kind: 'none', why: 'no-dimension' };
  return { kind: 'long', dimensions, count: { index, header, unit: unitOfHeader(header) ?? 'unstated' } };
}

function isCounts(values: readonly string[], least: number): boolean {
  const filled = values.filter((value) => value.trim() !== '');
  if (filled.length === 0) return false;
  return filled.filter((value) => readCount(value) !== undefined).length / filled.length >= least;
}

function dimensionsOf(
  headers: readonly string[],
  values: readonly (readonly string[])[],
  roles: readonly (DimensionRole | undefined)[],
  counts: ReadonlySet<number>,
): Dimension[] {
  const dimensions: Dimension[] = [];
  const taken = new Set<DimensionRole>();
  for (const [index, header] of headers.entries()) {
    if (counts.has(index) || header.trim() === '') continue;
    let role = roles[index] ?? roleOfValues(values[index] ?? []) ?? 'other';
    if (role !== 'other' && taken.has(role)) role = 'other';
    taken.add(role);
    dimensions.push({ role, header: header.trim(), index });
  }
  return dimensions;
}

function wideLayout(
  headers: readonly string[],
  values: readonly (readonly string[])[],
  countable: readonly number[],
  roles: readonly (DimensionRole | undefined)[],
): Layout {
  const counts = countable.map((index) => ({
    index,
    header: headers[index] ?? '',
    members: wideMembers(headers[index] ?? '') ?? [],
  }));
  const dimensions = dimensionsOf(headers, values, roles, new Set(countable));
  const units = new Set(
    countable
      .map((index) => unitOfHeader(headers[index] ?? ''))
      .filter((unit) => unit !== undefined && unit !== 'unstated'),
  );
  const [unit] = units;
  return { kind: 'wide', dimensions, counts, unit: units.size === 1 && unit ? unit : 'unstated' };
}

/** The members that a header such as "Child (17 or under) - Positive decision" names; undefined when a part is unknown. */
export function wideMembers(header: string): WideMember[] | undefined {
  const parts = header.split(/\s+[-–—|/]\s+|\s*:\s+/u).map((part) => part.trim());
  const members: WideMember[] = [];
  let total = false;
  for (const part of parts) {
    if (isTotal(part)) {
      total = true;
      continue;
    }
    const role = roleOfMember(part);
    if (role === undefined || members.some((member) => member.role === role)) return undefined;
    members.push({ role, member: part });
  }
  return members.length > 0 || total ? members : undefined;
}

function roleOfMember(part: string): DimensionRole | undefined {
  if (sexOf(part) !== undefined && part.length > 1 && labelKey(part) !== 'other') return 'sex';
  if (yearOf(part) !== null) return 'year';
  if (readBand(part) !== undefined) return 'age';
  if (stateOf(part) === 'unknown' && /\bage\b/iu.test(part)) return 'age';
  if (outcomeOf(part) !== undefined) return 'outcome';
  if (splitForms(part) !== undefined) return 'form';
  return undefined;
}
