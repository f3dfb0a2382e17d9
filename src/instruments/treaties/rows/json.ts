/** The layout of `{ source, asOf, treaties: { "XVIII-12-a": [{ participant, iso3, signed, bound, action }] } }`. */
import { type ActionKind, isConsent } from '../action.js';
import { isDay } from '../../days.js';
import { participantOf } from '../participants.js';
import { treatyNamed } from '../registry.js';
import { type RowFault, type Told, type ToldAct, doubt, fault } from './row.js';

// Cells hold words or figures; anything else is no value.
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether parsed JSON has this layout. */
export const isStatusJson = (value: unknown): value is { treaties: Record<string, unknown> } =>
  isRecord(value) && isRecord(value.treaties);

/** Rows are counted through the whole file, treaty by treaty, from 1. */
export function readStatusJson(value: Record<string, unknown> & { treaties: Record<string, unknown> }): Told {
  const acts: ToldAct[] = [];
  const faults: RowFault[] = [];
  let row = 0;
  for (const [name, list] of Object.entries(value.treaties)) {
    const treaty = treatyNamed(name)?.id;
    for (const entry of Array.isArray(list) ? list : []) {
      row += 1;
      if (treaty === undefined) faults.push(fault(row, 'TREATIES_NO_SUCH_TREATY', name, { treaty: name }));
      else if (isRecord(entry)) readEntry(entry, treaty, row, acts, faults);
      else faults.push(fault(row, 'TREATIES_FILE', textOf(entry), { reason: 'row' }));
    }
  }
  return {
    layout: 'json',
    acts,
    faults,
    source: textOf(value.source) || null,
    asOf: textOf(value.asOf) || null,
  };
}

function readEntry(
  entry: Record<string, unknown>,
  treaty: string,
  row: number,
  acts: ToldAct[],
  faults: RowFault[],
): void {
  const label = textOf(entry.participant) || textOf(entry.iso3);
  const code = textOf(entry.iso3).slice(0, 3).trim();
  const named = participantOf(label);
  // The name is what people wrote; a code beside it was made by a machine and can be another State's.
  if (named !== null && code !== '' && named !== code && participantOf(code) !== null)
    faults.push(doubt(row, 'TREATIES_LABEL_AND_CODE', `${label} / ${code}`, { label, code, used: named }));
  const add = (kind: ActionKind, on: string): void => {
    if (isDay(on)) acts.push({ row, treaty, label, kind, on });
    else faults.push(fault(row, 'TREATIES_DATE', on, { on }));
  };
  const signed = textOf(entry.signed);
  if (signed !== '') add('signature', signed);
  const bound = textOf(entry.bound);
  if (bound === '') return;
  const kind = textOf(entry.action) as ActionKind;
  if (isConsent(kind)) add(kind, bound);
  else faults.push(fault(row, 'TREATIES_KIND', textOf(entry.action), { kind: textOf(entry.action) }));
}
