import { Button, Form, Page, useT } from '../../../ui-kit/index.js';

/** A one-time link is spent by a person's press of a button, not by a mail program that looks where it leads. */
export function LinkPage({ token }: { readonly token: string }) {
  const t = useT();
  return (
    <Page title={t('identity.link.title')} width="text" lead={t('identity.link.lead')}>
      <Form action={`/sign-in/${token}`}>
        <Button>{t('identity.link.use')}</Button>
      </Form>
    </Page>
  );
}
