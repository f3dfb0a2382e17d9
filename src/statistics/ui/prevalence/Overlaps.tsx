import { Drawing } from '../../../ui-kit/index.js';
import { bitsOf, historyWords, type Shown } from './cells.js';
import { Caption, captionLines, LINE, stacked } from './plot/Caption.js';
import { Ladder } from './plot/Ladder.js';
import { MOST_ROWS, Plot } from './plot/Plot.js';
import { isNumber, type Reading, useReading } from './reading.js';
import { Venn, VENN_LISTS } from './Venn.js';

/** The table of captures before any model: histories, pairs, and what can be said of them. */
export function Overlaps() {
  const { run, t, remark, level, format, cells } = useReading();
  const Heading = level === 2 ? 'h2' : 'h3';
  const { diagnostics } = run;
  return (
    <section>
      <Heading>{t('statistics.prevalence.overlaps.title')}</Heading>
      {diagnostics.remarks.length > 0 && (
        <ul>
          {diagnostics.remarks.map((one) => (
            <li key={`${one.code} ${JSON.stringify(one.params)}`}>{remark(one)}</li>
          ))}
        </ul>
      )}
      {!cells.shielded && (
        <p>{t('statistics.prevalence.overlaps.coverage', { coverage: format.percent(diagnostics.coverage) })}</p>
      )}
      <UpSet />
      {VENN_LISTS.has(run.lists.length) && <Venn />}
      <Lists />
      <Pairs />
    </section>
  );
}

type HistoryRow = { readonly history: number; readonly words: string; readonly shown: Shown };

/** Histories, the most people first; those whose counts are not told come last, in the order of the lists. */
export function historyRows({ run, cells }: Pick<Reading, 'run' | 'cells'>): HistoryRow[] {
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
function UpSet() {
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
        {
          key: 'people',
          header: t('statistics.prevalence.column.people'),
          cell: ({ shown }) => told(shown),
          numeric: true,
        },
      ]}
      rows={rows}
    >
      <UpSetDrawing rows={drawn} />
    </Plot>
  );
}

function UpSetDrawing({ rows }: { rows: readonly HistoryRow[] }) {
  const { run, t, told, cells } = useReading();
  const names = Math.min(130, 14 + 7 * Math.max(...run.lists.map((name) => [...name].length)));
  const matrix = 10 + run.lists.length * DOT;
  const most = Math.max(cells.threshold, ...rows.map(({ shown }) => (shown.kind === 'plain' ? shown.people : 0)));
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
            {rows.map(({ history, shown }, place) => {
              const y = names + place * ROW + ROW / 2;
              const on = run.lists.map((_, list) => list).filter((list) => (history >> list) & 1);
              const [first = 0, last = 0] = [on[0], on.at(-1)];
              const few = shown.kind === 'small';
              // Small counts are all drawn alike, and not to scale.
              const wide = shown.kind === 'plain' ? length(shown.people) : few ? FEW : null;
              return (
                <g key={history}>
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
                  {wide !== null && (
                    <rect
                      class={few ? 'plot-few' : 'series-1'}
                      x={matrix}
                      y={y - 7}
                      width={wide}
                      height="14"
                      {...(few ? { fill: `url(#${id}-few)` } : {})}
                    />
                  )}
                  <svg x={wide ?? '0'} y={y} width="1" height="1" overflow="visible">
                    <text class="chart-figure plot-number" x={matrix + 6} y="5">
                      {told(shown)}
                    </text>
                  </svg>
                </g>
              );
            })}
          </>
        )}
      </Drawing>
    </div>
  );
}

