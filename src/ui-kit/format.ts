import type { Language } from '../platform/languages/index.js';

/** Which digits Arabic pages print; the other languages always print Western digits. */
export type Digits = 'western' | 'arabic-indic';

/** Writers of values for people. Dates without a time are read as calendar days (UTC), so no day shifts by time zone. */
export type Format = {
  readonly number: (value: number) => string;
  /** A number for a narrow place: from 100,000 on in thousands or millions, as the language shortens them. */
  readonly short: (value: number) => string;
  /** A share from 0 to 1, with at most one decimal. */
  readonly percent: (share: number) => string;
  /** A calendar day: a Date at midnight UTC, or `yyyy-mm-dd`. */
  readonly date: (day: Date | string) => string;
  readonly dateTime: (moment: Date) => string;
  /** A size in bytes, in the largest decimal unit that leaves a figure of at least 1. */
  readonly bytes: (size: number) => string;
  readonly list: (names: readonly string[]) => string;
};

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

// UN English writes the day before the month; plain `en` would follow the United States.
const LOCALES: Readonly<Record<Language, string>> = {
  ar: 'ar',
  en: 'en-GB',
  es: 'es',
  fr: 'fr',
  ru: 'ru',
  zh: 'zh-Hans',
};

function makeFormat(language: Language, digits: Digits): Format {
  const locale = `${LOCALES[language]}-u-nu-${language === 'ar' && digits === 'arabic-indic' ? 'arab' : 'latn'}`;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat(locale, { notation: 'compact' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const sizes = BYTE_UNITS.map(
    (unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }),
  );
  return {
    number: (value) => number.format(value),
    short: (value) => (Math.abs(value) < 100_000 ? number : short).format(value),
    percent: (share) => percent.format(share),
    date: (day) => date.format(typeof day === 'string' ? new Date(`${day}T00:00:00Z`) : day),
    dateTime: (moment) => dateTime.format(moment),
    bytes: (size) => {
      let step = 0;
      for (let rest = Math.abs(size); rest >= 1000 && step < BYTE_UNITS.length - 1; rest /= 1000) step += 1;
      return sizes[step]?.format(size / 1000 ** step) ?? String(size);
    },
    list: (names) => list.format(names),
  };
}

// Making Intl formatters costs more than a page's whole table; there are at most seven different sets.
const made = new Map<string, Format>();

/** The writers for one language; the same object for the same arguments. */
export function formatOf(language: Language, digits: Digits = 'western'): Format {
  const key = `${language} ${digits}`;
  let format = made.get(key);
  if (!format) {
    format = makeFormat(language, digits);
    made.set(key, format);
  }
  return format;
}
