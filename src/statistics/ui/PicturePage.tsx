import type { ComponentChildren, FunctionComponent } from 'preact';
import { render } from 'preact-render-to-string';
import {
  Alert,
  BarChart,
  type Column,
  DataTable,
  type Datum,
  Disclosure,
  Figure,
  Filters,
  InternalTag,
  KeyFigures,
  LinkButton,
  Page,
  PageContext,
  Select,
  useFormat,
  usePage,
  useT,
  YearColumns,
} from '../../ui-kit/index.js';
import type { Translate } from '../../platform/languages/index.js';
import { type Interval, isExact, largest, type Slice } from '../picture.js';
import type { NationalPicture, SourceShown } from '../store/national-picture.js';
import type { Dimension } from '../store/projection.js';
import { byAge, type SayCode, useInterval, useSayCode } from './codes.js';
import { codeInQuery, figureHref, type PictureChoice, pictureHref } from './links.js';

export type PictureModel = NationalPicture & {
  readonly mayImport: boolean;
  /** The dimension whose every category is shown, not only the largest. */
  readonly whole: Dimension | null;
};

/** The dimensions in the order of the page. */
const CHARTS: readonly Dimension[] = ['form', 'sex', 'gender', 'age', 'citizenship', 'agency', 'agencyType'];
const MOST_BARS = 15;

/** Drawings already rendered, by what they show: drawing costs a hundred times more than looking up. */
export type KeptDrawings = Map<string, string>;

const MOST_DRAWINGS = 200;

/** The picture's page, whose drawings are rendered once for each revision, language and choice. */
export function picturePageWith(kept: KeptDrawings): FunctionComponent<PictureModel> {
  return (model) => {
    const reader = usePage();
    if (!model.source) return <PicturePage {...model} />;
    const { agencies: _agencies, mayImport: _mayImport, ...shown } = model;
    const key = JSON.stringify([
      reader.language,
      reader.digits ?? null,
      shown.revision,
      shown.source?.key,
      shown.filter,
      shown.whole,
      shown.files.map(({ no }) => no),
    ]);
    const html =
      kept.get(key) ??
      render(
        <PageContext.Provider value={reader}>
          <Picture {...model} source={model.source} />
        </PageContext.Provider>,
      );
    kept.delete(key);
    kept.set(key, html);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_DRAWINGS) break;
      kept.delete(oldest);
    }
    // Our own rendering, in which every text was escaped when it was made.
    return <PicturePage {...model} drawn={<div dangerouslySetInnerHTML={{ __html: html }} />} />;
  };
}

export function PicturePage({ drawn, ...model }: PictureModel & { readonly drawn?: ComponentChildren }) {
  const t = useT();
  const { source } = model;
  return (
    <Page
      title={t('statistics.picture.title')}
      tags={<InternalTag />}
      lead={t('statistics.picture.lead')}
      breadcrumbs={[{ href: '/', label: t('statistics.crumb.home') }]}
    >
      {source ? (drawn ?? <Picture {...model} source={source} />) : <NothingYet mayImport={model.mayImport} />}
    </Page>
  );
}

function NothingYet({ mayImport }: { mayImport: boolean }) {
  const t = useT();
  return (
    <Alert title={t('statistics.picture.empty')}>
      <p>{t('statistics.picture.empty.next')}</p>
      {mayImport && <LinkButton href="/statistics/lists/new">{t('statistics.lists.bring')}</LinkButton>}
    </Alert>
  );
}

type Drawn = PictureModel & { readonly source: SourceShown };

function Picture(model: Drawn) {
  const t = useT();
  const say = useSayCode(model.agencies);
  const interval = useInterval();
  const choice: PictureChoice = { source: model.source.key, ...model.filter };
  const unit = t(`statistics.unit.${model.source.unit}`);
  return (
    <>
      <PictureFilters model={model} say={say} />
      <KeyFigures
        figures={[
          {
            label: isExact(model.total) ? unit : t('statistics.unit.at-least', { unit }),
            value: model.total.low,
            href: figureHref(choice),
          },
          { label: t('statistics.picture.files'), value: model.files.length, href: '#sources' },
        ]}
      />
      {!isExact(model.total) && (
        <Alert title={t('statistics.picture.hidden')}>
          <p>{t('statistics.picture.hidden.explain', { total: interval(model.total) })}</p>
        </Alert>
      )}
      <YearFigure model={model} choice={choice} unit={unit} />
      {CHARTS.map((dimension) => (
        <DimensionFigure key={dimension} model={model} choice={choice} unit={unit} dimension={dimension} say={say} />
      ))}
      <Sources model={model} />
    </>
  );
}

