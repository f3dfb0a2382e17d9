import { Alert, Button, ErrorSummary, Form, LinkButton, Page, TextInput, useT } from '../../../ui-kit/index.js';
import { PASSKEY_SCRIPT, PasskeyForm } from './PasskeyForm.js';
import { PasswordInput } from './PasswordInput.js';

export type StepUpModel = {
  /** Where it goes on: a page of this node. */
  readonly next: string;
  readonly passkey: boolean;
  readonly code: boolean;
  /** Whether the password is asked beside the code. */
  readonly password: boolean;
  /** The sandbox lets whoever has made no key yet confirm with a button. */
  readonly practice: boolean;
  readonly minutes: number;
  readonly failed: boolean;
};

/** Asks a person who is signed in to show again that it is she. */
export function StepUpPage({ next, passkey, code, password, practice, minutes, failed }: StepUpModel) {
  const t = useT();
  const hidden = <input type="hidden" name="next" value={next} />;
  return (
    <Page
      title={t('identity.step-up.title')}
      width="text"
      lead={t('identity.step-up.lead', { minutes })}
      scripts={passkey ? [PASSKEY_SCRIPT] : []}
      errors={failed && <ErrorSummary faults={[{ message: t('identity.step-up.fault') }]} />}
    >
      {passkey && (
        <PasskeyForm
          ceremony="get"
          options="/step-up/passkey/options"
          action="/step-up/passkey"
          next={next}
          button={t('identity.step-up.passkey')}
        />
      )}
      {code && (
        <Form action="/step-up/code">
          {hidden}
          {password && (
            <PasswordInput
              name="password"
              label={t('identity.password')}
              autocomplete="current-password"
              maxlength={1000}
            />
          )}
          <TextInput
            name="code"
            label={t('identity.code')}
            hint={t('identity.code.hint')}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="short"
          />
          <Button variant={passkey ? 'secondary' : 'primary'}>{t('identity.step-up.code')}</Button>
        </Form>
      )}
      {practice && (
        <Form action="/step-up/practice">
          {hidden}
          <p>{t('identity.step-up.practice.what')}</p>
          <Button>{t('identity.step-up.practice')}</Button>
        </Form>
      )}
      {!passkey && !code && !practice && (
        <Alert tone="warning" title={t('identity.step-up.none')}>
          <p>{t('identity.step-up.none.next')}</p>
          <p>
            <LinkButton href="/account">{t('identity.account.title')}</LinkButton>
          </p>
        </Alert>
      )}
    </Page>
  );
}
