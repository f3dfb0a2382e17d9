/** Passwords, seeds of authenticator apps, recovery codes. */
import { sql } from 'kysely';
import type { UnitOfWork } from '../../storage/index.js';
import { tables } from './tables.js';

/** A used step is remembered for longer than its code could count again. */
const STEPS_REMEMBERED = 16;

export type CodeGenerator = {
  /** Sealed; null until the first code has been shown. */
  readonly seed: Buffer | null;
  readonly confirmedAt: Date | null;
  /** A new seed, sealed, that waits for its first code. */
  readonly waitingSeed: Buffer | null;
  readonly usedSteps: readonly number[];
};

export async function passwordHash(uow: UnitOfWork, person: string): Promise<string | undefined> {
  const row = await tables(uow).selectFrom('password').select('hash').where('person', '=', person).executeTakeFirst();
  return row?.hash;
}

export async function keepPassword(uow: UnitOfWork, person: string, hash: string): Promise<void> {
  await tables(uow)
    .insertInto('password')
    .values({ person, hash, set_at: uow.at })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ hash, set_at: uow.at }))
    .execute();
}

export async function codeGenerator(uow: UnitOfWork, person: string): Promise<CodeGenerator | undefined> {
  const row = await tables(uow)
    .selectFrom('code_generator')
    .selectAll()
    .where('person', '=', person)
    .executeTakeFirst();
  return (
    row && {
      seed: row.seed,
      confirmedAt: row.confirmed_at,
      waitingSeed: row.waiting_seed,
      usedSteps: row.used_steps.map(Number),
    }
  );
}

/** A new seed beside the old one, which goes on counting until the new one is confirmed. */
export async function keepWaitingSeed(uow: UnitOfWork, person: string, sealed: Buffer): Promise<void> {
  await tables(uow)
    .insertInto('code_generator')
    .values({ person, seed: null, confirmed_at: null, waiting_seed: sealed })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ waiting_seed: sealed }))
    .execute();
}

/** The waiting seed counts from now on; the step of its first code is used. */
export async function confirmSeed(uow: UnitOfWork, person: string, step: number): Promise<void> {
  await sql`update code_generator set seed = waiting_seed, waiting_seed = null, confirmed_at = ${uow.at},
    used_steps = array[${step}]::bigint[] where person = ${person}`.execute(uow.tables());
}

/** @returns false where another request has used this step already */
export async function useStep(uow: UnitOfWork, person: string, step: number): Promise<boolean> {
  const { rows } = await sql`update code_generator
    set used_steps = (array_prepend(${step}::bigint, used_steps))[1:${sql.lit(STEPS_REMEMBERED)}]
    where person = ${person} and not (${step}::bigint = any (used_steps)) returning person`.execute(uow.tables());
  return rows.length > 0;
}

export async function keepRecoveryCodes(uow: UnitOfWork, person: string, macs: readonly Buffer[]): Promise<void> {
  await tables(uow).deleteFrom('recovery_code').where('person', '=', person).execute();
  await tables(uow)
    .insertInto('recovery_code')
    .values(macs.map((code_mac) => ({ person, code_mac, used_at: null })))
    .execute();
}

/** Spends a recovery code. @returns false where it is unknown or used */
export async function useRecoveryCode(uow: UnitOfWork, person: string, mac: Buffer): Promise<boolean> {
  const used = await tables(uow)
    .updateTable('recovery_code')
    .set({ used_at: uow.at })
    .where('person', '=', person)
    .where('code_mac', '=', mac)
    .where('used_at', 'is', null)
    .returning('person')
    .executeTakeFirst();
  return used !== undefined;
}

export async function recoveryCodesLeft(uow: UnitOfWork, person: string): Promise<number> {
  const { count } = await tables(uow)
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Password, authenticator app and recovery codes go together. @returns how many of the first two there were */
export async function removePasswordAndCode(uow: UnitOfWork, person: string): Promise<number> {
  await tables(uow).deleteFrom('recovery_code').where('person', '=', person).execute();
  const codes = await tables(uow)
    .deleteFrom('code_generator')
    .where('person', '=', person)
    .returning('person')
    .execute();
  const passwords = await tables(uow).deleteFrom('password').where('person', '=', person).returning('person').execute();
  return codes.length + passwords.length;
}
