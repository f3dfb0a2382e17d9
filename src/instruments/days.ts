/** Days of the calendar as `yyyy-mm-dd`; texts compare as days do. */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

export const momentOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Whether `yyyy-mm-dd` names a day that exists: 31 February is a slip of the text, not another day. */
export function isDay(date: string): boolean {
  if (!DAY.test(date)) return false;
  const real = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date);
}

/** A day so many days later or, below zero, earlier: the ninetieth day after a deposit is `addDays(deposit, 90)`. */
export const addDays = (day: string, count: number): string =>
  dayOf(new Date(momentOf(day).getTime() + count * DAY_MS));

/** The same day of a later month; the last of that month where it has no such day. */
export function addMonths(day: string, count: number): string {
  const from = momentOf(day);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count + 1, 0)).getUTCDate();
  return dayOf(
    new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, Math.min(from.getUTCDate(), last))),
  );
}
