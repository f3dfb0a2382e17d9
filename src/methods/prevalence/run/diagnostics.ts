import { listsLeftOut, pairsMerged } from '../bounds/arrangements.js';
import { internalConsistency } from '../bounds/internal-consistency.js';
import { frequencies, singles } from '../bounds/margins.js';
import { noHighestOrder } from '../bounds/no-highest-order.js';
import { pairEstimates } from '../bounds/pairs.js';
import { identifiedRanges } from '../bounds/partial-identification.js';
import { sampleCoverage } from '../bounds/sample-coverage.js';
import { trajectory } from '../bounds/trajectory.js';
import { historyName, listMargin, sizeOf } from '../captures/table.js';
import { poissonLower, poissonUpper } from '../distributions/portable/poisson.js';
import { countTriples } from '../existence/overlaps.js';
import { tableRemarks } from '../existence/table-remarks.js';
import type { Remark } from '../estimate.js';
import { linkageGrid, tippingPoint } from '../linkage-error/sensitivity.js';
import { fitModel } from '../loglinear/fit.js';
import { readModel } from '../models/model.js';
import { philoxStream } from '../random/philox.js';
import { independentLists, leastBicTotal, stepwiseTotal } from './estimators.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Question } from './setting.js';

/** What is seen of the table before any model, and how the answers hang on what cannot be known. Plain data. */
export type Diagnostics = {
  readonly lists: readonly { readonly name: string; readonly people: number; readonly only: number }[];
  readonly pairs: readonly {
    readonly first: string;
    readonly second: string;
    readonly both: number;
    readonly chapman: number | null;
    readonly oddsRatio: number | null;
  }[];
  readonly histories: readonly { readonly lists: string; readonly size: number; readonly people: number }[];
  /** People on exactly 1, 2, … lists. */
  readonly frequencies: readonly number[];
  readonly seenOnce: number;
  readonly coverage: number;
  readonly triples: number;
  /** With a list left out or two merged: what three estimators then say. */
  readonly forest: readonly {
    readonly kind: 'all' | 'left-out' | 'merged';
    readonly names: readonly string[];
    readonly people: number;
    readonly independent: number | null;
    readonly stepwise: number | null;
    readonly bic: number | null;
  }[];
  /** Each list taken as the truth: what the others would say of it. */
  readonly consistency: readonly { readonly list: string; readonly truth: number; readonly estimate: number | null }[];
  /** Totals over growing samples, in ten random orders. */
  readonly trajectory: {
    readonly sizes: readonly number[];
    readonly estimates: readonly (readonly (number | null)[])[];
  };
  /** Total if the odds ratio of two (merged) lists lies between 1/2 and 2, and if the interaction of all lists were ξ. */
  readonly ranges: readonly {
    readonly first: string;
    readonly second: string;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly highestOrder: readonly { readonly factor: number; readonly estimate: number }[];
  /** Stepwise totals if matches were missed, or false, at these rates; and the rate at which the total moves by a tenth. */
  readonly linkage: {
    readonly grid: readonly {
      readonly missed: number;
      readonly falseLinks: number;
      readonly estimate: number | null;
    }[];
    readonly tippingRate: number | null;
  };
  readonly remarks: readonly Remark[];
};

export const DIAGNOSE = 'prevalence.diagnose';

/** Everything that can be said of the table itself. A task: it takes from a tenth of a second to some seconds. */
export function diagnose(kernel: Kernel, question: Question): Diagnostics {
  const { table } = question;
  const alone = singles(table);
  return {
    lists: table.lists.map((name, list) => ({
      name,
      people: listMargin(table.counts, list),
      only: alone[list] as number,
    })),
    pairs: pairEstimates(table).map(({ names, cells, chapman, amongOthers }) => ({
      first: names[0],
      second: names[1],
      both: cells.both,
      chapman: chapman.estimate,
      oddsRatio: amongOthers.estimate,
    })),
    histories: table.rows
      .filter(({ count }) => count > 0)
      .map(({ history, count }) => ({
        lists: historyName(table.lists, history),
        size: sizeOf(history),
        people: count,
      })),
    frequencies: frequencies(table),
    seenOnce: (frequencies(table)[0] as number) / table.n,
    coverage: sampleCoverage(table).coverage,
    triples: countTriples(table),
    ...hangsOn(kernel, question),
    remarks: tableRemarks(table),
  };
}

/** The same question put otherwise. */
function hangsOn(
  kernel: Kernel,
  { table, request }: Question,
): Pick<Diagnostics, 'forest' | 'consistency' | 'trajectory' | 'ranges' | 'highestOrder' | 'linkage'> {
  const independent = independentLists(kernel);
  const stepwise = stepwiseTotal(kernel, request.threshold);
  const bic = leastBicTotal(kernel, 2);
  const said = (one: typeof table) => ({
    people: one.n,
    independent: independent(one),
    stepwise: stepwise(one),
    bic: bic(one),
  });
  const sizes = [0.2, 0.4, 0.6, 0.8, 1].map((share) => Math.max(2, Math.round(share * table.n)));
  const orders = Array.from({ length: 10 }, (_, order) => philoxStream(request.seed, 2 ** 40 + order).uniform);
  return {
    forest: [
      { kind: 'all' as const, names: [], ...said(table) },
      ...[...listsLeftOut(table), ...pairsMerged(table)].map((one) => ({
        kind: one.kind,
        names: one.names,
        ...said(one.table),
      })),
    ],
    consistency: internalConsistency(table, stepwise).map(({ name, truth, estimate }) => ({
      list: name,
      truth,
      estimate,
    })),
    trajectory: trajectory(table, [...new Set(sizes)], orders, stepwise),
    ranges: identifiedRanges(table, { least: 0.5, most: 2 }).map(({ names, low, high }) => ({
      first: names[0],
      second: names[1],
      low,
      high,
    })),
    highestOrder: noHighestOrder(table).sensitivity.map(({ factor, estimate }) => ({ factor, estimate })),
    linkage: linkage(table, stepwise),
  };
}

/** Corrected tables do not come out whole, and with many lists the correction takes long. */
const MOST_LISTS_FOR_LINKAGE = 6;

function linkage(
  table: Question['table'],
  stepwise: (table: Question['table']) => number | null,
): Diagnostics['linkage'] {
  if (table.lists.length > MOST_LISTS_FOR_LINKAGE) return { grid: [], tippingRate: null };
  return {
    grid: linkageGrid(table, [0, 0.02, 0.05, 0.1, 0.15, 0.2], [0, 0.01], stepwise).map(
      ({ missed, falseLinks, estimate }) => ({ missed, falseLinks, estimate }),
    ),
    tippingRate: tippingPoint(table, stepwise).rate,
  };
}

/** People expected under a model beside those seen, with the chance of as few and of as many. */
export type FittedHistory = {
  readonly lists: string;
  readonly seen: number;
  readonly expected: number;
  readonly lower: number;
  readonly upper: number;
};

/** Every history under one model. */
export function fittedHistories(kernel: Kernel, { table }: Question, model: string): readonly FittedHistory[] {
  const { fit } = fitModel(kernel, table, readModel(model, table.lists));
  if (!fit) return [];
  return Array.from({ length: table.counts.length - 1 }, (_, place) => place + 1)
    .sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)
    .map((history) => {
      const seen = table.counts[history] as number;
      const expected = fit.fitted[history] as number;
      return {
        lists: historyName(table.lists, history),
        seen,
        expected,
        lower: expected === 0 ? 1 : poissonLower(seen, expected),
        upper: expected === 0 ? 1 : poissonUpper(seen, expected),
      };
    });
}
