import {
  Actions,
  Button,
  type Column,
  DataTable,
  Form,
  KeyFigures,
  LinkButton,
  Page,
  Pagination,
  useFormat,
  useT,
} from '../../ui-kit/index.js';
import { type BreakGlassEntry, isOpen } from '../break-glass.js';
import type { ListedCase, WorkList } from '../store/lists.js';
import type { Names } from './names.js';
import { AgencyName, PersonName, StateTag } from './parts.js';

export type CasesModel = {
  readonly list: WorkList;
  readonly counts: readonly { readonly list: WorkList; readonly total: number }[];
  readonly cases: readonly ListedCase[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly breakGlass: readonly BreakGlassEntry[];
  readonly at: Date;
  readonly me: string;
  readonly names: Names;
  readonly maySearch: boolean;
  readonly mayWatch: boolean;
  /** The page of a record that this reader has: the record itself, its statistics, or who saw it. */
  readonly leadsTo: '' | '/statistical' | '/seen';
};

/** The work list: codes and dates. What is behind a code opens only on its own page, for a purpose. */
export function CasesPage(model: CasesModel) {
  const t = useT();
  const { list, counts, cases, total, page, pageSize, maySearch, mayWatch } = model;
  return (
    <Page
      title={t('cases.list.title')}
      lead={t('cases.list.lead')}
      breadcrumbs={[{ href: '/', label: t('cases.crumb.home') }]}
    >
      <Actions>
        {maySearch && <LinkButton href="/cases/search">{t('cases.search.title')}</LinkButton>}
        {mayWatch && (
          <LinkButton href="/cases/break-glasses" variant="secondary">
            {t('cases.break-glass.list.title')}
          </LinkButton>
        )}
      </Actions>
      <KeyFigures
        figures={counts.map((one) => ({
          label: t(`cases.list.${one.list}`),
          value: one.total,
          href: `/cases?list=${one.list}`,
        }))}
      />
      <DataTable
        caption={t(`cases.list.${list}`)}
        columns={useColumns(model)}
        rows={cases}
        empty={t('cases.list.empty')}
        narrow="stack"
      />
      <Pagination page={page} pageSize={pageSize} total={total} href={(n) => `/cases?list=${list}&page=${n}`} />
      <RunningBreakGlass {...model} />
    </Page>
  );
}

function useColumns({ names, leadsTo }: CasesModel): Column<ListedCase>[] {
  const t = useT();
  const format = useFormat();
  return [
    {
      key: 'code',
      header: t('cases.code'),
      rowHeader: true,
      cell: (one) => (
        <a class="ds-link" href={`/cases/${one.id}${leadsTo}`}>
          <bdi dir="ltr">{one.code}</bdi>
        </a>
      ),
    },
    { key: 'state', header: t('cases.state'), cell: (one) => <StateTag state={one.state} /> },
    { key: 'agency', header: t('cases.agency'), cell: (one) => <AgencyName id={one.agency} names={names} /> },
    { key: 'owner', header: t('cases.owner'), cell: (one) => <PersonName id={one.owner} names={names} /> },
    { key: 'opened', header: t('cases.opened'), cell: (one) => format.date(one.openedAt) },
  ];
}

function RunningBreakGlass({ breakGlass, at, names, mayWatch, me }: CasesModel) {
  const t = useT();
  const format = useFormat();
  if (breakGlass.length === 0) return null;
  const line = (entry: BreakGlassEntry) => {
    const open = isOpen(entry, at);
    const until = format.dateTime(entry.until);
    const href = mayWatch ? `/cases/${entry.record}/break-glass/${entry.id}` : open ? `/cases/${entry.record}` : null;
    return (
      <li key={entry.id}>
        {href ? (
          <a class="ds-link" href={href}>
            <bdi dir="ltr">{entry.code}</bdi>
          </a>
        ) : (
          <bdi dir="ltr">{entry.code}</bdi>
        )}{' '}
        <PersonName id={entry.actor} names={names} />{' '}
        {t(open ? 'cases.break-glass.until' : 'cases.break-glass.waits', { until })}
        {entry.actor === me && (
          <Form action={`/cases/${entry.record}/break-glass/${entry.id}/end`}>
            <Button variant="secondary" about={entry.code}>
              {t('cases.break-glass.end')}
            </Button>
          </Form>
        )}
      </li>
    );
  };
  return (
    <section aria-labelledby="break-glass">
      <h2 id="break-glass">{t('cases.break-glass.running')}</h2>
      <ul>{breakGlass.map(line)}</ul>
    </section>
  );
}
