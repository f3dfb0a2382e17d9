/** Numbers of resolutions and decisions: head, list, shared dates, and the body they belong to. */
import { type Body, bodyOf } from '../registries/bodies.js';
import { MONTH, DATE, parseDate } from '../registries/calendar.js';
import { plausibleOfCouncil } from '../registries/sessions.js';
import type { NumberAt } from './act-number.js';
import { bodyOfNumber, type Chosen, type NumberContext, type Told } from './body-of-number.js';
import type { Found } from './found.js';
import { type HeadAt, headsIn, type Kind } from './heads.js';
import { type Mention, mentionBefore } from './mentions.js';

export type { NumberContext } from './body-of-number.js';

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
  if (numbers.length === 0 && !(text.includes('esolution') && HEADED.test(text))) return [];
  const heads = headsIn(text, mentions);
  const items = itemsOf(text, withBare(text, numbers, heads, context.issuer), heads, mentions);
  shareDates(items);
  const told: Told = context.told ?? { bodies: new Map(), years: new Map() };
  const counts = new Map<HeadAt, number>();
  for (const { head } of items) if (head) counts.set(head, (counts.get(head) ?? 0) + 1);
  return items.map((item, i) => {
    // "resolutions and presidential statements …, in particular 2254 (2015)": only resolutions are numbered so.
    const kind = item.number.act.form === 'year' ? 'resolution' : (item.head?.kind ?? 'resolution');
    const number = item.number.act.session === 0 ? withYear(item, items[i + 1], told) : item.number;
    const chosen = number ? bodyFor(item, number, kind, mentions, context, told) : UNTOLD;
    const siblings = (item.head && counts.get(item.head)) ?? 1;
    return foundOf(text, item, number?.number ?? '', kind, chosen, siblings, context.issuer);
  });
}

const UNTOLD: Chosen = { body: null, from: 'named' };

function bodyFor(
  item: Item,
  { number, act }: NumberAt,
  kind: Kind,
  mentions: readonly Mention[],
  context: NumberContext,
  told: Told,
): Chosen {
  if (act.form === 'parties') return { body: partiesBody(number), from: 'named' };
  const key = `${kind} ${number}`;
  const chosen = bodyOfNumber(act, item.date, item.head, item.body, told.bodies.get(key) ?? null, mentions, context);
  if (chosen.body) told.bodies.set(key, chosen.body);
  if (act.form === 'year') told.years.set(act.n, act.session);
  return chosen;
}

/** "resolutions 2261 and 2307 (2016)", and "resolution 2250" where the year stood before: null where nothing tells it. */
function withYear({ number, date }: Item, next: Item | undefined, told: Told): NumberAt | null {
  const { n } = number.act;
  const after = next?.number.act;
  const shared =
    after?.form === 'year' && after.session > 0 && plausibleOfCouncil(n, after.session) ? after.session : null;
  const dated = date !== null && plausibleOfCouncil(n, Number(date.slice(0, 4))) ? Number(date.slice(0, 4)) : null;
  const year = told.years.get(n) ?? dated ?? shared;
  return year === null ? null : { ...number, number: `${n} (${year})`, act: { ...number.act, session: year } };
}

// A bare number after a head: what follows must not make it another thing.
const HEADED = /[Rr]esolutions? \d{3,4}(?![\d/(])/;
const BARE = /(?: |, | and |, and )(\d{2,4})(?=[,;.)]| [a-z]|$)(?! of (?:the|[a-z]))/y;

/** "resolutions 2250 and 2419" of the Security Council, whose year the text leaves out, in their places among the others. */
function withBare(
  text: string,
  numbers: readonly NumberAt[],
  heads: readonly HeadAt[],
  issuer: string | null,
): readonly NumberAt[] {
  const bare: NumberAt[] = [];
  for (const head of heads) {
    if (head.kind !== 'resolution' || !(head.left ? head.left.id === 'sc' : issuer === 'sc')) continue;
    for (let met = sticky(BARE, text, head.end); met; met = sticky(BARE, text, BARE.lastIndex)) {
      const number = met[1] ?? '';
      const end = met.index + met[0].length;
      const act = { form: 'year', special: null, session: 0, n: Number(number) } as const;
      bare.push({ at: end - number.length, end, number, act });
      if (!head.plural) break;
    }
  }
  return bare.length === 0 ? numbers : [...numbers, ...bare].sort((a, b) => a.at - b.at);
}

