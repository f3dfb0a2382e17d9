/** Days of the calendar as `yyyy-mm-dd`, and the delays of final clauses. Texts compare as days do. */
import { isDay } from '../due.js';

export { isDay };

const DAY = 86_400_000;
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** "The ninetieth day after the date of deposit" is `addDays(deposit, 90)`. */
export const addDays = (day: string, count: number): string => dayOf(new Date(at(day).getTime() + count * DAY));

/** The same day of a later month; the last of that month where it has no such day. */
export function addMonths(day: string, count: number): string {
  const from = at(day);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count + 1, 0)).getUTCDate();
  return dayOf(
    new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, Math.min(from.getUTCDate(), last))),
  );
}

/** "The first day of the month following the expiration of a period of n months after". */
export function firstOfMonthAfter(day: string, months: number): string {
  const end = at(addMonths(day, months));
  return dayOf(new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 1)));
}

/** A delay as final clauses write it. `months-then-first`: the first day of the month after so many months. */
export type Delay =
  | { readonly unit: 'days'; readonly count: number }
  | { readonly unit: 'months'; readonly count: number }
  | { readonly unit: 'months-then-first'; readonly count: number };

export function after(day: string, delay: Delay): string {
  switch (delay.unit) {
    case 'days':
      return addDays(day, delay.count);
    case 'months':
      return addMonths(day, delay.count);
    case 'months-then-first':
      return firstOfMonthAfter(day, delay.count);
  }
}

/** The later of days, leaving out what is not known. */
export const latest = (...days: (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((found, day) => (day && (found === null || day > found) ? day : found), null);
