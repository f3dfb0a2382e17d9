import type { CaptureTable } from '../captures/table.js';
import type { Kernel } from '../kernel/kernel.js';
import { DEVIANCE } from '../kernel/portable/fit.js';
import type { Model } from '../models/model.js';
import { allModels } from '../models/space.js';
import type { Task, Team } from '../threads/team.js';
import { bench, bicOf, estimateOf, fitTerms, take } from './fit.js';

/** One model of a ranking. */
export type RankedModel = {
  readonly model: Model;
  readonly estimate: number;
  readonly bic: number;
  readonly deviance: number;
};

/** Fits of many models to one table: as numbers, so that they pass between threads. */
export type ModelsTask = {
  readonly lists: number;
  readonly counts: Float64Array;
  /** The models one after the other: how many terms, then the terms. */
  readonly models: Int32Array;
};
/** Three numbers a model: estimate, BIC, deviance; NaN where there is no extended maximum or more than one. */
export type ModelsFitted = Float64Array;

export const FIT_MODELS = 'prevalence.fit-models';

/** Fits the models of a task in their order. */
export function fitModels(kernel: Kernel, { lists, counts, models }: ModelsTask): ModelsFitted {
  const on = bench(kernel, lists);
  take(on, counts);
  const results: number[] = [];
  for (let at = 0; at < models.length; ) {
    const many = models[at] as number;
    const terms = models.subarray(at + 1, at + 1 + many);
    at += many + 1;
    if (fitTerms(on, terms)) results.push(estimateOf(on), bicOf(on, many), kernel.found[DEVIANCE] as number);
    else results.push(Number.NaN, Number.NaN, Number.NaN);
  }
  return Float64Array.from(results);
}

/** Models written one after the other, in parts of about equal work. */
export function packModels(models: readonly Model[], parts: number): Int32Array[] {
  const size = Math.ceil(models.length / parts);
  return Array.from({ length: Math.ceil(models.length / size) }, (_, part) => {
    const some = models.slice(part * size, (part + 1) * size);
    const packed = new Int32Array(some.reduce((sum, { terms }) => sum + terms.length + 1, 0));
    let at = 0;
    for (const { terms } of some) {
      packed[at++] = terms.length;
      packed.set(terms, at);
      at += terms.length;
    }
    return packed;
  });
}

/**
 * Every hierarchical model with all main effects up to an order, by BIC, the best first; those without an extended
 * maximum are left out and counted (Silverman, Chan & Vincent 2024, section 2.2).
 * @throws PrevalenceError PREVALENCE_MODEL_TOO_LARGE where there are more than 100,000
 */
export async function rankModels(
  table: CaptureTable,
  order: number,
  team: Team,
  heard?: (done: number, total: number) => void,
  signal?: { readonly aborted: boolean },
): Promise<{ readonly ranked: readonly RankedModel[]; readonly without: number }> {
  const lists = table.lists.length;
  const models = allModels(lists, order);
  const tasks = packModels(models, models.length < 256 ? 1 : 8).map(
    (packed): Task => ({
      kind: FIT_MODELS,
      input: { lists, counts: table.counts, models: packed } satisfies ModelsTask,
    }),
  );
  const fitted = await team.run<ModelsFitted>(tasks, heard, signal);
  const ranked: RankedModel[] = [];
  let place = 0;
  for (const part of fitted)
    for (let at = 0; at < part.length; at += 3, place++) {
      const bic = part[at + 1] as number;
      if (!Number.isNaN(bic))
        ranked.push({
          model: models[place] as Model,
          estimate: part[at] as number,
          bic,
          deviance: part[at + 2] as number,
        });
    }
  ranked.sort((a, b) => a.bic - b.bic);
  return { ranked, without: models.length - ranked.length };
}
