import { Readable } from 'node:stream';
import { z } from 'zod';
import { agencyInView } from '../../platform/access/index.js';
import type { Files } from '../../platform/files/index.js';
import { download, page, redirect, type Route, route } from '../../platform/http/index.js';
import { enqueue, findJob } from '../../platform/jobs/index.js';
import { writeCsv } from '../../platform/spreadsheets/index.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import { statisticsAccess } from '../access.js';
import type { Batch } from '../batch.js';
import { faultsOf, findBatch, listBatches, lockBatch, moveBatch } from '../store/batches.js';
import { labelsOfBatch } from '../store/labels.js';
import { agencyNames } from '../store/national-picture.js';
import { ListPage } from '../ui/ListPage.js';
import { ListsPage } from '../ui/ListsPage.js';
import { NewListPage } from '../ui/NewListPage.js';
import { UndoPage } from '../ui/UndoPage.js';
import { bringStaged, refuseBatch, undoBatch } from '../importing/bring.js';
import { importError } from '../importing/errors.js';
import { mappingFormOf, mappingFromForm } from '../importing/mapping-form.js';
import { UNITS } from '../importing/units.js';
import { batchAnswer } from './answers.js';

const PER_PAGE = 50;
const pageNumber = z.coerce.number().int().min(1).max(100_000).default(1);
const params = z.object({ id: z.uuid() });
const optionalText = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((text) => (text === '' ? undefined : text));

export type ListsGiven = {
  readonly storage: Storage;
  readonly files: Files;
  readonly maxUploadBytes: number;
  readonly wakeJobs: () => void;
};

/** Asks for long work on a batch; the job wakes after this unit of work has been kept. */
async function ask(
  given: ListsGiven,
  uow: UnitOfWork,
  batch: Batch,
  kind: 'statistics.dry-run' | 'statistics.import',
): Promise<void> {
  // One piece of work at a time on one list: a second click is not a second import.
  if (batch.job !== null && ['queued', 'running'].includes((await findJob(uow, batch.job)).state))
    throw importError('STATISTICS_BATCH_BUSY', { file: batch.fileName });
  const job = await enqueue(uow, {
    kind,
    subject: `statistics.batch/${batch.id}`,
    agency: batch.agency,
    input: { batch: batch.id, by: uow.actor.id },
  });
  await moveBatch(uow, batch, kind === 'statistics.dry-run' ? 'dry-run' : 'importing', { job, failure: null });
  setImmediate(given.wakeJobs);
}

export function listRoutes(given: ListsGiven): Route[] {
  return [...readingRoutes(given), ...bringingRoutes(given), ...decidingRoutes(given)];
}

function readingRoutes(given: ListsGiven): Route[] {
  const action = 'statistics.batches.read';
  return [
    route({
      method: 'GET',
      path: '/statistics/lists',
      action,
      summary: 'The lists that were brought: what became of each',
      query: z.object({ page: pageNumber }),
      handle: async ({ uow, query, actor, may }) => {
        const view = agencyInView(statisticsAccess, action, actor);
        const { batches, total } = await listBatches(uow, view, {
          limit: PER_PAGE,
          offset: (query.page - 1) * PER_PAGE,
        });
        return page(ListsPage, {
          batches: batches.map((batch) => ({ ...batch, mayUndo: may('statistics.undo', batch) })),
          total,
          page: query.page,
          pageSize: PER_PAGE,
          agencies: await agencyNames(uow),
          mayImport: may('statistics.import'),
          mayDecide: may('statistics.labels.read'),
        });
      },
    }),
    route({
      method: 'GET',
      path: '/statistics/lists/:id',
      action,
      summary: 'One list: what was recognised, its faults, and what to do next',
      params,
      query: z.object({ page: pageNumber }),
      answer: batchAnswer,
      handle: async ({ uow, params: { id }, query, authorise, may }) => {
        const batch = await findBatch(uow, id);
        authorise(batch);
        const { faults, total } = await faultsOf(uow, batch, { limit: PER_PAGE, offset: (query.page - 1) * PER_PAGE });
        const job = batch.job === null ? null : await findJob(uow, batch.job);
        const mayImport = may('statistics.import', batch);
        return page(ListPage, {
          batch,
          agencies: await agencyNames(uow),
          job: job && { id: job.id, state: job.state, done: job.done, total: job.total },
          faults,
          faultsTotal: total,
          page: query.page,
          pageSize: PER_PAGE,
          labels: await labelsOfBatch(uow, batch),
          mapping: batch.state === 'waiting-mapping' && mayImport ? await mappingFormOf(given.files, batch) : null,
          mayImport,
          mayUndo: may('statistics.undo', batch),
        });
      },
    }),
    route({
      method: 'GET',
      path: '/statistics/lists/:id/faults.csv',
      action,
      summary: 'The faults of a list as CSV',
      params,
      handle: async ({ uow, params: { id }, authorise, t, actor }) => {
        const batch = await findBatch(uow, id);
        authorise(batch);
        const rows = async function* () {
          yield ['row', 'column', 'code', 'what', 'what to do'];
          for (let offset = 0; ; offset += 2000) {
            const { faults } = await given.storage.inUnitOfWork(actor, (later) =>
              faultsOf(later, batch, { limit: 2000, offset }),
            );
            for (const fault of faults) {
              const said = { row: fault.row, column: fault.column, ...fault.params };
              yield [
                fault.row,
                fault.column,
                fault.code,
                t(`error.${fault.code}`, said),
                t(`error.${fault.code}.next`, said),
              ];
            }
            if (faults.length < 2000) return;
          }
        };
        return download(
          'faults.csv',
          'text/csv; charset=utf-8',
          Readable.from(writeCsv(rows()), { objectMode: false }),
        );
      },
    }),
  ];
}

