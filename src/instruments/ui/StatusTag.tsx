import { DraftTag, Tag, useT } from '../../ui-kit/index.js';
import type { DocStatus } from '../reading/reading.js';

/** Draft, adopted, or not known: a text that does not say it was adopted is never shown as if it did. */
export function StatusTag({ status }: { status: DocStatus }) {
  const t = useT();
  if (status === 'draft' || status === 'revised-draft') return <DraftTag />;
  return <Tag tone={status === 'adopted' ? 'success' : 'neutral'}>{t(`instruments.status.${status}`)}</Tag>;
}
