import { Actions, Alert, Button, Form, Page, SummaryList, useT } from '../../../ui-kit/index.js';
import type { Organisation, WaitingRow } from '../view.js';
import { LifeTag, useAgencyName, useRoles } from './words.js';

export type ApprovalsModel = {
  readonly waiting: readonly WaitingRow[];
  readonly organisations: readonly Organisation[];
};

/** What waits for a second person; one that the reader had a hand in says so instead of a button. */
export function ApprovalsPage({ waiting, organisations }: ApprovalsModel) {
  const t = useT();
  return (
    <Page
      title={t('people.approvals.title')}
      lead={t('people.approvals.lead')}
      width="text"
      breadcrumbs={[
        { href: '/', label: t('people.home') },
        { href: '/people', label: t('people.title') },
      ]}
    >
      {waiting.length === 0 && <p>{t('people.approvals.none')}</p>}
      {waiting.map((row) => (
        <Waiting key={row.id} row={row} organisations={organisations} />
      ))}
    </Page>
  );
}

function Waiting({ row, organisations }: { row: WaitingRow; organisations: readonly Organisation[] }) {
  const t = useT();
  const roles = useRoles();
  const agencyName = useAgencyName(organisations);
  return (
    <section aria-labelledby={`waiting-${row.id}`}>
      <h2 id={`waiting-${row.id}`}>
        <a class="ds-link" href={`/people/${row.id}`}>
          <bdi>{row.name}</bdi>
        </a>{' '}
        <LifeTag state={row.state} />
      </h2>
      <SummaryList
        rows={[
          { term: t('people.asked.roles'), value: roles(row.asked.roles) },
          { term: t('people.agency'), value: <bdi>{agencyName(row.asked.agency)}</bdi> },
          ...(row.duty ? [{ term: t('people.duty'), value: <bdi>{row.duty}</bdi> }] : []),
          ...(row.letter ? [{ term: t('people.letter'), value: <bdi>{row.letter}</bdi> }] : []),
        ]}
      />
      {row.way !== 'regular' && <Alert tone="warning" title={t(`people.approvals.way.${row.way}`)} />}
      {row.mine ? (
        <Actions>
          <Form action={`/people/${row.id}/approve`}>
            <Button about={row.name}>{t('people.approve')}</Button>
          </Form>
          <Form action={`/people/${row.id}/refuse`}>
            <Button variant="secondary" danger about={row.name}>
              {t('people.refuse')}
            </Button>
          </Form>
        </Actions>
      ) : (
        <p>{t('people.approvals.not-yours')}</p>
      )}
    </section>
  );
}
