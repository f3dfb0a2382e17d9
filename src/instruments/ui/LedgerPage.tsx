import {
  Alert,
  type Column,
  DataTable,
  DraftTag,
  LinkButton,
  Page,
  Pagination,
  useFormat,
  useT,
} from '../../ui-kit/index.js';
import type { InstrumentSummary, LedgerRow } from '../store.js';
import { LedgerFilters } from './LedgerFilters.js';
import { ledgerHref } from './ledger-address.js';
import type { LedgerModel } from './ledger-model.js';
import { directionOfText, paragraphHref, titleOf, useNames } from './names.js';
import { Quoted } from './Quoted.js';
import { StatusTag } from './StatusTag.js';
import { StrengthConvention } from './StrengthConvention.js';

// The ledger seen by something else than the document.
const VIEWS = [
  { href: '/commitments/due', key: 'instruments.due.title' },
  { href: '/commitments/states', key: 'instruments.states.title' },
  { href: '/commitments/articles', key: 'instruments.articles.title' },
  { href: '/commitments/links', key: 'instruments.links.queue' },
  { href: '/commitments/strengths', key: 'instruments.scale.title' },
  { href: '/commitments/recommendations', key: 'instruments.recommendations.title' },
] as const;

/** Everything asked, of all documents kept here; what stands in drafts comes apart and last. */
export function LedgerPage(model: LedgerModel) {
  const t = useT();
  const { rows, total, drafts, page, pageSize, filter, instrument } = model;
  const adopted = rows.filter(({ draft }) => !draft);
  const inDrafts = rows.filter(({ draft }) => draft);
  return (
    <Page
      title={t('instruments.ledger.title')}
      lead={t('instruments.ledger.lead', { texts: total - drafts, drafts })}
      breadcrumbs={[{ href: '/', label: t('instruments.crumb.home') }]}
    >
      <nav aria-label={t('instruments.ledger.views')}>
        <ul class="views">
          {VIEWS.map(({ href, key }) => (
            <li key={href}>
              <a href={href}>{t(key)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {instrument && <OneDocument instrument={instrument} />}
      <LedgerFilters model={model} />
      <StrengthConvention />
      {(adopted.length > 0 || inDrafts.length === 0) && (
        <section aria-labelledby="texts">
          <h2 id="texts">{t('instruments.ledger.texts')}</h2>
          <Rows caption={t('instruments.ledger.texts')} rows={adopted} />
        </section>
      )}
      {inDrafts.length > 0 && (
        <section aria-labelledby="drafts">
          <h2 id="drafts">
            {t('instruments.ledger.drafts')} <DraftTag />
          </h2>
          <p>{t('instruments.ledger.drafts.explain')}</p>
          <Rows caption={t('instruments.ledger.drafts')} rows={inDrafts} />
        </section>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} href={(to) => ledgerHref('/commitments', filter, to)} />
      {total > 0 && (
        <p>
          <LinkButton href={ledgerHref('/commitments.csv', filter)} variant="secondary" download>
            {t('instruments.ledger.csv', { count: total })}
          </LinkButton>
        </p>
      )}
    </Page>
  );
}

function OneDocument({ instrument }: { instrument: InstrumentSummary }) {
  const t = useT();
  return (
    <Alert title={t('instruments.ledger.one-document')}>
      <p>
        <a href={`/instruments/${instrument.id}`}>
          <bdi lang={instrument.language}>{titleOf(instrument)}</bdi>
        </a>{' '}
        <StatusTag status={instrument.status} />
      </p>
    </Alert>
  );
}

function Rows({ caption, rows }: { caption: string; rows: readonly LedgerRow[] }) {
  const t = useT();
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={useColumns()}
      rows={rows}
      empty={t('instruments.ledger.empty')}
      narrow="stack"
    />
  );
}

const CLAUSE = 240;
const NOTHING = '–';

function useColumns(): Column<LedgerRow>[] {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  return [
    {
      key: 'verb',
      header: t('instruments.ledger.verb'),
      rowHeader: true,
      cell: (row) => (
        <>
          <a
            href={`/commitments/${row.id}`}
            aria-label={`${row.verb}: ${names.provision(row.rootKind, row.number)}, ${titleOf(row)}`}
          >
            <bdi lang={row.language}>{row.verb}</bdi>
          </a>{' '}
          {row.draft && <DraftTag />}
        </>
      ),
    },
    { key: 'strength', header: t('instruments.ledger.strength'), cell: (row) => names.strength(row.strength) },
    {
      key: 'clause',
      header: t('instruments.ledger.clause'),
      cell: (row) => (
        <span lang={row.language} dir={directionOfText(row.clause)}>
          {row.clause.length > CLAUSE ? `${row.clause.slice(0, CLAUSE)}…` : row.clause}
        </span>
      ),
    },
    {
      key: 'to',
      header: t('instruments.ledger.addressee'),
      cell: (row) => format.list(names.addressees(row.addressees)) || NOTHING,
    },
    { key: 'due', header: t('instruments.ledger.due'), cell: (row) => <DueOf row={row} /> },
    {
      key: 'where',
      header: t('instruments.ledger.where'),
      cell: (row) => (
        <>
          <a href={paragraphHref(row.instrument, row.fragment, row.part)}>
            {names.provision(row.rootKind, row.number)}
          </a>
          <br />
          <bdi lang={row.language}>{titleOf(row)}</bdi>
          {!row.draft && row.status === 'unknown' && (
            <>
              {' '}
              <StatusTag status={row.status} />
            </>
          )}
        </>
      ),
    },
  ];
}

function DueOf({ row }: { row: LedgerRow }) {
  const names = useNames();
  const due = names.due(row);
  if (row.deadlines.length === 0) return <>{NOTHING}</>;
  return (
    <>
      <Quoted words={row.deadlines.map(({ surface }) => surface)} lang={row.language} />
      {due && (
        <>
          <br />
          {due}
        </>
      )}
    </>
  );
}
