import { sum } from 'd3-array';
import { stack } from 'd3-shape';
import { useFormat, usePage } from '../page-context.js';
import { Drawing, Mark } from './Drawing.js';
import { percent, pointAt, startOf } from './places.js';
import { Grid } from './Grid.js';
import { Hatches, hatchOf, SERIES } from './Hatches.js';
import { columnScales, HEIGHT, labelClass, PLOT, TOP, tallestOf } from './years.js';

export type Series = { readonly key: string; readonly label: string };

export type StackedDatum = {
  readonly key: string;
  readonly label: string;
  /** Series key → count; a series that is missing draws nothing. */
  readonly values: Readonly<Record<string, number>>;
  readonly href?: string;
};

export type StackedBarsProps = {
  title: string;
  summary: string;
  /** At most six; the first lies at the bottom. */
  series: readonly Series[];
  data: readonly StackedDatum[];
};

/** Standing columns made of parts that add up, told apart by colour and by hatching. */
export function StackedBars({ title, summary, series, data }: StackedBarsProps) {
  const { dir } = usePage();
  const format = useFormat();
  if (series.length > SERIES) throw new Error(`a chart tells at most ${SERIES} series apart`);
  const totals = data.map((d) => sum(series, (s) => d.values[s.key] ?? 0));
  const { place, height, ticks } = columnScales(
    data.map((d) => d.key),
    tallestOf(totals),
  );
  const layers = stack<unknown, StackedDatum, string>()
    .keys(series.map((s) => s.key))
    .value((d, key) => d.values[key] ?? 0)([...data]);
  const width = place.bandwidth();
  return (
    <div class="chart-with-legend">
      <Legend series={series} />
      <Drawing title={title} summary={summary} height={HEIGHT} levelled linked={data.some((d) => d.href !== undefined)}>
        {(id) => (
          <>
            <Hatches id={id} />
            <Grid height={height} ticks={ticks} />
            {data.map((datum, index) => {
              const from = place(datum.key) ?? 0;
              const x = startOf(from, width, dir);
              const parts = series.map((s) => `${s.label} ${format.number(datum.values[s.key] ?? 0)}`);
              return (
                <Mark key={datum.key} href={datum.href} name={`${datum.label}: ${format.list(parts)}`}>
                  <rect class="chart-hit" x={x} y={TOP} width={percent(width)} height={HEIGHT - TOP} />
                  {layers.map((layer, s) => {
                    const [low = 0, high = 0] = layer[index] ?? [];
                    if (high <= low) return null;
                    const box = {
                      x,
                      y: TOP + PLOT - height(high),
                      width: percent(width),
                      height: height(high) - height(low),
                    };
                    return (
                      <g key={layer.key}>
                        <rect class={`series-${s + 1}`} {...box} />
                        {s > 0 && <rect fill={hatchOf(id, s)} {...box} />}
                      </g>
                    );
                  })}
                  <text
                    class={`${labelClass(index, data.length)} chart-middle`}
                    x={pointAt(from + width / 2, dir)}
                    y={HEIGHT - 8}
                  >
                    {datum.label}
                  </text>
                </Mark>
              );
            })}
          </>
        )}
      </Drawing>
    </div>
  );
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul class="chart-legend" aria-hidden="true">
      {series.map((s, index) => (
        <li key={s.key}>
          <svg width="18" height="18" aria-hidden="true" focusable="false">
            <Hatches id={`legend-${s.key}`} />
            <rect class={`series-${index + 1}`} width="18" height="18" />
            {index > 0 && <rect fill={hatchOf(`legend-${s.key}`, index)} width="18" height="18" />}
          </svg>
          {s.label}
        </li>
      ))}
    </ul>
  );
}
