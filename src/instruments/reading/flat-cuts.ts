/** Where paragraphs begin in text without line breaks: formula, recitals, numbers, entries, record of adoption, annex. */
import { ANNEX_HEAD, TAIL_HEAD } from './cues.js';
import type { CleanText } from './clean.js';
import { furnitureAt, noteEnd, noteStarts } from './flat-foot.js';
import { flatFormula } from './flat-formula.js';
import { beginsList, continuesList, type FlatList, flatLabel } from './flat-lists.js';
import { quotations } from './clauses.js';
import { opensOperative, opensRecital } from './verbs.js';

/** Where the cutting stands: one line of a text may go on where the line before it ended. */
export type FlatState = {
  phase: 'header' | 'preamble' | 'operative';
  /** Number of the last numbered paragraph of this part. */
  last: number;
  /** Some paragraph has a number: the others have one too. */
  readonly numbered: boolean;
  list: FlatList;
};

type Scan = FlatState & { readonly text: string; readonly cuts: number[]; readonly notes: ReadonlySet<number> };

const WINDOW = 90;
const NUMBER = /(\d{1,3})\. (?=[\p{L}“"(])/uy;

/** The state before the first of these lines. */
export function flatStart(texts: readonly string[]): FlatState {
  return { phase: 'header', last: 0, numbered: texts.some(numberedAhead), list: [] };
}

/** Offsets at which a paragraph begins, in order. Linear in the length of the text; `state` is carried along. */
export function flatCuts(clean: CleanText, state: FlatState): number[] {
  const { text } = clean;
  const scan: Scan = { ...state, text, cuts: [], notes: new Set(noteStarts(clean)) };
  const quotes = quotations(text);
  let q = 0;
  for (let at = 0; at >= 0 && at < text.length; at = nextWord(text, at)) {
    const foot = footEnd(scan, at);
    if (foot > at) {
      at = foot - 1;
      continue;
    }
    while (q < quotes.length && (quotes[q]?.end ?? 0) <= at) q += 1;
    const quote = quotes[q];
    if (quote && quote.start < at && quote.end - quote.start < 400) continue;
    wordAt(scan, at);
  }
  state.phase = scan.phase;
  state.last = scan.last;
  state.list = scan.list;
  return [...new Set(scan.cuts)].sort((a, b) => a - b);
}

/** Cuts out notes and furniture that begin at `at`; returns where the sentence goes on, or `at`. */
function footEnd(scan: Scan, at: number): number {
  let end = at;
  for (let guard = 0; guard < 40; guard += 1) {
    const width = scan.notes.has(end) ? noteEnd(scan.text, end) - end : furnitureAt(scan.text, end, end > at);
    if (width <= 0) break;
    scan.cuts.push(end);
    end += width + 1;
  }
  if (end > at && end < scan.text.length) scan.cuts.push(end);
  return end;
}

function nextWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? -1 : space + 1;
}

/** Is there a first operative paragraph with a number anywhere? */
function numberedAhead(text: string): boolean {
  for (let at = text.indexOf(' 1. '); at >= 0; at = text.indexOf(' 1. ', at + 4))
    if (opensOperative(text.slice(at + 4, at + 4 + WINDOW))) return true;
  return false;
}

function wordAt(scan: Scan, at: number): void {
  const { text } = scan;
  const code = text.charCodeAt(at);
  const before = at === 0 ? '.' : (text[at - 2] ?? '.');
  const upper = code >= 65 && code <= 90;
  if (upper && text.startsWith('The ', at)) {
    const end = flatFormula(text, at);
    if (end > 0) return formula(scan, at, end);
  }
  if (code >= 48 && code <= 57) return figure(scan, at, ends(text, at));
  if (code === 40 || code === 0x2022 || code === 0x2013 || (code >= 97 && code <= 122)) {
    if (scan.phase !== 'header' && ends(text, at)) label(scan, at);
    return;
  }
  if (upper) capital(scan, at, before);
}

const STOPS = new Set(['.', ',', ';', ':']);
const AFTER_STOP = new Set(['”', '"', '’', ')', ']', '»']);

/** Does what stands before `at` end with a stop, perhaps inside a quotation or before the glued mark of a note? */
function ends(text: string, at: number): boolean {
  let i = at - 2;
  for (let guard = 0; guard < 3 && i > 0 && AFTER_STOP.has(text[i] ?? ''); guard += 1) i -= 1;
  for (let guard = 0; guard < 3 && i > 0 && /\d/.test(text[i] ?? ''); guard += 1) i -= 1;
  if (STOPS.has(text[i] ?? '.')) return true;
  return /[;,] (?:and|or) $/.test(text.slice(Math.max(0, at - 6), at));
}

function formula(scan: Scan, at: number, end: number): void {
  scan.cuts.push(at, end);
  scan.phase = 'preamble';
  scan.last = 0;
  scan.list = [];
}

const DATE_ENDS =
  /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}(?=$| Annex| ANNEX)/;

