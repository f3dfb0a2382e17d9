/** The queue for long work: progress, cancel, resume after a crash, exactly one effect. Rules in the README. */
import { NODE } from '../access/index.js';
import { PalermoError, describeFault } from '../errors/index.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import { type Job, type JobFailure, claimJob, endJob, reportProgress, requeueInterrupted, retryJob } from './store.js';

export {
  type Job,
  type JobAsked,
  type JobFailure,
  type JobState,
  enqueue,
  findJob,
  listJobs,
  askCancel,
} from './store.js';

/** Thrown inside a job's work when someone asked to stop it; the runner then ends it as cancelled. */
class JobStopped extends Error {
  override readonly name = 'JobStopped';
}

export type JobContext = {
  readonly job: Job;
  /** Says how far the work is (at most twice a second reaches the database). Throws where the job must stop. */
  progress(done: number, total: number | null): Promise<void>;
  /** Runs the effects and ends the job in one transaction. */
  commit(effects: (uow: UnitOfWork) => Promise<Record<string, unknown>>): Promise<void>;
};

export type JobHandler = (context: JobContext) => Promise<void>;

/** How often a job is tried before it stays failed, and the seconds between, doubling. */
export const MAX_ATTEMPTS = 4;
const FIRST_WAIT_SECONDS = 2;

export type JobRunner = { start(): Promise<void>; wake(): void; stop(): Promise<void> };

const failureOf = (error: unknown): JobFailure =>
  error instanceof PalermoError
    ? { code: error.code, params: { ...error.params }, ...(error.place ? { place: error.place } : {}) }
    : { code: 'JOBS_FAILED_REPEATEDLY', params: {} };

/**
 * Runs one job at a time: the machine is small, and people wait for one list, not for four.
 * @param log told of faults that are the program's own, without the content of records
 */
export function jobRunner(
  storage: Storage,
  handlers: Readonly<Record<string, JobHandler>>,
  log: (event: string, details: Record<string, unknown>) => void,
): JobRunner {
  let stopping = false;
  let wakeUp: () => void = () => undefined;
  let loop: Promise<void> = Promise.resolve();

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const runOne = async (job: Job): Promise<void> => {
    let reported = 0;
    let committed = false;
    const context: JobContext = {
      job,
      async progress(done, total) {
        if (stopping) throw new JobStopped();
        const now = performance.now();
        if (now - reported < 500 && done !== total) return;
        reported = now;
        const verdict = await storage.inUnitOfWork(NODE, (uow) => reportProgress(uow, job.id, done, total));
        if (verdict === 'stop') throw new JobStopped();
      },
      async commit(effects) {
        await storage.inUnitOfWork(NODE, async (uow) =>
          endJob(uow, job.id, { state: 'done', result: await effects(uow) }),
        );
        committed = true;
      },
    };
    try {
      const handler = handlers[job.kind];
      if (!handler) throw new Error(`no handler for ${job.kind}`);
      await handler(context);
      if (!committed) throw new Error(`the handler of ${job.kind} ended without commit`);
    } catch (error) {
      if (committed) log('job.after-commit', { job: job.id, kind: job.kind, ...describeFault(error) });
      else await storage.inUnitOfWork(NODE, (uow) => settle(uow, job, error));
    }
  };

  const settle = async (uow: UnitOfWork, job: Job, error: unknown): Promise<void> => {
    if (error instanceof JobStopped || (error instanceof PalermoError && error.code === 'JOBS_CANCELLED')) {
      if (stopping && error instanceof JobStopped) return retryJob(uow, job.id, 0);
      return endJob(uow, job.id, { state: 'cancelled' });
    }
    // A fault in what the person gave will be the same next time; any other may pass.
    if (error instanceof PalermoError && error.status < 500)
      return endJob(uow, job.id, { state: 'failed', error: failureOf(error) });
    log('job.fault', { job: job.id, kind: job.kind, attempt: job.attempts, ...describeFault(error) });
    if (job.attempts < MAX_ATTEMPTS) return retryJob(uow, job.id, FIRST_WAIT_SECONDS * 2 ** (job.attempts - 1));
    return endJob(uow, job.id, { state: 'failed', error: failureOf(error) });
  };

  const run = async (): Promise<void> => {
    while (!stopping) {
      try {
        const job = await storage.inUnitOfWork(NODE, (uow) => claimJob(uow, Object.keys(handlers)));
        if (job) await runOne(job);
        else await pause(1000);
      } catch (error) {
        log('jobs.database', describeFault(error));
        await pause(2000);
      }
    }
  };

  return {
    async start() {
      await storage.inUnitOfWork(NODE, requeueInterrupted);
      loop = run();
    },
    wake: () => wakeUp(),
    async stop() {
      stopping = true;
      wakeUp();
      await loop;
    },
  };
}
