/** Which blocks of a document are heads of articles, and where their numbers begin again. */
import type { Block } from '../block.js';
import { type ArticleHead, articleHeadOf, type Family } from './article-head.js';

export type PlacedHead = { readonly index: number; readonly head: ArticleHead };

const ENDED = /[.;,:。；，：،؛!?…]$/;

/** A line is a head where nothing but a title shares it: a sentence about an article is none. */
function standsAlone(block: Block, head: ArticleHead): boolean {
  const rest = block.clean.text.slice(head.width).trim();
  if (rest === '' || /^[\])}*”"]{1,3}$/.test(rest)) return true;
  if (block.heading > 0) return rest.length < 400;
  if (head.separated) return !/^\p{Ll}/u.test(rest);
  if (/^[([{*“"]/.test(rest)) return rest.length < 200 && !/[.;,]$/.test(rest);
  return /^\p{Lu}/u.test(rest) && rest.length < 160 && !ENDED.test(rest);
}

/** Heads in order, of the family that articles have here: "Section" counts only where nothing is called an article. */
export function articleHeads(blocks: readonly Block[]): PlacedHead[] {
  const found: PlacedHead[] = [];
  blocks.forEach((block, index) => {
    const head = articleHeadOf(block.clean.text);
    if (head && standsAlone(block, head)) found.push({ index, head });
  });
  const family = familyOf(found);
  return found.filter(({ head }) => head.family === family);
}

function familyOf(found: readonly PlacedHead[]): Family | null {
  const counts = new Map<Family, number>();
  for (const { head } of found) counts.set(head.family, (counts.get(head.family) ?? 0) + 1);
  // Few articles among many sections are the schedule of an act; many articles in few sections are a treaty.
  const articles = counts.get('article') ?? 0;
  if (articles >= 2 && articles * 2 >= Math.max(...counts.values())) return 'article';
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Runs of heads whose numbers go up; a new one begins where the number 1 comes again or the word changes. */
export function seriesOf(heads: readonly PlacedHead[]): PlacedHead[][] {
  const out: PlacedHead[][] = [];
  let last: ArticleHead | null = null;
  for (const placed of heads) {
    const { head } = placed;
    const again = last !== null && head.value <= last.value && head.value === 1 && !sameNumberMore(last, head);
    const other = last !== null && head.word !== last.word && head.value <= last.value;
    if (!last || again || other) out.push([]);
    out.at(-1)?.push(placed);
    last = head;
  }
  return out;
}

/** "Article 1bis" after "Article 1". */
function sameNumberMore(last: ArticleHead, head: ArticleHead): boolean {
  return head.value === last.value && head.number !== last.number;
}

/** How well numbers run: the share that are one more than, or a bis of, the one before. */
export function runs(series: readonly PlacedHead[]): number {
  let good = 0;
  series.forEach(({ head }, i) => {
    const before = series[i - 1]?.head;
    if (before ? head.value === before.value + 1 || head.value === before.value : head.value <= 1) good += 1;
  });
  return series.length === 0 ? 0 : good / series.length;
}
