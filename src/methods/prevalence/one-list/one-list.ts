import { logNormalInterval } from '../bounds/log-normal.js';
import { PrevalenceError } from '../errors.js';
import type { Interval, Remark } from '../estimate.js';
import { expOf, logOf } from '../kernel/portable/elementary.js';
import { type CountFamily, chanceMet, probabilityOf } from './count-law.js';
import { chaoBiasCorrected, chaoBound, type FirstTwo, zelterman } from './first-two.js';
import { type GoodnessOfFit, goodnessOfFit } from './goodness-of-fit.js';
import { horvitzThompson } from './horvitz-thompson.js';
import { fitOneInflated, type OneInflatedFit } from './one-inflation.js';
import { type Groups, groupsOf, type RepeatCounts } from './repeat-counts.js';
import { etas, fitTruncated, type NoFit, type TruncatedFit } from './truncated-fit.js';

export const oneListMethods = [
  'zero-truncated-poisson',
  'zero-truncated-geometric',
  'zero-truncated-negative-binomial',
  'one-inflated-poisson',
  'one-inflated-geometric',
  'zelterman',
  'chao',
  'chao-bias-corrected',
] as const;

export type OneListMethod = (typeof oneListMethods)[number];

/** What a group's repeat counts follow: who is met at all, and how often those are. A bootstrap draws from it. */
export type GroupLaw = { readonly total: number; readonly met: number; readonly times: Float64Array };

export type OneListResult = {
  readonly method: OneListMethod;
  readonly says: 'estimate' | 'lower-bound' | 'nothing';
  /** People, met and not met. */
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly intervals: readonly Interval[];
  /** People in each group, met and not met. */
  readonly byGroup: readonly number[] | null;
  /** Of log mean: constant, then covariates. */
  readonly coefficients: readonly number[] | null;
  readonly coefficientErrors: readonly number[] | null;
  /** Of the negative binomial: its size r; its variance is λ + λ²/r. */
  readonly size: number | null;
  /** Share of the people met who were met once beyond the law. */
  readonly inflation: number | null;
  readonly logLikelihood: number | null;
  readonly aic: number | null;
  /** −2 l + parameters × log(people met). */
  readonly bic: number | null;
  readonly fit: GoodnessOfFit | null;
  readonly remarks: readonly Remark[];
};

/** A result with the laws that a bootstrap draws from (null where nothing is said). */
export type Estimated = { readonly result: OneListResult; readonly laws: readonly GroupLaw[] | null };

const NOTHING: OneListResult = {
  method: 'chao',
  says: 'nothing',
  estimate: null,
  standardError: null,
  intervals: [],
  byGroup: null,
  coefficients: null,
  coefficientErrors: null,
  size: null,
  inflation: null,
  logLikelihood: null,
  aic: null,
  bic: null,
  fit: null,
  remarks: [],
};

const remark = (code: string, params: Remark['params'] = {}): Remark => ({ code: `one-list.${code}`, params });

/**
 * How many people there are, when one list (a helpline, a shelter) says how often each was met. Covariates of groups go
 * into log mean; Zelterman's and Chao's estimates and one-inflation take all groups together.
 * @param level of the log-normal interval
 * @throws PrevalenceError of `groupsOf`; PREVALENCE_OPTION for a level outside (0, 1)
 */
export function estimateOneList(method: OneListMethod, counts: readonly RepeatCounts[], level = 0.95): OneListResult {
  return estimated(method, groupsOf(counts), level).result;
}

/** As `estimateOneList`, of groups already checked. */
export function estimated(method: OneListMethod, groups: Groups, level: number): Estimated {
  const once = groups.together[0] ?? 0;
  const twice = groups.together[1] ?? 0;
  switch (method) {
    case 'zero-truncated-poisson':
      return byTruncatedLaw(method, 'poisson', groups, level);
    case 'zero-truncated-geometric':
      return byTruncatedLaw(method, 'geometric', groups, level);
    case 'zero-truncated-negative-binomial':
      return byTruncatedLaw(method, 'negative-binomial', groups, level);
    case 'one-inflated-poisson':
      return byOneInflation(method, 'poisson', groups, level);
    case 'one-inflated-geometric':
      return byOneInflation(method, 'geometric', groups, level);
    case 'zelterman':
      return byFirstTwo(method, zelterman(groups.n, once, twice), groups, level);
    case 'chao':
      return byFirstTwo(method, chaoBound(groups.n, once, twice), groups, level);
    case 'chao-bias-corrected':
      return byFirstTwo(method, chaoBiasCorrected(groups.n, once, twice), groups, level);
    default:
      throw new PrevalenceError('PREVALENCE_OPTION', 'There is no such method for one list.', { option: 'method' });
  }
}

function byTruncatedLaw(method: OneListMethod, family: CountFamily, groups: Groups, level: number): Estimated {
  const fit = fitTruncated(family, groups);
  if (fit === 'poisson-limit') {
    const limit = byTruncatedLaw(method, 'poisson', groups, level);
    return { ...limit, result: withRemark(limit.result, remark('negative-binomial-is-poisson')) };
  }
  if (typeof fit === 'string') return nothing(method, whyNot(fit, groups));
  const { estimate, variance, byGroup } = horvitzThompson(groups, fit);
  const laws = byGroup.map((total, group) =>
    lawOf(total, family, etas(groups, fit.coefficients)[group] as number, fit),
  );
  const errors = Array.from(fit.coefficients, (_, i) => Math.sqrt(fit.covariance[i * (fit.parameters + 1)] as number));
  return {
    laws,
    result: {
      ...valued(method, 'estimate', groups.n, estimate, variance, level),
      byGroup,
      coefficients: [...fit.coefficients],
      coefficientErrors: errors,
      size: family === 'negative-binomial' ? expOf(fit.logSize) : null,
      ...criteria(fit.logLikelihood, fit.parameters, groups.n),
      fit: goodnessOfFit(groups.together, expectedOf(groups, laws), fit.parameters),
    },
  };
}

