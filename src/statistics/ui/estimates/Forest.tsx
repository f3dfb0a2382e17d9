import { useId } from 'preact/hooks';
import { useFormat, usePage, useT } from '../../../ui-kit/index.js';

/** One line of a forest: an estimate and its interval; `high` null where it has no upper limit. */
export type ForestLine = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
};

const LINE = 44;
const AXIS = 28;
const WIDTH = 0.96;
const TICKS = [0, 0.5, 1] as const;
/** The number at either end stands inside the drawing. */
const ANCHORS = { 0: '', 0.5: 'chart-middle', 1: 'plot-end' };

/** Estimates under each other on one scale from 0; an interval without an end runs to the edge. */
export function Forest({ title, summary, lines }: { title: string; summary: string; lines: readonly ForestLine[] }) {
  const t = useT();
  const { dir } = usePage();
  const format = useFormat();
  const id = `forest-${useId()}`;
  const limits = lines.flatMap(({ value, high }) => [value, high ?? value]);
  const most = roundUp(Math.max(1, ...limits));
  const at = (value: number) => {
    const share = (Math.min(value, most) / most) * WIDTH;
    return `${Math.round((dir === 'rtl' ? 1 - share : share) * 10_000) / 100}%`;
  };
  const height = lines.length * LINE + AXIS;
  return (
    <svg
      class="chart"
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      width="100%"
      height={height}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{summary}</desc>
      {TICKS.map((share) => (
        <g key={share}>
          <line class="chart-grid" x1={at(share * most)} x2={at(share * most)} y1="0" y2={height - AXIS} />
          <text class={`chart-tick ${ANCHORS[share]}`} x={at(share * most)} y={height - 8}>
            {format.short(share * most)}
          </text>
        </g>
      ))}
      {lines.map(({ key, label, value, low, high }, place) => {
        const middle = place * LINE + 30;
        return (
          <g key={key}>
            <text class="chart-label" x={at(0)} y={place * LINE + 16}>
              {t('statistics.estimates.forest.line', { label, value: format.number(Math.round(value)) })}
            </text>
            {low !== null && (
              <line class="chart-axis" x1={at(low)} x2={high === null ? at(most) : at(high)} y1={middle} y2={middle} />
            )}
            <circle class="series-1" cx={at(value)} cy={middle} r="5" />
          </g>
        );
      })}
    </svg>
  );
}

/** The next number of one digit and zeros, or one and a half of it. */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((step) => step * unit >= value) ?? 10) * unit;
}
