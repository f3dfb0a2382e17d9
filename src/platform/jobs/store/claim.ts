/** A runner's hold on a job. Every change of a running job names the runner and the attempt: a late one changes nothing. */
import { sql } from 'kysely';
import type { UnitOfWork } from '../../storage/index.js';
import { type Job, type JobFailure, type JobRow, jobOf } from './job.js';

/** Who holds a job: the runner, and which attempt of the job it is. */
export type Claim = { readonly runner: string; readonly job: string; readonly attempt: number };

/** A runner that has said nothing for this long has lost its job, though its connection may still stand. */
export const LEASE_SECONDS = 60;
/** A job during which the program ended this often is not begun again: it may be what ends it. */
export const MAX_INTERRUPTIONS = 20;
const PATIENT_INTERRUPTIONS = 5;

/** Session lock that a runner holds while it lives; the database frees it when the runner's connection ends. */
export const aliveLock = (runner: unknown) => sql`hashtextextended('palermo job runner ' || ${runner}::text, 0)`;

/**
 * Claims the job of these kinds that has waited longest, or undefined. A kind's priority counts as minutes waited,
 * so nothing waits for ever behind what is more urgent.
 */
export async function claimJob(
  uow: UnitOfWork,
  runner: string,
  kinds: readonly { readonly name: string; readonly priority: number }[],
): Promise<Job | undefined> {
  const { rows } = await sql<JobRow>`
    with next as (
      select job.id from job
      join unnest(${kinds.map(({ name }) => name)}::text[], ${kinds.map(({ priority }) => priority)}::int[])
        as wanted (kind, priority) on wanted.kind = job.kind
      where state = 'queued' and run_after <= ${uow.at}
      order by run_after - wanted.priority * interval '1 minute', job.id
      limit 1 for update of job skip locked)
    update job set state = 'running', attempts = attempts + 1, runner = ${runner}, heartbeat_at = ${uow.at},
      done = 0, error = null
    from next where job.id = next.id
    returning job.*`.execute(uow.tables());
  if (!rows[0]) return undefined;
  const job = jobOf(rows[0]);
  await sql`insert into job_attempt (job, number, runner, started_at, outcome)
    values (${job.id}, ${job.attempts}, ${runner}, ${uow.at}, 'running')`.execute(uow.tables());
  return job;
}

const held = ({ runner, job, attempt }: Claim) =>
  sql`id = ${job} and state = 'running' and runner = ${runner} and attempts = ${attempt}`;

/** Tells how far a job is; answers whether someone asked to stop it, or it is no longer ours. */
export async function reportProgress(
  uow: UnitOfWork,
  claim: Claim,
  done: number,
  total: number | null,
): Promise<'go-on' | 'stop'> {
  const { rows } = await sql<{ cancel_asked: boolean }>`
    update job set done = ${Math.round(done)}, total = ${total === null ? null : Math.round(total)}, heartbeat_at = ${uow.at}
    where ${held(claim)} returning cancel_asked`.execute(uow.tables());
  return rows[0] && !rows[0].cancel_asked ? 'go-on' : 'stop';
}

/** Says that the runner lives, for work that reports no progress; answers whether the job is still ours. */
export async function beat(uow: UnitOfWork, claim: Claim): Promise<boolean> {
  const { rows } = await sql`update job set heartbeat_at = ${uow.at} where ${held(claim)} returning id`.execute(
    uow.tables(),
  );
  return rows.length > 0;
}

type End =
  | { readonly state: 'done'; readonly result: Record<string, unknown> }
  | { readonly state: 'failed'; readonly error: JobFailure }
  | { readonly state: 'cancelled' };

/**
 * Ends a job in the transaction of its effects: either both are there after a crash, or neither. Answers false, and
 * changes nothing, where the job is no longer ours or is to be done although someone asked to stop it.
 */
