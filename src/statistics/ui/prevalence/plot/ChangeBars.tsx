import { Drawing } from '../../../../ui-kit/index.js';
import { useReading } from '../reading.js';

const ROW = 40;
const HALF = 48;

/** Changes to both sides of none: `share` from −1 to 1 of the longest bar. */
export function ChangeBars({
  title,
  bars,
}: {
  title: string;
  bars: readonly { readonly label: string; readonly figure: string; readonly share: number }[];
}) {
  const { dir } = useReading();
  return (
    <Drawing
      title={title}
      summary={bars.map(({ label, figure }) => `${label}: ${figure}`).join('; ')}
      height={bars.length * ROW}
      linked={false}
    >
      {() => (
        <>
          {bars.map(({ label, figure, share }, place) => {
            const width = Math.round(Math.abs(share) * HALF * 100) / 100;
            return (
              <g key={label}>
                <text class="chart-label" x={dir === 'rtl' ? '100%' : '0%'} y={place * ROW + 14}>
                  {label}
                  <tspan class="plot-strong">
                    {'\u2002\u2066'}
                    {figure}
                    {'\u2069'}
                  </tspan>
                </text>
                <rect
                  class={share < 0 ? 'series-2' : 'series-1'}
                  x={`${share < 0 ? 50 - width : 50}%`}
                  y={place * ROW + 20}
                  width={`${width}%`}
                  height="10"
                />
              </g>
            );
          })}
          <line class="chart-axis" x1="50%" x2="50%" y1="18" y2={bars.length * ROW} />
        </>
      )}
    </Drawing>
  );
}
