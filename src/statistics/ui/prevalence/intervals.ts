import type { FamilyResult, Interval } from '../../../methods/prevalence/index.js';
import { isNumber } from './reading.js';

/**
 * The interval that stands for a family: of its first method, at the level asked for or else the widest; and a narrower
 * one of the same method, where there is one. The others stand in the table.
 */
export function leadingIntervals({ intervals }: FamilyResult, level: number): { outer?: Interval; inner?: Interval } {
  const held = intervals.filter(({ low }) => isNumber(low));
  const [first] = held;
  if (!first) return {};
  const same = held.filter(({ method }) => method === first.method).sort((a, b) => b.level - a.level);
  const outer = same.find((one) => one.level === level) ?? same[0];
  const inner = same.find((one) => outer !== undefined && one.level < outer.level);
  return { ...(outer ? { outer } : {}), ...(inner ? { inner } : {}) };
}