export async function endJob(uow: UnitOfWork, claim: Claim, end: End): Promise<boolean> {
  const result = end.state === 'done' ? JSON.stringify(end.result) : null;
  const error = end.state === 'failed' ? JSON.stringify(end.error) : null;
  const { rows } = await sql`update job set state = ${end.state}, result = ${result}::jsonb, error = ${error}::jsonb,
      ended_at = ${uow.at}, done = case when ${end.state} = 'done' then coalesce(total, done) else done end,
      faults = faults + case when ${end.state} = 'failed' then 1 else 0 end
    where ${held(claim)} and not (cancel_asked and ${end.state} = 'done') returning id`.execute(uow.tables());
  if (rows.length === 0) return false;
  await endAttempt(uow, claim, end.state, error);
  return true;
}

/** Puts a job back: after a fault that may pass, or because the node stops. One that was asked to stop ends instead. */
export async function putBack(
  uow: UnitOfWork,
  claim: Claim,
  why:
    | { readonly outcome: 'failed'; readonly error: JobFailure; readonly waitSeconds: number }
    | { outcome: 'stopped' },
): Promise<boolean> {
  const fault = why.outcome === 'failed' ? JSON.stringify(why.error) : null;
  const after = new Date(uow.at.getTime() + (why.outcome === 'failed' ? why.waitSeconds * 1000 : 0));
  const { rows } = await sql`update job set run_after = ${after}, runner = null, error = ${fault}::jsonb,
      faults = faults + ${why.outcome === 'failed' ? 1 : 0},
      state = case when cancel_asked then 'cancelled' else 'queued' end,
      ended_at = case when cancel_asked then ${uow.at}::timestamptz end
    where ${held(claim)} returning id`.execute(uow.tables());
  if (rows.length === 0) return false;
  await endAttempt(uow, claim, why.outcome, fault);
  return true;
}

async function endAttempt(uow: UnitOfWork, { job, attempt }: Claim, outcome: string, error: string | null) {
  await sql`update job_attempt set ended_at = ${uow.at}, outcome = ${outcome}, error = ${error}::jsonb
    where job = ${job} and number = ${attempt}`.execute(uow.tables());
}

/**
 * Puts back the jobs of runners that are gone: their connection has ended, or they have been silent for the length of
 * a lease. A runner's own jobs and those of runners that live are left alone. Says how many were put back.
 */
export async function requeueInterrupted(uow: UnitOfWork, self: string): Promise<number> {
  const silent = new Date(uow.at.getTime() - LEASE_SECONDS * 1000);
  const broken: JobFailure = { code: 'JOBS_INTERRUPTED_REPEATEDLY', params: { times: MAX_INTERRUPTIONS } };
  const { rows } = await sql<{ id: string; attempts: number }>`
    with running as materialized (
      select id, runner, heartbeat_at from job
      where state = 'running' and runner is distinct from ${self} for update skip locked),
    gone as materialized (
      select id from running
      where runner is null or heartbeat_at is null or heartbeat_at < ${silent}
        or pg_try_advisory_xact_lock(${aliveLock(sql`runner`)}))
    update job set runner = null, interruptions = interruptions + 1,
      run_after = ${uow.at}::timestamptz
        + least(300, case when interruptions < ${PATIENT_INTERRUPTIONS} then 0
                          else power(2, interruptions - ${PATIENT_INTERRUPTIONS}) end) * interval '1 second',
      state = case when cancel_asked then 'cancelled'
                   when interruptions + 1 >= ${MAX_INTERRUPTIONS} then 'failed' else 'queued' end,
      error = case when interruptions + 1 >= ${MAX_INTERRUPTIONS} and not cancel_asked
                   then ${JSON.stringify(broken)}::jsonb end,
      ended_at = case when cancel_asked or interruptions + 1 >= ${MAX_INTERRUPTIONS} then ${uow.at}::timestamptz end
    from gone where job.id = gone.id
    returning job.id, job.attempts`.execute(uow.tables());
  for (const { id, attempts } of rows)
    await endAttempt(uow, { runner: '', job: id, attempt: attempts }, 'interrupted', null);
  return rows.length;
}
