import { Actions, type Column, DataTable, LinkButton, Page, useT } from '../../../ui-kit/index.js';
import type { ColleagueRow, Organisation } from '../view.js';
import { LifeTag, useAgencyName, useRoles } from './words.js';

export type PeopleModel = {
  readonly people: readonly ColleagueRow[];
  readonly organisations: readonly Organisation[];
  readonly mayNominate: boolean;
  readonly mayApprove: boolean;
};

/** Who works with this node, agency by agency. */
export function PeoplePage({ people, organisations, mayNominate, mayApprove }: PeopleModel) {
  const t = useT();
  const agencyName = useAgencyName(organisations);
  const agencies = [null, ...organisations.map((one) => one.id)].filter((agency) =>
    people.some((person) => person.agency === agency),
  );
  const waiting = people.filter((person) => person.waits === 'approval' || person.waits === 'change').length;
  return (
    <Page title={t('people.title')} lead={t('people.lead')} breadcrumbs={[{ href: '/', label: t('people.home') }]}>
      <Actions>
        {mayNominate && <LinkButton href="/people/nominate">{t('people.nominate')}</LinkButton>}
        {mayApprove && (
          <LinkButton href="/people/approvals" variant="secondary">
            {t('people.approvals.count', { count: waiting })}
          </LinkButton>
        )}
        <LinkButton href="/organisations" variant="secondary">
          {t('people.organisations.title')}
        </LinkButton>
      </Actions>
      {agencies.map((agency) => (
        <section key={agency ?? ''}>
          <PeopleTable caption={agencyName(agency)} people={people.filter((person) => person.agency === agency)} />
        </section>
      ))}
      {people.length === 0 && <p>{t('people.empty')}</p>}
    </Page>
  );
}

function PeopleTable({ caption, people }: { caption: string; people: readonly ColleagueRow[] }) {
  const t = useT();
  const roles = useRoles();
  const columns: Column<ColleagueRow>[] = [
    {
      key: 'name',
      header: t('people.name'),
      cell: (person) => (
        <a class="ds-link" href={`/people/${person.id}`}>
          <bdi>{person.name}</bdi>
        </a>
      ),
    },
    { key: 'roles', header: t('people.roles'), cell: (person) => roles(person.roles) },
    { key: 'state', header: t('people.state'), cell: (person) => <LifeTag state={person.state} /> },
    {
      key: 'waits',
      header: t('people.waits'),
      cell: (person) => (person.waits ? t(`people.waits.${person.waits}`) : t('people.waits.nothing')),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={people} empty={t('people.empty')} narrow="stack" />;
}
