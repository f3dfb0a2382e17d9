import { describe, expect, it } from 'vitest';
import { golden, goldenTable, hasGolden } from '../../../../test/golden/mse.js';
import { coverageBootstrap, coverageIntervals } from './coverage-bootstrap.js';
import { heterogeneityBound } from './heterogeneity-bound.js';
import { logNormalInterval } from './log-normal.js';
import { pairEstimates } from './pairs.js';
import { sampleCoverage } from './sample-coverage.js';

/** Names of the tables in the other software's outputs, and here. */
const tables = {
  Korea: 'korea_palembang_3',
  Kosovo: 'kosovo_4',
  UKdat_4: 'uk2013_4',
  UKdat_5: 'uk2013_5',
  NewOrl_5: 'neworleans_5_n185',
  Western: 'western_us_5',
  UKdat: 'uk2013_6',
} as const;

type Care = {
  readonly Indep: number;
  readonly HSC: number;
  readonly LSC: number;
  readonly stat: readonly [number, number, number];
  readonly pair: { readonly v: readonly (readonly (number | null)[])[] };
  readonly HSC_se?: readonly (number | null)[];
};

const relative = (a: number | null, b: number): number => Math.abs((a as number) / b - 1);

describe.skipIf(!hasGolden)('CARE1 and Rcapture on public data (needs ../shared)', () => {
  const care = hasGolden ? golden<Record<keyof typeof tables, Care>>('care1.json') : null;
  const names = Object.keys(tables) as (keyof typeof tables)[];

  it.each(names)('sample coverage of %s', (name) => {
    const theirs = care![name];
    const table = goldenTable(tables[name]);
    const ours = sampleCoverage(table);
    expect(table.n).toBe(theirs.stat[0]);
    expect(Math.abs(ours.distinct - theirs.stat[1])).toBeLessThanOrEqual(5e-4);
    expect(Math.abs(ours.coverage - theirs.stat[2])).toBeLessThanOrEqual(5.1e-4);
    expect(relative(ours.independence.estimate, theirs.Indep)).toBeLessThan(1e-12);
    expect(relative(ours.low.estimate, theirs.LSC)).toBeLessThan(1e-12);
    if (theirs.HSC > theirs.stat[0]) expect(relative(ours.high.estimate, theirs.HSC)).toBeLessThan(1e-12);
  });

  it.each(['NewOrl_5', 'Western'] as const)('%s has no high-coverage estimate, where CARE1 gives N = n', (name) => {
    const table = goldenTable(tables[name]);
    expect(care![name].HSC).toBe(table.n);
    const { high } = sampleCoverage(table);
    expect(high.estimate).toBeNull();
    expect(high.remarks[0]?.code).toBe('sample-coverage.high-fails');
    const drawn = coverageBootstrap(table, 1, 10);
    expect(drawn.high).toEqual({ se: null, replicates: 10, failed: 10 });
    expect(coverageIntervals(table, drawn).high.interval).toBeNull();
  });

  it.each(names)('every pair of %s', (name) => {
    const ours = pairEstimates(goldenTable(tables[name]));
    for (const [place, row] of care![name].pair.v.entries()) {
      const [petersen, chapman, se, low, high] = row;
      const pair = ours[place]!;
      if (petersen === null) expect(pair.petersen.estimate).toBeNull();
      else expect(relative(pair.petersen.estimate, petersen!)).toBeLessThan(1e-12);
      expect(relative(pair.chapman.estimate, chapman!)).toBeLessThan(1e-12);
      expect(relative(Math.sqrt(pair.chapman.variance!), se!)).toBeLessThan(1e-12);
      expect(relative(pair.chapman.interval!.low, low!)).toBeLessThan(1e-9);
      expect(relative(pair.chapman.interval!.high, high!)).toBeLessThan(1e-9);
    }
    expect(ours).toHaveLength(care![name].pair.v.length);
  });

  it('gives the interval that CARE1 makes of its own bootstrap error', () => {
    for (const name of ['Korea', 'Kosovo', 'UKdat_4', 'UKdat_5'] as const) {
      const [estimate, se, low, high] = care![name].HSC_se as number[];
      const interval = logNormalInterval(care![name].stat[0], estimate!, se! * se!, 0.95);
      expect(relative(interval!.low, low!)).toBeLessThan(1e-9);
      expect(relative(interval!.high, high!)).toBeLessThan(1e-9);
    }
  });

  it('has the bootstrap error of CARE1 within its Monte-Carlo error', () => {
    // CARE1 drew few replicates and its seed is R's: a quarter is what such an error is known to.
    for (const name of ['Korea', 'Kosovo'] as const) {
      const { se, failed } = coverageBootstrap(goldenTable(tables[name]), 1, 2000).high;
      expect(failed).toBe(0);
      expect(relative(se, care![name].HSC_se![1]!)).toBeLessThan(0.25);
    }
  });

  it('has Rcapture’s lower bound Mth, and holds the same η at 0', () => {
    type Fitted = {
      readonly 'closedp.t': { results: { rows: string[]; values: { abundance: number[]; stderr: number[] } } };
      readonly 'closedpCI.Mth.LB': { neg: string | string[] };
    };
    const theirs = golden<Record<string, Fitted>>('rcapture.json');
    for (const [name, id] of Object.entries({ ...tables, Artificial_3: 'artificial_3' })) {
      const { rows, values } = theirs[name]!['closedp.t'].results;
      const place = rows.indexOf('Mth Chao (LB)');
      const ours = heterogeneityBound(goldenTable(id));
      expect(relative(ours.estimate, values.abundance[place]!)).toBeLessThan(2e-9);
      expect(relative(Math.sqrt(ours.variance!), values.stderr[place]!)).toBeLessThan(5e-5);
      expect(ours.dropped.map((k) => `eta${k}`)).toEqual([theirs[name]!['closedpCI.Mth.LB'].neg].flat());
    }
  });
});
