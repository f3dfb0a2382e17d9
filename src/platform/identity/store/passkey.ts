/** Passkeys and the challenges they answer. */
import type { UnitOfWork } from '../../storage/index.js';
import { minutesAfter } from '../rules/session-ends.js';
import { tables } from './tables.js';

/** Minutes within which a challenge must be answered. */
export const CHALLENGE_MINUTES = 5;

export type Passkey = {
  readonly id: string;
  readonly person: string;
  readonly credential: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly addedAt: Date;
  readonly usedAt: Date | null;
  /** When its counter went backwards, which a copy of the authenticator would do. */
  readonly regressedAt: Date | null;
};

export type ChallengePurpose = 'register' | 'sign-in' | 'step-up';

type Row = {
  id: string;
  person: string;
  credential_id: Buffer;
  public_key: Buffer;
  counter: string | number;
  transports: string[];
  name: string;
  added_at: Date;
  used_at: Date | null;
  regressed_at: Date | null;
};
const passkeyOf = (row: Row): Passkey => ({
  id: row.id,
  person: row.person,
  credential: row.credential_id,
  publicKey: row.public_key,
  counter: Number(row.counter),
  transports: row.transports,
  name: row.name,
  addedAt: row.added_at,
  usedAt: row.used_at,
  regressedAt: row.regressed_at,
});

export async function passkeysOf(uow: UnitOfWork, person: string): Promise<Passkey[]> {
  const rows = await tables(uow)
    .selectFrom('passkey')
    .selectAll()
    .where('person', '=', person)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map(passkeyOf);
}

export async function findPasskey(uow: UnitOfWork, credential: Buffer): Promise<Passkey | undefined> {
  const row = await tables(uow)
    .selectFrom('passkey')
    .selectAll()
    .where('credential_id', '=', credential)
    .executeTakeFirst();
  return row && passkeyOf(row);
}

/** @returns false where the authenticator is known already, whoever's it is */
export async function keepPasskey(
  uow: UnitOfWork,
  passkey: Pick<Passkey, 'person' | 'credential' | 'publicKey' | 'counter' | 'transports' | 'name'>,
): Promise<boolean> {
  const { person, credential, publicKey, counter, transports, name } = passkey;
  const kept = await tables(uow)
    .insertInto('passkey')
    .values({
      credential_id: credential,
      person,
      name,
      public_key: publicKey,
      counter,
      transports: [...transports],
      added_at: uow.at,
      used_at: null,
      regressed_at: null,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

export async function passkeyUsed(uow: UnitOfWork, id: string, counter: number): Promise<void> {
  await tables(uow).updateTable('passkey').set({ used_at: uow.at, counter }).where('id', '=', id).execute();
}

export async function passkeyRegressed(uow: UnitOfWork, id: string): Promise<void> {
  await tables(uow).updateTable('passkey').set({ regressed_at: uow.at }).where('id', '=', id).execute();
}

/** @returns how many went: one's own, or all of a person's */
export async function removePasskeys(uow: UnitOfWork, person: string, id?: string): Promise<number> {
  let query = tables(uow).deleteFrom('passkey').where('person', '=', person);
  if (id !== undefined) query = query.where('id', '=', id);
  return (await query.returning('id').execute()).length;
}

/** @param person whose answer is expected: an account, or null for whoever holds a passkey of this node */
export async function keepChallenge(
  uow: UnitOfWork,
  challenge: Buffer,
  purpose: ChallengePurpose,
  person: string | null,
): Promise<void> {
  await tables(uow).deleteFrom('passkey_challenge').where('expires_at', '<', uow.at).execute();
  await tables(uow)
    .insertInto('passkey_challenge')
    .values({ challenge, purpose, person, expires_at: minutesAfter(uow.at, CHALLENGE_MINUTES) })
    .execute();
}

/** Takes a challenge away, whether its answer will hold or not. @returns undefined where it is unknown, used or old */
export async function takeChallenge(
  uow: UnitOfWork,
  challenge: Buffer,
  purpose: ChallengePurpose,
): Promise<{ person: string | null } | undefined> {
  const row = await tables(uow)
    .deleteFrom('passkey_challenge')
    .where('challenge', '=', challenge)
    .returning(['person', 'purpose', 'expires_at'])
    .executeTakeFirst();
  const stands =
    row &&
    row.purpose === purpose &&
    row.expires_at > uow.at &&
    row.expires_at <= minutesAfter(uow.at, CHALLENGE_MINUTES + 1);
  return stands ? { person: row.person } : undefined;
}
