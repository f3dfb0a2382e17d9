/**
 * The structured reference texts: what they say of a document, and which of their entries are plainly wrong. They were
 * made by a program from word-processor files, so figures are given twice: against the reference as it is, and against
 * the reference without its plain errors.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verbAt } from '../../../src/instruments/reading/verbs.js';

type Entry = { readonly level: number; readonly label: string | null; readonly text: string };
type Truth = { readonly preamble: readonly Entry[]; readonly operative: readonly Entry[] };
export type Part = 'recitals' | 'operatives' | 'subs';
export const PARTS: readonly Part[] = ['recitals', 'operatives', 'subs'];

/** Paragraphs as `label|text`, by part. */
export type Paragraphs = Readonly<Record<Part, readonly string[]>>;

export type Reference = {
  readonly name: string;
  readonly body: string;
  readonly text: string;
  /** Printed pages read by a scanner: other texts of the page, running heads and notes stand between the paragraphs. */
  readonly scanned: boolean;
  /** A resolution or decision; the others are reports, agendas and letters. */
  readonly instrument: boolean;
  readonly asItIs: Paragraphs;
  readonly mended: Paragraphs;
  /** Texts of which the reference says something that cannot be: they count neither way. */
  readonly open: ReadonlySet<string>;
  /** Texts that stand in annexes: open too, unless annexes are counted. */
  readonly annexed: ReadonlySet<string>;
};

/** Spaces and invisible marks folded. */
export const fold = (text: string): string =>
  text
    .replace(/[\u200b\u200e\u200f\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
export const keyOf = (label: string | null, text: string): string => `${fold(label ?? '')}|${fold(text)}`;

const FORMULA = /^The [A-Z][^,]{2,140},?$/;
const MARKS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;
/** Dates, records of adoption, running heads, rules and single letters that the reference calls recitals. */
const NO_RECITAL =
  /^(?:(?:on )?\d{1,2} [A-Z][a-z]+ \d{4}|\d{1,4}(?:st|nd|rd|th) (?:\(resumed\) )?(?:plenary )?meeting.{0,40}|[A-Z]|[^\p{L}]*|(?:\d{1,3} )?General Assembly ?[—-].{5,60}|(?:[IVX]+\. )?Resolutions adopted on the reports? of .{5,120})$/u;

export function bodyOfName(name: string): string {
  if (name.startsWith('A_HRC')) return 'HRC';
  if (/^(?:ECE|ST_|E_ECE|E_CN|E_FFDF)/.test(name)) return 'other';
  return { A: 'GA', E: 'ECOSOC', S: 'SC' }[name[0] ?? ''] ?? 'other';
}

/** Every document of `dir` that has a reference with paragraphs; `only` keeps the names it holds. */
export function* references(dir: string, only: ReadonlySet<string> | null = null): Generator<Reference> {
  const truth = join(dir, 'truth');
  if (!existsSync(truth)) return;
  for (const file of readdirSync(truth).sort()) {
    const name = file.replace(/\.json$/, '');
    const textFile = join(dir, 'eosg_text', `${name}.txt`);
    if (!file.endsWith('.json') || (only && !only.has(name)) || !existsSync(textFile)) continue;
    const read = JSON.parse(readFileSync(join(truth, file), 'utf8')) as Truth;
    if (read.preamble.length + read.operative.length === 0) continue;
    yield referenceOf(name, readFileSync(textFile, 'utf8'), read, sidesOf(dir, name));
  }
}

/** Names whose operative paragraphs are numbered 1 to n in the reference: the others are known to be damaged. */
export function isClean(operatives: readonly string[]): boolean {
  const numbers = operatives.flatMap((key) => /^(\d+)\.?\|/.exec(key)?.[1] ?? []).map(Number);
  return numbers.length > 0 && numbers.every((n, i) => n === i + 1);
}

type Source = { readonly type: string; readonly paragraph_type?: string | null; readonly text: string | null };
type Sides = { readonly unsaid: readonly string[]; readonly annexed: readonly string[] };

/**
 * From the source of the reference: paragraphs of which it does not say whether they are recitals or operatives,
 * headings (some are recitals in truth), and what stands after the heading of an annex.
 */
function sidesOf(dir: string, name: string): Sides {
  const file = join(dir, 'eosg_json', `${name}.json`);
  if (!existsSync(file)) return { unsaid: [], annexed: [] };
  const whole = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  const blocks = (Array.isArray(whole) ? whole : ((whole as { paragraphs?: unknown }).paragraphs ?? [])) as Source[];
  const text = (b: Source) => bare(b.text ?? '');
  const annex = blocks.findIndex((b) => b.type === 'heading' && /^Annex\b/i.test(b.text ?? ''));
  return {
    unsaid: blocks.filter((b) => b.type === 'heading' || (b.type === 'paragraph' && !b.paragraph_type)).map(text),
    annexed: annex < 0 ? [] : blocks.slice(annex).map(text),
  };
}

function referenceOf(name: string, text: string, truth: Truth, sides: Sides): Reference {
  const recitals = truth.preamble.filter((e) => e.level === 1 && !FORMULA.test(e.text));
  const operatives = truth.operative.filter((e) => e.level === 1);
  const subs = [...truth.preamble, ...truth.operative].filter((e) => e.level > 1);
  const asItIs: Paragraphs = {
    recitals: recitals.map((e) => keyOf(null, e.text)),
    operatives: operatives.map((e) => keyOf(e.label, e.text)),
    subs: subs.map((e) => keyOf(e.label, e.text)),
  };
  const open = new Set<string>(sides.unsaid);
  const folded = fold(text.replace(MARKS, ''));
  const numbered = operatives.find((e) => e.label);
  const first = numbered ? folded.indexOf(`${fold(numbered.label ?? '')} ${bare(numbered.text)}`) : -1;
  const kept = recitals.filter((e) => {
    if (NO_RECITAL.test(e.text.trim())) return false;
    const verb = verbAt(e.text, 0);
    const acts = verb?.form === 'finite' && /[:.]$/.test(e.text);
    const after = first >= 0 && folded.indexOf(bare(e.text)) > first;
    if (acts || after) open.add(bare(e.text));
    return !acts && !after;
  });
  // A letter without a level is an entry that lost its depth.
  const entries = operatives.filter((e) => /^\(?[a-z]{1,4}[).]/.test(e.label ?? ''));
  for (const e of entries) open.add(bare(e.text));
  return {
    name,
    body: bodyOfName(name),
    text,
    scanned: text.includes('<!-- Page'),
    instrument: /RES|DEC|PRST|_DECISION/.test(name) && truth.preamble.some((e) => FORMULA.test(e.text)),
    asItIs,
    mended: {
      recitals: kept.map((e) => keyOf(null, bare(e.text))),
      operatives: operatives.filter((e) => !entries.includes(e)).map((e) => keyOf(e.label, bare(e.text))),
      subs: subs.map((e) => keyOf(e.label, bare(e.text))),
    },
    open,
    annexed: new Set(sides.annexed),
  };
}

/** Without note calls that were printed as raised figures: the reader makes data of them. */
function bare(text: string): string {
  return fold(text.replace(MARKS, ''));
}
