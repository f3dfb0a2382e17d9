import { type Column, DataTable, LinkButton, Page, Pagination, useFormat, useT } from '../../ui-kit/index.js';
import type { InstrumentSummary } from '../store.js';
import { titleOf, useNames } from './names.js';
import { StatusTag } from './StatusTag.js';

export type LibraryModel = {
  readonly instruments: readonly InstrumentSummary[];
  readonly total: number;
  readonly drafts: number;
  readonly page: number;
  readonly pageSize: number;
  readonly mayKeep: boolean;
};

/** Documents kept here, latest first. */
export function LibraryPage(model: LibraryModel) {
  const t = useT();
  const { instruments, total, drafts, page, pageSize, mayKeep } = model;
  return (
    <Page
      title={t('instruments.library.title')}
      lead={t('instruments.library.lead', { total, drafts })}
      breadcrumbs={[{ href: '/', label: t('instruments.crumb.home') }]}
    >
      {mayKeep && (
        <p>
          <LinkButton href="/instruments/new">{t('instruments.new.title')}</LinkButton>
        </p>
      )}
      <nav aria-label={t('instruments.library.views')}>
        <ul class="views">
          <li>
            <a href="/instruments/search">{t('instruments.search.title')}</a>
          </li>
          <li>
            <a href="/instruments/precedent">{t('instruments.precedent.title')}</a>
          </li>
        </ul>
      </nav>
      <DataTable
        caption={t('instruments.library.caption')}
        captionHidden
        columns={useColumns()}
        rows={instruments}
        empty={t('instruments.library.empty')}
        narrow="stack"
      />
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        href={(to) => (to > 1 ? `/instruments?page=${to}` : '/instruments')}
      />
    </Page>
  );
}

function useColumns(): Column<InstrumentSummary>[] {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  return [
    {
      key: 'title',
      header: t('instruments.library.document'),
      rowHeader: true,
      cell: (row) => (
        <>
          <a href={`/instruments/${row.id}`}>
            <bdi lang={row.language}>{titleOf(row)}</bdi>
          </a>{' '}
          <StatusTag status={row.status} />
          {row.symbol && row.title && (
            <>
              <br />
              <bdi>{row.symbol}</bdi>
            </>
          )}
        </>
      ),
    },
    {
      key: 'type',
      header: t('instruments.about.type'),
      cell: (row) => (
        <>
          {t(`instruments.type.${row.docType}`)}, {names.coded(`instruments.language.${row.language}`, row.language)}
          <br />
          <small>
            {row.bodyName && <bdi lang={row.language}>{row.bodyName}</bdi>}
            {row.bodyName && row.session !== null && ', '}
            {row.session !== null && t('instruments.library.session', { session: row.session })}
          </small>
        </>
      ),
    },
    {
      key: 'date',
      header: t('instruments.about.date'),
      cell: (row) => (row.issuedOn ? format.date(row.issuedOn) : t('instruments.about.unknown')),
    },
    {
      key: 'paragraphs',
      header: t('instruments.library.paragraphs'),
      numeric: true,
      cell: (row) => format.number(row.operatives + row.paragraphs),
    },
    {
      key: 'commitments',
      header: t('instruments.library.commitments'),
      numeric: true,
      cell: (row) =>
        row.commitments === 0 ? (
          format.number(0)
        ) : (
          <a
            href={`/commitments?instrument=${row.id}`}
            aria-label={t('instruments.library.commitments.of', { count: row.commitments, title: titleOf(row) })}
          >
            {format.number(row.commitments)}
          </a>
        ),
    },
  ];
}
