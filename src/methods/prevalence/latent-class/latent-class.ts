import type { CaptureTable } from '../captures/table.js';
import { PrevalenceError } from '../errors.js';
import type { FamilyResult, Remark } from '../estimate.js';
import type { Team } from '../threads/team.js';
import { type ChainDraws, type ChainInput, LATENT_CHAIN, MOST_CLASSES, MOST_DRAWS, MOST_RUNGS } from './chain.js';
import { type Convergence, convergenceOf } from './convergence.js';
import {
  type Density,
  densityOf,
  type Mode,
  modesOf,
  type PosteriorQuantile,
  posteriorQuantile,
  unseenPosterior,
} from './posterior.js';

/**
 * Latent classes with a Dirichlet-process prior (Manrique-Vallier 2016, Biometrics 72(4)): people fall into classes in which
 * lists are independent. Priors: sticks Beta(1, alpha), alpha gamma, capture chances uniform, N proportional to 1/N.
 */
export type LatentClassOptions = {
  /** Classes at which the sticks are cut off; 10. */
  readonly classes?: number;
  /** Prior of alpha; 0.25 and 0.25. */
  readonly shape?: number;
  readonly rate?: number;
  /**
   * The most people unseen for each person seen, as a part of the prior; null for none, which is the default. LCMCR
   * rejects above 20 and does not say so: `lcmcrLimit`.
   */
  readonly mostUnseenPerSeen?: number | null;
  /** Where the random streams begin; 0 ≤ seed < 2^53. */
  readonly seed?: number;
  /** Chains to begin with; 8. More are run until `draws` are reached or `mostChains` have run. */
  readonly chains?: number;
  readonly mostChains?: number;
  /** Effective draws of N to reach; 10,000. */
  readonly draws?: number;
  /** Rounds of each chain kept, and thrown away before them. */
  readonly rounds?: number;
  readonly warmUp?: number;
  /** `when-needed` runs tempered chains where plain ones do not come together. */
  readonly tempering?: 'never' | 'when-needed' | 'always';
  /** 0.95 for 95 %. */
  readonly level?: number;
};

/** What LCMCR holds the unseen to: 20 for each person seen. */
export const lcmcrLimit = 20;

/** Powers of the likelihood of the tempered chains. */
const LADDER = [1, 0.8, 0.65, 0.54, 0.44, 0.36, 0.28, 0.2, 0.12];

/** R-hat above which no number is said (Vehtari et al. 2021), and effective draws below which none is. */
export const MOST_R_HAT = 1.01;
export const LEAST_EFFECTIVE = 400;

export type LatentClasses = FamilyResult & {
  readonly family: 'latent-class';
  /** Of N: R-hat, bulk and tail effective draws; and of log alpha. */
  readonly convergence: Convergence;
  readonly concentration: Convergence & { readonly mean: number };
  /** Quantiles of N at 2.5, 10, 50, 90 and 97.5 % with Monte-Carlo errors, whether or not they may be told as a result. */
  readonly quantiles: readonly PosteriorQuantile[];
  readonly modes: readonly Mode[];
  readonly density: Density;
  /** Mean number of classes that hold people seen. */
  readonly classesInUse: number;
  /** N by chain, thinned to at most 200 draws each, for a plot. */
  readonly traces: readonly Float64Array[];
  /** How it was run: with the seed this is all that the draws depend on. */
  readonly run: {
    readonly chains: number;
    readonly rounds: number;
    readonly warmUp: number;
    readonly seed: number;
    readonly limit: number | null;
    readonly coolness: readonly number[];
    readonly accepted: number;
    readonly exchanged: readonly number[];
  };
};

export type LatentClassGiven = {
  readonly team: Team;
  readonly heard?: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
};

/**
 * Runs chains on a team and says what they say together: an estimate (the posterior's median) only where they came together.
 * @throws PrevalenceError PREVALENCE_OPTION, PREVALENCE_STOPPED
 */
