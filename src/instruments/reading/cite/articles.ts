/** Articles, their paragraphs and points, and rules: tied to the work they are of. */
import { everyMatch } from '../matches.js';
import type { Found } from './found.js';
import type { Terms } from './works.js';

const LIST =
  '\\d{1,3}(?: ?(?:bis|ter|quater))?(?:(?:, and |, | and | or | to |[-–])\\d{1,3}(?: ?bis)?(?![\\d/]| \\())*';
const PARAGRAPHS = '(?:sub)?paragraphs?|paras?\\.|para';
const HEAD = new RegExp(`\\b(articles?|Articles?|ARTICLES?|[Aa]rts?\\.|[Rr]ules?) (${LIST})`, 'g');
const FIRST = /^\d{1,3}(?: ?(?:bis|ter|quater))?/;
// What may follow a single article: "(1) (a)", ", paragraph 1 (a)", ", paragraph (a)", ", paragraphs 3 and 4".
const INNER = new RegExp(
  `(?:,? (?:${PARAGRAPHS}) (\\d{1,3}|\\([a-z]\\))((?:, | and | to |[-–])\\d{1,3}(?! of))?| ?\\((\\d{1,2})\\))?(?:,? ?\\(([a-z]{1,2})\\))?(?:,? ?\\(([ivx]{1,4})\\))?`,
  'y',
);
const BEFORE = new RegExp(
  `\\b(?:${PARAGRAPHS}) (\\d{1,3})(?: ?\\(([a-z])\\))?(?:(?:,| and| to) \\d{1,3})* of (?:the )?$`,
  'i',
);
const TAIL = /,? (?:of|to|in) (?:the )?(?:said |same |present )?/y;
const RULES =
  /,? of (?:the|its) (?:provisional )?rules of procedure(?: (?:for|of) the [A-Z][A-Za-z]*(?: [A-Z][A-Za-z]+)*)?/y;
// A range names every article in it; of a wider one only the ends are told.
const WIDEST = 60;
// In one paragraph, so that a text of ranges alone stays within bounds.
const MOST_IN_RANGES = 2000;

type Part = { readonly number: string; readonly at: number; readonly end: number };

/** Articles and rules of a text; without a work after them they belong to the last one named before. */
export function articlesIn(text: string, works: readonly Found[], terms: Terms, rulesOf: string | null): Found[] {
  const out: Found[] = [];
  const named = new Map(works.flatMap((w) => (w.norm === null ? [] : [[w.at, w] as const])));
  const treaties = works.filter((w) => w.kind === 'treaty');
  let t = 0;
  for (const met of everyMatch(HEAD, text)) {
    while (t < treaties.length && (treaties[t]?.end ?? 0) <= met.index) t += 1;
    const whole = met[2] ?? '';
    const base = met.index + met[0].length - whole.length;
    // "article 5 and 10 States": only a plural has a list.
    const list = /s\.?$/i.test(met[1] ?? '') ? whole : (FIRST.exec(whole)?.[0] ?? whole);
    INNER.lastIndex = base + list.length;
    const inner = /^\d+(?: ?[a-z]+)?$/.test(list) ? INNER.exec(text) : null;
    const after = base + list.length + (inner?.[0].length ?? 0);
    if (/^rule/i.test(met[0])) {
      const rule = ruleAt(text, met.index, after, list, inner, rulesOf);
      if (rule) out.push(rule);
      continue;
    }
    TAIL.lastIndex = after;
    const tail = TAIL.exec(text)?.[0] ?? '';
    const target = tail ? workAt(text, after + tail.length, named, terms) : null;
    const foreign =
      target === null && /^,? of (?:the )?[A-Z]/.test(tail + text.slice(after + tail.length, after + tail.length + 1));
    const norm = target?.norm ?? (foreign ? null : lastNamed(text, met.index, treaties[t - 1], terms));
    const end = target?.end ?? after;
    if (inner) out.push(single(text, met.index, end, list, inner, norm));
    else if (out.length < MOST_IN_RANGES) out.push(...several(text, met.index, base, list, end, norm));
    else out.push({ surface: text.slice(met.index, end), norm: null, kind: 'treaty-article', at: met.index, end });
  }
  return out;
}

