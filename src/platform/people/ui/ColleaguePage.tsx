import {
  Alert,
  Button,
  type Column,
  DataTable,
  Disclosure,
  Form,
  LinkButton,
  Page,
  Select,
  SummaryList,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import { LANGUAGE_NAMES, isLanguage } from '../../languages/index.js';
import type { LeftBehind } from '../parts.js';
import type { ColleagueRow, Organisation, Told, particularsInView } from '../view.js';
import { LeftBehindList } from './DepartPage.js';
import { PostFields } from './NominatePage.js';
import { LifeTag, useAgencyName, useRoles } from './words.js';

export type ColleagueModel = {
  readonly colleague: ColleagueRow;
  readonly particulars: Awaited<ReturnType<typeof particularsInView>>;
  readonly organisations: readonly Organisation[];
  readonly supervisors: readonly ColleagueRow[];
  readonly leftBehind: readonly LeftBehind[];
  /** Roles the reader may give, whether for any agency, and reasons of a suspension. */
  readonly offered: readonly string[];
  readonly anyRole: boolean;
  readonly reasons: readonly string[];
  /** The reader herself: nobody decides about herself. */
  readonly own: boolean;
  readonly can: Readonly<
    Record<'invite' | 'withdraw' | 'change' | 'suspend' | 'resume' | 'depart' | 'endSessions', boolean>
  >;
};

/** One colleague's life here, and what can be done now. */
export function ColleaguePage(model: ColleagueModel) {
  const t = useT();
  const { colleague, leftBehind, own } = model;
  return (
    <Page
      title={colleague.name}
      heading={<bdi>{colleague.name}</bdi>}
      tags={<LifeTag state={colleague.state} />}
      breadcrumbs={[
        { href: '/', label: t('people.home') },
        { href: '/people', label: t('people.title') },
      ]}
    >
      {colleague.waits && <Alert title={t(`people.waits.${colleague.waits}.long`)} />}
      {own && <Alert title={t('people.own')} />}
      {colleague.state === 'departed' && leftBehind.length > 0 && (
        <Alert tone="warning" title={t('people.left-behind')}>
          <LeftBehindList left={leftBehind} />
        </Alert>
      )}
      <Particulars {...model} />
      <Steps {...model} />
      <Life told={model.particulars.told} />
    </Page>
  );
}

function Particulars({ colleague, particulars, organisations, supervisors }: ColleagueModel) {
  const t = useT();
  const format = useFormat();
  const roles = useRoles();
  const agencyName = useAgencyName(organisations);
  const supervisor = supervisors.find((one) => one.id === particulars.supervisor)?.name ?? particulars.supervisor;
  const languages = particulars.languages.map((code) => (isLanguage(code) ? LANGUAGE_NAMES[code] : code));
  const given = (term: string, value: string | null) => (value ? [{ term, value: <bdi>{value}</bdi> }] : []);
  return (
    <SummaryList
      rows={[
        { term: t('people.roles'), value: roles(colleague.roles) },
        { term: t('people.agency'), value: <bdi>{agencyName(colleague.agency)}</bdi> },
        ...given(t('people.duty'), particulars.duty),
        ...given(t('people.supervisor'), supervisor),
        ...(languages.length > 0 ? [{ term: t('people.languages'), value: format.list(languages) }] : []),
        ...given(t('people.mail'), particulars.mail),
        ...given(t('people.letter'), particulars.letter),
        ...(particulars.invitedUntil
          ? [{ term: t('people.invited-until'), value: format.dateTime(particulars.invitedUntil) }]
          : []),
        { term: t('people.id'), value: <code>{colleague.id}</code> },
      ]}
    />
  );
}

function Steps(model: ColleagueModel) {
  const t = useT();
  const { colleague, can } = model;
  const to = (step: string) => `/people/${colleague.id}/${step}`;
  if (!Object.values(can).some(Boolean)) return null;
  const lost = colleague.state === 'active';
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('people.steps')}</h2>
      {can.change && <ChangeForm {...model} />}
      {can.invite && (
        <Disclosure summary={t(lost ? 'people.invite.lost' : 'people.invite')}>
          <p>{t(lost ? 'people.invite.lost.explain' : 'people.invite.explain')}</p>
          <Form action={to('invite')}>
            <Button variant="secondary">{t(lost ? 'people.invite.lost' : 'people.invite')}</Button>
          </Form>
        </Disclosure>
      )}
      {can.endSessions && (
        <Form action={to('sessions/end')}>
          <Button variant="secondary">{t('people.sessions.end')}</Button>
        </Form>
      )}
      {can.suspend && (
        <Disclosure summary={t('people.suspend')}>
          <Form action={to('suspend')}>
            <Select
              name="reason"
              label={t('people.suspend.reason')}
              options={model.reasons.map((reason) => ({ value: reason, label: t(`people.suspend.${reason}`) }))}
              value="leave"
            />
            <Button variant="secondary" danger>
              {t('people.suspend')}
            </Button>
          </Form>
        </Disclosure>
      )}
      {can.resume && (
        <Form action={to('resume')}>
          <Button variant="secondary">{t('people.resume')}</Button>
        </Form>
      )}
      {can.withdraw && (
        <Form action={to('withdraw')}>
          <Button variant="secondary" danger>
            {t('people.withdraw')}
          </Button>
        </Form>
      )}
      {can.depart && (
        <p>
          <LinkButton href={to('depart')} variant="secondary" danger>
            {t('people.depart')}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function ChangeForm({ colleague, particulars, organisations, supervisors, anyRole, offered }: ColleagueModel) {
  const t = useT();
  return (
    <Disclosure summary={t('people.change')}>
      <p>{t('people.change.explain')}</p>
      <Form action={`/people/${colleague.id}/change`}>
        <PostFields
          roles={colleague.roles}
          agency={colleague.agency ?? ''}
          supervisor={particulars.supervisor ?? ''}
          organisations={organisations.filter((one) => !one.closed && (anyRole || one.id === colleague.agency))}
          supervisors={supervisors}
          anyRole={anyRole}
          offered={offered}
        />
        <Button>{t('people.change.send')}</Button>
      </Form>
    </Disclosure>
  );
}

function Life({ told }: { told: readonly Told[] }) {
  const t = useT();
  const format = useFormat();
  const roles = useRoles();
  const columns: Column<Told>[] = [
    { key: 'at', header: t('people.life.at'), cell: (one) => (one.at.getTime() === 0 ? '–' : format.dateTime(one.at)) },
    { key: 'step', header: t('people.life.step'), cell: (one) => t(`people.step.${one.step}`), rowHeader: true },
    { key: 'roles', header: t('people.roles'), cell: (one) => (one.roles.length > 0 ? roles(one.roles) : '') },
    { key: 'by', header: t('people.life.by'), cell: (one) => <bdi>{one.by}</bdi> },
  ];
  return (
    <DataTable caption={t('people.life')} columns={columns} rows={told} empty={t('people.empty')} narrow="stack" />
  );
}
