import { z } from 'zod';
import { type Answer, type Route, localPath, page, redirect, route, sessionCookie } from '../../http/index.js';
import { attemptToStepUp } from '../attempt.js';
import { identityError } from '../errors.js';
import type { IdentityParts } from '../parts.js';
import { assertionOptions, whoAnswered } from '../passkeys.js';
import { STEP_UP_MINUTES } from '../rules/session-ends.js';
import { waysCount } from '../rules/ways-in.js';
import { confirmWithCode } from '../second-factor.js';
import { stepUpSession } from '../store/session.js';
import { isSandbox } from '../store/state.js';
import { PasskeyQuestion } from '../ui/PasskeyQuestion.js';
import { StepUpPage } from '../ui/StepUpPage.js';
import { type Request, isSecure, possibleParty, relyingParty, selfOf } from './request.js';
import { passkeyAnswer, secret } from './sign-in.js';

const next = z.string().max(2000).optional();

/** Showing again who one is, before identities are revealed or one's own ways to sign in change (ASVS 5.0 7.5.1, 7.5.3). */
export function stepUpRoutes(parts: IdentityParts): Route[] {
  const asked = async (
    request: Pick<Request, 'uow' | 'actor'>,
    wanted: string | undefined,
    failed: boolean,
  ): Promise<Answer> => {
    const { ways } = await selfOf(request);
    const model = {
      next: localPath(wanted),
      passkey: ways.passkeys > 0 && possibleParty(request, parts) !== undefined,
      code: ways.code,
      password: ways.code && ways.passkeys > 0,
      practice: waysCount(ways) === 0 && (await isSandbox(request.uow)),
      minutes: STEP_UP_MINUTES,
      failed,
    };
    return page(StepUpPage, model, failed ? 422 : 200);
  };
  const done = async (
    { uow, actor }: Pick<Request, 'uow' | 'actor'>,
    by: string,
    wanted: string | undefined,
  ): Promise<Answer> => {
    const session = actor.assurance?.session ?? '';
    const token = await stepUpSession(uow, session);
    await uow.act('identity.step-up', `person/${actor.id}`, { by, session });
    return redirect(localPath(wanted), [sessionCookie(token, isSecure(parts))]);
  };
  const refused = async (
    request: Pick<Request, 'uow' | 'actor'>,
    by: string,
    wanted: string | undefined,
  ): Promise<Answer> => {
    await request.uow.act('identity.step-up.refused', `person/${request.actor.id}`, { by });
    return asked(request, wanted, true);
  };
  return [
    route({
      method: 'GET',
      path: '/step-up',
      action: 'identity.step-up',
      summary: 'Asks a person to show again who she is',
      query: z.object({ next }),
      handle: async (request) => asked(request, request.query.next, false),
    }),
    route({
      method: 'POST',
      path: '/step-up/passkey/options',
      action: 'identity.step-up',
      summary: 'What an authenticator is asked in order to step up',
      handle: async (request) => {
        const party = relyingParty(request, parts);
        const options = await assertionOptions(request.uow, parts.keys, party, 'step-up', request.actor.id);
        return page(PasskeyQuestion, { options });
      },
    }),
    route({
      method: 'POST',
      path: '/step-up/passkey',
      action: 'identity.step-up',
      summary: 'Steps up with a passkey',
      body: z.object({ answer: passkeyAnswer, next }),
      handle: async (request) => {
        const { uow, actor, body } = request;
        const person = await whoAnswered(uow, parts, relyingParty(request, parts), 'step-up', body.answer);
        return person === actor.id ? done(request, 'passkey', body.next) : refused(request, 'passkey', body.next);
      },
    }),
    route({
      method: 'POST',
      path: '/step-up/code',
      action: 'identity.step-up',
      summary: 'Steps up with a code, and the password where there is a passkey too',
      body: z.object({ password: secret, code: secret, next }),
      handle: async (request) => {
        const { uow, actor, body } = request;
        const attempt = await attemptToStepUp(uow, parts.keys, actor.id);
        const { ways } = await selfOf(request);
        const password = ways.passkeys > 0 ? body.password : undefined;
        const right = await confirmWithCode(uow, parts, { person: actor.id, password, code: body.code });
        if (!ways.code || !right) {
          await attempt.failed();
          return refused(request, 'code', body.next);
        }
        await attempt.succeeded();
        return done(request, 'code', body.next);
      },
    }),
    route({
      method: 'POST',
      path: '/step-up/practice',
      action: 'identity.step-up',
      summary: 'Steps up in the sandbox, for whoever has made no key yet',
      body: z.object({ next }),
      handle: async (request) => {
        const { ways } = await selfOf(request);
        if (waysCount(ways) > 0 || !(await isSandbox(request.uow))) throw identityError('IDENTITY_OUT_OF_ORDER');
        return done(request, 'practice', request.body.next);
      },
    }),
  ];
}
