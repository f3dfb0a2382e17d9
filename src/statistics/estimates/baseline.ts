import type { ChosenStratum } from './captures.js';
import type { Asked, RunResult } from './run.js';
import type { Selection } from './selection.js';

/** What a baseline's hash is of. */
export type BaselineRecord = {
  readonly run: {
    readonly id: string;
    readonly no: number;
    readonly title: string;
    readonly stratum: ChosenStratum;
    readonly asked: Asked;
    readonly hash: string | null;
  };
  readonly captures: {
    readonly id: string;
    readonly title: string;
    readonly source: 'table' | 'lists';
    readonly sha256: string;
    readonly lists: readonly string[];
    readonly selection: Selection | null;
  };
  readonly result: RunResult;
};

/** A run frozen for later runs to be measured against. */
export type Baseline = {
  readonly id: string;
  readonly no: number;
  readonly run: string;
  readonly family: string;
  readonly why: string;
  readonly record: BaselineRecord;
  readonly hash: string;
  /** Whether the record still has its hash. */
  readonly fits: boolean;
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly frozenBy: string;
  readonly frozenAt: Date;
};
