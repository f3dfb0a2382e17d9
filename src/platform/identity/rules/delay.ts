/** How long guessing has to wait: growing delays, never a lock. README, rules 12 to 15. */

/** What failures are counted by. */
export type Bucket =
  | 'device'
  | 'account'
  | 'account-network'
  | 'network'
  | 'wider-network'
  | 'passkey-network'
  | 'step-up';

export type Counter = { readonly failures: number; readonly lastAt: Date };

type Growth = {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Seconds at most; the first delay is one second, and each failure doubles it. */
  readonly most: number;
  /** One failure is forgotten in so many minutes. */
  readonly forgetMinutes: number;
};

/**
 * Delays of an account that is guessed from everywhere stay short, since its own people may stand among the guessers;
 * a password of twelve characters and a code do not fall at one guess a minute.
 */
export const GROWTH = {
  device: { free: 5, most: 900, forgetMinutes: 15 },
  account: { free: 5, most: 60, forgetMinutes: 15 },
  'account-network': { free: 5, most: 900, forgetMinutes: 15 },
  network: { free: 20, most: 300, forgetMinutes: 3 },
  'wider-network': { free: 60, most: 60, forgetMinutes: 1 },
  'passkey-network': { free: 60, most: 60, forgetMinutes: 1 },
  'step-up': { free: 5, most: 900, forgetMinutes: 15 },
} as const satisfies Record<Bucket, Growth>;

const remembered = ({ forgetMinutes }: Growth, { failures, lastAt }: Counter, at: Date): number =>
  Math.max(0, failures - Math.floor(Math.max(0, at.getTime() - lastAt.getTime()) / (forgetMinutes * 60_000)));

/** Seconds to wait before the next try, 0 for none. A count from the future (a clock set back) makes nobody wait. */
export function waitSeconds(bucket: Bucket, counter: Counter | undefined, at: Date): number {
  if (!counter || counter.lastAt > at) return 0;
  const growth = GROWTH[bucket];
  const over = remembered(growth, counter, at) - growth.free;
  if (over < 0) return 0;
  const delay = Math.min(growth.most, 2 ** Math.min(over, 20));
  return Math.max(0, Math.ceil(delay - (at.getTime() - counter.lastAt.getTime()) / 1000));
}

export const afterFailure = (bucket: Bucket, counter: Counter | undefined, at: Date): Counter => ({
  failures: (counter ? remembered(GROWTH[bucket], counter, at) : 0) + 1,
  lastAt: at,
});

/**
 * Which counters stand in the way of a try. A device that has signed this account in before answers for itself alone:
 * nobody else's guessing can make it wait.
 */
export function bucketsFor(known: { readonly device: boolean; readonly network: boolean }): readonly Bucket[] {
  if (known.device) return ['device'];
  return [known.network ? 'account-network' : 'account', 'network', 'wider-network'];
}
