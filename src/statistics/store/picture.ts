import { type RawBuilder, sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { Batch } from '../batch.js';
import { type Interval, NOTHING, type Slice } from '../picture.js';
import { COLUMN_OF, DIMENSIONS, type Dimension, sumOfHighs } from './projection.js';

/** What the reader narrows the picture to. A code of `~none` stands for "the source does not say". */
export type PictureFilter = { readonly year?: string | undefined } & {
  readonly [D in Dimension]?: string | undefined;
};

export const NOT_BROKEN_DOWN = '~none';

export type YearSlice = Interval & { readonly year: number | null; readonly rows: number };

export type PictureFigures = {
  readonly total: Interval & { readonly rows: number };
  readonly years: readonly YearSlice[];
  readonly dimensions: Readonly<Record<Dimension, readonly Slice[]>>;
};

/** PostgreSQL sums whole numbers into numeric, which arrives as text. */
type Sum = { rows: number | string; low: number | string; high: number | string | null };
const numbers = (sum: Sum): { rows: number; low: number; high: number | null } => ({
  rows: Number(sum.rows),
  low: Number(sum.low),
  high: sum.high === null ? null : Number(sum.high),
});

/** The total of each batch. */
export async function totalsOfBatches(uow: UnitOfWork, batches: readonly number[]): Promise<Map<number, Interval>> {
  const { rows } = await sql<Sum & { batch: number }>`
    select batch, sum(rows) as rows, sum(low) as low, ${sumOfHighs} as high
    from figure where batch = any(${[...batches]}) and dimension = 'total' group by batch`.execute(uow.tables());
  return new Map(rows.map((row) => [row.batch, numbers(row)]));
}

const narrowed = (filter: PictureFilter): boolean => DIMENSIONS.some((dimension) => filter[dimension] !== undefined);

/** SQL for what a filter asks of a row, whichever table the row is in. */
export function conditions(
  filter: PictureFilter,
  has: (dimension: Dimension) => boolean = () => true,
): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [];
  if (filter.year === NOT_BROKEN_DOWN) parts.push(sql`and year is null`);
  else if (filter.year !== undefined) parts.push(sql`and year = ${Number(filter.year)}`);
  for (const dimension of DIMENSIONS) {
    const code = filter[dimension];
    if (code === undefined) continue;
    const column = sql.ref(COLUMN_OF[dimension]);
    if (code === NOT_BROKEN_DOWN) parts.push(has(dimension) ? sql`and ${column} is null` : sql``);
    else parts.push(has(dimension) ? sql`and ${column} = ${code}` : sql`and false`);
  }
  return sql.join(parts, sql` `);
}

/**
 * The figures of some batches under a filter. Without a filter on a dimension only the small projection is read; the
 * series of years keeps all years whatever year was chosen.
 */
export async function pictureFigures(
  uow: UnitOfWork,
  batches: readonly number[],
  filter: PictureFilter,
): Promise<PictureFigures> {
  const slices = narrowed(filter) ? await crossed(uow, batches, filter) : await alone(uow, batches, filter);
  const { year, ...anyYear } = filter;
  const all =
    year === undefined
      ? slices
      : narrowed(filter)
        ? await crossed(uow, batches, anyYear)
        : await alone(uow, batches, anyYear);
  const of = (dimension: string) => slices.filter((slice) => slice.dimension === dimension);
  const total = of('total')[0];
  return {
    total: total ? { rows: total.rows, low: total.low, high: total.high } : { rows: 0, ...NOTHING },
    years: all
      .filter((slice) => slice.dimension === 'year')
      .map(({ code, rows, low, high }) => ({ year: code === null ? null : Number(code), rows, low, high }))
      .sort((a, b) => (a.year ?? 0) - (b.year ?? 0)),
    dimensions: Object.fromEntries(
      DIMENSIONS.map((dimension) => [
        dimension,
        of(dimension)
          .map(({ code, rows, low, high }): Slice => ({ code, rows, low, high }))
          .sort(byCount),
      ]),
    ) as unknown as PictureFigures['dimensions'],
  };
}

