import { Alert, Button, Form, Page, SummaryList, useFormat, useT } from '../../ui-kit/index.js';
import type { Batch } from '../batch.js';
import { useInterval } from './codes.js';

/** Asks once more before a list is taken out of the picture. */
export function UndoPage({ batch }: { batch: Batch }) {
  const t = useT();
  const format = useFormat();
  const interval = useInterval();
  return (
    <Page
      title={t('statistics.undo.title')}
      width="text"
      breadcrumbs={[
        { href: '/statistics/lists', label: t('statistics.lists.title') },
        { href: `/statistics/lists/${batch.id}`, label: batch.fileName },
      ]}
    >
      <Alert tone="warning" title={t('statistics.undo.warning')}>
        <p>{t('statistics.undo.explain')}</p>
      </Alert>
      <SummaryList
        rows={[
          { term: t('statistics.list.file'), value: <bdi>{batch.fileName}</bdi> },
          { term: t('statistics.list.rows-kept'), value: format.number(batch.rows.kept) },
          ...(batch.report.total
            ? [
                {
                  term: t('statistics.report.total', { unit: t(`statistics.unit.${batch.unit ?? 'persons'}`) }),
                  value: interval(batch.report.total),
                },
              ]
            : []),
        ]}
      />
      <Form action={`/statistics/lists/${batch.id}/undo`}>
        <Button danger>{t('statistics.undo.confirm')}</Button>{' '}
        <a class="ds-link" href={`/statistics/lists/${batch.id}`}>
          {t('statistics.undo.keep')}
        </a>
      </Form>
    </Page>
  );
}
