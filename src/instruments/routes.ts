import { z } from 'zod';
import { PalermoError } from '../platform/errors/index.js';
import type { Files, StagedFile } from '../platform/files/index.js';
import { type Answer, type Route, download, page, redirect, route } from '../platform/http/index.js';
import type { Translate } from '../platform/languages/index.js';
import type { Storage, UnitOfWork } from '../platform/storage/index.js';
import { LARGEST_DOCUMENT, instrumentError } from './index.js';
import { ledgerCsv } from './routes/ledger-csv.js';
import { formatsRoutes } from './routes/formats.js';
import { lifeRoutes } from './routes/life.js';
import { perStateRoutes } from './routes/per-state.js';
import { recommendationRoutes } from './routes/recommendations.js';
import { workListRoutes } from './routes/work-lists.js';
import { repairRoutes } from './routes/repairs.js';
import { scaleRoutes } from './routes/scale.js';
import { searchRoutes } from './routes/search.js';
import { treatiesRoutes } from './routes/treaties.js';
import { versionsRoutes } from './routes/versions.js';
import { ledgerFilter, ledgerQuery } from './ledger-query.js';
import {
  LEDGER_PAGE,
  LIBRARY_PAGE,
  documentPart,
  findInstrument,
  ledgerCounts,
  ledgerPage,
  ledgerRows,
  libraryPage,
  partOfFragment,
  removeInstrument,
  sourceOf,
} from './store.js';
import { InstrumentPage } from './ui/InstrumentPage.js';
import { LedgerPage } from './ui/LedgerPage.js';
import { LibraryPage } from './ui/LibraryPage.js';
import { NewInstrumentPage } from './ui/NewInstrumentPage.js';
import { RemoveInstrumentPage } from './ui/RemoveInstrumentPage.js';
import { paragraphHref } from './ui/names.js';
import { bytesOf, keepRead, readInstrumentFile } from './importing.js';

export type InstrumentsParts = {
  readonly storage: Storage;
  readonly files: Files;
  readonly maxUploadBytes: number;
  readonly wakeJobs: () => void;
};

const one = z.object({ id: z.uuid() });
const pageNumber = z.coerce.number().int().min(1).max(100_000).default(1);
const MEGABYTE = 1024 * 1024;

export function instrumentsRoutes(given: InstrumentsParts): Route[] {
  return [
    ...libraryRoutes(given),
    ...searchRoutes(),
    ...versionsRoutes(),
    ...documentRoutes(),
    ...commitmentRoutes(),
    ...workListRoutes(),
    ...recommendationRoutes(given),
    ...perStateRoutes(),
    ...scaleRoutes(),
    ...formatsRoutes(),
    ...repairRoutes(),
    ...lifeRoutes(),
    ...treatiesRoutes(given),
  ];
}

function libraryRoutes({ files, maxUploadBytes }: InstrumentsParts): Route[] {
  const maxBytes = Math.min(maxUploadBytes, LARGEST_DOCUMENT);
  const megabytes = Math.floor(maxBytes / MEGABYTE);
  return [
    route({
      method: 'GET',
      path: '/instruments',
      action: 'instruments.read',
      summary: 'The library: documents kept here, latest first',
      query: z.object({ page: pageNumber }),
      handle: async ({ uow, query, may }) =>
        page(LibraryPage, {
          ...(await libraryPage(uow, query.page)),
          page: query.page,
          pageSize: LIBRARY_PAGE,
          mayKeep: may('instruments.keep'),
        }),
    }),
    route({
      method: 'GET',
      path: '/instruments/new',
      action: 'instruments.keep',
      summary: 'The form that brings a document',
      handle: async () => page(NewInstrumentPage, { fault: null, megabytes }),
    }),
    route({
      method: 'POST',
      path: '/instruments/new',
      action: 'instruments.keep',
      summary:
        'Reads a Word, PDF, HTML, Akoma Ntoso, text or Markdown file and keeps it; the same file again is told, not kept twice',
      upload: { maxBytes },
      handle: async ({ uow, files: staged, t }) => {
        try {
          const kept = await keepStaged(uow, files, staged);
          return redirect(`/instruments/${kept.id}?arrived=${kept.already ? 'already' : 'new'}`);
        } catch (error) {
          return faultyFile(error, t, megabytes);
        }
      },
    }),
  ];
}

