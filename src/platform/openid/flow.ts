/** Signing in by way of the ministry: begun here, proved there, ended here. Accounts are tied by hand and never made. */
import { ANONYMOUS } from '../access/index.js';
import { PalermoError } from '../errors/index.js';
import { people } from '../identity/index.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import { openidError } from './errors.js';
import { begunCookie, handshakeOf, newSecret, secretHash } from './handshake.js';
import type { Ministry, Proof } from './ministry.js';
import { type Begun, type Purpose, findBegun, keepBegun, keepTie, personTied, removeTies, takeBegun } from './store.js';

export type OpenidParts = {
  readonly ministry: Ministry;
  readonly storage: Storage;
  readonly keys: { mac(purpose: string, data: Uint8Array): Buffer };
  /** Whether the node is reached over TLS. */
  readonly secure: boolean;
};

/** The page from which one goes on to the ministry: forms may lead nowhere but here. */
export const GO_ON = '/sign-in/ministry/go-on';

const macOf = ({ keys }: OpenidParts, { issuer, subject }: Proof): Buffer =>
  keys.mac('openid.subject', Buffer.from(JSON.stringify([issuer, subject])));

/** @returns the secret, for the browser's cookie alone */
export async function begin(uow: UnitOfWork, purpose: Purpose, person: string | null): Promise<string> {
  const secret = newSecret();
  await keepBegun(uow, { hash: secretHash(secret), purpose, person });
  await uow.act('openid.begin', person === null ? 'openid' : `person/${person}`, { purpose });
  return secret;
}

/** For a person who has just accepted her invitation: the page to go on from, and the cookie. */
export async function beginInvited({ secure }: Pick<OpenidParts, 'secure'>, uow: UnitOfWork, person: string) {
  return { to: GO_ON, cookies: [begunCookie(await begin(uow, 'invitation', person), secure)] };
}

/** Where a browser that has begun goes to sign in. Errors: OPENID_NOT_BEGUN, OPENID_UNREACHABLE. */
export async function addressFor(parts: OpenidParts, uow: UnitOfWork, secret: string | undefined): Promise<URL> {
  const begun = secret === undefined ? undefined : await findBegun(uow, secretHash(secret));
  if (!begun || secret === undefined || begun.provedMac) throw openidError('OPENID_NOT_BEGUN');
  return parts.ministry.signInAddress(handshakeOf(secret), begun.purpose !== 'sign-in');
}

export type Came =
  | { readonly kind: 'signs-in'; readonly person: string }
  | { readonly kind: 'tied' }
  | { readonly kind: 'confirms'; readonly secret: string };

/**
 * What comes of a callback. The sign-in that began is used up before the provider is asked, whatever the outcome.
 * Errors: OPENID_NOT_BEGUN (no or another browser's cookie, too late, or used), those of `Ministry.proved`,
 * OPENID_NOT_TIED (nobody's, or of somebody who is not approved), OPENID_TIED_ALREADY.
 */
export async function cameBack(
  parts: OpenidParts,
  uow: UnitOfWork,
  secret: string | undefined,
  answer: URLSearchParams,
): Promise<Came> {
  const begun =
    secret === undefined
      ? undefined
      : await parts.storage.inUnitOfWork(ANONYMOUS, (own) => takeBegun(own, secretHash(secret)));
  if (!begun || secret === undefined || begun.provedMac) throw openidError('OPENID_NOT_BEGUN');
  try {
    const proof = await parts.ministry.proved(answer, handshakeOf(secret));
    return await ended(parts, uow, begun, proof);
  } catch (error) {
    await writeDown(parts, begun, error);
    throw error;
  }
}

/** The refusal undoes the request's own unit of work, so it is written down in another. */
async function writeDown({ storage }: OpenidParts, begun: Begun, error: unknown): Promise<void> {
  if (!(error instanceof PalermoError)) return;
  const { code, params } = error;
  await storage.inUnitOfWork(ANONYMOUS, (own) =>
    own.act('openid.refused', begun.person === null ? 'openid' : `person/${begun.person}`, {
      purpose: begun.purpose,
      code,
      ...(params.reason === undefined ? {} : { reason: params.reason }),
    }),
  );
}

async function ended(parts: OpenidParts, uow: UnitOfWork, begun: Begun, proof: Proof): Promise<Came> {
  const subject = macOf(parts, proof);
  if (begun.purpose === 'sign-in') {
    const person = await personTied(uow, parts.ministry.issuer, subject);
    const approved = (await people(uow)).some((one) => one.id === person && one.roles.length > 0);
    if (person === undefined || !approved) throw openidError('OPENID_NOT_TIED');
    return { kind: 'signs-in', person };
  }
  const { person } = begun;
  if (person === null) throw openidError('OPENID_NOT_BEGUN');
  if (begun.purpose === 'invitation') {
    await tie(parts, uow, subject, person);
    return { kind: 'tied' };
  }
  // The browser comes from another site and has left its session behind: the person confirms from inside.
  const secret = newSecret();
  await keepBegun(uow, { hash: secretHash(secret), purpose: 'tie', person, provedMac: subject });
  return { kind: 'confirms', secret };
}

async function tie(parts: OpenidParts, uow: UnitOfWork, subject: Buffer, person: string): Promise<void> {
  if (!(await keepTie(uow, parts.ministry.issuer, subject, person))) throw openidError('OPENID_TIED_ALREADY');
  await uow.act('openid.tie', `person/${person}`);
}

/**
 * Ties what was proved to the person who began it and asks now, in her own session.
 * Errors: OPENID_NOT_BEGUN, OPENID_ANOTHER_PERSON, OPENID_TIED_ALREADY.
 */
export async function confirmTie(parts: OpenidParts, uow: UnitOfWork, secret: string | undefined): Promise<void> {
  const begun = secret === undefined ? undefined : await takeBegun(uow, secretHash(secret));
  if (!begun?.provedMac) throw openidError('OPENID_NOT_BEGUN');
  if (begun.person !== uow.actor.id) throw openidError('OPENID_ANOTHER_PERSON');
  await tie(parts, uow, begun.provedMac, uow.actor.id);
}

/** Whether this browser has proved an account and its person has still to confirm. */
export async function hasProved(uow: UnitOfWork, secret: string | undefined): Promise<boolean> {
  const begun = secret === undefined ? undefined : await findBegun(uow, secretHash(secret));
  return Boolean(begun?.provedMac) && begun?.person === uow.actor.id;
}

/** From now on the ministry's sign-in lets this person in no more. */
export async function untie(uow: UnitOfWork, person: string): Promise<void> {
  const removed = await removeTies(uow, person);
  if (removed > 0) await uow.act('openid.untie', `person/${person}`);
}