function byOneInflation(
  method: OneListMethod,
  family: 'poisson' | 'geometric',
  groups: Groups,
  level: number,
): Estimated {
  if (groups.columns > 1)
    throw new PrevalenceError('PREVALENCE_NOT_FOR_THIS_TABLE', 'One-inflation is fitted without covariates.', {
      method,
    });
  const fit = fitOneInflated(family, groups.together);
  if (!fit) return nothing(method, remark('nobody-three-times'));
  if (fit.inflation <= 0) {
    const without = byTruncatedLaw(method, family, groups, level);
    return { ...without, result: withRemark(without.result, remark('no-one-inflation')) };
  }
  const met = chanceMet(family, fit.mean, 1);
  const estimate = groups.n / met;
  const chance = (groups.n * (1 - met)) / (met * met);
  const slope = chance * (family === 'poisson' ? fit.mean : fit.mean / (1 + fit.mean));
  const laws = [{ total: estimate, met, times: inflatedTimes(fit) }];
  const together = { ...groups, people: [groups.n] };
  return {
    laws,
    result: {
      ...valued(method, 'estimate', groups.n, estimate, chance + slope * slope * fit.variance, level),
      coefficients: [logOf(fit.mean)],
      coefficientErrors: [Math.sqrt(fit.variance)],
      inflation: fit.inflation,
      ...criteria(fit.logLikelihood, 2, groups.n),
      fit: goodnessOfFit(groups.together, expectedOf(together, laws), 2),
    },
  };
}

function byFirstTwo(method: OneListMethod, found: FirstTwo, groups: Groups, level: number): Estimated {
  if (!found) return nothing(method, whyNot('diverges', groups));
  const { estimate, variance } = found;
  const says = method === 'zelterman' ? 'estimate' : 'lower-bound';
  const result = valued(method, says, groups.n, estimate, variance, level);
  const times = Float64Array.from(groups.together, (people) => people / groups.n);
  const noted = (groups.together[1] ?? 0) === 0 ? withRemark(result, remark('nobody-twice-corrected')) : result;
  return { laws: [{ total: estimate, met: groups.n / estimate, times }], result: noted };
}

function valued(
  method: OneListMethod,
  says: 'estimate' | 'lower-bound',
  n: number,
  estimate: number,
  variance: number,
  level: number,
): OneListResult {
  const interval = logNormalInterval(n, estimate, variance, level);
  return {
    ...NOTHING,
    method,
    says,
    estimate,
    standardError: Math.sqrt(variance),
    intervals: interval ? [interval] : [],
  };
}

const nothing = (method: OneListMethod, why: Remark): Estimated => ({
  laws: null,
  result: { ...NOTHING, method, remarks: [why] },
});

const withRemark = (result: OneListResult, more: Remark): OneListResult => ({
  ...result,
  remarks: [...result.remarks, more],
});

function whyNot(reason: NoFit, groups: Groups): Remark {
  if (groups.together.every((people, index) => index === 0 || people === 0)) return remark('nobody-twice');
  if (reason === 'no-lower-size') return remark('negative-binomial-without-end');
  return remark((groups.together[1] ?? 0) === 0 ? 'nobody-exactly-twice' : 'no-maximum');
}

function criteria(logLikelihood: number, parameters: number, n: number) {
  return { logLikelihood, aic: 2 * parameters - 2 * logLikelihood, bic: parameters * logOf(n) - 2 * logLikelihood };
}

const TAIL = 1e-13;
const MOST_TIMES = 5000;

function lawOf(total: number, family: CountFamily, eta: number, fit: TruncatedFit): GroupLaw {
  const mean = expOf(eta);
  const size = expOf(fit.logSize);
  const met = chanceMet(family, mean, size);
  const times: number[] = [];
  let rest = met;
  for (let k = 1; k <= MOST_TIMES && rest > TAIL * met; k++) {
    const probability = probabilityOf(family, k, mean, size);
    times.push(probability / met);
    rest -= probability;
  }
  return { total, met, times: Float64Array.from(times) };
}

function inflatedTimes(fit: OneInflatedFit): Float64Array {
  const plain = lawOf(1, fit.family, logOf(fit.mean), {
    family: fit.family,
    coefficients: Float64Array.of(logOf(fit.mean)),
    logSize: 0,
    logLikelihood: 0,
    covariance: new Float64Array(1),
    parameters: 1,
  });
  return plain.times.map((share, index) => (1 - fit.inflation) * share + (index === 0 ? fit.inflation : 0));
}

/** People expected to be met once, twice, …; the last place of the observed holds the whole tail. */
function expectedOf(groups: Groups, laws: readonly GroupLaw[]): Float64Array {
  const last = groups.together.length - 1;
  const expected = new Float64Array(last + 1);
  for (const [group, { times }] of laws.entries()) {
    const people = groups.people[group] as number;
    let before = 0;
    for (let index = 0; index < last; index++) {
      const share = times[index] ?? 0;
      before += share;
      expected[index] = (expected[index] as number) + people * share;
    }
    expected[last] = (expected[last] as number) + people * Math.max(1 - before, 0);
  }
  return expected;
}
