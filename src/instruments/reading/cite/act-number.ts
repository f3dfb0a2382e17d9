/** Numbers of resolutions and decisions where they stand: "64/293", "S-30/1", "2331 (2016)", "2200 A (XXI)", "1/CP.21". */
import { type ActNumber, romanValue } from '../registries/sessions.js';

export type NumberAt = {
  readonly at: number;
  /** After the number and its letters. */
  readonly end: number;
  /** In one spelling, with its letters: `75/101A-B`, `2331 (2016)`, `2200 A (XXI)`. */
  readonly number: string;
  readonly act: ActNumber;
};

const ZERO = 48;
const NINE = 57;
const isDigit = (code: number) => code >= ZERO && code <= NINE;
const isCapital = (code: number) => code >= 65 && code <= 90;
const isLetter = (code: number) => isCapital(code) || (code >= 97 && code <= 122) || code > 191;

const LONGEST = 5;

/** Every number in reading order; those inside `taken` stretches (symbols) are none. */
export function actNumbers(text: string, taken: (at: number) => number): NumberAt[] {
  const out: NumberAt[] = [];
  let slash = text.indexOf('/');
  let open = text.indexOf('(');
  while (slash >= 0 || open >= 0) {
    const bySlash = slash >= 0 && (open < 0 || slash < open);
    const i = bySlash ? slash : open;
    const skipped = taken(i);
    const found = skipped > i ? null : bySlash ? slashAt(text, i) : bracketAt(text, i);
    const last = out.at(-1);
    if (found && found.at >= (last?.end ?? 0)) out.push(found);
    const next = Math.max(i + 1, skipped, found?.end ?? 0);
    if (slash >= 0 && slash < next) slash = text.indexOf('/', next);
    if (open >= 0 && open < next) open = text.indexOf('(', next);
  }
  return out;
}

/** Start of the digits that end before `end`, or `end` where there are none or too many. */
function digitsBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at <= LONGEST && isDigit(text.charCodeAt(at - 1))) at -= 1;
  return end - at > LONGEST ? end : at;
}

function digitsAfter(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from <= LONGEST && isDigit(text.charCodeAt(end))) end += 1;
  return end - from > LONGEST ? from : end;
}

function specialBefore(text: string, at: number): { special: 'S' | 'ES' | null; at: number } {
  const dash = text[at - 1];
  if ((dash !== '-' && dash !== '–' && dash !== '‑') || text[at - 2] !== 'S') return { special: null, at };
  const emergency = text[at - 3] === 'E';
  return { special: emergency ? 'ES' : 'S', at: at - (emergency ? 3 : 2) };
}

/** Nothing that makes of the digits a part of something longer: a date, a decimal, a symbol, a word. */
function freeBefore(text: string, at: number): boolean {
  if (at === 0) return true;
  const code = text.charCodeAt(at - 1);
  if (isDigit(code) || isLetter(code)) return false;
  const char = text[at - 1];
  if (char === '/' || char === '_' || char === '$' || char === '-' || char === '–') return false;
  return !(char === '.' && isDigit(text.charCodeAt(at - 2)));
}

const PARTIES = /(?:CP|CMP|CMA|COP)\.(\d{1,3})(?![\d/])/y;

function slashAt(text: string, slash: number): NumberAt | null {
  const digits = digitsBefore(text, slash);
  if (digits === slash || slash - digits > 4) return null;
  const { special, at } = specialBefore(text, digits);
  if (!freeBefore(text, at)) return null;
  const session = Number(text.slice(digits, slash));
  PARTIES.lastIndex = slash + 1;
  const parties = text[slash + 1] === 'C' ? PARTIES.exec(text) : null;
  if (parties) {
    const end = slash + 1 + parties[0].length;
    return {
      at,
      end,
      number: text.slice(at, end),
      act: { form: 'parties', special: null, session: Number(parties[1]), n: session },
    };
  }
  const end = digitsAfter(text, slash + 1);
  if (end === slash + 1 || end - slash > 5 || text[slash + 1] === '0') return null;
  if (text[end] === '/' || text[end] === '%' || text[end] === '_') return null;
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) return null;
  const lettered = lettersAt(text, end);
  const plain = `${special ? `${special}-` : ''}${session}/${text.slice(slash + 1, end)}`;
  return {
    at,
    end: lettered.end,
    number: lettered.letters ? `${plain} ${lettered.letters}` : plain,
    act: { form: 'slash', special, session, n: Number(text.slice(slash + 1, end)) },
  };
}

