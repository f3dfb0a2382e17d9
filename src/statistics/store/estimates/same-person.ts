/**
 * Who is the same person on several lists: the one place that says so. Today it is the agreed number's keyed digest; a
 * linkage of records would take the place of `shared_code` here, and of nothing else.
 */
import { sql } from 'kysely';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import type { Captures } from '../../estimates/captures.js';
import { type CodesCounted, countedOf } from '../../estimates/codes-counted.js';
import {
  capturesOf,
  checkSelection,
  type CountedGroup,
  listsOf,
  type Question,
  QUESTIONS,
  type Selection,
} from '../../estimates/selection.js';

/** Years and agencies of the imported lists of persons, with how many records have a code. */
export type YearOfAgency = {
  readonly year: number;
  readonly agency: string;
  readonly records: number;
  readonly withCode: number;
};

export async function codesByYear(uow: UnitOfWork): Promise<YearOfAgency[]> {
  const { rows } = await sql<{ year: number; agency: string; records: string; with_code: string }>`
    select person.year, person.agency, count(*) as records, count(person.shared_code) as with_code
    from person_record person join list_batch batch on batch.no = person.batch
    where batch.state = 'imported' and person.year is not null and person.agency is not null
    group by person.year, person.agency order by person.year desc, person.agency`.execute(uow.tables());
  return rows.map((row) => ({
    year: row.year,
    agency: row.agency,
    records: Number(row.records),
    withCode: Number(row.with_code),
  }));
}

type CountedRow = Readonly<Record<Question, (string | null)[]>> & { history: number; people: string };

/** Counts people by the lists they are on, each person once. Errors: those of `checkSelection` and `capturesOf`. */
export async function captureHistories(
  uow: UnitOfWork,
  selection: Selection,
): Promise<{ readonly captures: Captures; readonly counted: CodesCounted }> {
  checkSelection(selection);
  const lists = listsOf(selection);
  const agencies = Object.keys(selection.agencies);
  const bits = agencies.map((agency) => 1 << lists.indexOf(selection.agencies[agency] ?? ''));
  const { rows } = await sql<CountedRow>`
    with chosen as (select * from unnest(${agencies}::text[], ${bits}::int[]) as one (agency, bit)),
    listed as (
      select person.shared_code, bit_or(chosen.bit) as history,
        array_agg(distinct person.sex) as sex, array_agg(distinct person.gender) as gender, array_agg(distinct person.age) as age,
        array_agg(distinct person.form) as form, array_agg(distinct person.citizenship) as citizenship
      from person_record person
      join list_batch batch on batch.no = person.batch and batch.state = 'imported'
      join chosen on chosen.agency = person.agency
      where person.shared_code is not null and person.year = any(${[...selection.years]}::int[])
      group by person.shared_code)
    select history, sex, gender, age, form, citizenship, count(*) as people
    from listed group by history, sex, gender, age, form, citizenship`.execute(uow.tables());
  const groups = rows.map(
    (row): CountedGroup => ({
      history: row.history,
      answers: Object.fromEntries(QUESTIONS.map((question) => [question, row[question]])),
      count: Number(row.people),
    }),
  );
  const taken = (await codesByYear(uow)).filter(
    ({ year, agency }) => selection.years.includes(year) && agencies.includes(agency),
  );
  const byAgency = agencies.map((agency) => {
    const own = taken.filter((one) => one.agency === agency);
    const records = own.reduce((sum, one) => sum + one.records, 0);
    return { agency, records, withoutCode: records - own.reduce((sum, one) => sum + one.withCode, 0) };
  });
  return { captures: capturesOf(selection, groups), counted: countedOf(byAgency) };
}
