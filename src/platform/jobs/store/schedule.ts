/** Work that comes back by the clock. */
import { sql } from 'kysely';
import type { UnitOfWork } from '../../storage/index.js';
import { type Timing, firstRun, liesTooFar, nextRun, runBefore } from '../timing.js';
import { type JobAsked, enqueue } from './job.js';

export type Schedule = Omit<JobAsked, 'key'> & {
  /** Stable and unique: `operations.backup`. */
  readonly name: string;
  readonly timing: Timing;
};

export type ScheduleState = Schedule & {
  readonly nextAt: Date;
  readonly lastAt: Date | null;
  readonly lastJob: string | null;
};

type ScheduleRow = {
  name: string;
  kind: string;
  subject: string;
  agency: string | null;
  input: Record<string, unknown>;
  every_seconds: number | null;
  at_time: string | null;
  next_at: Date;
  last_at: Date | null;
  last_job: string | null;
};

const scheduleOf = (row: ScheduleRow): ScheduleState => ({
  name: row.name,
  kind: row.kind,
  subject: row.subject,
  agency: row.agency,
  input: row.input,
  timing: row.at_time === null ? { everySeconds: row.every_seconds ?? 0 } : { at: row.at_time },
  nextAt: row.next_at,
  lastAt: row.last_at,
  lastJob: row.last_job,
});

/**
 * Sets the node's schedules to exactly these: called at every start. A schedule whose timing has not changed keeps
 * its next moment, so restarting neither repeats nor delays a run.
 */
export async function setSchedules(uow: UnitOfWork, schedules: readonly Schedule[]): Promise<void> {
  for (const one of schedules) {
    const every = 'at' in one.timing ? null : one.timing.everySeconds;
    const at = 'at' in one.timing ? one.timing.at : null;
    await sql`insert into job_schedule (name, kind, subject, agency, input, every_seconds, at_time, next_at)
      values (${one.name}, ${one.kind}, ${one.subject}, ${one.agency}, ${JSON.stringify(one.input)}::jsonb, ${every},
              ${at}, ${firstRun(one.timing, uow.at)})
      on conflict (name) do update set kind = excluded.kind, subject = excluded.subject, agency = excluded.agency,
        input = excluded.input, every_seconds = excluded.every_seconds, at_time = excluded.at_time,
        next_at = case when job_schedule.every_seconds is distinct from excluded.every_seconds
                         or job_schedule.at_time is distinct from excluded.at_time
                       then excluded.next_at else job_schedule.next_at end`.execute(uow.tables());
  }
  await sql`delete from job_schedule where name <> all(${schedules.map(({ name }) => name)}::text[])`.execute(
    uow.tables(),
  );
}

/** Soonest first. */
export async function listSchedules(uow: UnitOfWork): Promise<ScheduleState[]> {
  const { rows } = await sql<ScheduleRow>`select * from job_schedule order by next_at, name`.execute(uow.tables());
  return rows.map(scheduleOf);
}

/**
 * Asks for the work that is due and sets each schedule's next moment, in one transaction. Whoever looks at the same
 * time finds the row locked and passes by; the job's key is the moment it is made for, so that it exists once even where
 * the clock was set back over that moment.
 * A run whose predecessor has not ended is left out. Says how many jobs were asked for.
 */
export async function runDue(uow: UnitOfWork): Promise<number> {
  // A moment further ahead than one period was set by a clock that was wrong: it is brought near again.
  const { rows } = await sql<ScheduleRow & { busy: boolean }>`
    select s.*, exists (select 1 from job where id = s.last_job and state in ('queued', 'running')) as busy
    from job_schedule s
    where next_at <= ${uow.at}
       or next_at > ${uow.at}::timestamptz + coalesce(every_seconds, 86400) * interval '1 second'
    for update of s skip locked`.execute(uow.tables());
  let asked = 0;
  for (const row of rows) {
    const { name, timing, nextAt, lastJob, lastAt, ...work } = scheduleOf(row);
    if (liesTooFar(timing, nextAt, uow.at)) {
      await sql`update job_schedule set next_at = ${firstRun(timing, uow.at)} where name = ${name}`.execute(
        uow.tables(),
      );
      continue;
    }
    const next = nextRun(timing, nextAt, uow.at);
    const key = `${name} ${runBefore(timing, next).toISOString()}`;
    const job = row.busy ? lastJob : await enqueue(uow, { ...work, key });
    if (!row.busy) asked += 1;
    await sql`update job_schedule set next_at = ${next}, last_job = ${job},
        last_at = ${row.busy ? lastAt : uow.at} where name = ${name}`.execute(uow.tables());
  }
  return asked;
}
