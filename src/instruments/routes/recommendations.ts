import { z } from 'zod';
import { PalermoError } from '../../platform/errors/index.js';
import type { Files, StagedFile } from '../../platform/files/index.js';
import { type Route, download, page, route } from '../../platform/http/index.js';
import { type CsvValue, writeCsv } from '../../platform/spreadsheets/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { bytesOf } from '../importing.js';
import { keepRecommendations } from '../importing/recommendations.js';
import { instrumentError } from '../index.js';
import { EXPORT_COLUMNS, exportedRow } from '../ledger/recommendations.js';
import { standing } from '../ledger/status.js';
import { ledgerFilter, ledgerQuery } from '../ledger-query.js';
import { type LedgerRow, assertionsOf, ledgerRows, referencesOf } from '../store.js';
import { RecommendationsPage } from '../ui/ledger/RecommendationsPage.js';

const MEGABYTE = 1024 * 1024;
const LARGEST_TABLE = 20 * MEGABYTE;

export type RecommendationsGiven = { readonly files: Files; readonly maxUploadBytes: number };

export function recommendationRoutes({ files, maxUploadBytes }: RecommendationsGiven): Route[] {
  const maxBytes = Math.min(maxUploadBytes, LARGEST_TABLE);
  const megabytes = Math.floor(maxBytes / MEGABYTE);
  return [
    route({
      method: 'GET',
      path: '/commitments/recommendations',
      action: 'instruments.read',
      summary: 'Recommendations to and from other systems: bring a table, take one away',
      handle: async ({ may }) =>
        page(RecommendationsPage, { done: null, fault: null, megabytes, mayKeep: may('instruments.keep') }),
    }),
    route({
      method: 'POST',
      path: '/commitments/recommendations',
      action: 'instruments.keep',
      summary: 'Keeps the recommendations of a table; rows at fault are told and left out',
      upload: { maxBytes },
      body: z.object({ title: z.string().trim().max(300).default('') }),
      handle: async ({ uow, files: staged, body, t }) => {
        try {
          const done = await keepStaged(uow, files, staged, body.title);
          return page(RecommendationsPage, { done, fault: null, megabytes, mayKeep: true });
        } catch (error) {
          if (!(error instanceof PalermoError) || error.status >= 500) throw error;
          const params = { ...error.place, ...error.params };
          const fault = `${t(`error.${error.code}`, params)} ${t(`error.${error.code}.next`, params)}`;
          return page(RecommendationsPage, { done: null, fault, megabytes, mayKeep: true }, error.status);
        }
      },
    }),
    route({
      method: 'GET',
      path: '/commitments/recommendations.csv',
      action: 'instruments.read',
      summary: 'Commitments in the columns of the Universal Human Rights Index or of IMPACT OSS',
      query: ledgerQuery.extend({ format: z.enum(['uhri', 'impact-oss']).default('uhri') }),
      handle: async ({ uow, query }) => {
        const lines: string[] = [];
        for await (const text of writeCsv(exportedLines(uow, query))) lines.push(text);
        return download(`${query.format}.csv`, 'text/csv; charset=utf-8', lines.join(''));
      },
    }),
  ];
}

async function keepStaged(uow: UnitOfWork, files: Files, staged: readonly StagedFile[], title: string) {
  const file = staged[0];
  if (!file) throw instrumentError('INSTRUMENTS_NO_FILE');
  try {
    return await keepRecommendations(
      uow,
      { name: file.name, bytes: await bytesOf(await files.open(file.id), file.name) },
      title,
    );
  } finally {
    for (const { id } of staged) await files.remove(id);
  }
}

const AT_ONCE = 500;

async function* exportedLines(
  uow: UnitOfWork,
  query: z.infer<typeof ledgerQuery> & { format: 'uhri' | 'impact-oss' },
): AsyncGenerator<CsvValue[]> {
  yield [...EXPORT_COLUMNS[query.format]];
  let waiting: LedgerRow[] = [];
  for await (const row of ledgerRows(uow, ledgerFilter(query).filter)) {
    waiting.push(row);
    if (waiting.length < AT_ONCE) continue;
    yield* await exported(uow, waiting, query.format);
    waiting = [];
  }
  yield* await exported(uow, waiting, query.format);
}

/** Statuses and references of many rows are asked for at once. */
async function exported(
  uow: UnitOfWork,
  rows: readonly LedgerRow[],
  format: 'uhri' | 'impact-oss',
): Promise<CsvValue[][]> {
  const ids = rows.map(({ id }) => id);
  const assertions = await assertionsOf(uow, ids);
  const references = await referencesOf(uow, ids);
  const today = uow.at.toISOString().slice(0, 10);
  return rows.map((row) =>
    exportedRow(format, {
      reference: references.get(row.id) ?? row.id,
      text: row.clause,
      addressees: row.addressees.map(({ surface, norm }) => surface ?? norm ?? ''),
      document: row.title ?? row.fileName,
      symbol: row.symbol,
      body: null,
      date: row.issuedOn,
      themes: row.themes,
      status: standing(assertions.get(row.id) ?? [], today).get(null)?.status ?? null,
      due: row.dueOn,
      address: `/commitments/${row.id}`,
    }),
  );
}
