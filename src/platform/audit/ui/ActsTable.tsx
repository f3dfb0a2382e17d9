import { type Column, DataTable, Tag, useFormat, useT } from '../../../ui-kit/index.js';
import type { Act } from '../store/acts.js';

/** Acts as rows; the address of what was done to can be left out where it is the same in all. */
export function ActsTable({ acts, caption }: { acts: readonly Act[]; caption: string }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<Act>[] = [
    {
      key: 'id',
      header: t('audit.acts.number'),
      cell: (act) => (
        <a class="ds-link" href={`/acts/${act.id}`}>
          {format.number(act.id)}
        </a>
      ),
      numeric: true,
      rowHeader: true,
    },
    { key: 'at', header: t('audit.acts.at'), cell: (act) => format.dateTime(act.at), oneLine: true },
    { key: 'actor', header: t('audit.acts.actor'), cell: (act) => <bdi>{act.actor}</bdi> },
    { key: 'action', header: t('audit.acts.action'), cell: (act) => <code dir="ltr">{act.action}</code> },
    {
      key: 'subject',
      header: t('audit.acts.subject'),
      cell: (act) => (act.erased ? <Tag>{t('audit.acts.erased')}</Tag> : <code dir="ltr">{act.subject}</code>),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={acts}
      empty={t('audit.acts.empty')}
      narrow="stack"
    />
  );
}
