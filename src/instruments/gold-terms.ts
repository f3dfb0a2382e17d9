/** What the printed form of a reading shows beside its provisions: terms a text defines, and meetings with their days. */
import type { Provision } from './reading/reading.js';
import { actorsIn } from './reading/registries/actors.js';
import { isoDate, MONTH } from './reading/registries/calendar.js';
import { verbAt } from './reading/verbs.js';

/** A short form and what it stands for, at the first place that gives both. */
export type DefinedTerm = { readonly term: string; readonly expansion: string; readonly in: string };

/** A meeting that the text names by its days. `body` is null where none that meets is named before it. */
export type DatedMeeting = {
  readonly surface: string;
  readonly body: string | null;
  readonly start: string;
  readonly end: string;
  readonly place: string | null;
  readonly in: string;
};

const SHORT_FORM = /\(([A-Z][A-Za-z]*[A-Z.&-][A-Za-z.&-]{0,14})\)/g;
// Small words that may stand inside a name, never at its beginning.
const JOINERS = new Set(['of', 'the', 'and', 'for', 'to', 'on', 'in', 'against', 'with', 'at', 'by', 'de']);
const HEREINAFTER = /\(hereinafter (?:referred to as |called )?(?:the )?[“"‘']([^”"’']{2,80})[”"’']\)/g;
const LONGEST_NAME = 160;

/** Short forms in brackets after the name they stand for ("Global Initiative to Fight Human Trafficking (UN.GIFT)"). */
export function definedTermsOf(provisions: readonly Provision[]): DefinedTerm[] {
  const out = new Map<string, DefinedTerm>();
  for (const { id, text } of provisions)
    for (const pattern of [SHORT_FORM, HEREINAFTER])
      for (const met of text.matchAll(pattern)) {
        const term = (met[1] ?? '').replace(/^the /, '');
        const expansion = nameBefore(text.slice(Math.max(0, met.index - LONGEST_NAME), met.index));
        if (!out.has(term) && expansion.includes(' ')) out.set(term, { term, expansion, in: id });
      }
  return [...out.values()];
}

/** The name in capitals at the end of `text`, without the article before it. */
function nameBefore(text: string): string {
  const words = text.trimEnd().split(' ');
  let from = words.length;
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = words[i] ?? '';
    if (/^\p{Lu}/u.test(word) && !/[.;:]$/.test(word) && (i === words.length - 1 || !word.endsWith(','))) from = i;
    else if (!JOINERS.has(word)) break;
  }
  // "Noting the Treaty on Lamps": the verb that opens the sentence is no part of the name.
  if (verbAt(words.slice(from).join(' '), 0)) from += 1;
  while (JOINERS.has(words[from] ?? '')) from += 1;
  return words.slice(from).join(' ');
}

const DAYS = new RegExp(
  `(on|from) (?:(\\d{1,2})(?: (${MONTH}))?(?: (\\d{4}))? (?:and|to) )?(\\d{1,2}) (${MONTH}) (\\d{4})`,
  'g',
);
const HELD = /,? held (?:in|at) ([\p{Lu}][\p{L}' .-]{2,60}?)(?:, [\p{Lu}][\p{L}' -]{2,40})?,? (?=on \d|from \d)/gu;
const MEETS = /\b(?:meetings?|sessions?)\b/g;

/** "its meetings held in Vienna on 14 and 15 April 2009 and from 27 to 29 January 2010": two meetings. */
export function datedMeetingsOf(provisions: readonly Provision[]): DatedMeeting[] {
  return provisions.flatMap(({ id, text }) =>
    [...text.matchAll(HELD)].flatMap((met) => {
      const before = text.slice(Math.max(0, met.index - 400), met.index);
      const named = [...before.matchAll(MEETS)].at(-1);
      if (!named) return [];
      const body = bodyThatMeets(before, named.index);
      return daysFrom(text, met.index + met[0].length).map((days) => ({
        ...days,
        body,
        place: met[1] ?? null,
        in: id,
      }));
    }),
  );
}

const holds = (norm: string) => norm.startsWith('wg-') || !norm.includes('states');

function bodyThatMeets(before: string, at: number): string | null {
  const actors = actorsIn(before).filter(({ actor }) => holds(actor.norm));
  const after = actors.find((actor) => actor.at > at);
  return (after ?? actors.filter((actor) => actor.end <= at).at(-1))?.actor.norm ?? null;
}

/** Ranges of days that follow one another from `at`, joined by "and". */
function daysFrom(text: string, at: number): { surface: string; start: string; end: string }[] {
  const out: { surface: string; start: string; end: string }[] = [];
  let from = at;
  for (;;) {
    DAYS.lastIndex = from;
    const met = DAYS.exec(text);
    if (!met || met.index !== from) return out;
    const [whole, word = '', day1, month1, year1, day2 = '', month2 = '', year2 = ''] = met;
    const end = isoDate(day2, month2, year2);
    const start = day1 ? isoDate(day1, month1 ?? month2, year1 ?? year2) : end;
    // "on" is of the sentence, "from … to" of the days.
    if (start && end) out.push({ surface: word === 'on' ? whole.slice(3) : whole, start, end });
    from += whole.length;
    const joint = /^(?:, and |, | and )/.exec(text.slice(from, from + 6));
    if (!joint) return out;
    from += joint[0].length;
  }
}
