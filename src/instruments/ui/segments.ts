/** A paragraph's clean text cut where something happens in it: a mark, emphasis, a citation. Pure. */
import type { Anchor, Citation } from '../reading/reading.js';

export type Run = { readonly text: string; readonly emphasis: boolean } | { readonly mark: string };

/** Runs that belong together: a citation's words, or the words between two citations. */
export type Segment = { readonly citation: Citation | null; readonly runs: readonly Run[] };

type Marked = {
  readonly text: string;
  readonly anchors: readonly Anchor[];
  readonly emphasis: readonly (readonly [number, number])[];
  readonly citations: readonly Citation[];
};

/** Citations whose words stand where they say, in order and without overlap: the first and then the longest wins. */
function placed({ text, citations }: Marked): Citation[] {
  const ordered = citations
    .filter(({ surface, offset }) => surface !== '' && offset >= 0 && text.startsWith(surface, offset))
    .sort((a, b) => a.offset - b.offset || b.surface.length - a.surface.length);
  const kept: Citation[] = [];
  let end = 0;
  for (const citation of ordered) {
    if (citation.offset < end) continue;
    kept.push(citation);
    end = citation.offset + citation.surface.length;
  }
  return kept;
}

/** The text of all runs, joined, is the text; every mark stands once, at its offset or just after the citation it is in. */
export function segmentsOf(marked: Marked): Segment[] {
  const { text } = marked;
  const anchors = [...marked.anchors].sort((a, b) => a.offset - b.offset);
  const cuts = emphasisCuts(marked);
  let next = 0;
  const runsUntil = (from: number, to: number, marksInside: boolean): Run[] => {
    const runs: Run[] = [];
    let at = from;
    const write = (until: number) => {
      while (at < until) {
        const cut = cuts.find(({ start, end }) => at >= start && at < end);
        const stop = Math.min(until, cut?.end ?? text.length);
        runs.push({ text: text.slice(at, stop), emphasis: cut?.emphasis ?? false });
        at = stop;
      }
    };
    for (let anchor = anchors[next]; marksInside && anchor && anchor.offset <= to; anchor = anchors[next]) {
      write(Math.max(at, anchor.offset));
      runs.push({ mark: anchor.mark });
      next += 1;
    }
    write(to);
    return runs;
  };
  const segments: Segment[] = [];
  let at = 0;
  for (const citation of placed(marked)) {
    segments.push({ citation: null, runs: runsUntil(at, citation.offset, true) });
    at = citation.offset + citation.surface.length;
    segments.push({ citation, runs: runsUntil(citation.offset, at, false) });
    // Marks met inside the citation's words stand after them: a link cannot stand inside a link.
    const after: Run[] = [];
    for (let anchor = anchors[next]; anchor && anchor.offset <= at; anchor = anchors[next]) {
      after.push({ mark: anchor.mark });
      next += 1;
    }
    if (after.length > 0) segments.push({ citation: null, runs: after });
  }
  segments.push({ citation: null, runs: runsUntil(at, text.length, true) });
  const late = anchors.slice(next).map(({ mark }) => ({ mark }));
  if (late.length > 0) segments.push({ citation: null, runs: late });
  return segments.filter(({ runs }) => runs.length > 0);
}

type Cut = { readonly start: number; readonly end: number; readonly emphasis: boolean };

function emphasisCuts({ text, emphasis }: Marked): Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  for (const [start, end] of [...emphasis].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    if (from > at) cuts.push({ start: at, end: from, emphasis: false });
    cuts.push({ start: from, end: Math.min(end, text.length), emphasis: true });
    at = end;
  }
  if (at < text.length) cuts.push({ start: at, end: text.length, emphasis: false });
  return cuts;
}
