/** Password and code: checked together, in the same steps whatever of them is wrong. ASVS 5.0 6.3.8, 6.5.1. */
import type { UnitOfWork } from '../storage/index.js';
import { attemptAt } from './attempt.js';
import type { Client, IdentityKeys, IdentityParts } from './parts.js';
import { newSeed, stepOfCode } from './rules/codes.js';
import { typedRecoveryCode } from './rules/recovery-codes.js';
import { activeAccount } from './store/account.js';
import { codeGenerator, passwordHash, useRecoveryCode, useStep } from './store/password.js';

export const SEED = 'identity.seed';
const RECOVERY = 'identity.recovery';

export const recoveryMac = (keys: IdentityKeys, person: string, code: string): Buffer =>
  keys.mac(RECOVERY, Buffer.from(JSON.stringify([person, code])));

/** Seeds are sealed together with whose they are: one moved to another person's row does not open for her. */
export const sealSeed = (keys: IdentityKeys, person: string, seed: Buffer): Buffer =>
  keys.sealSecret(SEED, Buffer.concat([seed, Buffer.from(person)]));

export function openSeed(keys: IdentityKeys, person: string, sealed: Buffer): Buffer {
  const opened = keys.openSecret(SEED, sealed);
  const owner = opened.subarray(opened.length - Buffer.byteLength(person));
  const seed = opened.subarray(0, opened.length - owner.length);
  if (owner.toString() !== person) throw new Error('a seed sealed for somebody else');
  return seed;
}

export type Typed = { readonly account: string; readonly password: string; readonly code: string };

/** Account names have no capitals; people's keyboards put one first. */
export const typedAccount = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** What a typed code is worth for a person: found before it is used up. */
type Found = { readonly step?: number; readonly recovery?: Buffer };

async function findCode(uow: UnitOfWork, keys: IdentityKeys, person: string, code: string): Promise<Found> {
  const generator = await codeGenerator(uow, person);
  const seed = generator?.seed ? openSeed(keys, person, generator.seed) : undefined;
  // Whoever has no app is compared with a seed of the moment: the same work.
  const step = stepOfCode(seed ?? newSeed(), code, uow.at, generator?.usedSteps ?? []);
  const recovery = typedRecoveryCode(code);
  return {
    ...(seed && step !== undefined ? { step } : {}),
    ...(generator?.confirmedAt && recovery ? { recovery: recoveryMac(keys, person, recovery) } : {}),
  };
}

async function useCode(uow: UnitOfWork, person: string, found: Found): Promise<'code' | 'recovery-code' | undefined> {
  if (found.step !== undefined && (await useStep(uow, person, found.step))) return 'code';
  if (found.recovery && (await useRecoveryCode(uow, person, found.recovery))) return 'recovery-code';
  return undefined;
}

export type SecondFactorResult = { readonly person: string; readonly by: 'password-and-code' | 'recovery-code' };

/**
 * Who signs in with these, or undefined: nothing tells an unknown account, a wrong password and a wrong code apart. A
 * code is used up only together with the right password.
 *
 * Errors: IDENTITY_TOO_MANY_ATTEMPTS, IDENTITY_BUSY.
 */
export async function signInWithPassword(
  uow: UnitOfWork,
  parts: Pick<IdentityParts, 'keys' | 'passwords'>,
  client: Client,
  typed: Typed,
): Promise<SecondFactorResult | undefined> {
  const name = typedAccount(typed.account);
  const attempt = await attemptAt(uow, parts.keys, client, name);
  const account = await activeAccount(uow, name);
  const kept = await passwordHash(uow, name);
  const right = await parts.passwords.verify(account ? kept : undefined, typed.password);
  const found = await findCode(uow, parts.keys, name, typed.code);
  const used = account && right ? await useCode(uow, name, found) : undefined;
  if (!account || !used) {
    await attempt.failed();
    await uow.act('identity.sign-in.refused', account ? `person/${account.id}` : 'person', { by: 'password-and-code' });
    return undefined;
  }
  await attempt.succeeded();
  return { person: account.id, by: used === 'code' ? 'password-and-code' : 'recovery-code' };
}

/**
 * Whether somebody who is signed in shows again who she is. A code from her app is enough where it is her only way in;
 * whoever has a passkey as well gives the password too.
 */
export async function confirmWithCode(
  uow: UnitOfWork,
  parts: Pick<IdentityParts, 'keys' | 'passwords'>,
  typed: { readonly person: string; readonly password: string | undefined; readonly code: string },
): Promise<boolean> {
  const { person, password, code } = typed;
  const right = password === undefined || (await parts.passwords.verify(await passwordHash(uow, person), password));
  const { step } = await findCode(uow, parts.keys, person, code);
  return right && step !== undefined && (await useStep(uow, person, step));
}
