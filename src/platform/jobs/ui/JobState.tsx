import { Tag, type Tone, useT } from '../../../ui-kit/index.js';
import type { JobShown } from '../present.js';

const TONES: Readonly<Record<JobShown['state'], Tone>> = {
  queued: 'neutral',
  running: 'info',
  done: 'success',
  failed: 'danger',
  cancelled: 'warning',
};

/** The state of a job in a word; failed work that somebody has settled says so. */
export function JobState({ job }: { job: Pick<JobShown, 'state' | 'putAsideAt'> }) {
  const t = useT();
  if (job.putAsideAt) return <Tag tone="neutral">{t('jobs.state.put-aside')}</Tag>;
  return <Tag tone={TONES[job.state]}>{t(`jobs.state.${job.state}`)}</Tag>;
}
