import { Filters, Page, TextInput, useT } from '../../../ui-kit/index.js';
import type { Act, ActFilter, LogState as State } from '../store/acts.js';
import { ActsTable } from './ActsTable.js';
import { LogState } from './LogState.js';

export type ActsModel = {
  readonly acts: readonly Act[];
  readonly perPage: number;
  readonly filter: ActFilter;
  readonly log: State;
  readonly mayVerify: boolean;
  readonly mayReadRecords: boolean;
};

const FIELDS = ['actor', 'subject', 'action', 'from', 'until'] as const;

/** The record of acts, as an auditor reads it. */
export function ActsPage({ acts, perPage, filter, log, mayVerify, mayReadRecords }: ActsModel) {
  const t = useT();
  const chosen = FIELDS.filter((name) => filter[name]);
  const last = acts.at(-1);
  return (
    <Page
      title={t('audit.acts.title')}
      lead={t('audit.acts.lead')}
      breadcrumbs={[{ href: '/', label: t('audit.home') }]}
    >
      <LogState log={log} mayVerify={mayVerify} />
      {mayReadRecords && (
        <p>
          <a class="ds-link" href="/acts/records">
            {t('audit.records.title')}
          </a>
        </p>
      )}
      <h2>{t('audit.acts.list')}</h2>
      <Filters action="/acts" label={t('audit.acts.filter')} clear={chosen.length > 0 ? '/acts' : undefined}>
        <TextInput name="actor" label={t('audit.acts.actor')} value={filter.actor} />
        <TextInput name="subject" label={t('audit.acts.subject')} value={filter.subject} spellcheck={false} />
        <TextInput name="action" label={t('audit.acts.action')} value={filter.action} spellcheck={false} />
        <TextInput name="from" label={t('audit.acts.from')} value={filter.from} width="short" maxlength={10} />
        <TextInput name="until" label={t('audit.acts.until')} value={filter.until} width="short" maxlength={10} />
      </Filters>
      <ActsTable acts={acts} caption={t('audit.acts.title')} />
      {last && acts.length === perPage && (
        <p>
          <a class="ds-link" href={`/acts?${olderThan(last.id, filter)}`}>
            {t('audit.acts.older')}
          </a>
        </p>
      )}
    </Page>
  );
}

function olderThan(id: number, filter: ActFilter): string {
  const parameters = new URLSearchParams({ before: String(id) });
  for (const name of FIELDS) if (filter[name]) parameters.set(name, filter[name]);
  return parameters.toString();
}
