import { type Column, DataTable, DraftTag, Page, useFormat, useT } from '../../../ui-kit/index.js';
import type { DueGroup } from '../../ledger/due.js';
import type { LedgerRow } from '../../store.js';
import { paragraphHref, titleOf, useNames } from '../names.js';
import { Quoted } from '../Quoted.js';
import { Clause } from './Clause.js';
import { useAwaited } from './Deadlines.js';

export type DueModel = {
  readonly groups: readonly DueGroup<LedgerRow>[];
  readonly drafts: boolean;
  readonly today: string;
};

/** The due list by session: what hangs on each session, meeting or month, in order; then what waits for a day. */
export function DuePage({ groups, drafts, today }: DueModel) {
  const t = useT();
  const coming = groups.filter(({ on }) => on !== null && on >= today);
  const waiting = groups.filter(({ on }) => on === null);
  const past = groups.filter(({ on }) => on !== null && on < today).reverse();
  return (
    <Page
      title={t('instruments.due.title')}
      lead={t('instruments.due.lead')}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/commitments', label: t('instruments.ledger.title') },
      ]}
    >
      <ul class="views">
        <li>
          <a href="/commitments/calendar">{t('instruments.calendar.title')}</a>
        </li>
        <li>
          <a href={drafts ? '/commitments/due' : '/commitments/due?drafts=yes'}>
            {t(drafts ? 'instruments.due.without-drafts' : 'instruments.due.with-drafts')}
          </a>
        </li>
      </ul>
      <Groups id="coming" title={t('instruments.due.coming')} groups={coming} />
      <Groups id="waiting" title={t('instruments.due.waiting')} groups={waiting} />
      <Groups id="past" title={t('instruments.due.past')} groups={past} />
      {groups.length === 0 && <p>{t('instruments.due.empty')}</p>}
    </Page>
  );
}

function Groups({ id, title, groups }: { id: string; title: string; groups: DueModel['groups'] }) {
  const t = useT();
  const format = useFormat();
  const awaited = useAwaited();
  const columns = useColumns();
  if (groups.length === 0) return null;
  const nameOf = (group: DueModel['groups'][number]): string => {
    if (group.event) return awaited(group.event);
    if (group.on) return format.date(group.on);
    return t(`instruments.due.${group.key === 'recurs' ? 'recurs' : 'unresolved'}`);
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {groups.map((group, index) => (
        <section key={group.key} aria-labelledby={`${id}-${index}`}>
          <h3 id={`${id}-${index}`} class="spoken">
            {nameOf(group)}
            {group.event && group.on && `: ${t('instruments.due.latest', { date: format.date(group.on) })}`}
          </h3>
          <DataTable
            caption={nameOf(group)}
            captionHidden
            columns={columns}
            rows={group.rows}
            empty={t('instruments.due.empty')}
            narrow="stack"
          />
        </section>
      ))}
    </section>
  );
}

type Line = DueModel['groups'][number]['rows'][number];

function useColumns(): Column<Line>[] {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  return [
    {
      key: 'what',
      header: t('instruments.ledger.clause'),
      rowHeader: true,
      cell: ({ row }) => (
        <>
          <Clause {...row} /> {row.draft && <DraftTag />}
        </>
      ),
    },
    {
      key: 'to',
      header: t('instruments.ledger.addressee'),
      cell: ({ row }) => format.list(names.addressees(row.addressees)) || '–',
    },
    {
      key: 'says',
      header: t('instruments.ledger.due'),
      cell: ({ row, surface }) => <Quoted words={[surface]} lang={row.language} />,
    },
    {
      key: 'where',
      header: t('instruments.ledger.where'),
      cell: ({ row }) => (
        <a href={paragraphHref(row.instrument, row.fragment, row.part)}>
          {names.provision(row.rootKind, row.number)}, <bdi lang={row.language}>{row.symbol ?? titleOf(row)}</bdi>
        </a>
      ),
    },
  ];
}
