import { drawMultinomial, drawPoisson } from '../random/discrete.js';
import type { Stream } from '../random/stream.js';
import type { Cells } from './cells.js';
import type { Design } from './design.js';
import { boundedPoisson, fittedCounts } from './expectation.js';
import { exp, lgamma, log } from '../kernel/elementary.js';
import type { ImportanceDraws } from './importance.js';

/** The posterior law of the people of one group, seen and unseen. */
export type PosteriorTotal = {
  readonly name: string;
  readonly mean: number;
  readonly deviation: number;
  /** People at 2.5, 10, 50, 90 and 97.5 %. */
  readonly quantiles: readonly { readonly p: number; readonly value: number; readonly error: number }[];
  /** Effective number of draws behind it. */
  readonly effective: number;
};

/** One model's part in a mixture. */
export type Share = { readonly design: Design; readonly drawn: ImportanceDraws; readonly probability: number };

const PROBABILITIES = [0.025, 0.1, 0.5, 0.9, 0.975];

/** Draws the unseen (Poisson), the censored (Poisson within bounds) and the unclassified (multinomial) for every draw. */
export function summarise(
  cells: Cells,
  by: readonly string[],
  shares: readonly Share[],
  streamOf: (share: number) => Stream,
): readonly PosteriorTotal[] {
  const places = by.map((name) => cells.table.covariates.findIndex((covariate) => covariate.name === name));
  const names = new Map<string, number>([['all', 0]]);
  const groupOf = cells.levels.map((levels) => {
    const name = places.map((c) => cells.table.covariates[c]?.levels[levels[c] as number]).join(' ');
    if (by.length > 0 && !names.has(name)) names.set(name, names.size);
    return names.get(name) ?? 0;
  });
  const sizes = shares.map(({ drawn }) => drawn.draws.length);
  const all = sizes.reduce((a, b) => a + b, 0);
  const weights = new Float64Array(all);
  const people = Array.from(names, () => new Float64Array(all));
  let at = 0;
  for (const [m, { design, drawn, probability }] of shares.entries()) {
    const stream = streamOf(m);
    const top = drawn.logWeights.reduce((a, b) => Math.max(a, b), -Infinity);
    const scaled = drawn.logWeights.map((value) => exp(value - top));
    const sum = scaled.reduce((a, b) => a + b, 0);
    for (const [i, beta] of drawn.draws.entries()) {
      weights[at] = (probability * (scaled[i] as number)) / sum;
      drawPeople(cells, fittedCounts(cells, design, cells.seen, beta), groupOf, stream, people, at++);
    }
  }
  return Array.from(names.keys(), (name, group) => ({ name, ...lawOf(people[group] as Float64Array, weights) }));
}

function drawPeople(
  cells: Cells,
  mu: Float64Array,
  groupOf: readonly number[],
  stream: Stream,
  people: readonly Float64Array[],
  at: number,
): void {
  const histories = 2 ** cells.lists;
  const add = (cell: number, count: number) => {
    const group = groupOf[Math.floor(cell / histories)] as number;
    for (const to of group === 0 ? [0] : [0, group]) {
      const row = people[to] as Float64Array;
      row[at] = (row[at] as number) + count;
    }
  };
  for (let cell = 0; cell < cells.size; cell++)
    if (!cells.seen[cell]) add(cell, drawPoisson(stream, mu[cell] as number));
  for (const { cells: among, count, least } of cells.observations) {
    let number = count;
    if (least !== null) {
      let rate = 0;
      for (const cell of among) rate += mu[cell] as number;
      number = drawBounded(stream, rate, least, count);
    }
    const first = groupOf[Math.floor((among[0] as number) / histories)];
    if (among.every((cell) => groupOf[Math.floor(cell / histories)] === first)) add(among[0] as number, number);
    else {
      const split = drawMultinomial(
        stream,
        number,
        Float64Array.from(among, (cell) => mu[cell] as number),
      );
      for (const [i, cell] of among.entries()) add(cell, split[i] as number);
    }
  }
}

/** Poisson(rate) kept within bounds, by inversion from the lower one. */
function drawBounded(stream: Stream, rate: number, least: number, most: number): number {
  const { logSum } = boundedPoisson(rate, least, most);
  let rest = stream.uniform();
  for (let k = least; k < most; k++) {
    rest -= exp(k * log(rate) - lgamma(k + 1) - logSum);
    if (rest <= 0) return k;
  }
  return most;
}

function lawOf(values: Float64Array, weights: Float64Array): Omit<PosteriorTotal, 'name'> {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number));
  let squares = 0;
  let mean = 0;
  for (let i = 0; i < values.length; i++) {
    const w = weights[i] as number;
    squares += w * w;
    mean += w * (values[i] as number);
  }
  let variance = 0;
  for (let i = 0; i < values.length; i++) variance += (weights[i] as number) * ((values[i] as number) - mean) ** 2;
  const effective = 1 / squares;
  const quantile = (p: number) => {
    let sum = 0;
    for (const i of order) {
      sum += weights[i] as number;
      if (sum >= p) return values[i] as number;
    }
    return values[order[order.length - 1] as number] as number;
  };
  return {
    mean,
    deviation: Math.sqrt(variance),
    effective,
    quantiles: PROBABILITIES.map((p) => {
      const spread = Math.sqrt((p * (1 - p)) / effective);
      return {
        p,
        value: quantile(p),
        error: (quantile(Math.min(1, p + spread)) - quantile(Math.max(0, p - spread))) / 2,
      };
    }),
  };
}
