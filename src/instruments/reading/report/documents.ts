/** Documents before a body: "It had before it documents FCCC/SBI/2014/2 and Add.1". */
import type { Provision } from '../reading.js';
import { sentencesOf } from './points.js';

const BEFORE = /\bbefore (?:it|them)\b/i;

/** Symbols cited in the sentences that say what lay before the body; under a paragraph that ends with them, its list. */
export function documentsBefore(provision: Provision): string[] {
  if (!BEFORE.test(provision.text)) return [];
  const ranges = sentencesOf(provision.text).filter(([a, b]) => BEFORE.test(provision.text.slice(a, b)));
  const own = provision.citations.filter(
    (c) => c.kind === 'document' && c.norm !== null && ranges.some(([a, b]) => c.offset >= a && c.offset < b),
  );
  const listed = /\bbefore (?:it|them)\b.{0,60}:$/.test(provision.text)
    ? provision.children.flatMap((child) => child.citations.filter((c) => c.kind === 'document' && c.norm !== null))
    : [];
  return [...new Set([...own, ...listed].map((c) => c.norm ?? ''))];
}
