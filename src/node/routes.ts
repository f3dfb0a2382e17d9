import { z } from 'zod';
import { casesToday } from '../cases/store.js';
import { instrumentsToday } from '../instruments/store.js';
import { agencyInView } from '../platform/access/index.js';
import { type Route, httpError, openApi, page, route } from '../platform/http/index.js';
import { listJobs } from '../platform/jobs/index.js';
import { jobsAccess } from '../platform/jobs/access.js';
import { countUnread } from '../platform/notices/index.js';
import type { Settings } from '../platform/operations/index.js';
import { statisticsToday } from '../statistics/store.js';
import { KitPage } from '../ui-kit/catalogue/KitPage.js';
import { ApiPage } from './ui/ApiPage.js';
import { HomePage } from './ui/HomePage.js';
import { ProblemPage } from './ui/ProblemView.js';
import { VERSION } from './version.js';

/** The node's own rooms: home, and what programs need. */
export function nodeRoutes(config: Pick<Settings, 'development'>, modules: () => readonly Route[]): Route[] {
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
          instruments: may('instruments.read') ? await instrumentsToday(uow) : null,
          statistics: may('statistics.picture.read') ? await statisticsToday(uow, actor) : null,
          cases: may('cases.search') ? await casesToday(uow) : null,
          own: may('cases.own'),
          quarantine: may('files.quarantine.read'),
          unread: await countUnread(uow, actor.id),
          jobs: {
            running: jobs.filter((job) => job.state === 'running' || job.state === 'queued').length,
            failed: jobs.filter((job) => job.state === 'failed' && !job.putAsideAt).length,
          },
        });
      },
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
