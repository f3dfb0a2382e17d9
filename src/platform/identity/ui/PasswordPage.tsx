import { Button, ErrorSummary, Form, Page, useT } from '../../../ui-kit/index.js';
import { EndOthers } from './EndOthers.js';
import { PasswordInput } from './PasswordInput.js';

export type PasswordModel = {
  readonly account: string;
  readonly shortest: number;
  readonly longest: number;
  readonly fault: 'short' | 'long' | 'common' | 'own-name' | null;
};

/** Choosing a password: long, not a common one, and nothing else asked of it. */
export function PasswordPage({ account, shortest, longest, fault }: PasswordModel) {
  const t = useT();
  const error = fault ? t(`identity.password.fault.${fault}`, { shortest, longest }) : undefined;
  return (
    <Page
      title={t('identity.password.title')}
      width="text"
      lead={t('identity.password.lead')}
      breadcrumbs={[{ href: '/account', label: t('identity.account.title') }]}
      errors={error && <ErrorSummary faults={[{ message: error, field: 'password' }]} />}
    >
      <Form action="/account/password">
        {/* Managers of passwords keep the two together. */}
        <input type="hidden" name="username" value={account} autocomplete="username" />
        <PasswordInput
          name="password"
          label={t('identity.password.new')}
          hint={t('identity.password.hint', { shortest })}
          error={error}
          autocomplete="new-password"
          maxlength={1000}
        />
        <EndOthers />
        <Button>{t('identity.password.set')}</Button>
      </Form>
    </Page>
  );
}
