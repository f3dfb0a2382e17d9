/** One's own ways to sign in: made, changed, removed. Each change ends other sessions where asked, and is told. */
import type { UnitOfWork } from '../storage/index.js';
import { identityError } from './errors.js';
import type { IdentityNotice } from './notices.js';
import type { IdentityParts } from './parts.js';
import { newSeed, stepOfCode } from './rules/codes.js';
import { newRecoveryCodes, typedRecoveryCode } from './rules/recovery-codes.js';
import { type OpenedBy, type Ways, waysCount } from './rules/ways-in.js';
import { openSeed, recoveryMac, sealSeed } from './second-factor.js';
import { lockAccount } from './store/account.js';
import { endLinks } from './store/link.js';
import { passkeysOf, removePasskeys } from './store/passkey.js';
import {
  codeGenerator,
  confirmSeed,
  keepPassword,
  keepRecoveryCodes,
  keepWaitingSeed,
  passwordHash,
  removePasswordAndCode,
} from './store/password.js';
import { endSessions, raiseSession } from './store/session.js';

type Given = Pick<IdentityParts, 'keys' | 'notify' | 'passwords'>;
/** Who changes her own ways, in which session, and whether her other sessions shall end. */
export type Changer = { readonly person: string; readonly session: string; readonly endOthers: boolean };

export async function waysOf(uow: UnitOfWork, person: string): Promise<Ways> {
  const generator = await codeGenerator(uow, person);
  const password = await passwordHash(uow, person);
  return {
    passkeys: (await passkeysOf(uow, person)).length,
    code: Boolean(generator?.seed) && password !== undefined,
  };
}

/** After a change: the act, the notice, the other sessions. */
export async function changed(
  uow: UnitOfWork,
  given: Pick<IdentityParts, 'notify'>,
  changer: Changer,
  what: { readonly action: string; readonly notice: IdentityNotice; readonly now?: OpenedBy },
): Promise<void> {
  const { person, session, endOthers } = changer;
  const ended = endOthers ? await endSessions(uow, person, { except: session }) : 0;
  if (what.now) await raiseSession(uow, session, what.now);
  await uow.act(what.action, `person/${person}`, { ended });
  await given.notify(uow, person, what.notice);
}

/** Keeps a password that was found good, and a seed that waits for its first code. */
export async function setPassword(uow: UnitOfWork, given: Given, person: string, password: string): Promise<void> {
  await lockAccount(uow, person);
  await keepPassword(uow, person, await given.passwords.hash(password));
  const generator = await codeGenerator(uow, person);
  if (!generator?.seed) await newAuthenticator(uow, given, person);
}

/** A new seed; the app of before goes on counting until a code of the new one is shown. */
export async function newAuthenticator(uow: UnitOfWork, given: Given, person: string): Promise<void> {
  await keepWaitingSeed(uow, person, sealSeed(given.keys, person, newSeed()));
}

/** The seed that waits to be taken into an app, or undefined. */
export async function waitingSeed(uow: UnitOfWork, given: Given, person: string): Promise<Buffer | undefined> {
  const generator = await codeGenerator(uow, person);
  return generator?.waitingSeed ? openSeed(given.keys, person, generator.waitingSeed) : undefined;
}

/**
 * The first code of a new authenticator app: from now on it counts.
 *
 * @returns ten recovery codes, shown now and never again; undefined where the code is wrong
 */
export async function confirmAuthenticator(
  uow: UnitOfWork,
  given: Given,
  changer: Changer,
  code: string,
): Promise<string[] | undefined> {
  await lockAccount(uow, changer.person);
  const seed = await waitingSeed(uow, given, changer.person);
  if (!seed) throw identityError('IDENTITY_OUT_OF_ORDER');
  const step = stepOfCode(seed, code, uow.at, []);
  if (step === undefined) return undefined;
  await confirmSeed(uow, changer.person, step);
  const codes = await freshRecoveryCodes(uow, given, changer.person);
  await changed(uow, given, changer, {
    action: 'identity.authenticator.confirm',
    notice: 'identity.notice.way-added',
    now: 'password-and-code',
  });
  return codes;
}

/** Ten new recovery codes in place of the old ones. Errors: IDENTITY_OUT_OF_ORDER where there is no authenticator app. */
export async function renewRecoveryCodes(uow: UnitOfWork, given: Given, changer: Changer): Promise<string[]> {
  await lockAccount(uow, changer.person);
  if (!(await waysOf(uow, changer.person)).code) throw identityError('IDENTITY_OUT_OF_ORDER');
  const codes = await freshRecoveryCodes(uow, given, changer.person);
  await changed(uow, given, changer, {
    action: 'identity.recovery-codes.renew',
    notice: 'identity.notice.recovery-codes-renewed',
  });
  return codes;
}

async function freshRecoveryCodes(uow: UnitOfWork, given: Given, person: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  const macs = codes.map((code) => recoveryMac(given.keys, person, typedRecoveryCode(code) ?? code));
  await keepRecoveryCodes(uow, person, macs);
  return codes;
}

/** Removes a passkey, or password and code together. Errors: IDENTITY_LAST_WAY, IDENTITY_NO_SUCH_KEY. */
export async function removeWay(
  uow: UnitOfWork,
  given: Given,
  changer: Changer,
  way: { readonly passkey: string } | 'password-and-code',
): Promise<void> {
  await lockAccount(uow, changer.person);
  const ways = await waysOf(uow, changer.person);
  const own = way === 'password-and-code' ? [] : await passkeysOf(uow, changer.person);
  const there = way === 'password-and-code' ? ways.code : own.some((passkey) => passkey.id === way.passkey);
  if (!there) throw identityError('IDENTITY_NO_SUCH_KEY');
  if (waysCount(ways) <= 1) throw identityError('IDENTITY_LAST_WAY');
  if (way === 'password-and-code') await removePasswordAndCode(uow, changer.person);
  else await removePasskeys(uow, changer.person, way.passkey);
  await changed(uow, given, changer, { action: 'identity.way.remove', notice: 'identity.notice.way-removed' });
}

/** Passkeys, password, codes and open links of a person, all at once: she has left, or begins anew. @returns how many */
export async function endCredentials(uow: UnitOfWork, person: string): Promise<number> {
  await lockAccount(uow, person);
  const ended =
    (await removePasskeys(uow, person)) + (await removePasswordAndCode(uow, person)) + (await endLinks(uow, person));
  await uow.act('identity.credentials.end', `person/${person}`, { ended });
  return ended;
}
