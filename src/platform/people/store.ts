import { sql } from 'kysely';
import type { UnitOfWork } from '../storage/index.js';
import type { LifeEvent } from './life.js';

type EventRow = { person: string; at: Date; actor: string; step: string; facts: Record<string, unknown> };

const eventOf = (row: EventRow): LifeEvent => {
  const { until, ...facts } = row.facts;
  return {
    ...facts,
    ...(typeof until === 'string' ? { until: new Date(until) } : {}),
    step: row.step,
    at: row.at,
    by: row.actor,
  } as LifeEvent;
};

/** Whoever changes colleagues does so alone: rules such as "the last coordinator stays" look at all of them. */
export async function lockPeople(uow: UnitOfWork): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' people', 0))`.execute(uow.tables());
}

export async function eventsOf(uow: UnitOfWork, person: string): Promise<LifeEvent[]> {
  const { rows } = await sql<EventRow>`select person, at, actor, step, facts from person_event
    where person = ${person} order by id`.execute(uow.tables());
  return rows.map(eventOf);
}

/** Everyone's events, oldest first, by person. */
export async function allEvents(uow: UnitOfWork): Promise<ReadonlyMap<string, readonly LifeEvent[]>> {
  const { rows } = await sql<EventRow>`select person, at, actor, step, facts from person_event order by id`.execute(
    uow.tables(),
  );
  const found = new Map<string, LifeEvent[]>();
  for (const row of rows) {
    const events = found.get(row.person) ?? [];
    events.push(eventOf(row));
    found.set(row.person, events);
  }
  return found;
}

export async function keepEvent(uow: UnitOfWork, person: string, event: LifeEvent): Promise<void> {
  const { at, by, step, ...facts } = event;
  await sql`insert into person_event (person, at, actor, step, facts)
    values (${person}, ${at}, ${by}, ${step}, ${JSON.stringify(facts)}::jsonb)`.execute(uow.tables());
}

export type Particulars = {
  readonly mail: Buffer | null;
  readonly letter: Buffer | null;
  readonly duty: string;
  readonly languages: readonly string[];
};

export async function particularsOf(uow: UnitOfWork, person: string): Promise<Particulars | undefined> {
  const { rows } = await sql<Particulars>`select mail, letter, duty, languages from person_particulars
    where person = ${person}`.execute(uow.tables());
  return rows[0];
}

export async function keepParticulars(uow: UnitOfWork, person: string, particulars: Particulars): Promise<void> {
  const { mail, letter, duty, languages } = particulars;
  await sql`insert into person_particulars (person, mail, letter, duty, languages)
    values (${person}, ${mail}, ${letter}, ${duty}, ${[...languages]})
    on conflict (person) do update set mail = excluded.mail, letter = excluded.letter, duty = excluded.duty,
      languages = excluded.languages`.execute(uow.tables());
}

/** Opens an invitation; the one that was open before is revoked. */
export async function openInvitation(
  uow: UnitOfWork,
  invitation: { readonly hash: Buffer; readonly person: string; readonly until: Date },
): Promise<void> {
  await revokeInvitations(uow, invitation.person);
  await sql`insert into invitation (token_hash, person, issued_by, issued_at, expires_at)
    values (${invitation.hash}, ${invitation.person}, ${uow.actor.id}, ${uow.at}, ${invitation.until})`.execute(
    uow.tables(),
  );
}

/** @returns how many were open */
export async function revokeInvitations(uow: UnitOfWork, person: string): Promise<number> {
  const { rows } = await sql`update invitation set ended_at = ${uow.at}, ended_how = 'revoked'
    where person = ${person} and ended_at is null returning person`.execute(uow.tables());
  return rows.length;
}

/** Whose open invitation this is, or undefined: unknown, used, revoked and expired are one. */
export async function invitedBy(uow: UnitOfWork, hash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ person: string }>`select person from invitation
    where token_hash = ${hash} and ended_at is null and expires_at > ${uow.at}`.execute(uow.tables());
  return rows[0]?.person;
}

/** Uses an invitation up. Of two who try at once, one gets the person and the other undefined. */
export async function spendInvitation(uow: UnitOfWork, hash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ person: string }>`update invitation set ended_at = ${uow.at}, ended_how = 'used'
    where token_hash = ${hash} and ended_at is null and expires_at > ${uow.at} returning person`.execute(uow.tables());
  return rows[0]?.person;
}

export async function closedOrganisations(uow: UnitOfWork): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ agency: string; at: Date }>`select agency, at from organisation_closed`.execute(
    uow.tables(),
  );
  return new Map(rows.map((row) => [row.agency, row.at]));
}

/** @returns false where it was closed already */
export async function closeOrganisation(uow: UnitOfWork, agency: string): Promise<boolean> {
  const { rows } = await sql`insert into organisation_closed (agency, at, actor)
    values (${agency}, ${uow.at}, ${uow.actor.id}) on conflict (agency) do nothing returning agency`.execute(
    uow.tables(),
  );
  return rows.length > 0;
}
