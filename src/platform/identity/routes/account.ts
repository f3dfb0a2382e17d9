import { z } from 'zod';
import { type Route, httpError, page, redirect, route } from '../../http/index.js';
import { sessionsOf } from '../store/session.js';
import { endSessions } from '../store/session.js';
import { recoveryCodesLeft } from '../store/password.js';
import { passkeysOf } from '../store/passkey.js';
import { signInsOf } from '../store/attempts.js';
import { agencies, isSandbox } from '../store/state.js';
import { AccountPage } from '../ui/AccountPage.js';
import { SessionsPage } from '../ui/SessionsPage.js';
import type { Passkey } from '../store/passkey.js';
import { selfOf } from './request.js';

const SIGN_INS_SHOWN = 10;

export const shownPasskey = ({ id, name, addedAt, usedAt, regressedAt }: Passkey) => ({
  id,
  name,
  addedAt,
  usedAt,
  suspect: regressedAt !== null,
});

/** One's own account: seen, and its sessions ended. */
export const accountRoutes = (): Route[] => [
  route({
    method: 'GET',
    path: '/account',
    action: 'identity.account.read',
    summary: 'Your account: roles, ways to sign in, recent sign-ins',
    handle: async (request) => {
      const { uow, actor, language } = request;
      const { ways, session } = await selfOf(request);
      const agency = (await agencies(uow)).find((one) => one.id === actor.agency);
      return page(AccountPage, {
        account: actor.id,
        name: actor.name,
        agency: agency?.names[language] ?? null,
        roles: actor.roles,
        passkeys: (await passkeysOf(uow, actor.id)).map(shownPasskey),
        code: ways.code,
        recoveryCodes: ways.code ? await recoveryCodesLeft(uow, actor.id) : null,
        openedBy: session.openedBy,
        sandbox: await isSandbox(uow),
        sessions: (await sessionsOf(uow, actor.id, actor.roles)).length,
        signIns: await signInsOf(uow, actor.id, SIGN_INS_SHOWN),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/account/sessions',
    action: 'identity.account.read',
    summary: 'Where you are signed in',
    handle: async ({ uow, actor }) =>
      page(SessionsPage, {
        current: actor.assurance?.session ?? '',
        sessions: (await sessionsOf(uow, actor.id, actor.roles)).map(({ id, openedBy, startedAt, seenAt, agent }) => ({
          id,
          openedBy,
          startedAt,
          seenAt,
          agent,
        })),
      }),
  }),
  route({
    method: 'POST',
    path: '/account/sessions/end-others',
    action: 'identity.account.change',
    summary: 'Ends all your other sessions',
    handle: async ({ uow, actor }) => {
      const sessions = await endSessions(uow, actor.id, { except: actor.assurance?.session ?? '' });
      await uow.act('identity.sessions.end', `person/${actor.id}`, { reason: 'asked', sessions });
      return redirect('/account/sessions');
    },
  }),
  route({
    method: 'POST',
    path: '/account/sessions/:session/end',
    action: 'identity.account.change',
    summary: 'Ends one of your sessions',
    params: z.object({ session: z.uuid() }),
    handle: async ({ uow, actor, params }) => {
      // Somebody else's session is as unknown as none.
      if ((await endSessions(uow, actor.id, { only: params.session })) === 0) throw httpError('HTTP_NOT_FOUND');
      await uow.act('identity.sessions.end', `person/${actor.id}`, { reason: 'asked', sessions: 1 });
      return redirect(params.session === actor.assurance?.session ? '/sign-in' : '/account/sessions');
    },
  }),
];
