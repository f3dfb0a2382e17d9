/** Failures lately, and sign-ins that succeeded. */
import { sql } from 'kysely';
import type { UnitOfWork } from '../../storage/index.js';
import type { Counter } from '../rules/delay.js';
import { minutesAfter } from '../rules/session-ends.js';
import type { OpenedBy } from '../rules/ways-in.js';
import { tables } from './tables.js';

const SIGN_INS_KEPT_DAYS = 90;
const DAY_MINUTES = 24 * 60;

export type SignIn = {
  readonly at: Date;
  readonly openedBy: OpenedBy;
  readonly agent: string;
  readonly knownDevice: boolean;
};

/** Counters by their buckets (as hex), read without waiting for anybody. */
export async function countersOf(uow: UnitOfWork, buckets: readonly Buffer[]): Promise<ReadonlyMap<string, Counter>> {
  const rows = await tables(uow)
    .selectFrom('attempt_counter')
    .selectAll()
    .where('bucket', 'in', [...buckets])
    .execute();
  return new Map(rows.map((row) => [row.bucket.toString('hex'), { failures: row.failures, lastAt: row.last_at }]));
}

/** Counts one failure more, from what is there now. Rows are taken in one order, so that no two requests block. */
export async function countFailures(
  uow: UnitOfWork,
  buckets: readonly Buffer[],
  next: (index: number, counter: Counter | undefined) => Counter,
): Promise<void> {
  const ordered = buckets.map((bucket, index) => ({ bucket, index }));
  ordered.sort((one, other) => one.bucket.compare(other.bucket));
  for (const { bucket, index } of ordered) {
    await tables(uow)
      .insertInto('attempt_counter')
      .values({ bucket, failures: 0, last_at: uow.at })
      .onConflict((conflict) => conflict.column('bucket').doNothing())
      .execute();
    const row = await tables(uow)
      .selectFrom('attempt_counter')
      .selectAll()
      .where('bucket', '=', bucket)
      .forUpdate()
      .executeTakeFirst();
    const counter = next(index, row && { failures: row.failures, lastAt: row.last_at });
    await tables(uow)
      .updateTable('attempt_counter')
      .set({ failures: counter.failures, last_at: counter.lastAt })
      .where('bucket', '=', bucket)
      .execute();
  }
}

export async function forgetFailures(uow: UnitOfWork, buckets: readonly Buffer[]): Promise<void> {
  if (buckets.length > 0)
    await tables(uow)
      .deleteFrom('attempt_counter')
      .where('bucket', 'in', [...buckets])
      .execute();
}

export async function keepSignIn(
  uow: UnitOfWork,
  signIn: Omit<SignIn, 'at'> & { readonly person: string; readonly network: Buffer },
): Promise<void> {
  const { person, openedBy, agent, network, knownDevice } = signIn;
  await tables(uow)
    .deleteFrom('sign_in')
    .where('person', '=', person)
    .where('at', '<', minutesAfter(uow.at, -SIGN_INS_KEPT_DAYS * DAY_MINUTES))
    .execute();
  await tables(uow)
    .insertInto('sign_in')
    .values({ person, at: uow.at, opened_by: openedBy, agent, network, known_device: knownDevice })
    .execute();
}

/** A person's last sign-ins, newest first. */
export async function signInsOf(uow: UnitOfWork, person: string, most: number): Promise<SignIn[]> {
  const rows = await tables(uow)
    .selectFrom('sign_in')
    .select(['at', 'opened_by', 'agent', 'known_device'])
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    openedBy: row.opened_by,
    agent: row.agent,
    knownDevice: row.known_device,
  }));
}

export async function isKnownNetwork(uow: UnitOfWork, person: string, network: Buffer): Promise<boolean> {
  const row = await tables(uow)
    .selectFrom('sign_in')
    .select('id')
    .where('person', '=', person)
    .where('network', '=', network)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes what nobody can use any more: sessions, links, challenges, counts, sign-ins of long ago. @returns how many rows */
export async function sweepIdentity(uow: UnitOfWork): Promise<number> {
  const { rows } = await sql<{ swept: string }>`
    with sessions as (delete from session where ends_at < ${uow.at} returning 1),
      links as (delete from sign_in_link where expires_at < ${minutesAfter(uow.at, -DAY_MINUTES)} returning 1),
      challenges as (delete from passkey_challenge where expires_at < ${uow.at} returning 1),
      counters as (delete from attempt_counter where last_at < ${minutesAfter(uow.at, -2 * DAY_MINUTES)} returning 1),
      sign_ins as (delete from sign_in where at < ${minutesAfter(uow.at, -SIGN_INS_KEPT_DAYS * DAY_MINUTES)} returning 1)
    select (select count(*) from sessions) + (select count(*) from links) + (select count(*) from challenges)
      + (select count(*) from counters) + (select count(*) from sign_ins) as swept`.execute(uow.tables());
  return Number(rows[0]?.swept ?? 0);
}
