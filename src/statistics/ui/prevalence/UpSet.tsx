import { Drawing } from '../../../ui-kit/index.js';
import { bitsOf, historyWords, type Shown } from './cells.js';
import { MOST_ROWS, Plot } from './plot/Plot.js';
import { type Reading, useReading } from './reading.js';

type HistoryRow = { readonly history: number; readonly words: string; readonly shown: Shown };

/** Histories, the most people first; those whose counts are not told come last, in the order of the lists. */
function historyRows({ run, cells }: Pick<Reading, 'run' | 'cells'>): HistoryRow[] {
  const rank = ({ shown }: HistoryRow): number =>
    shown.kind === 'plain' ? -shown.people : shown.kind === 'small' ? 1 : 2;
  return run.record.request.rows
    .filter(({ count }) => count > 0)
    .map(({ history }) => ({ history, words: historyWords(run.lists, history), shown: cells.history(history) }))
    .sort((a, b) => rank(a) - rank(b) || bitsOf(a.history) - bitsOf(b.history) || a.history - b.history);
}

const ROW = 22;
const DOT = 17;
const LONGEST = 0.55;
const FEW = '4%';

/** Who is on which lists together: a row for each combination, its lists as dots, its people as a bar. */
export function UpSet() {
  const reading = useReading();
  const { run, t, told } = reading;
  const rows = historyRows(reading);
  const drawn = rows.slice(0, MOST_ROWS);
  return (
    <Plot
      title={t('statistics.prevalence.upset.title')}
      about={t('statistics.prevalence.upset.about', { zero: 2 ** run.lists.length - 1 - rows.length })}
      columns={[
        { key: 'lists', header: t('statistics.prevalence.column.lists'), cell: ({ words }) => <bdi>{words}</bdi> },
        ['people', t('statistics.prevalence.column.people'), ({ shown }) => told(shown)],
      ]}
      rows={rows}
    >
      <UpSetDrawing rows={drawn} />
    </Plot>
  );
}

function UpSetDrawing({ rows }: { rows: readonly HistoryRow[] }) {
  const { run, t, told } = useReading();
  const names = Math.min(130, 14 + 7 * Math.max(...run.lists.map((name) => [...name].length)));
  const most = Math.max(1, ...rows.map(({ shown }) => (shown.kind === 'plain' ? shown.people : 0)));
  const length = (people: number) => `${Math.round((people / most) * LONGEST * 10_000) / 100}%`;
  const height = names + rows.length * ROW + 6;
  return (
    <div class={run.lists.length > 6 ? 'plot-wide' : undefined}>
      <Drawing
        title={t('statistics.prevalence.upset.title')}
        summary={rows.map(({ words, shown }) => `${words}: ${told(shown)}`).join('; ')}
        height={height}
        linked={false}
      >
        {(id) => (
          <>
            <defs>
              <pattern id={`${id}-few`} width="8" height="8" patternUnits="userSpaceOnUse">
                <path class="plot-few-line" d="M0 8L8 0" />
              </pattern>
            </defs>
            {run.lists.map((name, list) => (
              <text
                key={name}
                class="chart-tick plot-number"
                transform={`translate(${12 + list * DOT + 4} ${names - 8}) rotate(-90)`}
              >
                {name}
              </text>
            ))}
            {rows.map((row, place) => (
              <Combination
                key={row.history}
                row={row}
                y={names + place * ROW + ROW / 2}
                // Small counts are all drawn alike, and not to scale.
                wide={row.shown.kind === 'plain' ? length(row.shown.people) : row.shown.kind === 'small' ? FEW : null}
                hatch={`url(#${id}-few)`}
              />
            ))}
          </>
        )}
      </Drawing>
    </div>
  );
}

/** One combination: its lists as joined dots, its people as a bar. */
function Combination(props: { row: HistoryRow; y: number; wide: string | null; hatch: string }) {
  const { run, told } = useReading();
  const { row, y, wide, hatch } = props;
  const { history, shown } = row;
  const matrix = 10 + run.lists.length * DOT;
  const on = run.lists.map((_, list) => list).filter((list) => (history >> list) & 1);
  const [first = 0, last = 0] = [on[0], on.at(-1)];
  return (
    <g>
      {run.lists.map((name, list) => (
        <circle
          key={name}
          class={(history >> list) & 1 ? 'series-1' : 'plot-absent'}
          cx={12 + list * DOT}
          cy={y}
          r="5"
        />
      ))}
      {on.length > 1 && <line class="plot-join" x1={12 + first * DOT} x2={12 + last * DOT} y1={y} y2={y} />}
      {wide !== null &&
        (shown.kind === 'small' ? (
          <rect class="plot-few" x={matrix} y={y - 7} width={wide} height="14" fill={hatch} />
        ) : (
          <rect class="series-1" x={matrix} y={y - 7} width={wide} height="14" />
        ))}
      <svg x={wide ?? '0'} y={y} width="1" height="1" overflow="visible">
        <text class="chart-figure plot-number" x={matrix + 6} y="5">
          {told(shown)}
        </text>
      </svg>
    </g>
  );
}
