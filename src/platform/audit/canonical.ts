/** The bytes of an act that are hashed and sealed: RFC 8785 (JSON Canonicalization Scheme), so that anyone can make them. */
import type { ActRecord } from '../storage/index.js';

/** An act as it is hashed; `at` as a Date, or as the text of a row whose instant a Date cannot hold. */
export type HashedAct = Omit<ActRecord, 'at'> & { readonly at: Date | string };

/**
 * RFC 8785: keys sorted by UTF-16 code units, numbers and strings as ECMAScript writes them, no white space.
 *
 * @param value what `JSON.parse` gives: no undefined, no BigInt, no dates
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = value as Record<string, unknown>;
  const keys = Object.keys(members);
  // Most acts carry few details or none: sorting is left out where there is nothing to sort.
  if (keys.length > 1) keys.sort();
  let text = '{';
  for (const key of keys) text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${canonicalJson(members[key])}`;
  return `${text}}`;
}

/** UTF-8 of one object with the members action, actor, actorKind, at (ISO 8601, UTC), details, subject. */
export function canonicalAct({ at, actor, actorKind, action, subject, details }: HashedAct): string {
  const instant = typeof at === 'string' ? at : at.toISOString();
  return `{"action":${JSON.stringify(action)},"actor":${JSON.stringify(actor)},"actorKind":${JSON.stringify(actorKind)},"at":${JSON.stringify(instant)},"details":${canonicalJson(details)},"subject":${JSON.stringify(subject)}}`;
}

/** PostgreSQL's time (ISO style, UTC) as canonical acts write it: milliseconds, or microseconds where there are any. */
export function instantOf(text: string): string {
  const [, day, clock, fraction = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  // Years beyond 9999, before 1 or `infinity` are no time of an act: they stay as they are and fit no leaf.
  if (day === undefined || clock === undefined) return text;
  return `${day}T${clock}.${fraction.length > 3 ? fraction.padEnd(6, '0') : fraction.padEnd(3, '0')}Z`;
}
