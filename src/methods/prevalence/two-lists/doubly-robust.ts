import { deviateOf, logNormalInterval } from '../bounds/log-normal.js';
import { PrevalenceError } from '../errors.js';
import type { Interval, Remark } from '../estimate.js';
import { philoxStream } from '../random/philox.js';
import { crossFitted, foldsOf, type Learner, type Nuisances } from './nuisances.js';
import { checkPeople, type Design, designOf, type ListedPeople, type Terms } from './people.js';

export type DoublyRobustOptions = {
  /** Of the folds. */
  readonly seed: number | bigint;
  /** 5 unless told; 1 learns and estimates on the same people. Without covariates always 1. */
  readonly folds?: number;
  /** 0.95 unless told. */
  readonly level?: number;
  /** `multinomial` unless told. */
  readonly learner?: Learner;
  /** `linear` unless told. */
  readonly terms?: Terms;
  /** Penalty per person of standardised covariates, 0.0001 unless told. */
  readonly ridge?: number;
  /** The least chance of being on both lists that is divided by, 0.005 unless told. */
  readonly leastOverlap?: number;
};

export type DoublyRobustResult = {
  /** The two lists, by place. */
  readonly pair: readonly [number, number];
  readonly says: 'estimate' | 'nothing';
  /** People, seen and unseen. */
  readonly estimate: number | null;
  readonly standardError: number | null;
  /** `wald`, cut at the people seen, and `log-normal`. */
  readonly intervals: readonly Interval[];
  /** Chance to be on any list: people seen / estimate. */
  readonly seenShare: number | null;
  /** The mean of q₁q₂/q₁₂ without correction; no interval goes with it. */
  readonly plugIn: number | null;
  /** n₁n₂/n₁₂ of the pair, blind to covariates (with people on other lists alone counted in neither). */
  readonly petersen: number | null;
  /** People on both lists of the pair. */
  readonly onBoth: number;
  /** People whose chance of both was lifted to `leastOverlap`. */
  readonly truncated: number;
  readonly folds: number;
  readonly remarks: readonly Remark[];
};

const remark = (code: string, params: Remark['params'] = {}): Remark => ({ code: `two-lists.${code}`, params });

/**
 * The total out of two lists that are independent given covariates, with what else may be between them explained by
 * these. With q₁, q₂, q₁₂ the chances of a person seen on any list to be on the first, the second and both, given her
 * covariates, 1/ψ = E(q₁q₂/q₁₂) and N = n/ψ. Estimated by the mean of q₁q₂/q₁₂ (Y₁/q₁ + Y₂/q₂ − Y₁Y₂/q₁₂), whose
 * first-order error is a product of errors of the regressions; variance n var(φ) + n(1 − ψ)/ψ².
 * Source: Das, Kennedy and Jewell (2023), "Doubly robust capture-recapture methods for estimating population size",
 * J. Amer. Statist. Assoc. (arXiv:2104.14091).
 * @param pair places of two lists of `people.lists`
 * @throws PrevalenceError for people that cannot be read, or PREVALENCE_OPTION
 */
export function doublyRobust(
  people: ListedPeople,
  pair: readonly [number, number],
  options: DoublyRobustOptions,
): DoublyRobustResult {
  checkPeople(people);
  checkOptions(options);
  return ofPair(people, designOf(people, options.terms ?? 'linear'), pair, options);
}

/** `doublyRobust` for every pair of lists, in the order 12, 13, …, 23, …; each pair has its own stream of folds. */
export function doublyRobustPairs(people: ListedPeople, options: DoublyRobustOptions): readonly DoublyRobustResult[] {
  checkPeople(people);
  checkOptions(options);
  const design = designOf(people, options.terms ?? 'linear');
  const results: DoublyRobustResult[] = [];
  for (let i = 0; i < people.lists.length; i++)
    for (let j = i + 1; j < people.lists.length; j++) results.push(ofPair(people, design, [i, j], options));
  return results;
}

