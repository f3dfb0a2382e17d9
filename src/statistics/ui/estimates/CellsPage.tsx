import { Alert, DataTable, Page, useFormat, useT } from '../../../ui-kit/index.js';
import type { Captures } from '../../estimates/captures.js';
import { useCrumbs, useSayAnswer, useSayQuestion } from './words.js';

/** Every count of captures, small ones too: what the statistician checks, and nobody takes away. */
export function CellsPage({
  id,
  title,
  lists,
  strata,
  cells,
}: Captures & { readonly id: string; readonly title: string }) {
  const t = useT();
  const format = useFormat();
  const answer = useSayAnswer();
  const question = useSayQuestion();
  const crumbs = useCrumbs({ href: `/statistics/estimates/captures/${id}`, label: title });
  return (
    <Page title={t('statistics.estimates.cells.title')} breadcrumbs={crumbs}>
      <Alert tone="warning" title={t('statistics.estimates.cells.warning')}>
        <p>{t('statistics.estimates.cells.explain')}</p>
      </Alert>
      <DataTable
        caption={title}
        empty=""
        rows={cells}
        columns={[
          {
            key: 'history',
            header: t('statistics.estimates.history'),
            cell: ({ history }) => <bdi>{format.list(lists.filter((_, list) => (history >> list) & 1))}</bdi>,
          },
          ...strata.map(({ name, levels }, place) => ({
            key: `question-${place}`,
            header: question(name),
            cell: (cell: Captures['cells'][number]) => answer(name, levels[cell.levels[place] ?? -1] ?? ''),
          })),
          {
            key: 'count',
            header: t('statistics.estimates.count'),
            numeric: true,
            cell: ({ count }) => format.number(count),
          },
        ]}
      />
    </Page>
  );
}
