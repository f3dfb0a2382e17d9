import { Alert, Page, useT } from '../../../ui-kit/index.js';

/** The end of an invitation that was accepted with an account of the ministry. */
export function TiedPage({ name }: { name: string }) {
  const t = useT();
  return (
    <Page title={t('openid.tied.title')} width="text">
      <Alert tone="success" title={t('openid.tied', { name })} announced>
        <p>{t('openid.tied.next')}</p>
      </Alert>
    </Page>
  );
}
