/** Heads of lists of numbers ("General Assembly resolutions", "its decision") and what stands around them. */
import { everyMatch } from '../matches.js';
import { type Body, bodyOf } from '../registries/bodies.js';
import type { Head } from './body-of-number.js';
import { type Mention, mentionBefore } from './mentions.js';

export type Kind = 'resolution' | 'decision' | 'statement';

export type HeadAt = Head & {
  readonly end: number;
  readonly kind: Kind;
  readonly plural: boolean;
  readonly leftAt: number | null;
};

const HEAD =
  /(?<![A-Za-z])(?:[Rr]esolutions?|RESOLUTIONS?|[Dd]ecisions?|[Pp]residential [Ss]tatements?|UNSCRs?)(?![A-Za-z])/g;

// How far back a clause is looked at.
const CLAUSE = 400;
const POSSESSIVE = /\b(in |by |under |through |to |with |of )?its (?:own |[a-z-]+ )?$/;

// "the Council in its resolution", "the Council, in accordance with its resolutions".
const OWNED = /^,? (?:in|by|under|through|in accordance with|pursuant to|as requested in) its (?:own |[a-z-]+ )?$/;

/** Every head of a text, in reading order; `mentions` are those of the same text. */
export function headsIn(text: string, mentions: readonly Mention[]): HeadAt[] {
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
      leftAt: adjoins ? last.at : null,
      unknown: !adjoins && UNKNOWN.test(window),
      possessive: possessive ? (possessive[1] ? 'after-preposition' : 'plain') : null,
      owner: last && OWNED.test(text.slice(last.end, Math.min(at, last.end + 40))) ? last.body : null,
      forward: possessive || /\b[Ii]n $/.test(window) ? ownerAfter(text, at + word.length, mentions) : null,
      clause: last && last.at >= clauseAt ? last.body : null,
    } satisfies HeadAt;
  });
}

function clauseStart(window: string): number {
  return Math.max(window.lastIndexOf('; '), window.lastIndexOf('. '));
}

const UNKNOWN =
  /(?:^|[^A-Za-z-])(?:Council|Assembly|Commission|Conference|Committee|Board|Organization|Union|Authority|Summit) $/;

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
