/** The source as one chain of elements: nothing dropped, nothing twice. */
import type { Flow } from './aside.js';
import type { Block } from './block.js';
import type { RawNote } from './notes.js';
import type { Built } from './provisions.js';
import type { Element, ElementClass, Span } from './reading.js';
import type { Structure } from './structure.js';

type Piece = {
  readonly span: Span;
  readonly class: ElementClass;
  readonly ref: string | null;
  readonly lines: readonly number[];
};

/** Elements in the order of the source. Joined, their spans are the source. */
export function elementsOf(
  source: string,
  structure: Structure,
  flow: Flow,
  all: readonly Built[],
  notes: readonly RawNote[],
): Element[] {
  const ids = new Map(all.map((b) => [b.draft, b] as const));
  const noteIds = new Map<Block, string>();
  for (const note of notes) if (!noteIds.has(note.block)) noteIds.set(note.block, `fn${note.mark}`);
  const pieces: Piece[] = [];
  for (const placed of structure.placed) {
    const built = placed.draft ? ids.get(placed.draft) : undefined;
    const cls = placed.class === 'item' && built?.provision.kind === 'operative' ? 'operative' : placed.class;
    pieces.push({ span: placed.span, class: cls, ref: built?.provision.id ?? placed.ref, lines: placed.lines });
  }
  for (const block of flow.notes)
    pieces.push({ span: block.span, class: 'note', ref: noteIds.get(block) ?? null, lines: block.lines });
  for (const [block, out] of flow.out)
    pieces.push({ span: block.span, class: out.class, ref: out.ref, lines: block.lines });
  pieces.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return chain(source, pieces);
}

function chain(source: string, pieces: readonly Piece[]): Element[] {
  const out: Element[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = Math.max(piece.span.start, at);
    const end = Math.max(piece.span.end, start);
    if (start > at) out.push(gap(source, at, start));
    if (end > start)
      out.push({
        class: piece.class,
        span: { start, end },
        lines: [piece.lines[0] ?? 1, piece.lines.at(-1) ?? 1],
        ref: piece.ref,
      });
    at = Math.max(at, end);
  }
  if (at < source.length) out.push(gap(source, at, source.length));
  return out;
}

function gap(source: string, start: number, end: number): Element {
  const blank = source.slice(start, end).trim() === '';
  return { class: blank ? 'blank' : 'unknown', span: { start, end }, lines: [0, 0], ref: null };
}
