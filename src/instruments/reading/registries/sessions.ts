/**
 * What numbers the series of each body can hold, and when: sessions and their years. Facts: rules of procedure and
 * official records. They tell apart bodies that write their numbers alike, and never more than that.
 */

/** A number of a resolution or decision, taken apart. */
export type ActNumber = {
  /** As printed, without its letters: `64/293`, `S-30/1`, `2331 (2016)`, `2200 (XXI)`, `1/CP.21`. */
  readonly form: 'slash' | 'roman' | 'year' | 'parties';
  readonly special: 'S' | 'ES' | null;
  /** Session, or year, that the number names. */
  readonly session: number;
  readonly n: number;
};

/** `no`: the series cannot hold it. `may`: it can. `day`: it can, and the day the text gives falls into that session. */
export type Fit = 'no' | 'may' | 'day';

type Calendar = {
  readonly forms: readonly ActNumber['form'][];
  readonly sessions: readonly [first: number, last: number];
  readonly highest?: number;
  /** Months (counted from the year 0) in which a session may adopt, first and last; null where it is not known. */
  readonly months?: (number: ActNumber) => readonly [from: number, to: number] | null;
  readonly specials?: readonly ('S' | 'ES')[];
  readonly holds?: (number: ActNumber) => boolean;
};

const month = (year: number, of: number) => year * 12 + of - 1;
const wholeYear = (year: number) => [month(year, 1), month(year, 12)] as const;
const yearly = (zero: number) => (number: ActNumber) => (number.special ? null : wholeYear(zero + number.session));

/** Last numbers of the Assembly's roman sessions, from the tenth; the Economic and Social Council's are far lower. */
const GA_ROMAN = [
  993, 1131, 1235, 1350, 1496, 1638, 1752, 1872, 2005, 2020, 2133, 2239, 2382, 2494, 2606, 2740, 2903, 3049, 3200, 3350,
  3541,
];
const ROMAN_SLACK = 40;

function gaRoman({ session, n, special, form }: ActNumber): boolean {
  if (form !== 'roman' || special || session < 10) return true;
  const last = GA_ROMAN[session - 10];
  const before = GA_ROMAN[session - 11] ?? 890;
  return last !== undefined && n > before - ROMAN_SLACK && n <= last + ROMAN_SLACK;
}

const GA_SPECIAL = [
  1947, 1948, 1961, 1963, 1967, 1974, 1975, 1978, 1978, 1978, 1980, 1982, 1986, 1986, 1988, 1989, 1990, 1990, 1997,
  1998, 1999, 1999, 2000, 2000, 2001, 2001, 2002, 2005, 2014, 2016, 2020, 2021,
];
const HRC_SPECIAL = [
  2006, 2006, 2006, 2006, 2007, 2008, 2008, 2008, 2009, 2009, 2009, 2009, 2010, 2010, 2011, 2011, 2011, 2011, 2012,
  2014, 2014, 2014, 2015, 2015, 2016, 2016, 2017, 2018, 2021, 2021, 2021, 2021, 2021, 2022, 2022, 2023,
];

function gaMonths({ session, special, form }: ActNumber): readonly [number, number] | null {
  if (special === 'ES') return null;
  if (special === 'S') {
    const year = GA_SPECIAL[session - 1];
    return year === undefined ? null : wholeYear(year);
  }
  if (form === 'roman' && session === 1) return [month(1946, 1), month(1946, 12)];
  // A session opens in September; it is sometimes resumed into the autumn of the year after.
  return [month(1945 + session, 9), month(1946 + session, 11)];
}

/** Three regular sessions a year since 2008: March, June to July, September to October. */
function hrcMonths({ session, special }: ActNumber): readonly [number, number] | null {
  if (special) {
    const year = HRC_SPECIAL[session - 1];
    return year === undefined ? null : wholeYear(year);
  }
  if (session < 7) return session < 4 ? wholeYear(2006) : [month(2006, 12), month(2007, 12)];
  const year = 2008 + Math.floor((session - 7) / 3);
  const first = [2, 5, 8][(session - 7) % 3] ?? 2;
  return [month(year, first), month(year, first + 4)];
}

/** Sessions of bodies that do not meet every year. */
const inYears = (years: readonly (readonly [from: number, to: number])[]) => (number: ActNumber) => {
  const met = years[number.session - 1];
  return met ? ([month(met[0], 1), month(met[1], 12)] as const) : null;
};

const UNEA = [
  [2014, 2014],
  [2016, 2016],
  [2017, 2017],
  [2019, 2019],
  [2021, 2022],
  [2024, 2024],
] as const;
const CTOC = [
  [2004, 2004],
  [2005, 2005],
  [2006, 2006],
  [2008, 2008],
  [2010, 2010],
  [2012, 2012],
  [2014, 2014],
  [2016, 2016],
  [2018, 2018],
  [2020, 2020],
  [2022, 2022],
  [2024, 2024],
] as const;
const CAC = [
  [2006, 2006],
  [2008, 2008],
  [2009, 2009],
  [2011, 2011],
  [2013, 2013],
  [2015, 2015],
  [2017, 2017],
  [2019, 2019],
  [2021, 2021],
  [2023, 2023],
] as const;
const HABITAT = [
  [2019, 2019],
  [2023, 2023],
  [2025, 2025],
] as const;

