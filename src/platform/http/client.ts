/** From where a request comes, for limits on guessing and for the list of one's own sessions. Nothing of it is logged. */
import { isIP } from 'node:net';
import { getCookie } from 'hono/cookie';
import type { Site } from './host.js';
import { isLoopback } from './outward/addresses.js';
import type { Context } from 'hono';

export type Client = {
  /** The network address; behind a proxy on this machine the one that the proxy names. Undefined where there is none. */
  readonly address: string | undefined;
  readonly userAgent: string;
  /** The address under which the node is asked, as browsers write it: `https://node.example`. */
  readonly origin: string;
  cookie(name: string): string | undefined;
};

const AGENT_LONGEST = 200;

export const clientOf = (c: Context, site: Site | undefined): Client => ({
  address: addressOf(c, site),
  userAgent: (c.req.header('user-agent') ?? '').slice(0, AGENT_LONGEST),
  origin: new URL(site?.address ?? c.req.url).origin,
  cookie: (name) => getCookie(c, name),
});

/**
 * Who is directly connected; where the node has an address of its own, a proxy on this machine stands in front, and the
 * last entry that it added counts: earlier ones are whatever the sender wrote.
 */
function addressOf(c: Context, site: Site | undefined): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  const direct = incoming?.socket?.remoteAddress;
  if (site?.address === undefined || direct === undefined || !isLoopback(direct)) return direct;
  const named = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return isIP(named) === 0 ? direct : named;
}
