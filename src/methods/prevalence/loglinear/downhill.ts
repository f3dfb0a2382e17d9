import { compareTerms, type Model, mainEffects } from '../models/model.js';
import { interactionsOf } from '../models/space.js';
import { type Bench, bicOf, estimateOf, fitTerms } from './fit.js';

/** How the search by neighbours goes on (Silverman, Chan & Vincent 2024, section 5.2). */
export type DownhillRule = {
  /** Lists a term may have at most. */
  readonly order: number;
  /** Models to begin from, one search each, the best end taken; the main effects alone where not given. */
  readonly starts?: readonly Model[];
};

/** Where a search ended: no neighbour has a smaller BIC. The last fit in the kernel is not of this model. */
export type Downhill = {
  readonly model: Model;
  readonly bic: number;
  /** People, seen and unseen. */
  readonly estimate: number;
  /** Models gone through, from the start to the end. */
  readonly path: readonly Model[];
  readonly fits: number;
};

/** Of two models with BICs nearer than this the one met first is kept. */
const SAME_BIC = 1e-9;

/**
 * Goes from model to model, each time to the neighbour of least BIC: one boundary term more (all sets inside it are there)
 * or less (it is inside no other), the main effects always kept. Neighbours without an extended maximum are passed over.
 * A local minimum, found with some dozens of fits: it need not be the model of least BIC. The table has been taken in.
 * @returns null where no start has an extended maximum
 */
export function chooseDownhill(on: Bench, rule: DownhillRule): Downhill | null {
  let best: Downhill | null = null;
  let fits = 0;
  const interactions = interactionsOf(on.lists, rule.order);
  for (const start of rule.starts ?? [mainEffects(on.lists)]) {
    const end = descend(on, start.terms, interactions);
    fits += end?.fits ?? 1;
    if (end && (best === null || end.bic < best.bic - SAME_BIC)) best = end;
  }
  return best && { ...best, fits };
}

type Judged = { readonly terms: readonly number[]; readonly bic: number; readonly estimate: number };

function descend(on: Bench, start: readonly number[], interactions: readonly number[]): Downhill | null {
  const first = judged(on, start);
  if (!first) return null;
  let here: Judged = first;
  const path = [modelWith(on.lists, start)];
  let fits = 1;
  for (;;) {
    let least: Judged = here;
    for (const terms of neighbours(on.lists, here.terms, interactions)) {
      fits++;
      const there = judged(on, terms);
      if (there && there.bic < least.bic - SAME_BIC) least = there;
    }
    if (least === here) return { model: path.at(-1) as Model, bic: here.bic, estimate: here.estimate, path, fits };
    here = least;
    path.push(modelWith(on.lists, here.terms));
  }
}

const modelWith = (lists: number, terms: readonly number[]): Model => ({ lists, terms: [...terms].sort(compareTerms) });

/** The terms of every neighbour: those with one more, then those with one less, each in the order 12, 13, …, 123, …. */
function neighbours(lists: number, terms: readonly number[], interactions: readonly number[]): readonly number[][] {
  const held = new Uint8Array(2 ** lists);
  for (const term of terms) held[term] = 1;
  const every = (term: number, inside: boolean, test: (other: number) => boolean): boolean => {
    for (let bit = 1; bit < held.length; bit <<= 1)
      if (((term & bit) !== 0) === inside && !test(term ^ bit)) return false;
    return true;
  };
  const larger: number[][] = [];
  const smaller: number[][] = [];
  for (const term of interactions)
    if (held[term] === 0) {
      if (every(term, true, (subset) => held[subset] === 1)) larger.push([...terms, term]);
    } else if (every(term, false, (superset) => held[superset] === 0))
      smaller.push(terms.filter((other) => other !== term));
  return [...larger, ...smaller];
}

function judged(on: Bench, terms: readonly number[]): Judged | null {
  if (!fitTerms(on, terms)) return null;
  return { terms, bic: bicOf(on, terms.length), estimate: estimateOf(on) };
}
