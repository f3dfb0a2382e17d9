import {
  type Column,
  DataTable,
  LinkButton,
  Page,
  Pagination,
  Tag,
  type Tone,
  useFormat,
  useT,
} from '../../ui-kit/index.js';
import type { Batch, BatchState } from '../batch.js';
import { type AgencyTexts, useSayCode } from './codes.js';

export type ListsModel = {
  readonly batches: readonly (Batch & { readonly mayUndo: boolean })[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly agencies: AgencyTexts;
  readonly mayImport: boolean;
  readonly mayDecide: boolean;
};

const TONES: Readonly<Record<BatchState, Tone>> = {
  'waiting-mapping': 'warning',
  'dry-run': 'info',
  ready: 'warning',
  importing: 'info',
  imported: 'success',
  undone: 'neutral',
  refused: 'neutral',
};

export function StateTag({ state }: { state: BatchState }) {
  const t = useT();
  return <Tag tone={TONES[state]}>{t(`statistics.batch.state.${state}`)}</Tag>;
}

/** Every list that was brought: what became of it, and the way to take it back. */
export function ListsPage({ batches, total, page, pageSize, agencies, mayImport, mayDecide }: ListsModel) {
  const t = useT();
  const format = useFormat();
  const say = useSayCode(agencies);
  const columns: Column<ListsModel['batches'][number]>[] = [
    {
      key: 'file',
      header: t('statistics.list.file'),
      cell: (batch) => (
        <a class="ds-link" href={`/statistics/lists/${batch.id}`}>
          <bdi>{batch.fileName}</bdi>
        </a>
      ),
    },
    { key: 'state', header: t('statistics.list.state'), cell: (batch) => <StateTag state={batch.state} /> },
    { key: 'kind', header: t('statistics.list.kind'), cell: (batch) => t(`statistics.kind.${batch.kind}`) },
    {
      key: 'agency',
      header: t('statistics.dimension.agency'),
      cell: (batch) => (batch.agency === null ? t('statistics.list.of-state') : say('agency', batch.agency)),
    },
    { key: 'period', header: t('statistics.list.period'), cell: (batch) => <bdi dir="ltr">{batch.period ?? '–'}</bdi> },
    {
      key: 'rows',
      header: t('statistics.list.rows-kept'),
      numeric: true,
      cell: (batch) => format.number(batch.rows.kept),
    },
    { key: 'at', header: t('statistics.list.brought'), cell: (batch) => format.dateTime(batch.askedAt) },
    {
      key: 'undo',
      header: t('statistics.list.undo'),
      headerHidden: true,
      cell: (batch) =>
        batch.state === 'imported' && batch.mayUndo ? (
          <LinkButton href={`/statistics/lists/${batch.id}/undo`} variant="tertiary" danger about={batch.fileName}>
            {t('statistics.list.undo')}
          </LinkButton>
        ) : null,
    },
  ];
  return (
    <Page
      title={t('statistics.lists.title')}
      lead={t('statistics.lists.lead')}
      breadcrumbs={[
        { href: '/', label: t('statistics.crumb.home') },
        { href: '/statistics', label: t('statistics.picture.title') },
      ]}
    >
      <p>
        {mayImport && <LinkButton href="/statistics/lists/new">{t('statistics.lists.bring')}</LinkButton>}{' '}
        {mayDecide && (
          <LinkButton href="/statistics/labels" variant="secondary">
            {t('statistics.labels.title')}
          </LinkButton>
        )}
      </p>
      <DataTable
        caption={t('statistics.lists.title')}
        captionHidden
        columns={columns}
        rows={batches}
        empty={t('statistics.lists.empty')}
        narrow="stack"
      />
      <Pagination page={page} pageSize={pageSize} total={total} href={(n) => `/statistics/lists?page=${n}`} />
    </Page>
  );
}
