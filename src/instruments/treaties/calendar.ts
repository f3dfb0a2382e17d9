/** Days as final clauses count them: delays, and the later of days. Texts of days compare as days do. */
import { addDays, addMonths, momentOf, dayOf } from '../days.js';

/** "The first day of the month following the expiration of a period of n months after". */
export function firstOfMonthAfter(day: string, months: number): string {
  const end = momentOf(addMonths(day, months));
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
