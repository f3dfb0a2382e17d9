import { Page, useT } from '../../../ui-kit/index.js';

/** What an authenticator is asked: programs read the model; a person who lands here is told what it was. */
export function PasskeyQuestion(_question: { readonly options: object }) {
  const t = useT();
  return (
    <Page title={t('identity.passkey.question')} width="text">
      <p>{t('identity.passkey.no-script')}</p>
    </Page>
  );
}