const CALENDARS: Readonly<Record<string, Calendar>> = {
  ga: {
    forms: ['slash', 'roman'],
    sessions: [1, 150],
    months: gaMonths,
    specials: ['S', 'ES'],
    // Session and number with a stroke since the thirty-first session.
    holds: (number) =>
      number.special !== null ||
      (number.form === 'roman' ? number.session <= 30 && gaRoman(number) : number.session >= 31),
  },
  sc: { forms: ['year'], sessions: [1946, 2150], months: ({ session }) => wholeYear(session) },
  ecosoc: {
    forms: ['slash', 'roman'],
    sessions: [1, 2150],
    months: ({ form, session }) => (form === 'slash' ? [month(session, 1), month(session + 1, 2)] : null),
    holds: ({ form, session, n }) => (form === 'slash' ? session >= 1978 : session <= 64 && n <= 40 * session + 80),
  },
  hrc: { forms: ['slash'], sessions: [1, 300], highest: 140, months: hrcMonths, specials: ['S'] },
  ccpcj: { forms: ['slash'], sessions: [1, 200], highest: 60, months: yearly(1991) },
  cnd: { forms: ['slash', 'roman'], sessions: [1, 250], highest: 60, months: yearly(1957) },
  csw: { forms: ['slash', 'roman'], sessions: [1, 250], highest: 60, months: yearly(1956) },
  chr: {
    forms: ['slash', 'roman'],
    sessions: [1, 2006],
    months: ({ form, session }) => (form === 'slash' ? wholeYear(session) : null),
    holds: ({ form, session }) => (form === 'slash' ? session >= 1979 : session <= 36),
  },
  csd: { forms: ['slash'], sessions: [1, 20], highest: 60, months: yearly(1992) },
  cstd: { forms: ['slash'], sessions: [1, 100], highest: 60 },
  csocd: { forms: ['slash'], sessions: [1, 120], highest: 60 },
  'statistical-commission': { forms: ['slash'], sessions: [1, 120], highest: 140, months: yearly(1969) },
  // Regional commissions number on, with the session in roman or arabic.
  eclac: { forms: ['slash', 'roman'], sessions: [1, 100] },
  escap: { forms: ['slash', 'roman'], sessions: [1, 150] },
  eca: { forms: ['slash', 'roman'], sessions: [1, 100] },
  escwa: { forms: ['slash', 'roman'], sessions: [1, 100] },
  ece: { forms: ['slash', 'roman'], sessions: [1, 150] },
  'trusteeship-council': { forms: ['roman'], sessions: [1, 70] },
  cpd: { forms: ['slash'], sessions: [1994, 2150], months: ({ session }) => wholeYear(session) },
  unea: { forms: ['slash'], sessions: [1, 60], highest: 60, months: inYears(UNEA) },
  'un-habitat-assembly': { forms: ['slash'], sessions: [1, 60], highest: 60, months: inYears(HABITAT) },
  'ctoc-cop': { forms: ['slash'], sessions: [1, 60], highest: 60, months: inYears(CTOC) },
  'cac-cosp': { forms: ['slash'], sessions: [1, 60], highest: 60, months: inYears(CAC) },
  'unfccc-cop': { forms: ['parties'], sessions: [1, 200] },
  'unfccc-cmp': { forms: ['parties'], sessions: [1, 200] },
  'unfccc-cma': { forms: ['parties'], sessions: [1, 200] },
};

/** Whether the series of `body` can hold this number; a body without calendar may hold any session/number. `date` is ISO. */
export function fits(body: string, number: ActNumber, date: string | null): Fit {
  const calendar = CALENDARS[body];
  if (!calendar) return number.form === 'slash' && number.special === null && number.session < 300 ? 'may' : 'no';
  if (!calendar.forms.includes(number.form)) return 'no';
  if (number.special && !calendar.specials?.includes(number.special)) return 'no';
  if (number.session < calendar.sessions[0] || number.session > calendar.sessions[1]) return 'no';
  if (calendar.highest !== undefined && number.n > calendar.highest) return 'no';
  if (calendar.holds && !calendar.holds(number)) return 'no';
  const months = date === null ? null : (calendar.months?.(number) ?? null);
  if (date === null || months === null) return 'may';
  const day = month(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return day >= months[0] && day <= months[1] ? 'day' : 'no';
}

/** Last number of each year of the Security Council, every fifth year: what a number without a head is held against. */
const SC_LAST: readonly (readonly [year: number, last: number])[] = [
  [1946, 15],
  [1950, 89],
  [1955, 110],
  [1960, 160],
  [1965, 219],
  [1970, 291],
  [1975, 384],
  [1980, 484],
  [1985, 580],
  [1990, 683],
  [1995, 1035],
  [2000, 1334],
  [2005, 1651],
  [2010, 1966],
  [2015, 2259],
  [2020, 2560],
  [2025, 2815],
];
const SC_SLACK = 60;

/** Whether the Security Council can have reached this number in this year, within a year's output. */
export function plausibleOfCouncil(n: number, year: number): boolean {
  const after = SC_LAST.findIndex(([y]) => y >= year);
  const [y1, l1] = SC_LAST[after] ?? [2025, 2815];
  if (after < 0) return n > l1 - SC_SLACK && n < l1 + (year - y1 + 1) * 80;
  const [y0, l0] = SC_LAST[after - 1] ?? [1945, 0];
  const expected = l0 + ((l1 - l0) * (year - y0)) / Math.max(1, y1 - y0);
  return Math.abs(n - expected) <= SC_SLACK + (l1 - l0) / 2;
}

/** "XXVI" → 26; null where it is no roman numeral. */
export function romanValue(text: string): number | null {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let total = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = values[text[i] ?? ''];
    if (value === undefined) return null;
    total += value < (values[text[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total > 0 ? total : null;
}
