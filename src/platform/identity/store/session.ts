/** Sessions: what a browser holds is a token whose hash stands here. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor, Role } from '../../access/index.js';
import type { UnitOfWork } from '../../storage/index.js';
import { SESSION_MINUTES, STEP_UP_MINUTES, minutesAfter, sessionStands, steppedUpAt } from '../rules/session-ends.js';
import { type OpenedBy, type SessionStart, assuranceOf } from '../rules/ways-in.js';
import { hashOf } from './link.js';
import { tables } from './tables.js';

export type SessionOfPerson = SessionStart & { readonly id: string; readonly seenAt: Date; readonly agent: string };

/** Opaque, 256 bits (ASVS 5.0 7.2.3). */
const newToken = (): string => randomBytes(32).toString('base64url');

/** @returns the token, which is shown to the browser and kept nowhere, and the session's public number */
export async function openSession(
  uow: UnitOfWork,
  opened: { readonly person: string; readonly by: OpenedBy; readonly agent: string },
): Promise<{ session: string; id: string }> {
  const token = newToken();
  const { id } = await tables(uow)
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      person: opened.person,
      started_at: uow.at,
      seen_at: uow.at,
      ends_at: minutesAfter(uow.at, SESSION_MINUTES),
      language: null,
      opened_by: opened.by,
      agent: opened.agent,
      stepped_up_until: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { session: token, id };
}

type HolderRow = {
  id: string;
  name: string;
  roles: Role[];
  agency: string | null;
  agency_kind: string | null;
  session: string;
  opened_by: OpenedBy;
  seen_at: Date;
  ends_at: Date;
  stepped_up_until: Date | null;
};

/**
 * Who holds this session, or undefined where it is unknown, idle too long, over, or its person has left. The person's
 * row is read each time: a role given or taken counts with the next request. The same statement tells the database who
 * acts, for its row-level security.
 */
export async function holderOf(uow: UnitOfWork, session: string): Promise<Actor | undefined> {
  const token = hashOf(session);
  const { rows } = await sql<HolderRow & { told: string }>`
    select person.id, person.name, person.roles, person.agency, agency.kind as agency_kind, session.id as session,
      session.opened_by, session.seen_at, session.ends_at, session.stepped_up_until,
      concat(set_config('palermo.actor', person.id, true), set_config('palermo.agency', coalesce(person.agency, ''), true),
        set_config('palermo.roles', array_to_string(person.roles, ','), true)) as told
    from session join person on person.id = session.person left join agency on agency.id = person.agency
    where token_hash = ${token} and ends_at > ${uow.at} and person.active`.execute(uow.tables());
  const row = rows[0];
  if (!row) return undefined;
  if (!sessionStands({ seenAt: row.seen_at, endsAt: row.ends_at }, row.roles, uow.at)) {
    await sql`select set_config('palermo.actor', 'anonymous', true), set_config('palermo.agency', '', true),
      set_config('palermo.roles', 'anonymous', true)`.execute(uow.tables());
    return undefined;
  }
  // Written at most once a minute: reading pages should not cost a write each. Of several pages asked for at once, one
  // writes and the others do not wait for it.
  if (uow.at.getTime() - row.seen_at.getTime() > 60_000)
    await sql`update session set seen_at = ${uow.at} where token_hash =
      (select token_hash from session where token_hash = ${token} for update skip locked)`.execute(uow.tables());
  return actorOf(row, uow.at);
}

const actorOf = (row: HolderRow, at: Date): Actor => ({
  id: row.id,
  name: row.name,
  roles: row.roles,
  agency: row.agency,
  agencyKind: row.agency_kind,
  kind: 'person',
  assurance: {
    by: assuranceOf(row.opened_by),
    steppedUpUntil: steppedUpAt(row.stepped_up_until, at),
    session: row.session,
  },
});

/** A person's open sessions, the one seen last first. Times as written; those that are over are left out. */
export async function sessionsOf(uow: UnitOfWork, person: string, roles: readonly Role[]): Promise<SessionOfPerson[]> {
  const rows = await tables(uow)
    .selectFrom('session')
    .select(['id', 'opened_by', 'started_at', 'seen_at', 'ends_at', 'agent', 'stepped_up_until'])
    .where('person', '=', person)
    .where('ends_at', '>', uow.at)
    .orderBy('seen_at', 'desc')
    .execute();
  return rows
    .filter((row) => sessionStands({ seenAt: row.seen_at, endsAt: row.ends_at }, roles, uow.at))
    .map((row) => ({
      id: row.id,
      openedBy: row.opened_by,
      startedAt: row.started_at,
      seenAt: row.seen_at,
      agent: row.agent,
      steppedUpUntil: row.stepped_up_until,
    }));
}

/** A new token for the same session (ASVS 5.0 7.2.4), which has just been stepped up. @returns the token */
export async function stepUpSession(uow: UnitOfWork, id: string): Promise<string> {
  const token = newToken();
  await tables(uow)
    .updateTable('session')
    .set({ token_hash: hashOf(token), stepped_up_until: minutesAfter(uow.at, STEP_UP_MINUTES) })
    .where('id', '=', id)
    .execute();
  return token;
}

/** A session opened by a link becomes one of the way that was just made in it. */
export async function raiseSession(uow: UnitOfWork, id: string, by: OpenedBy): Promise<void> {
  await tables(uow)
    .updateTable('session')
    .set({ opened_by: by })
    .where('id', '=', id)
    .where('opened_by', 'in', ['one-time-link', 'recovery-code'])
    .execute();
}

export async function endToken(uow: UnitOfWork, session: string): Promise<void> {
  await tables(uow).deleteFrom('session').where('token_hash', '=', hashOf(session)).execute();
}

/** Ends sessions of a person: one, all but one, or all. @returns how many */
export async function endSessions(
  uow: UnitOfWork,
  person: string,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  let query = tables(uow).deleteFrom('session').where('person', '=', person);
  if (which.only !== undefined) query = query.where('id', '=', which.only);
  if (which.except !== undefined) query = query.where('id', '<>', which.except);
  return (await query.returning('id').execute()).length;
}
