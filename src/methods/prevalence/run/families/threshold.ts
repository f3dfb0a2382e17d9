import type { FamilyResult } from '../../estimate.js';
import { type BayesianThreshold, bayesianThreshold } from '../../threshold/threshold.js';
import type { Kernel } from '../../kernel/kernel.js';
import type { Question } from '../setting.js';

export type ThresholdDetails = {
  /** Each interaction: posterior mean and standard deviation, and whether it was kept. */
  readonly terms: readonly {
    readonly term: string;
    readonly mean: number;
    readonly deviation: number;
    readonly kept: boolean;
  }[];
  readonly density: BayesianThreshold['density'];
  /** Pareto shape of the weights, effective draws. */
  readonly shape: number | null;
  readonly effective: number;
};

export const THRESHOLD = 'prevalence.threshold';

export type ThresholdSaid = { readonly result: FamilyResult; readonly details: ThresholdDetails };

/** Pairs kept that are two posterior standard deviations from 0; proper prior. A task. */
export function thresholdFamily(_kernel: Kernel, { table, request }: Question): ThresholdSaid {
  const { level, seed } = request;
  const said = bayesianThreshold(table, [(1 - level) / 2, 0.1, 0.5, 0.9, (1 + level) / 2], { seed });
  const [low, low80, median, high80, high] = said.quantiles;
  const result: FamilyResult = {
    family: 'threshold',
    says: median === undefined ? 'nothing' : 'estimate',
    estimate: median ?? null,
    intervals:
      low === undefined || high === undefined || low80 === undefined || high80 === undefined
        ? []
        : [
            { method: 'posterior', level, low, high },
            { method: 'posterior', level: 0.8, low: low80, high: high80 },
          ],
    model: said.model,
    remarks: said.remarks,
  };
  return {
    result,
    details: {
      terms: said.terms.map(({ term, mean, deviation }) => ({
        term: table.lists.filter((_, list) => (term >> list) & 1).join(':'),
        mean,
        deviation,
        kept: said.kept.includes(term),
      })),
      density: said.density,
      shape: Number.isFinite(said.shape) ? said.shape : null,
      effective: said.effective,
    },
  };
}
