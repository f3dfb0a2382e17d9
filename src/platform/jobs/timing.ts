/** When scheduled work is due. Pure. */

/** Every so many seconds, or once a day at a time of day in UTC (`HH:MM`). */
export type Timing = { readonly everySeconds: number } | { readonly at: string };

const DAY_MS = 86_400_000;

const periodMs = (timing: Timing): number => ('at' in timing ? DAY_MS : timing.everySeconds * 1000);

/** The first moment after `now` at which work of this timing is due. */
export function firstRun(timing: Timing, now: Date): Date {
  if (!('at' in timing)) return new Date(now.getTime() + periodMs(timing));
  const [hours = 0, minutes = 0] = timing.at.split(':').map(Number);
  const today = new Date(now);
  today.setUTCHours(hours, minutes, 0, 0);
  return today > now ? today : new Date(today.getTime() + DAY_MS);
}

/**
 * The next moment after a run that was due at `due` and is looked at now. Runs that were missed are not made up for;
 * an interval keeps its beat (`due` plus a whole number of periods).
 */
export function nextRun(timing: Timing, due: Date, now: Date): Date {
  if ('at' in timing) return firstRun(timing, now);
  const period = periodMs(timing);
  const missed = Math.max(0, Math.floor((now.getTime() - due.getTime()) / period));
  return new Date(due.getTime() + (missed + 1) * period);
}

/** The moment of the run before `next`: the one that is made now. */
export const runBefore = (timing: Timing, next: Date): Date => new Date(next.getTime() - periodMs(timing));

/** Whether `next` lies further ahead than one period: the clock was once wrong, and would silence the schedule. */
export function liesTooFar(timing: Timing, next: Date, now: Date): boolean {
  return next.getTime() > now.getTime() + periodMs(timing);
}
