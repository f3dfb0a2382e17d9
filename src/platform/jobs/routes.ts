import { z } from 'zod';
import { agencyInView } from '../access/index.js';
import { type Route, page, redirect, route } from '../http/index.js';
import { jobsAccess } from './access.js';
import { type KindWords, showJob, showSchedule } from './present.js';
import { attemptsOf, failedJobs, putAside, tryAgain } from './store/dead-letter.js';
import { askCancel, findJob, listJobs } from './store/job.js';
import { listSchedules } from './store/schedule.js';
import { FailedJobsPage } from './ui/FailedJobsPage.js';
import { JobPage } from './ui/JobPage.js';
import { JobsPage } from './ui/JobsPage.js';
import { SchedulesPage } from './ui/SchedulesPage.js';

const params = z.object({ id: z.uuid() });
const JOBS_SHOWN = 100;

/** The pages of long work. `wakeJobs` tells the runner that something waits. */
export function jobsRoutes(given: KindWords & { wakeJobs(): void }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/jobs',
      action: 'jobs.read',
      summary: 'Long work: waiting, running and ended',
      handle: async ({ uow, actor, may }) => {
        const agency = agencyInView(jobsAccess, 'jobs.read', actor);
        const jobs = await listJobs(uow, agency, JOBS_SHOWN);
        const failed = await failedJobs(uow, agency, JOBS_SHOWN);
        return page(JobsPage, {
          jobs: jobs.map((job) => showJob(job, given)),
          failed: failed.length,
          maySchedule: may('jobs.schedule.read'),
        });
      },
    }),
    route({
      method: 'GET',
      path: '/jobs/failed',
      action: 'jobs.read',
      summary: 'Long work that failed and waits for somebody, with what to do',
      handle: async ({ uow, actor, may }) => {
        const jobs = await failedJobs(uow, agencyInView(jobsAccess, 'jobs.read', actor), JOBS_SHOWN);
        const shown = jobs.map((job) => ({ ...showJob(job, given), maySettle: may('jobs.retry', job) }));
        return page(FailedJobsPage, { jobs: shown });
      },
    }),
    route({
      method: 'GET',
      path: '/jobs/schedule',
      action: 'jobs.schedule.read',
      summary: 'Work that comes back by the clock: when it ran last and runs next',
      handle: async ({ uow }) =>
        page(SchedulesPage, { schedules: (await listSchedules(uow)).map((one) => showSchedule(one, given)) }),
    }),
    route({
      method: 'GET',
      path: '/jobs/:id',
      action: 'jobs.read',
      summary: 'One piece of long work, with its progress and its attempts',
      params,
      handle: async ({ uow, params: { id }, authorise, may }) => {
        const job = await findJob(uow, id);
        authorise(job);
        return page(JobPage, {
          job: showJob(job, given),
          attempts: await attemptsOf(uow, id),
          mayCancel: may('jobs.cancel', job),
          maySettle: may('jobs.retry', job),
        });
      },
    }),
    ...changes(given.wakeJobs),
  ];
}

function changes(wakeJobs: () => void): Route[] {
  return [
    route({
      method: 'POST',
      path: '/jobs/:id/cancel',
      action: 'jobs.cancel',
      summary: 'Asks a piece of long work to stop; nothing of it is kept',
      params,
      handle: async ({ uow, params: { id }, authorise }) => {
        authorise(await findJob(uow, id));
        await askCancel(uow, id);
        return redirect(`/jobs/${id}`);
      },
    }),
    route({
      method: 'POST',
      path: '/jobs/:id/retry',
      action: 'jobs.retry',
      summary: 'Tries failed work again from its beginning',
      params,
      handle: async ({ uow, params: { id }, authorise }) => {
        authorise(await findJob(uow, id));
        await tryAgain(uow, id);
        wakeJobs();
        return redirect(`/jobs/${id}`);
      },
    }),
    route({
      method: 'POST',
      path: '/jobs/:id/put-aside',
      action: 'jobs.put-aside',
      summary: 'Takes failed work off the list of what needs somebody; it stays readable',
      params,
      handle: async ({ uow, params: { id }, authorise }) => {
        authorise(await findJob(uow, id));
        await putAside(uow, id);
        return redirect('/jobs/failed');
      },
    }),
  ];
}
