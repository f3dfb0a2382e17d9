import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useFormat, usePage } from '../page-context.js';
import { Drawing, Mark } from './Drawing.js';
import { type Datum, percent, pointAt, startOf, wrapped } from './places.js';

export type BarChartProps = { title: string; summary: string; data: readonly Datum[] };

const BAR = 18;
const LINE = 18;
const GAP = 14;
// The longest bar leaves room for its figure after its end.
const LONGEST = 0.82;
const LABEL_WIDTH = 40;

/** Lying bars, one under the other, each with its words above and its figure behind: for categories. */
export function BarChart({ title, summary, data }: BarChartProps) {
  const { dir, t } = usePage();
  const format = useFormat();
  const length = scaleLinear([0, Math.max(1, max(data, (d) => d.value ?? 0) ?? 1)], [0, LONGEST]);
  let bottom = 0;
  const bars = data.map((datum) => {
    const lines = wrapped(datum.label, LABEL_WIDTH);
    const top = bottom;
    bottom += lines.length * LINE + BAR + GAP;
    return { datum, lines, top, barTop: top + lines.length * LINE + 2 };
  });
  return (
    <Drawing title={title} summary={summary} height={bottom} linked={data.some((d) => d.href !== undefined)}>
      {() =>
        bars.map(({ datum, lines, top, barTop }) => {
          const share = length(datum.value ?? 0);
          const figure = datum.value === null ? t('ui.chart.unknown') : format.number(datum.value);
          return (
            <Mark key={datum.key} href={datum.href} name={`${datum.label}: ${figure}`}>
              <rect class="chart-hit" x="0" y={top} width="100%" height={barTop - top + BAR} />
              <text class="chart-label" x={pointAt(0, dir)} y={top + LINE - 5}>
                {lines.map((line, index) => (
                  <tspan key={line} x={pointAt(0, dir)} dy={index === 0 ? 0 : LINE}>
                    {line}
                  </tspan>
                ))}
              </text>
              <rect class="series-1" x={startOf(0, share, dir)} y={barTop} width={percent(share)} height={BAR} />
              <text class="chart-figure" x={pointAt(share, dir)} dx={dir === 'rtl' ? -6 : 6} y={barTop + BAR - 4}>
                {figure}
              </text>
            </Mark>
          );
        })
      }
    </Drawing>
  );
}
