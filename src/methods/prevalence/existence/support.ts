import type { CaptureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import { type Model, modelName } from '../models/model.js';

/**
 * What becomes of a list that nobody is on. `removed`: its effect is minus infinity and its cells go with it, as for
 * any other term nobody shows (MultipleSystemsEstimation). `kept`: it stays in the model, which then has no estimate
 * (SparseMSE). Tables have such lists only in resampling.
 */
export type EmptyListRule = 'removed' | 'kept';

/**
 * The part of a model that has finite parameters (Chan, Silverman & Vincent 2021, section 2): a term that nobody shows
 * is estimated as minus infinity, and the cells that contain it as 0.
 */
export type ExtendedSupport = {
  readonly lists: number;
  /** Terms of the model with N* = 0: minus infinity. */
  readonly infiniteTerms: readonly number[];
  /** 0 (the intercept) and the terms that stay, in the model's order. */
  readonly finiteTerms: readonly number[];
  /** Histories with an infinite term inside: estimated as 0, and out of the likelihood. */
  readonly deletedCells: readonly number[];
  /** All other histories but 0, rising. */
  readonly keptCells: readonly number[];
  /** Those of them that somebody has, rising. */
  readonly observedCells: readonly number[];
};

/** @throws PrevalenceError where the terms are no hierarchy over the lists of the table with every list in it. */
export function checkHierarchy(lists: number, model: Model): void {
  const terms = new Set(model.terms);
  for (let list = 0; list < lists; list++)
    if (!terms.has(1 << list))
      throw new PrevalenceError('PREVALENCE_MODEL_WITHOUT_LIST', `The model leaves out list ${list + 1}.`, {
        list: list + 1,
      });
  for (const term of model.terms) {
    if (!Number.isInteger(term) || term < 1 || term >= 2 ** lists)
      throw new PrevalenceError(
        'PREVALENCE_MODEL_UNKNOWN_LIST',
        `A term of the model names a list that is not in the table of ${lists}.`,
        { lists },
      );
    for (let list = 0; list < lists; list++) {
      const less = term & ~(1 << list);
      if (less !== term && less !== 0 && !terms.has(less))
        throw new PrevalenceError(
          'PREVALENCE_MODEL_UNREADABLE',
          `The model ${modelName(model)} holds a term without one of the terms inside it.`,
          { model: modelName(model) },
        );
    }
  }
  if (terms.size !== model.terms.length)
    throw new PrevalenceError('PREVALENCE_MODEL_UNREADABLE', 'A term stands in the model twice.', {
      model: modelName(model),
    });
}

/**
 * Terms at minus infinity, cells deleted with them, and what is left to estimate. Depends on which counts are 0, not on
 * how large they are.
 *
 * @throws PrevalenceError where the model is none of this table (see {@link checkHierarchy}).
 */
export function extendedSupport(
  table: CaptureTable,
  model: Model,
  emptyLists: EmptyListRule = 'removed',
): ExtendedSupport {
  checkHierarchy(table.lists.length, model);
  return supportOf(observedOf(table), model, emptyLists);
}

/** Histories that somebody has, rising. */
export function observedOf(table: CaptureTable): readonly number[] {
  const observed: number[] = [];
  for (let cell = 1; cell < table.counts.length; cell++) if ((table.counts[cell] as number) > 0) observed.push(cell);
  return observed;
}

/** The same of the histories alone, for a model that was checked. */
export function supportOf(observedCells: readonly number[], model: Model, emptyLists: EmptyListRule): ExtendedSupport {
  const infiniteTerms: number[] = [];
  const finiteTerms = [0];
  for (const term of model.terms) {
    const kept = emptyLists === 'kept' && (term & (term - 1)) === 0;
    if (kept || observedCells.some((cell) => (cell & term) === term)) finiteTerms.push(term);
    else infiniteTerms.push(term);
  }
  const deletedCells: number[] = [];
  const keptCells: number[] = [];
  for (let cell = 1; cell < 2 ** model.lists; cell++)
    if (infiniteTerms.some((term) => (cell & term) === term)) deletedCells.push(cell);
    else keptCells.push(cell);
  return { lists: model.lists, infiniteTerms, finiteTerms, deletedCells, keptCells, observedCells };
}
