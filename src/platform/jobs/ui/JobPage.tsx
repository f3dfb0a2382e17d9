import {
  Alert,
  Button,
  type Column,
  DataTable,
  Form,
  Page,
  Progress,
  SummaryList,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import type { JobShown } from '../present.js';
import type { JobAttempt } from '../store/dead-letter.js';
import { JobFault, SettleJob } from './JobFault.js';
import { JobState } from './JobState.js';

type Props = { job: JobShown; attempts: readonly JobAttempt[]; mayCancel: boolean; maySettle: boolean };

export function JobPage({ job, attempts, mayCancel, maySettle }: Props) {
  const t = useT();
  const format = useFormat();
  const open = job.state === 'queued' || job.state === 'running';
  return (
    <Page
      title={t(job.kindKey)}
      tags={<JobState job={job} />}
      breadcrumbs={[
        { href: '/', label: t('jobs.home') },
        { href: '/jobs', label: t('jobs.title') },
      ]}
      scripts={open ? ['progress.js'] : []}
      width="text"
    >
      {open && (
        <Progress
          label={t(job.kindKey)}
          done={job.done}
          total={job.total}
          detail={t('jobs.detail', { done: job.done, total: job.total ?? -1 })}
          poll={`/jobs/${job.id}`}
        />
      )}
      <JobFault job={job} announced />
      <SummaryList
        rows={[
          { term: t('jobs.asked'), value: format.dateTime(job.askedAt) },
          { term: t('jobs.by'), value: <bdi>{job.askedBy}</bdi> },
          ...(job.endedAt ? [{ term: t('jobs.ended'), value: format.dateTime(job.endedAt) }] : []),
        ]}
      />
      {job.page && (
        <p>
          <a class="ds-link" href={job.page}>
            {t('jobs.result')}
          </a>
        </p>
      )}
      {open && mayCancel && !job.cancelAsked && (
        <Form action={`/jobs/${job.id}/cancel`}>
          <Button variant="secondary" danger>
            {t('jobs.cancel')}
          </Button>
        </Form>
      )}
      {open && job.cancelAsked && <Alert title={t('jobs.stopping')} />}
      {job.state === 'failed' && maySettle && <SettleJob job={job} />}
      {(attempts.length > 1 || job.state === 'failed') && <Attempts attempts={attempts} />}
    </Page>
  );
}

function Attempts({ attempts }: { attempts: readonly JobAttempt[] }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<JobAttempt>[] = [
    { key: 'number', header: t('jobs.attempt.number'), cell: (one) => format.number(one.number), numeric: true },
    { key: 'began', header: t('jobs.attempt.began'), cell: (one) => format.dateTime(one.startedAt) },
    { key: 'outcome', header: t('jobs.attempt.outcome'), cell: (one) => t(`jobs.outcome.${one.outcome}`) },
    {
      key: 'error',
      header: t('jobs.attempt.error'),
      cell: (one) => (one.error ? t(`error.${one.error.code}`, { ...one.error.place, ...one.error.params }) : ''),
    },
  ];
  return (
    <DataTable
      caption={t('jobs.attempts')}
      columns={columns}
      rows={attempts}
      empty={t('jobs.attempts.none')}
      narrow="stack"
    />
  );
}
