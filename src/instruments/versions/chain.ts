/** Which kept document is a version of which: suggested from symbols, titles, bodies and words; a person confirms. */
import { foldText, jaccard, shinglesOf, tokensOf } from '../../methods/similarity/index.js';
import type { DocStatus } from '../reading/reading.js';

/** What of a document tells which others it belongs with. */
export type VersionHead = {
  readonly id: string;
  readonly title: string | null;
  readonly symbol: string | null;
  readonly body: string | null;
  readonly session: number | null;
  readonly status: DocStatus;
  readonly issuedOn: string | null;
};

export const VERSION_KINDS = ['revision', 'adoption', 'renewal'] as const;
/** A revised draft; the text as adopted (type, number and order may be others); a later text on the same matter. */
export type VersionKind = (typeof VERSION_KINDS)[number];

export type VersionReason =
  | 'same-symbol'
  | 'same-title'
  | 'like-title'
  | 'same-body'
  | 'same-session'
  | 'same-paragraphs';

export type VersionSuggestion = {
  readonly older: string;
  readonly newer: string;
  readonly kind: VersionKind;
  /** 0 to 1, for ranking. */
  readonly score: number;
  readonly reasons: readonly VersionReason[];
};

const REVISION = /\/(?:Rev|Corr|Add)\.(\d+)/gi;

/** A symbol without its revision, and the number of the revision: "A/C.3/67/L.15/Rev.1" → "a/c.3/67/l.15", 1. */
export function symbolSeries(symbol: string): { readonly series: string; readonly revision: number } {
  const revision = /\/Rev\.(\d+)/i.exec(symbol)?.[1];
  return { series: symbol.replace(REVISION, '').trim().toLowerCase(), revision: revision ? Number(revision) : 0 };
}

const RANK: Readonly<Record<DocStatus, number>> = { draft: 0, 'revised-draft': 1, unknown: 2, adopted: 3 };

/** Negative where `a` is the earlier version. */
function order(a: VersionHead, b: VersionHead): number {
  if (a.symbol && b.symbol && symbolSeries(a.symbol).series === symbolSeries(b.symbol).series)
    return symbolSeries(a.symbol).revision - symbolSeries(b.symbol).revision;
  if (a.session !== null && a.session === b.session && RANK[a.status] !== RANK[b.status])
    return RANK[a.status] - RANK[b.status];
  if (a.issuedOn && b.issuedOn && a.issuedOn !== b.issuedOn) return a.issuedOn < b.issuedOn ? -1 : 1;
  if (a.session !== null && b.session !== null && a.session !== b.session) return a.session - b.session;
  return RANK[a.status] - RANK[b.status];
}

const words = (text: string): Set<string> => new Set(tokensOf(text).map((token) => token.text));

function titleLikeness(a: string | null, b: string | null): number {
  if (!a || !b) return 0;
  if (foldText(a) === foldText(b)) return 1;
  const [one, other] = [words(a), words(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return Math.max(jaccard(shinglesOf(a), shinglesOf(b)), common / (one.size + other.size - common || 1));
}

const LEAST = 0.45;

/**
 * Documents that may be versions of one text, pair by pair in the order of time.
 *
 * @param sharedOf how many of the shorter document's paragraphs stand word for word in the other, 0 to 1
 */
export function suggestChain(
  heads: readonly VersionHead[],
  sharedOf: (a: string, b: string) => number,
): VersionSuggestion[] {
  const out: VersionSuggestion[] = [];
  heads.forEach((one, index) => {
    for (const other of heads.slice(index + 1)) {
      const [older, newer] = order(one, other) <= 0 ? [one, other] : [other, one];
      const found = suggestion(older, newer, sharedOf(older.id, newer.id));
      if (found.score >= LEAST) out.push(found);
    }
  });
  return out.sort((a, b) => b.score - a.score);
}

function suggestion(older: VersionHead, newer: VersionHead, shared: number): VersionSuggestion {
  const reasons: VersionReason[] = [];
  const series =
    older.symbol && newer.symbol && symbolSeries(older.symbol).series === symbolSeries(newer.symbol).series;
  const title = titleLikeness(older.title, newer.title);
  const sameBody = older.body !== null && older.body === newer.body;
  const sameSession = older.session !== null && older.session === newer.session && sameBody;
  if (series) reasons.push('same-symbol');
  if (title >= 0.5) reasons.push(title === 1 ? 'same-title' : 'like-title');
  if (sameBody) reasons.push('same-body');
  if (sameSession) reasons.push('same-session');
  if (shared >= 0.1) reasons.push('same-paragraphs');
  const score = series
    ? 0.97
    : Math.min(0.95, 0.4 * title + 0.5 * Math.min(1, shared * 1.5) + (sameBody ? 0.1 : 0) + (sameSession ? 0.1 : 0));
  return {
    older: older.id,
    newer: newer.id,
    kind: kindOf(older, newer, sameSession || Boolean(series)),
    score,
    reasons,
  };
}

const isDraft = ({ status }: VersionHead): boolean => status === 'draft' || status === 'revised-draft';

function kindOf(older: VersionHead, newer: VersionHead, sameSession: boolean): VersionKind {
  if (!isDraft(older)) return 'renewal';
  if (isDraft(newer)) return sameSession || older.session === null || newer.session === null ? 'revision' : 'renewal';
  // A draft and a text of another session: another round on the same matter.
  return older.session !== null && newer.session !== null && older.session !== newer.session ? 'renewal' : 'adoption';
}

type Step = { readonly older: string; readonly newer: string };

/** Documents of a row, each after those it continues; where links leave it open, in the order given. */
export function inVersionOrder(ids: readonly string[], links: readonly Step[]): string[] {
  const out: string[] = [];
  const waiting = new Set(ids);
  while (waiting.size > 0) {
    const free = [...waiting].find((id) => !links.some(({ older, newer }) => newer === id && waiting.has(older)));
    // Links never close a circle; were one there, the row would still end.
    const next = free ?? [...waiting][0];
    if (next === undefined) break;
    out.push(next);
    waiting.delete(next);
  }
  return out;
}
