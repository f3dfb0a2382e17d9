import type { Job } from '../../platform/jobs/index.js';
import {
  Alert,
  Button,
  type Column,
  DataTable,
  Form,
  Page,
  Progress,
  SummaryList,
  Tag,
  type Tone,
  useFormat,
  useT,
} from '../../ui-kit/index.js';

const TONES: Readonly<Record<Job['state'], Tone>> = {
  queued: 'neutral',
  running: 'info',
  done: 'success',
  failed: 'danger',
  cancelled: 'warning',
};

function StateTag({ state }: { state: Job['state'] }) {
  const t = useT();
  return <Tag tone={TONES[state]}>{t(`node.job.state.${state}`)}</Tag>;
}

export function JobsPage({ jobs }: { jobs: readonly Job[] }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<Job>[] = [
    {
      key: 'kind',
      header: t('node.jobs.kind'),
      cell: (job) => (
        <a class="ds-link" href={`/jobs/${job.id}`}>
          {t(`node.job.kind.${job.kind}`)}
        </a>
      ),
    },
    { key: 'state', header: t('node.jobs.state'), cell: (job) => <StateTag state={job.state} /> },
    { key: 'asked', header: t('node.jobs.asked'), cell: (job) => format.dateTime(job.askedAt) },
    { key: 'by', header: t('node.jobs.by'), cell: (job) => <bdi>{job.askedBy}</bdi> },
  ];
  return (
    <Page
      title={t('node.jobs.title')}
      lead={t('node.jobs.lead')}
      breadcrumbs={[{ href: '/', label: t('node.nav.home') }]}
    >
      <DataTable
        caption={t('node.jobs.title')}
        captionHidden
        columns={columns}
        rows={jobs}
        empty={t('node.jobs.empty')}
        narrow="stack"
      />
    </Page>
  );
}

/** Where the work's result is looked at: the page of what it was done on. */
const resultOf = (job: Job): string | undefined => {
  const [kind, id] = job.subject.split('/');
  return kind === 'statistics.batch' && id ? `/statistics/lists/${id}` : undefined;
};

export function JobPage({ job, mayCancel }: { job: Job; mayCancel: boolean }) {
  const t = useT();
  const format = useFormat();
  const open = job.state === 'queued' || job.state === 'running';
  const result = resultOf(job);
  return (
    <Page
      title={t(`node.job.kind.${job.kind}`)}
      tags={<StateTag state={job.state} />}
      breadcrumbs={[
        { href: '/', label: t('node.nav.home') },
        { href: '/jobs', label: t('node.nav.jobs') },
      ]}
      scripts={open ? ['progress.js'] : []}
      width="text"
    >
      {open && (
        <Progress
          label={t(`node.job.kind.${job.kind}`)}
          done={job.done}
          total={job.total}
          detail={t('node.job.detail', { done: job.done, total: job.total ?? -1 })}
          poll={`/jobs/${job.id}`}
        />
      )}
      {job.error && (
        <Alert
          tone="danger"
          title={t(`error.${job.error.code}`, { ...job.error.place, ...job.error.params })}
          announced
        >
          <p>{t(`error.${job.error.code}.next`, { ...job.error.place, ...job.error.params })}</p>
        </Alert>
      )}
      <SummaryList
        rows={[
          { term: t('node.jobs.asked'), value: format.dateTime(job.askedAt) },
          { term: t('node.jobs.by'), value: <bdi>{job.askedBy}</bdi> },
          ...(job.endedAt ? [{ term: t('node.jobs.ended'), value: format.dateTime(job.endedAt) }] : []),
        ]}
      />
      {result && (
        <p>
          <a class="ds-link" href={result}>
            {t('node.job.result')}
          </a>
        </p>
      )}
      {open && mayCancel && !job.cancelAsked && (
        <Form action={`/jobs/${job.id}/cancel`}>
          <Button variant="secondary" danger>
            {t('node.job.cancel')}
          </Button>
        </Form>
      )}
      {open && job.cancelAsked && <Alert title={t('node.job.stopping')} />}
    </Page>
  );
}
