import { sql } from 'kysely';
import type { UnitOfWork } from '../storage/index.js';
import { HANDSHAKE_MINUTES } from './handshake.js';

export type Purpose = 'sign-in' | 'tie' | 'invitation';
export type Begun = { readonly purpose: Purpose; readonly person: string | null; readonly provedMac: Buffer | null };

type BegunRow = { purpose: Purpose; person: string | null; proved_mac: Buffer | null };
const begunOf = (row: BegunRow | undefined): Begun | undefined =>
  row && { purpose: row.purpose, person: row.person, provedMac: row.proved_mac };

const expiry = (uow: UnitOfWork): Date => new Date(uow.at.getTime() + HANDSHAKE_MINUTES * 60_000);

/** Keeps a sign-in that begins; what nobody came back from is swept on the way. */
export async function keepBegun(
  uow: UnitOfWork,
  begun: {
    readonly hash: Buffer;
    readonly purpose: Purpose;
    readonly person: string | null;
    readonly provedMac?: Buffer;
  },
): Promise<void> {
  await sql`delete from ministry_handshake where secret_hash in
    (select secret_hash from ministry_handshake where expires_at < ${uow.at} limit 100 for update skip locked)`.execute(
    uow.tables(),
  );
  await sql`insert into ministry_handshake (secret_hash, purpose, person, proved_mac, expires_at)
    values (${begun.hash}, ${begun.purpose}, ${begun.person}, ${begun.provedMac ?? null}, ${expiry(uow)})`.execute(
    uow.tables(),
  );
}

export async function findBegun(uow: UnitOfWork, hash: Buffer): Promise<Begun | undefined> {
  const { rows } = await sql<BegunRow>`select purpose, person, proved_mac from ministry_handshake
    where secret_hash = ${hash} and expires_at > ${uow.at}`.execute(uow.tables());
  return begunOf(rows[0]);
}

/** Takes a sign-in away, so that it ends once: of two callbacks at once, one gets it. */
export async function takeBegun(uow: UnitOfWork, hash: Buffer): Promise<Begun | undefined> {
  const { rows } = await sql<BegunRow>`delete from ministry_handshake
    where secret_hash = ${hash} and expires_at > ${uow.at} returning purpose, person, proved_mac`.execute(uow.tables());
  return begunOf(rows[0]);
}

export async function personTied(uow: UnitOfWork, issuer: string, subject: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ person: string }>`select person from ministry_account
    where issuer = ${issuer} and subject_mac = ${subject}`.execute(uow.tables());
  return rows[0]?.person;
}

export async function tiedSince(uow: UnitOfWork, issuer: string, person: string): Promise<Date | undefined> {
  const { rows } = await sql<{ tied_at: Date }>`select tied_at from ministry_account
    where issuer = ${issuer} and person = ${person}`.execute(uow.tables());
  return rows[0]?.tied_at;
}

/** @returns false where the account or the person is tied already */
export async function keepTie(uow: UnitOfWork, issuer: string, subject: Buffer, person: string): Promise<boolean> {
  const { rows } = await sql`insert into ministry_account (issuer, subject_mac, person, tied_at)
    values (${issuer}, ${subject}, ${person}, ${uow.at}) on conflict do nothing returning person`.execute(uow.tables());
  return rows.length > 0;
}

/** @returns how many ties were undone, and sign-ins under way given up */
export async function removeTies(uow: UnitOfWork, person: string): Promise<number> {
  const ties = await sql`delete from ministry_account where person = ${person} returning person`.execute(uow.tables());
  const begun = await sql`delete from ministry_handshake where person = ${person} returning purpose`.execute(
    uow.tables(),
  );
  return ties.rows.length + begun.rows.length;
}