/** Each list's people as a bar, those on no other list apart. */
function Lists() {
  const { run, t, told, cells } = useReading();
  const rows = run.lists.map((name, list) => ({ name, all: cells.list(list), only: cells.history(1 << list) }));
  const longest = Math.max(1, ...rows.map(({ all }) => (all.kind === 'plain' ? all.people : 0)));
  const width = (shown: Shown) =>
    shown.kind === 'plain' ? `${Math.round((shown.people / longest) * 0.96 * 10_000) / 100}%` : null;
  const words = (one: (typeof rows)[number]) =>
    t('statistics.prevalence.lists.one', { name: one.name, all: told(one.all), only: told(one.only) });
  const captions = rows.map((one) => captionLines(words(one)));
  const { tops, end } = stacked(captions.map((lines) => lines.length * LINE + 26));
  const title = t('statistics.prevalence.lists.title');
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.lists.about')}
      columns={[
        { key: 'list', header: t('statistics.prevalence.column.list'), cell: ({ name }) => <bdi>{name}</bdi> },
        { key: 'all', header: t('statistics.prevalence.column.people'), cell: ({ all }) => told(all), numeric: true },
        { key: 'only', header: t('statistics.prevalence.column.only'), cell: ({ only }) => told(only), numeric: true },
      ]}
      rows={rows}
    >
      <Drawing title={title} summary={rows.map(words).join('; ')} height={end} linked={false}>
        {() =>
          rows.map((one, place) => {
            const lines = captions[place] ?? [];
            const y = (tops[place] ?? 0) + lines.length * LINE + 3;
            return (
              <g key={one.name}>
                <Caption lines={lines} top={tops[place] ?? 0} />
                <rect class="plot-pale" x="0" y={y} width={width(one.all) ?? '0'} height="12" />
                <rect class="series-1" x="0" y={y} width={width(one.only) ?? '0'} height="12" />
              </g>
            );
          })
        }
      </Drawing>
    </Plot>
  );
}

/** Pairs that are drawn; the others stand in the table. */
const MOST_PAIRS = 15;

/** Each pair of lists by itself: how many are on both, and the total that this would mean. */
function Pairs() {
  const { run, t, told, people, cells, format } = useReading();
  const place = (name: string) => run.lists.indexOf(name);
  const rows = run.diagnostics.pairs.map((pair) => {
    const [first, second] = [place(pair.first), place(pair.second)];
    const both = cells.pair(first, second);
    const open = [both, cells.list(first), cells.list(second)].every(({ kind }) => kind === 'plain');
    // The total follows from three counts: a hidden one of them would follow from it. So would one from the odds.
    return {
      words: `${pair.first} + ${pair.second}`,
      both,
      chapman: open ? pair.chapman : null,
      odds: cells.shielded ? null : pair.oddsRatio,
    };
  });
  const said = rows.filter(({ chapman }) => isNumber(chapman));
  const drawn = said.slice(0, MOST_PAIRS);
  const title = t('statistics.prevalence.pairs.title');
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.pairs.about', { undrawn: said.length - drawn.length })}
      columns={[
        { key: 'pair', header: t('statistics.prevalence.column.lists'), cell: ({ words }) => <bdi>{words}</bdi> },
        { key: 'both', header: t('statistics.prevalence.column.both'), cell: ({ both }) => told(both), numeric: true },
        {
          key: 'chapman',
          header: t('statistics.prevalence.column.chapman'),
          cell: ({ chapman }) => people(chapman),
          numeric: true,
        },
        {
          key: 'odds',
          header: t('statistics.prevalence.column.odds'),
          cell: ({ odds }) => (isNumber(odds) ? format.number(odds) : '–'),
          numeric: true,
        },
      ]}
      rows={rows}
    >
      {drawn.length > 0 && (
        <Ladder
          title={title}
          summary={drawn.map(({ words, chapman }) => `${words}: ${people(chapman)}`).join('; ')}
          axis={t('statistics.prevalence.axis.people')}
          rungs={drawn.map(({ words, chapman }) => ({
            key: words,
            label: words,
            figure: people(chapman),
            marks: [{ value: chapman, shape: 'circle' as const }],
          }))}
        />
      )}
    </Plot>
  );
}
