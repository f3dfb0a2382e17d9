import { z } from 'zod';
import type { StagedFile } from '../../../platform/files/index.js';
import { PalermoError } from '../../../platform/errors/index.js';
import { type Answer, download, manyLines, page, redirect, type Route, route } from '../../../platform/http/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { csvText } from './csv-text.js';
import { families } from '../../../methods/prevalence/index.js';
import { estimatesError } from '../../estimates/errors.js';
import { guardedTable, smallCellsBy } from '../../estimates/guard.js';
import { readTable } from '../../estimates/read-table.js';
import { ASKED_BY_DEFAULT } from '../../estimates/run.js';
import { QUESTIONS, type Selection } from '../../estimates/selection.js';
import { tableLines } from '../../estimates/shown-run.js';
import { type CaptureSet, findCaptures, keepCaptures } from '../../store/estimates/captures.js';
import { listRuns } from '../../store/estimates/runs.js';
import { captureHistories, codesByYear } from '../../store/estimates/same-person.js';
import { agencyNames } from '../../store/national-picture.js';
import { CapturesPage } from '../../ui/estimates/CapturesPage.js';
import { CellsPage } from '../../ui/estimates/CellsPage.js';
import { FromListsPage } from '../../ui/estimates/FromListsPage.js';
import { NewTablePage } from '../../ui/estimates/NewTablePage.js';
import { type EstimatesGiven, thresholdOf } from './given.js';

const read = 'statistics.estimates.read';
const run = 'statistics.estimates.run';
const params = z.object({ id: z.uuid() });
const title = z.string().trim().max(200).default('');
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]));

/** A table of counts is small: more than this is something else. */
const MOST_BYTES = 1_000_000;

export function captureRoutes(given: EstimatesGiven): Route[] {
  return [...tableRoutes(given), ...listRoutes(), ...shownRoutes(given)];
}

const told = (t: Translate, code: string, params: PalermoError['params']): string =>
  `${t(`error.${code}`, params)} ${t(`error.${code}.next`, params)}`;

const isRefusal = (error: unknown): error is PalermoError =>
  error instanceof PalermoError && error.status < 500 && /^(?:STATISTICS_ESTIMATES|PREVALENCE)_/u.test(error.code);

function tableRoutes(given: EstimatesGiven): Route[] {
  const path = '/statistics/estimates/captures/new';
  return [
    route({
      method: 'GET',
      path,
      action: run,
      summary: 'The form that takes a table of captures',
      handle: async () => page(NewTablePage, { typed: { title: '', table: '' }, faults: [] }),
    }),
    route({
      method: 'POST',
      path,
      action: run,
      summary: 'Takes a table of captures, pasted or as a file; every fault is told and nothing typed is lost',
      body: z.object({ title, table: manyLines(MOST_BYTES).default('') }),
      upload: { maxBytes: MOST_BYTES },
      handle: async ({ uow, body, files, t }): Promise<Answer> => {
        const table = (await fileText(given, files)) ?? body.table;
        const again = (status: number, faults: readonly { message: string; field: string }[]) =>
          page(NewTablePage, { typed: { title: body.title, table }, faults }, status);
        const found = readTable(table);
        const wrong = body.title === '' ? [{ code: 'STATISTICS_ESTIMATES_TITLE', params: {}, field: 'title' }] : [];
        const faults = found.kind === 'faults' ? found.faults.map((fault) => ({ ...fault, field: 'table' })) : [];
        if (found.kind === 'faults' || wrong.length > 0)
          return again(
            422,
            [...wrong, ...faults].map((one) => ({ field: one.field, message: told(t, one.code, one.params) })),
          );
        try {
          const kept = await keepCaptures(uow, { title: body.title, captures: found.captures, source: 'table' });
          return redirect(`/statistics/estimates/captures/${kept.id}`);
        } catch (error) {
          if (!isRefusal(error)) throw error;
          return again(error.status, [{ field: 'table', message: told(t, error.code, error.params) }]);
        }
      },
    }),
  ];
}

/** The text of the one file that was sent, which goes back into the form where it is refused. */
async function fileText(given: EstimatesGiven, files: readonly StagedFile[]): Promise<string | undefined> {
  const [file] = files;
  if (!file || file.bytes === 0) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of await given.files.open(file.id)) chunks.push(Buffer.from(chunk as Uint8Array));
  for (const one of files) await given.files.remove(one.id);
  return Buffer.concat(chunks).toString('utf8');
}

