import { Page, useT } from '../../ui-kit/index.js';
import type { CaseAct } from '../store/seen.js';
import { Acts } from './Acts.js';
import type { Names, RecordHead } from './names.js';
import { useCrumbs } from './parts.js';

export type SeenModel = {
  readonly record: RecordHead;
  readonly acts: readonly CaseAct[];
  readonly perPage: number;
  readonly mayRead: boolean;
  readonly mayErase: boolean;
  readonly names: Names;
};

/** Who saw or changed what, and what was refused. It shows no content. */
export function SeenPage({ record, acts, perPage, mayRead, mayErase, names }: SeenModel) {
  const t = useT();
  const crumbs = useCrumbs(record);
  const last = acts.at(-1);
  return (
    <Page
      title={t('cases.seen.of', { code: record.code })}
      lead={t('cases.seen.lead')}
      breadcrumbs={mayRead ? crumbs : crumbs.slice(0, 2)}
    >
      <Acts acts={acts} names={names} />
      {last && acts.length === perPage && (
        <p>
          <a class="ds-link" href={`/cases/${record.id}/seen?before=${last.id}`}>
            {t('cases.seen.older')}
          </a>
        </p>
      )}
      {mayErase && (
        <p>
          <a class="ds-link" href={`/cases/${record.id}/erase`}>
            {t('cases.erase.title')}
          </a>
        </p>
      )}
    </Page>
  );
}
