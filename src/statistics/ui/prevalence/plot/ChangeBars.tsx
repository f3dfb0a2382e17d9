import { Drawing } from '../../../../ui-kit/index.js';
import { Caption, captionLines, LINE, stacked } from './Caption.js';

const BAR = 10;
const GAP = 12;
/** Half of the width, in per cent, with some room at both edges. */
const HALF = 48;

/** Changes to both sides of none: `share` from −1 to 1 of the longest bar. */
export function ChangeBars({
  title,
  bars,
}: {
  title: string;
  bars: readonly { readonly label: string; readonly figure: string; readonly share: number }[];
}) {
  // Signs stay before their numbers in right-to-left text.
  const captions = bars.map(({ label, figure }) => captionLines(label, `\u2066${figure}\u2069`));
  const { tops, end } = stacked(captions.map((lines) => lines.length * LINE + BAR + GAP));
  return (
    <Drawing
      title={title}
      summary={bars.map(({ label, figure }) => `${label}: ${figure}`).join('; ')}
      height={end}
      linked={false}
    >
      {() => (
        <>
          <line class="chart-axis" x1="50%" x2="50%" y1="0" y2={end} />
          {bars.map(({ label, share }, place) => {
            const width = Math.round(Math.abs(share) * HALF * 100) / 100;
            const lines = captions[place] ?? [];
            return (
              <g key={label}>
                <Caption lines={lines} top={tops[place] ?? 0} />
                <rect
                  class={share < 0 ? 'series-2' : 'series-1'}
                  x={`${share < 0 ? 50 - width : 50}%`}
                  y={(tops[place] ?? 0) + lines.length * LINE + 3}
                  width={`${width}%`}
                  height={BAR}
                />
              </g>
            );
          })}
        </>
      )}
    </Drawing>
  );
}
