/** Passkeys (WebAuthn level 3): what an authenticator is asked, and whether its answer holds. */
import {
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { UnitOfWork } from '../storage/index.js';
import { identityError } from './errors.js';
import type { IdentityKeys, IdentityParts } from './parts.js';
import type { RelyingParty } from './rules/address.js';
import { activeAccount } from './store/account.js';
import {
  CHALLENGE_MINUTES,
  type ChallengePurpose,
  type Passkey,
  findPasskey,
  keepChallenge,
  keepPasskey,
  passkeyRegressed,
  passkeyUsed,
  passkeysOf,
  takeChallenge,
} from './store/passkey.js';

const PRODUCT = 'Palermo';
const TIMEOUT_MS = CHALLENGE_MINUTES * 60_000;
/** ES256, EdDSA, RS256 (COSE): what authenticators in use speak. */
const ALGORITHMS = [-7, -8, -257];

/** The number an authenticator knows a person by: tells nothing of her (WebAuthn 14.6.1). */
const userHandle = (keys: IdentityKeys, person: string): Buffer =>
  keys.mac('identity.user-handle', Buffer.from(person));

const bytes = (buffer: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(buffer);

/** What a new authenticator is asked. */
export async function registrationOptions(
  uow: UnitOfWork,
  keys: IdentityKeys,
  party: RelyingParty,
  person: { readonly id: string; readonly name: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await passkeysOf(uow, person.id);
  const options = await generateRegistrationOptions({
    rpName: PRODUCT,
    rpID: party.id,
    userName: person.id,
    userDisplayName: person.name,
    userID: bytes(userHandle(keys, person.id)),
    timeout: TIMEOUT_MS,
    attestationType: 'none',
    excludeCredentials: known.map(described),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  await keepChallenge(uow, Buffer.from(options.challenge, 'base64url'), 'register', person.id);
  return options;
}

const described = (passkey: Passkey) => ({
  id: passkey.credential.toString('base64url'),
  transports: [...passkey.transports],
});

/** What the browser sent, as far as its challenge can be read; the answer itself is checked by the library. */
function readAnswer<T extends { response: { clientDataJSON: string } }>(
  text: string,
): { answer: T; challenge: Buffer } | undefined {
  try {
    const answer = JSON.parse(text) as T;
    const client = JSON.parse(Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8')) as {
      challenge: unknown;
    };
    return typeof client.challenge === 'string'
      ? { answer, challenge: Buffer.from(client.challenge, 'base64url') }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Adds the authenticator that gave this answer. The challenge is used up in any case: keep the unit of work.
 *
 * @returns false where the answer does not hold. Errors: IDENTITY_PASSKEY_KNOWN.
 */
export async function addPasskey(
  uow: UnitOfWork,
  party: RelyingParty,
  given: { readonly person: string; readonly name: string; readonly answer: string },
): Promise<boolean> {
  const read = readAnswer<RegistrationResponseJSON>(given.answer);
  const taken = read && (await takeChallenge(uow, read.challenge, 'register'));
  if (!read || taken?.person !== given.person) return false;
  const verified = await verifyRegistrationResponse({
    response: read.answer,
    expectedChallenge: read.challenge.toString('base64url'),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined);
  if (!verified?.verified) return false;
  const { credential } = verified.registrationInfo;
  const kept = await keepPasskey(uow, {
    person: given.person,
    name: given.name,
    credential: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: (credential.transports ?? []).slice(0, 8).map((transport) => transport.slice(0, 20)),
  });
  if (!kept) throw identityError('IDENTITY_PASSKEY_KNOWN');
  return true;
}

/**
 * What an authenticator is asked in order to sign in or to step up.
 *
 * @param account an account name as it was typed, or undefined: then the authenticator says whose it is. A name that
 *   nobody has, or that has no passkey, is answered like any other.
 */
export async function assertionOptions(
  uow: UnitOfWork,
  keys: IdentityKeys,
  party: RelyingParty,
  purpose: Exclude<ChallengePurpose, 'register'>,
  account: string | undefined,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const known = account === undefined ? [] : (await passkeysOf(uow, account)).map(described);
  const decoy = {
    id: keys.mac('identity.no-passkey', Buffer.from(account ?? '')).toString('base64url'),
    transports: ['internal'],
  };
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    timeout: TIMEOUT_MS,
    userVerification: 'required',
    ...(account === undefined ? {} : { allowCredentials: known.length > 0 ? known : [decoy] }),
  });
  await keepChallenge(uow, Buffer.from(options.challenge, 'base64url'), purpose, account ?? null);
  return options;
}

/**
 * Whose passkey gave this answer, or undefined where it does not hold. The challenge is used up in any case: keep the
 * unit of work. A counter that did not rise is refused, recorded and told to the person.
 */
export async function whoAnswered(
  uow: UnitOfWork,
  parts: Pick<IdentityParts, 'keys' | 'notify'>,
  party: RelyingParty,
  purpose: Exclude<ChallengePurpose, 'register'>,
  text: string,
): Promise<string | undefined> {
  const read = readAnswer<AuthenticationResponseJSON>(text);
  const taken = read && (await takeChallenge(uow, read.challenge, purpose));
  if (!read || !taken || typeof read.answer.id !== 'string') return undefined;
  const passkey = await findPasskey(uow, Buffer.from(read.answer.id, 'base64url'));
  if (!passkey || (taken.person !== null && taken.person !== passkey.person)) return undefined;
  const verified = await verifyAuthenticationResponse({
    response: read.answer,
    expectedChallenge: read.challenge.toString('base64url'),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    // The counter is held against the kept one below, so that a regress can be told from a wrong signature.
    credential: { id: read.answer.id, publicKey: bytes(passkey.publicKey), counter: 0 },
  }).catch(() => undefined);
  const handle = read.answer.response.userHandle;
  const foreign = handle !== undefined && handle !== userHandle(parts.keys, passkey.person).toString('base64url');
  if (!verified?.verified || foreign || !(await activeAccount(uow, passkey.person))) return undefined;
  const { newCounter } = verified.authenticationInfo;
  if ((newCounter > 0 || passkey.counter > 0) && newCounter <= passkey.counter) {
    await passkeyRegressed(uow, passkey.id);
    await uow.act('identity.passkey.regress', `person/${passkey.person}`, { passkey: passkey.id });
    await parts.notify(uow, passkey.person, 'identity.notice.passkey-suspect');
    return undefined;
  }
  await passkeyUsed(uow, passkey.id, newCounter);
  return passkey.person;
}
