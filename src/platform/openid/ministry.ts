/** The ministry's provider of identities, as a client of OpenID Connect: code flow with PKCE (RFC 9700 2.1.1). */
import * as client from 'openid-client';
import { PalermoError } from '../errors/index.js';
import { type MinistryConfig, isSafe } from './config.js';
import { openidError } from './errors.js';
import type { Handshake } from './handshake.js';

/** A function of the shape of `fetch`: the node's guarded one. */
export type OutwardFetch = (
  url: string,
  call: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | URLSearchParams | null;
    readonly signal?: AbortSignal;
  },
) => Promise<Response>;

export type Proof = { readonly issuer: string; readonly subject: string };

export type Ministry = {
  readonly name: string;
  /** The issuer identifier, as in its tokens. */
  readonly issuer: string;
  /**
   * Where a browser signs in. Errors: OPENID_UNREACHABLE.
   *
   * @param afresh asks the provider to have her sign in again, for tying an account
   */
  signInAddress(handshake: Handshake, afresh: boolean): Promise<URL>;
  /**
   * Redeems the code of a callback and checks what the provider says: issuer, audience, signature, nonce, times, and
   * that two factors were used. Errors: OPENID_REFUSED, OPENID_NO_SECOND_FACTOR, OPENID_UNREACHABLE.
   */
  proved(answer: URLSearchParams, handshake: Handshake): Promise<Proof>;
};

/** Seconds to wait for the provider, and milliseconds after which its description and keys are asked for again. */
const PATIENCE_SECONDS = 5;
const FRESH_MS = 3_600_000;

/** @param returnTo the node's callback address, as registered with the provider */
export function ministryOf(config: MinistryConfig, returnTo: string, fetch: OutwardFetch): Ministry {
  const guarded = onlyTo([config.issuer.origin, ...config.origins], fetch);
  let known: { readonly at: number; readonly configuration: Promise<client.Configuration> } | undefined;
  const provider = (): Promise<client.Configuration> => {
    const now = performance.now();
    if (!known || now - known.at > FRESH_MS) {
      const configuration = discovered(config, guarded);
      known = { at: now, configuration };
      // A provider that was away is asked again by the next person.
      configuration.catch(() => {
        known = undefined;
      });
    }
    return known.configuration;
  };
  return {
    name: config.name,
    issuer: config.issuer.href,
    async signInAddress({ state, nonce, verifier }, afresh) {
      return client.buildAuthorizationUrl(await provider(), {
        redirect_uri: returnTo,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(config.acr.length > 0 ? { acr_values: config.acr.join(' ') } : {}),
        ...(afresh ? { prompt: 'login' } : {}),
      });
    },
    async proved(answer, { state, nonce, verifier }) {
      const configuration = await provider();
      const here = new URL(returnTo);
      here.search = answer.toString();
      try {
        const tokens = await client.authorizationCodeGrant(configuration, here, {
          pkceCodeVerifier: verifier,
          expectedNonce: nonce,
          expectedState: state,
          idTokenExpected: true,
        });
        return twoFactors(config, tokens.claims());
      } catch (error) {
        throw refusalOf(error);
      }
    },
  };
}

async function discovered(config: MinistryConfig, fetch: client.CustomFetch): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = config;
  const plain = issuer.protocol === 'http:' && isSafe(issuer);
  try {
    return await client.discovery(issuer, clientId, undefined, client.ClientSecretBasic(clientSecret), {
      [client.customFetch]: fetch,
      timeout: PATIENCE_SECONDS,
      // The signature of the identity token is checked although it comes over TLS from the provider itself.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; only for this machine itself
      execute: [client.enableNonRepudiationChecks, ...(plain ? [client.allowInsecureRequests] : [])],
    });
  } catch (error) {
    throw openidError('OPENID_UNREACHABLE', {}, undefined, error);
  }
}

/** Not even the provider's own description leads a call elsewhere than to the issuer and what the operator has named. */
function onlyTo(origins: readonly string[], fetch: OutwardFetch): client.CustomFetch {
  return (url, { method, headers, body, signal }) => {
    if (!origins.includes(new URL(url).origin)) throw openidError('OPENID_UNREACHABLE');
    return fetch(url, {
      method,
      headers,
      body: typeof body === 'string' || body instanceof URLSearchParams ? body : null,
      ...(signal ? { signal } : {}),
    });
  };
}

function twoFactors(config: MinistryConfig, claims: client.IDToken | undefined): Proof {
  if (!claims) throw openidError('OPENID_REFUSED', { reason: 'no-claims' });
  const { acr, amr } = claims;
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  const enough =
    (typeof acr === 'string' && config.acr.includes(acr)) || config.amr.some((method) => methods.includes(method));
  if (!enough) throw openidError('OPENID_NO_SECOND_FACTOR');
  return { issuer: claims.iss, subject: claims.sub };
}

/** Codes of the protocol and of the library only: a description could quote a token. */
function refusalOf(error: unknown): PalermoError {
  if (error instanceof PalermoError) return error;
  const { cause } = error as { cause?: unknown };
  if (cause instanceof PalermoError) return cause;
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError)
    return openidError('OPENID_REFUSED', { reason: codeOf(error.error) }, undefined, error);
  const code = error instanceof client.ClientError ? error.code : undefined;
  return openidError('OPENID_REFUSED', { reason: codeOf(code ?? 'invalid') }, undefined, error);
}

const codeOf = (text: string): string => text.replace(/[^A-Za-z0-9_]/g, '').slice(0, 60) || 'invalid';
