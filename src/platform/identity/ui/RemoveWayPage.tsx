import { Alert, Button, Form, Page, useT } from '../../../ui-kit/index.js';
import { EndOthers } from './EndOthers.js';

export type RemoveWayModel = {
  /** The passkey's name; null for password and authenticator app together. */
  readonly name: string | null;
  readonly action: string;
};

/** Asks once more before a way to sign in is removed. */
export function RemoveWayPage({ name, action }: RemoveWayModel) {
  const t = useT();
  return (
    <Page
      title={name === null ? t('identity.remove.title.password') : t('identity.remove.title.passkey', { name })}
      width="text"
      breadcrumbs={[{ href: '/account', label: t('identity.account.title') }]}
    >
      <Alert tone="warning" title={t('identity.remove.warning')}>
        <p>{t('identity.remove.explain')}</p>
      </Alert>
      <Form action={action}>
        <EndOthers />
        <Button danger>{t('identity.remove.confirm')}</Button>{' '}
        <a class="ds-link" href="/account">
          {t('identity.remove.keep')}
        </a>
      </Form>
    </Page>
  );
}
