import { describe, expect, it } from 'vitest';
import { overlap, periodOf, periodText, seriesOf } from './series.js';

describe('series of a list', () => {
  it.each([
    ['nrm_referrals_2023_q3.csv.gz', 'nrm-referrals'],
    ['nrm_referrals_2022_q2.csv', 'nrm-referrals'],
    ['nrm_referrals_police_2022_q2.csv.gz', 'nrm-referrals-police'],
    ['Victims by form, January to March 2024.xlsx', 'victims-by-form'],
    ['2024.csv', 'list'],
    ['shelter_list_2023q4.xlsx', 'shelter-list'],
  ])('%s belongs to %s', (file, series) => {
    expect(seriesOf(file)).toBe(series);
  });

  it('reads periods and nothing else', () => {
    expect(periodOf('2023-Q3')).toEqual({ year: 2023, quarter: 3 });
    expect(periodOf('q1 2022')).toEqual({ year: 2022, quarter: 1 });
    expect(periodOf('2021')).toEqual({ year: 2021, quarter: null });
    for (const text of ['', 'Q3', '2023-2024', '2023 Q1 Q2', 'last year']) expect(periodOf(text)).toBeUndefined();
    expect(periodText({ year: 2023, quarter: 3 })).toBe('2023-Q3');
  });

  it('lets a year overlap its own quarters and no other', () => {
    expect(overlap({ year: 2023, quarter: null }, { year: 2023, quarter: 2 })).toBe(true);
    expect(overlap({ year: 2023, quarter: 1 }, { year: 2023, quarter: 2 })).toBe(false);
    expect(overlap({ year: 2022, quarter: null }, { year: 2023, quarter: null })).toBe(false);
  });
});
