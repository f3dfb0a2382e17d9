import { z } from 'zod';
import { canonicalJson, families } from '../../../methods/prevalence/index.js';
import { PalermoError } from '../../../platform/errors/index.js';
import { download, page, redirect, type Route, route } from '../../../platform/http/index.js';
import { findJob } from '../../../platform/jobs/index.js';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { type ChosenStratum, listSizes, rowsOf } from '../../estimates/captures.js';
import { differences, type RunInputs } from '../../estimates/differences.js';
import { estimatesError } from '../../estimates/errors.js';
import { rateOf } from '../../estimates/rates.js';
import { askedOf, type EstimateRun, mainInterval } from '../../estimates/run.js';
import { shownResult } from '../../estimates/shown-run.js';
import { listBaselines } from '../../store/estimates/baselines.js';
import { type CaptureSet, findCaptures } from '../../store/estimates/captures.js';
import { listPopulations } from '../../store/estimates/populations.js';
import {
  askAgain,
  askRun,
  listRuns,
  lockRun,
  runWithCaptures,
  stopRun,
  withdrawRun,
} from '../../store/estimates/runs.js';
import { agencyNames } from '../../store/national-picture.js';
import { CapturesPage } from '../../ui/estimates/CapturesPage.js';
import { ComparePage } from '../../ui/estimates/ComparePage.js';
import { RunPage } from '../../ui/estimates/RunPage.js';
import { capturesModel } from './captures.js';
import { csvText } from './csv-text.js';
import { type EstimatesGiven, thresholdOf } from './given.js';

const read = 'statistics.estimates.read';
const run = 'statistics.estimates.run';
const params = z.object({ id: z.uuid() });
const short = z.string().trim().max(200).default('');
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]));

const runForm = z.object({
  title: short,
  stratum: short,
  families: several,
  level: short,
  seed: short,
  replicates: short,
});

export function runRoutes(given: EstimatesGiven): Route[] {
  return [askingRoute(given), ...readingRoutes(given), ...takingRoutes(given), ...changingRoutes(given)];
}

/** `0:1` is the second answer to the first question; nothing is everybody. */
function stratumOf(text: string, { strata }: CaptureSet): ChosenStratum {
  if (text === '') return null;
  const [question, level] = text.split(':').map(Number);
  const chosen = strata[question ?? -1];
  const answer = chosen?.levels[level ?? -1];
  if (!chosen || answer === undefined)
    throw estimatesError('STATISTICS_ESTIMATES_STRATUM', { level: text, question: '' });
  return { question: chosen.name, level: answer };
}

const FIELDS: Readonly<Record<string, string>> = {
  STATISTICS_ESTIMATES_TITLE: 'title',
  STATISTICS_ESTIMATES_LEVEL: 'level',
  STATISTICS_ESTIMATES_SEED: 'seed',
  STATISTICS_ESTIMATES_REPLICATES: 'replicates',
  STATISTICS_ESTIMATES_FAMILIES: 'families',
};

function askingRoute(given: EstimatesGiven): Route {
  const threshold = thresholdOf(given);
  return route({
    method: 'POST',
    path: '/statistics/estimates/captures/:id/runs',
    action: run,
    summary: 'Asks for an estimate of captures; refused where a stratum would tell a small count',
    params,
    body: runForm,
    handle: async ({ uow, params: { id }, body, t, may }) => {
      const captures = await findCaptures(uow, id);
      try {
        const asked = await askRun(
          uow,
          captures,
          { title: body.title || captures.title, stratum: stratumOf(body.stratum, captures), asked: askedOf(body) },
          threshold,
        );
        setImmediate(given.wakeJobs);
        return redirect(`/statistics/estimates/runs/${asked.id}`);
      } catch (error) {
        if (!(error instanceof PalermoError) || !error.code.startsWith('STATISTICS_ESTIMATES_')) throw error;
        const message = `${t(`error.${error.code}`, error.params)} ${t(`error.${error.code}.next`, error.params)}`;
        return page(
          CapturesPage,
          {
            ...capturesModel(captures, threshold),
            runs: [],
            agencies: await agencyNames(uow),
            families,
            asked: { ...body, level: body.level, families: body.families },
            faults: [{ field: FIELDS[error.code] ?? 'stratum', message }],
            mayRun: true,
            mayCells: may('statistics.estimates.cells'),
          },
          error.status,
        );
      }
    },
  });
}

