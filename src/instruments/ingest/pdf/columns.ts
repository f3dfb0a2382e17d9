/** Two columns: where a white band runs down the page between them, the left is read before the right. */
import { type PdfLine, lineOf } from './lines.js';

export type Region = {
  readonly lines: readonly PdfLine[];
  /** Where its lines begin and end, as most of them do. */
  readonly left: number;
  readonly right: number;
};

/** The lines of a page in reading order, in regions of one column each. */
export function regionsOf(lines: readonly PdfLine[]): Region[] {
  const gutter = gutterOf(lines);
  if (gutter === null) return [regionOf(lines)];
  const out: PdfLine[][] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  let whole: PdfLine[] = [];
  const flushColumns = () => {
    out.push(left, right);
    left = [];
    right = [];
  };
  for (const line of lines) {
    if (line.pieces.some((p) => p.x < gutter - 2 && p.x + p.width > gutter + 2)) {
      flushColumns();
      whole.push(line);
      continue;
    }
    if (whole.length > 0) out.push(whole);
    whole = [];
    const before = line.pieces.filter((p) => p.x < gutter);
    const after = line.pieces.filter((p) => p.x >= gutter);
    if (before.length > 0) left.push(lineOf(before, line.page));
    if (after.length > 0) right.push(lineOf(after, line.page));
  }
  flushColumns();
  out.push(whole);
  return out.filter((part) => part.length > 0).map(regionOf);
}

const LEAST_LINES = 8;

/** The x of the white band in the middle third of the page, or null. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  const wide = lines.filter((line) => line.right - line.x > 0);
  if (wide.length < LEAST_LINES) return null;
  const left = Math.min(...wide.map((l) => l.x));
  const right = Math.max(...wide.map((l) => l.right));
  const from = Math.floor(left + (right - left) * 0.35);
  const to = Math.ceil(left + (right - left) * 0.65);
  const covered = new Map<number, number>();
  for (const line of wide)
    for (const piece of line.pieces)
      for (let x = Math.max(from, Math.floor(piece.x)); x <= Math.min(to, Math.ceil(piece.x + piece.width)); x += 1)
        covered.set(x, (covered.get(x) ?? 0) + 1);
  let best: { at: number; width: number } | null = null;
  let start: number | null = null;
  for (let x = from; x <= to + 1; x += 1) {
    const free = x <= to && (covered.get(x) ?? 0) <= wide.length * 0.12;
    if (free) start ??= x;
    else if (start !== null) {
      if (x - start >= 6 && (!best || x - start > best.width)) best = { at: (start + x) / 2, width: x - start };
      start = null;
    }
  }
  if (!best) return null;
  const gutter = best.at;
  const sides = (side: (p: { x: number }) => boolean) => wide.filter((l) => l.pieces.some(side));
  const lefts = sides((p) => p.x < gutter);
  const rights = sides((p) => p.x >= gutter);
  if (lefts.length < LEAST_LINES || rights.length < LEAST_LINES) return null;
  return isColumn(lefts, (x) => x < gutter) && isColumn(rights, (x) => x >= gutter) ? gutter : null;
}

/** Running text fills its column: most lines begin at one edge and are long. Cells of a table do not. */
function isColumn(lines: readonly PdfLine[], inside: (x: number) => boolean): boolean {
  const parts = lines.map((line) => line.pieces.filter((p) => inside(p.x)));
  const lefts = parts.map((p) => Math.min(...p.map(({ x }) => x)));
  const rights = parts.map((p) => Math.max(...p.map(({ x, width }) => x + width)));
  const width = Math.max(...rights) - Math.min(...lefts);
  const long = parts.filter((_, i) => (rights[i] ?? 0) - (lefts[i] ?? 0) > width * 0.75).length;
  return long > lines.length * 0.45;
}

function regionOf(lines: readonly PdfLine[]): Region {
  return {
    lines,
    left: mostCommon(lines.map((l) => l.x)),
    right: percentile(
      lines.map((l) => l.right),
      0.9,
    ),
  };
}

export function mostCommon(values: readonly number[], step = 2): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / step) * step;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [key, count] of counts)
    if (count > most) {
      best = key;
      most = count;
    }
  return best;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
