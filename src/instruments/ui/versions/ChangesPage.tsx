import { type Column, DataTable, Page, Pagination, useFormat, useT } from '../../../ui-kit/index.js';
import { directionOfText, shortTitle, titleOf, useNames } from '../names.js';
import { type ChangesModel, compareHref } from './model.js';
import { useVersionLine } from './VersionName.js';

type Row = ChangesModel['histories'][number];

/** Who changed what: each paragraph of the last version, with the versions in which it came, changed or moved. */
export function ChangesPage(model: ChangesModel) {
  const t = useT();
  const { document, row } = model;
  const title = titleOf(document);
  return (
    <Page
      title={t('instruments.versions.changes.title')}
      lead={t('instruments.versions.changes.lead', { count: row.length })}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
        { href: `/instruments/${document.id}`, label: shortTitle(title) },
        { href: `/instruments/${document.id}/versions`, label: t('instruments.versions.title') },
      ]}
    >
      <DataTable
        caption={t('instruments.versions.changes.title')}
        captionHidden
        columns={useColumns(model)}
        rows={model.histories}
        empty={t('instruments.versions.compare.none')}
        narrow="stack"
      />
      <Pagination
        page={model.page}
        pageSize={model.pageSize}
        total={model.total}
        href={(to) => `/instruments/${document.id}/versions/changes${to > 1 ? `?page=${to}` : ''}`}
      />
    </Page>
  );
}

const BEGINNING = 160;
// Enough of an identity to tell one from another by eye; programs read the whole.
const SHORT = 8;

function useColumns({ row, document }: ChangesModel): Column<Row>[] {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const line = useVersionLine();
  const last = row.at(-1) ?? document;
  const versionOf = (id: string) => row.find((version) => version.id === id);
  const before = (id: string) => row[row.findIndex((version) => version.id === id) - 1];
  return [
    {
      key: 'paragraph',
      header: t('instruments.versions.paragraph'),
      rowHeader: true,
      cell: ({ passage }) => (
        <a href={`/instruments/${last.id}/at/${passage.fragment}`}>
          {names.provision(passage.rootKind, passage.number)}
        </a>
      ),
    },
    {
      key: 'text',
      header: t('instruments.versions.text'),
      cell: ({ passage: { text }, lineage }) => (
        <>
          <span lang={last.language} dir={directionOfText(text)}>
            {text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text}
          </span>
          {lineage && (
            <>
              <br />
              <small>
                {t('instruments.versions.identity')} <bdi>{lineage.slice(0, SHORT)}</bdi>
              </small>
            </>
          )}
        </>
      ),
    },
    {
      key: 'changes',
      header: t('instruments.versions.changes'),
      cell: ({ changes }) => (
        <ul>
          {changes.map(({ version, kind, by }) => {
            const own = versionOf(version);
            const previous = before(version);
            const name = own ? line(own) : version;
            return (
              <li key={`${version} ${kind}`}>
                {t(`instruments.versions.kind.${kind}`)}:{' '}
                {previous ? <a href={compareHref(previous.id, version, true)}>{name}</a> : name}
                {by.length > 0 && ` (${format.list([...by])})`}
              </li>
            );
          })}
        </ul>
      ),
    },
  ];
}
