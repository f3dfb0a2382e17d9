import type { Stream } from '../random/stream.js';
import { chancesByCategory, fitMultinomialLogit } from './multinomial-logit.js';
import type { Design } from './people.js';

/** What is learnt of each listed person given her covariates: the chances to be on either list, and on both. */
export type Nuisances = {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly both: Float64Array;
  /** People whose chance of both was below the least and was lifted to it. */
  readonly truncated: number;
};

/** How the chances are learnt: one multinomial regression of the two lists together, or three logistic ones apart. */
export type Learner = 'multinomial' | 'logistic';

export type Learning = { readonly learner: Learner; readonly ridge: number; readonly least: number };

/** On neither, the first alone, the second alone, both. */
const CELLS = 4;

/**
 * Which fold each person is in: a random permutation (Fisher and Yates) dealt out in turn, so that sizes differ by at
 * most 1. Draws people − 1 uniforms.
 */
export function foldsOf(people: number, folds: number, stream: Stream): Int32Array {
  const order = Int32Array.from({ length: people }, (_, place) => place);
  for (let place = people - 1; place > 0; place--) {
    const other = Math.floor(stream.uniform() * (place + 1));
    const moved = order[place] as number;
    order[place] = order[other] as number;
    order[other] = moved;
  }
  const fold = new Int32Array(people);
  for (const [place, person] of order.entries()) fold[person] = place % folds;
  return fold;
}

/**
 * Cross-fitted: the chances of the people of a fold are learnt from all other folds. With one fold, from everybody.
 * @param cell of each person: 0 on neither, 1 on the first list alone, 2 on the second alone, 3 on both
 */
export function crossFitted(
  design: Design,
  cell: Int32Array,
  fold: Int32Array,
  folds: number,
  how: Learning,
): Nuisances {
  const first = new Float64Array(design.people);
  const second = new Float64Array(design.people);
  const both = new Float64Array(design.people);
  let truncated = 0;
  for (let held = 0; held < folds; held++) {
    const learnt = Int32Array.from(fold.keys()).filter((person) => folds === 1 || fold[person] !== held);
    const chances = learnerOf(design, cell, learnt, how);
    for (let person = 0; person < design.people; person++) {
      if (fold[person] !== held) continue;
      const [one, other, together] = chances(person);
      if (together < how.least) truncated++;
      both[person] = Math.max(together, how.least);
      first[person] = Math.max(one, both[person] as number);
      second[person] = Math.max(other, both[person] as number);
    }
  }
  return { first, second, both, truncated };
}

type Chances = (person: number) => readonly [number, number, number];

function learnerOf(design: Design, cell: Int32Array, rows: Int32Array, { learner, ridge }: Learning): Chances {
  if (learner === 'multinomial') {
    const model = fitMultinomialLogit(design, rows, cell, CELLS, ridge);
    const target = new Float64Array(CELLS);
    return (person) => {
      chancesByCategory(model, design, person, target);
      const together = target[3] as number;
      return [(target[1] as number) + together, (target[2] as number) + together, together];
    };
  }
  const [one, other, together] = [
    (place: number) => (place & 1 ? 1 : 0),
    (place: number) => (place & 2 ? 1 : 0),
    (place: number) => (place === 3 ? 1 : 0),
  ].map((indicator) => fitMultinomialLogit(design, rows, cell.map(indicator), 2, ridge)) as [
    ReturnType<typeof fitMultinomialLogit>,
    ReturnType<typeof fitMultinomialLogit>,
    ReturnType<typeof fitMultinomialLogit>,
  ];
  const target = new Float64Array(2);
  const yes = (model: typeof one, person: number): number => {
    chancesByCategory(model, design, person, target);
    return target[1] as number;
  };
  return (person) => {
    const q1 = yes(one, person);
    const q2 = yes(other, person);
    // Three regressions need not agree: being on both is no likelier than either, nor rarer than q₁ + q₂ − 1.
    return [q1, q2, Math.min(Math.max(yes(together, person), q1 + q2 - 1), q1, q2)];
  };
}
