/** Numbers of resolutions and decisions: head, list, shared dates, and the body they belong to. */
import { type Body, bodyOf } from '../registries/bodies.js';
import { MONTH, DATE, parseDate } from '../registries/calendar.js';
import { plausibleOfCouncil } from '../registries/sessions.js';
import { everyMatch } from '../matches.js';
import type { NumberAt } from './act-number.js';
import { bodyOfNumber, type Head, type NumberContext } from './body-of-number.js';
import type { Found } from './found.js';
import { type Mention, mentionBefore } from './mentions.js';

export type { NumberContext } from './body-of-number.js';

type Kind = 'resolution' | 'decision' | 'statement';
type HeadAt = Head & { readonly end: number; readonly kind: Kind; readonly plural: boolean };
type Item = {
  readonly number: NumberAt;
  readonly head: HeadAt | null;
  /** The number directly after its head, or in a list that begins there. */
  readonly close: boolean;
  /** After the number, what it is of, and its day. */
  end: number;
  date: string | null;
  lent: boolean;
  body: Body | null;
};

const HEAD = /(?<![A-Za-z])(?:[Rr]esolutions?|RESOLUTIONS?|[Dd]ecisions?|[Pp]residential [Ss]tatements?|UNSCRs?)(?![A-Za-z])/g;
const DAYS = `(?:\\d{1,2}(?: ${MONTH}(?: \\d{4})?)?(?:, | and |–|-| to ))?`;
const DATED = new RegExp(`(?:,)? (?:of|dated|adopted on|on) ${DAYS}(${DATE})(?:(?:, | and |, and )${DATE})*`, 'y');
const PARTS = /,? (?:and )?(?:the )?(?:paragraphs?|annex(?:es)?|sections?|parts?|sects?\.) ?[^,;.]{0,30}/y;
const LATE_DATE = new RegExp(`,? of (${DATE})`, 'y');
const LOOSE_DATE = /,? of \d{1,2}/y;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** All numbered resolutions and decisions in a text; `numbers` and `mentions` are those of the same text. */
export function numbersIn(
  text: string,
  numbers: readonly NumberAt[],
  mentions: readonly Mention[],
  context: NumberContext,
): Found[] {
  if (numbers.length === 0) return [];
  const items = itemsOf(text, numbers, headsIn(text, mentions, context.issuer), mentions);
  shareDates(items);
  const own = context.numbers ?? new Map<string, Body>();
  const counts = new Map<HeadAt, number>();
  for (const { head } of items) if (head) counts.set(head, (counts.get(head) ?? 0) + 1);
  const out: Found[] = [];
  for (const item of items) {
    const kind = item.head?.kind ?? 'resolution';
    const key = `${kind} ${item.number.number}`;
    const { act } = item.number;
    const remembered = own.get(key) ?? null;
    const chosen =
      act.form === 'parties'
        ? ({ body: partiesBody(item.number.number), from: 'named' } as const)
        : bodyOfNumber(act, item.date, item.head, item.body, remembered, mentions, context);
    if (chosen.body) own.set(key, chosen.body);
    out.push(foundOf(text, item, kind, chosen, (item.head && counts.get(item.head)) ?? 1, context.issuer));
  }
  return out;
}

function partiesBody(number: string): Body | null {
  if (number.includes('/CMA.')) return bodyOf('unfccc-cma');
  return bodyOf(number.includes('/CMP.') ? 'unfccc-cmp' : 'unfccc-cop');
}

function foundOf(
  text: string,
  item: Item,
  kind: Kind,
  chosen: ReturnType<typeof bodyOfNumber>,
  siblings: number,
  issuer: string | null,
): Found {
  const { number, head } = item;
  const plural = !head || head.plural || siblings > 1 || !item.close;
  const at = plural ? number.at : head.at - ownNameBefore(text, head.at, issuer);
  // A day that the numbers before it share is no part of the surface.
  const end = plural && (item.lent || item.end === number.end || item.date === null) ? number.end : item.end;
  const norm = normOf(kind, number.number, chosen.body);
  return {
    surface: text.slice(at, end),
    norm,
    kind: kind === 'decision' ? 'decision' : kind === 'statement' ? 'document' : 'resolution',
    ...(item.date ? { date: item.date } : {}),
    ...(chosen.body ? { bodyFrom: chosen.from } : {}),
    at,
    end,
  };
}

