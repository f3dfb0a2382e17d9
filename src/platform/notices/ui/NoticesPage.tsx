import { Button, type Column, DataTable, Form, Page, Tag, useFormat, useT } from '../../../ui-kit/index.js';
import type { Notice } from '../store.js';

export type NoticeShown = Notice & { readonly message: string; readonly href: string };

/** What waits for the reader, and what she has seen already. */
export function NoticesPage({ notices }: { notices: readonly NoticeShown[] }) {
  const t = useT();
  const format = useFormat();
  const unread = notices.filter((one) => one.readAt === null);
  const newest = unread.reduce((most, one) => Math.max(most, one.id), 0);
  const columns: Column<NoticeShown>[] = [
    {
      key: 'what',
      header: t('notices.what'),
      rowHeader: true,
      cell: (one) => (
        <a class="ds-link" href={one.href}>
          {t(one.message)}
        </a>
      ),
    },
    { key: 'at', header: t('notices.at'), cell: (one) => format.dateTime(one.at) },
    {
      key: 'state',
      header: t('notices.state'),
      cell: (one) =>
        one.readAt === null ? <Tag tone="info">{t('notices.unread')}</Tag> : <Tag>{t('notices.read')}</Tag>,
    },
  ];
  return (
    <Page title={t('notices.title')} lead={t('notices.lead')} breadcrumbs={[{ href: '/', label: t('notices.home') }]}>
      {newest > 0 && (
        <Form action="/notices/read">
          <input type="hidden" name="upTo" value={newest} />
          <Button variant="secondary">{t('notices.mark')}</Button>
        </Form>
      )}
      <DataTable
        caption={t('notices.title')}
        captionHidden
        columns={columns}
        rows={notices}
        empty={t('notices.none')}
        narrow="stack"
      />
    </Page>
  );
}
