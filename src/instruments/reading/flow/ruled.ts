/** A block of which a person has ruled what it is. */
import type { Block } from '../block.js';
import { labelOf } from '../labels.js';
import type { BlockRuling } from '../rulings.js';
import { begin, beginHeading, continueTip, entry, place, repaired, type Walk } from './walk.js';

/** Takes the block as ruled, and says so among the repairs. */
export function follow(walk: Walk, block: Block, ruling: BlockRuling): void {
  repaired(walk, 'ruled', block, block.clean.text, ruling, 1);
  const label = labelOf(block.clean.text);
  const number = label?.style === 'dot' ? Number.parseInt(label.inner, 10) : null;
  switch (ruling) {
    case 'continues':
      return continueTip(walk, block, 'ruled-join', 1);
    case 'heading':
      return beginHeading(walk, block);
    case 'set-aside':
      return place(walk, block, 'furniture', null, 'ruled');
    case 'item':
      return entry(walk, block, label);
    case 'recital':
      return begin(walk, 'recital', block, label, null);
    case 'operative':
      walk.phase = 'operative';
      return begin(walk, 'operative', block, label, number);
    case 'paragraph':
      return begin(walk, walk.mode === 'resolution' ? 'operative' : 'paragraph', block, label, number);
    case 'annex':
      walk.phase = 'annex';
      return begin(walk, 'annex', block, label, number);
  }
}