const bringForm = z.object({
  agency: optionalText,
  period: optionalText,
  kind: z
    .enum(['', 'persons', 'counts'])
    .optional()
    .transform((kind) => kind || undefined),
  unit: z
    .enum(['', ...UNITS])
    .optional()
    .transform((unit) => unit || undefined),
  series: optionalText,
});

function bringingRoutes(given: ListsGiven): Route[] {
  const action = 'statistics.import';
  return [
    route({
      method: 'GET',
      path: '/statistics/lists/new',
      action,
      summary: 'The form to bring a list',
      handle: async ({ uow, actor }) => {
        const view = agencyInView(statisticsAccess, action, actor);
        const all = await agencyNames(uow);
        const agencies =
          view === 'all' ? all : Object.fromEntries(Object.entries(all).filter(([id]) => id === view.only));
        return page(NewListPage, {
          agencies,
          state: view === 'all',
          units: UNITS,
          megabytes: Math.floor(given.maxUploadBytes / 1e6),
        });
      },
    }),
    route({
      method: 'POST',
      path: '/statistics/lists/new',
      action,
      summary: 'Brings a list: it is recognised at once, and checked by a job',
      body: bringForm,
      upload: { maxBytes: given.maxUploadBytes },
      handle: async ({ uow, body, files, authorise }) => {
        const [file, ...others] = files;
        if (!file || others.length > 0) throw importError('STATISTICS_FILE_MISSING');
        const agency = body.agency ?? null;
        authorise({ agency });
        const batch = await bringStaged(uow, given.files, file, { ...body, agency });
        if (batch.state === 'dry-run') await ask(given, uow, batch, 'statistics.dry-run');
        return redirect(`/statistics/lists/${batch.id}`);
      },
    }),
    route({
      method: 'POST',
      path: '/statistics/lists/:id/mapping',
      action,
      summary: 'Says what each column of a list means, and has it checked',
      params,
      body: z.looseObject({ period: optionalText }),
      handle: async ({ uow, params: { id }, body, authorise }) => {
        const batch = await lockBatch(uow, id);
        authorise(batch);
        const mapped = await mappingFromForm(given.files, batch, body);
        const mapping = await moveBatch(uow, batch, 'waiting-mapping', mapped);
        await uow.act('statistics.list.map', `statistics.batch/${id}`, { mapping: mapped.mapping });
        await ask(given, uow, mapping, 'statistics.dry-run');
        return redirect(`/statistics/lists/${id}`);
      },
    }),
    route({
      method: 'POST',
      path: '/statistics/lists/:id/dry-run',
      action,
      summary: 'Has a list checked again',
      params,
      handle: async ({ uow, params: { id }, authorise }) => {
        const batch = await lockBatch(uow, id);
        authorise(batch);
        await ask(given, uow, batch, 'statistics.dry-run');
        return redirect(`/statistics/lists/${id}`);
      },
    }),
    route({
      method: 'POST',
      path: '/statistics/lists/:id/remap',
      action,
      summary: 'Goes back to what the columns mean',
      params,
      handle: async ({ uow, params: { id }, authorise }) => {
        const batch = await lockBatch(uow, id);
        authorise(batch);
        await moveBatch(uow, batch, 'waiting-mapping', { job: null });
        return redirect(`/statistics/lists/${id}`);
      },
    }),
  ];
}

function decidingRoutes(given: ListsGiven): Route[] {
  return [
    route({
      method: 'POST',
      path: '/statistics/lists/:id/import',
      action: 'statistics.import',
      summary: 'Imports the good rows of a checked list, or refuses it',
      params,
      body: z.object({ choice: z.enum(['import', 'refuse']) }),
      handle: async ({ uow, params: { id }, body, authorise }) => {
        const batch = await lockBatch(uow, id);
        authorise(batch);
        if (body.choice === 'refuse') await refuseBatch(uow, given.files, batch);
        else await ask(given, uow, batch, 'statistics.import');
        return redirect(`/statistics/lists/${id}`);
      },
    }),
    route({
      method: 'GET',
      path: '/statistics/lists/:id/undo',
      action: 'statistics.undo',
      summary: 'Asks once more before a list is taken out of the picture',
      params,
      handle: async ({ uow, params: { id }, authorise }) => {
        const batch = await findBatch(uow, id);
        authorise(batch);
        if (batch.state !== 'imported') return redirect(`/statistics/lists/${id}`);
        return page(UndoPage, { batch });
      },
    }),
    route({
      method: 'POST',
      path: '/statistics/lists/:id/undo',
      action: 'statistics.undo',
      summary: 'Takes a list out of the picture; its row stays as undone',
      params,
      handle: async ({ uow, params: { id }, authorise }) => {
        const batch = await lockBatch(uow, id);
        authorise(batch);
        await undoBatch(uow, batch);
        return redirect(`/statistics/lists/${id}`);
      },
    }),
  ];
}
