/** Jobs that failed for good, as a person finds, reads and settles them; and what each attempt came to. */
import { sql } from 'kysely';
import type { UnitOfWork } from '../../storage/index.js';
import { jobsError } from '../errors.js';
import { type Job, type JobFailure, type JobRow, jobOf } from './job.js';

export type JobAttempt = {
  readonly number: number;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: 'running' | 'done' | 'failed' | 'cancelled' | 'stopped' | 'interrupted';
  readonly error: JobFailure | null;
};

/** Failed and not put aside, latest first. */
export async function failedJobs(uow: UnitOfWork, agency: 'all' | { only: string }, limit: number): Promise<Job[]> {
  const only = agency === 'all' ? null : agency.only;
  const { rows } = await sql<JobRow>`select * from job
    where state = 'failed' and put_aside_at is null and (${only}::text is null or agency = ${only})
    order by ended_at desc limit ${limit}`.execute(uow.tables());
  return rows.map(jobOf);
}

/** Every attempt of a job, latest first. */
export async function attemptsOf(uow: UnitOfWork, job: string): Promise<JobAttempt[]> {
  const { rows } = await sql<{
    number: number;
    started_at: Date;
    ended_at: Date | null;
    outcome: JobAttempt['outcome'];
    error: JobFailure | null;
  }>`select number, started_at, ended_at, outcome, error from job_attempt where job = ${job}
    order by number desc limit 100`.execute(uow.tables());
  return rows.map((row) => ({
    number: row.number,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
    error: row.error,
  }));
}

/** Queues a failed job again, as if it had never been tried. Errors: JOBS_NO_SUCH_JOB, JOBS_NOT_FAILED. */
export async function tryAgain(uow: UnitOfWork, id: string): Promise<void> {
  const { rows } = await sql`update job set state = 'queued', run_after = ${uow.at}, ended_at = null, error = null,
      faults = 0, interruptions = 0, runner = null, cancel_asked = false, put_aside_at = null, put_aside_by = null
    where id = ${id} and state = 'failed' returning id`.execute(uow.tables());
  if (rows.length === 0) throw await notFailed(uow, id);
  await uow.act('jobs.retry', `job/${id}`);
}

/** Takes a failed job off the list of what needs somebody; it stays readable. Errors: as tryAgain. */
export async function putAside(uow: UnitOfWork, id: string): Promise<void> {
  const { rows } = await sql`update job set put_aside_at = ${uow.at}, put_aside_by = ${uow.actor.id}
    where id = ${id} and state = 'failed' and put_aside_at is null returning id`.execute(uow.tables());
  if (rows.length === 0) throw await notFailed(uow, id);
  await uow.act('jobs.put-aside', `job/${id}`);
}

async function notFailed(uow: UnitOfWork, id: string) {
  const { rows } = await sql`select 1 from job where id = ${id}`.execute(uow.tables());
  return jobsError(rows.length > 0 ? 'JOBS_NOT_FAILED' : 'JOBS_NO_SUCH_JOB');
}

/** For health and measures: counts, and the seconds that the longest-waiting due job has waited (0: none waits). */
export type JobCounts = {
  readonly queued: number;
  readonly running: number;
  readonly failed: number;
  readonly longestWaitSeconds: number;
  readonly overdueSchedules: number;
};

export async function countJobs(uow: UnitOfWork): Promise<JobCounts> {
  const { rows } = await sql<{ queued: number; running: number; failed: number; waited: number; overdue: number }>`
    select count(*) filter (where state = 'queued')::int as queued,
      count(*) filter (where state = 'running')::int as running,
      count(*) filter (where state = 'failed' and put_aside_at is null)::int as failed,
      coalesce(extract(epoch from ${uow.at}::timestamptz - min(run_after) filter (where state = 'queued')), 0)::float8
        as waited,
      (select count(*)::int from job_schedule where next_at < ${uow.at}::timestamptz - interval '5 minutes') as overdue
    from job where state in ('queued', 'running', 'failed')`.execute(uow.tables());
  const row = rows[0];
  return {
    queued: row?.queued ?? 0,
    running: row?.running ?? 0,
    failed: row?.failed ?? 0,
    longestWaitSeconds: Math.max(0, Math.floor(row?.waited ?? 0)),
    overdueSchedules: row?.overdue ?? 0,
  };
}
