import type { ScaleLinear } from 'd3-scale';
import { useFormat, usePage } from '../page-context.js';
import { pointAt } from './places.js';
import { PLOT, TOP } from './years.js';

/** Level lines, with their values in the margin that a levelled drawing leaves where reading starts. */
export function Grid({ height, ticks }: { height: ScaleLinear<number, number>; ticks: readonly number[] }) {
  const { dir } = usePage();
  const format = useFormat();
  return (
    <g aria-hidden="true">
      {ticks.map((tick) => {
        const y = TOP + PLOT - height(tick);
        return (
          <g key={tick}>
            <line class={tick === 0 ? 'chart-axis' : 'chart-grid'} x1="0" x2="100%" y1={y} y2={y} />
            {tick !== 0 && (
              <text class="chart-level" x={pointAt(0, dir)} dx={dir === 'rtl' ? 8 : -8} y={y + 4}>
                {format.short(tick)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
