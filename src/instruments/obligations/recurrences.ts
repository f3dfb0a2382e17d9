/** Duties that come back: a rhythm, counted from a first time. */

export type Rhythm = {
  /** Years from one time to the next; null where the text names a rhythm without a number ("at each session"). */
  readonly everyYears: number | null;
  /** `MM-DD`, where the text names the day of the year. */
  readonly day: string | null;
  /** Body at whose every session or meeting it comes back. */
  readonly eachOf: { readonly kind: 'session' | 'meeting'; readonly body: string } | null;
};

export type Recurrence = {
  readonly id: string;
  readonly everyYears: number;
  /** The first year. */
  readonly anchor: number;
  readonly source: string;
  readonly asOf: string;
};

/** Recurrences that a series of texts has set and that no single sentence says whole. */
export const RECURRENCES: readonly Recurrence[] = [
  {
    id: 'appraisal/global-plan-of-action-tip',
    everyYears: 4,
    anchor: 2013,
    source: 'General Assembly resolution 68/192 and the appraisals held in 2013 and 2017',
    asOf: '2021',
  },
  {
    id: 'report/global-report-tip',
    everyYears: 2,
    anchor: 2012,
    source: 'General Assembly resolution 64/293: a report every two years from 2012',
    asOf: '2024',
  },
];

/** Years in which it falls due, from `from` to `to`, both included. */
export function occurrences(
  { everyYears, anchor }: Pick<Recurrence, 'everyYears' | 'anchor'>,
  from: number,
  to: number,
) {
  const out: number[] = [];
  if (everyYears < 1) return out;
  const first = from <= anchor ? anchor : anchor + Math.ceil((from - anchor) / everyYears) * everyYears;
  for (let year = first; year <= to; year += everyYears) out.push(year);
  return out;
}

/** The first day after `after` on which a rhythm falls due; null where neither it nor the anchor says a day or year. */
export function nextOccurrence(
  rhythm: Rhythm,
  anchor: number | null,
  after: string,
): { on: string; precision: 'day' | 'year' } | null {
  if (rhythm.everyYears === null || rhythm.everyYears < 1) return null;
  const year = Number(after.slice(0, 4));
  if (anchor === null && rhythm.everyYears > 1) return null;
  const start = anchor ?? year;
  for (const one of occurrences({ everyYears: rhythm.everyYears, anchor: start }, year, year + rhythm.everyYears * 2)) {
    const on = `${one}-${rhythm.day ?? '12-31'}`;
    if (on > after) return { on, precision: rhythm.day ? 'day' : 'year' };
  }
  return null;
}
