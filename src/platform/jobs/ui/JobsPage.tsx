import { Alert, type Column, DataTable, Page, useFormat, useT } from '../../../ui-kit/index.js';
import type { JobShown } from '../present.js';
import { JobState } from './JobState.js';

type Props = { jobs: readonly JobShown[]; failed: number; maySchedule: boolean };

export function JobsPage({ jobs, failed, maySchedule }: Props) {
  const t = useT();
  const format = useFormat();
  const columns: Column<JobShown>[] = [
    {
      key: 'kind',
      header: t('jobs.kind'),
      cell: (job) => (
        <a class="ds-link" href={`/jobs/${job.id}`}>
          {t(job.kindKey)}
        </a>
      ),
    },
    { key: 'state', header: t('jobs.state'), cell: (job) => <JobState job={job} /> },
    { key: 'asked', header: t('jobs.asked'), cell: (job) => format.dateTime(job.askedAt) },
    { key: 'by', header: t('jobs.by'), cell: (job) => <bdi>{job.askedBy}</bdi> },
  ];
  return (
    <Page title={t('jobs.title')} lead={t('jobs.lead')} breadcrumbs={[{ href: '/', label: t('jobs.home') }]}>
      {failed > 0 && (
        <Alert tone="warning" title={t('jobs.failed.count', { count: failed })}>
          <p>
            <a class="ds-link" href="/jobs/failed">
              {t('jobs.failed.see')}
            </a>
          </p>
        </Alert>
      )}
      <DataTable
        caption={t('jobs.title')}
        captionHidden
        columns={columns}
        rows={jobs}
        empty={t('jobs.empty')}
        narrow="stack"
      />
      <ul>
        <li>
          <a class="ds-link" href="/jobs/failed">
            {t('jobs.failed.title')}
          </a>
        </li>
        {maySchedule && (
          <li>
            <a class="ds-link" href="/jobs/schedule">
              {t('jobs.schedule.title')}
            </a>
          </li>
        )}
      </ul>
    </Page>
  );
}
