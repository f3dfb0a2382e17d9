/**
 * What a person has ruled about repairs: kept by what was repaired and not by where it stands, so that it holds when
 * the same file is read again, by this reader or a later one.
 */
import type { Block } from './block.js';
import { contentHash } from './clean.js';
import type { Diagnostic, Span } from './reading.js';

export const RULINGS = [
  /** The repair is right. */
  'accepted',
  /** The characters stay as they stand in the file. */
  'as-written',
  /** What the paragraph is, whatever the reader thinks. */
  'recital',
  'operative',
  'item',
  'paragraph',
  'annex',
  'heading',
  /** It goes on from the paragraph before it. */
  'continues',
  /** Running head, page number, record of adoption: no paragraph at all. */
  'set-aside',
] as const;
export type Ruling = (typeof RULINGS)[number];

export type Ruled = { readonly key: string; readonly ruling: Ruling };

/** The key of a repair: its rule and the words it is about. */
export const repairKey = ({ rule, span }: Pick<Diagnostic, 'rule' | 'span'>, source: string): string =>
  `${rule}:${wordsKey(source, span)}`;

const wordsKey = (source: string, { start, end }: Span): string => contentHash(source.slice(start, end));

/** Repairs inside a line can only be kept or undone; those of a paragraph can say what it is instead. */
const WITHIN_A_LINE: ReadonlySet<string> = new Set(['note-mark-garbled', 'dead-link']);

/** What a person may rule about a repair of this rule. */
export const rulingsFor = (rule: string): readonly Ruling[] =>
  WITHIN_A_LINE.has(rule) ? (['accepted', 'as-written'] as const) : RULINGS.filter((ruling) => ruling !== 'as-written');

/** Whether a repair inside a line is to be undone. */
export type Undone = (rule: string, span: Span) => boolean;

export function undoneBy(rulings: readonly Ruled[], source: string): Undone | null {
  const keys = new Set(rulings.filter(({ ruling }) => ruling === 'as-written').map(({ key }) => key));
  return keys.size === 0 ? null : (rule, span) => keys.has(repairKey({ rule, span }, source));
}

export type BlockRuling = Exclude<Ruling, 'accepted' | 'as-written'>;

/** What was ruled about each block, by its words; a rule's name in the key does not matter here. */
export function ruledBlocks(
  rulings: readonly Ruled[],
  blocks: readonly Block[],
  source: string,
): ReadonlyMap<Block, BlockRuling> {
  const byWords = new Map<string, BlockRuling>();
  for (const { key, ruling } of rulings)
    if (ruling !== 'accepted' && ruling !== 'as-written') byWords.set(key.slice(key.indexOf(':') + 1), ruling);
  const of = new Map<Block, BlockRuling>();
  if (byWords.size === 0) return of;
  for (const block of blocks) {
    const ruling = byWords.get(wordsKey(source, block.span));
    if (ruling) of.set(block, ruling);
  }
  return of;
}
