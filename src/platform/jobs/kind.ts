/** What a module says of the long work that it does. */
import type { UnitOfWork } from '../storage/index.js';
import { FIRST_WAIT_SECONDS, MAX_ATTEMPTS } from './back-off.js';
import type { Job } from './store/job.js';

export type JobContext = {
  readonly job: Job;
  /** Says how far the work is (at most twice a second reaches the database). Throws where the job must stop. */
  progress(done: number, total: number | null): Promise<void>;
  /** Runs the effects and ends the job in one transaction. */
  commit(effects: (uow: UnitOfWork) => Promise<Record<string, unknown>>): Promise<void>;
};

export type JobHandler = (context: JobContext) => Promise<void>;

/** Short work never waits for long work: each lane runs one job at a time beside the other. */
export const LANES = ['short', 'long'] as const;
export type Lane = (typeof LANES)[number];

export type JobKind = {
  readonly run: JobHandler;
  readonly lane: Lane;
  /** Minutes of waiting that this kind is given ahead in its lane. Default 0. */
  readonly priority?: number;
  /** How often it is tried before it stays failed. Default 4. */
  readonly maxAttempts?: number;
  /** Seconds before the second try, doubling from there. Default 2. */
  readonly firstWaitSeconds?: number;
};

/** Kind → what does it; a bare handler is long work with the usual limits. */
export type JobHandlers = Readonly<Record<string, JobHandler | JobKind>>;

export type SettledKind = Required<JobKind> & { readonly name: string };

export function kindsOf(handlers: JobHandlers): SettledKind[] {
  return Object.entries(handlers).map(([name, given]) => {
    const kind: JobKind = typeof given === 'function' ? { run: given, lane: 'long' } : given;
    return {
      name,
      run: kind.run,
      lane: kind.lane,
      priority: kind.priority ?? 0,
      maxAttempts: kind.maxAttempts ?? MAX_ATTEMPTS,
      firstWaitSeconds: kind.firstWaitSeconds ?? FIRST_WAIT_SECONDS,
    };
  });
}