function normOf(kind: Kind, number: string, body: Body | null): string | null {
  if (!body) return null;
  if (kind === 'statement') return body.id === 'sc' ? `S/PRST/${number}` : body.id === 'hrc' ? `A/HRC/PRST/${number}` : null;
  return (kind === 'decision' ? body.decision : body.resolution)?.(number) ?? null;
}

/** "Conference decision 4/4" of the Conference itself: its short name belongs to the surface. */
function ownNameBefore(text: string, head: number, issuer: string | null): number {
  for (const short of bodyOf(issuer)?.short ?? [])
    if (text.startsWith(`${short} `, head - short.length - 1) && !/[A-Za-z] $/.test(text.slice(Math.max(0, head - short.length - 3), head - short.length - 1).replace(/the $/, '')))
      return short.length + 1;
  return 0;
}

// How far back a clause is looked at.
const CLAUSE = 400;
const POSSESSIVE = /\b(in |by |under |through |to |with |of )?its (?:own |[a-z-]+ )?$/;

function headsIn(text: string, mentions: readonly Mention[], issuer: string | null): HeadAt[] {
  return everyMatch(HEAD, text).map((met) => {
    const at = met.index;
    const word = met[0];
    const kind: Kind = /^d/i.test(word) ? 'decision' : /^p/i.test(word) ? 'statement' : 'resolution';
    const window = text.slice(Math.max(0, at - 60), at);
    const last = mentions[mentionBefore(mentions, at)];
    const gap = last ? text.slice(last.end, Math.min(at, last.end + 4)) : '';
    const adjoins = last !== undefined && last.end + gap.length === at && /^(?: |’s |'s )$/.test(gap);
    const possessive = POSSESSIVE.exec(window);
    const from = Math.max(0, at - CLAUSE);
    const clauseAt = from + Math.max(0, clauseStart(text.slice(from, at)));
    return {
      at,
      end: at + word.length,
      kind,
      plural: /s$/i.test(word),
      left: word.startsWith('UNSCR') ? bodyOf('sc') : adjoins ? last.body : null,
      unknown: !adjoins && unknownName(window),
      possessive: possessive ? (possessive[1] ? 'after-preposition' : 'plain') : null,
      forward: possessive ? ownerAfter(text, at + word.length, mentions) : null,
      clause: last && last.at >= clauseAt ? last.body : null,
    } satisfies HeadAt;
  });
}

function clauseStart(window: string): number {
  return Math.max(window.lastIndexOf('; '), window.lastIndexOf('. '));
}

const SENTENCE_WORD =
  /(?:^|[.;:,“"] ?)[A-Z][a-z]+(?:ing|s|ed)? $|(?:Recalling|Reaffirming|Noting|Welcoming|Recalls|Reaffirms|Presidential|Relevant|Previous|Draft|All|Its|Security|The) $/;

/** "Peace and Security Board decision": a name in capitals right before the head that no registry knows. */
function unknownName(window: string): boolean {
  return /[a-z,] (?:[A-Z][A-Za-z-]+ (?:(?:of|and|for|the|on|[A-Z][A-Za-z-]+) )*)?(?:Council|Assembly|Commission|Conference|Committee|Board|Organization|Union|Authority|Body|Summit) $/.test(
    window,
  ) && !SENTENCE_WORD.test(window) && !/\b(?:the|its|of) (?:Council|Assembly|Commission|Conference|Committee|Board) $/.test(window) && /[A-Z][a-z]+ (?:(?:of|and|for|the|on) )*[A-Z][a-z]+ $/.test(window);
}

const OWNER = 260;

/** The subject after "in its resolution 70/1 …": ", the General Assembly" and its verb. */
function ownerAfter(text: string, end: number, mentions: readonly Mention[]): Body | null {
  const next = mentions[mentionBefore(mentions, end) + 1];
  if (!next || next.at > end + OWNER) return null;
  const between = text.slice(end, next.at);
  return /, (?:the )?$/.test(between) && !between.includes(';') && / (?=[a-z])/.test(text.slice(next.end, next.end + 2))
    ? next.body
    : null;
}

const AFTER_HEAD = /^ (?:Nos?\. |\(|No )?$/;
const AFTER_NUMBER =
  /^(?:,?\d{0,2} ?(?:and |or |as well as |to |and to |and in |in )?|,? ?(?:–|-|;|; and) ?|,? and (?:of )?|, of | of |\) and |\), )(?:of |in particular |also |including |its |No\. )?\(?$/;
const BEFORE_FAR =
  /(?:,|;| and| or| as well as| including| notably| particularly| such as| especially| namely| in particular| inter alia| under| in| by| with|\(|:),? ?$/;
const LISTING = /(?: and| as well as| including| notably| particularly| such as| especially| namely| in particular| inter alia|, )?,? ?$/;
const FOLLOWS = /^(?:[,;.:)\]”"]|$| (?:of|and|or|on|entitled|in which|by which|to|as|which|\(|concerning|regarding|is|are|was|were|has|have|by|A|B)\b| \(|and )/;

/** Numbers that are resolutions or decisions, each under its head, with what follows it. */
function itemsOf(
  text: string,
  numbers: readonly NumberAt[],
  heads: readonly HeadAt[],
  mentions: readonly Mention[],
): Item[] {
  const items: Item[] = [];
  let h = 0;
  let head: HeadAt | null = null;
  let previous: Item | null = null;
  for (const number of numbers) {
    while (h < heads.length && (heads[h]?.end ?? 0) <= number.at) {
      head = heads[h] ?? null;
      previous = null;
      h += 1;
    }
    const from: number = previous?.end ?? head?.end ?? 0;
    const item = itemAt(text, number, head, mentions);
    const gap = text.slice(Math.max(from, number.at - 60), number.at);
    const near = number.at - from < 60;
    const direct = head !== null && near && (previous ? AFTER_NUMBER : AFTER_HEAD).test(gap);
    if (direct) {
      items.push({ ...item, close: previous ? previous.close : true });
      previous = items.at(-1) ?? null;
      continue;
    }
    if (!far(text, item, head, gap, from)) continue;
    items.push(item);
    if (head) previous = item;
  }
  return items;
}

/** A number away from its head: what it is about stands between, or no head at all where its form tells. */
function far(text: string, item: Item, head: HeadAt | null, gap: string, from: number): boolean {
  const { number } = item;
  const { act } = number;
  const follows = FOLLOWS.test(text.slice(number.end, number.end + 14));
  if (act.form === 'year') return (head !== null && BEFORE_FAR.test(gap) && follows) || plausibleOfCouncil(act.n, act.session);
  if (head === null || !follows || !BEFORE_FAR.test(gap)) return false;
  if (act.form === 'parties') return true;
  const dated = item.date !== null || sticky(LOOSE_DATE, text, number.end) !== null;
  if (dated) return true;
  const apart = text.slice(from, number.at);
  return head.plural && LISTING.test(gap) && !/(?:;|\.) /.test(apart) && apart.length < 500 && (act.form === 'roman' || act.session >= 31 || act.special !== null);
}

function itemAt(text: string, number: NumberAt, head: HeadAt | null, mentions: readonly Mention[]): Item {
  let end = number.end;
  let body: Body | null = null;
  let date: string | null = null;
  const named = (): void => {
    const at = text.startsWith(' of the ', end) ? end + 8 : text.startsWith(', of the ', end) ? end + 9 : -1;
    const mention = at < 0 ? undefined : mentions[mentionBefore(mentions, at) + 1];
    if (body || mention?.at !== at) return;
    body = mention.body;
    end = mention.end;
  };
  named();
  const dated = sticky(DATED, text, end);
  if (dated) {
    end += dated[0].length;
    date = parseDate(dated[1] ?? '');
    named();
  } else {
    const parts = sticky(PARTS, text, end);
    const late = parts ? sticky(LATE_DATE, text, end + parts[0].length) : null;
    if (parts && late) {
      end += parts[0].length + late[0].length;
      date = parseDate(late[1] ?? '');
    }
  }
  return { number, head, close: false, end, date, lent: false, body };
}

/** "27/2, 27/3 and 27/4 of 18 May 2018": numbers without a date take that of the next number of their session. */
function shareDates(items: Item[]): void {
  for (let i = items.length - 2; i >= 0; i -= 1) {
    const item = items[i];
    const next = items[i + 1];
    if (!item || !next || item.head !== next.head) continue;
    const a = item.number.act;
    const b = next.number.act;
    if (item.date === null && next.date !== null && a.form === b.form && a.session === b.session && a.form === 'slash') {
      item.date = next.date;
      item.lent = true;
      next.lent = true;
    }
    if (item.body === null && next.body !== null && item.end < next.number.at && next.number.at - item.end < 12) item.body = next.body;
  }
}
