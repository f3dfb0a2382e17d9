/** Addresses of works in exported files. */

/** A symbol of the United Nations document system: "A/RES/70/1", "CTOC/COP/2010/6", "S/2015/123". */
const SYMBOL = /^[A-Z][A-Z0-9.]*(?:\/[A-Z0-9][A-Za-z0-9.()_-]*)+(?:#.*)?$/;

const encode = (text: string): string =>
  encodeURI(text.replace(/[\ud800-\udfff]/g, '')).replace(/[#[\]]/g, (c) =>
    c === '[' ? '%5B' : c === ']' ? '%5D' : '%23',
  );

/**
 * The address of a cited work. Symbols resolve at the document service of the United Nations; other works (treaties,
 * decisions known by their number, plans) have a name in the reader's own scheme, as there is no address for all.
 */
export function workIri(norm: string): string {
  const at = norm.indexOf('#');
  const work = at < 0 ? norm : norm.slice(0, at);
  const fragment = at < 0 ? '' : `#${encode(norm.slice(at + 1))}`;
  return SYMBOL.test(work)
    ? `https://undocs.org/${encode(work)}${fragment}`
    : `urn:palermo:work:${encode(work)}${fragment}`;
}

/** Small letters, figures and hyphens; '' where there are none. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
