import type { ComponentChildren } from 'preact';
import { type Column, DataTable, Filters, LinkButton, Page, Select, Tag, useT } from '../../../ui-kit/index.js';
import type { DescribedAction, DescribedGrant } from '../describe.js';
import { ROLES, type Role } from '../people.js';

export type AccessRow = DescribedAction & {
  readonly addresses: readonly { readonly method: string; readonly path: string; readonly summary: string }[];
};

export type AccessModel = {
  readonly rows: readonly AccessRow[];
  readonly modules: readonly string[];
  readonly role: Role | null;
  readonly module: string | null;
};

/** Who may do what: one row an action, as the node itself decides it. */
export function AccessPage({ rows, modules, role, module }: AccessModel) {
  const t = useT();
  const query = new URLSearchParams({ ...(role ? { role } : {}), ...(module ? { module } : {}) }).toString();
  const title = role ? t('access.title.role', { role: t(`ui.role.${role}`) }) : t('access.title');
  return (
    <Page title={title} lead={t('access.lead')} breadcrumbs={[{ href: '/', label: t('access.home') }]}>
      <Filters action="/access" label={t('access.filter')} clear={query === '' ? undefined : '/access'}>
        <Select
          name="role"
          label={t('access.filter.role')}
          empty={t('access.filter.any')}
          value={role ?? ''}
          options={ROLES.map((value) => ({ value, label: t(`ui.role.${value}`) }))}
        />
        <Select
          name="module"
          label={t('access.filter.module')}
          empty={t('access.filter.any')}
          value={module ?? ''}
          options={modules.map((value) => ({ value, label: value }))}
        />
      </Filters>
      <p>
        <LinkButton href={query === '' ? '/access.csv' : `/access.csv?${query}`} variant="secondary">
          {t('access.download')}
        </LinkButton>
      </p>
      <AccessTable rows={rows} title={title} everyRole={role === null} />
    </Page>
  );
}

function AccessTable({ rows, title, everyRole }: { rows: readonly AccessRow[]; title: string; everyRole: boolean }) {
  const t = useT();
  const roles = (some: readonly Role[]): string =>
    some.length === ROLES.length ? t('access.everybody') : some.map((one) => t(`ui.role.${one}`)).join(', ');
  const columns: Column<AccessRow>[] = [
    { key: 'action', header: t('access.column.action'), cell: (row) => <ActionCell row={row} />, rowHeader: true },
    ...(everyRole
      ? [
          {
            key: 'roles',
            header: t('access.column.roles'),
            cell: (row: AccessRow) =>
              row.withoutRole ? t('access.without-role', { roles: roles(row.roles) }) : roles(row.roles),
          },
        ]
      : []),
    { key: 'reach', header: t('access.column.reach'), cell: (row) => <Reach row={row} roles={roles} /> },
    {
      key: 'step-up',
      header: t('access.column.step-up'),
      oneLine: true,
      // Beside a record's relations it stands with each of them.
      cell: (row) => (row.stepUp && row.grants.length === 0 ? <StepUpTag /> : null),
    },
  ];
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={columns}
      rows={rows}
      rowId={(row) => row.action}
      empty={t('access.none')}
      narrow="stack"
    />
  );
}

function StepUpTag() {
  const t = useT();
  return <Tag tone="warning">{t('access.step-up')}</Tag>;
}

/** The action's name, and each address that it opens. */
function ActionCell({ row }: { row: AccessRow }) {
  const t = useT();
  return (
    <>
      <code>{row.action}</code>
      {row.addresses.length === 0 && <p>{t('access.no-address')}</p>}
      <ul>
        {row.addresses.map(({ method, path, summary }) => (
          <li key={`${method} ${path}`}>
            <bdi dir="ltr" lang="en">
              <code>
                {method} {path}
              </code>{' '}
              {summary}
            </bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

function Reach({ row, roles }: { row: AccessRow; roles: (some: readonly Role[]) => string }): ComponentChildren {
  const t = useT();
  if (row.reach === 'any') return t('access.reach.any');
  if (row.reach === 'own-agency')
    return row.beyond.length === 0
      ? t('access.reach.own-agency')
      : t('access.reach.own-agency.beyond', { roles: roles(row.beyond) });
  return (
    <ul>
      {row.grants.map((grant, index) => (
        <li key={index}>
          <GrantText grant={grant} />
        </li>
      ))}
    </ul>
  );
}

/** One sentence a relation: who, which parts of the record, for what. */
function GrantText({ grant }: { grant: DescribedGrant }) {
  const t = useT();
  const relations = grant.relations.map((one) => t(`access.relation.${one}`)).join(', ');
  const classes = grant.classes.map((one) => t(`access.class.${one}`)).join(', ');
  const purposes = grant.purposes.map((one) => t(`access.purpose.${one}`)).join(', ');
  return (
    <>
      {t('access.grant', {
        relations,
        classes: classes || t('access.no-class'),
        purposes,
      })}{' '}
      {grant.stepUp && <StepUpTag />}
    </>
  );
}
