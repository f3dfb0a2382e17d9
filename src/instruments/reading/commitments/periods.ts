/** Deadlines that run from an event: "within three months of its adoption". */
import { everyMatch } from '../matches.js';
import type { Deadline } from '../reading.js';

/** A deadline and where its words stand in the clause. */
export type Located = Deadline & { readonly at: number; readonly end: number };

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-one': 21,
  'twenty-four': 24,
  thirty: 30,
  'thirty-six': 36,
  'forty-five': 45,
  'forty-eight': 48,
  sixty: 60,
  'seventy-two': 72,
  ninety: 90,
};
const COUNT = `\\d{1,3}|an?|${Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')}`;
const WITHIN = new RegExp(
  `\\b(?:within|not later than|no later than) (?:a period of )?(?:the (?:next|following|first) )?(${COUNT})(?: \\(\\d{1,3}\\))? (hour|working day|business day|calendar day|day|week|month|year)s?\\b`,
  'gi',
);
// The event from which the time runs: what follows "of" or "after", to the end of the phrase.
const EVENT =
  / (?:of|after|from|following|as of) (?!whom|which)([^,;:.]{3,160}?)(?=[,;:.]|$| to (?!(?:the|in|an?|this|that|its|their|which|whom|paragraphs?|articles?)\b)[a-z]| and (?:to|shall|should|inform|report|submit)\b|(?<=\b(?:this|present) (?:resolution|decision)) )/y;
/** "within three months of …": an amount, a unit, and the event it runs from (null where the text leaves it open). */
export function periods(clause: string): Located[] {
  return everyMatch(WITHIN, clause).map((m): Located => {
    const count = (m[1] ?? '').toLowerCase();
    const amount = /^an?$/.test(count) ? 1 : (NUMBER_WORDS[count] ?? Number(count));
    const unit = (m[2] ?? '')
      .toLowerCase()
      .replace(/^business /, 'working ')
      .replace(/^calendar /, '')
      .replace(' ', '-');
    EVENT.lastIndex = m.index + m[0].length;
    const event = EVENT.exec(clause);
    const end = m.index + m[0].length + (event?.[0].length ?? 0);
    return {
      kind: 'within',
      surface: clause.slice(m.index, end),
      norm: { amount, unit, from: event?.[1] ?? null },
      at: m.index,
      end,
    };
  });
}
