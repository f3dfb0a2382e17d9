import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { ledgerError } from '../ledger/errors.js';
import type { Calendar, DatedEvent, Sitting } from '../obligations/calendar.js';
import { earliestResolved } from '../obligations/deadlines.js';
import { SITTINGS_HELD } from '../obligations/sittings-held.js';
import type { Deadline } from '../reading/reading.js';

/** A sitting recorded by a person here. */
export type RecordedSitting = Pick<Sitting, 'kind' | 'body' | 'number' | 'start' | 'end' | 'source'> & {
  readonly recordedName: string;
  readonly recordedOn: string;
};

/** Sittings recorded here, the latest first. */
export async function recordedSittings(uow: UnitOfWork): Promise<RecordedSitting[]> {
  const { rows } = await sql<RecordedSitting>`select kind, body, number, starts_on::text as start, ends_on::text as end,
      source, recorded_name as "recordedName", recorded_at::date::text as "recordedOn"
    from sitting order by starts_on desc, body, number`.execute(uow.tables());
  return rows;
}

export type RecordedEvent = DatedEvent & { readonly recordedName: string };

export async function recordedEvents(uow: UnitOfWork): Promise<RecordedEvent[]> {
  const { rows } = await sql<RecordedEvent>`select key, falls_on::text as on, 'day' as precision, source,
      recorded_at::date::text as "asOf", recorded_name as "recordedName" from dated_event order by falls_on desc, key`.execute(
    uow.tables(),
  );
  return rows;
}

/** What the program knows of sittings and events, corrected and added to by what was recorded here. */
export async function calendarHere(uow: UnitOfWork): Promise<Calendar> {
  const recorded = await recordedSittings(uow);
  const same = (one: Pick<Sitting, 'kind' | 'body' | 'number'>) => `${one.kind}/${one.body}/${one.number}`;
  const own = new Set(recorded.map(same));
  return {
    sittings: [
      ...recorded.map(({ recordedName: _, recordedOn, ...sitting }) => ({
        ...sitting,
        precision: 'day' as const,
        asOf: recordedOn,
      })),
      ...SITTINGS_HELD.filter((sitting) => !own.has(same(sitting))),
    ],
    events: await recordedEvents(uow),
  };
}

/** Records or corrects when a sitting is held; days of deadlines move with it. Errors: INSTRUMENTS_SESSION_DATES. */
export async function recordSitting(
  uow: UnitOfWork,
  { kind, body, number, start, end, source }: Omit<RecordedSitting, 'recordedName' | 'recordedOn'>,
): Promise<number> {
  if (end < start) throw ledgerError('INSTRUMENTS_SESSION_DATES');
  await sql`insert into sitting (kind, body, number, starts_on, ends_on, source, recorded_by, recorded_name, recorded_at)
    values (${kind}, ${body}, ${number}, ${start}::date, ${end}::date, ${source}, ${uow.actor.id}, ${uow.actor.name},
      ${uow.at})
    on conflict (kind, body, number) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      source = excluded.source, recorded_by = excluded.recorded_by, recorded_name = excluded.recorded_name,
      recorded_at = excluded.recorded_at`.execute(uow.tables());
  const moved = await recomputeDue(uow, null);
  await uow.act('instruments.record-sitting', `${kind}/${body}/${number}`, { start, end, moved });
  return moved;
}

/** Records the day of an event that deadlines refer to; their days move with it. */
export async function recordEvent(
  uow: UnitOfWork,
  { key, on, source }: Pick<RecordedEvent, 'key' | 'on' | 'source'>,
): Promise<number> {
  await sql`insert into dated_event (key, falls_on, source, recorded_by, recorded_name, recorded_at)
    values (${key}, ${on}::date, ${source}, ${uow.actor.id}, ${uow.actor.name}, ${uow.at})
    on conflict (key) do update set falls_on = excluded.falls_on, source = excluded.source,
      recorded_by = excluded.recorded_by, recorded_name = excluded.recorded_name,
      recorded_at = excluded.recorded_at`.execute(uow.tables());
  const moved = await recomputeDue(uow, null);
  await uow.act('instruments.record-event', 'event', { key, on, moved });
  return moved;
}

/**
 * The day of each deadline by the calendar as it is now, of one document or of all. Returns how many commitments got
 * another day.
 */
export async function recomputeDue(uow: UnitOfWork, instrument: string | null): Promise<number> {
  const calendar = await calendarHere(uow);
  const { rows } = await sql<{
    id: string;
    deadlines: Deadline[];
    adopted: string | null;
    on: string | null;
    precision: string | null;
  }>`
    select commitment.id, deadlines, instrument.issued_on::text as adopted, due_on::text as on, due_precision as precision
    from commitment join instrument on instrument.id = commitment.instrument
    where deadlines <> '[]' ${instrument === null ? sql`` : sql`and commitment.instrument = ${instrument}`}`.execute(
    uow.tables(),
  );
  const moved = rows.flatMap(({ id, deadlines, adopted, on, precision }) => {
    const due = earliestResolved(deadlines, { calendar, adopted }).first;
    const same = (due?.on ?? null) === on && (due?.precision ?? null) === precision;
    return same ? [] : [{ id, on: due?.on ?? null, precision: due?.precision ?? null }];
  });
  if (moved.length > 0)
    await sql`update commitment set due_on = moved.on, due_precision = moved.precision
      from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as moved (id uuid, "on" date, precision text)
      where commitment.id = moved.id`.execute(uow.tables());
  return moved.length;
}
