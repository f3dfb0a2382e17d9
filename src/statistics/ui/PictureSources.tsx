import { type Column, DataTable, Disclosure, useFormat, useT } from '../../ui-kit/index.js';
import { useInterval, useSayCode } from './codes.js';
import { pictureHref } from './links.js';
import { type Drawn, useSourceName } from './picture-model.js';

/** Which lists are summed, and which are left aside and why. */
export function PictureSources({ model }: { model: Drawn }) {
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
      cell: (file) => (file.period === null ? t('statistics.list.period.rows') : <bdi dir="ltr">{file.period}</bdi>),
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
