/** Which provider of identities a ministry runs, and what of its sign-in counts. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { openidError } from './errors.js';

export type MinistryConfig = {
  /** The provider's issuer identifier (OpenID Connect Discovery 1.0, 3); https, or http on this machine itself. */
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How people call it: "Ministry of the Interior". */
  readonly name: string;
  /** Context classes that count as two factors; asked for, and one of them must come back. */
  readonly acr: readonly string[];
  /** Methods of which one must be named as used (RFC 8176), such as `mfa`. */
  readonly amr: readonly string[];
  /** Origins that may be called beside the issuer's own, where its endpoints stand elsewhere. */
  readonly origins: readonly string[];
};

const isLoopback = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
export const isSafe = (url: URL): boolean => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean));
const address = z
  .url()
  .transform((text) => new URL(text))
  .refine(isSafe);

const schema = z.object({
  PALERMO_OIDC_ISSUER: address.refine((url) => url.search === '' && url.hash === ''),
  PALERMO_OIDC_CLIENT_ID: z.string().min(1).max(300),
  PALERMO_OIDC_CLIENT_SECRET_FILE: z.string().min(1),
  PALERMO_OIDC_NAME: z.string().trim().min(1).max(120),
  PALERMO_OIDC_ACR: list,
  PALERMO_OIDC_AMR: list,
  PALERMO_OIDC_ORIGINS: list.refine((origins) => origins.every((one) => URL.canParse(one) && isSafe(new URL(one)))),
});

/**
 * Reads PALERMO_OIDC_…; undefined where no issuer is named. At least one of ACR and AMR must say what counts as two
 * factors: a provider that lets people in with a password alone would be the weakest door of the node.
 * Errors: OPENID_CONFIGURATION, naming the variables.
 */
export function readMinistryConfig(
  env: Readonly<Record<string, string | undefined>>,
  readSecret: (file: string) => string = (file) => readFileSync(file, 'utf8'),
): MinistryConfig | undefined {
  if (!env.PALERMO_OIDC_ISSUER) return undefined;
  const refuse = (variables: string, cause?: unknown) =>
    openidError('OPENID_CONFIGURATION', { variables }, undefined, cause);
  const result = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!result.success) throw refuse([...new Set(result.error.issues.map((issue) => issue.path.join('.')))].join(', '));
  const given = result.data;
  if (given.PALERMO_OIDC_ACR.length + given.PALERMO_OIDC_AMR.length === 0)
    throw refuse('PALERMO_OIDC_ACR, PALERMO_OIDC_AMR');
  let clientSecret: string;
  try {
    clientSecret = readSecret(given.PALERMO_OIDC_CLIENT_SECRET_FILE).trim();
  } catch (error) {
    throw refuse('PALERMO_OIDC_CLIENT_SECRET_FILE', error);
  }
  if (clientSecret === '') throw refuse('PALERMO_OIDC_CLIENT_SECRET_FILE');
  return {
    issuer: given.PALERMO_OIDC_ISSUER,
    clientId: given.PALERMO_OIDC_CLIENT_ID,
    clientSecret,
    name: given.PALERMO_OIDC_NAME,
    acr: given.PALERMO_OIDC_ACR,
    amr: given.PALERMO_OIDC_AMR,
    origins: given.PALERMO_OIDC_ORIGINS.map((one) => new URL(one).origin),
  };
}
