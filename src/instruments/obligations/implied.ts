/**
 * Days that a clause implies without naming them: a summary of a meeting is due after the meeting, a section of a report
 * when the report is. Kept apart from the deadlines that the text itself states.
 */
import type { Commitment } from '../reading/reading.js';
import type { Awaited } from './deadlines.js';
import type { Rhythm } from './recurrences.js';

export type Implied =
  | { readonly kind: 'after'; readonly event: Awaited; readonly surface: string }
  | { readonly kind: 'cycle'; readonly rhythm: Rhythm; readonly surface: string };

const ABOUT =
  /\b(?:summary|summaries|record|report on the outcome|outcome document) of (?:the|that|this) ([a-z][a-z -]{0,60}(?:meeting|conference|session|dialogue|summit|event|panel|consultations|workshop))\b/;
const REPORTS_TO =
  /\bin (?:his|her|its|their|the) (annual |biennial |regular |next )?reports? to the (General Assembly|Human Rights Council|Economic and Social Council|Conference of the Parties|Conference)\b/;
const BODY: Readonly<Record<string, string>> = {
  'General Assembly': 'ga',
  'Human Rights Council': 'hrc',
  'Economic and Social Council': 'ecosoc',
};
const YEARS: Readonly<Record<string, number>> = { 'annual ': 1, 'biennial ': 2 };

/** What a commitment's own words imply about when; nothing where it asks for no summary and no part of a report. */
export function impliedTimes({ class: verbClass, text }: Commitment, issuer: string | null): Implied[] {
  if (verbClass !== 'mandate' && verbClass !== 'exhort' && verbClass !== 'decide') return [];
  const out: Implied[] = [];
  const about = ABOUT.exec(text);
  if (about) out.push({ kind: 'after', event: { kind: 'event', text: about[1] ?? null }, surface: about[0] });
  const report = REPORTS_TO.exec(text);
  if (report) {
    const body = BODY[report[2] ?? ''] ?? (report[2]?.startsWith('Conference') ? issuer : null);
    if (body)
      out.push({
        kind: 'cycle',
        rhythm: { everyYears: YEARS[report[1] ?? ''] ?? null, day: null, eachOf: { kind: 'session', body } },
        surface: report[0],
      });
  }
  return out;
}
