/** Pieces of a page into lines: same baseline, raised small ones with the line they belong to. */
import type { Piece } from './source.js';

export type PdfLine = {
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly pieces: readonly Piece[];
};

type Growing = { y: number; size: number; pieces: Piece[] };

const BAND = 4;

/** Lines from the top of the page to its foot; pieces of a line from left to right. */
export function linesOf(pieces: readonly Piece[], page: number): PdfLine[] {
  const bands = new Map<number, Growing[]>();
  const all: Growing[] = [];
  // Large letters first, so that what is raised finds the line it stands on.
  for (const piece of [...pieces].sort((a, b) => b.size - a.size || b.y - a.y)) {
    const line = lineFor(piece, bands);
    if (line) line.pieces.push(piece);
    else {
      const made = { y: piece.y, size: piece.size, pieces: [piece] };
      all.push(made);
      const band = Math.round(piece.y / BAND);
      bands.set(band, [...(bands.get(band) ?? []), made]);
    }
  }
  return all.map((line) => lineOf(line.pieces, page)).sort((a, b) => b.y - a.y || a.x - b.x);
}

function lineFor(piece: Piece, bands: ReadonlyMap<number, Growing[]>): Growing | null {
  const band = Math.round(piece.y / BAND);
  let best: Growing | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  const reach = 3;
  for (let k = band - reach; k <= band + reach; k += 1) {
    for (const line of (bands.get(k) ?? []).slice(0, 8)) {
      const dy = piece.y - line.y;
      const small = piece.size < line.size * 0.8;
      if (small ? dy < -0.3 * line.size || dy > 0.65 * line.size : Math.abs(dy) > 0.3 * piece.size) continue;
      if (small && Math.abs(dy) > 0.1 * line.size && !touches(piece, line)) continue;
      const cost = Math.abs(dy);
      if (cost < bestCost) {
        best = line;
        bestCost = cost;
      }
    }
  }
  return best;
}

function touches(piece: Piece, line: Growing): boolean {
  const reach = line.size * 0.9;
  return line.pieces.some(
    (other) => piece.x <= other.x + other.width + reach && piece.x + piece.width >= other.x - reach,
  );
}

export function lineOf(pieces: readonly Piece[], page: number): PdfLine {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  const weights = new Map<number, number>();
  for (const { size, text } of sorted) {
    const key = Math.round(size * 4) / 4;
    weights.set(key, (weights.get(key) ?? 0) + text.length);
  }
  const size = [...weights].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  const base = sorted.find((p) => Math.abs(p.size - size) < 0.3) ?? sorted[0];
  return {
    page,
    x: sorted[0]?.x ?? 0,
    right: sorted.reduce((most, p) => Math.max(most, p.x + p.width), 0),
    y: base?.y ?? 0,
    size,
    pieces: sorted,
  };
}

/** A line cut where white wider than `gap` ems stands in it: cells, columns, a number at the edge. */
export function segmentsOf(line: PdfLine, gap: number): PdfLine[] {
  const out: PdfLine[] = [];
  let part: Piece[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of line.pieces) {
    if (part.length > 0 && piece.x - right > gap * line.size) {
      out.push(lineOf(part, line.page));
      part = [];
    }
    part.push(piece);
    right = Math.max(part.length === 1 ? piece.x + piece.width : right, piece.x + piece.width);
  }
  if (part.length > 0) out.push(lineOf(part, line.page));
  return out;
}
