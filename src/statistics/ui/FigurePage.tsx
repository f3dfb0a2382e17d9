import { publishedAndSummed } from './margin-columns.js';
import {
  Alert,
  type Column,
  DataTable,
  InternalTag,
  LinkButton,
  Page,
  Pagination,
  SummaryList,
  useFormat,
  useT,
} from '../../ui-kit/index.js';
import type { MarginDisagreement } from '../batch.js';
import { type Interval, isExact } from '../picture.js';
import type { FileShown, SourceShown } from '../store/national-picture.js';
import type { PictureFilter, SourceRow } from '../store/picture.js';
import { DIMENSIONS, type Dimension } from '../dimensions.js';
import { type AgencyTexts, useInterval, useSayCode } from './codes.js';
import { figureCsvHref, figureHref, type PictureChoice, pictureHref } from './links.js';
import { useSourceName } from './picture-model.js';

export type FigureModel = {
  readonly source: SourceShown;
  readonly filter: PictureFilter;
  readonly total: Interval & { readonly rows: number };
  readonly files: readonly FileShown[];
  readonly rows: readonly SourceRow[];
  readonly page: number;
  readonly pageSize: number;
  readonly disagreements: readonly (MarginDisagreement & { readonly file: string; readonly batch: string })[];
  readonly agencies: AgencyTexts;
};

/** What one figure is made of: the rule in words, the files, the rows. */
export function FigurePage(model: FigureModel) {
  const t = useT();
  const format = useFormat();
  const interval = useInterval();
  const say = useSayCode(model.agencies);
  const sourceName = useSourceName();
  const choice: PictureChoice = { source: model.source.key, ...model.filter };
  const unit = t(`statistics.unit.${model.source.unit}`);
  const narrowed = [...DIMENSIONS, 'year' as const].flatMap((dimension) => {
    const code = model.filter[dimension];
    return code === undefined
      ? []
      : [
          {
            dimension,
            words: dimension === 'year' && code === '~none' ? t('statistics.year.unknown') : say(dimension, code),
          },
        ];
  });
  const { year: _year, ...withoutYear } = model.filter;
  return (
    <Page
      title={t('statistics.figure.title')}
      tags={<InternalTag />}
      lead={t('statistics.figure.lead', { count: interval(model.total), unit })}
      breadcrumbs={[
        { href: '/', label: t('statistics.crumb.home') },
        { href: pictureHref({ source: model.source.key, ...withoutYear }), label: t('statistics.picture.title') },
      ]}
    >
      <SummaryList
        rows={[
          { term: unit, value: interval(model.total) },
          ...narrowed.map(({ dimension, words }) => ({
            term: t(`statistics.dimension.${dimension}`),
            value: <bdi>{words}</bdi>,
          })),
          { term: t('statistics.picture.source'), value: sourceName(model.source) },
          { term: t('statistics.figure.rule'), value: t(`statistics.figure.rule.${model.source.kind}`) },
          { term: t('statistics.figure.rows'), value: format.number(model.total.rows) },
        ]}
      />
      {!isExact(model.total) && (
        <Alert title={t('statistics.picture.hidden')}>
          <p>{t('statistics.picture.hidden.explain', { total: interval(model.total) })}</p>
        </Alert>
      )}
      <Disagreements model={model} />
      <Rows model={model} choice={choice} />
      <p>
        <LinkButton href={figureCsvHref(choice)} variant="secondary" download>
          {t('statistics.figure.csv')}
        </LinkButton>
      </p>
    </Page>
  );
}

function Disagreements({ model }: { model: FigureModel }) {
  const t = useT();
  const format = useFormat();
  if (model.disagreements.length === 0) return null;
  const columns: Column<FigureModel['disagreements'][number]>[] = [
    { key: 'place', header: t('statistics.margin.place'), cell: (margin) => <bdi>{margin.place}</bdi> },
    {
      key: 'file',
      header: t('statistics.list.file'),
      cell: (margin) => (
        <a href={`/statistics/lists/${margin.batch}`}>
          <bdi>{margin.file}</bdi>
        </a>
      ),
    },
    ...publishedAndSummed(t, format),
  ];
  return (
    <section aria-labelledby="disagreements">
      <h2 id="disagreements">{t('statistics.figure.disagreements')}</h2>
      <p>{t('statistics.figure.disagreements.explain')}</p>
      <DataTable
        caption={t('statistics.figure.disagreements')}
        captionHidden
        columns={columns}
        rows={model.disagreements}
        empty=""
      />
    </section>
  );
}

function Rows({ model, choice }: { model: FigureModel; choice: PictureChoice }) {
  const t = useT();
  const format = useFormat();
  const interval = useInterval();
  const say = useSayCode(model.agencies);
  const files = new Map(model.files.map((file) => [file.no, file]));
  const has = (dimension: Dimension) => dimension !== 'agencyType' && model.rows.some((row) => row[dimension] !== null);
  const shown = (['agency', 'form', 'sex', 'gender', 'age', 'citizenship'] as const).filter(has);
  const form = (row: SourceRow) =>
    row.forms.length > 1 ? format.list(row.forms.map((code) => say('form', code))) : say('form', row.form);
  const columns: Column<SourceRow>[] = [
    { key: 'file', header: t('statistics.list.file'), cell: (row) => <FileLink file={files.get(row.batch)} /> },
    { key: 'row', header: t('statistics.figure.row'), numeric: true, cell: (row) => format.number(row.row) },
    {
      key: 'year',
      header: t('statistics.dimension.year'),
      numeric: true,
      cell: (row) => (row.year === null ? '–' : String(row.year)),
    },
    ...shown.map(
      (dimension): Column<SourceRow> => ({
        key: dimension,
        header: t(`statistics.dimension.${dimension}`),
        cell: (row) => <bdi>{dimension === 'form' ? form(row) : say(dimension, row[dimension])}</bdi>,
      }),
    ),
    {
      key: 'counted',
      header: t('statistics.figure.counted'),
      numeric: true,
      cell: (row) => (row.residual ? t('statistics.figure.residual', { count: interval(row) }) : interval(row)),
    },
  ];
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{t('statistics.figure.rows.title')}</h2>
      <DataTable
        caption={t('statistics.figure.rows.title')}
        captionHidden
        columns={columns}
        rows={model.rows}
        empty={t('statistics.figure.rows.none')}
      />
      <Pagination
        page={model.page}
        pageSize={model.pageSize}
        total={model.total.rows}
        href={(page) => figureHref(choice, { page: String(page) })}
      />
    </section>
  );
}

function FileLink({ file }: { file: FileShown | undefined }) {
  return file ? (
    <a href={`/statistics/lists/${file.id}`}>
      <bdi>{file.fileName}</bdi>
    </a>
  ) : null;
}
