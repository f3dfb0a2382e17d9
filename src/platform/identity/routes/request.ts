/** What the addresses of this folder have in common: who asks, from where, and how surely. */
import { type Answer, type RouteRequest, httpError, localPath, redirect, sessionCookie } from '../../http/index.js';
import type { UnitOfWork } from '../../storage/index.js';
import { MAKE_KEY } from '../door.js';
import { identityError } from '../errors.js';
import type { Client, IdentityParts } from '../parts.js';
import { type RelyingParty, relyingPartyOf } from '../rules/address.js';
import { type OpenedBy, type Ways, mayChangeWays } from '../rules/ways-in.js';
import { signedIn } from '../sessions.js';
import { type SessionOfPerson, sessionsOf } from '../store/session.js';
import { isSandbox } from '../store/state.js';
import { waysOf } from '../ways.js';

export type Request = RouteRequest<unknown, unknown, unknown>;
type Asked = Pick<Request, 'uow' | 'actor' | 'session'>;

/** A request that tells nothing of its sender is answered as one from an unknown network and device. */
export function clientOf(request: object, parts: IdentityParts): Client {
  const unknown = { address: undefined, userAgent: '', cookie: () => undefined };
  const { client } = request as { readonly client?: Client };
  return client ?? { ...unknown, origin: parts.address ?? 'http://localhost' };
}

export const isSecure = (parts: IdentityParts): boolean => parts.address?.startsWith('https:') ?? false;

/** Errors: IDENTITY_NO_PASSKEYS_HERE. */
export function relyingParty(request: object, parts: IdentityParts): RelyingParty {
  const party = possibleParty(request, parts);
  if (!party) throw identityError('IDENTITY_NO_PASSKEYS_HERE');
  return party;
}

export const possibleParty = (request: object, parts: IdentityParts): RelyingParty | undefined =>
  relyingPartyOf(parts.address ?? clientOf(request, parts).origin);

/**
 * Opens the session and leads on. Whoever came with a recovery code, or on a real State with a link, makes a way to sign
 * in of her own first.
 */
export async function welcome(
  request: Asked,
  parts: IdentityParts,
  opened: { readonly person: string; readonly by: OpenedBy; readonly next: string | undefined },
): Promise<Answer> {
  const { person, by, next } = opened;
  const { session, device } = await signedIn(request.uow, parts, clientOf(request, parts), {
    person,
    by,
    before: request.session,
    secure: isSecure(parts),
  });
  const own = by === 'one-time-link' ? await isSandbox(request.uow) : by !== 'recovery-code';
  return redirect(own ? localPath(next) : MAKE_KEY, [sessionCookie(session, isSecure(parts)), device]);
}

export type Self = {
  readonly person: string;
  readonly session: SessionOfPerson;
  readonly ways: Ways;
  /** Whether ways to sign in may be added or removed now. */
  readonly mayChange: boolean;
};

/** The person who asks, her session and her ways to sign in. Errors: ACCESS_SIGN_IN. */
export async function selfOf({
  uow,
  actor,
}: {
  readonly uow: UnitOfWork;
  readonly actor: Request['actor'];
}): Promise<Self> {
  const sessions = await sessionsOf(uow, actor.id, actor.roles);
  const session = sessions.find((one) => one.id === actor.assurance?.session);
  if (!session) throw httpError('ACCESS_SIGN_IN');
  const ways = await waysOf(uow, actor.id);
  return { person: actor.id, session, ways, mayChange: mayChangeWays(session, ways, uow.at) };
}

/** To the page of stepping up, and back to a page of the account. */
export const stepUpFirst = (next: string): Answer => redirect(`/step-up?next=${encodeURIComponent(next)}`);
