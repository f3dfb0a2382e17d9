import { type Column, DataTable, Page, useT } from '../../ui-kit/index.js';

type Operation = { readonly summary?: string; readonly 'x-permission'?: string };
type Address = { readonly method: string; readonly path: string; readonly operation: Operation };

/** Every address of the node, for people; programs get the OpenAPI document from the same address. */
export function ApiPage(description: Record<string, unknown>) {
  const t = useT();
  const rows: Address[] = Object.entries(
    (description.paths ?? {}) as Record<string, Record<string, Operation>>,
  ).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const columns: Column<Address>[] = [
    { key: 'method', header: t('node.api.method'), cell: (row) => <code>{row.method}</code> },
    { key: 'path', header: t('node.api.path'), cell: (row) => <code>{row.path}</code>, rowHeader: true },
    { key: 'summary', header: t('node.api.summary'), cell: (row) => <span lang="en">{row.operation.summary}</span> },
    {
      key: 'permission',
      header: t('node.api.permission'),
      cell: (row) => <code>{row.operation['x-permission']}</code>,
    },
  ];
  return (
    <Page title={t('node.api.title')} lead={t('node.api.lead')}>
      <DataTable caption={t('node.api.title')} captionHidden columns={columns} rows={rows} empty="" />
    </Page>
  );
}
