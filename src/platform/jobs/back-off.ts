/** How long failed work waits before it is tried again. */

/** How often a job is tried before it stays failed, and the seconds before the second try, unless its kind says. */
export const MAX_ATTEMPTS = 4;
export const FIRST_WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 3600;

/**
 * Seconds to wait after the `faults`-th fault: doubling from `first`, at most an hour, and spread by half to either
 * side, so that what failed together does not come back together.
 * @param chance a number from 0 up to 1
 */
export function waitSeconds(faults: number, first: number, chance: number): number {
  const plain = Math.min(LONGEST_WAIT_SECONDS, first * 2 ** Math.max(0, Math.min(faults, 40) - 1));
  return plain * (0.5 + chance);
}
