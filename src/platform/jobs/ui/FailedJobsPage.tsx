import { Page, useFormat, useT } from '../../../ui-kit/index.js';
import type { JobShown } from '../present.js';
import { JobFault, SettleJob } from './JobFault.js';

/** Work that failed for good: what went wrong, what to do, and the two ways to settle it. */
export function FailedJobsPage({ jobs }: { jobs: readonly (JobShown & { maySettle: boolean })[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Page
      title={t('jobs.failed.title')}
      lead={t('jobs.failed.lead')}
      breadcrumbs={[
        { href: '/', label: t('jobs.home') },
        { href: '/jobs', label: t('jobs.title') },
      ]}
      width="text"
    >
      {jobs.length === 0 && <p>{t('jobs.failed.empty')}</p>}
      {jobs.map((job) => (
        <section key={job.id} aria-labelledby={`job-${job.id}`}>
          <h2 id={`job-${job.id}`}>
            <a class="ds-link" href={`/jobs/${job.id}`}>
              {t(job.kindKey)}
            </a>
          </h2>
          <p>
            {t('jobs.failed.when', {
              asked: format.dateTime(job.askedAt),
              ended: job.endedAt ? format.dateTime(job.endedAt) : '',
              attempts: job.attempts,
            })}
          </p>
          <JobFault job={job} />
          {job.maySettle && <SettleJob job={job} />}
        </section>
      ))}
    </Page>
  );
}
