import { Actions, type Column, DataTable, LinkButton, Page, useFormat, useT } from '../../../ui-kit/index.js';
import type { Count } from '../../treaties/overview.js';
import { treatyOf } from '../../treaties/registry.js';
import type { RegistryRow } from '../../treaties/tables.js';
import { type DayAsked, DayFilter } from './Known.js';
import { treatyHref, useTreatyNames } from './names.js';

export type RegistryModel = {
  readonly rows: readonly RegistryRow[];
  readonly day: DayAsked;
  readonly mayRecord: boolean;
};

/** Every treaty whose status is kept, with who signed and joined it by a day. */
export function RegistryPage({ rows, day, mayRecord }: RegistryModel) {
  const t = useT();
  const format = useFormat();
  const query = day.typed === '' || day.fault ? '' : `?on=${day.on}`;
  return (
    <Page
      title={t('instruments.treaties.title')}
      lead={t('instruments.treaties.lead', { on: format.date(day.on) })}
      breadcrumbs={[{ href: '/', label: t('instruments.crumb.home') }]}
    >
      <DayFilter action="/treaties" day={day} />
      <ul class="views">
        <li>
          <a href={`/treaties/matrix${query}`}>{t('instruments.treaties.matrix.title')}</a>
        </li>
        <li>
          <a href="/treaties/paper">{t('instruments.treaties.paper.title')}</a>
        </li>
        {mayRecord && (
          <li>
            <a href="/treaties/imports">{t('instruments.treaties.imports.title')}</a>
          </li>
        )}
      </ul>
      {mayRecord && (
        <Actions>
          <LinkButton href="/treaties/new" variant="secondary">
            {t('instruments.treaties.new.title')}
          </LinkButton>
        </Actions>
      )}
      <DataTable
        caption={t('instruments.treaties.registry')}
        columns={useColumns(day)}
        rows={rows}
        rowId={({ treaty }) => treaty.replace('treaty/', '')}
        empty=""
        narrow="stack"
      />
      <p>{t('instruments.treaties.counting')}</p>
    </Page>
  );
}

function useColumns(day: DayAsked): Column<RegistryRow>[] {
  const t = useT();
  const format = useFormat();
  const names = useTreatyNames();
  const on = day.typed === '' || day.fault ? null : day.on;
  const counted = ({ states, organizations }: Count): string =>
    organizations === 0 ? format.number(states) : t('instruments.treaties.count.with', { states, organizations });
  const figure = (row: RegistryRow, count: Count) =>
    row.known.acts === 0 ? t('instruments.treaties.count.unknown') : counted(count);
  return [
    {
      key: 'treaty',
      header: t('instruments.treaties.column.treaty'),
      rowHeader: true,
      cell: ({ treaty }) => (
        <>
          <a href={treatyHref(treaty, on)}>{names.short(treaty)}</a>
          <br />
          <small>{names.treaty(treaty)}</small>
        </>
      ),
    },
    {
      key: 'adopted',
      header: t('instruments.treaties.column.adopted'),
      cell: ({ treaty }) => {
        const adopted = treatyOf(treaty)?.adopted;
        return adopted ? format.date(adopted) : '';
      },
    },
    {
      key: 'entry',
      header: t('instruments.treaties.column.entry'),
      cell: ({ entry }) => (
        <>
          {entry.on === null ? '–' : format.date(entry.on)}
          <br />
          <small>{t(`instruments.treaties.entry.basis.${entry.basis}`)}</small>
        </>
      ),
    },
    {
      key: 'signatories',
      header: t('instruments.treaties.column.signatories'),
      numeric: true,
      cell: (row) => figure(row, row.snapshot.signatories),
    },
    {
      key: 'parties',
      header: t('instruments.treaties.column.parties'),
      numeric: true,
      cell: (row) => figure(row, row.snapshot.parties),
    },
    {
      key: 'in-force',
      header: t('instruments.treaties.column.in-force'),
      numeric: true,
      cell: (row) => figure(row, row.snapshot.inForce),
    },
    {
      key: 'known',
      header: t('instruments.treaties.column.known'),
      oneLine: true,
      cell: ({ known }) => (known.upTo === null ? '–' : <span dir="ltr">{known.upTo}</span>),
    },
  ];
}
