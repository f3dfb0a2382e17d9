/** Dates as status tables write them, and the marks that stand behind them. */
import type { ConsentKind } from '../action.js';
import { isDay } from '../../days.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Letters behind a date in the Treaty Collection's tables; a date without one is a ratification. */
const MARKS: Readonly<Record<string, ConsentKind>> = {
  A: 'acceptance',
  AA: 'approval',
  a: 'accession',
  d: 'succession',
  c: 'formal-confirmation',
  s: 'definitive-signature',
};

const pad = (number: number): string => String(number).padStart(2, '0');

/** `14 Mar 2002`, `14 March 2002`, `14/03/2002`, `14-03-2002`, `2002-03-14` → `2002-03-14`; null where it is no day. */
export function dayIn(text: string): string | null {
  const words = /^(\d{1,2})[ .-]([A-Za-z]{3,9})\.?[ .-](\d{4})$/.exec(text);
  if (words) {
    const month = MONTHS.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    return month === 0 ? null : real(`${words[3]}-${pad(month)}-${pad(Number(words[1]))}`);
  }
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numbers) return real(`${numbers[3]}-${pad(Number(numbers[2]))}-${pad(Number(numbers[1]))}`);
  return real(text);
}

const real = (day: string): string | null => (isDay(day) ? day : null);

export type DatedCell = { readonly on: string; readonly mark: ConsentKind | null };

/**
 * A cell of the table: a date, a mark, and marks of footnotes. Null where the cell is empty; `fault` where it holds
 * something else.
 */
export function datedCell(cell: string): DatedCell | 'fault' | null {
  let text = cell.replace(/[\s\u00a0]+/g, ' ').trim();
  if (text === '' || text === '-' || text === '–') return null;
  if (text.startsWith('[') && text.endsWith(']')) text = text.slice(1, -1).trim();
  const parts = text.split(' ');
  const date = parts.slice(0, /^\d{4}-|[/.-]\d{4}$/.test(parts[0] ?? '') ? 1 : 3);
  const on = dayIn(date.join(' '));
  if (on === null) return 'fault';
  let mark: ConsentKind | null = null;
  for (const rest of parts.slice(date.length)) {
    // Footnotes: figures and stars, alone or in brackets or joined by commas.
    if (/^[[(]?[\d*,\u00b9\u00b2\u00b3\u2070-\u2079]+[\])]?,?$/u.test(rest)) continue;
    const known = MARKS[rest.replace(/^\(|[)\d,*]+$/g, '')];
    if (known === undefined || mark !== null) return 'fault';
    mark = known;
  }
  return { on, mark };
}

/** The number in "Parties : 152" or "Parties 77". */
export function totalAfter(text: string, word: string): number | null {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  const found = at < 0 ? null : /^\s*:?\s*(\d{1,4})\b/.exec(text.slice(at + word.length, at + word.length + 20));
  return found ? Number(found[1]) : null;
}

/** The day in "STATUS AS AT : 04-05-2024 03:15:34 EDT" (day, month, year) or "Status as at: 4 May 2024". */
export function asAt(text: string): string | null {
  const at = text.toLowerCase().indexOf('status as at');
  if (at < 0) return null;
  const rest = text.slice(at + 12, at + 60).replace(/^[\s:]+/, '');
  const word = /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} [A-Za-z]{3,9} \d{4}|\d{4}-\d{2}-\d{2})/.exec(rest);
  return word ? dayIn(word[1] ?? '') : null;
}
