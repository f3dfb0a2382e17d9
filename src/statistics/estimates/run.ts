import type { CaptureRow } from '../../methods/prevalence/index.js';
import { families, type Family, type FamilyResult, type Interval } from '../../methods/prevalence/index.js';
import type { ChosenStratum } from './captures.js';
import { estimatesError } from './errors.js';

/** What a person asks of the methods, beside the captures. */
export type Asked = {
  readonly families: readonly Family[] | 'all';
  /** 0.95 for 95 %. */
  readonly level: number;
  /** Whole number from 0: the same seed gives the same numbers. */
  readonly seed: number;
  /** Bootstrap samples. */
  readonly replicates: number;
};

/** What the methods are given. */
export type RunRequest = Asked & { readonly lists: readonly string[]; readonly rows: readonly CaptureRow[] };

/** What they answer, as it is kept. More may stand in it: it is kept whole and shown by the card. */
export type RunResult = {
  readonly n: number;
  readonly lists: readonly string[];
  readonly results: readonly FamilyResult[];
  readonly record?: { readonly resultsHash?: string };
};

/** `asked`: its job is to be done, or was stopped. `withdrawn`: its numbers are gone, that it was is not. */
export type RunState = 'asked' | 'done' | 'failed' | 'withdrawn';

export type RunFailure = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

export type EstimateRun = {
  readonly id: string;
  readonly no: number;
  readonly captures: string;
  readonly title: string;
  readonly stratum: ChosenStratum;
  readonly asked: Asked;
  readonly state: RunState;
  readonly job: string | null;
  readonly result: RunResult | null;
  readonly hash: string | null;
  readonly failure: RunFailure | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly doneAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnWhy: string | null;
};

export const ASKED_BY_DEFAULT: Asked = { families: 'all', level: 0.95, seed: 1, replicates: 1000 };
const LEAST_REPLICATES = 100;
const MOST_REPLICATES = 100_000;

/** What a form says, checked. Errors: STATISTICS_ESTIMATES_FAMILIES, …_LEVEL, …_SEED, …_REPLICATES. */
export function askedOf(given: {
  readonly families: readonly string[];
  readonly level: string;
  readonly seed: string;
  readonly replicates: string;
}): Asked {
  const chosen = families.filter((family) => given.families.includes(family));
  if (chosen.length === 0 || chosen.length !== given.families.length)
    throw estimatesError('STATISTICS_ESTIMATES_FAMILIES');
  const percent = Number(given.level);
  if (!(percent >= 50 && percent <= 99.9)) throw estimatesError('STATISTICS_ESTIMATES_LEVEL');
  const whole = (text: string) => (/^\d{1,9}$/u.test(text.trim()) ? Number(text.trim()) : undefined);
  const seed = whole(given.seed);
  if (seed === undefined) throw estimatesError('STATISTICS_ESTIMATES_SEED');
  const replicates = whole(given.replicates);
  if (replicates === undefined || replicates < LEAST_REPLICATES || replicates > MOST_REPLICATES)
    throw estimatesError('STATISTICS_ESTIMATES_REPLICATES', { least: LEAST_REPLICATES, most: MOST_REPLICATES });
  return {
    families: chosen.length === families.length ? 'all' : chosen,
    level: percent / 100,
    seed,
    replicates,
  };
}

/** What one family says in a run, if it says a number. */
export const resultOf = (run: { readonly result: RunResult | null }, family: string): FamilyResult | undefined =>
  run.result?.results.find((result) => result.family === family);

/** The interval that stands for a result: the first with an upper limit, else the first. */
export const mainInterval = ({ intervals }: FamilyResult): Interval | undefined =>
  intervals.find(({ high }) => high !== null) ?? intervals[0];