export async function latentClasses(
  table: CaptureTable,
  options: LatentClassOptions,
  { team, heard, signal }: LatentClassGiven,
): Promise<LatentClasses> {
  const settled = settle(table, options);
  const run = async (coolness: readonly number[], first: number): Promise<ChainDraws[]> => {
    const chain = (stream: number): { kind: string; input: ChainInput } => ({
      kind: LATENT_CHAIN,
      input: { ...settled.input, coolness, stream },
    });
    const more = async (from: number, many: number): Promise<ChainDraws[]> =>
      team.run<ChainDraws>(
        Array.from({ length: many }, (_, i) => chain(from + i)),
        heard,
        signal,
      );
    const begun = await more(first, settled.chains);
    const { bulk, rHat } = convergenceOf(begun.map(({ unseen }) => unseen));
    // Plain chains that are far apart are not helped by more of them.
    if (coolness.length === 1 && rHat > 1.05) return begun;
    const wanted = Math.ceil((settled.chains * settled.draws * 1.05) / Math.max(bulk, 1));
    const total = Math.min(wanted, settled.mostChains);
    return total > begun.length ? [...begun, ...(await more(first + begun.length, total - begun.length))] : begun;
  };
  const tempering = options.tempering ?? 'when-needed';
  let coolness = tempering === 'always' ? LADDER : [1];
  let chains = await run(coolness, 0);
  if (tempering === 'when-needed' && convergenceOf(chains.map(({ unseen }) => unseen)).rHat > MOST_R_HAT) {
    coolness = LADDER;
    // Streams of their own: the plain chains' numbers are not used again.
    chains = await run(coolness, 65536);
  }
  return concluded(table, settled, coolness, chains);
}

type Settled = {
  readonly input: Omit<ChainInput, 'coolness' | 'stream'>;
  readonly chains: number;
  readonly mostChains: number;
  readonly draws: number;
  readonly level: number;
  readonly seed: number;
};

function settle(table: CaptureTable, options: LatentClassOptions): Settled {
  const whole = (option: keyof LatentClassOptions, value: number, least: number, most: number): number => {
    if (!Number.isSafeInteger(value) || value < least || value > most)
      throw new PrevalenceError('PREVALENCE_OPTION', `${option} must be a whole number from ${least} to ${most}.`, {
        option,
        least,
        most,
      });
    return value;
  };
  const positive = (option: keyof LatentClassOptions, value: number, most: number): number => {
    if (!(value > 0 && value < most))
      throw new PrevalenceError('PREVALENCE_OPTION', `${option} must lie between 0 and ${most}.`, { option, most });
    return value;
  };
  const seed = whole('seed', options.seed ?? 1, 0, Number.MAX_SAFE_INTEGER);
  const perSeen = options.mostUnseenPerSeen ?? null;
  if (perSeen !== null) positive('mostUnseenPerSeen', perSeen, 1e9);
  const rows = table.rows.filter(({ count }) => count > 0);
  return {
    input: {
      lists: table.lists.length,
      histories: rows.map(({ history }) => history),
      counts: rows.map(({ count }) => count),
      classes: whole('classes', options.classes ?? 10, 2, MOST_CLASSES),
      shape: positive('shape', options.shape ?? 0.25, 1e6),
      rate: positive('rate', options.rate ?? 0.25, 1e6),
      limit: perSeen === null ? null : Math.max(1, Math.floor(perSeen * table.n)),
      seed: [seed % 4294967296, Math.floor(seed / 4294967296)],
      warmUp: whole('warmUp', options.warmUp ?? 500, 10, 1e9),
      rounds: whole('rounds', options.rounds ?? 2000, 8, MOST_DRAWS),
      thin: 1,
      // With few people seen a sweep is cheap beside a trajectory, and classes come and go by sweeps.
      sweeps: table.n < FEW_PEOPLE ? 4 : 1,
      span: table.n < FEW_PEOPLE ? 1 : 1.5,
      mostLeaps: 60,
    },
    chains: whole('chains', options.chains ?? 8, 2, 1024),
    mostChains: whole('mostChains', options.mostChains ?? 64, 2, 65536),
    draws: whole('draws', options.draws ?? 10_000, 1, 1e9),
    level: positive('level', options.level ?? 0.95, 1),
    seed,
  };
}

const FEW_PEOPLE = 1000;

const POINTS = [0.025, 0.1, 0.5, 0.9, 0.975];