/** A single capital standing for a part: not the beginning of a word, an initial or the pronoun. */
function capitalAt(text: string, at: number): string | null {
  const code = text.charCodeAt(at);
  if (!isCapital(code)) return null;
  const next = text.charCodeAt(at + 1);
  if (isLetter(next) || isDigit(next) || text[at + 1] === '/' || text[at + 1] === "'" || text[at + 1] === '’')
    return null;
  if (text[at] === 'I' && text[at + 1] === ' ' && !/^ (?:and|of|to) /.test(text.slice(at + 1, at + 6))) return null;
  return text[at] ?? null;
}

const MORE = /(?: and | to |-|–|, (?=[A-Z](?:,| and )))/y;

/** " A", "B", " A and B", " A to C" after a number: `A`, `B`, `A-B`, `A-C`. */
function lettersAt(text: string, at: number): { letters: string; end: number } {
  const space = text[at] === ' ' || text[at] === '\u00a0' ? 1 : 0;
  const first = capitalAt(text, at + space);
  if (!first) return { letters: '', end: at };
  let end = at + space + 1;
  let last = first;
  for (let n = 0; n < 26; n += 1) {
    MORE.lastIndex = end;
    const more = MORE.exec(text);
    const next = more ? capitalAt(text, end + more[0].length) : null;
    if (!more || !next || next <= last) break;
    last = next;
    end += more[0].length + 1;
  }
  return { letters: last === first ? first : `${first}-${last}`, end };
}

const ROMAN = /\((?:(S|ES)-)?([IVXL]{1,8})\)/y;
const YEAR = /\(((?:19|20)\d{2})\)/y;

/** "2331 (2016)", "2200 A (XXI)", "3201 (S-VI)": a number before a bracket with a year or a roman session. */
function bracketAt(text: string, open: number): NumberAt | null {
  YEAR.lastIndex = open;
  ROMAN.lastIndex = open;
  const year = YEAR.exec(text);
  const roman = year ? null : ROMAN.exec(text);
  if (!year && !roman) return null;
  let at = open;
  if (text[at - 1] === ' ' || text[at - 1] === '\u00a0') at -= 1;
  let letters = '';
  if (roman && isCapital(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at - 2))) {
    letters = text[at - 1] ?? '';
    at -= 1;
    if (text[at - 1] === ' ') at -= 1;
  }
  const digits = digitsBefore(text, at);
  if (digits === at || !freeBefore(text, digits)) return null;
  const n = Number(text.slice(digits, at));
  const end = open + (year ?? roman ?? [''])[0].length;
  if (year) {
    if (at - digits > 4) return null;
    return {
      at: digits,
      end,
      number: `${n} (${year[1]})`,
      act: { form: 'year', special: null, session: Number(year[1]), n },
    };
  }
  const session = romanValue(roman?.[2] ?? '');
  if (session === null) return null;
  const special = (roman?.[1] ?? null) as 'S' | 'ES' | null;
  const after = letters === '' ? lettersAt(text, end) : { letters: '', end };
  const part = letters || after.letters;
  return {
    at: digits,
    end: after.end,
    number: `${n}${part ? ` ${part}` : ''} (${special ? `${special}-` : ''}${roman?.[2]})`,
    act: { form: 'roman', special, session, n },
  };
}
