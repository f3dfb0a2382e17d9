/** Jobs as pages and programs see them: without the input, and with where to look. */
import type { Job } from './store/job.js';
import type { ScheduleState } from './store/schedule.js';

/** What the node knows of kinds of work and this folder does not. */
export type KindWords = {
  /** The message that names a kind of work. */
  kindKey(kind: string): string;
  /** The page of what the work is on, where there is one. */
  pageOf(subject: string): string | undefined;
};

export type JobShown = Omit<Job, 'input' | 'subject' | 'result'> & {
  readonly kindKey: string;
  readonly page: string | null;
};

export const showJob = (job: Job, words: KindWords): JobShown => {
  const { input: _input, subject, result: _result, ...shown } = job;
  return { ...shown, kindKey: words.kindKey(job.kind), page: words.pageOf(subject) ?? null };
};

export type ScheduleShown = Pick<ScheduleState, 'name' | 'timing' | 'nextAt' | 'lastAt' | 'lastJob'> & {
  readonly kindKey: string;
};

export const showSchedule = (schedule: ScheduleState, words: KindWords): ScheduleShown => ({
  name: schedule.name,
  timing: schedule.timing,
  nextAt: schedule.nextAt,
  lastAt: schedule.lastAt,
  lastJob: schedule.lastJob,
  kindKey: words.kindKey(schedule.kind),
});