function concluded(
  table: CaptureTable,
  settled: Settled,
  coolness: readonly number[],
  chains: readonly ChainDraws[],
): LatentClasses {
  const { n } = table;
  const { limit } = settled.input;
  const convergence = convergenceOf(chains.map(({ unseen }) => unseen));
  const posterior = unseenPosterior(
    chains.map(({ missed }) => missed),
    n,
    limit,
  );
  const quantiles = POINTS.map((p) => posteriorQuantile(posterior, p));
  const tail = (1 - settled.level) / 2;
  const at = (p: number): PosteriorQuantile =>
    quantiles.find((known) => Math.abs(known.p - p) < 1e-12) ?? posteriorQuantile(posterior, p);
  const [low, high] = [at(tail), at(1 - tail)];
  const density = densityOf(posterior);
  const modes = modesOf(density);
  const says = convergence.rHat <= MOST_R_HAT && convergence.bulk >= LEAST_EFFECTIVE;
  const median = quantiles[2] as PosteriorQuantile;
  const exchanged = coolness.slice(1).map((_, rung) => mean(chains.map((chain) => chain.exchanged[rung] as number)));
  const inUse = mean(chains.map((chain) => mean(chain.inUse)));
  return {
    family: 'latent-class',
    says: says ? 'estimate' : 'nothing',
    estimate: says ? median.people : null,
    intervals: says
      ? [
          {
            method: 'posterior',
            level: settled.level,
            low: low.people,
            high: high.people,
            error: { low: low.error, high: high.error },
          },
        ]
      : [],
    model: null,
    remarks: remarksOf(n, limit, coolness, convergence, modes, exchanged, quantiles),
    convergence,
    concentration: {
      ...convergenceOf(chains.map(({ concentration }) => concentration)),
      mean: mean(chains.map(({ concentration }) => mean(concentration))),
    },
    quantiles,
    modes,
    density,
    classesInUse: inUse,
    traces: chains.map(({ unseen }) => thinned(unseen, n)),
    run: {
      chains: chains.length,
      rounds: settled.input.rounds,
      warmUp: settled.input.warmUp,
      seed: settled.seed,
      limit,
      coolness,
      accepted: mean(chains.map(({ accepted }) => accepted)),
      exchanged,
    },
  };
}

function remarksOf(
  n: number,
  limit: number | null,
  coolness: readonly number[],
  { rHat, bulk }: Convergence,
  modes: readonly Mode[],
  exchanged: readonly number[],
  quantiles: readonly PosteriorQuantile[],
): Remark[] {
  const remarks: Remark[] = [];
  if (rHat > MOST_R_HAT)
    remarks.push({ code: 'latent-class.not-converged', params: { rHat: rounded(rHat), most: MOST_R_HAT } });
  if (bulk < LEAST_EFFECTIVE)
    remarks.push({ code: 'latent-class.too-few-draws', params: { draws: Math.floor(bulk), least: LEAST_EFFECTIVE } });
  for (const [place, { people, share, from, to }] of modes.entries())
    if (modes.length > 1)
      remarks.push({
        code: 'latent-class.mode',
        params: { place: place + 1, modes: modes.length, people, percent: Math.round(share * 100), from, to },
      });
  if (limit !== null) {
    remarks.push({ code: 'latent-class.limit', params: { limit } });
    const high = (quantiles.at(-1) as PosteriorQuantile).people;
    if (high > n + 0.9 * limit) remarks.push({ code: 'latent-class.limit-reached', params: { limit, high } });
  }
  if (coolness.length > 1) {
    remarks.push({ code: 'latent-class.tempered', params: { rungs: Math.min(coolness.length, MOST_RUNGS) } });
    const least = Math.min(...exchanged);
    if (least < 0.05) remarks.push({ code: 'latent-class.ladder-broken', params: { percent: rounded(100 * least) } });
  }
  return remarks;
}

const rounded = (value: number): number => (Number.isFinite(value) ? Math.round(value * 1000) / 1000 : 1e6);

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return values.length > 0 ? sum / values.length : 0;
}

function thinned(unseen: Float64Array, n: number): Float64Array {
  const step = Math.max(1, Math.ceil(unseen.length / 200));
  return Float64Array.from({ length: Math.ceil(unseen.length / step) }, (_, i) => n + (unseen[i * step] as number));
}
