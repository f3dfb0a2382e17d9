import { z } from 'zod';
import { page, redirect, type Route, route } from '../../../platform/http/index.js';
import { changeOf } from '../../estimates/change.js';
import { resultOf } from '../../estimates/run.js';
import { findBaseline, freezeBaseline, listBaselines } from '../../store/estimates/baselines.js';
import { findCaptures } from '../../store/estimates/captures.js';
import { findRun, lockRun } from '../../store/estimates/runs.js';
import { BaselinePage, BaselinesPage } from '../../ui/estimates/BaselinePages.js';
import { doneRuns } from './runs.js';

const read = 'statistics.estimates.read';
const params = z.object({ id: z.uuid() });

export function baselineRoutes(): Route[] {
  return [
    route({
      method: 'POST',
      path: '/statistics/estimates/runs/:id/freeze',
      action: 'statistics.estimates.freeze',
      summary: 'Freezes one figure of a run as a baseline; it is never changed, only followed by another',
      params,
      body: z.object({
        family: z.string().max(60).default(''),
        why: z.string().trim().max(500).default(''),
        supersedes: z.string().max(60).default(''),
      }),
      handle: async ({ uow, params: { id }, body }) => {
        const run = await lockRun(uow, id);
        const captures = await findCaptures(uow, run.captures);
        const supersedes = body.supersedes === '' ? null : body.supersedes;
        const frozen = await freezeBaseline(uow, { run, captures }, { ...body, supersedes });
        return redirect(`/statistics/estimates/baselines/${frozen.id}`);
      },
    }),
    route({
      method: 'GET',
      path: '/statistics/estimates/baselines',
      action: read,
      summary: 'Baselines in force, and those before them',
      handle: async ({ uow }) =>
        page(BaselinesPage, {
          baselines: (await listBaselines(uow)).map(({ record, ...rest }) => ({ ...rest, title: record.run.title })),
        }),
    }),
    route({
      method: 'GET',
      path: '/statistics/estimates/baselines/:id',
      action: read,
      summary: 'A baseline: by whom, when, why, its hash, and an end line measured against it',
      params,
      query: z.object({ run: z.string().max(60).default('') }),
      handle: async ({ uow, params: { id }, query }) => {
        const { record, ...baseline } = await findBaseline(uow, id);
        const chosen = z.uuid().safeParse(query.run).success ? await findRun(uow, query.run) : null;
        const before = resultOf({ result: record.result }, baseline.family) ?? null;
        const after = chosen ? (resultOf(chosen, baseline.family) ?? null) : null;
        return page(BaselinePage, {
          baseline: { ...baseline, title: record.run.title, captures: record.captures, asked: record.run.asked },
          figure: before,
          others: (await doneRuns(uow))
            .filter((run) => run.id !== baseline.run)
            .map((run) => ({ id: run.id, title: run.title })),
          endLine: chosen && {
            id: chosen.id,
            title: chosen.title,
            figure: after,
            sameData: (await findCaptures(uow, chosen.captures)).sha256 === record.captures.sha256,
            change: changeOf(before ?? undefined, after ?? undefined),
          },
        });
      },
    }),
  ];
}
