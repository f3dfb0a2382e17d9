/** A date typed as three numbers, as `DateFields` sends them. */
import { isDay } from './days.js';

export type TypedDate = { readonly day?: string; readonly month?: string; readonly year?: string };

/** `yyyy-mm-dd`; null where nothing was typed; undefined where it is no day of the calendar. */
export function dayTyped({ day = '', month = '', year = '' }: TypedDate): string | null | undefined {
  const typed = [year, month, day].map(latinDigits);
  if (typed.every((part) => part === '')) return null;
  if (typed.some((part) => !/^\d{1,4}$/.test(part))) return undefined;
  const [y = '', m = '', d = ''] = typed;
  const date = `${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return y.length === 4 && isDay(date) ? date : undefined;
}

/** Digits of Arabic and Persian keyboards as the ones computers count with. */
const latinDigits = (text: string): string =>
  text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
