/** A paragraph's clean text cut where something happens in it: emphasis, a verb, a citation, an actor, a note's mark. */
import type { Anchor, Citation, Provision } from '../reading/reading.js';

export type Style = 'plain' | 'emphasis' | 'verb';
export type Wrap = { readonly start: number; readonly end: number } & (
  | { readonly citation: Citation }
  | { readonly actor: string }
);
type Range = readonly [number, number];

/** What a text is made of; `walkRuns` says it in order. Wraps do not overlap one another. */
export type RunVisitor = {
  readonly text: (text: string, style: Style) => void;
  readonly mark: (anchor: Anchor) => void;
  readonly open: (wrap: Wrap) => void;
  readonly close: (wrap: Wrap) => void;
};

/** Ranges in order, joined where they touch, empty ones left out. */
export function mergedRanges(ranges: readonly Range[]): Range[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (end <= start) continue;
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** Does a citation's surface stand in the text where the citation says? */
export const standsInText = (text: string, { surface, offset }: Citation): boolean =>
  surface !== '' && offset >= 0 && text.startsWith(surface, offset);

type Placed = { readonly start: number; readonly end: number };

/** In order and without overlap: the first, and of those that begin together the longest. */
function withoutOverlap<T extends Placed>(ranges: readonly T[]): T[] {
  const out: T[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end))
    if (range.start >= (out.at(-1)?.end ?? 0)) out.push(range);
  return out;
}

/** Both lists are in order and without overlap; those of the second stay only where none of the first stands. */
function beside<T extends Placed>(first: readonly T[], second: readonly T[]): T[] {
  let next = 0;
  const free = second.filter(({ start, end }) => {
    while ((first[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (first[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
  return [...first, ...free].sort((a, b) => a.start - b.start);
}

/** Citations first, then actors where no citation stands. */
export function wrapsOf(text: string, citations: readonly Citation[], actors: readonly Wrap[] = []): Wrap[] {
  const wanted = citations
    .filter((citation) => standsInText(text, citation))
    .map((citation): Wrap => ({ start: citation.offset, end: citation.offset + citation.surface.length, citation }));
  return beside(withoutOverlap(wanted), withoutOverlap(actors));
}

/** How far behind its verb an addressee is looked for, in characters. */
const ADDRESSEE_WITHIN = 2000;

/** Where a paragraph names those whom its commitments address, as far as the registry knows them. */
export function actorsIn({ text, commitments }: Provision): Wrap[] {
  const out: Wrap[] = [];
  for (const { addressees, verbOffset } of commitments)
    for (const { norm, surface } of addressees) {
      if (norm === null || !surface) continue;
      const from = verbOffset ?? 0;
      const found = text.slice(from, from + ADDRESSEE_WITHIN).indexOf(surface);
      if (found >= 0) out.push({ start: from + found, end: from + found + surface.length, actor: norm });
    }
  return out;
}

type Styled = { readonly start: number; readonly end: number; readonly style: Style };

function stylesOf({ text, emphasis, verbs }: Pick<Provision, 'text' | 'emphasis' | 'verbs'>): Styled[] {
  const emphasised = mergedRanges(emphasis).map(([start, end]): Styled => ({ start, end, style: 'emphasis' }));
  const opening = verbs
    .map(({ offset, surface }): Styled => ({ start: offset, end: offset + surface.length, style: 'verb' }))
    .filter(({ start, end }) => start >= 0 && end <= text.length && end > start);
  return beside(emphasised, withoutOverlap(opening));
}

type Marked = Pick<Provision, 'text' | 'emphasis' | 'verbs' | 'anchors'>;

/** Says the text in order, whole: what is said by `text`, joined, is the text; every mark stands once. */
export function walkRuns(marked: Marked, wraps: readonly Wrap[], visitor: RunVisitor): void {
  const { text } = marked;
  const styles = stylesOf(marked);
  const anchors = [...marked.anchors].sort((a, b) => a.offset - b.offset);
  let at = 0;
  let styled = 0;
  let marks = 0;
  const markUpTo = (offset: number) => {
    for (let anchor = anchors[marks]; anchor && anchor.offset <= offset; anchor = anchors[marks]) {
      visitor.mark(anchor);
      marks += 1;
    }
  };
  const until = (end: number) => {
    while (at < end) {
      markUpTo(at);
      while ((styles[styled]?.end ?? Number.POSITIVE_INFINITY) <= at) styled += 1;
      const style = styles[styled];
      const inside = style !== undefined && style.start <= at;
      const stop = Math.min(
        end,
        anchors[marks]?.offset ?? end,
        style === undefined ? end : inside ? style.end : style.start,
      );
      visitor.text(text.slice(at, stop), inside ? style.style : 'plain');
      at = stop;
    }
  };
  for (const wrap of wraps) {
    until(wrap.start);
    markUpTo(at);
    visitor.open(wrap);
    until(wrap.end);
    visitor.close(wrap);
  }
  until(text.length);
  markUpTo(Number.POSITIVE_INFINITY);
}
