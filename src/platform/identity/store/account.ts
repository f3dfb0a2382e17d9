/** People as this node knows them: account name, name, roles, agency. */
import type { Role } from '../../access/index.js';
import type { UnitOfWork } from '../../storage/index.js';
import { identityError } from '../errors.js';
import type { Account, Person } from '../people.js';
import { tables } from './tables.js';

type Row = { id: string; name: string; roles: string[]; agency: string | null; active: boolean };
const accountOf = (row: Row): Account => ({ ...row, roles: row.roles as Role[] });

export async function people(uow: UnitOfWork): Promise<Person[]> {
  const known = await accounts(uow);
  return known.filter((one) => one.active).map(({ id, name, roles, agency }) => ({ id, name, roles, agency }));
}

/** Everyone who has or had an account, by id. */
export async function accounts(uow: UnitOfWork): Promise<Account[]> {
  const rows = await tables(uow).selectFrom('person').selectAll().orderBy('id').execute();
  return rows.map(accountOf);
}

/** The account of somebody who may sign in, or undefined: unknown and departed are one. */
export async function activeAccount(uow: UnitOfWork, id: string): Promise<Account | undefined> {
  const row = await tables(uow)
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst();
  return row && accountOf(row);
}

/** A new account without a role: nothing is open to it until it gets one. */
export async function addAccount(uow: UnitOfWork, account: Omit<Account, 'roles' | 'active'>): Promise<void> {
  const { id, name, agency } = account;
  await tables(uow).insertInto('person').values({ id, name, agency, roles: [], active: true }).execute();
}

/** Takes effect with the next request of every session. Errors: IDENTITY_NO_SUCH_PERSON. */
export async function setAccount(uow: UnitOfWork, account: Account): Promise<void> {
  const { id, name, roles, agency, active } = account;
  const changed = await tables(uow)
    .updateTable('person')
    .set({ name, roles: [...roles], agency, active })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw identityError('IDENTITY_NO_SUCH_PERSON', { person: id });
}

/** Whoever changes a person's ways to sign in does so alone: "the last one stays" looks at all of them. */
export async function lockAccount(uow: UnitOfWork, person: string): Promise<void> {
  await tables(uow).selectFrom('person').select('id').where('id', '=', person).forUpdate().execute();
}