function partiesBody(number: string): Body | null {
  if (number.includes('/CMA.')) return bodyOf('unfccc-cma');
  return bodyOf(number.includes('/CMP.') ? 'unfccc-cmp' : 'unfccc-cop');
}

function foundOf(
  text: string,
  item: Item,
  name: string,
  kind: Kind,
  chosen: Chosen,
  siblings: number,
  issuer: string | null,
): Found {
  const { number, head } = item;
  const plural = !head || head.plural || siblings > 1 || !item.close;
  const at = plural ? number.at : ownNameAt(text, head, issuer);
  // A day that the numbers before it share is no part of the surface.
  const end = plural && (item.lent || item.end === number.end || item.date === null) ? number.end : item.end;
  const norm = normOf(kind, name, chosen.body);
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
  if (kind === 'statement' && !number.endsWith(')'))
    return body.id === 'sc' ? `S/PRST/${number}` : body.id === 'hrc' ? `A/HRC/PRST/${number}` : null;
  return (kind === 'decision' ? body.decision : body.resolution)?.(number) ?? null;
}

/** "Conference decision 4/4" of the Conference itself: its short name belongs to the surface. */
function ownNameAt(text: string, head: HeadAt, issuer: string | null): number {
  if (head.leftAt === null || head.left?.id !== issuer) return head.at;
  return head.left.short?.includes(text.slice(head.leftAt, head.at - 1)) ? head.leftAt : head.at;
}

const AFTER_HEAD = /^ (?:Nos?\. |\(|No )?$/;
const AFTER_NUMBER =
  /^(?:,?\d{0,2} ?(?:and |or |as well as |to |and to |and in |in )?|,? ?(?:–|-|;|; and) ?|,? and (?:of )?|, of | of |\) and |\), )(?:of |in particular |also |including |its |No\. )?\(?$/;
const BEFORE_FAR =
  /(?:,|;| and| or| as well as| including| notably| particularly| such as| especially| namely| in particular| inter alia| under| in| by| with|\(|:),? ?$/;
const LISTING =
  /(?: and| as well as| including| notably| particularly| such as| especially| namely| in particular| inter alia|, )?,? ?$/;
const FOLLOWS =
  /^(?:[,;.:)\]”"]|$| (?:of|and|or|on|entitled|in which|by which|to|as|which|\(|concerning|regarding|is|are|was|were|has|have|by|A|B)\b| \(|and )/;

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
    if (!far(text, item, head, gap, from, previous)) continue;
    items.push(item);
    if (head) previous = item;
  }
  return items;
}

// How far from the number before an undated one may stand.
const FAR = 500;

/** A number away from its head: what it is about stands between, or no head at all where its form tells. */
function far(text: string, item: Item, head: HeadAt | null, gap: string, from: number, previous: Item | null): boolean {
  const { number } = item;
  const { act } = number;
  const follows = FOLLOWS.test(text.slice(number.end, number.end + 14));
  if (act.form === 'year')
    return (head !== null && BEFORE_FAR.test(gap) && follows) || plausibleOfCouncil(act.n, act.session);
  if (head === null || !follows || !BEFORE_FAR.test(gap)) return false;
  if (act.form === 'parties') return true;
  const dated = item.date !== null || sticky(LOOSE_DATE, text, number.end) !== null;
  if (dated) return true;
  if (number.at - from >= FAR) return false;
  const apart = text.slice(from, number.at);
  return (
    head.plural &&
    LISTING.test(gap) &&
    !/(?:;|\.) /.test(apart) &&
    (act.form === 'roman' || act.session >= 31 || act.special !== null || previous?.number.act.session === act.session)
  );
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
    const late = parts && !/ of |esolution/.test(parts[0]) ? sticky(LATE_DATE, text, end + parts[0].length) : null;
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
    if (
      item.date === null &&
      next.date !== null &&
      a.form === b.form &&
      a.session === b.session &&
      a.form === 'slash'
    ) {
      item.date = next.date;
      item.lent = true;
      next.lent = true;
    }
    if (item.body === null && next.body !== null && item.end < next.number.at && next.number.at - item.end < 12)
      item.body = next.body;
  }
}
