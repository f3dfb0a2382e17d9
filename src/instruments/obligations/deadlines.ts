/**
 * By when, as far as it can be told today: a deadline that hangs on an event keeps the event beside its day, so that it
 * moves when the calendar learns a day or another one.
 */
import { dueOf } from '../due.js';
import type { Deadline } from '../reading/reading.js';
import { addDays, addMonths } from '../days.js';
import { type Calendar, eventOf, type Precision, type Sitting, sittingAfter, sittingOf } from './calendar.js';
import type { Rhythm } from './recurrences.js';

/** What a deadline waits for. */
export type Awaited =
  | { readonly kind: 'session' | 'meeting'; readonly body: string | null; readonly number: number | string }
  | { readonly kind: 'timeline'; readonly mechanism: string | null }
  | { readonly kind: 'event'; readonly text: string | null };

export type Basis =
  /** The text names the day, month or year. */
  { readonly from: 'text' } | { readonly from: 'calendar'; readonly source: string; readonly asOf: string };

export type Resolved =
  | {
      readonly kind: 'dated';
      /** The last day on which it is in time, `yyyy-mm-dd`. */
      readonly on: string;
      readonly precision: Precision;
      readonly basis: Basis;
      /** The event it hangs on; null where the text names a day. */
      readonly event: Awaited | null;
    }
  | { readonly kind: 'waits'; readonly waitsFor: Awaited }
  | { readonly kind: 'recurs'; readonly rhythm: Rhythm }
  /** A day that does not exist, a body that is not named: shown as the text has it. */
  | { readonly kind: 'unresolved' };

