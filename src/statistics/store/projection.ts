/** The projections the picture is drawn from, made by the database from the rows in the transaction that changes them. */
import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { Batch } from '../batch.js';
import type { Dimension } from '../dimensions.js';

export { DIMENSIONS, type Dimension } from '../dimensions.js';

/** The columns that hold the dimensions of the picture. */
export const COLUMN_OF: Readonly<Record<Dimension, string>> = {
  agency: 'agency',
  agencyType: 'agency_type',
  form: 'form',
  age: 'age',
  sex: 'sex',
  gender: 'gender',
  citizenship: 'citizenship',
};

/** A sum whose upper bound is unknown as soon as one part's is. */
export const sumOfHighs = sql`case when bool_or(high is null) then null else sum(high) end`;

/** Makes every projection of a batch anew from its rows. */
export async function project(uow: UnitOfWork, batch: Pick<Batch, 'no' | 'kind'>): Promise<void> {
  const db = uow.tables();
  const { no } = batch;
  // Grouping a million rows by eight columns in the default four megabytes would go through the disk.
  await sql`set local work_mem = '96MB'`.execute(db);
  await sql`delete from picture_cell where batch = ${no}`.execute(db);
  await sql`delete from figure where batch = ${no}`.execute(db);
  if (batch.kind === 'persons')
    await sql`insert into picture_cell (batch, year, agency, form, age, sex, gender, citizenship, citizenship_label, rows, low, high)
      select ${no}, year, agency, form, age, sex, gender, citizenship, citizenship_label, count(*), count(*), count(*)
      from person_record where batch = ${no}
      group by year, agency, form, age, sex, gender, citizenship, citizenship_label`.execute(db);
  else
    await sql`insert into picture_cell (batch, year, agency_type, agency, form, age, sex, citizenship, citizenship_label, rows, low, high)
      select ${no}, year, agency_type, agency, form, age, sex, citizenship, citizenship_label, count(*), sum(low), ${sumOfHighs}
      from count_cell where batch = ${no} and in_scope
      group by year, agency_type, agency, form, age, sex, citizenship, citizenship_label`.execute(db);
  // One pass over the crosses gives every dimension alone, and the total.
  await sql`insert into figure (batch, year, dimension, code, rows, low, high)
    select ${no}, year,
      case grouping(agency, agency_type, form, age, sex, gender, citizenship)
        when 63 then 'agency' when 95 then 'agencyType' when 111 then 'form' when 119 then 'age' when 123 then 'sex'
        when 125 then 'gender' when 126 then 'citizenship' else 'total' end,
      case grouping(agency, agency_type, form, age, sex, gender, citizenship)
        when 63 then agency when 95 then agency_type when 111 then form when 119 then age when 123 then sex
        when 125 then gender when 126 then citizenship end,
      sum(rows), sum(low), ${sumOfHighs}
    from picture_cell where batch = ${no}
    group by grouping sets ((year, agency), (year, agency_type), (year, form), (year, age), (year, sex), (year, gender),
      (year, citizenship), (year))`.execute(db);
  await movePicture(uow);
}

/** After labels of a batch have been decided or reopened: only citizenship has moved. */
export async function projectCitizenship(uow: UnitOfWork, batch: number): Promise<void> {
  const db = uow.tables();
  await sql`delete from figure where batch = ${batch} and dimension = 'citizenship'`.execute(db);
  await sql`insert into figure (batch, year, dimension, code, rows, low, high)
    select ${batch}, year, 'citizenship', citizenship, sum(rows), sum(low), ${sumOfHighs}
    from picture_cell where batch = ${batch} group by year, citizenship`.execute(db);
}

/** Takes every row and projection of a batch away. */
export async function removeRows(uow: UnitOfWork, batch: Pick<Batch, 'no'>): Promise<void> {
  const db = uow.tables();
  for (const table of ['figure', 'picture_cell', 'count_cell', 'person_record', 'label_for_people'])
    await sql`delete from ${sql.table(table)} where batch = ${batch.no}`.execute(db);
  await movePicture(uow);
}

/** Says that the picture is another one from now on. */
export async function movePicture(uow: UnitOfWork): Promise<void> {
  await sql`update picture_revision set revision = revision + 1`.execute(uow.tables());
}

export async function pictureRevision(uow: UnitOfWork): Promise<number> {
  const { rows } = await sql<{ revision: number }>`select revision from picture_revision`.execute(uow.tables());
  return rows[0]?.revision ?? 0;
}
