import {
  Alert,
  Button,
  type Column,
  DataTable,
  DateFields,
  Disclosure,
  Form,
  Page,
  Radios,
  TextInput,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import type { Calendar, Sitting } from '../../obligations/calendar.js';
import type { RecordedEvent, RecordedSitting } from '../../store.js';
import { useNames } from '../names.js';

export type CalendarModel = {
  readonly calendar: Calendar;
  readonly recorded: readonly RecordedSitting[];
  readonly events: readonly RecordedEvent[];
  /** How many commitments got another day by what was just recorded. */
  readonly moved: number | null;
  readonly mayRecord: boolean;
};

/** Sessions, meetings and events whose days deadlines hang on; each with its source. */
export function CalendarPage({ calendar, events, moved, mayRecord }: CalendarModel) {
  const t = useT();
  const sittings = [...calendar.sittings].sort((a, b) => (a.start < b.start ? 1 : -1));
  return (
    <Page
      title={t('instruments.calendar.title')}
      lead={t('instruments.calendar.lead')}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/commitments', label: t('instruments.ledger.title') },
        { href: '/commitments/due', label: t('instruments.due.title') },
      ]}
    >
      {moved !== null && <Alert tone="success" title={t('instruments.calendar.moved', { count: moved })} />}
      {mayRecord && <Record />}
      <DataTable
        caption={t('instruments.calendar.sittings')}
        columns={useSittingColumns()}
        rows={sittings}
        empty={t('instruments.calendar.empty')}
        narrow="stack"
      />
      {events.length > 0 && (
        <DataTable
          caption={t('instruments.calendar.events')}
          columns={useEventColumns()}
          rows={events}
          empty={t('instruments.calendar.empty')}
          narrow="stack"
        />
      )}
    </Page>
  );
}

function Record() {
  const t = useT();
  return (
    <>
      <Disclosure summary={t('instruments.calendar.record')}>
        <Form action="/commitments/calendar">
          <Radios
            name="kind"
            legend={t('instruments.calendar.kind')}
            value="session"
            options={(['session', 'meeting'] as const).map((value) => ({
              value,
              label: t(`instruments.calendar.kind.${value}`),
            }))}
          />
          <TextInput
            name="body"
            label={t('instruments.calendar.body')}
            hint={t('instruments.calendar.body.hint')}
            maxlength={60}
          />
          <TextInput
            name="number"
            label={t('instruments.calendar.number')}
            inputmode="numeric"
            width="short"
            maxlength={3}
          />
          <DateFields name="start" legend={t('instruments.calendar.start')} />
          <DateFields name="end" legend={t('instruments.calendar.end')} />
          <TextInput
            name="source"
            label={t('instruments.calendar.source')}
            hint={t('instruments.calendar.source.hint')}
            width="full"
            maxlength={300}
          />
          <Button>{t('instruments.calendar.keep')}</Button>
        </Form>
      </Disclosure>
      <Disclosure summary={t('instruments.calendar.record-event')}>
        <Form action="/commitments/calendar/events">
          <TextInput
            name="key"
            label={t('instruments.calendar.event')}
            hint={t('instruments.calendar.event.hint')}
            width="full"
            maxlength={200}
          />
          <DateFields name="on" legend={t('instruments.calendar.on')} />
          <TextInput
            name="source"
            id="event-source"
            label={t('instruments.calendar.source')}
            width="full"
            maxlength={300}
          />
          <Button>{t('instruments.calendar.keep')}</Button>
        </Form>
      </Disclosure>
    </>
  );
}

function useSittingColumns(): Column<Sitting>[] {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  return [
    {
      key: 'sitting',
      header: t('instruments.calendar.sitting'),
      rowHeader: true,
      cell: (row) =>
        t(`instruments.awaited.${row.kind}`, {
          body: names.coded(`instruments.addressee.${row.body}`, row.body),
          number: row.number,
        }),
    },
    {
      key: 'days',
      header: t('instruments.calendar.days'),
      cell: (row) => (row.precision === 'day' ? `${format.date(row.start)} – ${format.date(row.end)}` : row.start),
    },
    {
      key: 'source',
      header: t('instruments.calendar.source'),
      cell: (row) => (
        <>
          <bdi>{row.source}</bdi> ({row.asOf})
        </>
      ),
    },
  ];
}

function useEventColumns(): Column<RecordedEvent>[] {
  const t = useT();
  const format = useFormat();
  return [
    { key: 'event', header: t('instruments.calendar.event'), rowHeader: true, cell: (row) => <bdi>{row.key}</bdi> },
    { key: 'on', header: t('instruments.calendar.on'), cell: (row) => format.date(row.on) },
    {
      key: 'source',
      header: t('instruments.calendar.source'),
      cell: (row) => (
        <>
          <bdi>{row.source}</bdi> ({row.asOf}, <bdi>{row.recordedName}</bdi>)
        </>
      ),
    },
  ];
}
