import { Actions, Button, DataTable, Form, Page, Tag, useFormat, useT } from '../../../ui-kit/index.js';

export type ShownSession = {
  readonly id: string;
  readonly openedBy: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
  /** Family of browser and system; empty where it is not known. */
  readonly agent: string;
};

/** Where a person is signed in now, and the buttons that end it. */
export function SessionsPage({ current, sessions }: { current: string; sessions: readonly ShownSession[] }) {
  const t = useT();
  const format = useFormat();
  const device = (session: ShownSession) => session.agent || t('identity.agent.unknown');
  return (
    <Page
      title={t('identity.sessions.title')}
      lead={t('identity.sessions.lead')}
      breadcrumbs={[{ href: '/account', label: t('identity.account.title') }]}
    >
      <DataTable<ShownSession>
        caption={t('identity.sessions.title')}
        captionHidden
        narrow="stack"
        empty={t('identity.sessions.empty')}
        rows={sessions}
        columns={[
          {
            key: 'device',
            header: t('identity.sessions.device'),
            cell: (session) => (
              <>
                <bdi>{device(session)}</bdi> {session.id === current && <Tag>{t('identity.sessions.this')}</Tag>}
              </>
            ),
          },
          { key: 'by', header: t('identity.by'), cell: (session) => t(`identity.by.${session.openedBy}`) },
          {
            key: 'started',
            header: t('identity.sessions.started'),
            cell: (session) => format.dateTime(session.startedAt),
          },
          { key: 'seen', header: t('identity.sessions.seen'), cell: (session) => format.dateTime(session.seenAt) },
          {
            key: 'end',
            header: t('identity.sessions.end.header'),
            headerHidden: true,
            cell: (session) => (
              <Form action={`/account/sessions/${session.id}/end`}>
                <Button variant="tertiary" about={device(session)}>
                  {t('identity.sessions.end')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Actions>
          <Form action="/account/sessions/end-others">
            <Button danger variant="secondary">
              {t('identity.sessions.end-others')}
            </Button>
          </Form>
        </Actions>
      )}
    </Page>
  );
}
