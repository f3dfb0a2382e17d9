import { Page, useT } from '../../../ui-kit/index.js';
import type { Readiness } from '../health/readiness.js';
import { Checks } from './Checks.js';

/** Whether the node is ready for requests, and which check says no. No figures: who asks may be anybody. */
export function ReadyPage({ ready, checks }: Readiness) {
  const t = useT();
  return (
    <Page title={ready ? t('operations.ready.yes') : t('operations.ready.no')} width="text">
      <Checks checks={checks} />
    </Page>
  );
}