/** A run as every reader of estimates may see it. */
async function runModel(
  uow: UnitOfWork,
  { run: one, captures }: { run: EstimateRun; captures: CaptureSet },
  threshold: number,
  mayCells = false,
) {
  const job = one.job === null ? null : await findJob(uow, one.job);
  const { result: whole, ...rest } = one;
  return {
    run: rest,
    result: whole && shownResult(one, whole, captures, threshold, mayCells),
    captures: { id: captures.id, title: captures.title, sha256: captures.sha256, lists: captures.lists },
    job: job && { id: job.id, state: job.state, done: job.done, total: job.total },
  };
}

function readingRoutes(given: EstimatesGiven): Route[] {
  const threshold = thresholdOf(given);
  return [
    route({
      method: 'GET',
      path: '/statistics/estimates/runs/:id',
      action: read,
      summary: 'A run: how far it is, what each family says, rates, and what can be done with it',
      params,
      query: z.object({ population: short }),
      handle: async ({ uow, params: { id }, query, may }) => {
        const found = await runWithCaptures(uow, id);
        const populations = (await listPopulations(uow)).filter(({ withdrawnAt }) => withdrawnAt === null);
        const population = populations.find((one) => one.id === query.population) ?? null;
        const baselines = await listBaselines(uow);
        return page(RunPage, {
          ...(await runModel(uow, found, threshold, may('statistics.estimates.cells'))),
          populations,
          population,
          rates:
            population && found.run.result
              ? found.run.result.results.flatMap((result) => {
                  const rate = rateOf(result, population.persons);
                  return rate ? [{ family: result.family, says: result.says, ...rate }] : [];
                })
              : [],
          baseline: baselines.find((one) => one.run === id)?.id ?? null,
          baselines: baselines
            .filter(({ supersededBy }) => supersededBy === null)
            .map((one) => ({ id: one.id, title: one.record.run.title })),
          mayRun: may(run),
          mayFreeze: may('statistics.estimates.freeze'),
          mayCells: may('statistics.estimates.cells'),
        });
      },
    }),
    route({
      method: 'GET',
      path: '/statistics/estimates/compare',
      action: read,
      summary: 'Two to four runs side by side: in what they differ, and what each family says',
      query: z.object({ run: several }),
      handle: async ({ uow, query }) => {
        const ids = [...new Set(query.run)].filter((id) => z.uuid().safeParse(id).success);
        if (ids.length < 2 || ids.length > 4)
          throw estimatesError('STATISTICS_ESTIMATES_COMPARE', { runs: ids.length });
        const found = await Promise.all(ids.map((id) => runWithCaptures(uow, id)));
        const inputs = found.map(({ run: one, captures }) => inputsOf(one, captures));
        return page(ComparePage, {
          runs: await Promise.all(found.map((one) => runModel(uow, one, threshold))),
          inputs,
          differ: differences(inputs),
        });
      },
    }),
  ];
}

const inputsOf = (one: EstimateRun, captures: CaptureSet): RunInputs => ({
  lists: captures.lists,
  n: one.result?.n ?? null,
  years: captures.selection?.years ?? null,
  stratum: one.stratum,
  asked: one.asked,
  data: captures.sha256,
});

