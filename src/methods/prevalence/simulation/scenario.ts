/** How lists depend on each other in an invented population. Lists are counted from 0. */
export type Dependence =
  /** Not at all. */
  | { readonly kind: 'independent' }
  /** Two lists with this odds ratio, their reach as given; the others independent. Above 1 one list refers to the other. */
  | { readonly kind: 'pair'; readonly lists: readonly [number, number]; readonly oddsRatio: number }
  /** Everybody on all three lists is so many times as frequent as independence has it, before all is made to add up to 1. */
  | { readonly kind: 'three-way'; readonly lists: readonly [number, number, number]; readonly ratio: number }
  /** Hidden classes with a reach of each list of their own; the lists are independent in each. */
  | {
      readonly kind: 'classes';
      readonly classes: readonly { readonly share: number; readonly probabilities: readonly number[] }[];
    }
  /** How easily a person is found is beta(a, b); list j finds her with probability p_j u / E(u), which must not exceed 1. */
  | { readonly kind: 'beta'; readonly a: number; readonly b: number }
  /** This share of the people on the inner list is on the outer one too; the others independent. */
  | { readonly kind: 'inside'; readonly inner: number; readonly outer: number; readonly share: number };

/** An invented population of which the total is known: what an estimator is tried on. */
export type Scenario = {
  readonly name: string;
  /** People, seen and unseen. */
  readonly people: number;
  /** Share of the people that each list reaches, by list; not looked at with hidden classes. */
  readonly probabilities: readonly number[];
  readonly dependence: Dependence;
};

const four = [0.12, 0.1, 0.08, 0.06] as const;

/**
 * Populations like those that lists of victims come from: each list reaches a few in a hundred people, so that most who
 * are seen are seen once. 2,000 people and four lists, or 1,500 and five where it is said to be sparse.
 */
export const scenarios: readonly Scenario[] = [
  { name: 'independent', people: 2000, probabilities: four, dependence: { kind: 'independent' } },
  {
    name: 'positive-pair',
    people: 2000,
    probabilities: four,
    dependence: { kind: 'pair', lists: [0, 1], oddsRatio: 5 },
  },
  {
    name: 'negative-pair',
    people: 2000,
    probabilities: four,
    dependence: { kind: 'pair', lists: [0, 1], oddsRatio: 0.2 },
  },
  {
    name: 'three-way',
    people: 2000,
    probabilities: four,
    dependence: { kind: 'three-way', lists: [0, 1, 2], ratio: 12 },
  },
  {
    name: 'two-classes',
    people: 2000,
    probabilities: four,
    dependence: {
      kind: 'classes',
      classes: [
        { share: 0.25, probabilities: [0.3, 0.28, 0.22, 0.18] },
        { share: 0.75, probabilities: [0.06, 0.04, 0.033, 0.02] },
      ],
    },
  },
  { name: 'heterogeneous', people: 2000, probabilities: four, dependence: { kind: 'beta', a: 1, b: 4 } },
  {
    name: 'nearly-inside',
    people: 2000,
    probabilities: four,
    dependence: { kind: 'inside', inner: 3, outer: 0, share: 0.9 },
  },
  {
    name: 'sparse',
    people: 1500,
    probabilities: [0.06, 0.05, 0.04, 0.03, 0.02],
    dependence: { kind: 'independent' },
  },
  {
    name: 'sparse-positive-pair',
    people: 1500,
    probabilities: [0.06, 0.05, 0.04, 0.03, 0.02],
    dependence: { kind: 'pair', lists: [0, 1], oddsRatio: 5 },
  },
];
