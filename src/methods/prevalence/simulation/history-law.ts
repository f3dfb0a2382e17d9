import { PrevalenceError } from '../errors.js';
import type { Scenario } from './scenario.js';

/**
 * The probability of each capture history, 2^t long; place 0 is that of being on no list.
 * @throws PrevalenceError PREVALENCE_OPTION where the scenario makes no sense
 */
export function historyLaw(scenario: Scenario): Float64Array {
  check(scenario);
  const { probabilities, dependence } = scenario;
  const t = probabilities.length;
  switch (dependence.kind) {
    case 'independent':
      return product(probabilities);
    case 'classes':
      return mixture(dependence.classes.map(({ share, probabilities: own }) => [share, product(own)] as const));
    case 'beta':
      return fromOverlaps(t, (set) => betaOverlap(set, probabilities, dependence.a, dependence.b));
    case 'pair': {
      const [i, j] = dependence.lists;
      return withBoth(
        probabilities,
        i,
        j,
        bothOf(probabilities[i] as number, probabilities[j] as number, dependence.oddsRatio),
      );
    }
    case 'inside': {
      const { inner, outer, share } = dependence;
      return withBoth(probabilities, inner, outer, share * (probabilities[inner] as number));
    }
    case 'three-way': {
      const three = dependence.lists.reduce((set, list) => set | (1 << list), 0);
      const law = product(probabilities).map((p, history) => ((history & three) === three ? p * dependence.ratio : p));
      const sum = law.reduce((a, b) => a + b, 0);
      return law.map((p) => p / sum);
    }
  }
}

/** Lists independent of each other. */
function product(probabilities: readonly number[]): Float64Array {
  return new Float64Array(2 ** probabilities.length).map((_, history) =>
    probabilities.reduce((whole, p, list) => whole * ((history >> list) & 1 ? p : 1 - p), 1),
  );
}

function mixture(parts: readonly (readonly [number, Float64Array])[]): Float64Array {
  const law = new Float64Array(parts[0]?.[1].length ?? 0);
  for (const [share, part] of parts)
    for (const [history, p] of part.entries()) law[history] = (law[history] as number) + share * p;
  return law;
}

/** Two lists that meet in `both` of the people; the others independent of them and of each other. */
function withBoth(probabilities: readonly number[], i: number, j: number, both: number): Float64Array {
  const [one, other] = [probabilities[i] as number, probabilities[j] as number];
  const four = [1 - one - other + both, one - both, other - both, both];
  if (four.some((p) => p < 0)) throw impossible('Two lists cannot depend on each other so strongly.');
  return new Float64Array(2 ** probabilities.length).map((_, history) =>
    probabilities.reduce(
      (whole, p, list) => (list === i || list === j ? whole : whole * ((history >> list) & 1 ? p : 1 - p)),
      four[((history >> i) & 1) | (((history >> j) & 1) << 1)] as number,
    ),
  );
}

/** P(on both) of two lists of given reach and odds ratio: Plackett (1965) JASA 60, 516–522. */
function bothOf(one: number, other: number, ratio: number): number {
  if (ratio === 1) return one * other;
  const sum = 1 + (ratio - 1) * (one + other);
  return (sum - Math.sqrt(sum * sum - 4 * ratio * (ratio - 1) * one * other)) / (2 * (ratio - 1));
}

/** P(on all lists of a set) where p_j u / E(u) finds a person and u is beta(a, b): a product with a moment of u. */
function betaOverlap(set: number, probabilities: readonly number[], a: number, b: number): number {
  const mean = a / (a + b);
  let overlap = 1;
  let lists = 0;
  for (const [list, p] of probabilities.entries())
    if ((set >> list) & 1) {
      overlap *= ((p / mean) * (a + lists)) / (a + b + lists);
      lists++;
    }
  return overlap;
}

/** Probabilities of histories from those of being on all lists of a set, whatever else. */
function fromOverlaps(lists: number, overlap: (set: number) => number): Float64Array {
  const law = new Float64Array(2 ** lists).map((_, set) => overlap(set));
  for (let bit = 1; bit < law.length; bit <<= 1)
    for (let set = 0; set < law.length; set++)
      if (!(set & bit)) law[set] = (law[set] as number) - (law[set | bit] as number);
  return law;
}

const impossible = (sentence: string) => new PrevalenceError('PREVALENCE_OPTION', sentence, { option: 'scenario' });

const share = (p: number): boolean => p > 0 && p < 1;

function check({ people, probabilities, dependence }: Scenario): void {
  const t = probabilities.length;
  if (t < 2 || t > 6) throw impossible('A scenario has two to six lists.');
  if (!Number.isSafeInteger(people) || people < 2) throw impossible('A scenario has two people or more.');
  if (!probabilities.every(share)) throw impossible('A list reaches a share of the people between 0 and 1.');
  const known = (list: number) => Number.isInteger(list) && list >= 0 && list < t;
  const distinct = (...lists: readonly number[]) => lists.every(known) && new Set(lists).size === lists.length;
  switch (dependence.kind) {
    case 'independent':
      return;
    case 'pair':
      if (!distinct(...dependence.lists) || !(dependence.oddsRatio > 0))
        throw impossible('A pair is two lists of the scenario, and its odds ratio is above 0.');
      return;
    case 'three-way':
      if (!distinct(...dependence.lists) || !(dependence.ratio >= 0))
        throw impossible('Three different lists of the scenario are needed, and a ratio of 0 or more.');
      return;
    case 'inside':
      if (!distinct(dependence.inner, dependence.outer) || !share(dependence.share))
        throw impossible('Two lists of the scenario are needed, and a share between 0 and 1.');
      return;
    case 'beta':
      if (!(dependence.a > 0 && dependence.b > 0)) throw impossible('Both numbers of a beta law are above 0.');
      if (probabilities.some((p) => (p * (dependence.a + dependence.b)) / dependence.a > 1))
        throw impossible('A list would find some people with a probability above 1.');
      return;
    case 'classes': {
      const sum = dependence.classes.reduce((all, one) => all + one.share, 0);
      if (Math.abs(sum - 1) > 1e-9) throw impossible('The shares of the classes add up to 1.');
      if (dependence.classes.some((one) => one.probabilities.length !== t || !one.probabilities.every(share)))
        throw impossible('Every class has a probability between 0 and 1 for every list.');
    }
  }
}
