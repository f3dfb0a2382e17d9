import {
  Alert,
  Disclosure,
  ErrorSummary,
  Form,
  Button,
  LinkButton,
  Page,
  TextInput,
  useT,
} from '../../../ui-kit/index.js';
import { PASSKEY_SCRIPT, PasskeyForm } from './PasskeyForm.js';
import { PasswordInput } from './PasswordInput.js';

export type SignInModel = {
  /** Whether browsers make passkeys at this node's address. */
  readonly passkeys: boolean;
  /** Name of the ministry whose own sign-in is offered. */
  readonly ministry: string | null;
  readonly next: string | null;
  /** What was tried and did not fit; never what of it. */
  readonly fault: 'passkey' | 'password' | null;
};

/** Where one who is not signed in arrives: every way in, on one page. */
export function SignInPage({ passkeys, ministry, next, fault }: SignInModel) {
  const t = useT();
  const message =
    fault === 'passkey'
      ? t('identity.sign-in.fault.passkey')
      : fault === 'password'
        ? t('identity.sign-in.fault.password')
        : null;
  return (
    <Page
      title={t('identity.sign-in.title')}
      width="text"
      lead={t('identity.sign-in.lead')}
      scripts={passkeys ? [PASSKEY_SCRIPT] : []}
      errors={message && <ErrorSummary faults={[{ message, ...(fault === 'password' ? { field: 'account' } : {}) }]} />}
    >
      <section>
        <h2>{t('identity.sign-in.passkey')}</h2>
        <p>{t('identity.sign-in.passkey.what')}</p>
        {passkeys ? (
          <PasskeyForm
            ceremony="get"
            options="/sign-in/passkey/options"
            action="/sign-in/passkey"
            next={next}
            button={t('identity.sign-in.passkey.use')}
          >
            <Disclosure summary={t('identity.sign-in.passkey.named')}>
              <TextInput
                name="account"
                id="passkey-account"
                label={t('identity.account-name')}
                hint={t('identity.sign-in.passkey.named.hint')}
                autocomplete="username"
                spellcheck={false}
                optional
              />
            </Disclosure>
          </PasskeyForm>
        ) : (
          <Alert title={t('identity.passkey.not-here')}>
            <p>{t('identity.passkey.not-here.next')}</p>
          </Alert>
        )}
      </section>
      {ministry !== null && (
        <section>
          <h2>{t('identity.sign-in.ministry')}</h2>
          <p>
            <LinkButton href="/sign-in/ministry" variant="secondary">
              {t('identity.sign-in.ministry.use', { name: ministry })}
            </LinkButton>
          </p>
        </section>
      )}
      <section>
        <h2>{t('identity.sign-in.password')}</h2>
        <Form action="/sign-in/password">
          {next !== null && <input type="hidden" name="next" value={next} />}
          <TextInput
            name="account"
            label={t('identity.account-name')}
            hint={t('identity.account-name.hint')}
            autocomplete="username"
            spellcheck={false}
          />
          <PasswordInput
            name="password"
            label={t('identity.password')}
            autocomplete="current-password"
            maxlength={1000}
          />
          <TextInput
            name="code"
            label={t('identity.code')}
            hint={t('identity.code.or-recovery')}
            autocomplete="one-time-code"
            spellcheck={false}
          />
          <Button variant={passkeys ? 'secondary' : 'primary'}>{t('identity.sign-in.password.use')}</Button>
        </Form>
      </section>
      <section>
        <h2>{t('identity.sign-in.link')}</h2>
        <p>{t('identity.sign-in.link.what')}</p>
        <p>{t('identity.sign-in.link.operator')}</p>
        <pre class="code" tabIndex={0} dir="ltr">
          <code>npx palermo sign-in-link</code>
        </pre>
      </section>
    </Page>
  );
}
