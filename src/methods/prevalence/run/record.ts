import { PrevalenceError } from '../errors.js';
import type { FamilyResult } from '../estimate.js';
import { digestOf } from './canonical.js';
import type { FullRequest } from './request.js';

/** Raised with every change after which the same request can give other numbers. */
export const METHODS_VERSION = '1';

/** What is needed to work an estimate out again, and to know whether it came out the same. */
export type RunRecord = {
  readonly format: 'palermo-prevalence-record/1';
  readonly methods: string;
  /** The table, its order of rows, the space of models, seed, generator: everything that was asked. */
  readonly request: FullRequest;
  /** SHA-256 of the lists and rows in their order. */
  readonly dataHash: string;
  /** How ties between replicates and the estimate were counted, and where random numbers came from. */
  readonly ties: 'half' | 'strict';
  readonly generator: 'philox4x32-10' | 'mersenne-twister';
  /** What came out: of each family its estimate, model and intervals. */
  readonly results: readonly RecordedResult[];
  /** SHA-256 of `results`. */
  readonly resultsHash: string;
  /** SHA-256 of all of the above. */
  readonly hash: string;
};

export type RecordedResult = Pick<FamilyResult, 'family' | 'says' | 'estimate' | 'model'> & {
  readonly intervals: readonly {
    readonly method: string;
    readonly level: number;
    readonly low: number;
    readonly high: number | null;
  }[];
};

export const dataHashOf = ({ lists, rows }: Pick<FullRequest, 'lists' | 'rows'>): string => digestOf({ lists, rows });

/** The record of a run. */
export function recordOf(request: FullRequest, results: readonly FamilyResult[]): RunRecord {
  const recorded = results.map(({ family, says, estimate, model, intervals }) => ({
    family,
    says,
    estimate,
    model,
    intervals: intervals.map(({ method, level, low, high }) => ({ method, level, low, high })),
  }));
  const body = {
    format: 'palermo-prevalence-record/1' as const,
    methods: METHODS_VERSION,
    request,
    dataHash: dataHashOf(request),
    ties: request.mode === 'r' ? ('strict' as const) : ('half' as const),
    generator: request.mode === 'r' ? ('mersenne-twister' as const) : ('philox4x32-10' as const),
    results: recorded,
    resultsHash: digestOf(recorded),
  };
  return { ...body, hash: digestOf(body) };
}

/**
 * Reads a record out of what was parsed from JSON: a record, a run that holds one, or a file that holds such a run.
 * @throws PrevalenceError PREVALENCE_RECORD_UNREADABLE where it is none, or was changed after it was written
 */
export function readRecord(content: unknown): RunRecord {
  const run = isObject(content) && isObject(content['result']) ? content['result'] : content;
  const held = isObject(run) && isObject(run['record']) ? run['record'] : run;
  if (!isObject(held) || held['format'] !== 'palermo-prevalence-record/1' || !isObject(held['request']))
    throw new PrevalenceError('PREVALENCE_RECORD_UNREADABLE', 'This is no record of an estimate.', { why: 'format' });
  const { hash, ...body } = held;
  if (hash !== digestOf(body) || held['resultsHash'] !== digestOf(held['results']))
    throw new PrevalenceError(
      'PREVALENCE_RECORD_UNREADABLE',
      'The record was changed after it was written: its digest does not fit.',
      { why: 'hash' },
    );
  return held as unknown as RunRecord;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One thing that came out otherwise. */
export type Difference = {
  readonly family: string;
  /** `estimate`, `model`, `says`, or an interval as `bca 0.95 low`. */
  readonly what: string;
  readonly recorded: string | number | null;
  readonly now: string | number | null;
};

/** Compares two records of one request, number by number. */
export function differencesOf(recorded: RunRecord, now: RunRecord): readonly Difference[] {
  const differences: Difference[] = [];
  for (const then of recorded.results) {
    const { family } = then;
    const again = now.results.find((one) => one.family === family);
    const note = (what: string, before: string | number | null, after: string | number | null) => {
      if (before !== after) differences.push({ family, what, recorded: before, now: after });
    };
    note('says', then.says, again?.says ?? null);
    note('estimate', then.estimate, again?.estimate ?? null);
    note('model', then.model, again?.model ?? null);
    for (const [place, interval] of then.intervals.entries()) {
      const other = again?.intervals[place];
      note(`${interval.method} ${interval.level} low`, interval.low, other?.low ?? null);
      note(`${interval.method} ${interval.level} high`, interval.high, other?.high ?? null);
    }
  }
  return differences;
}