function PictureFilters({ model, say }: { model: Drawn; say: SayCode }) {
  const t = useT();
  const units = [...new Set(model.sources.map((source) => source.unit))];
  const sourceName = useSourceName();
  const chosen = Object.values(model.filter).some((code) => code !== undefined);
  const options = (dimension: Dimension) => {
    const codes = model.choices[dimension];
    const named = codes.map((code) => ({ value: code, label: say(dimension, code) }));
    if (dimension === 'age') return named.sort((a, b) => byAge({ code: a.value }, { code: b.value }));
    return dimension === 'citizenship' || dimension === 'agency'
      ? named.sort((a, b) => (a.label < b.label ? -1 : 1))
      : named;
  };
  return (
    <Filters
      action="/statistics"
      label={t('statistics.picture.filter')}
      clear={chosen ? pictureHref({ source: model.source.key }) : undefined}
    >
      <Select
        name="source"
        label={t('statistics.picture.source')}
        value={model.source.key}
        options={units.map((unit) => ({
          label: t(`statistics.unit.${unit}`),
          options: model.sources
            .filter((source) => source.unit === unit)
            .map((source) => ({ value: source.key, label: sourceName(source) })),
        }))}
      />
      <Select
        name="year"
        label={t('statistics.dimension.year')}
        empty={t('statistics.picture.any')}
        value={model.filter.year}
        options={model.choices.year.map((year) => ({ value: year, label: year }))}
      />
      {CHARTS.filter((dimension) => model.choices[dimension].length > 0).map((dimension) => (
        <Select
          key={dimension}
          name={dimension}
          label={t(`statistics.dimension.${dimension}`)}
          empty={t('statistics.picture.any')}
          value={model.filter[dimension]}
          options={options(dimension)}
        />
      ))}
    </Filters>
  );
}

export function useSourceName(): (source: Pick<SourceShown, 'series' | 'kind' | 'files'>) => string {
  const t = useT();
  return ({ series, files }) =>
    series === null
      ? t('statistics.source.lists', { count: files })
      : t('statistics.source.table', { series, count: files });
}

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

function YearFigure({ model, choice, unit }: FigureParts) {
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

function DimensionFigure({
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

/** Which lists are summed, and which are left aside and why. */
function Sources({ model }: { model: Drawn }) {
  const t = useT();
  const format = useFormat();
  const interval = useInterval();
  const say = useSayCode(model.agencies);
  const name = useSourceName();
  const files: Column<(typeof model.files)[number]>[] = [
    {
      key: 'file',
      header: t('statistics.list.file'),
      cell: (file) => (
        <a href={`/statistics/lists/${file.id}`}>
          <bdi>{file.fileName}</bdi>
        </a>
      ),
    },
    {
      key: 'agency',
      header: t('statistics.dimension.agency'),
      cell: (file) => (file.agency === null ? t('statistics.list.of-state') : say('agency', file.agency)),
    },
    {
      key: 'period',
      header: t('statistics.list.period'),
      cell: (file) => file.period ?? t('statistics.list.period.rows'),
    },
    { key: 'rows', header: t('statistics.list.rows-kept'), numeric: true, cell: (file) => format.number(file.rows) },
  ];
  const aside: Column<(typeof model.leftAside)[number]>[] = [
    {
      key: 'source',
      header: t('statistics.picture.source'),
      cell: (source) => (
        <a href={pictureHref({ source: source.key })}>
          <bdi>{name(source)}</bdi>
        </a>
      ),
    },
    { key: 'unit', header: t('statistics.list.unit'), cell: (source) => t(`statistics.unit.${source.unit}`) },
    { key: 'total', header: t('statistics.picture.total'), numeric: true, cell: (source) => interval(source.total) },
    { key: 'why', header: t('statistics.aside.why'), cell: (source) => t(`statistics.aside.${source.why}`) },
  ];
  const agencies = new Set(model.files.map((file) => file.agency)).size;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t('statistics.sources.title')}</h2>
      <p>
        {t(model.source.kind === 'persons' ? 'statistics.sources.lists' : 'statistics.sources.table', {
          files: model.files.length,
          agencies,
        })}
      </p>
      <Disclosure
        summary={t('statistics.sources.files', { count: model.files.length })}
        open={model.files.length <= 12}
      >
        <DataTable
          caption={t('statistics.sources.title')}
          captionHidden
          columns={files}
          rows={model.files}
          empty={t('statistics.picture.none')}
          narrow="stack"
        />
      </Disclosure>
      {model.leftAside.length > 0 && (
        <>
          <h3>{t('statistics.aside.title')}</h3>
          <DataTable
            caption={t('statistics.aside.title')}
            captionHidden
            columns={aside}
            rows={model.leftAside}
            empty=""
            narrow="stack"
          />
        </>
      )}
    </section>
  );
}
