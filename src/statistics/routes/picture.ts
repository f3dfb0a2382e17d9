import { Readable } from 'node:stream';
import { z } from 'zod';
import { agencyInView } from '../../platform/access/index.js';
import { download, page, type Route, route } from '../../platform/http/index.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import { writeCsv } from '../../platform/spreadsheets/index.js';
import { statisticsAccess } from '../access.js';
import { findBatch } from '../store/batches.js';
import { type NationalPicture, nationalPicture, type PictureCache } from '../store/national-picture.js';
import { type PictureFilter, rowsBehind, type SourceRow } from '../store/picture.js';
import { DIMENSIONS } from '../store/projection.js';
import type { View } from '../store/tables.js';
import { FigurePage } from '../ui/FigurePage.js';
import { type KeptDrawings, picturePageWith } from '../ui/PicturePage.js';
import { importError } from '../importing/errors.js';
import { pictureAnswer } from './answers.js';

const ROWS_PER_PAGE = 50;
/** A spreadsheet program opens no more rows than this. */
const MOST_CSV_ROWS = 1_000_000;
const CSV_SLICE = 5000;

/** An empty choice of a filter form means: no choice. */
const code = z
  .string()
  .max(200)
  .optional()
  .transform((text) => (text === '' ? undefined : text));
const choice = {
  source: code,
  year: z
    .string()
    .regex(/^(|\d{4}|~none)$/)
    .optional()
    .transform((text) => (text === '' ? undefined : text)),
  agency: code,
  agencyType: code,
  form: code,
  sex: code,
  gender: code,
  age: code,
  citizenship: code,
};
const pictureQuery = z.object({ ...choice, whole: z.enum(DIMENSIONS).optional() });
const figureQuery = z.object({ ...choice, page: z.coerce.number().int().min(1).max(100_000).default(1) });

type Choice = Omit<z.infer<typeof pictureQuery>, 'whole'>;

function filterOf(query: Choice): PictureFilter {
  const chosen = [...DIMENSIONS, 'year' as const].flatMap((dimension) => {
    const code = query[dimension];
    return code === undefined ? [] : [[dimension, code]];
  });
  return Object.fromEntries(chosen) as PictureFilter;
}

export function pictureRoutes({ storage }: { readonly storage: Storage }): Route[] {
  const cache: PictureCache = new Map();
  const drawings: KeptDrawings = new Map();
  const action = 'statistics.picture.read';
  const drawn = (uow: UnitOfWork, view: View, query: Choice) =>
    nationalPicture(uow, cache, view, { source: query.source, filter: filterOf(query) });
  return [
    route({
      method: 'GET',
      path: '/statistics',
      action,
      summary: 'The national picture: counts by year, form, sex, age, citizenship and agency (internal)',
      query: pictureQuery,
      answer: pictureAnswer,
      handle: async ({ uow, query, actor, may }) => {
        const view = agencyInView(statisticsAccess, action, actor);
        const picture = await drawn(uow, view, query);
        return page(picturePageWith(drawings, view), {
          ...picture,
          mayImport: may('statistics.import'),
          whole: query.whole ?? null,
        });
      },
    }),
    route({
      method: 'GET',
      path: '/statistics/figure',
      action,
      summary: 'What a figure is made of: its files, its rows and the rule that counts them',
      query: figureQuery,
      handle: async ({ uow, query, actor }) => {
        const picture = await drawn(uow, agencyInView(statisticsAccess, action, actor), query);
        const { source } = picture;
        if (!source) throw importError('STATISTICS_NO_FIGURE');
        const offset = (query.page - 1) * ROWS_PER_PAGE;
        return page(FigurePage, {
          source,
          filter: picture.filter,
          total: picture.total,
          files: picture.files,
          rows: await rowsBehind(uow, source.kind, numbersOf(picture), picture.filter, {
            limit: ROWS_PER_PAGE,
            offset,
          }),
          page: query.page,
          pageSize: ROWS_PER_PAGE,
          disagreements: await disagreementsOf(uow, picture),
          agencies: picture.agencies,
        });
      },
    }),
    route({
      method: 'GET',
      path: '/statistics/figure.csv',
      action,
      summary: 'The rows that a figure is made of, as CSV',
      query: z.object(choice),
      handle: async ({ uow, query, actor }) => {
        const picture = await drawn(uow, agencyInView(statisticsAccess, action, actor), query);
        if (!picture.source) throw importError('STATISTICS_NO_FIGURE');
        const content = Readable.from(writeCsv(csvRows(storage, actor, picture)), { objectMode: false });
        return download('figure.csv', 'text/csv; charset=utf-8', content);
      },
    }),
  ];
}

const numbersOf = (picture: NationalPicture): number[] => picture.files.map((file) => file.no);

async function disagreementsOf(uow: UnitOfWork, picture: NationalPicture) {
  const touched = picture.files.filter((file) => file.disagreements > 0);
  const batches = await Promise.all(touched.map((file) => findBatch(uow, file.id)));
  return batches
    .flatMap((batch) => batch.disagreements.map((margin) => ({ ...margin, file: batch.fileName, batch: batch.id })))
    .slice(0, 100);
}

const HEADER = [
  'file',
  'row',
  'year',
  'agency',
  'form',
  'forms',
  'sex',
  'gender',
  'age',
  'citizenship',
  'count_low',
  'count_high',
  'handling',
];

/** Slices in transactions of their own: the answer goes on after the request's unit of work has ended. */
async function* csvRows(storage: Storage, actor: Parameters<Storage['inUnitOfWork']>[0], picture: NationalPicture) {
  yield HEADER;
  const files = new Map(picture.files.map((file) => [file.no, file.fileName]));
  const kind = picture.source?.kind ?? 'counts';
  for (let offset = 0; offset < Math.min(picture.total.rows, MOST_CSV_ROWS); offset += CSV_SLICE) {
    const rows = await storage.inUnitOfWork(actor, (uow) =>
      rowsBehind(uow, kind, numbersOf(picture), picture.filter, { limit: CSV_SLICE, offset }),
    );
    for (const row of rows) yield csvRow(files.get(row.batch) ?? '', row);
  }
}

const csvRow = (file: string, row: SourceRow) => [
  file,
  row.row,
  row.year,
  row.agency,
  row.form,
  row.forms.join('|'),
  row.sex,
  row.gender,
  row.age,
  row.citizenship,
  row.low,
  row.high,
  'internal',
];
