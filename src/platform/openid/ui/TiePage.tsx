import { Alert, Button, Form, Page, useFormat, useT } from '../../../ui-kit/index.js';

export type TieModel = {
  readonly name: string;
  readonly since: Date | null;
  /** The ministry has proved an account, and the reader has still to confirm. */
  readonly confirms: boolean;
};

/** The reader's own tie to an account at the ministry. */
export function TiePage({ name, since, confirms }: TieModel) {
  const t = useT();
  const format = useFormat();
  return (
    <Page
      title={t('openid.account.title', { name })}
      width="text"
      lead={t('openid.account.lead', { name })}
      breadcrumbs={[{ href: '/', label: t('openid.home') }]}
    >
      {confirms && !since && (
        <Form action="/sign-in/ministry/confirm">
          <Alert title={t('openid.account.confirm', { name })} announced />
          <Button>{t('openid.account.tie')}</Button>
        </Form>
      )}
      {since && (
        <>
          <p>{t('openid.account.since', { moment: format.dateTime(since) })}</p>
          <Form action="/account/ministry/untie">
            <Button variant="secondary" danger>
              {t('openid.account.untie')}
            </Button>
          </Form>
        </>
      )}
      {!since && !confirms && (
        <Form action="/account/ministry">
          <p>{t('openid.account.none')}</p>
          <Button>{t('openid.account.begin', { name })}</Button>
        </Form>
      )}
    </Page>
  );
}
