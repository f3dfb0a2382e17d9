import { Alert, Actions, Button, Form, useT } from '../../../ui-kit/index.js';
import type { JobShown } from '../present.js';

/** What went wrong with a job, and what to do about it. */
export function JobFault({ job, announced = false }: { job: JobShown; announced?: boolean }) {
  const t = useT();
  if (!job.error) return null;
  const given = { ...job.error.place, ...job.error.params };
  const tone = job.state === 'failed' ? 'danger' : 'warning';
  return (
    <Alert tone={tone} title={t(`error.${job.error.code}`, given)} announced={announced}>
      <p>{t(`error.${job.error.code}.next`, given)}</p>
      {job.state === 'queued' && <p>{t('jobs.tries-again')}</p>}
    </Alert>
  );
}

/** What a person can do with work that failed for good. */
export function SettleJob({ job }: { job: JobShown }) {
  const t = useT();
  return (
    <Actions>
      <Form action={`/jobs/${job.id}/retry`}>
        <Button variant="secondary" about={t(job.kindKey)}>
          {t('jobs.retry')}
        </Button>
      </Form>
      {!job.putAsideAt && (
        <Form action={`/jobs/${job.id}/put-aside`}>
          <Button variant="tertiary" about={t(job.kindKey)}>
            {t('jobs.put-aside')}
          </Button>
        </Form>
      )}
    </Actions>
  );
}
