/** Treaties, plans, publications and mechanisms by name; articles, paragraphs and rules of them. */
import { NAMES_BY_WORD, type WorkName } from '../registries/works.js';
import type { Found } from './found.js';

export type Terms = {
  /** What "the Convention" and "the Protocol" stand for in this document, once known. */
  convention: string | null;
  protocol: string | null;
  /** Works named in full so far: only then do their short names stand for them. */
  readonly known: Set<string>;
};

// Every name begins with a capital or a year.
const START = /(?<![\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{N}]*/gu;
// Names that belong to a body or to another title and are no reference of their own.
const INSIDE_NAME =
  /(?:Conference of the (?:States )?Parties (?:to|serving as the meeting of the Parties to) the|Working Group on (?:the|a)|Committee (?:on|against) the|States [Pp]arties to the|Meeting of (?:the )?(?:States )?Parties to the|[Ss]upplementing the|Mechanism for the Review of the Implementation of the|Guide for the Implementation of the) $/;
const SET_NAME = /^,? and the [Pp]rotocols? there(?:to|of)/;

/** Every name of a known work. `quoted` stretches are titles and are left alone. */
export function worksIn(text: string, quoted: readonly { start: number; end: number }[], terms: Terms): Found[] {
  const out: Found[] = [];
  let skipTo = 0;
  let q = 0;
  for (const met of text.matchAll(START)) {
    if (met.index < skipTo) continue;
    const names = NAMES_BY_WORD.get(met[0].toLowerCase());
    const name = names?.find((n) => sameAt(text, met.index, n.name));
    if (!name || (name.form === 'short' && !terms.known.has(name.work.id))) continue;
    const end = met.index + name.name.length;
    skipTo = end;
    define(terms, name);
    while (q < quoted.length && (quoted[q]?.end ?? 0) <= met.index) q += 1;
    if ((quoted[q]?.start ?? text.length) < met.index) continue;
    if (name.work.kind === 'treaty') {
      const inside = INSIDE_NAME.exec(text.slice(Math.max(0, met.index - 90), met.index));
      if (inside && !/^States/.test(inside[0])) continue;
      if (SET_NAME.test(text.slice(end, end + 30))) continue;
    }
    out.push(found(text, met.index, end, name));
  }
  return out;
}

const TERM = /\bthe (Convention|Protocol)\b(?! (?:on|against|for|relating|concerning|to|of)\b)/g;

/**
 * "the Convention", "the Protocol" standing alone for the treaty named before, once each, where the paragraph cites
 * neither the treaty nor an article of it. Inside the name of a body it is no reference.
 */
export function termsIn(text: string, cited: readonly Found[], terms: Terms): Found[] {
  const out: Found[] = [];
  const done = new Set(cited.flatMap((c) => (c.norm === null ? [] : [c.norm.split('#')[0] ?? c.norm])));
  for (const met of text.matchAll(TERM)) {
    const norm = met[1] === 'Convention' ? terms.convention : terms.protocol;
    if (!norm || done.has(norm)) continue;
    const at = met.index + 4;
    const end = at + (met[1] ?? '').length;
    if (SET_NAME.test(text.slice(end, end + 30))) continue;
    if (/\b[Pp]arties (?:to|under) the $/.test(text.slice(Math.max(0, at - 20), at))) continue;
    done.add(norm);
    out.push({ surface: met[1] ?? '', norm, kind: 'treaty', at, end });
  }
  return out;
}

function sameAt(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  if (/[\p{L}\p{N}]/u.test(text[end] ?? ' ')) return false;
  const there = text.slice(at, end);
  // Case-insensitive but for the first letter: "trafficking protocol" in running text is no name.
  return there[0] === name[0] && there.toLowerCase() === name.toLowerCase();
}

function define(terms: Terms, name: WorkName): void {
  terms.known.add(name.work.id);
  if (name.work.kind !== 'treaty') return;
  if (/\bProtocol\b/.test(name.name)) terms.protocol ??= name.work.id;
  else if (/\bConvention\b/.test(name.name)) terms.convention ??= name.work.id;
}

function found(text: string, at: number, end: number, name: WorkName): Found {
  const year = name.work.kind === 'publication' ? /((?:19|20)\d{2}) $/.exec(text.slice(Math.max(0, at - 6), at)) : null;
  const from = year ? at - 5 : at;
  return {
    surface: text.slice(from, end),
    norm: year ? `${name.work.id}/${year[1]}` : name.work.id,
    kind: name.work.kind,
    ...(name.form === 'variant' ? { variantOf: name.work.names[0] ?? '' } : {}),
    at: from,
    end,
  };
}

const NUMBERS = '\\d{1,3}(?: ?bis)?(?:(?:, | and |, and | to |[-–])\\d{1,3}(?! of| \\())*';
const ARTICLE = new RegExp(
  `\\b([Aa]rticles?|[Rr]ule) (${NUMBERS})(?:,? (?:paragraphs?|para\\.) (\\d{1,3}|\\([a-z]\\))(?: ?(\\([a-z]\\)))?)?(?:,? \\(([a-z])\\))?`,
  'g',
);

/** Articles and rules, tied to the work that follows ("of the Protocol") or, without one, to the last one named. */
export function articlesIn(text: string, works: readonly Found[], terms: Terms, rulesOf: string | null): Found[] {
  const out: Found[] = [];
  for (const met of text.matchAll(ARTICLE)) {
    const after = met.index + met[0].length;
    const tail = /^,? (?:of|to|in) (?:the )?(?:said )?/.exec(text.slice(after, after + 20))?.[0] ?? '';
    const named = tail ? workAt(text, after + tail.length, works, terms) : null;
    const rule = /^rule/i.test(met[1] ?? '');
    if (rule) {
      const rules =
        /^,? of the (?:provisional )?rules of procedure(?: (?:for|of) the [A-Z][A-Za-z]*(?: [A-Z][A-Za-z]+)*)?/.exec(
          text.slice(after, after + 160),
        );
      if (!rules || !rulesOf) continue;
      out.push({
        surface: met[0] + rules[0],
        norm: `${rulesOf}#rule_${met[2]}${fragment(met)}`,
        kind: 'rule',
        at: met.index,
        end: after + rules[0].length,
      });
      continue;
    }
    const target = named?.norm ?? lastNamed(text, met.index, works, terms);
    const end = named ? named.end : after;
    if (tail && !named && /^,? of the [\p{Lu}]/u.test(text.slice(after, after + 12))) {
      out.push({ surface: met[0], norm: null, kind: 'treaty-article', at: met.index, end: after });
      continue;
    }
    const single = /^\d+(?: ?bis)?$/.test(met[2] ?? '');
    const numbers = (met[2] ?? '').match(/\d+/g) ?? [];
    if (single)
      out.push({
        surface: text.slice(met.index, end),
        norm: target ? `${target}#art_${numbers[0]}${fragment(met)}` : null,
        kind: 'treaty-article',
        at: met.index,
        end,
      });
    else out.push(...severalArticles(text, met, target, end));
  }
  return out;
}

function severalArticles(text: string, met: RegExpMatchArray, target: string | null, end: number): Found[] {
  const at = met.index ?? 0;
  const out: Found[] = [];
  let from = at;
  const list = [...(met[2] ?? '').matchAll(/\d+/g)];
  const base = at + (met[1] ?? '').length + 1;
  list.forEach((number, i) => {
    const to = i === list.length - 1 ? end : base + number.index + number[0].length;
    out.push({
      surface: text.slice(from, to).replace(/^(?:, and |, | and | to |[-–])/, ''),
      norm: target ? `${target}#art_${number[0]}` : null,
      kind: 'treaty-article',
      at: from,
      end: to,
    });
    from = to;
  });
  return out;
}

function fragment(met: RegExpMatchArray): string {
  const paragraph = met[3] ?? '';
  let out = '';
  if (/^\d/.test(paragraph)) out += `__para_${paragraph}`;
  else if (paragraph) out += `__point_${paragraph.replace(/[()]/g, '')}`;
  const point = (met[4] ?? met[5] ?? '').replace(/[()]/g, '');
  return point ? `${out}__point_${point}` : out;
}

function workAt(text: string, at: number, works: readonly Found[], terms: Terms): { norm: string; end: number } | null {
  const full = works.find((w) => w.at === at && w.norm !== null);
  if (full?.norm) return { norm: full.norm, end: full.end };
  const short = /^(Convention|Protocol|Covenant|Agreement|Charter)\b/.exec(text.slice(at, at + 14));
  if (!short) return null;
  const norm =
    short[1] === 'Convention'
      ? terms.convention
      : short[1] === 'Protocol'
        ? terms.protocol
        : short[1] === 'Charter'
          ? 'treaty/un-charter'
          : null;
  return norm ? { norm, end: at + (short[1] ?? '').length } : null;
}

function lastNamed(text: string, at: number, works: readonly Found[], terms: Terms): string | null {
  const from = Math.max(0, at - 300);
  const window = text.slice(from, at);
  const full = works.filter((w) => w.kind === 'treaty' && w.end <= at && w.at >= from).at(-1);
  const short = [...window.matchAll(/\bthe (Convention|Protocol)\b/g)].at(-1);
  if (short && from + short.index > (full?.at ?? -1))
    return short[1] === 'Convention' ? terms.convention : terms.protocol;
  return full?.norm ?? null;
}
