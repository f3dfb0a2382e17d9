import { z } from 'zod';
import { instrumentsToday } from '../instruments/store.js';
import { agencyInView } from '../platform/access/index.js';
import { type Route, SESSION_COOKIE, httpError, openApi, page, redirect, route } from '../platform/http/index.js';
import { recentActs, signIn, signOut } from '../platform/identity/index.js';
import { askCancel, findJob, listJobs } from '../platform/jobs/index.js';
import { jobsAccess } from '../platform/jobs/access.js';
import { statisticsToday } from '../statistics/store.js';
import { KitPage } from '../ui-kit/catalogue/KitPage.js';
import type { NodeConfig } from './config.js';
import { ActsPage } from './ui/ActsPage.js';
import { ApiPage } from './ui/ApiPage.js';
import { HomePage } from './ui/HomePage.js';
import { JobPage, JobsPage } from './ui/JobPages.js';
import { HealthPage } from './ui/HealthPage.js';
import { ProblemPage } from './ui/ProblemView.js';
import { SignInPage } from './ui/SignInPage.js';

export const VERSION = '0.1.0';
const ACTS_PER_PAGE = 100;

/** The node's own rooms: home, signing in, long work, the record of acts, and what programs need. */
export function nodeRoutes(config: NodeConfig, modules: () => readonly Route[]): Route[] {
  const secure = config.address?.startsWith('https:') ? '; Secure' : '';
  return [
    route({
      method: 'GET',
      path: '/',
      action: 'node.home',
      summary: 'Home: the loop with today’s numbers, and what needs you',
      handle: async ({ uow, actor, may }) => {
        const mayRead = may('jobs.read');
        const jobs = mayRead ? await listJobs(uow, agencyInView(jobsAccess, 'jobs.read', actor), 50) : [];
        return page(HomePage, {
          instruments: await instrumentsToday(uow),
          statistics: await statisticsToday(uow, actor),
          jobs: {
            running: jobs.filter((job) => job.state === 'running' || job.state === 'queued').length,
            failed: jobs.filter((job) => job.state === 'failed').length,
          },
        });
      },
    }),
    route({
      method: 'GET',
      path: '/sign-in',
      action: 'identity.sign-in',
      summary: 'How to sign in',
      handle: async () => page(SignInPage, {}),
    }),
    route({
      method: 'GET',
      path: '/sign-in/:token',
      action: 'identity.sign-in',
      summary: 'Spends a one-time link and opens a session',
      params: z.object({ token: z.string().min(10).max(100) }),
      handle: async ({ uow, params }) => {
        const { session } = await signIn(uow, params.token);
        return redirect('/', [`${SESSION_COOKIE}=${session}; Path=/; HttpOnly; SameSite=Lax${secure}`]);
      },
    }),
    route({
      method: 'POST',
      path: '/sign-out',
      action: 'identity.sign-out',
      summary: 'Ends the session',
      handle: async ({ uow, session }) => {
        if (session) await signOut(uow, session);
        return redirect('/sign-in', [`${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure}`]);
      },
    }),
    route({
      method: 'GET',
      path: '/jobs',
      action: 'jobs.read',
      summary: 'Long work: waiting, running and ended',
      handle: async ({ uow, actor }) =>
        page(JobsPage, { jobs: await listJobs(uow, agencyInView(jobsAccess, 'jobs.read', actor), 100) }),
    }),
    route({
      method: 'GET',
      path: '/jobs/:id',
      action: 'jobs.read',
      summary: 'One piece of long work, with its progress',
      params: z.object({ id: z.uuid() }),
      handle: async ({ uow, params, authorise, may }) => {
        const job = await findJob(uow, params.id);
        authorise(job);
        return page(JobPage, { job, mayCancel: may('jobs.cancel', job) });
      },
    }),
    route({
      method: 'POST',
      path: '/jobs/:id/cancel',
      action: 'jobs.cancel',
      summary: 'Asks a piece of long work to stop; nothing of it is kept',
      params: z.object({ id: z.uuid() }),
      handle: async ({ uow, params, authorise }) => {
        authorise(await findJob(uow, params.id));
        await askCancel(uow, params.id);
        return redirect(`/jobs/${params.id}`);
      },
    }),
    route({
      method: 'GET',
      path: '/acts',
      action: 'identity.acts.read',
      summary: 'The record of acts: who did what, newest first',
      query: z.object({ before: z.coerce.number().int().positive().optional() }),
      handle: async ({ uow, query }) =>
        page(ActsPage, { acts: await recentActs(uow, query.before, ACTS_PER_PAGE), perPage: ACTS_PER_PAGE }),
    }),
    route({
      method: 'GET',
      path: '/problems/:code',
      action: 'node.problem.read',
      summary: 'What an error code means and what to do',
      params: z.object({ code: z.string().regex(/^[A-Z][A-Z0-9_]{3,60}$/) }),
      handle: async ({ params, t }) => {
        const meaning = t(`error.${params.code}`);
        if (meaning === `error.${params.code}`) throw httpError('HTTP_NOT_FOUND');
        return page(ProblemPage, { code: params.code, meaning, next: t(`error.${params.code}.next`) });
      },
    }),
    route({
      method: 'GET',
      path: '/api',
      action: 'node.api.read',
      summary: 'The description of every address (OpenAPI 3.1)',
      handle: async () => page(ApiPage, openApi(modules(), VERSION)),
    }),
    route({
      method: 'GET',
      path: '/health',
      action: 'node.health',
      summary: 'Whether the node and its database answer',
      handle: async () => page(HealthPage, { status: 'ok', version: VERSION }),
    }),
    ...(config.development
      ? [
          route({
            method: 'GET',
            path: '/kit',
            action: 'node.kit.read',
            summary: 'The catalogue of components (development only)',
            handle: async () => page(KitPage, {}),
          }),
        ]
      : []),
  ];
}
