import type { Role } from '../../access/index.js';
import {
  Actions,
  Alert,
  Button,
  DataTable,
  Form,
  LinkButton,
  Page,
  SummaryList,
  Tag,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';

type ShownPasskey = {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Date;
  readonly usedAt: Date | null;
  /** Its counter went backwards once: it may have been copied. */
  readonly suspect: boolean;
};
type ShownSignIn = {
  readonly at: Date;
  readonly openedBy: string;
  readonly agent: string;
  readonly knownDevice: boolean;
};

export type AccountModel = {
  readonly account: string;
  readonly name: string;
  readonly agency: string | null;
  readonly roles: readonly Role[];
  readonly passkeys: readonly ShownPasskey[];
  readonly code: boolean;
  /** Recovery codes that are left; null without an authenticator app. */
  readonly recoveryCodes: number | null;
  readonly openedBy: string;
  readonly sandbox: boolean;
  readonly sessions: number;
  readonly signIns: readonly ShownSignIn[];
};

/** One's own account. Roles are given by others and only read here. */
export function AccountPage(model: AccountModel) {
  const t = useT();
  const format = useFormat();
  const none = model.passkeys.length === 0 && !model.code;
  return (
    <Page title={t('identity.account.title')} lead={t('identity.account.lead')}>
      {none && (
        <Alert tone="warning" title={t('identity.account.none')}>
          <p>{model.sandbox ? t('identity.account.none.sandbox') : t('identity.account.none.next')}</p>
        </Alert>
      )}
      <SummaryList
        rows={[
          { term: t('identity.account.name'), value: <bdi>{model.name}</bdi> },
          { term: t('identity.account-name'), value: <code dir="ltr">{model.account}</code> },
          { term: t('identity.account.agency'), value: model.agency ?? t('identity.account.agency.none') },
          {
            term: t('identity.account.roles'),
            value:
              model.roles.length > 0
                ? format.list(model.roles.map((role) => t(`ui.role.${role}`)))
                : t('identity.account.no-role'),
          },
          {
            term: t('identity.account.sessions'),
            value: t('identity.account.sessions.count', { count: model.sessions }),
            action: (
              <a class="ds-link" href="/account/sessions">
                {t('identity.account.sessions.see')}
              </a>
            ),
          },
        ]}
      />
      <WaysIn {...model} />
      <SignIns signIns={model.signIns} />
    </Page>
  );
}

function WaysIn({ passkeys, code, recoveryCodes }: AccountModel) {
  const t = useT();
  const format = useFormat();
  return (
    <section>
      <h2>{t('identity.ways.title')}</h2>
      <DataTable<ShownPasskey>
        caption={t('identity.ways.passkeys')}
        narrow="stack"
        empty={t('identity.ways.passkeys.none')}
        rows={passkeys}
        columns={[
          {
            key: 'name',
            header: t('identity.ways.name'),
            cell: (one) => (
              <>
                <bdi>{one.name}</bdi> {one.suspect && <Tag tone="warning">{t('identity.ways.suspect')}</Tag>}
              </>
            ),
          },
          { key: 'added', header: t('identity.ways.added'), cell: (one) => format.dateTime(one.addedAt) },
          {
            key: 'used',
            header: t('identity.ways.used'),
            cell: (one) => (one.usedAt ? format.dateTime(one.usedAt) : t('identity.ways.never')),
          },
          {
            key: 'remove',
            header: t('identity.ways.remove.header'),
            headerHidden: true,
            cell: (one) => (
              <LinkButton variant="tertiary" danger about={one.name} href={`/account/passkeys/${one.id}/remove`}>
                {t('identity.ways.remove')}
              </LinkButton>
            ),
          },
        ]}
      />
      {code && (
        <SummaryList
          rows={[
            {
              term: t('identity.ways.password'),
              value: t('identity.ways.password.there'),
              action: (
                <a class="ds-link" href="/account/password/remove">
                  {t('identity.ways.password.remove')}
                </a>
              ),
            },
            {
              term: t('identity.ways.recovery'),
              value: t('identity.ways.recovery.left', { count: recoveryCodes ?? 0 }),
              action: (
                <Form action="/account/recovery-codes">
                  <Button variant="tertiary">{t('identity.ways.recovery.renew')}</Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <Actions>
        <LinkButton href="/account/make-key">{t('identity.ways.add')}</LinkButton>
      </Actions>
    </section>
  );
}

function SignIns({ signIns }: { signIns: readonly ShownSignIn[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <section>
      <h2>{t('identity.sign-ins.title')}</h2>
      <p>{t('identity.sign-ins.lead')}</p>
      <DataTable<ShownSignIn>
        caption={t('identity.sign-ins.title')}
        captionHidden
        narrow="stack"
        empty={t('identity.sign-ins.empty')}
        rows={signIns}
        columns={[
          { key: 'at', header: t('identity.sign-ins.at'), cell: (one) => format.dateTime(one.at) },
          { key: 'by', header: t('identity.by'), cell: (one) => t(`identity.by.${one.openedBy}`) },
          {
            key: 'device',
            header: t('identity.sessions.device'),
            cell: (one) => (
              <>
                <bdi>{one.agent || t('identity.agent.unknown')}</bdi>{' '}
                {!one.knownDevice && <Tag>{t('identity.sign-ins.new-device')}</Tag>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
