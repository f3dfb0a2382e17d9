import { useFormat, usePage } from '../page-context.js';
import { Drawing, Mark } from './Drawing.js';
import { type Datum, percent, pointAt, startOf } from './places.js';
import { Grid } from './Grid.js';
import { columnScales, HEIGHT, labelClass, PLOT, showsFigures, TOP, tallestOf } from './years.js';

export type YearColumnsProps = { title: string; summary: string; data: readonly Datum[] };

/** Standing columns in the order of time, oldest first; the order turns round in right-to-left pages. */
export function YearColumns({ title, summary, data }: YearColumnsProps) {
  const { dir, t } = usePage();
  const format = useFormat();
  const { place, height, ticks } = columnScales(
    data.map((d) => d.key),
    tallestOf(data.map((d) => d.value)),
  );
  const width = place.bandwidth();
  return (
    <Drawing title={title} summary={summary} height={HEIGHT} levelled linked={data.some((d) => d.href !== undefined)}>
      {() => (
        <>
          <Grid height={height} ticks={ticks} />
          {data.map((datum, index) => {
            const from = place(datum.key) ?? 0;
            const tall = height(datum.value ?? 0);
            const figure = datum.value === null ? t('ui.chart.unknown') : format.number(datum.value);
            const x = startOf(from, width, dir);
            const middle = pointAt(from + width / 2, dir);
            return (
              <Mark key={datum.key} href={datum.href} name={`${datum.label}: ${figure}`}>
                <rect class="chart-hit" x={x} y={TOP} width={percent(width)} height={HEIGHT - TOP} />
                <rect class="series-1" x={x} y={TOP + PLOT - tall} width={percent(width)} height={tall} />
                {showsFigures(data.length) && (
                  <text class="chart-figure chart-middle" x={middle} y={TOP + PLOT - tall - 5}>
                    {figure}
                  </text>
                )}
                <text class={`${labelClass(index, data.length)} chart-middle`} x={middle} y={HEIGHT - 8}>
                  {datum.label}
                </text>
              </Mark>
            );
          })}
        </>
      )}
    </Drawing>
  );
}