function ofPair(
  people: ListedPeople,
  design: Design,
  pair: readonly [number, number],
  options: DoublyRobustOptions,
): DoublyRobustResult {
  const [one, other] = pair;
  const t = people.lists.length;
  if (
    !(one !== other && Number.isInteger(one) && Number.isInteger(other) && Math.min(one, other) >= 0) ||
    Math.max(one, other) >= t
  )
    throw new PrevalenceError('PREVALENCE_OPTION', 'A pair is two different lists.', { option: 'pair' });
  const cell = Int32Array.from(people.captures, (history) => ((history >> one) & 1) | (((history >> other) & 1) << 1));
  const count = (wanted: number): number => cell.reduce((sum, at) => sum + (at === wanted ? 1 : 0), 0);
  const onBoth = count(3);
  const petersen = onBoth > 0 ? ((count(1) + onBoth) * (count(2) + onBoth)) / onBoth : null;
  const level = options.level ?? 0.95;
  const folds = design.columns === 1 ? 1 : Math.min(options.folds ?? 5, design.people);
  const remarks: Remark[] = design.constant.map((place) => remark('constant-covariate', { covariate: place + 1 }));
  const base = { pair, petersen, onBoth, folds };
  if (onBoth === 0) {
    const lists = { list: people.lists[one] as string, other: people.lists[other] as string };
    const why = remark('nobody-on-both', lists);
    return { ...base, ...NOTHING, remarks: [...remarks, why] };
  }
  const stream = philoxStream(options.seed, one * t + other);
  const fold = folds === 1 ? new Int32Array(design.people) : foldsOf(design.people, folds, stream);
  const least = design.columns === 1 ? 0 : (options.leastOverlap ?? 0.005);
  const how = { learner: options.learner ?? 'multinomial', ridge: options.ridge ?? 1e-4, least } as const;
  const nuisances = crossFitted(design, cell, fold, folds, how);
  const { truncated } = nuisances;
  if (truncated > 0) remarks.push(remark('truncated', { people: truncated, least }));
  if (onBoth < 30) remarks.push(remark('few-on-both', { people: onBoth }));
  return { ...base, ...totalOf(cell, nuisances, level, remarks), truncated, remarks };
}

const NOTHING = {
  says: 'nothing',
  estimate: null,
  standardError: null,
  intervals: [],
  seenShare: null,
  plugIn: null,
  truncated: 0,
} as const;

function totalOf(cell: Int32Array, nuisances: Nuisances, level: number, remarks: Remark[]) {
  const n = cell.length;
  const contribution = new Float64Array(n);
  let plugIn = 0;
  for (const [person, at] of cell.entries()) {
    const q1 = nuisances.first[person] as number;
    const q2 = nuisances.second[person] as number;
    const q12 = nuisances.both[person] as number;
    const inverse = (q1 * q2) / q12;
    plugIn += inverse;
    contribution[person] = inverse * ((at & 1 ? 1 / q1 : 0) + (at & 2 ? 1 / q2 : 0) - (at === 3 ? 1 / q12 : 0));
  }
  const estimate = contribution.reduce((sum, value) => sum + value, 0);
  if (!(estimate >= n)) {
    remarks.push(remark('below-people-seen'));
    return { ...NOTHING, plugIn };
  }
  const mean = estimate / n;
  const squares = contribution.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const largest = contribution.reduce((most, value) => Math.max(most, (value - mean) ** 2), 0);
  if (largest > 0.1 * squares) remarks.push(remark('one-person-weighs', { share: largest / squares }));
  const seenShare = n / estimate;
  const variance = squares + (n * (1 - seenShare)) / (seenShare * seenShare);
  const standardError = Math.sqrt(variance);
  const reach = deviateOf(level) * standardError;
  const cut = estimate - reach < n;
  const wald: Interval = {
    method: 'wald',
    level,
    low: cut ? n : estimate - reach,
    high: estimate + reach,
    ...(cut ? { flags: ['cut-at-people-seen'] } : {}),
  };
  const logNormal = logNormalInterval(n, estimate, variance, level);
  return {
    says: 'estimate' as const,
    estimate,
    standardError,
    intervals: logNormal ? [wald, logNormal] : [wald],
    seenShare,
    plugIn,
  };
}

function checkOptions({ folds = 5, ridge = 1e-4, leastOverlap = 0.005, level = 0.95 }: DoublyRobustOptions): void {
  const refused = (option: string, sentence: string) => new PrevalenceError('PREVALENCE_OPTION', sentence, { option });
  if (!Number.isSafeInteger(folds) || folds < 1) throw refused('folds', 'Folds are a whole number of 1 or more.');
  if (!(ridge >= 0 && ridge < Infinity)) throw refused('ridge', 'The ridge is a finite number of 0 or more.');
  if (!(leastOverlap > 0 && leastOverlap < 1))
    throw refused('leastOverlap', 'The least chance of both lists lies between 0 and 1.');
  deviateOf(level);
}
