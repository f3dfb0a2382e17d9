import type { ComponentChildren } from 'preact';
import { Drawing } from '../../../../ui-kit/index.js';
import { useReading } from '../reading.js';
import type { Scale } from './scale.js';

/** Room above the plane for the words of its upright axis, and below for numbers and words of the level one. */
const TOP = 34;
const BELOW = 44;
const PLANE = 210;
const EDGE = 0.02;

export type Axis = {
  readonly scale: Scale;
  readonly words: string;
  /** How a number on it is written; as people where not told. */
  readonly tick?: (value: number) => string;
};

/** Places in the drawing: along the width a share in per cent, down the height pixels. */
export type Places = {
  readonly x: (value: number) => string;
  readonly y: (value: number) => number;
  readonly axes: { readonly x: Scale; readonly y: Scale };
};

/** Numbers against numbers. The axes run from left to right and upwards in every language; only words turn round. */
export function Plane(props: {
  title: string;
  summary: string;
  x: Axis;
  y: Axis;
  children: (places: Places) => ComponentChildren;
}) {
  const { format, dir, t } = useReading();
  const { x, y } = props;
  const places: Places = {
    x: (value) => percentAt(x.scale, value),
    y: (value) => Math.round((TOP + PLANE * (1 - y.scale.at(value))) * 10) / 10,
    axes: { x: x.scale, y: y.scale },
  };
  const words = (axis: Axis) =>
    axis.scale.logarithmic ? t('statistics.prevalence.axis.logarithmic', { words: axis.words }) : axis.words;
  const start = dir === 'rtl' ? '100%' : '0%';
  const end = dir === 'rtl' ? '0%' : '100%';
  return (
    <Drawing title={props.title} summary={props.summary} height={TOP + PLANE + BELOW} linked={false}>
      {() => (
        <>
          <g aria-hidden="true">
            <text class="chart-tick" x={start} y="12">
              {words(y)}
            </text>
            <text class="chart-tick plot-end" x={end} y={TOP + PLANE + BELOW - 6}>
              {words(x)}
            </text>
            {y.scale.ticks.map((tick) => (
              <line key={tick} class="chart-grid" x1="0" x2="100%" y1={places.y(tick)} y2={places.y(tick)} />
            ))}
            {x.scale.ticks.map((tick) => (
              <g key={tick}>
                <line
                  class="chart-grid"
                  x1={places.x(tick)}
                  x2={places.x(tick)}
                  y1={TOP + PLANE}
                  y2={TOP + PLANE + 5}
                />
                <text class="plot-number chart-middle" x={places.x(tick)} y={TOP + PLANE + 19}>
                  {(x.tick ?? format.short)(tick)}
                </text>
              </g>
            ))}
            <line class="chart-axis" x1="0" x2="100%" y1={TOP + PLANE} y2={TOP + PLANE} />
          </g>
          {props.children(places)}
          <g aria-hidden="true">
            {y.scale.ticks.map((tick) => (
              <text key={tick} class="plot-number plot-level" x="0" y={places.y(tick) - 3}>
                {(y.tick ?? format.short)(tick)}
              </text>
            ))}
          </g>
        </>
      )}
    </Drawing>
  );
}

/** A value's place along the width. */
export const percentAt = (scale: Scale, value: number): string =>
  `${Math.round((EDGE + scale.at(value) * (1 - 2 * EDGE)) * 10_000) / 100}%`;

export type Point = { readonly x: number; readonly y: number };

/** A line through points; `filled` down to the level axis. */
export function Path({
  points,
  places,
  look = 'plot-line',
  filled = false,
}: {
  points: readonly Point[];
  places: Places;
  look?: string;
  filled?: boolean;
}) {
  const across = (value: number) => Math.round((EDGE + places.axes.x.at(value) * (1 - 2 * EDGE)) * 1000);
  const line = points.map(({ x, y }) => `${across(x)},${places.y(y)}`);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const ground = TOP + PLANE;
  // Its own frame stretches with the width, while text outside keeps its size.
  return (
    <svg
      x="0"
      y="0"
      width="100%"
      height={TOP + PLANE + BELOW}
      viewBox={`0 0 1000 ${TOP + PLANE + BELOW}`}
      preserveAspectRatio="none"
    >
      {filled && (
        <polygon
          class="plot-fill"
          points={[`${across(first.x)},${ground}`, ...line, `${across(last.x)},${ground}`].join(' ')}
        />
      )}
      <polyline class={look} points={line.join(' ')} vector-effect="non-scaling-stroke" />
    </svg>
  );
}

/** A value marked across the whole height, with words at its top. */
export function Upright({
  at,
  words,
  places,
  look = 'plot-rule',
  row = 0,
}: {
  at: number;
  words: string;
  places: Places;
  look?: string;
  row?: number;
}) {
  const end = places.axes.x.at(at) > 0.5;
  const { dir } = useReading();
  // Words go towards the middle; in right-to-left text the start of words is at their right.
  const toEnd = end !== (dir === 'rtl');
  return (
    <g>
      <line class={look} x1={places.x(at)} x2={places.x(at)} y1={TOP} y2={TOP + PLANE} />
      <text
        class={toEnd ? 'chart-figure plot-end' : 'chart-figure'}
        x={places.x(at)}
        dx={end ? -5 : 5}
        y={TOP + 12 + row * 16}
      >
        {words}
      </text>
    </g>
  );
}

/** Bars that stand between two numbers each. */
export function Bars({
  bars,
  places,
}: {
  bars: readonly { readonly from: number; readonly to: number; readonly value: number }[];
  places: Places;
}) {
  const ground = TOP + PLANE;
  const share = (value: number) => EDGE + places.axes.x.at(value) * (1 - 2 * EDGE);
  return (
    <>
      {bars.map(({ from, to, value }) => (
        <rect
          key={from}
          class="series-1 plot-bar"
          x={places.x(from)}
          width={`${Math.round((share(to) - share(from)) * 10_000) / 100}%`}
          y={places.y(value)}
          height={Math.round((ground - places.y(value)) * 10) / 10}
        />
      ))}
    </>
  );
}
