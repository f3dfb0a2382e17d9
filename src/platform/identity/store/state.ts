/** The State this node serves, and its agencies. */
import type { Texts } from '../../languages/index.js';
import type { UnitOfWork } from '../../storage/index.js';
import type { Agency, Person, StateProfile } from '../people.js';
import { tables } from './tables.js';

export async function stateOf(uow: UnitOfWork): Promise<StateProfile | undefined> {
  const row = await tables(uow).selectFrom('state').selectAll().executeTakeFirst();
  return row && { iso3: row.iso3, names: row.names as unknown as Texts, sandbox: row.sandbox, ready: row.ready };
}

/** A sandbox is a State of invented people: what guards real ones may be easier there. */
export async function isSandbox(uow: UnitOfWork): Promise<boolean> {
  const row = await tables(uow).selectFrom('state').select('sandbox').executeTakeFirst();
  return row?.sandbox ?? false;
}

export async function founded(
  uow: UnitOfWork,
  state: StateProfile,
  agencies: readonly Agency[],
  people: readonly Person[],
) {
  await tables(uow)
    .insertInto('state')
    .values({
      only_one: true,
      iso3: state.iso3,
      names: JSON.stringify(state.names),
      sandbox: state.sandbox,
      ready: state.ready,
    })
    .execute();
  for (const [position, agency] of agencies.entries())
    await tables(uow)
      .insertInto('agency')
      .values({ id: agency.id, names: JSON.stringify(agency.names), kind: agency.kind, position })
      .execute();
  for (const person of people)
    await tables(uow)
      .insertInto('person')
      .values({ ...person, roles: [...person.roles], active: true })
      .execute();
  await uow.act('identity.found', state.iso3, { agencies: agencies.length, people: people.length });
}

/** The sandbox's content is in; later starts leave it as the user has made it. */
export async function markReady(uow: UnitOfWork): Promise<void> {
  await tables(uow).updateTable('state').set({ ready: true }).execute();
}

export async function agencies(uow: UnitOfWork): Promise<Agency[]> {
  const rows = await tables(uow).selectFrom('agency').selectAll().orderBy('position').execute();
  return rows.map((row) => ({ id: row.id, names: row.names as unknown as Texts, kind: row.kind }));
}

export async function addAgency(uow: UnitOfWork, agency: Agency): Promise<void> {
  const { count } = await tables(uow)
    .selectFrom('agency')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  await tables(uow)
    .insertInto('agency')
    .values({ id: agency.id, names: JSON.stringify(agency.names), kind: agency.kind, position: Number(count) })
    .execute();
}

export async function renameAgency(uow: UnitOfWork, agency: string, names: Texts): Promise<void> {
  await tables(uow)
    .updateTable('agency')
    .set({ names: JSON.stringify(names) })
    .where('id', '=', agency)
    .execute();
}
