import ipaddr from 'ipaddr.js';

export type Networks = { readonly narrow: string; readonly wide: string };

const NOWHERE: Networks = { narrow: 'unknown', wide: 'unknown' };

/**
 * The networks an address belongs to: a household or a site (IPv4 /32, IPv6 /64), and what one holder usually has
 * (/24, /56). An address that cannot be read shares one network with all such.
 */
export function networksOf(address: string | undefined): Networks {
  if (!address || !ipaddr.isValid(address)) return NOWHERE;
  const parsed = ipaddr.process(address);
  const prefixes = parsed.kind() === 'ipv4' ? ([32, 24] as const) : ([64, 56] as const);
  const cut = (bits: number) => {
    const bytes = parsed.toByteArray().map((byte, index) => {
      const left = Math.min(8, Math.max(0, bits - index * 8));
      return byte & (0xff << (8 - left));
    });
    return `${parsed.kind()}/${bits}/${bytes.join('.')}`;
  };
  return { narrow: cut(prefixes[0]), wide: cut(prefixes[1]) };
}
