import { ticks as evenTicks } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';

/** Numbers laid along a width or a height, from 0 to 1. */
export type Scale = {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly logarithmic: boolean;
  readonly low: number;
  readonly high: number;
};

export type ScaleOptions = {
  /** Begins at 0. */
  readonly zero?: boolean;
  /** `auto`: logarithmic where the largest is more than eight times the least. */
  readonly logarithmic?: boolean | 'auto';
  /** Ticks at whole numbers only. */
  readonly whole?: boolean;
  readonly ticks?: number;
};

const MOST_RATIO = 8;
/** Numbers nearer to each other than this share of the width run together on a telephone. */
const LEAST_GAP = 0.17;

/** A scale that holds all values with some room around them. */
export function scaleOf(values: readonly number[], options: ScaleOptions = {}): Scale {
  const { zero = false, logarithmic = false, whole = false, ticks: wanted = 4 } = options;
  const held = values.filter((value) => Number.isFinite(value));
  const [least, most] = [Math.min(...held, Infinity), Math.max(...held, -Infinity)];
  if (held.length === 0) return { at: () => 0, ticks: [], logarithmic: false, low: 0, high: 1 };
  if (least > 0 && (logarithmic === true || (logarithmic === 'auto' && most / least > MOST_RATIO)))
    return logScale(least, most, wanted);
  const room = (most - least || Math.abs(most) || 1) * 0.04;
  const domain = zero ? [Math.min(0, least), most + (most === 0 ? 1 : 0)] : [least - room, most + room];
  const scale = scaleLinear(domain, [0, 1]).clamp(true);
  if (zero) scale.nice(wanted);
  const [low = 0, high = 1] = scale.domain();
  const ticks = evenTicks(low, high, wanted).filter((tick) => !whole || Number.isInteger(tick));
  return { at: scale, ticks, logarithmic: false, low, high };
}

function logScale(least: number, most: number, wanted: number): Scale {
  const [low, high] = [least / 1.08, most * 1.08];
  const steps = [[1, 2, 5], [1, 3], [1]].map((multiples) => logTicks(low, high, multiples));
  const scale = scaleLog([low, high], [0, 1]).clamp(true);
  const apart = (some: readonly number[]) =>
    some.every((tick, place) => place === 0 || scale(tick) - scale(some[place - 1] ?? 0) > LEAST_GAP);
  const ticks =
    steps.find((some) => some.length > 1 && some.length <= wanted + 1 && apart(some)) ??
    thinned(steps.at(-1) ?? [], wanted + 1);
  return { at: scale, ticks, logarithmic: true, low, high };
}

function logTicks(low: number, high: number, multiples: readonly number[]): number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    for (const multiple of multiples) {
      const tick = Number((multiple * 10 ** power).toPrecision(12));
      if (tick >= low && tick <= high) found.push(tick);
    }
  return found;
}

/** At most so many of a row, evenly, the first and the last among them. */
export function thinned<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  const step = (all.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, place) => all[Math.round(place * step)] as T);
}
