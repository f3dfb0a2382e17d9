import {
  Alert,
  Button,
  type Column,
  DataTable,
  ErrorSummary,
  FileInput,
  Form,
  LinkButton,
  Actions,
  Page,
  TextInput,
  useFormat,
  useT,
} from '../../../ui-kit/index.js';
import type { RecommendationFault } from '../../ledger/recommendations.js';

export type RecommendationsModel = {
  readonly done: {
    readonly instrument: string;
    readonly already: boolean;
    readonly kept: number;
    readonly faults: readonly RecommendationFault[];
  } | null;
  readonly fault: string | null;
  readonly megabytes: number;
  readonly mayKeep: boolean;
};

/** Recommendations from and to other systems. */
export function RecommendationsPage({ done, fault, megabytes, mayKeep }: RecommendationsModel) {
  const t = useT();
  return (
    <Page
      title={t('instruments.recommendations.title')}
      lead={t('instruments.recommendations.lead')}
      width="text"
      errors={fault && <ErrorSummary faults={[{ field: 'file', message: fault }]} />}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/commitments', label: t('instruments.ledger.title') },
      ]}
    >
      {done && <Done done={done} />}
      {mayKeep && (
        <section aria-labelledby="bring">
          <h2 id="bring">{t('instruments.recommendations.bring')}</h2>
          <Form action="/commitments/recommendations" files>
            <FileInput
              name="file"
              label={t('instruments.recommendations.file')}
              hint={t('instruments.recommendations.file.hint', { megabytes })}
              accept=".csv,.tsv,.xlsx"
              error={fault ?? undefined}
            />
            <TextInput
              name="title"
              label={t('instruments.recommendations.name')}
              hint={t('instruments.recommendations.name.hint')}
              width="full"
              maxlength={300}
              optional
            />
            <Button>{t('instruments.recommendations.keep')}</Button>
          </Form>
        </section>
      )}
      <section aria-labelledby="take">
        <h2 id="take">{t('instruments.recommendations.take')}</h2>
        <p>{t('instruments.recommendations.take.explain')}</p>
        <Actions>
          <LinkButton href="/commitments/recommendations.csv?format=uhri" variant="secondary" download>
            {t('instruments.recommendations.uhri')}
          </LinkButton>
          <LinkButton href="/commitments/recommendations.csv?format=impact-oss" variant="secondary" download>
            {t('instruments.recommendations.impact-oss')}
          </LinkButton>
        </Actions>
      </section>
    </Page>
  );
}

function Done({ done }: { done: NonNullable<RecommendationsModel['done']> }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<RecommendationFault>[] = [
    {
      key: 'row',
      header: t('instruments.recommendations.row'),
      rowHeader: true,
      cell: ({ row }) => format.number(row),
    },
    {
      key: 'fault',
      header: t('instruments.recommendations.fault'),
      cell: ({ fault }) => t(`instruments.recommendations.fault.${fault}`),
    },
  ];
  return (
    <>
      <Alert
        tone="success"
        title={
          done.already
            ? t('instruments.recommendations.already')
            : t('instruments.recommendations.done', { count: done.kept })
        }
      >
        <p>
          <a href={`/instruments/${done.instrument}`}>{t('instruments.recommendations.document')}</a>
          {' · '}
          <a href={`/commitments?instrument=${done.instrument}`}>{t('instruments.ledger.title')}</a>
        </p>
      </Alert>
      {done.faults.length > 0 && (
        <DataTable
          caption={t('instruments.recommendations.faults', { count: done.faults.length })}
          columns={columns}
          rows={done.faults}
          empty=""
        />
      )}
    </>
  );
}
