import type { Translate } from '../../platform/languages/index.js';
import {
  BarChart,
  type Column,
  DataTable,
  type Datum,
  Figure,
  useFormat,
  useT,
  YearColumns,
} from '../../ui-kit/index.js';
import { type Interval, isExact, largest, type Slice } from '../picture.js';
import type { Dimension } from '../dimensions.js';
import { byAge, type SayCode, useInterval } from './codes.js';
import { codeInQuery, figureHref, type PictureChoice, pictureHref } from './links.js';
import { type Drawn, useSourceName } from './picture-model.js';

const MOST_BARS = 15;

type FigureParts = { model: Drawn; choice: PictureChoice; unit: string };

/** A bar or column stands for the least that is known; its label says so where the truth may be higher. */
function useDatum(): (key: string, label: string, interval: Interval, href: string) => Datum {
  const t = useT();
  return (key, label, interval, href) => ({
    key,
    label: isExact(interval) ? label : t('statistics.count.label-at-least', { label }),
    value: interval.low,
    href,
  });
}

function SourceLine({ model }: { model: Drawn }) {
  const name = useSourceName();
  return <a href="#sources">{name(model.source)}</a>;
}

export function YearFigure({ model, choice, unit }: FigureParts) {
  const t = useT();
  const format = useFormat();
  const interval = useInterval();
  const datum = useDatum();
  const title = t('statistics.picture.by-year', { unit });
  const known = model.years.filter((slice) => slice.year !== null);
  const without = model.years.find((slice) => slice.year === null);
  const href = (year: number | null) => figureHref({ ...choice, year: year === null ? '~none' : String(year) });
  const partial = known.filter(({ quarters }) => quarters !== null);
  const coverage = (quarters: readonly number[] | null) =>
    quarters === null
      ? t('statistics.year.whole')
      : t('statistics.year.quarters', { quarters: format.list(quarters.map((quarter) => `Q${quarter}`)) });
  const columns: Column<(typeof model.years)[number]>[] = [
    {
      key: 'year',
      header: t('statistics.dimension.year'),
      cell: ({ year }) => (year === null ? t('statistics.year.unknown') : String(year)),
    },
    {
      key: 'covers',
      header: t('statistics.year.covers'),
      cell: ({ quarters, year }) => (year === null ? '–' : coverage(quarters)),
    },
    { key: 'count', header: unit, numeric: true, cell: (slice) => <a href={href(slice.year)}>{interval(slice)}</a> },
  ];
  const latest = known.at(-1);
  return (
    <Figure
      title={title}
      internal
      chart={
        <YearColumns
          title={title}
          summary={
            latest
              ? t('statistics.picture.by-year.summary', {
                  first: String(known[0]?.year),
                  last: String(latest.year),
                  count: interval(latest),
                })
              : title
          }
          data={known.map((slice) => datum(String(slice.year), String(slice.year), slice, href(slice.year)))}
        />
      }
      table={
        <DataTable
          caption={title}
          captionHidden
          columns={columns}
          rows={model.years}
          empty={t('statistics.picture.none')}
        />
      }
      source={<SourceLine model={model} />}
      asOf={dayOf(model.asOf)}
      note={
        [
          partial.length > 0 &&
            t('statistics.year.partial', {
              years: format.list(partial.map(({ year, quarters }) => `${year} (${coverage(quarters)})`)),
            }),
          without && t('statistics.year.without', { count: interval(without) }),
        ]
          .filter(Boolean)
          .join(' ') || undefined
      }
    />
  );
}

/** The day of a moment: Figure writes days. */
const dayOf = (moment: Date | null): string => (moment ?? new Date(0)).toISOString().slice(0, 10);

export function DimensionFigure({
  model,
  choice,
  unit,
  dimension,
  say,
}: FigureParts & { dimension: Dimension; say: SayCode }) {
  const t = useT();
  const interval = useInterval();
  const datum = useDatum();
  const all = model.dimensions[dimension];
  // A source that does not break down by this at all has nothing to draw.
  if (all.every(({ code }) => code === null || code === '~not-asked')) return null;
  const ordered = dimension === 'age' ? [...all].sort(byAge) : all;
  const whole = model.whole === dimension;
  const { shown, rest } = whole || dimension === 'age' ? { shown: ordered, rest: null } : largest(ordered, MOST_BARS);
  const href = (code: string | null) => figureHref({ ...choice, [dimension]: codeInQuery(code) });
  const title = t(`statistics.picture.by-${dimension}`, { unit });
  const columns: Column<Slice>[] = [
    {
      key: 'code',
      header: t(`statistics.dimension.${dimension}`),
      cell: ({ code }) => <bdi>{say(dimension, code)}</bdi>,
    },
    { key: 'count', header: unit, numeric: true, cell: (slice) => <a href={href(slice.code)}>{interval(slice)}</a> },
  ];
  const restLine = rest && t('statistics.picture.rest', { categories: rest.categories, count: interval(rest) });
  const first = shown[0];
  return (
    <Figure
      title={title}
      internal
      chart={
        <BarChart
          title={title}
          summary={
            first
              ? t('statistics.picture.summary', { label: say(dimension, first.code), count: interval(first) })
              : title
          }
          data={shown
            .slice(0, MOST_BARS)
            .map((slice) => datum(codeInQuery(slice.code), say(dimension, slice.code), slice, href(slice.code)))}
        />
      }
      table={
        <DataTable caption={title} captionHidden columns={columns} rows={shown} empty={t('statistics.picture.none')} />
      }
      source={
        <>
          <SourceLine model={model} />
          {restLine && (
            <>
              {' · '}
              <a href={pictureHref(choice, { whole: dimension })}>{restLine}</a>
            </>
          )}
        </>
      }
      asOf={dayOf(model.asOf)}
      tableOpen={whole}
      note={noteOf(t, model, dimension)}
    />
  );
}

/** What a reader must know to read a chart rightly. */
function noteOf(t: Translate, model: Drawn, dimension: Dimension): string | undefined {
  if (dimension === 'form') return t('statistics.picture.multiple');
  if (dimension === 'citizenship') return t('statistics.picture.dual');
  if (dimension !== 'age') return undefined;
  const bases = new Set(model.files.flatMap(({ ageBasis }) => (ageBasis === null ? [] : [ageBasis])));
  const [basis] = bases;
  return basis === undefined ? undefined : t(`statistics.picture.age.${bases.size > 1 ? 'mixed' : basis}`);
}
