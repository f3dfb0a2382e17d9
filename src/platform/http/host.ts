/** Under which name the node may be asked, and from where a change may come. */
import type { Context, MiddlewareHandler } from 'hono';
import { httpError } from './errors.js';

/** What of the node's address the requests are held against. */
export type Site = {
  /** The address people use (PALERMO_ADDRESS), or undefined where the node is used on its own machine. */
  readonly address?: string | undefined;
  /** Where to report a weakness: `mailto:` or `https:` (PALERMO_SECURITY_CONTACT). */
  readonly securityContact?: string | undefined;
};

export const isSecure = (site: Site | undefined): boolean => site?.address?.startsWith('https:') ?? false;

/** What may be asked of the node by who runs it, on the machine itself and under any name of it. */
const ON_THE_MACHINE = new Set(['/health', '/ready', '/metrics']);
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Refuses requests under another name than the node's own: no `Host` header can reach a link, a redirect or a cookie,
 * and no foreign name that points here (DNS rebinding) is answered. Errors: HTTP_WRONG_HOST.
 */
export function ownHostOnly(site: Site | undefined): MiddlewareHandler {
  const own = site?.address === undefined ? undefined : new URL(site.address).host;
  return async (c, next) => {
    const { host } = new URL(c.req.url);
    const ours = own === undefined || host === own || (ON_THE_MACHINE.has(c.req.path) && LOOPBACK.test(host));
    if (!ours) throw httpError('HTTP_WRONG_HOST');
    await next();
  };
}

/**
 * Refuses a change that another site's page has sent (ASVS 3.5.1). A browser's own statement of where a request comes
 * from (`Sec-Fetch-Site`) decides; without it the `Origin` does. A program that sends JSON and is no browser has neither.
 * Errors: HTTP_FOREIGN_ORIGIN.
 */
export function sameOriginOnly(site: Site | undefined): MiddlewareHandler {
  const own = site?.address === undefined ? undefined : new URL(site.address).origin;
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !fromHere(c, own)) throw httpError('HTTP_FOREIGN_ORIGIN');
    await next();
  };
}

function fromHere(c: Context, own: string | undefined): boolean {
  const origin = c.req.header('origin');
  const fetchSite = c.req.header('sec-fetch-site');
  if (own !== undefined && origin !== undefined && origin !== own) return false;
  if (fetchSite !== undefined) return fetchSite === 'same-origin';
  if (origin !== undefined) return origin === (own ?? new URL(c.req.url).origin);
  return (c.req.header('content-type') ?? '').startsWith('application/json');
}

/** Whether a person arrives by a link or redirect from another site, so that her strict cookie was left behind. */
export const arrivesFromElsewhere = (c: Context): boolean =>
  c.req.method === 'GET' &&
  c.req.header('sec-fetch-site') === 'cross-site' &&
  c.req.header('sec-fetch-mode') === 'navigate';
