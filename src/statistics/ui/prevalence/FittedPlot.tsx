import type { FittedHistory, RunDetails } from '../../../methods/prevalence/index.js';
import { Plot, type PlotColumn } from './plot/Plot.js';
import { historyWords } from './cells.js';
import { MarkAt } from './plot/marks.js';
import { Path, Plane } from './plot/Plane.js';
import { scaleOf } from './plot/scale.js';
import { type Reading, useReading } from './reading.js';
import { familyName, modelWords } from './words.js';

/** As few, or as many, happen by chance less often than this in one history: such points are marked. */
const RARE = 0.025;

type Row = FittedHistory & { readonly words: string; readonly rare: boolean };

/** People expected under a model beside those seen; histories whose counts are not told are left out. */
export function FittedPlot({ fitted }: { fitted: RunDetails['fitted'][number] }) {
  const reading = useReading();
  const { run, t, cells, format } = reading;
  const rows = openRows(fitted.histories, reading);
  if (rows.length === 0) return null;
  const title = t('statistics.prevalence.fitted.title', { family: familyName(t, fitted.family) });
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.fitted.about', {
        model: modelWords(fitted.model, run.lists),
        rare: rows.filter((one) => one.rare).length,
        all: rows.length,
        hidden: fitted.histories.length - rows.length,
      })}
      columns={[
        { key: 'lists', header: t('statistics.prevalence.column.lists'), cell: ({ words }) => <bdi>{words}</bdi> },
        ['seen', t('statistics.prevalence.column.seen'), ({ seen }) => format.number(seen)],
        ['expected', t('statistics.prevalence.column.expected'), ({ expected }) => format.number(tenth(expected))],
        ...(cells.shielded ? [] : tailColumns(reading)),
      ]}
      rows={rows}
    >
      <FittedDrawing title={title} rows={rows} />
    </Plot>
  );
}

/** Those that chance explains least first. */
function openRows(histories: readonly FittedHistory[], { run, cells }: Reading): Row[] {
  const historyOf = new Map(
    Array.from({ length: 2 ** run.lists.length - 1 }, (_, place) => [
      historyWords(run.lists, place + 1).replaceAll(' + ', '+'),
      place + 1,
    ]),
  );
  const off = ({ seen, expected }: Row) => Math.abs(Math.sqrt(seen) - Math.sqrt(expected));
  const least = ({ lower, upper }: FittedHistory) => Math.min(lower, upper);
  // Exact expected counts, those of empty combinations among them, would give the model away, and with it hidden sums.
  return histories
    .filter(({ lists }) => cells.history(historyOf.get(lists) ?? 0).kind === 'plain')
    .filter(({ seen }) => seen > 0 || !cells.shielded)
    .map((one) => ({
      ...one,
      expected: cells.shielded ? Math.round(one.expected) : one.expected,
      words: one.lists.replaceAll('+', ' + '),
      rare: least(one) < RARE,
    }))
    .sort((a, b) => least(a) - least(b) || off(b) - off(a));
}

const tailColumns = ({ t, format }: Reading): readonly PlotColumn<Row>[] => [
  ['lower', t('statistics.prevalence.column.lower'), ({ lower }) => chance(lower, format.percent)],
  ['upper', t('statistics.prevalence.column.upper'), ({ upper }) => chance(upper, format.percent)],
];

/** A chance that is next to none is not written as none. */
const chance = (p: number, percent: (share: number) => string): string =>
  p < 0.001 ? `<${percent(0.001)}` : percent(p);

const tenth = (value: number): number => Math.round(value * 10) / 10;

const MOST_DRAWN = 200;

/** Counts from 0 to thousands stand by their square roots, on which chance spreads all alike. */
function FittedDrawing({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t, format, people } = useReading();
  const scale = scaleOf(
    rows.flatMap(({ seen, expected }) => [Math.sqrt(seen), Math.sqrt(expected)]),
    { zero: true },
  );
  const tick = (value: number) => format.short(Math.round(value * value));
  const rare = rows.filter((one) => one.rare);
  const even = [scale.low, scale.high].map((value) => ({ x: value, y: value }));
  return (
    <Plane
      title={title}
      summary={t('statistics.prevalence.fitted.summary', {
        rare: rare
          .slice(0, 6)
          .map(({ words, seen, expected }) => `${words}: ${people(seen)} / ${format.number(tenth(expected))}`)
          .join('; '),
        count: rare.length,
      })}
      x={{ scale, words: t('statistics.prevalence.axis.expected'), tick }}
      y={{ scale, words: t('statistics.prevalence.axis.seen'), tick }}
    >
      {(places) => (
        <>
          <Path points={even} places={places} look="plot-even" />
          {rows.slice(0, MOST_DRAWN).map((one) => (
            <MarkAt
              key={one.lists}
              shape={one.rare ? 'square' : 'ring'}
              x={places.x(Math.sqrt(one.expected))}
              y={places.y(Math.sqrt(one.seen))}
            />
          ))}
        </>
      )}
    </Plane>
  );
}
