import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from './days.js';
import { dueOf, earliestDue } from './due.js';
import type { Deadline } from './index.js';

const deadline = (surface: string, norm: Deadline['norm'], kind: Deadline['kind'] = 'by-date'): Deadline => ({
  kind,
  surface,
  norm,
});

describe('the day a deadline falls on', () => {
  it('is the day, or the last day of the month or year, that the text names', () => {
    expect(dueOf(deadline('by 30 June 2028', { date: '2028-06-30' }))).toEqual({ on: '2028-06-30', precision: 'day' });
    expect(dueOf(deadline('no later than July 2013', { date: '2013-07' }))).toEqual({
      on: '2013-07-31',
      precision: 'month',
    });
    expect(dueOf(deadline('by February 2028', { date: '2028-02' }))?.on).toBe('2028-02-29');
    expect(dueOf(deadline('by 2030', { date: '2030' }))).toEqual({ on: '2030-12-31', precision: 'year' });
    expect(dueOf(deadline('in 2013', { year: 2013 }, 'in-year'))?.on).toBe('2013-12-31');
    expect(dueOf(deadline('at its sixth session, in 2012', { session: 6, year: 2012 }, 'session'))?.on).toBe(
      '2012-12-31',
    );
  });

  it('ends before a month or year that it must precede', () => {
    expect(dueOf(deadline('before July 2013', { date: '2013-07' }))?.on).toBe('2013-06-30');
    expect(dueOf(deadline('before 2013', { date: '2013' }))?.on).toBe('2012-12-31');
    expect(dueOf(deadline('before 31 December 2026', { date: '2026-12-31' }))?.on).toBe('2026-12-31');
  });

  it('is not invented for sessions without a year, rhythms and impossible days', () => {
    expect(dueOf(deadline('at its sixth session', { body: 'ga', session: 6 }, 'session'))).toBeNull();
    expect(dueOf(deadline('annually', { recurring: true, everyYears: 1 }, 'recurring'))).toBeNull();
    expect(dueOf(deadline('by 31 February 2027', { date: '2027-02-31' }))).toBeNull();
    expect(dueOf(deadline('by month 13', { date: '2027-13' }))).toBeNull();
    expect(earliestDue([])).toBeNull();
  });

  it('is the earliest of several', () => {
    const both = [deadline('by 2030', { date: '2030' }), deadline('by May 2029', { date: '2029-05' })];
    expect(earliestDue(both)?.on).toBe('2029-05-31');
  });

  it('is always a day of the calendar, whatever a norm holds', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('date', 'year', 'month', 'day', 'recurring'), value),
        fc.string(),
        (norm, surface) => {
          const due = dueOf(deadline(surface, norm));
          expect(due === null || isDay(due.on)).toBe(true);
        },
      ),
    );
  });
});