function listRoutes(): Route[] {
  const path = '/statistics/estimates/captures/from-lists';
  return [
    route({
      method: 'GET',
      path,
      action: run,
      summary: 'The form that chooses lists of persons to be compared',
      handle: async ({ uow }) =>
        page(FromListsPage, {
          typed: { title: '', years: [], questions: [], lists: {} },
          faults: [],
          found: await codesByYear(uow),
          agencies: await agencyNames(uow),
        }),
    }),
    route({
      method: 'POST',
      path,
      action: run,
      summary: 'Counts people by the lists of persons they are on',
      body: z.looseObject({ title, years: several, questions: several }),
      handle: async ({ uow, body, t }) => {
        const lists = Object.fromEntries(
          Object.entries(body).flatMap(([name, value]) =>
            name.startsWith('list-') && typeof value === 'string' && value.trim() !== ''
              ? [[name.slice('list-'.length), value.trim().slice(0, 80)]]
              : [],
          ),
        );
        const selection: Selection = {
          years: body.years.filter((year) => /^\d{4}$/u.test(year)).map(Number),
          agencies: lists,
          questions: QUESTIONS.filter((question) => body.questions.includes(question)).slice(0, 2),
        };
        try {
          if (body.title === '') throw estimatesError('STATISTICS_ESTIMATES_TITLE');
          const { captures, counted } = await captureHistories(uow, selection);
          const kept = await keepCaptures(uow, { title: body.title, captures, counted, selection, source: 'lists' });
          return redirect(`/statistics/estimates/captures/${kept.id}`);
        } catch (error) {
          if (!isRefusal(error)) throw error;
          const field = error.code === 'STATISTICS_ESTIMATES_TITLE' ? 'title' : 'years';
          return page(
            FromListsPage,
            {
              typed: { title: body.title, years: body.years, questions: body.questions, lists },
              faults: [{ field, message: told(t, error.code, error.params) }],
              found: await codesByYear(uow),
              agencies: await agencyNames(uow),
            },
            error.status,
          );
        }
      },
    }),
  ];
}

function shownRoutes(given: EstimatesGiven): Route[] {
  const threshold = thresholdOf(given);
  return [
    route({
      method: 'GET',
      path: '/statistics/estimates/captures/:id',
      action: read,
      summary: 'Captures: their lists, the guarded table, their runs, and the form that asks for one',
      params,
      handle: async ({ uow, params: { id }, may }) => {
        const captures = await findCaptures(uow, id);
        const { runs } = await listRuns(uow, { captures: id, limit: 50 });
        return page(CapturesPage, {
          ...capturesModel(captures, threshold),
          runs: runs.map((one) => ({ id: one.id, title: one.title, state: one.state })),
          agencies: await agencyNames(uow),
          families,
          asked: { ...ASKED_BY_DEFAULT, title: '' },
          faults: [],
          mayRun: may(run),
          mayCells: may('statistics.estimates.cells'),
        });
      },
    }),
    route({
      method: 'GET',
      path: '/statistics/estimates/captures/:id/table.csv',
      action: read,
      summary: 'The guarded table of captures as CSV: small counts hidden, and others that would tell them',
      params,
      handle: async ({ uow, params: { id }, t }) => {
        const captures = await findCaptures(uow, id);
        const table = guardedTable(captures, threshold);
        if (!table) throw estimatesError('STATISTICS_ESTIMATES_TABLE_WITHHELD', { threshold });
        const lines = tableLines(table, threshold, { total: t('statistics.estimates.table.total') });
        await uow.act('statistics.estimates.take', `statistics.captures/${id}`, { what: 'table' });
        return download('captures.csv', 'text/csv; charset=utf-8', await csvText(lines));
      },
    }),
    route({
      method: 'GET',
      path: '/statistics/estimates/captures/:id/cells',
      action: 'statistics.estimates.cells',
      summary: 'Captures with every count, small ones too: for the statistician, and written down',
      params,
      handle: async ({ uow, params: { id }, actor }) => {
        const captures = await findCaptures(uow, id);
        await uow.act('statistics.estimates.look', `statistics.captures/${id}`, { by: actor.id });
        const { title: name, lists, strata, cells } = captures;
        return page(CellsPage, { id, title: name, lists, strata, cells });
      },
    }),
  ];
}

/** What of captures may be shown to everybody who reads estimates. */
export function capturesModel(captures: CaptureSet, threshold: number) {
  const { id, no, title: name, source, lists, selection, counted, sha256, n, createdBy, createdAt } = captures;
  return {
    captures: { id, no, title: name, source, lists, selection, counted, sha256, n, createdBy, createdAt },
    strata: captures.strata.map((question) => ({
      name: question.name,
      levels: question.levels,
      smallCells: smallCellsBy(captures, question.name, threshold),
    })),
    table: guardedTable(captures, threshold),
    threshold,
  };
}
