import type { FamilyResult } from '../../methods/prevalence/estimate.js';
import { mainInterval } from './run.js';

type Limits = { readonly value: number; readonly low: number; readonly high: number };

/** From a baseline to an end line. */
export type Change = {
  /** People more (or fewer, below 0). */
  readonly difference: Limits;
  /** 1 where nothing changed. */
  readonly ratio: Limits;
  /** Confidence level of both intervals. */
  readonly level: number;
  /** `up` or `down` where the interval of the ratio leaves 1 out; else `none`: no change can be seen. */
  readonly seen: 'up' | 'down' | 'none';
};

/** Why a change cannot be worked out. */
export type NoChange = { readonly why: 'nothing-said' | 'no-limits' | 'other-level' | 'lower-bound' };

/**
 * The change between two estimates of samples that were drawn independently: difference and ratio, with limits recovered
 * from those of each estimate (so that an interval that is longer upwards stays so).
 * Source: Zou & Donner (2008), Statistics in Medicine 27, 1693–1702, equations (7) to (10).
 */
export function changeOf(baseline: FamilyResult | undefined, endLine: FamilyResult | undefined): Change | NoChange {
  if (baseline?.estimate == null || endLine?.estimate == null) return { why: 'nothing-said' };
  if (baseline.says === 'lower-bound' || endLine.says === 'lower-bound') return { why: 'lower-bound' };
  const before = mainInterval(baseline);
  const after = mainInterval(endLine);
  if (before?.high == null || after?.high == null) return { why: 'no-limits' };
  if (before.level !== after.level) return { why: 'other-level' };
  const from = { value: baseline.estimate, low: before.low, high: before.high };
  const to = { value: endLine.estimate, low: after.low, high: after.high };
  const logs = ({ value, low, high }: Limits): Limits => ({
    value: Math.log(value),
    low: Math.log(low),
    high: Math.log(high),
  });
  const ofLogs = recovered(logs(from), logs(to));
  const ratio = { value: to.value / from.value, low: Math.exp(ofLogs.low), high: Math.exp(ofLogs.high) };
  return {
    difference: recovered(from, to),
    ratio,
    level: before.level,
    seen: ratio.low > 1 ? 'up' : ratio.high < 1 ? 'down' : 'none',
  };
}

function recovered(from: Limits, to: Limits): Limits {
  const value = to.value - from.value;
  return {
    value,
    low: value - Math.hypot(to.value - to.low, from.high - from.value),
    high: value + Math.hypot(to.high - to.value, from.value - from.low),
  };
}
