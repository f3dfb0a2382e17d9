import { z } from 'zod';
import { answerStates } from '../coded-answer.js';
import { type ColumnMapping, fields, type Mapping } from '../person-list/index.js';
import { importError } from './errors.js';

const states = answerStates.filter((state) => state !== 'known') as [Exclude<(typeof answerStates)[number], 'known'>];
const meaning = z.union([z.object({ code: z.string().min(1).max(60) }), z.object({ state: z.enum(states) })]);
const field = z.enum(fields);
const column = z.union([
  z.object({
    column: z.string(),
    use: z.literal('field'),
    field,
    values: z.record(z.string(), meaning).optional(),
    dateFormat: z.enum(['ymd', 'dmy', 'mdy', 'unsure']).optional(),
    codes: z.boolean().optional(),
    letters: z.literal('asked').optional(),
  }),
  z.object({
    column: z.string(),
    use: z.literal('flag'),
    field: z.enum(['forms', 'means', 'sectors', 'recruiterRelation']),
    code: z.string(),
  }),
  z.object({
    column: z.string(),
    use: z.literal('left-out'),
    why: z.enum(['identity', 'contact', 'place', 'story', 'staff', 'process']),
  }),
  z.object({ column: z.string(), use: z.literal('undecided') }),
]);
const whole = z.object({
  columns: z.array(column),
  vocabulary: z.enum(['general', 'ctdc-k-anonymised', 'ctdc-synthetic']).default('general'),
  principal: z.union([z.literal('first-named'), z.array(z.string())]).default('first-named'),
  registrationYear: z.int().min(1990).max(2100).optional(),
  agency: z.string().optional(),
});
/** The short form: header → field, or `leave-out`. */
const short = z.record(z.string(), z.union([field, z.literal('leave-out')]));

/**
 * A mapping as a person wrote it down: whole, or short (`{"M/F": "sex", "Notes": "leave-out"}`), which then changes
 * only the columns it names. Errors: STATISTICS_MAPPING_UNREADABLE.
 */
export function mappingOf(given: unknown, suggested: Mapping, headers: readonly string[]): Mapping {
  const asWhole = whole.safeParse(given);
  if (asWhole.success) return asWhole.data;
  const asShort = short.safeParse(given);
  if (!asShort.success)
    throw importError('STATISTICS_MAPPING_UNREADABLE', {
      reason:
        (given !== null && typeof given === 'object' && 'columns' in given ? asWhole : asShort).error?.issues[0]
          ?.message ?? '',
    });
  const missing = Object.keys(asShort.data).find((name) => !headers.includes(name.replace(/\s+/gu, ' ').trim()));
  if (missing !== undefined) throw importError('STATISTICS_MAPPING_UNREADABLE', { reason: missing });
  const columns = suggested.columns.map((known): ColumnMapping => {
    const wanted = asShort.data[known.column];
    return wanted === undefined ? known : chosen(known, wanted === 'leave-out' ? null : wanted);
  });
  return { ...suggested, columns };
}

/** A column's mapping after a person chose its field; what the suggestion knew of the same field stays. */
export function chosen(suggested: ColumnMapping, choice: (typeof fields)[number] | null): ColumnMapping {
  if (choice === null) return suggested.use === 'left-out' ? suggested : { column: suggested.column, use: 'undecided' };
  if (suggested.use === 'field' && suggested.field === choice) return suggested;
  return { column: suggested.column, use: 'field', field: choice };
}
