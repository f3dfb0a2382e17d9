import { z } from 'zod';
import { type Answer, type Route, page, redirect, route } from '../../http/index.js';
import { identityError } from '../errors.js';
import type { IdentityParts } from '../parts.js';
import { addPasskey, registrationOptions } from '../passkeys.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type PasswordFault, passwordFault } from '../rules/password.js';
import { seedAsAddress, seedAsText } from '../rules/codes.js';
import { passkeysOf } from '../store/passkey.js';
import { AuthenticatorPage } from '../ui/AuthenticatorPage.js';
import { MakeKeyPage } from '../ui/MakeKeyPage.js';
import { PasskeyQuestion } from '../ui/PasskeyQuestion.js';
import { PasswordPage } from '../ui/PasswordPage.js';
import { RecoveryCodesPage } from '../ui/RecoveryCodesPage.js';
import { RemoveWayPage } from '../ui/RemoveWayPage.js';
import {
  type Changer,
  changed,
  confirmAuthenticator,
  newAuthenticator,
  removeWay,
  renewRecoveryCodes,
  setPassword,
  waitingSeed,
} from '../ways.js';
import { MAKE_KEY } from '../door.js';
import { type Request, type Self, possibleParty, relyingParty, selfOf, stepUpFirst } from './request.js';
import { passkeyAnswer, secret } from './sign-in.js';

const ACCOUNT = '/account';
const PASSWORD = '/account/password';
const AUTHENTICATOR = '/account/authenticator';
const ISSUER = 'Palermo';

const others = z.union([z.literal('end'), z.array(z.string())]).optional();
const keyName = z
  .string()
  .trim()
  .max(60)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u)
  .default('');
const passkeyParams = z.object({ passkey: z.uuid() });

type Fresh<T> = (request: T, self: Self) => Promise<Answer>;
const changerOf = (self: Self, endOthers: unknown): Changer => ({
  person: self.person,
  session: self.session.id,
  endOthers: endOthers !== undefined,
});

/** Only just after signing in for it or stepping up; others are led to step up, and then back. */
const fresh =
  <T extends Pick<Request, 'uow' | 'actor'>>(back: string, work: Fresh<T>) =>
  async (request: T): Promise<Answer> => {
    const self = await selfOf(request);
    return self.mayChange ? work(request, self) : stepUpFirst(back);
  };

/** Making, changing and removing one's own ways to sign in. */
export const waysRoutes = (parts: IdentityParts): Route[] => [
  ...passkeyRoutes(parts),
  ...passwordRoutes(parts),
  ...removalRoutes(parts),
];

function passkeyRoutes(parts: IdentityParts): Route[] {
  const makeKey = async (
    request: Pick<Request, 'uow' | 'actor'>,
    self: Self,
    fault: 'passkey' | null,
  ): Promise<Answer> =>
    page(
      MakeKeyPage,
      {
        account: request.actor.id,
        passkeys: possibleParty(request, parts) !== undefined,
        known: self.ways.passkeys,
        code: self.ways.code,
        waiting: (await waitingSeed(request.uow, parts, request.actor.id)) !== undefined,
        lost: self.session.openedBy === 'recovery-code',
        fault,
      },
      fault ? 422 : 200,
    );
  return [
    route({
      method: 'GET',
      path: MAKE_KEY,
      action: 'identity.account.change',
      summary: 'Make a way to sign in of your own',
      handle: fresh(MAKE_KEY, (request, self) => makeKey(request, self, null)),
    }),
    route({
      method: 'POST',
      path: '/account/passkeys/options',
      action: 'identity.account.change',
      summary: 'What a new authenticator is asked',
      handle: fresh(MAKE_KEY, async (request) => {
        const options = await registrationOptions(request.uow, parts.keys, relyingParty(request, parts), request.actor);
        return page(PasskeyQuestion, { options });
      }),
    }),
    route({
      method: 'POST',
      path: '/account/passkeys',
      action: 'identity.account.change',
      summary: 'Adds a passkey',
      body: z.object({ answer: passkeyAnswer, name: keyName, others }),
      handle: async (request) =>
        fresh(MAKE_KEY, async ({ uow, actor }, self) => {
          const name = request.body.name || `${self.session.agent || ISSUER} · ${uow.at.toISOString().slice(0, 10)}`;
          const given = { person: actor.id, name, answer: request.body.answer };
          if (!(await addPasskey(uow, relyingParty(request, parts), given))) {
            await uow.act('identity.passkey.refused', `person/${actor.id}`);
            return makeKey(request, self, 'passkey');
          }
          await changed(uow, parts, changerOf(self, request.body.others), {
            action: 'identity.passkey.add',
            notice: 'identity.notice.way-added',
            now: 'passkey',
          });
          return redirect(ACCOUNT);
        })(request),
    }),
  ];
}

