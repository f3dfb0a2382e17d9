import { Filters, Page, TextInput, useT } from '../../../ui-kit/index.js';
import type { Act } from '../store/acts.js';
import { ActsTable } from './ActsTable.js';

const crumbs = (t: ReturnType<typeof useT>) => [
  { href: '/', label: t('audit.home') },
  { href: '/acts', label: t('audit.acts.title') },
];

/** Where the data-protection officer says whose record is meant, by its number. */
export function RecordsPage() {
  const t = useT();
  return (
    <Page title={t('audit.records.title')} lead={t('audit.records.lead')} breadcrumbs={crumbs(t)} width="text">
      <Filters action="/acts/records" label={t('audit.records.title')}>
        <TextInput name="record" label={t('audit.records.record')} hint={t('audit.records.hint')} spellcheck={false} />
      </Filters>
    </Page>
  );
}

/** Who saw what of one record, newest first: addresses and codes, never contents. */
export function RecordPage({ record, acts, perPage }: { record: string; acts: readonly Act[]; perPage: number }) {
  const t = useT();
  const last = acts.at(-1);
  return (
    <Page
      title={t('audit.record.title')}
      lead={<code>{record}</code>}
      breadcrumbs={[...crumbs(t), { href: '/acts/records', label: t('audit.records.title') }]}
    >
      <p>{t('audit.record.explained')}</p>
      <ActsTable acts={acts} caption={t('audit.record.title')} />
      {last && acts.length === perPage && (
        <p>
          <a class="ds-link" href={`/acts/records/${record}?before=${last.id}`}>
            {t('audit.acts.older')}
          </a>
        </p>
      )}
    </Page>
  );
}
