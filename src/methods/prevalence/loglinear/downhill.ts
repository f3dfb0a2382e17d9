import { type Model, mainEffects } from '../models/model.js';
import { neighboursOf } from '../models/space.js';
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
  for (const start of rule.starts ?? [mainEffects(on.lists)]) {
    const end = descend(on, start, rule.order);
    fits += end?.fits ?? 1;
    if (end && (best === null || end.bic < best.bic - SAME_BIC)) best = end;
  }
  return best && { ...best, fits };
}

type Judged = Pick<Downhill, 'model' | 'bic' | 'estimate'>;

function descend(on: Bench, start: Model, order: number): Downhill | null {
  const first = judged(on, start);
  if (!first) return null;
  let here: Judged = first;
  const path = [start];
  let fits = 1;
  for (;;) {
    let least: Judged = here;
    for (const model of neighboursOf(here.model, order)) {
      fits++;
      const there = judged(on, model);
      if (there && there.bic < least.bic - SAME_BIC) least = there;
    }
    if (least === here) return { ...here, path, fits };
    here = least;
    path.push(here.model);
  }
}

function judged(on: Bench, model: Model): Judged | null {
  if (!fitTerms(on, model.terms)) return null;
  return { model, bic: bicOf(on, model.terms.length), estimate: estimateOf(on) };
}
