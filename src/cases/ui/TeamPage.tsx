import {
  Button,
  type Column,
  DataTable,
  Form,
  Page,
  Select,
  SummaryList,
  useFormat,
  useT,
} from '../../ui-kit/index.js';
import type { TeamMember } from '../record.js';
import type { Names, RecordHead } from './names.js';
import { PersonName, useCrumbs } from './parts.js';

export type TeamModel = {
  readonly record: RecordHead;
  readonly owner: string | null;
  readonly team: readonly TeamMember[];
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly names: Names;
};

/** Who answers for a record, and who else of the agency works on it. */
export function TeamPage({ record, owner, team, choices, names }: TeamModel) {
  const t = useT();
  const format = useFormat();
  const columns: Column<TeamMember>[] = [
    {
      key: 'person',
      header: t('cases.team.person'),
      rowHeader: true,
      cell: (member) => <PersonName id={member.person} names={names} />,
    },
    { key: 'from', header: t('cases.team.from'), cell: (member) => format.date(member.from) },
    {
      key: 'remove',
      header: t('cases.team.remove'),
      headerHidden: true,
      cell: (member) => (
        <Form action={`/cases/${record.id}/team/${member.id}/remove`}>
          <Button variant="tertiary" danger about={names.people[member.person] ?? member.person}>
            {t('cases.team.remove')}
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <Page title={t('cases.team.of', { code: record.code })} lead={t('cases.team.lead')} breadcrumbs={useCrumbs(record)}>
      <SummaryList rows={[{ term: t('cases.owner'), value: <PersonName id={owner} names={names} /> }]} />
      <DataTable
        caption={t('cases.team.title')}
        columns={columns}
        rows={team}
        empty={t('cases.team.empty')}
        narrow="stack"
      />
      {choices.length > 0 && record.state !== 'erased' && (
        <Form action={`/cases/${record.id}/team`}>
          <Select
            name="person"
            label={t('cases.team.add')}
            hint={t('cases.team.add.hint')}
            options={choices.map((one) => ({ value: one.id, label: one.name }))}
            empty={t('cases.choose')}
          />
          <Button>{t('cases.team.do')}</Button>
        </Form>
      )}
    </Page>
  );
}
