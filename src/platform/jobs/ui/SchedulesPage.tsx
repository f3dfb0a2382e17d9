import { type Column, DataTable, Page, useFormat, useT } from '../../../ui-kit/index.js';
import type { ScheduleShown } from '../present.js';

export function SchedulesPage({ schedules }: { schedules: readonly ScheduleShown[] }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<ScheduleShown>[] = [
    { key: 'kind', header: t('jobs.kind'), cell: (one) => t(one.kindKey) },
    {
      key: 'timing',
      header: t('jobs.schedule.timing'),
      cell: ({ timing }) =>
        'at' in timing
          ? t('jobs.schedule.daily', { time: timing.at })
          : t('jobs.schedule.every', { minutes: Math.round(timing.everySeconds / 6) / 10 }),
    },
    { key: 'next', header: t('jobs.schedule.next'), cell: (one) => format.dateTime(one.nextAt) },
    {
      key: 'last',
      header: t('jobs.schedule.last'),
      cell: (one) =>
        one.lastAt && one.lastJob ? (
          <a class="ds-link" href={`/jobs/${one.lastJob}`}>
            {format.dateTime(one.lastAt)}
          </a>
        ) : (
          t('jobs.schedule.never')
        ),
    },
  ];
  return (
    <Page
      title={t('jobs.schedule.title')}
      lead={t('jobs.schedule.lead')}
      breadcrumbs={[
        { href: '/', label: t('jobs.home') },
        { href: '/jobs', label: t('jobs.title') },
      ]}
    >
      <DataTable
        caption={t('jobs.schedule.title')}
        captionHidden
        columns={columns}
        rows={schedules}
        empty={t('jobs.schedule.empty')}
        narrow="stack"
      />
    </Page>
  );
}
