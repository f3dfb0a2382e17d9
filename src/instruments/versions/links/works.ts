/** Which known work a document is, or probably became: by its own number, and by what others cite. */
import type { Dated } from './units.js';

export type WorkSuggestion = {
  readonly document: string;
  /** Norm of the work: `un/ctoc-cop/res/5/2`, `A/RES/67/190`. */
  readonly work: string;
  readonly relation: 'is' | 'adopted-as';
  readonly score: number;
  readonly reasons: readonly ('own-number' | 'same-session' | 'adopted-on-a-day-of-it' | 'only-one-known')[];
};

type CitedWork = { readonly norm: string; readonly days: ReadonlySet<string> };

const NUMBER = /^(?:un\/([a-z0-9-]+)\/(?:res|dec)\/|([AE]|S|A\/HRC)\/RES\/|A\/DEC\/)(\d+)\/(\d+)/;
const GA_BODIES: Readonly<Record<string, string>> = { A: 'ga', 'A/HRC': 'hrc', E: 'ecosoc' };

/** Body and session in a work's norm; null where the norm does not hold them. */
export function sessionOfWork(norm: string): { readonly body: string; readonly session: number } | null {
  const found = NUMBER.exec(norm);
  if (!found) return null;
  return { body: found[1] ?? GA_BODIES[found[2] ?? 'A'] ?? '', session: Number(found[3]) };
}

function citedWorks(documents: readonly Dated[]): Map<string, CitedWork> {
  const out = new Map<string, { norm: string; days: Set<string> }>();
  for (const { reading } of documents)
    for (const { norm, date, kind } of reading.citations) {
      if (norm === null || norm.includes('#') || (kind !== 'resolution' && kind !== 'decision')) continue;
      const own = out.get(norm) ?? { norm, days: new Set<string>() };
      if (date) own.days.add(date);
      out.set(norm, own);
    }
  return out;
}

const DAY = 86_400_000;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
/** A draft of the Assembly is adopted in plenary some weeks after its committee. */
const LATEST = 120;

/**
 * The work each document is by its own number, and for each draft the works of its body and session that others cite,
 * likeliest first, at most three.
 */
export function suggestWorks(documents: readonly Dated[]): WorkSuggestion[] {
  const works = citedWorks(documents);
  const taken = new Set(documents.flatMap(({ norms }) => norms));
  return documents.flatMap((document): WorkSuggestion[] => {
    const own = document.norms.map(
      (work): WorkSuggestion => ({ document: document.id, work, relation: 'is', score: 1, reasons: ['own-number'] }),
    );
    const { docType, status } = document.reading.meta;
    if (own.length > 0 || !status.endsWith('draft') || (docType !== 'resolution' && docType !== 'decision')) return own;
    return becameOf(document, works, taken).slice(0, 3);
  });
}

function becameOf(
  document: Dated,
  works: ReadonlyMap<string, CitedWork>,
  taken: ReadonlySet<string>,
): WorkSuggestion[] {
  const { meta } = document.reading;
  const possible = [...works.values()].filter(({ norm }) => {
    const place = sessionOfWork(norm);
    return place !== null && place.body === meta.body && place.session === meta.session?.ordinal && !taken.has(norm);
  });
  return possible
    .flatMap((work): WorkSuggestion[] => {
      const when = [...work.days].map((day) => (document.day === null ? 0 : days(document.day, day)));
      // It cannot have become what was adopted before it was issued.
      if (when.length > 0 && when.every((apart) => apart < -7 || apart > LATEST)) return [];
      const reasons: WorkSuggestion['reasons'][number][] = ['same-session'];
      let score = 0.4;
      if (when.length > 0) {
        reasons.push('adopted-on-a-day-of-it');
        score += 0.25;
      }
      if (possible.length === 1) {
        reasons.push('only-one-known');
        score += 0.2;
      }
      return [{ document: document.id, work: work.norm, relation: 'adopted-as', score, reasons }];
    })
    .sort((a, b) => b.score - a.score || (a.work < b.work ? -1 : 1));
}
