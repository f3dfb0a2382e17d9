import type { RowFaultCode } from '../errors.js';

/** Order of day, month and year in a column; 'unsure' asks a person as soon as a date could be read both ways. */
export type DateFormat = 'ymd' | 'dmy' | 'mdy' | 'unsure';

export type ReadDate = { readonly iso: string } | { readonly fault: RowFaultCode };

const months: ReadonlyMap<string, number> = new Map(
  [
    ['jan', 'january', 'janvier', 'janv', 'enero', 'ene', 'января', 'январь', 'янв', 'يناير'],
    ['feb', 'february', 'février', 'fevrier', 'févr', 'febrero', 'февраля', 'февраль', 'фев', 'فبراير'],
    ['mar', 'march', 'mars', 'marzo', 'марта', 'март', 'мар', 'مارس'],
    ['apr', 'april', 'avril', 'avr', 'abril', 'abr', 'апреля', 'апрель', 'апр', 'أبريل'],
    ['may', 'mai', 'mayo', 'мая', 'май', 'مايو'],
    ['jun', 'june', 'juin', 'junio', 'июня', 'июнь', 'июн', 'يونيو'],
    ['jul', 'july', 'juillet', 'juil', 'julio', 'июля', 'июль', 'июл', 'يوليو'],
    ['aug', 'august', 'août', 'aout', 'agosto', 'ago', 'августа', 'август', 'авг', 'أغسطس'],
    ['sep', 'sept', 'september', 'septembre', 'septiembre', 'сентября', 'сентябрь', 'сен', 'سبتمبر'],
    ['oct', 'october', 'octobre', 'octubre', 'октября', 'октябрь', 'окт', 'أكتوبر'],
    ['nov', 'november', 'novembre', 'noviembre', 'ноября', 'ноябрь', 'ноя', 'نوفمبر'],
    ['dec', 'december', 'décembre', 'decembre', 'diciembre', 'dic', 'декабря', 'декабрь', 'дек', 'ديسمبر'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[t\s].*)?$/u;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:\s.*)?$/u;
const named = /^(\d{1,2})(?:st|nd|rd|th|er)?[\s.-]+(?:de )?(\p{L}+)\.?,?[\s-]+(?:de )?(\d{4})(?:\s*г\.?)?$/u;
const namedFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

/** A longer text is no date, and is not worth a search. */
const longestDate = 80;

/** Arabic-Indic digits as ASCII ones. */
export function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/**
 * Reads a calendar date. 31/02 is impossible, 03/04/2023 is ambiguous unless the column's order is known (dots are read
 * day first), a two-digit year is unreadable.
 */
export function readDate(text: string, format: DateFormat): ReadDate {
  if (text.length > longestDate) return { fault: 'STATISTICS_DATE_UNREADABLE' };
  const plain = plainDigits(text.trim()).toLowerCase();
  const first = yearFirst.exec(plain);
  if (first) return calendar(Number(first[1]), Number(first[2]), Number(first[3]));
  const last = yearLast.exec(plain);
  if (last)
    return dayAndMonth(
      Number(last[1]),
      Number(last[3]),
      Number(last[4]),
      last[2] === '.' && format === 'unsure' ? 'dmy' : format,
    );
  const words = named.exec(plain);
  if (words) return withMonth(words[2], Number(words[1]), Number(words[3]));
  const turned = namedFirst.exec(plain);
  if (turned) return withMonth(turned[1], Number(turned[2]), Number(turned[3]));
  return { fault: 'STATISTICS_DATE_UNREADABLE' };
}

function withMonth(name: string | undefined, day: number, year: number): ReadDate {
  const month = months.get(name ?? '');
  return month === undefined ? { fault: 'STATISTICS_DATE_UNREADABLE' } : calendar(year, month, day);
}

function dayAndMonth(first: number, second: number, year: number, format: DateFormat): ReadDate {
  if (format === 'dmy' || format === 'ymd') return calendar(year, second, first);
  if (format === 'mdy') return calendar(year, first, second);
  if (first > 12) return calendar(year, second, first);
  if (second > 12) return calendar(year, first, second);
  return first === second ? calendar(year, first, second) : { fault: 'STATISTICS_DATE_AMBIGUOUS' };
}

function calendar(year: number, month: number, day: number): ReadDate {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return { fault: 'STATISTICS_DATE_IMPOSSIBLE' };
  const two = (value: number) => (value < 10 ? `0${value}` : String(value));
  return { iso: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The order that a column's dates show; 'unsure' when none of them, or some of them against others, tell. */
export function formatOf(values: readonly string[]): DateFormat {
  let dayFirst = false;
  let monthFirst = false;
  let slashed = false;
  for (const value of values) {
    const match = yearLast.exec(plainDigits(value.trim()));
    if (!match) continue;
    slashed = true;
    if (match[2] === '.' || Number(match[1]) > 12) dayFirst = true;
    if (Number(match[3]) > 12) monthFirst = true;
  }
  if (!slashed) return 'ymd';
  if (dayFirst === monthFirst) return 'unsure';
  return dayFirst ? 'dmy' : 'mdy';
}

/** Whole years from one ISO date to another; negative when the second is earlier. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
