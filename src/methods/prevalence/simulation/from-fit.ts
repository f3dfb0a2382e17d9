import type { CaptureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import { loadKernel } from '../kernel/kernel.js';
import { fitModel } from '../loglinear/fit.js';
import { type Model, modelInNames } from '../models/model.js';
import type { Population } from './simulated-table.js';
import { type StudyGiven, type StudyOptions, type StudyResult, studyPopulation } from './study.js';

/**
 * The parametric check of Chan, Silverman & Vincent (2021), section 3.4: the population that a fitted model describes is
 * taken for true, tables are drawn from it, and the methods are tried on them. It tells how the intervals would do if the
 * model held, not whether it holds.
 * @throws PrevalenceError PREVALENCE_NOT_FOR_THIS_TABLE where the model has no extended maximum; PREVALENCE_STOPPED
 */
export async function simulateFromFit(
  table: CaptureTable,
  model: Model,
  options: StudyOptions,
  given: StudyGiven,
): Promise<StudyResult> {
  const { fit } = fitModel(await loadKernel(), table, model);
  if (!fit)
    throw new PrevalenceError(
      'PREVALENCE_NOT_FOR_THIS_TABLE',
      'The model has no extended maximum on this table: there is nothing to draw from.',
    );
  return studyPopulation(modelInNames(model, table.lists), populationOf(fit), options, given);
}

/** The people that a fit expects, seen and unseen, and where they are. */
export function populationOf({
  fitted,
  unseen,
}: {
  readonly fitted: Float64Array;
  readonly unseen: number;
}): Population {
  const cells = fitted.slice();
  cells[0] = unseen;
  const all = cells.reduce((sum, one) => sum + one, 0);
  return { people: Math.round(all), law: cells.map((one) => one / all) };
}
