import {
  Alert,
  Button,
  type Column,
  DataTable,
  Form,
  LinkButton,
  Page,
  SummaryList,
  useFormat,
  useT,
  LongText,
} from '../../ui-kit/index.js';
import { type BreakGlassEntry, isOpen, isRunning } from '../break-glass.js';
import type { Names } from './names.js';
import { AgencyName, PersonName, Written, useCrumbs } from './parts.js';

export type BreakGlassFormModel = {
  readonly code: string;
  readonly agency: string;
  readonly hours: number;
  /** Where to show again who one is, where that is needed first. */
  readonly stepUp: string | null;
  readonly names: Names;
};

/** Emergency access: what it does, and the reason. */
export function BreakGlassFormPage({ code, agency, hours, stepUp, names }: BreakGlassFormModel) {
  const t = useT();
  return (
    <Page title={t('cases.break-glass.of', { code })} width="text" breadcrumbs={useCrumbs()}>
      <Alert tone="warning" title={t('cases.break-glass.warning')}>
        <p>{t('cases.break-glass.explain', { hours })}</p>
      </Alert>
      <SummaryList rows={[{ term: t('cases.agency'), value: <AgencyName id={agency} names={names} /> }]} />
      {stepUp ? (
        <p>
          {t('error.CASES_STEP_UP')} <LinkButton href={stepUp}>{t('cases.step-up')}</LinkButton>
        </p>
      ) : (
        <Form action="/cases/break-glass">
          <input type="hidden" name="code" value={code} />
          <LongText
            name="reason"
            label={t('cases.break-glass.reason')}
            hint={t('cases.break-glass.reason.hint')}
            maxlength={4000}
          />
          <Button danger>{t('cases.break-glass.do')}</Button>
        </Form>
      )}
    </Page>
  );
}

type StateWord = 'ended' | 'over' | 'open' | 'waits';
const stateOf = (entry: BreakGlassEntry, at: Date): StateWord => {
  if (entry.endedAt) return 'ended';
  if (!isRunning(entry, at)) return 'over';
  return isOpen(entry, at) ? 'open' : 'waits';
};

export type BreakGlassListModel = {
  readonly entries: readonly BreakGlassEntry[];
  readonly at: Date;
  readonly names: Names;
};

/** Every emergency access in reach of a supervisor or the data-protection officer. */
export function BreakGlassListPage({ entries, at, names }: BreakGlassListModel) {
  const t = useT();
  const format = useFormat();
  const columns: Column<BreakGlassEntry>[] = [
    {
      key: 'code',
      header: t('cases.code'),
      rowHeader: true,
      cell: (entry) => (
        <a class="ds-link" href={`/cases/${entry.record}/break-glass/${entry.id}`}>
          <bdi dir="ltr">{entry.code}</bdi>
        </a>
      ),
    },
    { key: 'who', header: t('cases.break-glass.who'), cell: (entry) => <PersonName id={entry.actor} names={names} /> },
    { key: 'agency', header: t('cases.agency'), cell: (entry) => <AgencyName id={entry.agency} names={names} /> },
    { key: 'from', header: t('cases.break-glass.from'), cell: (entry) => format.dateTime(entry.from) },
    { key: 'until', header: t('cases.break-glass.end-time'), cell: (entry) => format.dateTime(entry.until) },
    { key: 'state', header: t('cases.state'), cell: (entry) => t(`cases.break-glass.state.${stateOf(entry, at)}`) },
  ];
  return (
    <Page title={t('cases.break-glass.list.title')} lead={t('cases.break-glass.list.lead')} breadcrumbs={useCrumbs()}>
      <DataTable
        caption={t('cases.break-glass.list.title')}
        captionHidden
        columns={columns}
        rows={entries}
        empty={t('cases.break-glass.list.empty')}
        narrow="stack"
      />
    </Page>
  );
}

export type BreakGlassEntryModel = {
  readonly entry: BreakGlassEntry;
  readonly reason: string;
  readonly at: Date;
  readonly mayEnd: boolean;
  readonly mayApprove: boolean;
  readonly stepUp: string | null;
  readonly names: Names;
};

/** One emergency access: who, why, until when; and the second person's agreement. */
export function BreakGlassEntryPage({ entry, reason, at, mayEnd, mayApprove, stepUp, names }: BreakGlassEntryModel) {
  const t = useT();
  const format = useFormat();
  const running = isRunning(entry, at);
  const waits = running && !isOpen(entry, at);
  const address = `/cases/${entry.record}/break-glass/${entry.id}`;
  return (
    <Page
      title={t('cases.break-glass.of', { code: entry.code })}
      width="text"
      breadcrumbs={[...useCrumbs(), { href: '/cases/break-glasses', label: t('cases.break-glass.list.title') }]}
    >
      <SummaryList
        rows={[
          { term: t('cases.break-glass.who'), value: <PersonName id={entry.actor} names={names} /> },
          { term: t('cases.break-glass.reason'), value: <Written text={reason} /> },
          { term: t('cases.break-glass.from'), value: format.dateTime(entry.from) },
          { term: t('cases.break-glass.end-time'), value: format.dateTime(entry.endedAt ?? entry.until) },
          { term: t('cases.state'), value: t(`cases.break-glass.state.${stateOf(entry, at)}`) },
          ...(entry.approvedBy
            ? [
                {
                  term: t('cases.break-glass.approved-by'),
                  value: <PersonName id={entry.approvedBy} names={names} />,
                },
              ]
            : []),
        ]}
      />
      {waits && mayApprove && (
        <>
          <p>{t('cases.break-glass.approve.explain')}</p>
          {stepUp ? (
            <p>
              {t('error.CASES_STEP_UP')} <LinkButton href={stepUp}>{t('cases.step-up')}</LinkButton>
            </p>
          ) : (
            <Form action={`${address}/approve`}>
              <Button danger>{t('cases.break-glass.approve')}</Button>
            </Form>
          )}
        </>
      )}
      {running && mayEnd && (
        <Form action={`${address}/end`}>
          <Button variant="secondary">{t('cases.break-glass.end')}</Button>
        </Form>
      )}
    </Page>
  );
}
