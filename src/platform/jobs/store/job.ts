import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Place } from '../../errors/index.js';
import type { UnitOfWork } from '../../storage/index.js';
import { jobsError } from '../errors.js';

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
  /** How often it was begun. */
  readonly attempts: number;
  /** How many of these ended with a fault, and how many with the end of the program. */
  readonly faults: number;
  readonly interruptions: number;
  readonly cancelAsked: boolean;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly error: JobFailure | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly runAfter: Date;
  readonly endedAt: Date | null;
  /** When a person said that a failed job needs nothing more. */
  readonly putAsideAt: Date | null;
};

export type JobRow = {
  id: string;
  kind: string;
  subject: string;
  agency: string | null;
  input: Record<string, unknown>;
  state: JobState;
  done: number;
  total: number | null;
  attempts: number;
  faults: number;
  interruptions: number;
  cancel_asked: boolean;
  result: Record<string, unknown> | null;
  error: JobFailure | null;
  asked_by: string;
  asked_at: Date;
  run_after: Date;
  ended_at: Date | null;
  put_aside_at: Date | null;
};

export const jobOf = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject,
  agency: row.agency,
  input: row.input,
  state: row.state,
  done: row.done,
  total: row.total,
  attempts: row.attempts,
  faults: row.faults,
  interruptions: row.interruptions,
  cancelAsked: row.cancel_asked,
  result: row.result,
  error: row.error,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  runAfter: row.run_after,
  endedAt: row.ended_at,
  putAsideAt: row.put_aside_at,
});

export type JobAsked = {
  readonly kind: string;
  readonly subject: string;
  readonly agency: string | null;
  /** Codes and ids only: a job is read by others than the record it works on. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Names this wish among those of its kind: asking again with it answers the same job, whatever became of it. */
  readonly key?: string;
};

/**
 * Asks for work, in the transaction of the change that needs it, and answers the job's id.
 * Errors: JOBS_KEY_TAKEN, where the key stands for work on another subject.
 */
export async function enqueue(uow: UnitOfWork, asked: JobAsked): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into job (id, kind, subject, agency, input, state, run_after, asked_by, asked_at, key)
    values (${randomUUID()}, ${asked.kind}, ${asked.subject}, ${asked.agency}, ${JSON.stringify(asked.input)}::jsonb,
            'queued', ${uow.at}, ${uow.actor.id}, ${uow.at}, ${asked.key ?? null})
    on conflict (kind, key) do nothing
    returning id`.execute(uow.tables());
  const id = rows[0]?.id;
  if (id === undefined) return askedBefore(uow, asked);
  await uow.act('jobs.enqueue', `job/${id}`, { kind: asked.kind, subject: asked.subject });
  return id;
}

async function askedBefore(uow: UnitOfWork, { kind, key, subject }: JobAsked): Promise<string> {
  const { rows } = await sql<{ id: string; subject: string }>`
    select id, subject from job where kind = ${kind} and key = ${key ?? null}`.execute(uow.tables());
  const known = rows[0];
  if (known?.subject !== subject) throw jobsError('JOBS_KEY_TAKEN');
  return known.id;
}

/** Errors: JOBS_NO_SUCH_JOB. */
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
