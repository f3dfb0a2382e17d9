import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Place } from '../errors/index.js';
import type { UnitOfWork } from '../storage/index.js';
import { jobsError } from './errors.js';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** An error as a job keeps it: the code and what the sentence needs, so that each reader sees it in her language. */
export type JobFailure = {
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly place?: Place;
};

export type Job = {
  readonly id: string;
  readonly kind: string;
  /** What the work is on: `statistics.batch/<id>`. */
  readonly subject: string;
  readonly agency: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly state: JobState;
  readonly done: number;
  readonly total: number | null;
  readonly attempts: number;
  readonly cancelAsked: boolean;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly error: JobFailure | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
};

type JobRow = {
  id: string;
  kind: string;
  subject: string;
  agency: string | null;
  input: Record<string, unknown>;
  state: JobState;
  done: number;
  total: number | null;
  attempts: number;
  cancel_asked: boolean;
  result: Record<string, unknown> | null;
  error: JobFailure | null;
  asked_by: string;
  asked_at: Date;
  ended_at: Date | null;
};

const jobOf = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject,
  agency: row.agency,
  input: row.input,
  state: row.state,
  done: row.done,
  total: row.total,
  attempts: row.attempts,
  cancelAsked: row.cancel_asked,
  result: row.result,
  error: row.error,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  endedAt: row.ended_at,
});

export type JobAsked = {
  readonly kind: string;
  readonly subject: string;
  readonly agency: string | null;
  readonly input: Readonly<Record<string, unknown>>;
};

/** Asks for work, in the transaction of the change that needs it. */
export async function enqueue(uow: UnitOfWork, asked: JobAsked): Promise<string> {
  const id = randomUUID();
  await sql`insert into job (id, kind, subject, agency, input, state, run_after, asked_by, asked_at)
    values (${id}, ${asked.kind}, ${asked.subject}, ${asked.agency}, ${JSON.stringify(asked.input)}::jsonb, 'queued',
            ${uow.at}, ${uow.actor.id}, ${uow.at})`.execute(uow.tables());
  await uow.act('jobs.enqueue', `job/${id}`, { kind: asked.kind, subject: asked.subject });
  return id;
}

export async function findJob(uow: UnitOfWork, id: string): Promise<Job> {
  const { rows } = await sql<JobRow>`select * from job where id = ${id}`.execute(uow.tables());
  if (!rows[0]) throw jobsError('JOBS_NO_SUCH_JOB');
  return jobOf(rows[0]);
}

/** Newest first. `agency` narrows to one agency's work. */
export async function listJobs(uow: UnitOfWork, agency: 'all' | { only: string }, limit: number): Promise<Job[]> {
  const only = agency === 'all' ? null : agency.only;
  const { rows } = await sql<JobRow>`select * from job where ${only}::text is null or agency = ${only}
    order by asked_at desc limit ${limit}`.execute(uow.tables());
  return rows.map(jobOf);
}

/** A queued job ends at once; a running one stops at its next step. A job that has ended stays as it is. */
export async function askCancel(uow: UnitOfWork, id: string): Promise<void> {
  await sql`update job set cancel_asked = true,
      state = case when state = 'queued' then 'cancelled' else state end,
      ended_at = case when state = 'queued' then ${uow.at}::timestamptz else ended_at end
    where id = ${id} and state in ('queued', 'running')`.execute(uow.tables());
  await uow.act('jobs.cancel', `job/${id}`);
}

/** Claims the longest-waiting job of a kind this node knows, or undefined. */
export async function claimJob(uow: UnitOfWork, kinds: readonly string[]): Promise<Job | undefined> {
  const { rows } = await sql<JobRow>`
    update job set state = 'running', attempts = attempts + 1, heartbeat_at = ${uow.at}, done = 0
    where id = (select id from job where state = 'queued' and run_after <= ${uow.at} and kind = any(${[...kinds]})
                order by run_after limit 1 for update skip locked)
    returning *`.execute(uow.tables());
  return rows[0] && jobOf(rows[0]);
}

/** Tells how far a job is; answers whether someone asked to stop it, or it is no longer ours. */
export async function reportProgress(
  uow: UnitOfWork,
  id: string,
  done: number,
  total: number | null,
): Promise<'go-on' | 'stop'> {
  const { rows } = await sql<{ cancel_asked: boolean }>`
    update job set done = ${Math.round(done)}, total = ${total === null ? null : Math.round(total)}, heartbeat_at = ${uow.at}
    where id = ${id} and state = 'running' returning cancel_asked`.execute(uow.tables());
  return rows[0] && !rows[0].cancel_asked ? 'go-on' : 'stop';
}

/**
 * Ends a job in the transaction of its effects: either both are there after a crash, or neither. Work that someone has
 * asked to stop is not done any more. Errors: JOBS_CANCELLED, where it was stopped or is no longer ours.
 */
export async function endJob(
  uow: UnitOfWork,
  id: string,
  end:
    | { state: 'done'; result: Record<string, unknown> }
    | { state: 'failed'; error: JobFailure }
    | { state: 'cancelled' },
): Promise<void> {
  const result = end.state === 'done' ? JSON.stringify(end.result) : null;
  const error = end.state === 'failed' ? JSON.stringify(end.error) : null;
  const { rows } = await sql`update job set state = ${end.state}, result = ${result}::jsonb, error = ${error}::jsonb,
      ended_at = ${uow.at}, done = case when ${end.state} = 'done' then coalesce(total, done) else done end
    where id = ${id} and state = 'running' and not (cancel_asked and ${end.state} = 'done') returning id`.execute(
    uow.tables(),
  );
  if (rows.length === 0) throw jobsError('JOBS_CANCELLED');
}

/** Puts a job back after a fault that may pass, later each time. */
export async function retryJob(uow: UnitOfWork, id: string, waitSeconds: number): Promise<void> {
  const after = new Date(uow.at.getTime() + waitSeconds * 1000);
  await sql`update job set state = 'queued', run_after = ${after} where id = ${id} and state = 'running'`.execute(
    uow.tables(),
  );
}

/** The node has just started and is alone: whatever was running when it died starts again. */
export async function requeueInterrupted(uow: UnitOfWork): Promise<number> {
  const { rows } =
    await sql`update job set state = 'queued', run_after = ${uow.at} where state = 'running' returning id`.execute(
      uow.tables(),
    );
  return rows.length;
}
