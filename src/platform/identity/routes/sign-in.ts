import { z } from 'zod';
import { type Route, endedSessionCookie, page, redirect, route } from '../../http/index.js';
import { attemptFrom } from '../attempt.js';
import type { IdentityParts } from '../parts.js';
import { assertionOptions, whoAnswered } from '../passkeys.js';
import { signInWithPassword, typedAccount } from '../second-factor.js';
import { signOut } from '../sessions.js';
import { spendLink } from '../store/link.js';
import { isSandbox } from '../store/state.js';
import { LinkPage } from '../ui/LinkPage.js';
import { PasskeyQuestion } from '../ui/PasskeyQuestion.js';
import { SignInPage } from '../ui/SignInPage.js';
import { type Request, clientOf, isSecure, possibleParty, relyingParty, welcome } from './request.js';

const next = z.string().max(2000).optional();
const token = z.object({ token: z.string().min(10).max(100) });
/** What is longer than any password or account is not looked at. */
export const secret = z.string().max(1024).default('');
export const accountName = z.string().max(200).default('');
/** An authenticator's answer as JSON text: a few kilobytes; certificates of makers are not asked for. */
export const passkeyAnswer = z.string().max(20_000).default('');

/** Signing in and out. Refused secrets are answered with a page, so that the unit of work that counted them is kept. */
export function signInRoutes(parts: IdentityParts): Route[] {
  const refused = (request: object, fault: 'passkey' | 'password', wanted: string | undefined) =>
    page(SignInPage, { ...offered(request, parts), next: wanted ?? null, fault }, 422);
  return [
    route({
      method: 'GET',
      path: '/sign-in',
      action: 'identity.sign-in',
      summary: 'The ways to sign in',
      query: z.object({ next }),
      handle: async (request) =>
        page(SignInPage, { ...offered(request, parts), next: request.query.next ?? null, fault: null }),
    }),
    route({
      method: 'POST',
      path: '/sign-in/passkey/options',
      action: 'identity.sign-in',
      summary: 'What an authenticator is asked in order to sign in',
      body: z.object({ account: accountName }),
      handle: async (request) => {
        const { uow, body } = request;
        const attempt = await attemptFrom(uow, parts.keys, clientOf(request, parts));
        // Asking is what costs the node something: each question counts.
        await attempt.failed();
        const account = typedAccount(body.account);
        const party = relyingParty(request, parts);
        const options = await assertionOptions(uow, parts.keys, party, 'sign-in', account || undefined);
        return page(PasskeyQuestion, { options });
      },
    }),
    route({
      method: 'POST',
      path: '/sign-in/passkey',
      action: 'identity.sign-in',
      summary: 'Signs in with a passkey',
      body: z.object({ answer: passkeyAnswer, next }),
      handle: async (request) => {
        const { uow, body } = request;
        const attempt = await attemptFrom(uow, parts.keys, clientOf(request, parts));
        const person = await whoAnswered(uow, parts, relyingParty(request, parts), 'sign-in', body.answer);
        if (person !== undefined) return welcome(request, parts, { person, by: 'passkey', next: body.next });
        await attempt.failed();
        await uow.act('identity.sign-in.refused', 'person', { by: 'passkey' });
        return refused(request, 'passkey', body.next);
      },
    }),
    route({
      method: 'POST',
      path: '/sign-in/password',
      action: 'identity.sign-in',
      summary: 'Signs in with password and code',
      body: z.object({ account: accountName, password: secret, code: secret, next }),
      handle: async (request) => {
        const { uow, body } = request;
        const result = await signInWithPassword(uow, parts, clientOf(request, parts), body);
        return result
          ? welcome(request, parts, { ...result, next: body.next })
          : refused(request, 'password', body.next);
      },
    }),
    ...linkRoutes(parts),
    route({
      method: 'POST',
      path: '/sign-out',
      action: 'identity.sign-out',
      summary: 'Ends the session',
      handle: async ({ uow, session }) => {
        if (session) await signOut(uow, session);
        return redirect('/sign-in', [endedSessionCookie(isSecure(parts))]);
      },
    }),
  ];
}

const offered = (request: object, parts: IdentityParts) => ({
  passkeys: possibleParty(request, parts) !== undefined,
  ministry: parts.ministry?.name ?? null,
});

/**
 * One-time links. A real State's link asks once more before it is spent, since mail programs open links by themselves;
 * the sandbox's link is printed in a terminal and signs in as it is.
 */
function linkRoutes(parts: IdentityParts): Route[] {
  const spend = async (request: Pick<Request, 'uow' | 'actor' | 'session'>, given: string) => {
    const person = await spendLink(request.uow, given);
    return welcome(request, parts, { person, by: 'one-time-link', next: undefined });
  };
  return [
    route({
      method: 'GET',
      path: '/sign-in/:token',
      action: 'identity.sign-in',
      summary: 'A one-time link',
      params: token,
      handle: async (request) =>
        (await isSandbox(request.uow)) ? spend(request, request.params.token) : page(LinkPage, request.params),
    }),
    route({
      method: 'POST',
      path: '/sign-in/:token',
      action: 'identity.sign-in',
      summary: 'Spends a one-time link and opens a session',
      params: token,
      handle: async (request) => spend(request, request.params.token),
    }),
  ];
}
