/** When bodies sit: sessions and meetings with their days, as data with a source and an "as of". */
import { addDays } from '../days.js';

export type Precision = 'day' | 'month' | 'year';

/** One session or meeting of a body, or an event with a day. Days are `yyyy-mm-dd`; `yyyy` where only the year is known. */
export type Sitting = {
  readonly kind: 'session' | 'meeting';
  readonly body: string;
  readonly number: number;
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
  readonly source: string;
  readonly asOf: string;
};

/** Something that a text refers to and that has, or later gets, a day. */
export type DatedEvent = {
  /** `timeline/untoc-irm`, `event/high-level meeting`. */
  readonly key: string;
  readonly on: string;
  readonly precision: Precision;
  readonly source: string;
  readonly asOf: string;
};

export type Calendar = { readonly sittings: readonly Sitting[]; readonly events: readonly DatedEvent[] };

export const EMPTY_CALENDAR: Calendar = { sittings: [], events: [] };

/** A sitting by its number; regular sessions of the General Assembly follow from its rules where no row gives them. */
export function sittingOf(calendar: Calendar, kind: Sitting['kind'], body: string, number: number): Sitting | null {
  const row = calendar.sittings.find((one) => one.kind === kind && one.body === body && one.number === number);
  return row ?? (kind === 'session' && body === 'ga' ? assemblySession(number) : null);
}

/** The first sitting of a body that begins after a day. */
export function sittingAfter(calendar: Calendar, kind: Sitting['kind'], body: string, day: string): Sitting | null {
  const later = calendar.sittings
    .filter((one) => one.kind === kind && one.body === body && one.precision === 'day' && one.start > day)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  if (later[0]) return later[0];
  if (kind !== 'session' || body !== 'ga') return null;
  for (let number = Number(day.slice(0, 4)) - 1945; ; number += 1) {
    const session = assemblySession(number);
    if (!session) return null;
    if (session.start > day) return session;
  }
}

export const eventOf = (calendar: Calendar, key: string): DatedEvent | null =>
  calendar.events.find((one) => one.key === key) ?? null;

const ASSEMBLY_RULE = 'Rules of procedure of the General Assembly, rule 1';
const FIRST_BY_DAY = 58;
const FIRST_IN_SECOND_WEEK = 78;

/**
 * A regular session of the General Assembly. It meets every year "commencing on the Tuesday of the third week in
 * September, counting from the first week that contains at least one working day", from the seventy-eighth session of
 * the second week, and closes as the next opens. Before the fifty-eighth the rule was another: only the month is given.
 */
export function assemblySession(number: number): Sitting | null {
  if (!Number.isInteger(number) || number < 2 || number > 1000) return null;
  const year = 1945 + number;
  const common = { kind: 'session', body: 'ga', number, source: ASSEMBLY_RULE, asOf: '2023-09' } as const;
  if (number < FIRST_BY_DAY) return { ...common, start: `${year}-09-01`, end: `${year + 1}-09-30`, precision: 'month' };
  return { ...common, start: opening(number), end: addDays(opening(number + 1), -1), precision: 'day' };
}

function opening(number: number): string {
  const year = 1945 + number;
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay();
  // The Tuesday of the first week (Monday to Friday) that has a working day in September.
  const monday = first === 0 ? 2 : first === 6 ? 3 : 2 - first;
  const weeks = number >= FIRST_IN_SECOND_WEEK ? 1 : 2;
  return new Date(Date.UTC(year, 8, monday + 1 + 7 * weeks)).toISOString().slice(0, 10);
}
