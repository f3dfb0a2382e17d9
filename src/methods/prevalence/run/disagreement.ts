import type { FamilyResult, Remark } from '../estimate.js';
import { logOf } from '../kernel/portable/elementary.js';
import type { BicDetails } from './families/bic.js';

/** Within this factor of each other estimates are said to agree. */
export const AGREEMENT = 1.25;

/**
 * Why the families say what they say, in codes for plain words: how far apart they are, what the estimates hang on, which
 * of them lie below the lower bound. No family is preferred.
 */
export function explainDisagreement(results: readonly FamilyResult[], bic: BicDetails | null): readonly Remark[] {
  const saying = results.filter(
    (one): one is FamilyResult & { estimate: number } => one.says === 'estimate' && one.estimate !== null,
  );
  const silent = results.filter(({ says }) => says === 'nothing');
  const remarks: Remark[] = [];
  const sorted = [...saying].sort((a, b) => a.estimate - b.estimate);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low && high && saying.length > 1) {
    const ratio = high.estimate / low.estimate;
    remarks.push({
      code: ratio <= AGREEMENT ? 'disagreement.agree' : 'disagreement.apart',
      params: { low: low.family, lowEstimate: low.estimate, high: high.family, highEstimate: high.estimate, ratio },
    });
  }
  if (silent.length > 0)
    remarks.push({ code: 'disagreement.silent', params: { families: silent.map(({ family }) => family).join(', ') } });
  remarks.push(...belowBound(results, saying), ...hangsOnTerm(bic), ...differentModels(results));
  return remarks;
}

function belowBound(
  results: readonly FamilyResult[],
  saying: readonly (FamilyResult & { estimate: number })[],
): readonly Remark[] {
  const bound = results.find(({ says }) => says === 'lower-bound');
  if (!bound?.estimate) return [];
  // A bound has an error of its own: only what lies beneath its interval is beneath it.
  const least = bound.intervals[0]?.low ?? bound.estimate;
  const below = saying.filter(({ estimate }) => estimate < least);
  if (below.length === 0) return [];
  return [
    {
      code: 'disagreement.below-bound',
      params: { bound: bound.estimate, families: below.map(({ family }) => family).join(', ') },
    },
  ];
}

/** The dependence that moves the total most among models that are not ruled out. */
function hangsOnTerm(bic: BicDetails | null): readonly Remark[] {
  const open = (bic?.terms ?? []).filter(({ weight }) => weight > 0.02 && weight < 0.98);
  const moved = open
    .flatMap(({ term, weight, with: held, without }) =>
      held !== null && without !== null ? [{ term, weight, held, without, ratio: held / without }] : [],
    )
    .sort((a, b) => Math.abs(logOf(b.ratio)) - Math.abs(logOf(a.ratio)))[0];
  if (!moved || (moved.ratio < AGREEMENT && moved.ratio > 1 / AGREEMENT)) return [];
  return [
    {
      code: 'disagreement.hangs-on',
      params: { term: moved.term, weight: moved.weight, with: moved.held, without: moved.without },
    },
  ];
}

function differentModels(results: readonly FamilyResult[]): readonly Remark[] {
  const [stepwise, bic] = (['stepwise', 'bic'] as const).map(
    (family) => results.find((one) => one.family === family)?.model ?? null,
  );
  if (!stepwise || !bic || stepwise === bic) return [];
  return [{ code: 'disagreement.different-models', params: { stepwise, bic } }];
}
