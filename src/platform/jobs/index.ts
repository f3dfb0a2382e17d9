/** The queue for long work: progress, cancel, resume after a crash, schedules, exactly one effect. Rules in the README. */
export { MAX_ATTEMPTS } from './back-off.js';
export type { JobContext, JobHandler, JobHandlers, JobKind, Lane } from './kind.js';
export { type JobRunner, jobRunner } from './runner.js';
export {
  type JobAttempt,
  type JobCounts,
  attemptsOf,
  countJobs,
  failedJobs,
  putAside,
  tryAgain,
} from './store/dead-letter.js';
export {
  type Job,
  type JobAsked,
  type JobFailure,
  type JobState,
  askCancel,
  enqueue,
  findJob,
  listJobs,
} from './store/job.js';
export { type Schedule, type ScheduleState, listSchedules, runDue, setSchedules } from './store/schedule.js';
export type { Timing } from './timing.js';
