import { Page, useT } from '../../../ui-kit/index.js';

/** The node answers. Says nothing else: who asks may be anybody. */
export function LivePage({ version }: { status: string; version: string }) {
  const t = useT();
  return (
    <Page title={t('operations.live.title')} width="text" lead={t('operations.live.lead', { version })}>
      {null}
    </Page>
  );
}
