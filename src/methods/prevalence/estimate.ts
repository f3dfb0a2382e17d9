/** The ways of estimating, in the order in which they are shown beside each other. */
export const families = [
  'main-effects',
  'stepwise',
  'bic',
  'threshold',
  'decomposable',
  'latent-class',
  'sample-coverage',
  'chao',
  'lincoln-petersen',
  'no-highest-order',
] as const;

export type Family = (typeof families)[number];

/** An interval of the total number of people, seen and unseen. */
export type Interval = {
  /** How it was made: `wald-log`, `bca`, `percentile`, `profile`, `posterior`, `log-normal` … */
  readonly method: string;
  /** 0.95 for 95 %. */
  readonly level: number;
  /** People. */
  readonly low: number;
  /** People; null where the data set no upper limit. */
  readonly high: number | null;
  /** Monte-Carlo standard errors of the two limits, in people, where they were drawn. */
  readonly error?: { readonly low: number | null; readonly high: number | null };
  /** What a reader must know of it, as codes with words in every language. */
  readonly flags?: readonly string[];
};

/** What one family says: an estimate of the total, a lower bound of it, or why it says no single number. */
export type FamilyResult = {
  readonly family: Family;
  readonly says: 'estimate' | 'lower-bound' | 'nothing';
  /** People, seen and unseen; null where nothing is said. */
  readonly estimate: number | null;
  readonly intervals: readonly Interval[];
  /** The model chosen, as `[12,3]`; null where there is none or many. */
  readonly model: string | null;
  /** Remarks and reasons: a stable code and what its sentence needs. */
  readonly remarks: readonly Remark[];
};

/** A remark of a method: a stable code, and numbers or names of lists that its sentence needs. */
export type Remark = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
