/**
 * Depth of each entry of a list, from the sequence as a whole: "(i)" is the ninth letter after "(h)" and the first
 * roman numeral under a paragraph that ends with a colon. A beam of candidate labellings is carried along the run and
 * the cheapest is kept, so that a late entry decides about an early one.
 */
import type { Label } from './label.js';
import { type Numbering, readingsOf } from './labels.js';

export type Entry = {
  readonly label: Label;
  /** Does the text of this entry end with a colon (it opens a list)? */
  readonly opens: boolean;
};

type Level = { readonly numbering: Numbering; readonly style: Label['style']; readonly value: number };

type Candidate = {
  readonly cost: number;
  readonly levels: readonly Level[];
  readonly previous: Candidate | null;
  readonly depth: number;
};

const BEAM = 12;

/**
 * Depth (1 = directly under the head) of every entry. `headOpens` says whether the head ends with a colon.
 * Linear in the number of entries.
 */
export function depthsOf(entries: readonly Entry[], headOpens: boolean): { depths: number[]; cost: number } {
  let beam: Candidate[] = [{ cost: 0, levels: [], previous: null, depth: 0 }];
  entries.forEach((entry, i) => {
    const opened = i === 0 ? headOpens : (entries[i - 1]?.opens ?? false);
    const next: Candidate[] = [];
    for (const candidate of beam) {
      for (const reading of readingsOf(entry.label)) {
        for (const step of steps(candidate, reading, entry.label.style, opened)) next.push(step);
      }
    }
    next.sort((a, b) => a.cost - b.cost);
    beam = next.slice(0, BEAM);
  });
  const depths: number[] = [];
  for (let at: Candidate | null = beam[0] ?? null; at && at.depth > 0; at = at.previous) depths.push(at.depth);
  return { depths: depths.reverse(), cost: beam[0]?.cost ?? 0 };
}

function steps(
  candidate: Candidate,
  reading: { numbering: Numbering; value: number; cost: number },
  style: Label['style'],
  opened: boolean,
): Candidate[] {
  const out: Candidate[] = [];
  const base = candidate.cost + reading.cost;
  candidate.levels.forEach((level, index) => {
    if (level.numbering !== reading.numbering || level.style !== style) return;
    const gap = reading.numbering === 'bullet' ? 0 : reading.value - level.value - 1;
    const closed = candidate.levels.length - 1 - index;
    const cost =
      base + (gap === 0 ? 0 : gap > 0 ? 2 + Math.min(gap, 20) * 0.3 : 6) + closed * 0.05 + (opened ? 0.6 : 0);
    const levels = [...candidate.levels.slice(0, index), { numbering: reading.numbering, style, value: reading.value }];
    out.push({ cost, levels, previous: candidate, depth: index + 1 });
  });
  if (candidate.levels.length < 6) {
    const first = reading.numbering === 'bullet' || reading.value === 1;
    const sameAsOuter = candidate.levels.some((l) => l.numbering === reading.numbering && l.style === style);
    const cost =
      base +
      (opened ? 0 : candidate.levels.length === 0 ? 0.3 : 1.2) +
      (first ? 0 : 3 + Math.min(reading.value, 20) * 0.2) +
      (sameAsOuter ? 4 : 0) +
      depthTaste(reading.numbering, candidate.levels.length);
    const levels = [...candidate.levels, { numbering: reading.numbering, style, value: reading.value }];
    out.push({ cost, levels, previous: candidate, depth: levels.length });
  }
  return out;
}

// UN style: letters first, roman numerals below them, letters again only at depth three.
function depthTaste(numbering: Numbering, depth: number): number {
  if (numbering === 'bullet' || numbering === 'digit') return 0;
  const expected = depth % 2 === 0 ? 'letter' : 'roman';
  return numbering === expected ? 0 : 0.2;
}
