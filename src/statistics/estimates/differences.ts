import { canonicalJson } from '../../methods/prevalence/index.js';
import type { ChosenStratum } from './captures.js';
import type { Asked } from './run.js';

/** What a run was made from and how, as far as two runs may differ in it. */
export type RunInputs = {
  readonly lists: readonly string[];
  readonly n: number | null;
  readonly years: readonly number[] | null;
  readonly stratum: ChosenStratum;
  readonly asked: Asked;
  /** Digest of the captures. */
  readonly data: string;
};

export const INPUTS = ['data', 'lists', 'n', 'years', 'stratum', 'families', 'level', 'seed', 'replicates'] as const;
export type Input = (typeof INPUTS)[number];

const valueOf = (inputs: RunInputs, input: Input): unknown => {
  switch (input) {
    case 'families':
    case 'level':
    case 'seed':
    case 'replicates':
      return inputs.asked[input];
    case 'lists':
      return [...inputs.lists].sort();
    default:
      return inputs[input];
  }
};

/** In what the runs differ, in the order in which it matters; empty where they were asked the same of the same. */
export const differences = (runs: readonly RunInputs[]): Input[] =>
  INPUTS.filter((input) => new Set(runs.map((run) => canonicalJson(valueOf(run, input)))).size > 1);
