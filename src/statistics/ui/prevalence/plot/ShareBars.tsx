import { Drawing } from '../../../../ui-kit/index.js';
import { useReading } from '../reading.js';
import { Caption, captionLines, LINE, stacked } from './Caption.js';

const BAR = 10;
const GAP = 14;

/** Shares from 0 to 1 as bars under their words, all on the scale of the whole. */
export function ShareBars({
  title,
  bars,
}: {
  title: string;
  bars: readonly { readonly key: string; readonly label: string; readonly share: number }[];
}) {
  const { format } = useReading();
  const captions = bars.map(({ label, share }) => captionLines(label, format.percent(share)));
  const { tops, end } = stacked(captions.map((lines) => lines.length * LINE + BAR + GAP));
  return (
    <Drawing
      title={title}
      summary={bars.map(({ label, share }) => `${label}: ${format.percent(share)}`).join('; ')}
      height={end}
      linked={false}
    >
      {() =>
        bars.map(({ key, share }, place) => {
          const lines = captions[place] ?? [];
          const top = (tops[place] ?? 0) + lines.length * LINE + 3;
          return (
            <g key={key}>
              <Caption lines={lines} top={tops[place] ?? 0} />
              <rect class="plot-pale" x="0" y={top} width="100%" height={BAR} />
              <rect class="series-1" x="0" y={top} width={`${Math.round(share * 10_000) / 100}%`} height={BAR} />
            </g>
          );
        })
      }
    </Drawing>
  );
}
