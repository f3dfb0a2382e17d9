import { type Column, DataTable, Page, Pagination, Tag, useFormat, useT } from '../../../ui-kit/index.js';
import type { AskedOfState } from '../../store.js';
import { paragraphHref, titleOf, useNames } from '../names.js';
import { Clause } from './Clause.js';
import { useStateName } from './names.js';
import { OnDay } from './StatesAskedPage.js';

export type StateAskedModel = AskedOfState & {
  readonly state: string;
  readonly on: string;
  readonly page: number;
  readonly pageSize: number;
};

/** What is asked of one State on a day, and what people say it did. */
export function StateAskedPage({ rows, total, state, on, page, pageSize }: StateAskedModel) {
  const t = useT();
  const format = useFormat();
  const name = useStateName();
  return (
    <Page
      title={t('instruments.states.of', { state: name(state) })}
      lead={t('instruments.states.of.lead', { count: total, date: format.date(on) })}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/commitments', label: t('instruments.ledger.title') },
        { href: `/commitments/states?on=${on}`, label: t('instruments.states.title') },
      ]}
    >
      <OnDay action={`/commitments/states/${state}`} on={on} />
      <DataTable
        caption={t('instruments.states.of', { state: name(state) })}
        captionHidden
        columns={useColumns()}
        rows={rows}
        empty={t('instruments.states.empty')}
        narrow="stack"
      />
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        href={(to) => `/commitments/states/${state}?on=${on}&page=${to}`}
      />
    </Page>
  );
}

type Row = StateAskedModel['rows'][number];

function useColumns(): Column<Row>[] {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  return [
    {
      key: 'what',
      header: t('instruments.ledger.clause'),
      rowHeader: true,
      cell: (row) => <Clause {...row} />,
    },
    { key: 'strength', header: t('instruments.ledger.strength'), cell: (row) => names.strength(row.strength) },
    {
      key: 'where',
      header: t('instruments.ledger.where'),
      cell: (row) => (
        <a href={paragraphHref(row.instrument, row.fragment, row.part)}>
          {names.provision(row.rootKind, row.number)}, <bdi lang={row.language}>{row.symbol ?? titleOf(row)}</bdi>
        </a>
      ),
    },
    {
      key: 'status',
      header: t('instruments.life.status'),
      cell: (row) =>
        row.standing ? (
          <>
            <Tag>{t(`instruments.life.status.${row.standing.status}`)}</Tag> {format.date(row.standing.asOf)} (
            <bdi>{row.standing.name}</bdi>)
          </>
        ) : (
          '–'
        ),
    },
  ];
}
