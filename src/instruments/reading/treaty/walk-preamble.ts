/** What stands before the first article: header, preamble, the headings over it. */
import type { Block } from '../block.js';
import { type CleanText, sourceSpan } from '../clean.js';
import { isOpen } from '../cues.js';
import { foreignBody } from '../languages/formula.js';
import type { ElementClass } from '../reading.js';
import { bodyAtStart } from '../registries/bodies.js';
import { type Draft, newDraft, textOf } from '../structure.js';
import { isDivision } from './divisions.js';
import { closingAt, type PreamblePiece, preamblePieces, preambleWord, opensTreatyRecital } from './preamble.js';
import { addHeading, attach, CLOSED, headingIndex, place, type TreatySegment, type TreatyWalk } from './treaty-walk.js';

/** Header, preamble and the headings over the first article. */
export function beforeArticles(walk: TreatyWalk, own: TreatySegment, blocks: readonly Block[], main: boolean): void {
  const { from, heads } = own.segment;
  const first = heads[0]?.index ?? from;
  const zone = blocks.slice(from, first);
  const begins = zone.findIndex((b, i) => beginsPreamble(b, zone[i + 1]));
  const divided = trailingHeadings(zone);
  const start = begins < 0 ? divided : begins;
  let open: Draft | null = null;
  zone.forEach((block, i) => {
    if (i < start) {
      if (main) {
        walk.header.push(block);
        place(walk, block, 'header', null);
      } else addHeading(walk, block, 1);
    } else if (block.heading > 0 ? i >= divided || preambleWord(block.clean.text) === 0 : isDivision(block))
      addHeading(walk, block, 2);
    else open = preambleBlock(walk, own, block, open, main);
  });
}

/** Index from which a zone is nothing but headings. */
function trailingHeadings(zone: readonly Block[]): number {
  let at = zone.length;
  while (at > 0) {
    const block = zone[at - 1];
    const before = zone[at - 2];
    if (!block) break;
    const title = before && isDivision(before) && !CLOSED.test(block.clean.text) && block.clean.text.length < 200;
    if (!isDivision(block) && !title) break;
    at -= 1;
  }
  return at;
}

function beginsPreamble(block: Block, next: Block | undefined): boolean {
  const text = block.clean.text;
  const word = preambleWord(text);
  if (word > 0) return true;
  if (block.heading > 0 || isDivision(block)) return false;
  if (opensTreatyRecital(text) && text.length > 30) return true;
  if (/[,،，:]$/.test(text) && next && opensTreatyRecital(next.clean.text)) return true;
  return text.length > 80 && preamblePieces(block.clean, 0).length > 1;
}

/** The pieces of a block of the preamble; gives back the paragraph that stays open at its end. */
function preambleBlock(
  walk: TreatyWalk,
  own: TreatySegment,
  block: Block,
  open: Draft | null,
  main: boolean,
): Draft | null {
  const text = block.clean.text;
  const word = preambleWord(text);
  if (word >= text.length) {
    addHeading(walk, block, 1);
    return null;
  }
  const pieces = preamblePieces(block.clean, word);
  let last: Draft | null = open;
  const taken = pieces.map((piece, i) => {
    const role = roleOf(piece, i, own, last);
    if (role === 'formula') {
      if (main) noteFormula(walk, own, block, piece.clean, pieces.length > 1);
      own.enacting = own.recitals.length > 0;
      return { clean: piece.clean, draft: null };
    }
    const draft =
      role === 'continued' && last
        ? last
        : newDraft(role === 'operative' ? 'operative' : 'recital', null, null, headingIndex(walk), 0);
    if (draft !== last) (role === 'operative' ? own.operatives : own.recitals).push(draft);
    draft.parts.push(piece.clean);
    draft.runIn = pieces.length > 1;
    last = draft;
    return { clean: piece.clean, draft };
  });
  placePieces(walk, block, taken);
  return last;
}

type Role = PreamblePiece['role'] | 'operative' | 'continued';

/** After the recitals a body and what it proclaims may come; before them, the parties. */
function roleOf(piece: PreamblePiece, index: number, own: TreatySegment, last: Draft | null): Role {
  const text = piece.clean.text;
  if (piece.role === 'recital') return 'recital';
  if (own.recitals.length === 0) return 'formula';
  if (closingAt(text) === 0) return 'formula';
  if (index === 0 && last && isOpen(textOf(last))) return 'continued';
  if (isBody(text) || (text.length < 60 && /[,،，]$/.test(text))) return 'formula';
  if (own.enacting || /^(?:因此|现在|兹)/.test(text)) return 'operative';
  if (index === 0 && last && /^\p{Ll}/u.test(text)) return 'continued';
  return 'recital';
}

function isBody(text: string): boolean {
  const name = text.replace(/^(?:فإن|إن) /, 'إن ');
  const english = bodyAtStart(text);
  return foreignBody(name) !== null || (english !== null && text.length - english.length < 3);
}

/** The parties, or the body that proclaims the text, whichever says who speaks. */
function noteFormula(walk: TreatyWalk, own: TreatySegment, block: Block, clean: CleanText, runIn: boolean): void {
  if (walk.formula && !(own.recitals.length > 0 && isBody(clean.text))) return;
  if (own.recitals.length > 0 && !isBody(clean.text)) return;
  walk.formula = { clean, line: block.lines[0] ?? 1, runIn, bodyName: '' };
}

const CLASS: Readonly<Record<Draft['kind'], ElementClass>> = {
  recital: 'recital',
  operative: 'operative',
  paragraph: 'paragraph',
  annex: 'annex',
  entry: 'item',
};

function placePieces(
  walk: TreatyWalk,
  block: Block,
  taken: readonly { readonly clean: CleanText; readonly draft: Draft | null }[],
): void {
  const starts = taken.map((t, i) => (i === 0 ? block.span.start : sourceSpan(t.clean, 0, 1).start));
  taken.forEach((t, i) => {
    const start = starts[i] ?? block.span.start;
    const end = starts[i + 1] ?? block.span.end;
    if (t.draft) {
      t.draft.lines.push(...block.lines);
      attach(walk, t.draft);
    }
    walk.placed.push({
      span: { start, end },
      lines: block.lines,
      class: t.draft ? CLASS[t.draft.kind] : 'formula',
      draft: t.draft,
      ref: null,
    });
  });
}
