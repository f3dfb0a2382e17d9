/** Numbers of resolutions and decisions: head, list, shared dates, and the body they belong to. */
import { type Body, BODIES, bodyOf } from '../registries/bodies.js';
import { DATE, parseDate } from '../registries/calendar.js';
import type { Found } from './found.js';

const NUMBER =
  '(?:S-|ES-)?\\d{1,4}/(?:CP|CMA|CMP)\\.\\d{1,3}|(?:S-|ES-)?\\d{1,4}/\\d{1,4}(?: [A-Z](?![A-Za-z]))?|\\d{1,5}(?: [A-Z])? ?\\((?:(?:19|20)\\d{2}|[IVXL]{1,8}|(?:S-|ES-)[IVXL]{1,5})\\)';
const HEAD = /\b([Rr]esolutions?|[Dd]ecisions?)\b/g;
const ITEM = new RegExp(`(?:No\\. )?(${NUMBER})(?! ?/)`, 'y');
const DATED = new RegExp(`(?:,)? (?:of|dated|adopted on|on) (${DATE})(?:(?:, | and |, and )${DATE})*`, 'y');
const LATE_DATE = new RegExp(`,? of (${DATE})`, 'y');
const LETTERS = /(?:, [A-Z](?= |,)){0,4},? (?:and|to) [A-Z](?= |,|;|$)/y;
// What a resolution is about may stand between two numbers of one list: only after a plural head.
const SUBJECT =
  /,? (?:entitled|on|concerning|regarding|in which|by which) [^;]{0,300}?(?=,? (?:and |as well as )?(?:\d{1,4}\/\d|\d{3,4} \())/y;
const SEPARATOR =
  /(?:,\d{1,2} (?:and )?|, and |, as well as | as well as |, | and | or |; and |; | to |–)(?:of )?(?:in particular )?/y;
const PARAGRAPHS = /,? (?:paragraphs?|annex(?:es)?|section|part|sect\.) [^,;]{0,30}?(?=,| and |;|$)/y;

export type NumberContext = {
  readonly issuer: string | null;
  /** Body that the clause calling a note speaks of. */
  readonly assumed?: string | null;
};

type Item = { number: string; at: number; end: number; date: string | null; body: Body | null };

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** All numbered resolutions and decisions in a text. */
export function numbersIn(text: string, context: NumberContext): Found[] {
  const out: Found[] = [];
  const mentions = bodyMentions(text);
  let done = 0;
  for (const met of text.matchAll(HEAD)) {
    if (met.index < done) continue;
    const after = met.index + met[0].length;
    if (text[after] !== ' ') continue;
    const { items, end } = listAfter(text, after + 1, /s$/i.test(met[0]));
    if (items.length === 0) continue;
    done = end;
    shareDates(items);
    const resolution = /^r/i.test(met[0]);
    const left = bodyLeft(text, met.index, context, mentions);
    const plural = /s$/i.test(met[0]) || items.length > 1;
    items.forEach((item, i) => {
      const chosen = item.body ? { body: item.body, from: 'named' as const } : byForm(item.number, left);
      const make = chosen.body ? (resolution ? chosen.body.resolution : chosen.body.decision) : undefined;
      const at = plural ? item.at : left.surfaceAt;
      const to = plural && !item.date ? item.at + item.number.length : item.end;
      const shared = plural && items.slice(i).length > 0 && !item.body && item.date !== null && sharedWith(items, i);
      out.push({
        surface: text.slice(at, shared ? item.at + item.number.length : to),
        norm: make ? make(item.number) : null,
        kind: resolution ? 'resolution' : 'decision',
        ...(item.date ? { date: item.date } : {}),
        ...(chosen.body ? { bodyFrom: chosen.from } : {}),
        at,
        end: shared ? item.at + item.number.length : to,
      });
    });
  }
  return out;
}

function sharedWith(items: readonly Item[], i: number): boolean {
  const item = items[i];
  const before = items[i - 1];
  const after = items[i + 1];
  const own = item !== undefined && item.end > item.at + item.number.length;
  if (!item) return false;
  if (!own) return true;
  return before !== undefined &&
    before.date === item.date &&
    before.end === before.at + before.number.length &&
    after?.date !== undefined
    ? true
    : before !== undefined && before.date === item.date && before.end === before.at + before.number.length;
}

function listAfter(text: string, from: number, plural: boolean): { items: Item[]; end: number } {
  const items: Item[] = [];
  let at = from;
  for (;;) {
    const met = sticky(ITEM, text, at);
    if (!met) break;
    const number = met[1] ?? '';
    let end = at + met[0].length;
    const letters = sticky(LETTERS, text, end);
    if (letters && / [A-Z]$/.test(number)) end += letters[0].length;
    let body: Body | null = null;
    const right = /^ of the /.exec(text.slice(end, end + 8));
    if (right) {
      const named = bodyStarting(text, end + right[0].length);
      if (named) {
        body = named.body;
        end = named.end;
      }
    }
    const dated = sticky(DATED, text, end);
    if (dated) end += dated[0].length;
    items.push({ number, at, end, date: dated ? parseDate(dated[1] ?? '') : null, body });
    let paragraphs = sticky(PARAGRAPHS, text, end);
    const late = paragraphs ? sticky(LATE_DATE, text, end + paragraphs[0].length) : null;
    if (paragraphs && late) {
      end += paragraphs[0].length + late[0].length;
      const item = items.at(-1);
      if (item) item.date = parseDate(late[1] ?? '');
      paragraphs = null;
    }
    if (!paragraphs && plural) paragraphs = sticky(SUBJECT, text, end);
    const next = paragraphs ? end + paragraphs[0].length : end;
    const separator = sticky(SEPARATOR, text, next);
    if (!separator) return { items, end };
    at = next + separator[0].length;
  }
  return { items, end: items.at(-1)?.end ?? from };
}

/** "27/2, 27/3 and 27/4 of 18 May 2018": numbers without a date take that of the next number in the list. */
function shareDates(items: Item[]): void {
  for (let i = items.length - 2; i >= 0; i -= 1) {
    const item = items[i];
    const next = items[i + 1];
    if (item && next && item.date === null && next.date !== null && sameSeries(item.number, next.number))
      item.date = next.date;
    if (item && next && item.body === null && next.body !== null) item.body = next.body;
  }
}

function sameSeries(a: string, b: string): boolean {
  return a.includes('/') && a.split('/')[0] === b.split('/')[0];
}

type Left = { body: Body | null; from: 'named' | 'possessive' | 'clause' | 'issuer' | 'anchor'; surfaceAt: number };

/** The form of the number itself decides where no body is named: (2016) is the Security Council's, (XXIII) the Assembly's. */
function byForm(number: string, left: Left): { body: Body | null; from: Left['from'] } {
  if (/\/CMA\./.test(number)) return { body: bodyOf('unfccc-cma'), from: 'named' };
  if (/\/CMP\./.test(number)) return { body: bodyOf('unfccc-cmp'), from: 'named' };
  if (/\/CP\./.test(number)) return { body: bodyOf('unfccc-cop'), from: 'named' };
  if (left.from === 'named') return left;
  if (/\((?:19|20)\d{2}\)$/.test(number)) return { body: bodyOf('sc'), from: 'named' };
  if (left.body) return left;
  if (/^(?:19[7-9]|20)\d{2}?\d?\/\d+$/.test(number) && /^\d{4}\//.test(number))
    return { body: bodyOf('ecosoc'), from: 'named' };
  return left;
}

function bodyLeft(text: string, head: number, context: NumberContext, mentions: readonly Mention[]): Left {
  const window = text.slice(Math.max(0, head - 160), head);
  const named = bodyEnding(window);
  if (named) return { body: named.body, from: 'named', surfaceAt: head };
  if (context.assumed) return { body: bodyOf(context.assumed), from: 'anchor', surfaceAt: head };
  const own = ownName(window, context.issuer);
  if (own) return { body: bodyOf(context.issuer), from: 'named', surfaceAt: head - own.length };
  const short = shortName(window, mentions, head);
  if (short) return { body: short, from: 'named', surfaceAt: head };
  const possessive =
    /\b(in |by |under |through |pursuant to |with )?its (?:own |annual |previous |earlier |relevant )*$/i.exec(window);
  const last = lastMention(text, head, mentions);
  if (possessive) {
    if (possessive[1] && last) return { body: last, from: 'possessive', surfaceAt: head };
    return { body: bodyOf(context.issuer), from: 'issuer', surfaceAt: head };
  }
  if (last) return { body: last, from: 'clause', surfaceAt: head };
  return { body: bodyOf(context.issuer), from: 'issuer', surfaceAt: head };
}

function ownName(window: string, issuer: string | null): string | null {
  const body = bodyOf(issuer);
  for (const short of body?.short ?? []) if (window.endsWith(`${short} `)) return `${short} `;
  return null;
}

/** "Council resolution" after "Economic and Social Council": the last full name that ends with the short one. */
function shortName(window: string, mentions: readonly Mention[], head: number): Body | null {
  const short = /\b(Council|Assembly|Commission|Conference) (?:presidential statement )?$/.exec(window)?.[1];
  if (!short) return null;
  let known = 0;
  for (let last = mentionBefore(mentions, head); last && known < 20; last = mentionBefore(mentions, last.at)) {
    if (last.body.names[0]?.includes(short)) return last.body;
    known += 1;
  }
  return short === 'Assembly' ? bodyOf('ga') : null;
}

type Mention = { readonly body: Body; readonly at: number; readonly end: number };

const MENTION_START =
  /\b(?:General|Security|Economic|Human|Conference|Commission|Statistical|Plenipotentiary|Subsidiary|Governing|United)\b/g;

function bodyMentions(text: string): Mention[] {
  const out: Mention[] = [];
  for (const met of text.matchAll(MENTION_START)) {
    const named = bodyStarting(text, met.index);
    if (named && met.index >= (out.at(-1)?.end ?? 0)) out.push({ body: named.body, at: met.index, end: named.end });
  }
  return out;
}

function bodyStarting(text: string, at: number): { body: Body; end: number } | null {
  let best: { body: Body; end: number } | null = null;
  for (const body of BODIES) {
    for (const name of body.names) {
      if (text.startsWith(name, at) && (!best || at + name.length > best.end)) best = { body, end: at + name.length };
    }
  }
  return best;
}

function bodyEnding(window: string): { body: Body; name: string } | null {
  const trimmed = window.replace(/(?: |’s |'s )$/, '');
  let best: { body: Body; name: string } | null = null;
  for (const body of BODIES) {
    for (const name of body.names)
      if (trimmed.endsWith(name) && (!best || name.length > best.name.length)) best = { body, name };
  }
  return best;
}

/** The last mention that ends at or before `head` (mentions are in order). */
function mentionBefore(mentions: readonly Mention[], head: number): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= head) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1] ?? null;
}

function lastMention(text: string, head: number, mentions: readonly Mention[]): Body | null {
  const from = Math.max(0, head - 160);
  const window = text.slice(from, head);
  const clause = from + Math.max(window.lastIndexOf(';'), window.lastIndexOf('. '), 0);
  const last = mentionBefore(mentions, head);
  return last && last.at >= clause ? last.body : null;
}
