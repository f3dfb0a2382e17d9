import { type Column, DataTable, Page, useFormat, useT } from '../../ui-kit/index.js';

export type Act = {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly actor_kind: string;
  readonly action: string;
  readonly subject: string;
};

/** The record of acts, as an auditor reads it. */
export function ActsPage({ acts, perPage }: { acts: readonly Act[]; perPage: number }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<Act>[] = [
    { key: 'id', header: t('node.acts.number'), cell: (act) => format.number(act.id), numeric: true },
    { key: 'at', header: t('node.acts.at'), cell: (act) => format.dateTime(act.at) },
    { key: 'actor', header: t('node.acts.actor'), cell: (act) => <bdi>{act.actor}</bdi>, rowHeader: true },
    { key: 'action', header: t('node.acts.action'), cell: (act) => <code>{act.action}</code> },
    { key: 'subject', header: t('node.acts.subject'), cell: (act) => <code>{act.subject}</code> },
  ];
  const last = acts.at(-1);
  return (
    <Page
      title={t('node.acts.title')}
      lead={t('node.acts.lead')}
      breadcrumbs={[{ href: '/', label: t('node.nav.home') }]}
    >
      <DataTable
        caption={t('node.acts.title')}
        captionHidden
        columns={columns}
        rows={acts}
        empty={t('node.acts.empty')}
      />
      {last && acts.length === perPage && (
        <p>
          <a class="ds-link" href={`/acts?before=${last.id}`}>
            {t('node.acts.older')}
          </a>
        </p>
      )}
    </Page>
  );
}
