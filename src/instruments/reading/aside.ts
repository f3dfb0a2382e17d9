/** What does not belong to the flow of paragraphs: notes, furniture, tables. */
import type { Block } from './block.js';
import { joinClean } from './clean.js';
import { BARE_NOTE } from './cues.js';
import { furnitureKind, runningHeads } from './furniture.js';
import { labelOf } from './labels.js';
import type { ElementClass } from './reading.js';
import { bodyNamed } from './registries/bodies.js';

export type Flow = {
  readonly blocks: readonly Block[];
  readonly notes: ReadonlySet<Block>;
  /** Blocks before which a note, furniture or a table stood: a page may have ended there. */
  readonly broken: ReadonlySet<Block>;
  readonly out: ReadonlyMap<Block, { readonly class: ElementClass; readonly ref: string | null }>;
};

/** Sets aside what does not belong to the flow of paragraphs: notes, furniture, tables. */
export function setAside(blocks: readonly Block[]): Flow {
  const heads = runningHeads(blocks);
  const notes = new Set<Block>();
  const out = new Map<Block, { class: ElementClass; ref: string | null }>();
  const starred = blocks.some((b) => b.clean.anchors.some((a) => a.offset > 0 && /^\*+$/.test(a.mark)));
  let afterRule = false;
  const absorbed = new Set<Block>();
  blocks.forEach((block, i) => {
    if (absorbed.has(block)) return;
    const furniture = furnitureKind(block);
    const text = blocks[i + 1];
    if (
      furniture === 'page-number' &&
      afterRule &&
      /^\d{1,3}$/.test(block.raw) &&
      text &&
      furnitureKind(text) === null &&
      !labelOf(text.clean.text)
    ) {
      notes.add(noteOf(block, text));
      absorbed.add(block).add(text);
      return;
    }
    if (furniture) {
      out.set(block, { class: 'furniture', ref: furniture });
      afterRule = furniture === 'rule' || afterRule;
      return;
    }
    const leading = block.clean.anchors.find((a) => a.offset === 0);
    const star = leading !== undefined && /^\*+$/.test(leading.mark);
    if (
      leading &&
      block.clean.text !== '' &&
      (!star || starred || block.raw.startsWith('\\*')) &&
      block.heading === 0
    ) {
      notes.add(block);
      return;
    }
    if (
      BARE_NOTE.test(block.clean.text) ||
      (afterRule && /^\d{1,3} \p{Lu}/u.test(block.clean.text) && block.clean.text.length < 400)
    ) {
      notes.add(block);
      return;
    }
    afterRule = false;
    if (block.raw.startsWith('|')) out.set(block, { class: 'table', ref: null });
    else if (heads.has(block.clean.text) && !bodyNamed(block.clean.text.replace(/,$/, '')))
      out.set(block, { class: 'furniture', ref: 'running-head' });
  });
  const kept: Block[] = [];
  const broken = new Set<Block>();
  let between = false;
  for (const block of blocks) {
    if (notes.has(block) || out.has(block) || absorbed.has(block)) between = true;
    else {
      if (between) broken.add(block);
      between = false;
      kept.push(block);
    }
  }
  return { blocks: kept, notes, broken, out };
}

/** Extraction from print puts a note's number on a line of its own. */
function noteOf(number: Block, text: Block): Block {
  return {
    ...number,
    lines: [...number.lines, ...text.lines],
    span: { start: number.span.start, end: text.span.end },
    clean: joinClean([number.clean, text.clean]),
  };
}
