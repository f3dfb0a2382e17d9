/** The clauses of a paragraph: where, after its first verb, another one opens. */
import { foreignVerbs } from './languages/clauses.js';
import type { Span } from './reading.js';
import type { MetVerb } from './met-verb.js';
import { verbAt } from './verbs.js';

export type Tense = 'recital' | 'present' | 'past';

// Verbs whose third person is too often a plain noun or part of a description to open a clause on their own.
const NOT_INSIDE = new Set([
  'be',
  'include',
  'support',
  'review',
  'act',
  'give',
  'make',
  'facilitate',
  'ensure',
  'continue',
  'remain',
  'set',
  'offer',
  'seek',
  'require',
  'allow',
  'permit',
  'study',
  'strengthen',
  'establish',
  'extend',
  'create',
  'promote',
  'direct',
  'share',
  'consider',
  'receive',
  'attach',
  'regard',
  'view',
  'observe',
  'assume',
  'object',
  'convene',
  'launch',
  'transmit',
  'examine',
  'hear',
  'fix',
  'lift',
  'select',
  'propose',
  'suggest',
  'refer',
  'demand',
  'maintain',
  'adopt',
  'determine',
  'elect',
  'appoint',
  'designate',
  'grant',
  'impose',
  'allocate',
  'suspend',
  'mandate',
  'desire',
  'wish',
  'hope',
  'trust',
  'strive',
  'cite',
  'ask',
  'conclude',
  'accept',
  'agree',
  'declare',
  'empower',
  'address',
  'convey',
  'expect',
  'intend',
  'dedicate',
  'commit',
  'pledge',
  'undertake',
  'condemn',
  'believe',
  'terminate',
  'renew',
  'amend',
  'approve',
  'repeat',
  'resolve',
  'reject',
  'appropriate',
  'apportion',
  'respect',
  'realize',
  'clarify',
]);
// Recitals: the participles that UN drafting uses to open a further recital inside a paragraph.
const INSIDE_RECITAL = new Set([
  'recall',
  'reaffirm',
  'affirm',
  'recognize',
  'recognise',
  'acknowledge',
  'note',
  'take-note',
  'take-into-account',
  'welcome',
  'stress',
  'emphasize',
  'emphasise',
  'underline',
  'underscore',
  'highlight',
  'express-view',
  'express',
  'express-concern',
  'express-appreciation',
  'express-gratitude',
  'express-support',
  'express-hope',
  'express-solidarity',
  'express-satisfaction',
  'express-regret',
  'look-forward',
  'encourage',
  'bear-in-mind',
  'reiterate',
  'commend',
  'consider',
  'condemn',
  'deplore',
  'regret',
  'invite',
  'urge',
  'call-upon',
  'request',
]);

/**
 * Verbs of a paragraph. The one at its head, and those that open a further clause: in recitals a participle after a
 * comma or semicolon; in operatives a finite verb after ", and" or after "and" where no relative clause is open, or
 * with "it" for the enacting body ("on the basis of which it calls on").
 */
export function verbsOf(text: string, tense: Tense): MetVerb[] {
  const out: MetVerb[] = [];
  const head = verbAt(text, 0) ?? declared(text, tense);
  if (
    head &&
    (tense === 'recital'
      ? head.form !== 'base'
      : head.form === 'finite' || head.form === 'past' || head.form === 'base')
  )
    out.push(head);
  if (head?.language && head.form !== 'base') return foreignVerbs(text, head, tense === 'recital');
  if (out.length === 0) return out;
  const quotes = quotations(text);
  let q = 0;
  let from = out[0]?.end ?? 0;
  for (let start = boundaryFrom(text, from); start >= 0; start = boundaryFrom(text, from)) {
    const at = boundaryEnd(text, start);
    from = at;
    while (q < quotes.length && (quotes[q]?.end ?? 0) <= start) q += 1;
    if ((quotes[q]?.start ?? text.length) < start) continue;
    const verb = verbAt(text, at);
    if (!verb || !verb.entry) continue;
    const boundary = text.slice(start, at);
    if (
      tense === 'recital'
        ? opensInsideRecital(verb, boundary, text)
        : opensInsideOperative(verb, boundary, text, out.at(-1)?.end ?? 0, start, tense)
    ) {
      out.push(verb);
      from = verb.end;
    }
  }
  if (tense !== 'recital') addBodyPronoun(text, out, tense);
  return out.sort((a, b) => a.offset - b.offset);
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const inWord = (code: number): boolean =>
  isSmall(code) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/** Where the next clause may open: a comma or semicolon and a space, or "and" before a word in -s or -ed; -1 without one. */
function boundaryFrom(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // Comma, semicolon.
    if (code === 0x2c || code === 0x3b) {
      if (text.charCodeAt(i + 1) === 0x20) return i;
    } else if (code === 0x61 && text.startsWith('and ', i) && !(i > 0 && inWord(text.charCodeAt(i - 1)))) {
      let end = i + 4;
      while (isSmall(text.charCodeAt(end))) end += 1;
      const last = text.charCodeAt(end - 1);
      const inflected =
        (last === 0x73 && end - i > 5) || (last === 0x64 && text.charCodeAt(end - 2) === 0x65 && end - i > 6);
      if (inflected && !inWord(text.charCodeAt(end))) return i;
    }
  }
  return -1;
}

