/**
 * Numbers of bodies that no registry knows ("its resolution 2/1"): told apart by the body's name as printed. Only the
 * possessive says whose number it is; a bare "resolution 2/1" stays unresolved.
 */
import type { Citation, Meta } from './reading/reading.js';

const NUMBER = /\b\d{1,4}\/\d{1,4}\b/;
const POSSESSIVE = /\bits (?:own )?$/i;

const own = (bodyName: string, kind: string, number: string): string =>
  `own/${bodyName.trim().replace(/^the /i, '').toLowerCase()}/${kind}/${number}`;

/** What others of the same body cite this document by; null where the registry has a norm for it or it bears no number. */
export function ownNumber({ number, bodyName, docType }: Meta): string | null {
  if (number === null || number.norm !== null || bodyName === null) return null;
  const found = NUMBER.exec(number.surface);
  return found && (docType === 'resolution' || docType === 'decision') ? own(bodyName, docType, found[0]) : null;
}

/** The work a citation names: its norm without article or paragraph, else the issuing body's own number, else null. */
export function citedWork(
  { norm, kind, surface, offset }: Citation,
  text: string,
  bodyName: string | null,
): string | null {
  if (norm !== null) return norm.split('#')[0] ?? norm;
  if (bodyName === null || (kind !== 'resolution' && kind !== 'decision')) return null;
  const found = NUMBER.exec(surface);
  return found && POSSESSIVE.test(text.slice(Math.max(0, offset - 12), offset)) ? own(bodyName, kind, found[0]) : null;
}
