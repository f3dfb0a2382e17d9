import { Page, useT } from '../../ui-kit/index.js';

/** Where one who is not signed in arrives. */
export function SignInPage() {
  const t = useT();
  return (
    <Page title={t('node.sign-in.title')} width="text" lead={t('node.sign-in.lead')}>
      <p>{t('node.sign-in.link')}</p>
      <p>{t('node.sign-in.new-link')}</p>
      <pre class="code" tabIndex={0} dir="ltr">
        <code>npx palermo sign-in-link</code>
      </pre>
    </Page>
  );
}
