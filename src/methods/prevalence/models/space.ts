import { sizeOf } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import { allTerms, compareTerms, type Model } from './model.js';

/** More models than this are searched by bounds, not one by one. */
export const MOST_ENUMERATED = 100_000;

/**
 * Every hierarchical model over t lists that holds all main effects and no term of more than `order` lists:
 * 8 for t = 3, 113 for t = 4, 6,893 for t = 5 to order 4 (Silverman, Chan & Vincent 2024, section 2). A term is added only
 * after all sets one smaller inside it, so that each model comes once, after the models it is made from.
 * @throws PrevalenceError PREVALENCE_MODEL_TOO_LARGE where there are more than 100,000.
 */
export function allModels(lists: number, order: number): readonly Model[] {
  const key = `${lists} ${order}`;
  const known = written.get(key);
  if (known) return known;
  const models = writtenOut(lists, order);
  written.set(key, models);
  return models;
}

/** Spaces once written out: the same for every table of so many lists. */
const written = new Map<string, readonly Model[]>();

function writtenOut(lists: number, order: number): readonly Model[] {
  const interactions = interactionsOf(lists, order);
  const mains = Array.from({ length: lists }, (_, list) => 1 << list);
  const models: Model[] = [];
  const grow = (from: number, chosen: readonly number[], held: ReadonlySet<number>): void => {
    models.push({ lists, terms: [...mains, ...chosen].sort(compareTerms) });
    if (models.length > MOST_ENUMERATED)
      throw new PrevalenceError(
        'PREVALENCE_MODEL_TOO_LARGE',
        `There are more than ${MOST_ENUMERATED} models of ${lists} lists to order ${order}.`,
        { lists, order },
      );
    for (let next = from; next < interactions.length; next++) {
      const term = interactions[next] as number;
      if (coveredBy(term, held)) grow(next + 1, [...chosen, term], new Set([...held, term]));
    }
  };
  grow(0, [], new Set(mains));
  return models;
}

/** The terms of two lists and more, smaller first. */
export const interactionsOf = (lists: number, order: number): readonly number[] =>
  allTerms(lists, Math.min(order, lists - 1)).filter((term) => sizeOf(term) >= 2);

/** Whether all sets one list smaller are held. */
export function coveredBy(term: number, held: ReadonlySet<number>): boolean {
  for (let rest = term; rest !== 0; rest &= rest - 1) {
    const smaller = term & ~(rest & -rest);
    if (smaller !== 0 && !held.has(smaller)) return false;
  }
  return true;
}

/** Models that differ by one boundary term: one added whose subsets are all there, or one taken away that is in no other. */
export function neighboursOf(model: Model, order: number): readonly Model[] {
  const held = new Set(model.terms);
  const larger = interactionsOf(model.lists, order)
    .filter((term) => !held.has(term) && coveredBy(term, held))
    .map((term) => ({ lists: model.lists, terms: [...model.terms, term].sort(compareTerms) }));
  const smaller = model.terms
    .filter((term) => sizeOf(term) >= 2 && !model.terms.some((other) => other !== term && (other & term) === term))
    .map((term) => ({ lists: model.lists, terms: model.terms.filter((other) => other !== term) }));
  return [...larger, ...smaller];
}
