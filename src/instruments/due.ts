/** The day a deadline falls on, where the text itself says it; sessions and meetings without a year have none. */
import { isDay } from './days.js';
import type { Deadline } from './reading/reading.js';

/** `on` is the day the text names, or the last day of the month or year it names; `precision` says how exactly the text names it. */
export type Due = { readonly on: string; readonly precision: 'day' | 'month' | 'year' };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^\d{4}$/;

function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function dueAt(date: string): Due | null {
  if (DAY.test(date)) return isDay(date) ? { on: date, precision: 'day' } : null;
  const month = MONTH.exec(date);
  if (month) {
    const number = Number(month[2]);
    if (number < 1 || number > 12) return null;
    return { on: lastDayOfMonth(Number(month[1]), number), precision: 'month' };
  }
  return YEAR.test(date) ? { on: `${date}-12-31`, precision: 'year' } : null;
}

const BEFORE = /^(?:before|prior to)\b/i;

/** "before July 2013" ends with June; "before 31 December 2026" names its day, and is kept as it is named. */
function dueBefore(date: string): Due | null {
  const due = dueAt(date);
  if (due === null || due.precision === 'day') return due;
  const first = new Date(`${due.precision === 'month' ? `${date}-01` : `${date}-01-01`}T00:00:00Z`);
  return { on: new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10), precision: due.precision };
}

const wholeNumber = (value: unknown): number | null => {
  const number = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
};

/**
 * @returns null where the deadline recurs, hangs on an event whose day the text does not say, or names an impossible day
 * @example dueOf({ kind: 'by-date', surface: 'no later than July 2013', norm: { year: 2013, month: 7 } })
 *   // { on: '2013-07-31', precision: 'month' }
 */
export function dueOf({ kind, surface, norm }: Deadline): Due | null {
  if (kind === 'recurring' || norm.recurring === true) return null;
  if (typeof norm.date === 'string') return BEFORE.test(surface) ? dueBefore(norm.date) : dueAt(norm.date);
  const year = wholeNumber(norm.year);
  if (year === null || year < 1900 || year > 2999) return null;
  const month = wholeNumber(norm.month);
  const day = wholeNumber(norm.day);
  const two = (value: number) => String(value).padStart(2, '0');
  if (month !== null && day !== null) return dueAt(`${year}-${two(month)}-${two(day)}`);
  return month === null ? dueAt(String(year)) : dueAt(`${year}-${two(month)}`);
}

/** The earliest day among several deadlines. */
export function earliestDue(deadlines: readonly Deadline[]): Due | null {
  return deadlines
    .map(dueOf)
    .filter((due) => due !== null)
    .reduce<Due | null>((earliest, due) => (earliest === null || due.on < earliest.on ? due : earliest), null);
}
