import { statisticsError } from '../errors.js';

export type Quarter = 1 | 2 | 3 | 4;

/** The time a table or a row is about. */
export type Period = { readonly year: number; readonly quarter: Quarter | null };

/** Where a period was taken from. A file's name is a claim of whoever named it, and is shown as such. */
export type StatedPeriod = Period & { readonly source: 'stated' | 'file-name' };

const quarterFirst = /(?:^|[^a-z])q([1-4])[\s_./-]*((?:19|20)\d\d)(?!\d)/iu;
const yearFirst = /(?<!\d)((?:19|20)\d\d)[\s_./-]*q(?:uarter)?[\s_-]*([1-4])(?!\d)/iu;
const yearOnly = /(?<!\d)((?:19|20)\d\d)(?!\d)/gu;

/** The period in a file's name ('nrm_2023_q3.csv', '2023-Q3', 'Q3 2023'); undefined when there is none or several years. */
export function periodOfName(name: string): StatedPeriod | undefined {
  const found = yearFirst.exec(name);
  if (found) return { year: Number(found[1]), quarter: quarterOf(found[2]), source: 'file-name' };
  const turned = quarterFirst.exec(name);
  if (turned) return { year: Number(turned[2]), quarter: quarterOf(turned[1]), source: 'file-name' };
  const years = [...name.matchAll(yearOnly)].map((match) => match[1]);
  return years.length === 1 ? { year: Number(years[0]), quarter: null, source: 'file-name' } : undefined;
}

/** Reads a period that a person states: '2023', '2023-Q3'. Throws STATISTICS_PERIOD_UNREADABLE. */
export function readPeriod(text: string): StatedPeriod {
  const match = /^\s*((?:19|20)\d\d)(?:\s*[-_/ ]?\s*Q([1-4]))?\s*$/iu.exec(text);
  if (!match) throw statisticsError('STATISTICS_PERIOD_UNREADABLE', { period: text });
  return { year: Number(match[1]), quarter: quarterOf(match[2]), source: 'stated' };
}

/** A quarter cell: '3', 'Q3', 'Quarter 3', '3rd quarter', 'T3', 'III'. */
export function quarterOf(text: string | undefined): Quarter | null {
  if (text === undefined) return null;
  const digit =
    /^(?:q|t|quarter|trimestre|кв\.?|квартал)?\s*([1-4])(?:\s*(?:st|nd|rd|th|er|e|º|-й)?\s*(?:quarter|trimestre|квартал|кв\.?))?$/iu.exec(
      text.trim(),
    )?.[1];
  const roman = { I: 1, II: 2, III: 3, IV: 4 }[text.trim().toUpperCase()];
  const quarter = digit === undefined ? roman : Number(digit);
  return quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? quarter : null;
}

export function yearOf(text: string): number | null {
  const match = /^\s*((?:19|20)\d\d)(?:\.0)?\s*$/u.exec(text);
  return match ? Number(match[1]) : null;
}