function takingRoutes(given: EstimatesGiven): Route[] {
  const threshold = thresholdOf(given);
  return [
    route({
      method: 'GET',
      path: '/statistics/estimates/runs/:id/results.csv',
      action: read,
      summary: 'What each family says in a run, as CSV',
      params,
      handle: async ({ uow, params: { id } }) => {
        const { run: one } = await runWithCaptures(uow, id);
        await uow.act('statistics.estimates.take', `statistics.run/${id}`, { what: 'results' });
        const lines = (one.result?.results ?? []).map((result) => {
          const interval = mainInterval(result);
          return [
            result.family,
            result.says,
            result.estimate,
            interval?.low ?? null,
            interval?.high ?? null,
            interval?.level ?? null,
            interval?.method ?? null,
            result.model,
            'internal',
          ];
        });
        const header = ['family', 'says', 'estimate', 'low', 'high', 'level', 'interval', 'model', 'handling'];
        return download('results.csv', 'text/csv; charset=utf-8', await csvText([header, ...lines]));
      },
    }),
    route({
      method: 'GET',
      path: '/statistics/estimates/runs/:id/run.json',
      action: read,
      summary: 'A run without the table that it was made from, as JSON',
      media: 'application/json',
      params,
      handle: async ({ uow, params: { id } }) => {
        const model = await runModel(uow, await runWithCaptures(uow, id), threshold);
        await uow.act('statistics.estimates.take', `statistics.run/${id}`, { what: 'run' });
        return download('run.json', 'application/json', JSON.stringify({ ...model, handling: 'internal' }));
      },
    }),
    route({
      method: 'GET',
      path: '/statistics/estimates/runs/:id/record.json',
      action: 'statistics.estimates.cells',
      summary: 'The whole record of a run, with its table, by which it can be done again: for the statistician',
      media: 'application/json',
      params,
      handle: async ({ uow, params: { id } }) => {
        const { run: one, captures } = await runWithCaptures(uow, id);
        if (one.result === null)
          throw estimatesError('STATISTICS_ESTIMATES_RUN_STATE', { title: one.title, state: one.state });
        await uow.act('statistics.estimates.take', `statistics.run/${id}`, { what: 'record', hash: one.hash });
        const rows = rowsOf(captures, one.stratum);
        const record = {
          handling: 'restricted: small counts',
          run: { id: one.id, no: one.no, title: one.title, stratum: one.stratum, hash: one.hash },
          captures: { sha256: captures.sha256, lists: captures.lists, sizes: listSizes(captures.lists, rows), rows },
          result: one.result,
        };
        return download('record.json', 'application/json', canonicalJson(record));
      },
    }),
  ];
}

function changingRoutes(given: EstimatesGiven): Route[] {
  const here = (id: string) => redirect(`/statistics/estimates/runs/${id}`);
  return [
    route({
      method: 'POST',
      path: '/statistics/estimates/runs/:id/stop',
      action: run,
      summary: 'Stops the work on a run; it can be begun again',
      params,
      handle: async ({ uow, params: { id } }) => {
        await stopRun(uow, await lockRun(uow, id));
        return here(id);
      },
    }),
    route({
      method: 'POST',
      path: '/statistics/estimates/runs/:id/again',
      action: run,
      summary: 'Begins a run again that was stopped or failed',
      params,
      handle: async ({ uow, params: { id } }) => {
        await askAgain(uow, await lockRun(uow, id));
        setImmediate(given.wakeJobs);
        return here(id);
      },
    }),
    route({
      method: 'POST',
      path: '/statistics/estimates/runs/:id/withdraw',
      action: run,
      summary: 'Takes a run back with the reason; a baseline is never taken back',
      params,
      body: z.object({ why: z.string().trim().max(500).default('') }),
      handle: async ({ uow, params: { id }, body }) => {
        await withdrawRun(uow, await lockRun(uow, id), body.why);
        return here(id);
      },
    }),
  ];
}

/** Runs that an end line may be: done, of any captures. */
export const doneRuns = async (uow: UnitOfWork) =>
  (await listRuns(uow, { limit: 200 })).runs.filter(({ state }) => state === 'done');