const byCount = (a: Slice, b: Slice): number => b.low - a.low || ((a.code ?? '') < (b.code ?? '') ? -1 : 1);

type Sliced = Slice & { readonly dimension: string };

async function alone(uow: UnitOfWork, batches: readonly number[], filter: PictureFilter): Promise<Sliced[]> {
  const where = sql`batch = any(${[...batches]}) ${conditions({ year: filter.year })}`;
  const { rows } = await sql<Sum & { dimension: string; code: string | null }>`
    select dimension, code, sum(rows) as rows, sum(low) as low, ${sumOfHighs} as high
    from figure where ${where} and dimension <> 'total' group by dimension, code
    union all
    select 'year', year::text, sum(rows), sum(low), ${sumOfHighs} from figure where ${where} and dimension = 'total' group by year
    union all
    select 'total', null, sum(rows), sum(low), ${sumOfHighs} from figure where ${where} and dimension = 'total'
      having count(*) > 0`.execute(uow.tables());
  return rows.map((row) => ({ dimension: row.dimension, code: row.code, ...numbers(row) }));
}

async function crossed(uow: UnitOfWork, batches: readonly number[], filter: PictureFilter): Promise<Sliced[]> {
  const { rows } = await sql<Sum & { dimension: string; code: string | null }>`
    select
      case grouping(agency, agency_type, form, age, sex, gender, citizenship, year)
        when 127 then 'agency' when 191 then 'agencyType' when 223 then 'form' when 239 then 'age' when 247 then 'sex'
        when 251 then 'gender' when 253 then 'citizenship' when 254 then 'year' else 'total' end as dimension,
      case grouping(agency, agency_type, form, age, sex, gender, citizenship, year)
        when 127 then agency when 191 then agency_type when 223 then form when 239 then age when 247 then sex
        when 251 then gender when 253 then citizenship when 254 then year::text end as code,
      sum(rows) as rows, sum(low) as low, ${sumOfHighs} as high
    from picture_cell where batch = any(${[...batches]}) ${conditions(filter)}
    group by grouping sets ((agency), (agency_type), (form), (age), (sex), (gender), (citizenship), (year), ())
    having count(*) > 0`.execute(uow.tables());
  return rows.map((row) => ({ dimension: row.dimension, code: row.code, ...numbers(row) }));
}

/** One row of a list that a figure counts. */
export type SourceRow = Interval & {
  readonly batch: number;
  readonly row: number;
  readonly year: number | null;
  readonly agency: string | null;
  readonly form: string | null;
  readonly forms: readonly string[];
  readonly age: string | null;
  readonly sex: string | null;
  readonly gender: string | null;
  readonly citizenship: string | null;
  /** What is counted is what a published margin says beyond its parts. */
  readonly residual: boolean;
};

/** The rows behind a figure, in the order of their files. */
export async function rowsBehind(
  uow: UnitOfWork,
  kind: Batch['kind'],
  batches: readonly number[],
  filter: PictureFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<SourceRow[]> {
  const counted = kind === 'persons' ? sql`1 as low, 1 as high, false as residual` : sql`low, high, residual`;
  const table = sql.table(kind === 'persons' ? 'person_record' : 'count_cell');
  const { rows } = await sql<SourceRow>`
    select batch, source_row as row, year, agency, form, forms, age, sex, ${kind === 'persons' ? sql`gender` : sql`null as gender`}, citizenship, ${counted}
    from ${table} where batch = any(${[...batches]}) ${conditions(filter, (dimension) => dimension !== (kind === 'counts' ? 'gender' : 'agencyType'))}
    ${kind === 'counts' ? sql`and in_scope` : sql``}
    order by batch, source_row ${kind === 'counts' ? sql`, part` : sql``} limit ${limit} offset ${offset}`.execute(
    uow.tables(),
  );
  return rows;
}
