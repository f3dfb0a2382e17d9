import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { estimatesError } from '../../estimates/errors.js';
import { type PopulationFigure, type PopulationGiven, populationTwice } from '../../estimates/rates.js';
import { estimateTables, type PopulationRow } from './tables.js';

const figureOf = (row: Selectable<PopulationRow>): PopulationFigure => ({
  id: row.id,
  year: row.year,
  sex: row.sex,
  age: row.age,
  part: row.part,
  persons: row.persons,
  source: row.source,
  asOf: row.as_of,
  enteredBy: row.entered_by,
  enteredAt: row.entered_at,
  withdrawnBy: row.withdrawn_by,
  withdrawnAt: row.withdrawn_at,
});

const columns = [
  'id',
  'year',
  'sex',
  'age',
  'part',
  'persons',
  'source',
  'entered_by',
  'entered_at',
  'withdrawn_by',
  'withdrawn_at',
] as const;
/** A day of the calendar has no time zone: it comes as text. */
const asOf = sql<string>`to_char(as_of, 'YYYY-MM-DD')`.as('as_of');

/** Enters a population figure. Errors: STATISTICS_ESTIMATES_POPULATION_TWICE. */
export async function enterPopulation(uow: UnitOfWork, given: PopulationGiven): Promise<PopulationFigure> {
  const same = (await listPopulations(uow)).some(
    ({ year, sex, age, part, withdrawnAt }) =>
      withdrawnAt === null && year === given.year && sex === given.sex && age === given.age && part === given.part,
  );
  if (same) throw populationTwice(given.year);
  const { asOf: day, ...rest } = given;
  const row = await estimateTables(uow)
    .insertInto('population_figure')
    .values({ id: randomUUID(), ...rest, as_of: day, entered_by: uow.actor.id, entered_at: uow.at })
    .returning([...columns, asOf])
    .executeTakeFirstOrThrow();
  await uow.act('statistics.estimates.population', `statistics.population/${row.id}`, { ...given });
  return figureOf(row);
}

/** Latest year first; those taken back stand among them. */
export async function listPopulations(uow: UnitOfWork): Promise<PopulationFigure[]> {
  const rows = await estimateTables(uow)
    .selectFrom('population_figure')
    .select([...columns, asOf])
    .orderBy('year', 'desc')
    .orderBy('entered_at', 'desc')
    .execute();
  return rows.map(figureOf);
}

/** Takes a figure back; it stays readable. Errors: STATISTICS_ESTIMATES_NO_SUCH_POPULATION. */
export async function withdrawPopulation(uow: UnitOfWork, id: string): Promise<void> {
  const row = await estimateTables(uow)
    .updateTable('population_figure')
    .set({ withdrawn_by: uow.actor.id, withdrawn_at: uow.at })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw estimatesError('STATISTICS_ESTIMATES_NO_SUCH_POPULATION');
  await uow.act('statistics.estimates.population-withdraw', `statistics.population/${id}`);
}
