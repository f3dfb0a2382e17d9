/** Counts that a text states about treaties ("brings the number of parties to 172", "178 parties to the Protocol"). */
import { isoDate, MONTH } from './registries/calendar.js';
import { everyMatch } from './matches.js';
import type { Citation, Fact, Meta, Provision } from './reading.js';

const AFTER = /brings the number of (?:States )?[Pp]arties to (\d{1,3})\b/g;
const WITH = /\bwith (\d{1,3} (?:States )?[Pp]arties(?: at present)?)\b/g;
const STATED =
  /\b(?:(\d{1,3}) (?:States |Member States )?(?:[Pp]arties to|(?:had|have) (?:ratified or acceded to|ratified|acceded to|become parties to)) the|number of (?:States )?[Pp]arties to the)\b/g;
const NUMBER_AFTER = /^[^.;\d]{3,200}? (?:to|at|was|is|stands at|reached) (\d{1,3})\b(?! [A-Z])/;
const AS_OF = new RegExp(`\\b[Aa]s (?:at|of) (\\d{1,2}) (${MONTH}) (\\d{4})`);
// How far after a count its treaty may begin, and before it the day.
const NEAR = 160;

/** Party counts, each tied to its treaty: the nearest cited before it, or the one named right after it. */
export function treatyFacts(provisions: readonly Provision[], meta: Meta): Fact[] {
  const facts: Fact[] = [];
  for (const provision of provisions) {
    if (provision.citations.length === 0) continue;
    const { text } = provision;
    const treaties = provision.citations.filter((c) => c.kind === 'treaty');
    if (treaties.length === 0) continue;
    if (!text.includes('art') && !text.includes('ratified') && !text.includes('acceded')) continue;
    for (const pattern of [AFTER, WITH, STATED]) {
      for (const met of everyMatch(pattern, text)) {
        const end = met.index + met[0].length;
        const treaty = pattern === STATED ? named(treaties, end) : last(treaties, met.index);
        const count =
          met[1] ?? (treaty ? NUMBER_AFTER.exec(text.slice(treaty.offset, treaty.offset + 400))?.[1] : null);
        if (!treaty?.norm || !count) continue;
        facts.push({
          kind: 'treaty-status',
          treaty: treaty.norm,
          parties: Number.parseInt(count, 10),
          surface: pattern === WITH ? (met[1] ?? '') : met[0],
          asOf: dayBefore(text, met.index) ?? meta.date,
          in: provision.id,
        });
      }
    }
  }
  return facts;
}

function last(treaties: readonly Citation[], at: number): Citation | null {
  return treaties.filter((c) => c.offset < at).at(-1) ?? null;
}

function named(treaties: readonly Citation[], end: number): Citation | null {
  return treaties.find((c) => c.offset >= end && c.offset <= end + 2) ?? null;
}

function dayBefore(text: string, at: number): string | null {
  const met = AS_OF.exec(text.slice(Math.max(0, at - NEAR), at));
  return met ? isoDate(met[1] ?? '', met[2] ?? '', met[3] ?? '') : null;
}
