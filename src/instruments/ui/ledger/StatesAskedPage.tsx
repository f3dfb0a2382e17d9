import {
  type Column,
  DataTable,
  Filters,
  LinkButton,
  Page,
  TextInput,
  useFormat,
  useLanguage,
  useT,
} from '../../../ui-kit/index.js';
import type { StateLine, StatesAsked } from '../../store.js';
import { useStateName } from './names.js';

export type StatesAskedModel = StatesAsked & { readonly on: string };

/** What is asked of each State on a day. The figures count words of resolutions; they rank nobody. */
export function StatesAskedPage({ lines, total, open, on }: StatesAskedModel) {
  const t = useT();
  const format = useFormat();
  const name = useStateName();
  const language = useLanguage();
  const columns: Column<StateLine>[] = [
    {
      key: 'state',
      header: t('instruments.states.csv.state'),
      rowHeader: true,
      cell: ({ state }) => <a href={`/commitments/states/${state}?on=${on}`}>{name(state)}</a>,
    },
    ...(['asked', 'said', 'done'] as const).map((key) => ({
      key,
      header: t(`instruments.states.csv.${key}`),
      numeric: true,
      cell: (row: StateLine) => format.number(row[key]),
    })),
  ];
  return (
    <Page
      title={t('instruments.states.title')}
      lead={t('instruments.states.lead', { total, date: format.date(on) })}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/commitments', label: t('instruments.ledger.title') },
      ]}
    >
      <OnDay action="/commitments/states" on={on} />
      {open > 0 && <p>{t('instruments.states.open', { count: open })}</p>}
      <p>{t('instruments.states.rule')}</p>
      <DataTable
        caption={t('instruments.states.caption', { date: format.date(on) })}
        columns={columns}
        rows={[...lines].sort((a, b) => name(a.state).localeCompare(name(b.state), language))}
        empty={t('instruments.states.empty')}
      />
      <p>
        <LinkButton href={`/commitments/states.csv?on=${on}`} variant="secondary" download>
          {t('instruments.implementation.csv')}
        </LinkButton>
      </p>
    </Page>
  );
}

/** Another day: parties and members change. */
export function OnDay({ action, on }: { action: string; on: string }) {
  const t = useT();
  return (
    <Filters action={action} label={t('instruments.states.day')}>
      <TextInput
        name="on"
        label={t('instruments.states.on')}
        hint={t('instruments.states.on.hint')}
        value={on}
        inputmode="numeric"
        maxlength={10}
      />
    </Filters>
  );
}
