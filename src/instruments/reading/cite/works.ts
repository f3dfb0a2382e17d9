/** Treaties, plans, publications and mechanisms by name; articles, paragraphs and rules of them. */
import { NAMES_BY_WORD, type WorkName } from '../registries/works.js';
import { everyMatch } from '../matches.js';
import type { Found } from './found.js';
import type { NameWord } from './words.js';

export type Terms = {
  /** What "the Convention" and "the Protocol" stand for in this document, once known. */
  convention: string | null;
  protocol: string | null;
  /** Works named in full so far: only then do their short names stand for them. */
  readonly known: Set<string>;
  /** Other words that stand for a work here: "Covenant", and what a text defines itself ("hereinafter “…”"). */
  readonly defined?: Map<string, string>;
  /** Names of several words that the text gives a work, by first word. */
  readonly given?: Map<string, readonly WorkName[]>;
};

// Names that belong to a body or to another title and are no reference of their own.
const INSIDE_NAME =
  /(?:Conference of the (?:States )?Parties (?:to|serving as the meeting of the Parties to) the|Working Group on (?:the|a)|Committee (?:on|against) the|States [Pp]arties to the|Meeting of (?:the )?(?:States )?Parties to the|[Ss]upplementing the|Mechanism for the Review of the Implementation of the|Guide for the Implementation of the) $/;
const SET_NAME = /^,? and the [Pp]rotocols? there(?:to|of)/;

/** Every name of a known work. `quoted` stretches are titles and are left alone. */
export function worksIn(
  text: string,
  words: readonly NameWord[],
  quoted: readonly { start: number; end: number }[],
  terms: Terms,
): Found[] {
  const out: Found[] = [];
  let skipTo = 0;
  let q = 0;
  for (const { at, word } of words) {
    if (at < skipTo) continue;
    const name = NAMES_BY_WORD.get(word)?.find((n) => sameAt(text, at, n.name)) ?? given(text, at, word, terms);
    if (!name || (name.form === 'short' && !terms.known.has(name.work.id))) continue;
    const end = at + name.name.length;
    skipTo = end;
    define(terms, name, definedAfter(text, end));
    while (q < quoted.length && (quoted[q]?.end ?? 0) <= at) q += 1;
    if ((quoted[q]?.start ?? text.length) < at) continue;
    if (name.work.kind === 'treaty') {
      const inside = INSIDE_NAME.exec(text.slice(Math.max(0, at - 90), at));
      if (inside && !/^States/.test(inside[0])) continue;
      if (SET_NAME.test(text.slice(end, end + 30))) continue;
    }
    out.push(found(text, at, end, name));
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
  for (const met of everyMatch(TERM, text)) {
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

// Bit that tells capitals from small letters in ASCII.
const CASE = 32;

function sameAt(text: string, at: number, name: string): boolean {
  const length = name.length;
  const end = at + length;
  if (end > text.length || text[at] !== name[0]) return false;
  // Three letters tell almost every other name apart before anything is copied.
  for (const k of [length - 1, length >> 1, (length >> 1) + 1])
    if ((text.charCodeAt(at + k) | CASE) !== (name.charCodeAt(k) | CASE)) return false;
  if (/[\p{L}\p{N}]/u.test(text[end] ?? ' ')) return false;
  // Case-insensitive but for the first letter: "trafficking protocol" in running text is no name.
  return text.startsWith(name, at) || text.slice(at, end).toLowerCase() === name.toLowerCase();
}

// Between a name and the word it is given stand at most a few words and the mark of a note.
const DEFINED =
  /^[^(;]{0,80}\((?:hereinafter|hereafter|herein|henceforth)?,?(?: referred to as| known as| called)?:? ?(?:the )?[“"‘'](?:the )?([A-Z][A-Za-z-]+(?: [A-Za-z-]+){0,5})[”"’']\)/;

/** A name that the text itself gave a work of the registry before ("hereinafter “the Lamp Protocol”"). */
function given(text: string, at: number, word: string, terms: Terms): WorkName | undefined {
  return terms.given?.get(word)?.find((n) => sameAt(text, at, n.name));
}

/** The word that a text gives a work after its name: "(hereinafter “the Protocol”)". */
function definedAfter(text: string, end: number): string | null {
  const after = text.slice(end, end + 200);
  return after.includes('(') ? (DEFINED.exec(after)?.[1] ?? null) : null;
}

const OTHER_TERM = /\b(Covenant|Agreement|Statute|Charter)\b/;

function giveName(terms: Terms, given: string, name: WorkName): void {
  terms.defined?.set(given, name.work.id);
  const word = /^[\p{L}\p{N}]+/u.exec(given)?.[0] ?? '';
  // A single common word ("Plan", "Charter") is too little to know a name by.
  if (!given.includes(' ') || NAMES_BY_WORD.get(word)?.some((n) => n.name === given)) return;
  const names = terms.given?.get(word) ?? [];
  if (names.length < 20) terms.given?.set(word, [...names, { name: given, work: name.work, form: 'name' }]);
}

function define(terms: Terms, name: WorkName, given: string | null): void {
  terms.known.add(name.work.id);
  if (given === 'Convention') terms.convention = name.work.id;
  else if (given === 'Protocol') terms.protocol = name.work.id;
  else if (given) giveName(terms, given, name);
  if (name.work.kind !== 'treaty') return;
  const other = OTHER_TERM.exec(name.name)?.[1];
  if (other && !terms.defined?.has(other)) terms.defined?.set(other, name.work.id);
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
