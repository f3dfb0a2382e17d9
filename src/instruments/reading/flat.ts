/** A whole text on one line, or a few: cut again where its paragraphs begin (rule 23). */
import type { Block } from './block.js';
import { type CleanText, sourceOffset } from './clean.js';
import { flatCuts, flatStart } from './flat-cuts.js';

// Below this length a line is left as it is; less where the text is hardly more than one line.
const LONG = 300;
const ALONE = 60;
const FEWEST = 4;

/**
 * The blocks of a text that a few long lines hold, cut at its paragraphs; null where lines are paragraphs. A line with
 * a handful of beginnings in it, or with the formula and a beginning, is no paragraph.
 */
export function splitFlat(lines: readonly Block[]): Block[] | null {
  const least = lines.length <= 3 ? ALONE : LONG;
  let long = 0;
  let many = 0;
  let all = 0;
  for (const { clean } of lines) {
    all += clean.text.length;
    if (clean.text.length <= least) continue;
    long += clean.text.length;
    many += 1;
  }
  if (many === 0 || long < all * 0.6 || (many > 2 && long / many < 1000)) return null;
  const state = flatStart(lines.map((line) => line.clean.text));
  let most = 0;
  const blocks = lines.flatMap((line) => {
    if (line.clean.text.length <= least) return [line];
    const cuts = flatCuts(line.clean, state).filter((at) => at > 0 && at < line.clean.text.length);
    most = Math.max(most, cuts.length);
    return cuts.length === 0 ? [line] : cutAt(line, [0, ...cuts]);
  });
  return most >= FEWEST ? blocks : null;
}

/** A block as several, cut at these places of its clean text; the first is 0. */
export function cutAt(block: Block, cuts: readonly number[]): Block[] {
  const parts = partsOf(block.clean, cuts);
  return parts.map((clean, i): Block => {
    const start = i === 0 ? block.span.start : sourceOffset(block.clean.origin, cuts[i] ?? 0);
    const next = cuts[i + 1];
    const end = next === undefined ? block.span.end : sourceOffset(block.clean.origin, next);
    return {
      lines: block.lines,
      span: { start: startOf(clean, start), end: next === undefined ? end : startOf(parts[i + 1], end) },
      clean,
      heading: 0,
      blankBefore: false,
      raw: clean.text,
    };
  });
}

/** A mark printed before the first word belongs to the paragraph. */
function startOf(clean: CleanText | undefined, at: number): number {
  const leading = clean?.anchors.find((a) => a.offset === 0);
  return leading ? Math.min(leading.source.start, at) : at;
}

/** All parts in one pass over marks, emphasis and origin: a line of ten megabytes has many. */
function partsOf(clean: CleanText, cuts: readonly number[]): CleanText[] {
  const out: CleanText[] = [];
  let run = 0;
  let mark = 0;
  let slope = 0;
  cuts.forEach((cut, i) => {
    const limit = cuts[i + 1] ?? clean.text.length;
    let to = limit;
    while (to > cut && clean.text[to - 1] === ' ') to -= 1;
    while ((clean.origin[(run + 1) * 2] ?? Number.POSITIVE_INFINITY) <= cut) run += 1;
    const origin = [0, (clean.origin[run * 2 + 1] ?? 0) + (cut - (clean.origin[run * 2] ?? 0))];
    for (let k = run + 1; (clean.origin[k * 2] ?? Number.POSITIVE_INFINITY) < to; k += 1)
      origin.push((clean.origin[k * 2] ?? 0) - cut, clean.origin[k * 2 + 1] ?? 0);
    const anchors: CleanText['anchors'][number][] = [];
    for (; mark < clean.anchors.length; mark += 1) {
      const anchor = clean.anchors[mark];
      if (!anchor || anchor.offset > limit) break;
      // A mark with a space before it opens the next part; one right after a word calls from this one.
      if (limit < clean.text.length && anchor.offset >= limit - 1 && !callsHere(clean, anchor.source.start, limit))
        break;
      anchors.push({ ...anchor, offset: Math.min(Math.max(anchor.offset - cut, 0), to - cut) });
    }
    const emphasis: (readonly [number, number])[] = [];
    while (slope < clean.emphasis.length && (clean.emphasis[slope]?.[1] ?? 0) <= cut) slope += 1;
    for (let k = slope; k < clean.emphasis.length && (clean.emphasis[k]?.[0] ?? 0) < to; k += 1) {
      const [a, b] = clean.emphasis[k] ?? [0, 0];
      if (b > cut) emphasis.push([Math.max(a, cut) - cut, Math.min(b, to) - cut]);
    }
    out.push({ text: clean.text.slice(cut, to), origin, anchors, emphasis });
  });
  return out;
}

/** A mark set right after a word calls a note there; one with a space before it begins the note itself. */
function callsHere(clean: CleanText, markAt: number, limit: number): boolean {
  let before = limit;
  while (before > 0 && clean.text[before - 1] === ' ') before -= 1;
  return before > 0 && markAt <= sourceOffset(clean.origin, before - 1) + 1;
}
