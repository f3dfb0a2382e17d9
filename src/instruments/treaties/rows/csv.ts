/**
 * The product's own table: one act a row, columns in any order.
 * treaty, participant, action, date (`yyyy-mm-dd`); and where wanted: effective, provision, text, note, about, status
 * (`retracted` rows, which an export keeps, are passed over), source, source_as_of.
 */
import { type ActionKind, isActionKind } from '../action.js';
import { treatyNamed } from '../registry.js';
import { dayIn } from './dates.js';
import { type RowFault, type Told, type ToldAct, fault } from './row.js';

export const CSV_COLUMNS = [
  'treaty',
  'participant',
  'action',
  'date',
  'effective',
  'provision',
  'about',
  'text',
  'note',
] as const;
const NEEDED = ['participant', 'action', 'date'] as const;

/** Words that other tables use for the same acts. */
const KINDS: Readonly<Record<string, ActionKind>> = {
  denunciation: 'withdrawal',
  'withdrawal of reservation': 'withdrawal-of-reservation',
  'formal confirmation': 'formal-confirmation',
  'definitive signature': 'definitive-signature',
};

/**
 * @param records cells by column, as a CSV reader gives them; the first record is row 2 of the file
 * @param treaty  for files without a column of treaties
 */
export function readStatusCsv(records: readonly Readonly<Record<string, string>>[], treaty: string | null): Told {
  const acts: ToldAct[] = [];
  const faults: RowFault[] = [];
  const columns = Object.keys(records[0] ?? {});
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return {
      layout: 'csv',
      acts,
      faults: [fault(1, 'TREATIES_COLUMN_MISSING', columns.join(', '), { columns: missing.join(', ') })],
      source: null,
      asOf: null,
    };
  for (const [index, record] of records.entries()) readRecord(record, index + 2, treaty, acts, faults);
  return { layout: 'csv', acts, faults, source: null, asOf: null };
}

function readRecord(
  record: Readonly<Record<string, string>>,
  row: number,
  otherwise: string | null,
  acts: ToldAct[],
  faults: RowFault[],
): void {
  const cell = (name: string): string => record[name]?.trim() ?? '';
  const named = cell('treaty');
  const treaty = named === '' ? otherwise : treatyNamed(named)?.id;
  const action = cell('action').toLowerCase();
  const kind = isActionKind(action) ? action : KINDS[action];
  const on = dayIn(cell('date'));
  const effective = cell('effective');
  const effectiveOn = effective === '' ? undefined : (dayIn(effective) ?? null);
  if (treaty === null) faults.push(fault(row, 'TREATIES_TREATY_NOT_SAID', ''));
  else if (treaty === undefined) faults.push(fault(row, 'TREATIES_NO_SUCH_TREATY', named, { treaty: named }));
  else if (kind === undefined) faults.push(fault(row, 'TREATIES_KIND', cell('action'), { kind: cell('action') }));
  else if (on === null) faults.push(fault(row, 'TREATIES_DATE', cell('date'), { on: cell('date') }));
  else if (effectiveOn === null) faults.push(fault(row, 'TREATIES_DATE', effective, { on: effective }));
  else
    acts.push({
      row,
      treaty,
      label: cell('participant'),
      kind,
      on,
      effectiveOn,
      provision: cell('provision') || undefined,
      text: cell('text') || undefined,
      note: cell('note') || undefined,
      about: cell('about') || undefined,
    });
}
