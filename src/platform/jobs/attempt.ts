/** One attempt at one job: its work, its heartbeat, and what becomes of it. */
import { NODE } from '../access/index.js';
import { PalermoError, describeFault } from '../errors/index.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import { waitSeconds } from './back-off.js';
import { jobsError } from './errors.js';
import type { JobContext, SettledKind } from './kind.js';
import { type Claim, LEASE_SECONDS, beat, endJob, putBack, reportProgress } from './store/claim.js';
import type { Job, JobFailure } from './store/job.js';

/** Thrown inside a job's work when someone asked to stop it; the runner then ends it as cancelled. */
class JobStopped extends Error {
  override readonly name = 'JobStopped';
}

export type JobLog = (event: string, details: Record<string, unknown>) => void;

const PROGRESS_MS = 500;
const BEAT_MS = (LEASE_SECONDS * 1000) / 5;

const failureOf = (error: unknown): JobFailure =>
  error instanceof PalermoError
    ? { code: error.code, params: { ...error.params }, ...(error.place ? { place: error.place } : {}) }
    : { code: 'JOBS_FAILED_REPEATEDLY', params: {} };

/** @param stopping whether the node is going down: the work then stops at its next step and is begun again later */
export async function attemptJob(
  storage: Storage,
  kind: SettledKind,
  job: Job,
  runner: string,
  stopping: () => boolean,
  log: JobLog,
): Promise<void> {
  const claim: Claim = { runner, job: job.id, attempt: job.attempts };
  const unit = <T>(work: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(NODE, work);
  let reported = 0;
  let committed = false;
  const context: JobContext = {
    job,
    async progress(done, total) {
      if (stopping()) throw new JobStopped();
      const now = performance.now();
      if (now - reported < PROGRESS_MS && done !== total) return;
      reported = now;
      if ((await unit((uow) => reportProgress(uow, claim, done, total))) === 'stop') throw new JobStopped();
    },
    async commit(effects) {
      await unit(async (uow) => {
        const result = await effects(uow);
        if (!(await endJob(uow, claim, { state: 'done', result }))) throw jobsError('JOBS_CANCELLED');
      });
      committed = true;
    },
  };
  const beating = setInterval(() => {
    unit((uow) => beat(uow, claim)).catch((error: unknown) => log('jobs.heartbeat', describeFault(error)));
  }, BEAT_MS).unref();
  try {
    await kind.run(context);
    if (!committed) throw new Error(`the handler of ${job.kind} ended without commit`);
  } catch (error) {
    if (committed) return log('job.after-commit', { job: job.id, kind: job.kind, ...describeFault(error) });
    const ours = await unit((uow) => settle(uow, claim, kind, job, error, stopping(), log));
    // Another runner has it, or its end was kept although the answer got lost: nothing is left to do.
    if (!ours) log('job.no-longer-ours', { job: job.id, kind: job.kind, attempt: job.attempts });
  } finally {
    clearInterval(beating);
  }
}

function settle(
  uow: UnitOfWork,
  claim: Claim,
  kind: SettledKind,
  job: Job,
  error: unknown,
  stopping: boolean,
  log: JobLog,
): Promise<boolean> {
  if (error instanceof JobStopped || (error instanceof PalermoError && error.code === 'JOBS_CANCELLED'))
    return stopping && error instanceof JobStopped
      ? putBack(uow, claim, { outcome: 'stopped' })
      : endJob(uow, claim, { state: 'cancelled' });
  // A fault in what the person gave will be the same next time; any other may pass.
  if (error instanceof PalermoError && error.status < 500)
    return endJob(uow, claim, { state: 'failed', error: failureOf(error) });
  log('job.fault', { job: job.id, kind: job.kind, attempt: job.attempts, ...describeFault(error) });
  const faults = job.faults + 1;
  if (faults >= kind.maxAttempts) return endJob(uow, claim, { state: 'failed', error: failureOf(error) });
  const wait = waitSeconds(faults, kind.firstWaitSeconds, Math.random());
  return putBack(uow, claim, { outcome: 'failed', error: failureOf(error), waitSeconds: wait });
}
