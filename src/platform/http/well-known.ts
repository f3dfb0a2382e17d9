/** The two texts that every site is asked for: where to report a weakness, and what robots may read. */
import { LANGUAGES } from '../languages/index.js';
import type { Site } from './host.js';

const DAYS_GOOD = 180;

/** Nothing here is for search engines. */
export const ROBOTS = 'User-agent: *\nDisallow: /\n';

/**
 * security.txt by RFC 9116, or undefined where the operator has given no contact. It is good for half a year from the
 * day it is asked for: the RFC advises less than a year.
 */
export function securityText(site: Site | undefined, at: Date): string | undefined {
  if (!site?.securityContact) return undefined;
  const expires = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + DAYS_GOOD));
  return [
    `Contact: ${site.securityContact}`,
    `Expires: ${expires.toISOString().slice(0, 19)}Z`,
    `Preferred-Languages: ${LANGUAGES.join(', ')}`,
    ...(site.address ? [`Canonical: ${new URL('/.well-known/security.txt', site.address).href}`] : []),
    '',
  ].join('\n');
}
