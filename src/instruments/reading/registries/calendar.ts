/** Ordinals, months and dates as UN documents spell them. */
const UNITS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const TENS: readonly (readonly [string, string])[] = [
  ['twenty', 'twentieth'],
  ['thirty', 'thirtieth'],
  ['forty', 'fortieth'],
  ['fifty', 'fiftieth'],
  ['sixty', 'sixtieth'],
  ['seventy', 'seventieth'],
  ['eighty', 'eightieth'],
  ['ninety', 'ninetieth'],
];

const ORDINALS: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>();
  UNITS.forEach((word, i) => {
    if (word) map.set(word, i);
  });
  TENS.forEach(([cardinal, ordinal], i) => {
    const base = (i + 2) * 10;
    map.set(ordinal, base);
    for (let unit = 1; unit <= 9; unit += 1) map.set(`${cardinal}-${UNITS[unit]}`, base + unit);
  });
  map.set('hundredth', 100);
  return map;
})();

/** "Sixty-seventh", "4th", "tenth" → number; null where it is none. */
export function ordinalOf(word: string): number | null {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/i.exec(word.trim());
  if (digits) return Number(digits[1]);
  return ORDINALS.get(word.trim().toLowerCase().replace(/\s+/g, '-')) ?? null;
}

/** An ordinal in words or digits, for use inside other patterns. */
export const ORDINAL =
  '(?:\\d{1,4}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth)';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
export const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

export function monthOf(word: string): number | null {
  const i = MONTHS.indexOf(word.toLowerCase());
  return i < 0 ? null : i + 1;
}

export function isoDate(day: string | number, month: string, year: string | number): string | null {
  const m = monthOf(month);
  const d = Number(day);
  if (m === null || !Number.isInteger(d) || d < 1 || d > 31) return null;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

export const DATE = `\\d{1,2} ${MONTH} \\d{4}`;
const DATE_PARTS = new RegExp(`^(\\d{1,2}) (${MONTH}) (\\d{4})$`, 'i');

export function parseDate(text: string): string | null {
  const met = DATE_PARTS.exec(text.trim());
  return met ? isoDate(met[1] ?? '', met[2] ?? '', met[3] ?? '') : null;
}

const DASH = '\\s?[-–—]\\s?';
const RANGES: readonly RegExp[] = [
  new RegExp(`(\\d{1,2})${DASH}(\\d{1,2}) (${MONTH}) (\\d{4})`),
  new RegExp(`(\\d{1,2}) (${MONTH})${DASH}(\\d{1,2}) (${MONTH}) (\\d{4})`),
  new RegExp(`(\\d{1,2}) (${MONTH}) (\\d{4})${DASH}(\\d{1,2}) (${MONTH}) (\\d{4})`),
  new RegExp(`from (\\d{1,2}) to (\\d{1,2}) (${MONTH}) (\\d{4})`),
];

/** The first range of days in `text` ("18-22 October 2010"), with where it stands. */
export function dateRange(text: string): { start: string; end: string; at: number; length: number } | null {
  for (const [i, pattern] of RANGES.entries()) {
    const m = pattern.exec(text);
    if (!m) continue;
    const [, a = '', b = '', c = '', d = '', e = '', f = ''] = m;
    const pair =
      i === 0 || i === 3
        ? ([isoDate(a, c, d), isoDate(b, c, d)] as const)
        : i === 1
          ? ([isoDate(a, b, e), isoDate(c, d, e)] as const)
          : ([isoDate(a, b, c), isoDate(d, e, f)] as const);
    if (pair[0] && pair[1]) return { start: pair[0], end: pair[1], at: m.index, length: m[0].length };
  }
  return null;
}
