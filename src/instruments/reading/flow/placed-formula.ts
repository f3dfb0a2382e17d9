/** The formula in its place, alone or with recitals in the same sentence. */
import type { Block } from '../block.js';
import { type CleanText, sourceSpan } from '../clean.js';
import type { FormulaAt } from '../formula.js';
import type { ElementClass } from '../reading.js';
import { splitRunIn } from '../run-in.js';
import { type Draft, newDraft } from '../structure.js';
import { CLASS_OF, place, repaired, type Walk } from './walk.js';

/** The formula, and the recitals and decisions that share its sentence (rule 10). */
export function placeFormula(walk: Walk, block: Block, formula: FormulaAt): void {
  if (!formula.runIn) {
    place(walk, block, 'formula', null);
    return;
  }
  const pieces = splitRunIn(block.clean, formula.length);
  const starts = pieces.map((piece) => sourceSpan(piece.clean, 0, 1).start);
  const span = (start: number, end: number, cls: ElementClass, draft: Draft | null) =>
    walk.placed.push({ span: { start, end }, lines: block.lines, class: cls, draft, ref: null });
  let at = block.span.start;
  span(at, starts[0] ?? block.span.end, 'formula', null);
  at = starts[0] ?? block.span.end;
  pieces.forEach((piece, i) => {
    const draft = newDraft(piece.operative ? 'operative' : 'recital', null, null, null, 0);
    draft.runIn = true;
    draft.parts.push(piece.clean);
    draft.lines.push(...block.lines);
    (piece.operative ? walk.operatives : walk.recitals).push(draft);
    if (piece.operative) walk.phase = 'operative';
    walk.current = draft;
    walk.tip = draft;
    const following = pieces[i + 1];
    const next = starts[i + 1] ?? block.span.end;
    const own = following ? ownEnd(piece.clean, following.clean) : block.span.end;
    span(at, own, CLASS_OF[draft.kind], draft);
    if (next > own) span(own, next, 'connective', null);
    at = next;
  });
  repaired(
    walk,
    'run-in-preamble',
    block,
    block.clean.text.slice(0, 80),
    `${pieces.filter((p) => !p.operative).length} recitals`,
    0.95,
  );
}

function ownEnd(piece: CleanText, following: CleanText): number {
  const text = sourceSpan(piece, 0, piece.text.length).end;
  const marks = piece.anchors.reduce((end, a) => Math.max(end, a.source.end), text);
  return Math.min(marks, sourceSpan(following, 0, 1).start);
}
