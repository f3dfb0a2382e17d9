import { Alert, LinkButton, Page, useT } from '../../../ui-kit/index.js';

/** Ten codes for the day the device is lost, shown now and never again. */
export function RecoveryCodesPage({ codes }: { readonly codes: readonly string[] }) {
  const t = useT();
  return (
    <Page
      title={t('identity.recovery.title')}
      width="text"
      lead={t('identity.recovery.lead')}
      breadcrumbs={[{ href: '/account', label: t('identity.account.title') }]}
    >
      <Alert tone="warning" title={t('identity.recovery.once')} announced>
        <p>{t('identity.recovery.keep')}</p>
      </Alert>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <LinkButton href="/account">{t('identity.recovery.kept')}</LinkButton>
      </p>
    </Page>
  );
}