function ruleAt(
  text: string,
  at: number,
  after: number,
  list: string,
  inner: RegExpExecArray | null,
  rulesOf: string | null,
): Found | null {
  RULES.lastIndex = after;
  const rules = RULES.exec(text);
  if (!rules || !rulesOf || !inner) return null;
  const end = after + rules[0].length;
  return { surface: text.slice(at, end), norm: `${rulesOf}#rule_${list}${fragment(inner)}`, kind: 'rule', at, end };
}

/** One article, with a paragraph before ("paragraph 1 of article 10") or after it. */
function single(
  text: string,
  article: number,
  end: number,
  list: string,
  inner: RegExpExecArray,
  target: string | null,
): Found {
  const before = inner[1] || inner[3] ? null : BEFORE.exec(text.slice(Math.max(0, article - 60), article));
  const at = before ? article - before[0].length : article;
  const inside = before ? `__para_${before[1]}${before[2] ? `__point_${before[2]}` : ''}` : fragment(inner);
  const number = list.replace(/ /g, '');
  return {
    surface: text.slice(at, end),
    norm: target ? `${target}#art_${number}${inside}` : null,
    kind: 'treaty-article',
    at,
    end,
  };
}

function several(text: string, at: number, base: number, list: string, end: number, target: string | null): Found[] {
  const parts: Part[] = everyMatch(/\d{1,3}(?: ?bis)?/g, list).map((m) => ({
    number: m[0].replace(/ /g, ''),
    at: base + m.index,
    end: base + m.index + m[0].length,
  }));
  return parts.flatMap((part, i) => {
    const before = parts[i - 1];
    const from = before ? part.at : at;
    const to = i === parts.length - 1 ? end : part.end;
    const range = before && /^(?: to |[-–])$/.test(text.slice(before.end, part.at));
    const [low, high] = [Number.parseInt(before?.number ?? '0', 10) + 1, Number.parseInt(part.number, 10)];
    const numbers = range && high - low < WIDEST && high >= low ? upTo(low, high) : [part.number];
    return numbers.map((number) => ({
      surface: text.slice(from, to),
      norm: target ? `${target}#art_${number}` : null,
      kind: 'treaty-article' as const,
      at: from,
      end: to,
    }));
  });
}

function upTo(first: number, last: number): string[] {
  const out: string[] = [];
  for (let n = first; n <= last; n += 1) out.push(String(n));
  return out;
}

function fragment(inner: RegExpExecArray): string {
  const paragraph = inner[1] ?? inner[3] ?? '';
  let out = '';
  if (/^\d/.test(paragraph)) out += `__para_${paragraph}`;
  else if (paragraph) out += `__point_${paragraph.replace(/[()]/g, '')}`;
  for (const point of [inner[4], inner[5]]) if (point) out += `__point_${point}`;
  return out;
}

const TERM = /(?:Convention|Protocol|Covenant|Agreement|Charter|Statute)\b/y;

function workAt(
  text: string,
  at: number,
  named: ReadonlyMap<number, Found>,
  terms: Terms,
): { norm: string; end: number } | null {
  const full = named.get(at);
  if (full?.norm) return { norm: full.norm, end: full.end };
  TERM.lastIndex = at;
  const word = TERM.exec(text)?.[0];
  const norm = word ? termOf(word, terms) : null;
  return word && norm ? { norm, end: at + word.length } : null;
}

function termOf(word: string, terms: Terms): string | null {
  if (word === 'Convention') return terms.convention;
  if (word === 'Protocol') return terms.protocol;
  return terms.defined?.get(word) ?? (word === 'Charter' ? 'treaty/un-charter' : null);
}

const REACH = 300;
const SHORT = /\bthe (Convention|Protocol)\b/g;

/** The treaty spoken of last, in full or by its term. */
function lastNamed(text: string, at: number, full: Found | undefined, terms: Terms): string | null {
  const from = Math.max(0, at - REACH);
  const reached = full && full.at >= from ? full : null;
  const short = everyMatch(SHORT, text.slice(from, at)).at(-1);
  if (short && from + short.index > (reached?.at ?? -1)) return termOf(short[1] ?? '', terms);
  return reached?.norm ?? null;
}
