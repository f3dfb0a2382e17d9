import { Drawing } from '../../../../ui-kit/index.js';
import { useReading } from '../reading.js';

const ROW = 42;

/** Shares from 0 to 1 as bars under their words, all on the scale of the whole. */
export function ShareBars({
  title,
  bars,
}: {
  title: string;
  bars: readonly { readonly key: string; readonly label: string; readonly share: number }[];
}) {
  const { format, dir } = useReading();
  return (
    <Drawing
      title={title}
      summary={bars.map(({ label, share }) => `${label}: ${format.percent(share)}`).join('; ')}
      height={bars.length * ROW}
      linked={false}
    >
      {() =>
        bars.map(({ key, label, share }, place) => (
          <g key={key}>
            <text class="chart-label" x={dir === 'rtl' ? '100%' : '0%'} y={place * ROW + 14}>
              {label}
              <tspan class="plot-strong">
                {'\u2002'}
                {format.percent(share)}
              </tspan>
            </text>
            <rect class="plot-pale" x="0" y={place * ROW + 20} width="100%" height="10" />
            <rect class="series-1" x="0" y={place * ROW + 20} width={`${Math.round(share * 10_000) / 100}%`} height="10" />
          </g>
        ))
      }
    </Drawing>
  );
}
