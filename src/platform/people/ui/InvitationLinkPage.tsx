import { Alert, Page, useFormat, useT } from '../../../ui-kit/index.js';

/** Shown once, to whoever invited, where no mail is sent: the link is kept nowhere. */
export function InvitationLinkPage({ id, link, until }: { id: string; link: string; until: Date }) {
  const t = useT();
  const format = useFormat();
  return (
    <Page
      title={t('people.link.title')}
      width="text"
      breadcrumbs={[
        { href: '/people', label: t('people.title') },
        { href: `/people/${id}`, label: t('people.link.colleague') },
      ]}
    >
      <Alert tone="warning" title={t('people.link.once')} announced>
        <p>{t('people.link.hand-over', { until: format.dateTime(until) })}</p>
      </Alert>
      <pre class="code" tabIndex={0} dir="ltr">
        <code>{link}</code>
      </pre>
      <p>
        <a class="ds-link" href={`/people/${id}`}>
          {t('people.link.colleague')}
        </a>
      </p>
    </Page>
  );
}
