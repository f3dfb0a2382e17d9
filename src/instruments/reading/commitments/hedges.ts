/** The hedges of a clause: what it is put under, quoted and told apart by kind. */
import { everyMatch } from '../matches.js';
import type { Hedge } from '../reading.js';
import { HEDGES, HEDGE_SIGNS, LOWERING } from '../registries/conditions.js';
import { signsIn, signsOf } from '../words.js';

const ALONE = signsOf(HEDGE_SIGNS);
const WITH_BITS = HEDGES.map(([kind, pattern, signs]) => ({ kind, pattern, bit: 1 << HEDGE_SIGNS.indexOf(signs) }));

/**
 * Every hedge of a clause, in order; of two at one place the longer. `from` is where the clause begins in its text,
 * `bits` which signs of hedges stand in it.
 */
export function hedgesIn(clause: string, from = 0, bits = signsIn(clause, ALONE)[0] ?? 0): Hedge[] {
  if (bits === 0) return [];
  const found: Hedge[] = [];
  for (const { kind, pattern, bit } of WITH_BITS)
    if ((bits & bit) !== 0)
      for (const met of everyMatch(pattern, clause)) found.push({ kind, surface: met[0], offset: met.index });
  found.sort((a, b) => a.offset - b.offset || b.surface.length - a.surface.length);
  const out: Hedge[] = [];
  let reach = -1;
  for (const one of found) {
    if (one.offset < reach) continue;
    reach = one.offset + one.surface.length;
    out.push(bare(one, from));
  }
  return out;
}

/** "to consider", "and endeavour": the word that joins is no part of the hedge. */
function bare(hedge: Hedge, from: number): Hedge {
  const joint = LOWERING.has(hedge.kind)
    ? (/^(?:to|and|or|shall|should)(?: also)? /.exec(hedge.surface)?.[0].length ?? 0)
    : 0;
  return { ...hedge, surface: hedge.surface.slice(joint), offset: hedge.offset + joint + from };
}

/** The wordings that are conditions, each once; "as needed" and "upon request" joined by "and" are one wording. */
export function conditionsOf(hedges: readonly Hedge[], text: string): string[] {
  const out: string[] = [];
  let last: Hedge | null = null;
  for (const hedge of hedges) {
    if (LOWERING.has(hedge.kind)) continue;
    const end: number = last ? last.offset + last.surface.length : -1;
    if (last && hedge.kind === 'request' && text.slice(end, hedge.offset) === ' and ') {
      out.pop();
      out.push(text.slice(last.offset, hedge.offset + hedge.surface.length));
    } else out.push(hedge.surface);
    last = hedge;
  }
  return [...new Set(out)];
}
