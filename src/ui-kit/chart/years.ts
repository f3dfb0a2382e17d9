import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';

export const TOP = 22;
export const PLOT = 220;
export const HEIGHT = TOP + PLOT + 28;

/** Above this many columns there is no room for a figure on each. */
const MOST_FIGURES = 8;

/** Scales of a chart with standing columns: places along the width as shares of it, heights in pixels. */
export function columnScales(keys: readonly string[], tallest: number) {
  const place = scaleBand([...keys], [0, 1])
    .paddingInner(0.25)
    .paddingOuter(0.12);
  const height = scaleLinear([0, Math.max(1, tallest)], [0, PLOT]).nice(4);
  // Counts of people: a line between two whole numbers would mean nothing.
  const ticks = height.ticks(4).filter(Number.isInteger);
  return { place, height, ticks };
}

export const tallestOf = (values: readonly (number | null)[]): number => max(values, (v) => v ?? 0) ?? 0;

export const showsFigures = (columns: number): boolean => columns <= MOST_FIGURES;

/** Class of a column's label: the newest year is always named, others give way where there is no room. */
export function labelClass(index: number, columns: number): string {
  const fromEnd = columns - 1 - index;
  if (columns > 16 && fromEnd % 4 !== 0) return fromEnd % 2 === 0 ? 'chart-tick chart-tick-wide' : 'chart-tick-never';
  if (columns > 6 && fromEnd % 2 !== 0) return 'chart-tick chart-tick-wide';
  return 'chart-tick';
}
