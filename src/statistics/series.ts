/**
 * The series of a list: lists of one series have the same origin and layout, follow each other in time, and may be
 * added up. Named after the file without what says the period; a person may give another name.
 */

const PERIOD_WORDS = new Set(
  'q1 q2 q3 q4 quarter qtr h1 h2 half year month jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december to ending'.split(
    ' ',
  ),
);

/** File endings that say the format, taken off from the end as long as there is one. */
const ENDINGS = new Set(['gz', 'csv', 'tsv', 'tab', 'txt', 'xlsx', 'xlsm', 'zip']);

/** `nrm_referrals_2023_q3.csv.gz` → `nrm-referrals`; a name that is nothing but a period → `list`. */
export function seriesOf(fileName: string): string {
  const parts = fileName.toLowerCase().split('.');
  while (parts.length > 1 && ENDINGS.has(parts.at(-1) ?? '')) parts.pop();
  const words = parts
    .join(' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !PERIOD_WORDS.has(word) && !isTime(word));
  return words.join('-') || 'list';
}

/** `2023`, `20230331`, `2023q3`, `31`: numbers in a file's name say when, or which copy. */
function isTime(word: string): boolean {
  const digits = word.replace(/[qh]([1-4])$/u, '$1');
  return digits !== '' && [...digits].every((character) => character >= '0' && character <= '9');
}

/** A stretch of time that a list speaks about: whole years or one quarter. */
export type Period = { readonly year: number; readonly quarter: number | null };

/** `2023`, `2023-Q3`, `2023 Q3`, `q3 2023`; undefined for anything else. */
export function periodOf(text: string): Period | undefined {
  const words = text
    .toUpperCase()
    .split(/[\s\-_/]+/u)
    .filter(Boolean);
  const years = words.filter((word) => /^(19|20)\d\d$/u.test(word));
  const quarters = words.filter((word) => /^Q[1-4]$/u.test(word));
  if (years.length !== 1 || quarters.length > 1 || words.length !== years.length + quarters.length) return undefined;
  return { year: Number(years[0]), quarter: quarters[0] ? Number(quarters[0].slice(1)) : null };
}

export const periodText = ({ year, quarter }: Period): string => (quarter === null ? `${year}` : `${year}-Q${quarter}`);

/** Whether two stretches share any day: a year overlaps each of its quarters. */
export const overlap = (a: Period, b: Period): boolean =>
  a.year === b.year && (a.quarter === null || b.quarter === null || a.quarter === b.quarter);
