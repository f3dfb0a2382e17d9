/** Pages and addresses of estimates: captures, runs, baselines, populations. */
import { z } from 'zod';
import { page, type Route, route } from '../../../platform/http/index.js';
import { listBaselines } from '../../store/estimates/baselines.js';
import { listCaptures } from '../../store/estimates/captures.js';
import { listRuns } from '../../store/estimates/runs.js';
import { EstimatesPage } from '../../ui/estimates/EstimatesPage.js';
import { baselineRoutes } from './baselines.js';
import { captureRoutes } from './captures.js';
import type { EstimatesGiven } from './given.js';
import { planningRoute } from './planning.js';
import { populationRoutes } from './populations.js';
import { runRoutes } from './runs.js';

export type { EstimatesGiven } from './given.js';

const PER_PAGE = 50;

export function estimateRoutes(given: EstimatesGiven): Route[] {
  const routes = [
    overview(),
    planningRoute(),
    ...captureRoutes(given),
    ...runRoutes(given),
    ...baselineRoutes(),
    ...populationRoutes(),
  ];
  // Forms and files stand before `:id`, which would take their names for an id.
  return routes.sort((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')));
}

const overview = (): Route =>
  route({
    method: 'GET',
    path: '/statistics/estimates',
    action: 'statistics.estimates.read',
    summary: 'Estimates of how many were never met: captures, runs, baselines (internal)',
    query: z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) }),
    handle: async ({ uow, query, may }) => {
      const { runs, total } = await listRuns(uow, { limit: PER_PAGE, offset: (query.page - 1) * PER_PAGE });
      return page(EstimatesPage, {
        captures: (await listCaptures(uow, PER_PAGE)).map(({ id, title, source, lists, n, createdAt }) => ({
          id,
          title,
          source,
          lists,
          n,
          createdAt,
        })),
        runs: runs.map(({ id, title, state, askedBy, askedAt }) => ({ id, title, state, askedBy, askedAt })),
        total,
        page: query.page,
        pageSize: PER_PAGE,
        baselines: (await listBaselines(uow))
          .filter(({ supersededBy }) => supersededBy === null)
          .map(({ id, record, family, frozenAt }) => ({ id, title: record.run.title, family, frozenAt })),
        mayRun: may('statistics.estimates.run'),
      });
    },
  });
