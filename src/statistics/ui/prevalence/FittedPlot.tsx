import type { RunDetails } from '../../../methods/prevalence/index.js';
import { Plot } from './plot/Plot.js';
import { MarkAt } from './plot/marks.js';
import { Path, Plane } from './plot/Plane.js';
import { scaleOf } from './plot/scale.js';
import { useReading } from './reading.js';
import { familyName, modelWords } from './words.js';

/** As few, or as many, happen by chance less often than this in one history: such points are marked. */
const RARE = 0.025;

/** People expected under a model beside those seen; histories whose counts are not told are left out. */
export function FittedPlot({ fitted }: { fitted: RunDetails['fitted'][number] }) {
  const { run, t, cells, format, people } = useReading();
  const maskOf = new Map(
    Array.from({ length: 2 ** run.lists.length - 1 }, (_, place) => [
      run.lists.filter((_name, list) => ((place + 1) >> list) & 1).join('+'),
      place + 1,
    ]),
  );
  const rows = fitted.histories
    .filter(({ lists }) => cells.history(maskOf.get(lists) ?? 0).kind === 'plain')
    .map((one) => ({
      ...one,
      words: one.lists.replaceAll('+', ' + '),
      off: Math.abs(Math.sqrt(one.seen) - Math.sqrt(one.expected)),
      rare: Math.min(one.lower, one.upper) < RARE,
    }))
    .sort((a, b) => Math.min(a.lower, a.upper) - Math.min(b.lower, b.upper) || b.off - a.off);
  if (rows.length === 0) return null;
  const hidden = fitted.histories.length - rows.length;
  const title = t('statistics.prevalence.fitted.title', { family: familyName(t, fitted.family) });
  // Counts from 0 to thousands: by square roots, on which chance spreads all alike.
  const root = (value: number) => Math.sqrt(Math.max(0, value));
  const scale = scaleOf(
    rows.flatMap(({ seen, expected }) => [root(seen), root(expected)]),
    { zero: true },
  );
  const tick = (value: number) => format.short(Math.round(value * value));
  const drawn = rows.slice(0, 200);
  return (
    <Plot
      title={title}
      about={t('statistics.prevalence.fitted.about', {
        model: modelWords(fitted.model, run.lists),
        rare: rows.filter((one) => one.rare).length,
        all: rows.length,
        hidden,
      })}
      columns={[
        { key: 'lists', header: t('statistics.prevalence.column.lists'), cell: ({ words }) => <bdi>{words}</bdi> },
        {
          key: 'seen',
          header: t('statistics.prevalence.column.seen'),
          cell: ({ seen }) => format.number(seen),
          numeric: true,
        },
        {
          key: 'expected',
          header: t('statistics.prevalence.column.expected'),
          cell: ({ expected }) => format.number(Math.round(expected * 10) / 10),
          numeric: true,
        },
        {
          key: 'lower',
          header: t('statistics.prevalence.column.lower'),
          cell: ({ lower }) => chance(lower, format.percent),
          numeric: true,
        },
        {
          key: 'upper',
          header: t('statistics.prevalence.column.upper'),
          cell: ({ upper }) => chance(upper, format.percent),
          numeric: true,
        },
      ]}
      rows={rows}
    >
      <Plane
        title={title}
        summary={t('statistics.prevalence.fitted.summary', {
          rare: rows
            .filter((one) => one.rare)
            .slice(0, 6)
            .map(
              ({ words, seen, expected }) =>
                `${words}: ${people(seen)} / ${format.number(Math.round(expected * 10) / 10)}`,
            )
            .join('; '),
          count: rows.filter((one) => one.rare).length,
        })}
        x={{ scale, words: t('statistics.prevalence.axis.expected'), tick }}
        y={{ scale, words: t('statistics.prevalence.axis.seen'), tick }}
      >
        {(places) => (
          <>
            <Path
              points={[
                { x: scale.low, y: scale.low },
                { x: scale.high, y: scale.high },
              ]}
              places={places}
              look="plot-even"
            />
            {drawn.map(({ lists, seen, expected, rare }) => (
              <MarkAt
                key={lists}
                shape={rare ? 'square' : 'ring'}
                x={places.x(root(expected))}
                y={places.y(root(seen))}
              />
            ))}
          </>
        )}
      </Plane>
    </Plot>
  );
}

/** A chance that is next to none is not written as none. */
const chance = (p: number, percent: (share: number) => string): string =>
  p < 0.001 ? `<${percent(0.001)}` : percent(p);
