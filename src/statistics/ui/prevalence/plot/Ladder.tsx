import { Drawing } from '../../../../ui-kit/index.js';
import { isNumber, useReading } from '../reading.js';
import { Caption, captionLines, LINE, stacked } from './Caption.js';
import { MarkAt, type MarkShape } from './marks.js';
import { percentAt } from './Plane.js';
import { scaleOf } from './scale.js';

/** One rung: words, and what is drawn under them. */
export type Rung = {
  readonly key: string;
  readonly label: string;
  /** Written after the label: "1,200 (950 to 1,700)". */
  readonly figure?: string;
  /** An interval; `high` null where it has no upper end. */
  readonly outer?: { readonly low: number; readonly high: number | null };
  /** A narrower one within it. */
  readonly inner?: { readonly low: number; readonly high: number | null };
  readonly marks: readonly { readonly value: number | null; readonly shape: MarkShape }[];
};

/** Below a rung's words: its line and some room. */
const RUNG = 27;
const AXIS = 46;
const HEAD = 20;

/** Estimates and intervals under each other on one scale, each with its words above: a forest plot. */
export function Ladder(props: {
  title: string;
  summary: string;
  rungs: readonly Rung[];
  axis: string;
  /** A number all are held against, such as the lower bound. */
  rule?: { readonly value: number; readonly words: string } | undefined;
  linear?: boolean;
  tick?: (value: number) => string;
}) {
  const { t, dir, format } = useReading();
  const { rungs, rule } = props;
  const values = rungs.flatMap(({ outer, inner, marks }) => [
    ...[outer, inner].flatMap((one) => (one ? [one.low, one.high ?? one.low] : [])),
    ...marks.map(({ value }) => value),
  ]);
  const scale = scaleOf([...values, rule?.value].filter(isNumber), { logarithmic: props.linear ? false : 'auto' });
  const x = (value: number) => percentAt(scale, value);
  const top = rule ? HEAD : 0;
  const captions = rungs.map(({ label, figure }) => captionLines(label, figure));
  const { tops, end } = stacked(captions.map((lines) => lines.length * LINE + RUNG));
  const ground = top + end;
  const axis = scale.logarithmic ? t('statistics.prevalence.axis.logarithmic', { words: props.axis }) : props.axis;
  const ruleEnd = rule !== undefined && scale.at(rule.value) > 0.5;
  return (
    <Drawing title={props.title} summary={props.summary} height={ground + AXIS} linked={false}>
      {() => (
        <>
          <g aria-hidden="true">
            {scale.ticks.map((tick) => (
              <g key={tick}>
                <line class="chart-grid" x1={x(tick)} x2={x(tick)} y1={top} y2={ground} />
                <text class="plot-number chart-middle" x={x(tick)} y={ground + 17}>
                  {(props.tick ?? format.short)(tick)}
                </text>
              </g>
            ))}
            <line class="chart-axis" x1="0" x2="100%" y1={ground} y2={ground} />
            <text class="chart-tick plot-end" x={dir === 'rtl' ? '0%' : '100%'} y={ground + 38}>
              {axis}
            </text>
          </g>
          {rule && (
            <g>
              <line class="plot-rule" x1={x(rule.value)} x2={x(rule.value)} y1={HEAD - 4} y2={ground} />
              <text class={ruleEnd !== (dir === 'rtl') ? 'chart-tick plot-end' : 'chart-tick'} x={x(rule.value)} y="12">
                {rule.words}
              </text>
            </g>
          )}
          {rungs.map((rung, place) => (
            <g key={rung.key}>
              <Caption lines={captions[place] ?? []} top={top + (tops[place] ?? 0)} />
              <RungDrawn
                rung={rung}
                middle={top + (tops[place] ?? 0) + (captions[place] ?? []).length * LINE + 11}
                x={x}
              />
            </g>
          ))}
        </>
      )}
    </Drawing>
  );
}

function RungDrawn({ rung, middle, x }: { rung: Rung; middle: number; x: (value: number) => string }) {
  const { outer, inner } = rung;
  return (
    <>
      {outer && isNumber(outer.low) && (
        <>
          <line class="plot-interval" x1={x(outer.low)} x2={endOf(outer, x)} y1={middle} y2={middle} />
          {!isNumber(outer.high) && <MarkAt shape="arrow" x="99%" y={middle} />}
        </>
      )}
      {inner && isNumber(inner.low) && (
        <line class="plot-interval-inner" x1={x(inner.low)} x2={endOf(inner, x)} y1={middle} y2={middle} />
      )}
      {rung.marks.map(({ value, shape }) =>
        isNumber(value) ? <MarkAt key={shape} shape={shape} x={x(value)} y={middle} /> : null,
      )}
    </>
  );
}

const endOf = ({ high }: { readonly high: number | null }, x: (value: number) => string): string =>
  isNumber(high) ? x(high) : '99%';
