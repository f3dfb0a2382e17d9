/** People of this node, their agencies, one-time links and sessions. Rules are numbered in the README. */
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor, Role } from '../access/index.js';
import type { Texts } from '../languages/index.js';
import type { UnitOfWork } from '../storage/index.js';
import { identityError } from './errors.js';

export type Agency = { readonly id: string; readonly names: Texts; readonly kind: string };
export type StateProfile = {
  /** ISO 3166-1 alpha-3; a sandbox has one of the user-assigned codes. */
  readonly iso3: string;
  readonly names: Texts;
  readonly sandbox: boolean;
  /** False until the sandbox's documents and lists are in. */
  readonly ready: boolean;
};
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly agency: string | null;
};

/** Minutes a one-time link lives, and the idle and absolute ends of a session. */
export const LINK_MINUTES = 12 * 60;
export const SESSION_IDLE_MINUTES = 8 * 60;
export const SESSION_MINUTES = 24 * 60;

type IdentityTables = {
  state: { only_one: boolean; iso3: string; names: string; sandbox: boolean; ready: boolean };
  agency: { id: string; names: string; kind: string; position: number };
  person: { id: string; name: string; roles: string[]; agency: string | null; active: boolean };
  sign_in_link: { token_hash: Buffer; person: string; expires_at: Date; used_at: Date | null };
  session: {
    token_hash: Buffer;
    person: string;
    started_at: Date;
    seen_at: Date;
    ends_at: Date;
    language: string | null;
  };
};

const tables = (uow: UnitOfWork) => uow.tables<IdentityTables>();
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

export async function stateOf(uow: UnitOfWork): Promise<StateProfile | undefined> {
  const row = await tables(uow).selectFrom('state').selectAll().executeTakeFirst();
  return row && { iso3: row.iso3, names: row.names as unknown as Texts, sandbox: row.sandbox, ready: row.ready };
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

export async function people(uow: UnitOfWork): Promise<Person[]> {
  const rows = await tables(uow).selectFrom('person').selectAll().where('active', '=', true).orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, name: row.name, roles: row.roles as Role[], agency: row.agency }));
}

/** A token to be shown once, for a person named by the operator. Errors: IDENTITY_NO_SUCH_PERSON. */
export async function offerLink(uow: UnitOfWork, person: string): Promise<string> {
  const known = await tables(uow)
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!known) throw identityError('IDENTITY_NO_SUCH_PERSON', { person });
  const token = randomBytes(24).toString('base64url');
  await tables(uow)
    .insertInto('sign_in_link')
    .values({ token_hash: hashOf(token), person, expires_at: minutesAfter(uow.at, LINK_MINUTES), used_at: null })
    .execute();
  await uow.act('identity.link.offer', person);
  return token;
}

/** Spends a one-time link and opens a session. Errors: IDENTITY_LINK_SPENT (unknown, used or expired alike). */
export async function signIn(uow: UnitOfWork, token: string): Promise<{ session: string; person: string }> {
  const link = await tables(uow)
    .updateTable('sign_in_link')
    .set({ used_at: uow.at })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', uow.at)
    .returning('person')
    .executeTakeFirst();
  if (!link) throw identityError('IDENTITY_LINK_SPENT');
  const session = randomBytes(32).toString('base64url');
  await tables(uow)
    .insertInto('session')
    .values({
      token_hash: hashOf(session),
      person: link.person,
      started_at: uow.at,
      seen_at: uow.at,
      ends_at: minutesAfter(uow.at, SESSION_MINUTES),
      language: null,
    })
    .execute();
  await uow.act('identity.sign-in', link.person);
  return { session, person: link.person };
}

/** Who holds this session, or undefined where it is unknown, idle too long, over, or its person has left. */
export async function holderOf(uow: UnitOfWork, session: string): Promise<Actor | undefined> {
  const token = hashOf(session);
  const { rows } = await sql<{ id: string; name: string; roles: Role[]; agency: string | null; seen_at: Date }>`
    select person.id, person.name, person.roles, person.agency, session.seen_at
    from session join person on person.id = session.person
    where token_hash = ${token} and ends_at > ${uow.at} and seen_at > ${minutesAfter(uow.at, -SESSION_IDLE_MINUTES)}
      and person.active`.execute(uow.tables());
  const row = rows[0];
  if (!row) return undefined;
  // Written at most once a minute: reading pages should not cost a write each. Of several pages asked for at once, one
  // writes and the others do not wait for it.
  if (uow.at.getTime() - row.seen_at.getTime() > 60_000)
    await sql`update session set seen_at = ${uow.at} where token_hash =
      (select token_hash from session where token_hash = ${token} for update skip locked)`.execute(uow.tables());
  return { id: row.id, name: row.name, roles: row.roles, agency: row.agency, kind: 'person' };
}

export async function signOut(uow: UnitOfWork, session: string): Promise<void> {
  await tables(uow).deleteFrom('session').where('token_hash', '=', hashOf(session)).execute();
  await uow.act('identity.sign-out', uow.actor.id);
}

/** The last acts done on this node, newest first: who did what to which record. */
export async function recentActs(uow: UnitOfWork, before: number | undefined, limit: number) {
  const rows = await sql<{ id: number; at: Date; actor: string; actor_kind: string; action: string; subject: string }>`
    select id, at, actor, actor_kind, action, subject from act
    where ${before ?? null}::bigint is null or id < ${before ?? null}::bigint
    order by id desc limit ${limit}`.execute(uow.tables());
  return rows.rows;
}