/** Reads and keeps the one file of a form; what was staged is gone afterwards, whatever came of it. */
async function keepStaged(uow: UnitOfWork, files: Files, staged: readonly StagedFile[]) {
  const file = staged[0];
  if (!file) throw instrumentError('INSTRUMENTS_NO_FILE');
  try {
    return await keepRead(
      uow,
      await readInstrumentFile({ name: file.name, bytes: await bytesOf(await files.open(file.id), file.name) }),
    );
  } finally {
    for (const { id } of staged) await files.remove(id);
  }
}

/** A fault in what the person gave goes back to the form; any other is the program's or the database's. */
function faultyFile(error: unknown, t: Translate, megabytes: number): Answer {
  if (!(error instanceof PalermoError) || !error.code.startsWith('INSTRUMENTS_')) throw error;
  const params = { ...error.place, ...error.params };
  const fault = {
    code: error.code,
    detail: t(`error.${error.code}`, params),
    next: t(`error.${error.code}.next`, params),
  };
  return page(NewInstrumentPage, { fault, megabytes }, error.status);
}

function documentRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/instruments/:id',
      action: 'instruments.read',
      summary: 'A document: its paragraphs, each with an address, and the commitments beside them',
      params: one,
      query: z.object({
        part: z.coerce.number().int().min(1).max(1_000_000).default(1),
        arrived: z.enum(['new', 'already']).optional(),
      }),
      handle: async ({ uow, params, query, may }) =>
        page(InstrumentPage, {
          ...(await documentPart(uow, params.id, query.part)),
          arrived: query.arrived ?? null,
          mayRemove: may('instruments.remove'),
        }),
    }),
    route({
      method: 'GET',
      path: '/instruments/:id/at/:fragment',
      action: 'instruments.read',
      summary: 'Leads to a paragraph, whichever part of a long document shows it',
      params: z.object({ id: z.uuid(), fragment: z.string().regex(/^[a-z0-9*_-]{1,80}$/i) }),
      handle: async ({ uow, params }) => {
        await findInstrument(uow, params.id);
        return redirect(
          paragraphHref(params.id, params.fragment, await partOfFragment(uow, params.id, params.fragment)),
        );
      },
    }),
    route({
      method: 'GET',
      path: '/instruments/:id/source',
      action: 'instruments.read',
      summary: 'The whole text of a document as it was kept',
      media: 'text/plain',
      params: one,
      handle: async ({ uow, params }) => {
        const { fileName, source } = await sourceOf(uow, params.id);
        return download(fileName, 'text/plain; charset=utf-8', source);
      },
    }),
    route({
      method: 'GET',
      path: '/instruments/:id/remove',
      action: 'instruments.remove',
      summary: 'Asks before a document is removed',
      params: one,
      handle: async ({ uow, params }) =>
        page(RemoveInstrumentPage, { instrument: await findInstrument(uow, params.id) }),
    }),
    route({
      method: 'POST',
      path: '/instruments/:id/remove',
      action: 'instruments.remove',
      summary: 'Removes a document and all that was read from it',
      params: one,
      handle: async ({ uow, params }) => {
        await removeInstrument(uow, params.id);
        return redirect('/instruments');
      },
    }),
  ];
}

function commitmentRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/commitments',
      action: 'instruments.read',
      summary: 'The ledger: what is asked of whom, how strongly, by when; drafts apart and last',
      query: ledgerQuery.extend({ page: pageNumber }),
      handle: async ({ uow, query }) => {
        const { filter, beforeFault } = ledgerFilter(query);
        return page(LedgerPage, {
          ...(await ledgerPage(uow, filter, query.page)),
          page: query.page,
          pageSize: LEDGER_PAGE,
          filter,
          counts: await ledgerCounts(uow, filter),
          before: query.before ?? '',
          beforeFault,
          instrument: filter.instrument ? await findInstrument(uow, filter.instrument) : null,
        });
      },
    }),
    route({
      method: 'GET',
      path: '/commitments.csv',
      action: 'instruments.read',
      summary: 'The ledger, filtered, as a table for spreadsheet programs',
      query: ledgerQuery,
      handle: async ({ uow, query, t }) => {
        // Written before the unit of work ends; the answer leaves after it.
        const lines: string[] = [];
        for await (const text of ledgerCsv(ledgerRows(uow, ledgerFilter(query).filter), t)) lines.push(text);
        return download('commitments.csv', 'text/csv; charset=utf-8', lines.join(''));
      },
    }),
  ];
}
