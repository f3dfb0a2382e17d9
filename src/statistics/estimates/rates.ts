import type { FamilyResult } from '../../methods/prevalence/index.js';
import { estimatesError, type Fault } from './errors.js';
import { mainInterval } from './run.js';

/** How many people live where and when, entered by a person who names the source. */
export type PopulationFigure = {
  readonly id: string;
  readonly year: number;
  readonly sex: string | null;
  readonly age: string | null;
  readonly part: string | null;
  readonly persons: number;
  readonly source: string;
  /** ISO day up to which the source speaks. */
  readonly asOf: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
};

export type PopulationGiven = Pick<PopulationFigure, 'year' | 'sex' | 'age' | 'part' | 'persons' | 'source' | 'asOf'>;

/** People per 100,000 of a population; `high` is null where the estimate has no upper limit. */
export type Rate = { readonly rate: number; readonly low: number | null; readonly high: number | null };

/**
 * An estimate per 100,000 of a population. The population is taken as known: its own error is not in the interval.
 * SDG 16.2.2 counts detected victims per 100,000; this is an estimate of all, and never goes by that name.
 */
export function rateOf(result: FamilyResult, persons: number): Rate | null {
  if (result.estimate === null) return null;
  const per = (people: number) => (people * 100_000) / persons;
  const interval = mainInterval(result);
  return {
    rate: per(result.estimate),
    low: interval ? per(interval.low) : null,
    high: interval && interval.high !== null ? per(interval.high) : null,
  };
}

export type PopulationTyped = Readonly<
  Record<'year' | 'sex' | 'age' | 'part' | 'persons' | 'source' | 'day' | 'month' | 'yearOf', string>
>;

/** What a form says, or everything that is wrong with it, by field. */
export function populationOf(
  typed: PopulationTyped,
  today: string,
): { readonly given: PopulationGiven } | { readonly faults: readonly (Fault & { readonly field: string })[] } {
  const faults: (Fault & { field: string })[] = [];
  const year = /^(?:19|20)\d\d$/u.test(typed.year) ? Number(typed.year) : 0;
  if (year === 0) faults.push({ field: 'year', code: 'STATISTICS_ESTIMATES_POPULATION_YEAR', params: {} });
  const digits = typed.persons.replace(/[\s,.'\u00a0\u202f]/gu, '');
  const persons = /^\d{1,11}$/u.test(digits) ? Number(digits) : 0;
  if (persons === 0) faults.push({ field: 'persons', code: 'STATISTICS_ESTIMATES_POPULATION_PERSONS', params: {} });
  if (typed.source === '') faults.push({ field: 'source', code: 'STATISTICS_ESTIMATES_POPULATION_SOURCE', params: {} });
  const asOf = `${typed.yearOf.padStart(4, '0')}-${typed.month.padStart(2, '0')}-${typed.day.padStart(2, '0')}`;
  const day = new Date(`${asOf}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== asOf || asOf > today || asOf < '1900')
    faults.push({ field: 'asOf', code: 'STATISTICS_ESTIMATES_POPULATION_DAY', params: {} });
  if (faults.length > 0) return { faults };
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    given: {
      year,
      sex: orNull(typed.sex),
      age: orNull(typed.age),
      part: orNull(typed.part),
      persons,
      source: typed.source,
      asOf,
    },
  };
}

export const populationTwice = (year: number) => estimatesError('STATISTICS_ESTIMATES_POPULATION_TWICE', { year });