/** After a boundary and the conjunction that belongs to it. */
function boundaryEnd(text: string, start: number): number {
  if (text.charCodeAt(start) === 0x61) return start + 4;
  const at = start + 2;
  if (text.startsWith('and ', at) || text.startsWith('but ', at)) return at + 4;
  return text.startsWith('or ', at) ? at + 3 : at;
}

const WE = /^We(?:,? the [^;:.]{3,200}?,)? /;

/** "We reaffirm …", of a declaration: those who declare are the enacting body. */
function declared(text: string, tense: Tense): MetVerb | null {
  if (tense === 'recital') return null;
  const we = WE.exec(text);
  const verb = we ? verbAt(text, we[0].length) : null;
  return verb?.entry && verb.form === 'base' ? verb : null;
}

/** Stretches in quotation marks, in order: titles and quoted words open no clause and cite nothing by themselves. */
export function quotations(text: string): Span[] {
  const out: Span[] = [];
  if (!text.includes('“') && !text.includes('"')) return out;
  let open = -1;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x201c || (code === 0x22 && open < 0)) open = i;
    else if ((code === 0x201d || code === 0x22) && open >= 0) {
      out.push({ start: open, end: i + 1 });
      open = -1;
    }
  }
  return out;
}

function opensInsideRecital(verb: MetVerb, boundary: string, text: string): boolean {
  if (verb.form !== 'participle' || !INSIDE_RECITAL.has(verb.lemma)) return false;
  if (/^[A-Z]/.test(verb.surface)) return false;
  // ", including recognizing" never gets here; ", taking into account" alone usually qualifies what precedes.
  if (verb.lemma === 'take-into-account' || verb.lemma === 'consider' || verb.lemma === 'bear-in-mind')
    return boundary.includes('and ') || boundary.startsWith(';') || verb.surface.startsWith('having');
  return text[verb.end] === ' ' || text[verb.end] === ',';
}

// How far back a clause is looked at.
const REACH = 300;
const RELATIVE = /\b(?:which|who|that|where|whose)\b/;

function opensInsideOperative(
  verb: MetVerb,
  boundary: string,
  text: string,
  from: number,
  at: number,
  tense: Tense,
): boolean {
  const wanted = tense === 'past' ? 'past' : 'finite';
  if (verb.form !== wanted || NOT_INSIDE.has(verb.lemma) || /^[A-Z]/.test(verb.surface)) return false;
  const window = text.slice(Math.max(from, at - REACH), at);
  const between = window.slice(window.lastIndexOf(',') + 1);
  if (boundary.startsWith('and '))
    return (
      !RELATIVE.test(between) &&
      (verb.entry?.tail !== undefined ||
        /^ (?:its|the|that|with|all|also|further|appreciation|support|[A-Z])/.test(text.slice(verb.end, verb.end + 14)))
    );
  if (!boundary.includes('and ') && !boundary.startsWith(';') && !/^(?:also|further)/.test(verb.surface)) return false;
  if (tense === 'past') return boundary.includes('and ') && !RELATIVE.test(between);
  return true;
}

function addBodyPronoun(text: string, out: MetVerb[], tense: Tense): void {
  const known = out.length;
  for (let i = text.indexOf('it '); i >= 0; i = text.indexOf('it ', i + 3)) {
    if ((i > 0 && inWord(text.charCodeAt(i - 1))) || !isSmall(text.charCodeAt(i + 3))) continue;
    const verb = verbAt(text, i + 3);
    if (!verb?.entry || verb.form !== (tense === 'past' ? 'past' : 'finite')) continue;
    if (verb.entry.class !== 'exhort' && verb.entry.class !== 'mandate') continue;
    if (NOT_INSIDE.has(verb.lemma)) continue;
    if (out.some((one, k) => k < known && one.offset === verb.offset)) continue;
    out.push(verb);
  }
}
