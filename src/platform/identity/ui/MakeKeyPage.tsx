import { Alert, Button, ErrorSummary, Form, LinkButton, Page, TextInput, useT } from '../../../ui-kit/index.js';
import { EndOthers } from './EndOthers.js';
import { PASSKEY_SCRIPT, PasskeyForm } from './PasskeyForm.js';

export type MakeKeyModel = {
  readonly account: string;
  readonly passkeys: boolean;
  /** Passkeys she has already. */
  readonly known: number;
  readonly code: boolean;
  /** A key waits to be taken into an authenticator app. */
  readonly waiting: boolean;
  /** She came in with a recovery code: her authenticator app is lost. */
  readonly lost: boolean;
  readonly fault: 'passkey' | null;
};

/** Makes a way to sign in of one's own: the first page after an invitation, and where to go when a device is lost. */
export function MakeKeyPage({ account, passkeys, known, code, waiting, lost, fault }: MakeKeyModel) {
  const t = useT();
  return (
    <Page
      title={t('identity.make-key.title')}
      width="text"
      lead={t('identity.make-key.lead')}
      breadcrumbs={[{ href: '/account', label: t('identity.account.title') }]}
      scripts={passkeys ? [PASSKEY_SCRIPT] : []}
      errors={fault && <ErrorSummary faults={[{ message: t('identity.make-key.fault') }]} />}
    >
      {lost && (
        <Alert tone="warning" title={t('identity.make-key.lost')}>
          <p>{t('identity.make-key.lost.next')}</p>
        </Alert>
      )}
      <p>
        {t('identity.make-key.account')} <code dir="ltr">{account}</code>
      </p>
      <section>
        <h2>{t('identity.make-key.passkey')}</h2>
        <p>{t('identity.make-key.passkey.what')}</p>
        {passkeys ? (
          <PasskeyForm
            ceremony="create"
            options="/account/passkeys/options"
            action="/account/passkeys"
            button={known > 0 ? t('identity.make-key.passkey.another') : t('identity.make-key.passkey.make')}
          >
            <TextInput
              name="name"
              label={t('identity.make-key.name')}
              hint={t('identity.make-key.name.hint')}
              maxlength={60}
              optional
            />
            <EndOthers />
          </PasskeyForm>
        ) : (
          <Alert title={t('identity.passkey.not-here')}>
            <p>{t('identity.passkey.not-here.next')}</p>
          </Alert>
        )}
      </section>
      <section>
        <h2>{t('identity.make-key.password')}</h2>
        <p>{t('identity.make-key.password.what')}</p>
        {waiting && (
          <p>
            <LinkButton href="/account/authenticator">{t('identity.make-key.authenticator.go-on')}</LinkButton>
          </p>
        )}
        {code && (
          <Form action="/account/authenticator/new">
            <Button variant="secondary">{t('identity.make-key.authenticator.new')}</Button>
          </Form>
        )}
        <p>
          <LinkButton href="/account/password" variant="secondary">
            {code ? t('identity.make-key.password.change') : t('identity.make-key.password.make')}
          </LinkButton>
        </p>
      </section>
    </Page>
  );
}