/** "3. Requests": the next number of the run; "82nd plenary meeting": the record of adoption. */
function figure(scan: Scan, at: number, closed: boolean): void {
  const { text } = scan;
  NUMBER.lastIndex = at;
  const met = NUMBER.exec(text);
  if (!met) {
    const window = text.slice(at, at + WINDOW);
    if (scan.phase === 'operative' && closed && (TAIL_HEAD.test(window) || DATE_ENDS.test(window))) {
      scan.cuts.push(at);
      scan.list = [];
    }
    return;
  }
  if (scan.phase === 'header') return;
  const value = Number.parseInt(met[1] ?? '0', 10);
  const acts = opensOperative(text.slice(at + met[0].length, at + met[0].length + WINDOW));
  const follows = value === scan.last + 1 || (acts && closed && value > scan.last && value <= scan.last + 3);
  const restarts = value === 1 && scan.last > 0 && closed && scan.phase === 'operative' && acts;
  const sure = acts || (closed && text[at - 2] !== ',') || goesOnCounting(text, at, value);
  if (!(follows && sure) && !restarts) return;
  if (!closed) headingBefore(scan, at);
  scan.cuts.push(at);
  scan.phase = 'operative';
  scan.last = value;
  scan.list = [];
}

const REACH = 6000;

/** Do the next numbers follow, and one of them after a stop? Headings may stand before some. */
function goesOnCounting(text: string, at: number, value: number): boolean {
  let from = at;
  for (let more = 1; more <= 3; more += 1) {
    const next = ` ${value + more}. `;
    const found = text.slice(from, from + REACH).indexOf(next);
    if (found < 0 || !/\p{Lu}/u.test(text[from + found + next.length] ?? '')) return false;
    from += found + 1;
    if (ends(text, from)) return true;
  }
  return false;
}

/** Words without a stop before a number are a heading; it begins after the last stop, or at "II" after a comma. */
function headingBefore(scan: Scan, at: number): void {
  const { text } = scan;
  const from = (scan.cuts.at(-1) ?? 0) + 24;
  const start = Math.max(from, at - 320);
  const left = text.slice(start, at);
  const stop = Math.max(left.lastIndexOf('; '), left.lastIndexOf('. '), left.lastIndexOf(': '), left.lastIndexOf('” '));
  const labelled = LABELLED_HEADING.exec(left.slice(-200));
  let begin = stop < 0 ? -1 : start + stop + 2;
  if (labelled) begin = Math.max(begin, at - Math.min(left.length, 200) + labelled.index + 2);
  if (begin > from && begin < at && /^(?:[IVX]{1,5}|[A-Z])?\.? ?[\p{Lu}“]/u.test(text.slice(begin, begin + 12)))
    scan.cuts.push(begin);
}

const LABELLED_HEADING = /, (?:(?:[IVX]{1,5}|[A-H])\.? ?[\p{Lu}“][^;:]{2,180}|[\p{Lu}“][^,;:.]{2,80})$/u;

function label(scan: Scan, at: number): void {
  const met = flatLabel(scan.text, at);
  if (!met) return;
  if (continuesList(scan.list, met) || beginsList(scan.text, at, met)) {
    scan.list = met.list(scan.list);
    scan.cuts.push(at);
  }
}

function capital(scan: Scan, at: number, before: string): void {
  const { text } = scan;
  const annex = text.charCodeAt(at) === 65 ? annexHere(scan, at, before) : 0;
  if (annex > 0) {
    scan.cuts.push(at, at + annex + 1);
    scan.phase = 'operative';
    scan.last = 0;
    scan.list = [];
    return;
  }
  if (!ends(text, at)) return;
  const window = text.slice(at, at + WINDOW);
  if (scan.phase === 'preamble') {
    if (opensRecital(window) && before !== ':') {
      scan.cuts.push(at);
      scan.list = [];
    } else if (opensOperative(window)) {
      scan.cuts.push(at);
      if (!scan.numbered) scan.phase = 'operative';
    }
    return;
  }
  if (scan.phase !== 'operative' || !/[.;”"]/.test(before)) return;
  if (TAIL_HEAD.test(window) || (!scan.numbered && scan.last === 0 && opensOperative(window))) {
    scan.cuts.push(at);
    scan.list = [];
  }
}

/** After a paragraph or the date of adoption, before a title: "Annex I Terms of reference". Its length, or 0. */
function annexHere(scan: Scan, at: number, before: string): number {
  if (scan.phase === 'header' || !/[.;”"\d]/.test(before)) return 0;
  return ANNEX_HEAD.exec(scan.text.slice(at, at + WINDOW))?.[0].length ?? 0;
}
