import { PrevalenceError } from '../errors.js';
import { lgamma, log } from '../kernel/elementary.js';

/** What is believed of the total number N before the lists are seen. */
export type TotalPrior =
  /** Proportional to 1/N. */
  | { readonly kind: 'reciprocal' }
  /** All totals alike. Some graphs' posteriors then have no end: the grid must have one. */
  | { readonly kind: 'uniform' }
  /** Poisson with a gamma mean, of this shape and scale: mean shape × scale (Madigan & York 1997, the spina bifida study). */
  | { readonly kind: 'negative-binomial'; readonly shape: number; readonly scale: number }
  /** ln of the prior, up to a constant, of each total from `from` on; other totals are impossible. */
  | { readonly kind: 'table'; readonly from: number; readonly logs: readonly number[] }
  /** Any other: ln of the prior, up to a constant, of a total that need not be a whole number. */
  | { readonly kind: 'function'; readonly log: (total: number) => number };

/** ln of the prior of a total, up to a constant. @throws PrevalenceError where the prior's numbers make no sense. */
export function logPriorOf(prior: TotalPrior): (total: number) => number {
  switch (prior.kind) {
    case 'reciprocal':
      return (total) => -log(total);
    case 'uniform':
      return () => 0;
    case 'negative-binomial': {
      const { shape, scale } = prior;
      if (!(shape > 0 && scale > 0))
        throw new PrevalenceError('PREVALENCE_OPTION', 'Shape and scale of the prior must be positive.', {
          option: 'prior',
        });
      const [logScale, logMore] = [log(scale), log(1 + scale)];
      return (total) =>
        total * logScale - (total + shape) * logMore + lgamma(total + shape) - lgamma(total + 1) - lgamma(shape);
    }
    case 'table':
      return (total) => prior.logs[Math.round(total) - prior.from] ?? -Infinity;
    case 'function':
      return prior.log;
  }
}

/** Whether a posterior under this prior has a mean, whatever the graph: the complete graph's tail is that of N^(δ−1) × prior. */
export const hasMean = (prior: TotalPrior): boolean => prior.kind === 'negative-binomial' || prior.kind === 'table';
