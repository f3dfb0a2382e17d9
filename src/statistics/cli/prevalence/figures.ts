/** Figures as a terminal shows them, alike in every command. */
import type { Interval, Remark } from '../../../methods/prevalence/index.js';
import type { Translate } from '../../../platform/languages/index.js';
import { flagText, methodName, remarkText, type RemarkSetting } from '../../ui/prevalence/words.js';

/** A number of people: a tenth of a person below 10,000, whole people above; a dash where there is none. */
export function people(total: number | null | undefined): string {
  if (total === null || total === undefined || Number.isNaN(total)) return '–';
  const whole = Math.abs(total - Math.round(total)) < 1e-6 || Math.abs(total) >= 10_000;
  return whole ? String(Math.round(total)) : total.toFixed(1);
}

/** Any other number, to four digits. */
export const figure = (value: number | null | undefined): string =>
  value === null || value === undefined || Number.isNaN(value)
    ? '–'
    : Number.isFinite(value)
      ? String(Number(value.toPrecision(4)))
      : value > 0
        ? '∞'
        : '−∞';

/** A share as a percentage. */
export const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '–' : `${figure(100 * share)} %`;

/** Rows under each other in columns; those that hold numbers stand to the right. The first row is the heading. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const places = Array.from({ length: columns }, (_, place) => place);
  const widths = places.map((place) => Math.max(...rows.map((row) => (row[place] ?? '').length)));
  const right = places.map((place) => rows.slice(1).every((row) => /^[-–−<≥∞\d.,% ]*$/u.test(row[place] ?? '')));
  return rows
    .map((row) =>
      `  ${places
        .map((place) => {
          const cell = row[place] ?? '';
          const width = widths[place] ?? 0;
          return right[place] ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')}`.trimEnd(),
    )
    .join('\n');
}

/** "95 %: 140.2 to 190.1 (…)". */
export function intervalText(t: Translate, { method, level, low, high, error }: Interval): string {
  const given = { level: figure(100 * level), low: people(low), high: people(high), method: methodName(t, method) };
  const said =
    high === null
      ? t('statistics.prevalence.cli.figure.interval-open', given)
      : t('statistics.prevalence.cli.figure.interval', given);
  return error
    ? `${said} ${t('statistics.prevalence.cli.figure.monte-carlo', { low: people(error.low), high: people(error.high) })}`
    : said;
}

/** Both limits in one cell of a table: "140.2 – 190.1". */
export const limits = (interval: Interval | null | undefined): string =>
  interval ? `${people(interval.low)} – ${interval.high === null ? '∞' : people(interval.high)}` : '–';

/** The estimate of one model or method with all its intervals, line by line. */
export function totalText(
  t: Translate,
  said: {
    readonly estimate: number | null;
    readonly standardError: number | null;
    readonly intervals: readonly Interval[];
  },
): string[] {
  if (said.estimate === null) return [t('statistics.prevalence.cli.figure.no-estimate')];
  return [
    t('statistics.prevalence.cli.figure.total', {
      estimate: people(said.estimate),
      error: people(said.standardError),
    }),
    ...said.intervals.map((interval) => `  ${intervalText(t, interval)}`),
    ...flagLines(t, said.intervals),
  ];
}

/** What must be known of some intervals, each said once. */
export const flagLines = (t: Translate, intervals: readonly Interval[]): string[] =>
  [...new Set(intervals.flatMap(({ flags }) => flags ?? []))].map((flag) => `– ${flagText(t, flag)}`);

/** Remarks with their sentences, as JSON gives them. */
export const remarksSaid = (t: Translate, remarks: readonly Remark[], setting: RemarkSetting = {}) =>
  remarks.map((remark) => ({ ...remark, text: remarkText(t, remark, setting) }));

export type RemarkSaid = ReturnType<typeof remarksSaid>[number];

/** One remark a line. */
export const remarkLines = (remarks: readonly RemarkSaid[]): string[] => remarks.map(({ text }) => `– ${text}`);