export type DeadlineFacts = {
  readonly calendar: Calendar;
  /** Day of adoption, else of the document, `yyyy-mm-dd`: "next" and "within three months" count from it. */
  readonly adopted: string | null;
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What a deadline comes to with the calendar given. Pure: give another calendar and it recomputes. */
export function resolveDeadline(deadline: Deadline, facts: DeadlineFacts): Resolved {
  switch (deadline.kind) {
    case 'by-date':
    case 'in-year':
      return named(deadline);
    case 'session':
    case 'before-session':
    case 'meeting':
      return sitting(deadline, facts);
    case 'within':
      return within(deadline, facts);
    case 'external-timeline':
      return atEvent({ kind: 'timeline', mechanism: text(deadline.norm.mechanism) }, facts, 0);
    case 'recurring':
      return {
        kind: 'recurs',
        rhythm: {
          everyYears: typeof deadline.norm.everyYears === 'number' ? deadline.norm.everyYears : null,
          day: text(deadline.norm.day),
          eachOf: null,
        },
      };
  }
}

function named(deadline: Deadline): Resolved {
  const due = dueOf(deadline);
  return due === null
    ? { kind: 'unresolved' }
    : { kind: 'dated', on: due.on, precision: due.precision, basis: { from: 'text' }, event: null };
}

function sitting(deadline: Deadline, facts: DeadlineFacts): Resolved {
  const { norm } = deadline;
  const kind = deadline.kind === 'meeting' ? 'meeting' : 'session';
  const body = text(norm.body);
  const which = norm[kind];
  if (which === undefined || which === null || typeof which === 'boolean') return { kind: 'unresolved' };
  if (body !== null && (norm.recurring === true || which === 'future' || which === 'each'))
    return { kind: 'recurs', rhythm: { everyYears: null, day: null, eachOf: { kind, body } } };
  const event: Awaited = { kind, body, number: which };
  const met = body === null ? null : sittingMeant(kind, body, which, facts);
  const before = deadline.kind === 'before-session';
  if (met) return { ...days(met, before), event };
  // "at its sixth session, in 2012": the year is said, the days are not.
  const due = dueOf(deadline);
  if (due) return { kind: 'dated', on: due.on, precision: due.precision, basis: { from: 'text' }, event };
  return { kind: 'waits', waitsFor: event };
}

function sittingMeant(kind: Sitting['kind'], body: string, which: number | string, facts: DeadlineFacts) {
  if (typeof which === 'number') return which > 0 ? sittingOf(facts.calendar, kind, body, which) : null;
  if (!/^(?:next|forthcoming|following|subsequent)$/.test(which) || facts.adopted === null) return null;
  return sittingAfter(facts.calendar, kind, body, facts.adopted);
}

/** "At" a session is in time until it closes; "before" it, until the day before it opens. */
function days(met: Sitting, before: boolean): Omit<Extract<Resolved, { kind: 'dated' }>, 'event'> {
  const year = met.precision === 'year';
  const on = before
    ? year
      ? `${met.start.slice(0, 4)}-12-31`
      : addDays(met.start, -1)
    : year
      ? `${met.end.slice(0, 4)}-12-31`
      : met.end;
  const basis = { from: 'calendar', source: met.source, asOf: met.asOf } as const;
  return { kind: 'dated', on, precision: met.precision, basis };
}

const ADOPTION =
  /^(?:(?:the|its) )?(?:date of (?:the )?)?adoption(?: of (?:this|the present) (?:resolution|decision))?$|^(?:this|the present) (?:resolution|decision)$/i;

function within({ norm }: Deadline, facts: DeadlineFacts): Resolved {
  const from = text(norm.from);
  const amount = typeof norm.amount === 'number' ? norm.amount : null;
  const unit = text(norm.unit);
  if (amount === null || unit === null) return { kind: 'unresolved' };
  const event: Awaited = { kind: 'event', text: from };
  const known =
    from === null || ADOPTION.test(from)
      ? facts.adopted && ({ on: facts.adopted, basis: { from: 'text' } } as const)
      : calendarDay(event, facts);
  if (!known) return { kind: 'waits', waitsFor: event };
  const on = later(known.on, amount, unit);
  return on === null ? { kind: 'unresolved' } : { kind: 'dated', on, precision: 'day', basis: known.basis, event };
}

function calendarDay(event: Awaited, { calendar }: DeadlineFacts): { on: string; basis: Basis } | null {
  const met = eventOf(calendar, eventKey(event));
  return met && { on: met.on, basis: { from: 'calendar', source: met.source, asOf: met.asOf } };
}

function atEvent(event: Awaited, facts: DeadlineFacts, plus: number): Resolved {
  const met = calendarDay(event, facts);
  return met
    ? { kind: 'dated', on: addDays(met.on, plus), precision: 'day', basis: met.basis, event }
    : { kind: 'waits', waitsFor: event };
}

/** The key under which a calendar holds the day of an event; for a sitting, of that sitting. */
export function eventKey(event: Awaited): string {
  if (event.kind === 'timeline') return `timeline/${event.mechanism ?? ''}`;
  if (event.kind === 'event') return `event/${bare(event.text ?? '')}`;
  return `${event.kind}/${event.body ?? ''}/${event.number}`;
}

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|its|that|this|their) /, '');

/** A day so long after another. Months end where the later month ends; working days are Monday to Friday. */
export function later(day: string, amount: number, unit: string): string | null {
  switch (unit) {
    case 'hour':
      return addDays(day, Math.ceil(amount / 24));
    case 'day':
      return addDays(day, amount);
    case 'week':
      return addDays(day, 7 * amount);
    case 'working-day':
      return afterWorkingDays(day, amount);
    case 'month':
      return addMonths(day, amount);
    case 'year':
      return addMonths(day, 12 * amount);
    default:
      return null;
  }
}

function afterWorkingDays(day: string, amount: number): string {
  let on = day;
  for (let left = amount; left > 0; ) {
    on = addDays(on, 1);
    if (!isWeekend(on)) left -= 1;
  }
  return on;
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The earliest day among deadlines with the calendar given, and what the others still wait for. */
export function earliestResolved(
  deadlines: readonly Deadline[],
  facts: DeadlineFacts,
): { readonly first: Extract<Resolved, { kind: 'dated' }> | null; readonly waitsFor: readonly Awaited[] } {
  const all = deadlines.map((deadline) => resolveDeadline(deadline, facts));
  const dated = all.filter((one) => one.kind === 'dated').sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { first: dated[0] ?? null, waitsFor: all.flatMap((one) => (one.kind === 'waits' ? [one.waitsFor] : [])) };
}
