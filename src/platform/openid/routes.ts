import { z } from 'zod';
import { type Answer, type Route, type RouteRequest, page, redirect, redirectAway, route } from '../http/index.js';
import { GO_ON, type OpenidParts, addressFor, begin, cameBack, confirmTie, hasProved, untie } from './flow.js';
import { begunCookie, endedCookie, handshakeOf, ministryCookie } from './handshake.js';
import { tiedSince } from './store.js';
import { GoOnPage } from './ui/GoOnPage.js';
import { TiePage } from './ui/TiePage.js';
import { TiedPage } from './ui/TiedPage.js';

export type OpenidRouteParts = OpenidParts & {
  /** Opens the session of a person whom the ministry's provider has proved, and leads on: identity's `welcome`. */
  readonly welcome: (request: WelcomeRequest, person: string) => Promise<Answer>;
};
export type WelcomeRequest = RouteRequest<unknown, unknown, unknown>;

const HOME = '/account/ministry';
const nothing = z.strictObject({});
/** What a provider's answer may bring (RFC 6749 4.1.2, RFC 9207); anything else is not looked at. */
const text = z.string().max(4000).optional();
const answerQuery = z.object({ code: text, state: text, iss: text, error: text });

export function openidRoutes(parts: OpenidRouteParts): Route[] {
  const { secure, ministry } = parts;
  const cookieOf = ({ client }: Pick<WelcomeRequest, 'client'>) => client.cookie(ministryCookie(secure));
  const setting = (answer: Answer, cookie: string): Answer =>
    answer.kind === 'download' ? answer : { ...answer, cookies: [...(answer.cookies ?? []), cookie] };
  return [
    route({
      method: 'GET',
      path: '/sign-in/ministry',
      action: 'openid.sign-in',
      summary: 'Begins to sign in by way of the ministry, and leads there',
      handle: async ({ uow }) => {
        const secret = await begin(uow, 'sign-in', null);
        return redirectAway(await ministry.signInAddress(handshakeOf(secret), false), [begunCookie(secret, secure)]);
      },
    }),
    route({
      method: 'GET',
      path: GO_ON,
      action: 'openid.sign-in',
      summary: 'The page from which one goes on to the ministry to tie an account',
      handle: async (request) => {
        const to = await addressFor(parts, request.uow, cookieOf(request));
        return page(GoOnPage, { name: ministry.name, to: to.href });
      },
    }),
    route({
      method: 'GET',
      path: '/sign-in/ministry/callback',
      action: 'openid.sign-in',
      summary: 'Where the ministry’s provider leads back to',
      query: answerQuery,
      handle: async (request) => {
        const answer = new URLSearchParams();
        for (const [name, value] of Object.entries(request.query)) if (value !== undefined) answer.set(name, value);
        const came = await cameBack(parts, request.uow, cookieOf(request), answer);
        switch (came.kind) {
          case 'signs-in':
            return setting(await parts.welcome(request, came.person), endedCookie(secure));
          case 'tied':
            return setting(page(TiedPage, { name: ministry.name }), endedCookie(secure));
          case 'confirms':
            return redirect('/sign-in/ministry/confirm', [begunCookie(came.secret, secure)]);
        }
      },
    }),
    ...tieRoutes(parts, cookieOf),
  ];
}

/** One's own tie: seen, begun, confirmed, undone. The last steps stand below `/sign-in/ministry`, where the cookie goes. */
function tieRoutes(
  parts: OpenidRouteParts,
  cookieOf: (request: Pick<WelcomeRequest, 'client'>) => string | undefined,
): Route[] {
  const { secure, ministry } = parts;
  const tiePage = async ({ uow, actor }: Pick<WelcomeRequest, 'uow' | 'actor'>, confirms: boolean) =>
    page(TiePage, {
      name: ministry.name,
      since: (await tiedSince(uow, ministry.issuer, actor.id)) ?? null,
      confirms,
    });
  return [
    route({
      method: 'GET',
      path: HOME,
      action: 'openid.account.read',
      summary: 'Whether the reader’s account is tied to one at the ministry',
      handle: (request) => tiePage(request, false),
    }),
    route({
      method: 'POST',
      path: HOME,
      action: 'openid.account.tie',
      summary: 'Begins to tie the reader’s account to one at the ministry',
      body: nothing,
      handle: async ({ uow, actor, authorise }) => {
        authorise({ agency: actor.agency });
        return redirect(GO_ON, [begunCookie(await begin(uow, 'tie', actor.id), secure)]);
      },
    }),
    route({
      method: 'GET',
      path: '/sign-in/ministry/confirm',
      action: 'openid.account.read',
      summary: 'Asks the reader whether what the ministry has proved shall be tied to her account',
      handle: async (request) => tiePage(request, await hasProved(request.uow, cookieOf(request))),
    }),
    route({
      method: 'POST',
      path: '/sign-in/ministry/confirm',
      action: 'openid.account.tie',
      summary: 'Ties what the ministry has proved to the reader’s account',
      body: nothing,
      handle: async (request) => {
        request.authorise({ agency: request.actor.agency });
        await confirmTie(parts, request.uow, cookieOf(request));
        return redirect(HOME, [endedCookie(secure)]);
      },
    }),
    route({
      method: 'POST',
      path: `${HOME}/untie`,
      action: 'openid.account.tie',
      summary: 'Undoes the tie',
      body: nothing,
      handle: async ({ uow, actor, authorise }) => {
        authorise({ agency: actor.agency });
        await untie(uow, actor.id);
        return redirect(HOME);
      },
    }),
  ];
}
