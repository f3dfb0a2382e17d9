/** A file may hold a treaty, its protocols and its translations: where each begins. */
import type { Block } from '../block.js';
import { type LanguageCode, languageOf } from '../languages/detect.js';
import { type PlacedHead, seriesOf } from './article-series.js';
import { isAnnex, isDivision, isTestimonium } from './divisions.js';
import { preambleWord } from './preamble.js';

export type Segment = {
  readonly from: number;
  readonly to: number;
  readonly heads: readonly PlacedHead[];
  readonly language: LanguageCode | null;
};

/** The text and what comes with it, in order. The first is the document itself. */
export function segmentsOf(blocks: readonly Block[], heads: readonly PlacedHead[]): Segment[] {
  const series = seriesOf(heads);
  const starts = series.map((own, k) => {
    const before = series[k - 1]?.at(-1)?.index;
    const first = own[0]?.index ?? 0;
    return before === undefined
      ? 0
      : boundary(blocks, before, first, languageAt(blocks, series[k - 1]?.[0]?.index ?? 0, before));
  });
  return series.map((own, k) => {
    const to = starts[k + 1] ?? blocks.length;
    return { from: starts[k] ?? 0, to, heads: own, language: languageAt(blocks, own[0]?.index ?? 0, to) };
  });
}

/** The language of the text from a block on: enough of its longer lines put together. */
function languageAt(blocks: readonly Block[], from: number, to = blocks.length): LanguageCode | null {
  let sample = '';
  for (let i = from; i < to && sample.length < 1500; i += 1) {
    const text = blocks[i]?.clean.text ?? '';
    if (text.length > 40) sample += ` ${text.slice(0, 600)}`;
  }
  return languageOf(sample)?.language ?? null;
}

function boundary(blocks: readonly Block[], lastHead: number, first: number, language: LanguageCode | null): number {
  let signed = false;
  // An annex may stand between the text and its translation: it is the text's, unless the articles are the annex's own.
  let annex = -1;
  for (let i = lastHead + 1; i < first; i += 1) {
    const block = blocks[i];
    if (!block) continue;
    const text = block.clean.text;
    if (isTestimonium(text)) signed = true;
    else if (isDivision(block)) continue;
    else if (preambleWord(text) > 0) return i;
    else if (i > lastHead + 1 && isAnnex(block)) annex = annex < 0 ? i : annex;
    else if (annex < 0 && i > lastHead + 1 && block.heading > 0 && (signed || !isTitleOf(blocks, i))) return i;
    else if ((text.length > 80 || (annex >= 0 && block.heading > 0)) && language !== null) {
      const own = languageOf(text);
      if (own && own.confidence > 0.7 && own.language !== language) return i;
    }
  }
  if (annex >= 0) return annex;
  let start = first;
  while (start > lastHead + 1) {
    const before = blocks[start - 1];
    if (!before || !(before.heading > 0 || isDivision(before))) break;
    start -= 1;
  }
  return start;
}

/** A heading right under another that is a division is its title. */
function isTitleOf(blocks: readonly Block[], index: number): boolean {
  const before = blocks[index - 1];
  return before !== undefined && isDivision(before);
}
