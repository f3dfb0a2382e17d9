import { Page, useT } from '../../ui-kit/index.js';

export function HealthPage({ version }: { status: string; version: string }) {
  const t = useT();
  return (
    <Page title={t('node.health.title')} width="text" lead={t('node.health.lead', { version })}>
      {null}
    </Page>
  );
}
