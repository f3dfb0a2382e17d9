import { Button, ErrorSummary, Form, Page, TextInput, useT } from '../../../ui-kit/index.js';
import { EndOthers } from './EndOthers.js';
import { QrCode } from './QrCode.js';

export type AuthenticatorModel = {
  /** Base32 in groups of four, to be typed where no camera is. */
  readonly seed: string;
  /** `otpauth://…`, what the QR code says. */
  readonly address: string;
  readonly failed: boolean;
};

/** Takes the node's key into an authenticator app, and shows that it arrived. */
export function AuthenticatorPage({ seed, address, failed }: AuthenticatorModel) {
  const t = useT();
  const error = failed ? t('identity.authenticator.fault') : undefined;
  return (
    <Page
      title={t('identity.authenticator.title')}
      width="text"
      lead={t('identity.authenticator.lead')}
      breadcrumbs={[{ href: '/account', label: t('identity.account.title') }]}
      errors={error && <ErrorSummary faults={[{ message: error, field: 'code' }]} />}
    >
      <p>
        <QrCode text={address} label={t('identity.authenticator.picture')} />
      </p>
      <p>{t('identity.authenticator.typed')}</p>
      <pre class="code" tabIndex={0} dir="ltr">
        <code>{seed}</code>
      </pre>
      <Form action="/account/authenticator">
        <TextInput
          name="code"
          label={t('identity.authenticator.code')}
          hint={t('identity.authenticator.code.hint')}
          error={error}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
        />
        <EndOthers />
        <Button>{t('identity.authenticator.confirm')}</Button>
      </Form>
    </Page>
  );
}
