import type { ComponentChildren } from 'preact';
import { Button, useT } from '../../../ui-kit/index.js';

export type PasskeyFormProps = {
  /** `create` makes a passkey, `get` uses one. */
  ceremony: 'create' | 'get';
  /** Where the question comes from and where the answer goes. */
  options: string;
  action: string;
  next?: string | null;
  button: string;
  variant?: 'primary' | 'secondary';
  /** Fields above the button. */
  children?: ComponentChildren;
};

/** Island file a page with this form needs. */
export const PASSKEY_SCRIPT = 'passkey.js';

/** The one form that needs script: only script can speak with an authenticator. Its answer goes as a form all the same. */
export function PasskeyForm(props: PasskeyFormProps) {
  const { ceremony, options, action, next, button, variant = 'primary', children } = props;
  const t = useT();
  return (
    <form class="form" method="post" action={action} data-passkey={ceremony} data-options={options} novalidate>
      <input type="hidden" name="answer" value="" />
      {next !== null && next !== undefined && <input type="hidden" name="next" value={next} />}
      {children}
      <noscript>
        <p>{t('identity.passkey.no-script')}</p>
      </noscript>
      <p role="alert" class="field-error" data-passkey-fault="unsupported" hidden>
        {t('identity.passkey.unsupported')}
      </p>
      <p role="alert" class="field-error" data-passkey-fault="cancelled" hidden>
        {t('identity.passkey.cancelled')}
      </p>
      <p role="alert" class="field-error" data-passkey-fault="refused" hidden>
        {t('identity.passkey.not-asked')}
      </p>
      <Button variant={variant}>{button}</Button>
    </form>
  );
}
