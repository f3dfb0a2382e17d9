/**
 * The national picture: which lists may be added up, and which may not. Pure; the store brings the batches and sums.
 * The README numbers these rules.
 */
import type { Batch } from './batch.js';
import { overlap, type Period, periodOf } from './series.js';

/** A sum whose parts may be hidden: the truth lies from `low` to `high`; `high` is null where nothing bounds it. */
export type Interval = { readonly low: number; readonly high: number | null };

export const isExact = ({ low, high }: Interval): boolean => low === high;

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  low: a.low + b.low,
  high: a.high === null || b.high === null ? null : a.high + b.high,
});

export const NOTHING: Interval = { low: 0, high: 0 };

/** What a picture can be drawn from: all person-level lists together, or one series of tables of counts. */
export type PictureSource = {
  /** `lists`, or `table:<unit>:<series>`. */
  readonly key: string;
  readonly kind: Batch['kind'];
  readonly unit: string;
  readonly series: string | null;
  readonly batches: readonly Batch[];
  readonly total: Interval;
};

export type LeftAside = { readonly source: PictureSource; readonly why: 'other-unit' | 'same-people' };

export const LISTS = 'lists';

/** The sources that imported batches make up, the default first. */
export function sourcesOf(batches: readonly Batch[], totals: ReadonlyMap<number, Interval>): PictureSource[] {
  const groups = new Map<string, Batch[]>();
  for (const batch of batches) {
    const key = batch.kind === 'persons' ? LISTS : `table:${batch.unit ?? ''}:${batch.series}`;
    const group = groups.get(key);
    if (group) group.push(batch);
    else groups.set(key, [batch]);
  }
  const sources = [...groups].map(([key, group]): PictureSource => {
    const first = group[0];
    return {
      key,
      kind: first?.kind ?? 'counts',
      unit: first?.unit ?? '',
      series: key === LISTS ? null : (first?.series ?? null),
      batches: group,
      total: group.reduce((sum, batch) => addIntervals(sum, totals.get(batch.no) ?? NOTHING), NOTHING),
    };
  });
  return sources.sort(byDefault);
}

/**
 * Person-level lists come first: they can be checked row by row. Then whichever counts most: a table of a part (one
 * force, one province) cannot count more than the table of the whole.
 */
function byDefault(a: PictureSource, b: PictureSource): number {
  if (a.key === LISTS || b.key === LISTS) return a.key === LISTS ? -1 : 1;
  const persons = Number(b.unit === 'persons') - Number(a.unit === 'persons');
  return persons || b.total.low - a.total.low || (a.key < b.key ? -1 : 1);
}

/** The source that was asked for, else the default; and every other one, with why it is not added. */
export function chooseSource(
  sources: readonly PictureSource[],
  wanted: string | undefined,
): { readonly chosen: PictureSource | undefined; readonly leftAside: readonly LeftAside[] } {
  const chosen = sources.find((source) => source.key === wanted) ?? sources[0];
  const leftAside = sources
    .filter((source) => source !== chosen)
    .map((source): LeftAside => ({ source, why: source.unit === chosen?.unit ? 'same-people' : 'other-unit' }));
  return { chosen, leftAside };
}

/** The imported list whose period a new list of the same series would count a second time, if there is one. */
export function periodTakenBy(earlier: readonly Batch[], periods: readonly Period[]): Batch | undefined {
  return earlier.find((batch) =>
    periodsOfBatch(batch).some((taken) => periods.some((period) => overlap(taken, period))),
  );
}

export function periodsOfBatch(batch: Batch): Period[] {
  const written = batch.report.periods ?? (batch.period === null ? [] : [batch.period]);
  return written.map(periodOf).filter((period) => period !== undefined);
}

/** Which quarters of a year the batches speak about; null where at least one speaks about the whole year. */
export function quartersOf(batches: readonly Batch[], year: number): readonly number[] | null {
  const periods = batches.flatMap(periodsOfBatch).filter((period) => period.year === year);
  if (periods.length === 0 || periods.some((period) => period.quarter === null)) return null;
  const quarters = [...new Set(periods.map((period) => period.quarter ?? 0))].sort();
  return quarters.length === 4 ? null : quarters;
}

/** One category of a dimension and what is counted in it. `code` null: the source does not break down by it. */
export type Slice = Interval & { readonly code: string | null; readonly rows: number };

/** The largest categories and the rest as one; nothing is folded where that would save fewer than two lines. */
export function largest(
  slices: readonly Slice[],
  keep: number,
): { readonly shown: readonly Slice[]; readonly rest: RestOf | null } {
  if (slices.length <= keep + 1) return { shown: slices, rest: null };
  const folded = slices.slice(keep);
  const sum = folded.reduce<Interval>(addIntervals, NOTHING);
  return {
    shown: slices.slice(0, keep),
    rest: { ...sum, categories: folded.length, rows: folded.reduce((rows, slice) => rows + slice.rows, 0) },
  };
}

export type RestOf = Interval & { readonly categories: number; readonly rows: number };