function passwordRoutes(parts: IdentityParts): Route[] {
  const password = (fault: PasswordFault | null, account: string): Answer =>
    page(PasswordPage, { account, shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD, fault }, fault ? 422 : 200);
  const authenticator = async ({ uow, actor }: Pick<Request, 'uow' | 'actor'>, failed: boolean): Promise<Answer> => {
    const seed = await waitingSeed(uow, parts, actor.id);
    if (!seed) throw identityError('IDENTITY_OUT_OF_ORDER');
    const model = { seed: seedAsText(seed), address: seedAsAddress(seed, ISSUER, actor.id), failed };
    return page(AuthenticatorPage, model, failed ? 422 : 200);
  };
  return [
    route({
      method: 'GET',
      path: PASSWORD,
      action: 'identity.account.change',
      summary: 'Choose a password',
      handle: fresh(PASSWORD, async ({ actor }) => password(null, actor.id)),
    }),
    route({
      method: 'POST',
      path: PASSWORD,
      action: 'identity.account.change',
      summary: 'Sets the password; the authenticator app comes next where there is none',
      body: z.object({ password: secret, others }),
      handle: async (request) =>
        fresh(PASSWORD, async ({ uow, actor }, self) => {
          const fault = passwordFault(request.body.password, [actor.id, actor.name]);
          if (fault) return password(fault, actor.id);
          await setPassword(uow, parts, actor.id, request.body.password);
          await changed(uow, parts, changerOf(self, request.body.others), {
            action: 'identity.password.change',
            notice: 'identity.notice.password-changed',
          });
          return redirect(self.ways.code ? ACCOUNT : AUTHENTICATOR);
        })(request),
    }),
    route({
      method: 'GET',
      path: AUTHENTICATOR,
      action: 'identity.account.change',
      summary: 'Take the key into an authenticator app',
      handle: fresh(AUTHENTICATOR, (request) => authenticator(request, false)),
    }),
    route({
      method: 'POST',
      path: '/account/authenticator/new',
      action: 'identity.account.change',
      summary: 'Begins a new authenticator app; the old one counts until the new one is shown to work',
      handle: fresh(AUTHENTICATOR, async ({ uow, actor }) => {
        await newAuthenticator(uow, parts, actor.id);
        return redirect(AUTHENTICATOR);
      }),
    }),
    route({
      method: 'POST',
      path: AUTHENTICATOR,
      action: 'identity.account.change',
      summary: 'Shows that the app works; answers with the recovery codes, once',
      body: z.object({ code: secret, others }),
      handle: async (request) =>
        fresh(AUTHENTICATOR, async ({ uow }, self) => {
          const codes = await confirmAuthenticator(uow, parts, changerOf(self, request.body.others), request.body.code);
          return codes ? page(RecoveryCodesPage, { codes }) : authenticator(request, true);
        })(request),
    }),
    route({
      method: 'POST',
      path: '/account/recovery-codes',
      action: 'identity.account.change',
      summary: 'New recovery codes in place of the old ones, shown once',
      handle: fresh(ACCOUNT, async ({ uow }, self) =>
        page(RecoveryCodesPage, { codes: await renewRecoveryCodes(uow, parts, changerOf(self, undefined)) }),
      ),
    }),
  ];
}

function removalRoutes(parts: IdentityParts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/account/passkeys/:passkey/remove',
      action: 'identity.account.change',
      summary: 'Asks before a passkey is removed',
      params: passkeyParams,
      handle: async ({ uow, actor, params }) => {
        const passkey = (await passkeysOf(uow, actor.id)).find((one) => one.id === params.passkey);
        if (!passkey) throw identityError('IDENTITY_NO_SUCH_KEY');
        return page(RemoveWayPage, { name: passkey.name, action: `/account/passkeys/${passkey.id}/remove` });
      },
    }),
    route({
      method: 'POST',
      path: '/account/passkeys/:passkey/remove',
      action: 'identity.account.change',
      summary: 'Removes a passkey, unless it is the last way in',
      params: passkeyParams,
      body: z.object({ others }),
      handle: async (request) =>
        fresh(ACCOUNT, async ({ uow }, self) => {
          await removeWay(uow, parts, changerOf(self, request.body.others), request.params);
          return redirect(ACCOUNT);
        })(request),
    }),
    route({
      method: 'GET',
      path: '/account/password/remove',
      action: 'identity.account.change',
      summary: 'Asks before password, app and recovery codes are removed',
      handle: async () => page(RemoveWayPage, { name: null, action: '/account/password/remove' }),
    }),
    route({
      method: 'POST',
      path: '/account/password/remove',
      action: 'identity.account.change',
      summary: 'Removes password, app and recovery codes, unless they are the last way in',
      body: z.object({ others }),
      handle: async (request) =>
        fresh(ACCOUNT, async ({ uow }, self) => {
          await removeWay(uow, parts, changerOf(self, request.body.others), 'password-and-code');
          return redirect(ACCOUNT);
        })(request),
    }),
  ];
}
