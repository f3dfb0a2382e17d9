/** Which network addresses a call outward may reach, and which hosts the operator allows. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Public by its number, but a cloud's own service for its machines (Azure's wire server). */
const METADATA = new Set(['168.63.129.16']);

/** All that is given out for use across the internet so far (RFC 4291 2.4, IANA). */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * True for an address of the public internet. False for private, loopback, link-local, carrier-grade NAT, multicast,
 * reserved and documentation ranges, for IPv4 inside IPv6 in any of its writings (mapped addresses are judged as IPv4;
 * 6to4, Teredo and NAT64 are refused), and for what is no address.
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0 || text.includes('%')) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast' || METADATA.has(address.toString())) return false;
  return address instanceof ipaddr.IPv6 ? address.match(GLOBAL_V6) : true;
}

export const isLoopback = (text: string): boolean => isIP(text) !== 0 && ipaddr.process(text).range() === 'loopback';

/** Inside the State's own network: allowed only where the operator has written the very address down. */
export const isPinnable = (text: string): boolean =>
  isPublicAddress(text) || (isIP(text) !== 0 && ['private', 'uniqueLocal'].includes(ipaddr.process(text).range()));

/** A host that the node may call; with `address`, at that address only and without asking any name server. */
export type AllowedHost = { readonly host: string; readonly address?: string };

/**
 * Reads the operator's list: `login.interior.example, sso.justice.example=10.1.2.3, mail.example:8443`.
 * Answers undefined where an entry is no host, or is held to an address that is neither public nor private.
 */
export function allowedHosts(text: string): AllowedHost[] | undefined {
  const entries = text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const hosts = entries.map((entry): AllowedHost | undefined => {
    const [name = '', address] = entry.split('=').map((one) => one.trim());
    if (!URL.canParse(`https://${name}/`)) return undefined;
    const { host, pathname, username } = new URL(`https://${name}/`);
    if (host === '' || pathname !== '/' || username !== '') return undefined;
    if (address === undefined) return { host };
    return isPinnable(address) ? { host, address } : undefined;
  });
  return hosts.every((one) => one !== undefined) ? hosts : undefined;
}
