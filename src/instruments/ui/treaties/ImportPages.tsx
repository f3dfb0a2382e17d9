import {
  Alert,
  Button,
  type Column,
  DataTable,
  ErrorSummary,
  FileInput,
  Form,
  KeyFigures,
  LinkButton,
  Page,
  Select,
  SummaryList,
  Tag,
  TextInput,
  useFormat,
  useLanguage,
  useT,
} from '../../../ui-kit/index.js';
import type { TreatyImport } from '../../store/treaties.js';
import { PARTICIPANTS } from '../../treaties/participants.js';
import { TREATIES } from '../../treaties/registry.js';
import type { RowFault } from '../../treaties/rows/row.js';
import { slugOf } from '../../treaties/treaty.js';
import { byName, useTreatyNames } from './names.js';

const useCrumbs = (deep: boolean) => {
  const t = useT();
  return [
    { href: '/', label: t('instruments.crumb.home') },
    { href: '/treaties', label: t('instruments.treaties.title') },
    ...(deep ? [{ href: '/treaties/imports', label: t('instruments.treaties.imports.title') }] : []),
  ];
};

export type ImportsModel = { readonly imports: readonly TreatyImport[] };

/** The files that were brought, latest first. */
export function ImportsPage({ imports }: ImportsModel) {
  const t = useT();
  const format = useFormat();
  const columns: Column<TreatyImport>[] = [
    {
      key: 'file',
      header: t('instruments.treaties.imports.file'),
      rowHeader: true,
      cell: ({ id, fileName }) => (
        <a href={`/treaties/imports/${id}`}>
          <bdi>{fileName}</bdi>
        </a>
      ),
    },
    { key: 'source', header: t('instruments.treaties.new.source'), cell: ({ source }) => <bdi>{source}</bdi> },
    { key: 'as-of', header: t('instruments.treaties.column.known'), cell: ({ sourceAsOf }) => sourceAsOf ?? '–' },
    {
      key: 'brought',
      header: t('instruments.treaties.imports.brought'),
      cell: ({ broughtAt }) => format.dateTime(new Date(broughtAt)),
    },
    {
      key: 'state',
      header: t('instruments.treaties.imports.state'),
      cell: ({ importedAt }) => (
        <Tag tone={importedAt ? 'success' : 'warning'}>
          {t(importedAt ? 'instruments.treaties.imports.imported' : 'instruments.treaties.imports.waiting')}
        </Tag>
      ),
    },
    {
      key: 'acts',
      header: t('instruments.treaties.imports.acts'),
      numeric: true,
      cell: ({ acts }) => format.number(acts),
    },
  ];
  return (
    <Page
      title={t('instruments.treaties.imports.title')}
      lead={t('instruments.treaties.imports.lead')}
      breadcrumbs={useCrumbs(false)}
    >
      <p>
        <LinkButton href="/treaties/imports/new">{t('instruments.treaties.import.title')}</LinkButton>
      </p>
      <DataTable
        caption={t('instruments.treaties.imports.title')}
        captionHidden
        columns={columns}
        rows={imports}
        empty={t('instruments.treaties.imports.none')}
        narrow="stack"
      />
    </Page>
  );
}

export type NewImportModel = {
  readonly typed: Readonly<Record<string, string>>;
  readonly fault: { readonly field: string; readonly message: string } | null;
};

/** Bring a file: it is read at once, and nothing counts before the dry run was looked at. */
export function NewImportPage({ typed, fault }: NewImportModel) {
  const t = useT();
  const names = useTreatyNames();
  const errorOf = (field: string) => (fault?.field === field ? fault.message : undefined);
  return (
    <Page
      title={t('instruments.treaties.import.title')}
      lead={t('instruments.treaties.import.lead')}
      width="text"
      errors={fault && <ErrorSummary faults={[fault]} />}
      breadcrumbs={useCrumbs(true)}
    >
      <Form action="/treaties/imports/new" files>
        <FileInput
          name="file"
          label={t('instruments.treaties.imports.file')}
          hint={t('instruments.treaties.import.file.hint')}
          accept=".json,.csv,.tsv,.txt,.htm,.html"
          error={errorOf('file')}
        />
        <Select
          name="treaty"
          label={t('instruments.treaties.column.treaty')}
          hint={t('instruments.treaties.import.treaty.hint')}
          empty={t('instruments.treaties.import.treaty.from-file')}
          value={typed.treaty}
          options={TREATIES.map(({ id }) => ({ value: slugOf(id), label: names.short(id) }))}
          width="full"
          optional
        />
        <TextInput
          name="source"
          label={t('instruments.treaties.new.source')}
          hint={t('instruments.treaties.import.source.hint')}
          value={typed.source}
          error={errorOf('source')}
          maxlength={300}
          width="full"
          optional
        />
        <TextInput
          name="asOf"
          label={t('instruments.treaties.column.known')}
          hint={t('instruments.treaties.import.as-of.hint')}
          value={typed.asOf}
          error={errorOf('asOf')}
          width="short"
          optional
        />
        <Button>{t('instruments.treaties.import.read')}</Button>
      </Form>
    </Page>
  );
}

export type ImportModel = {
  readonly kept: TreatyImport;
  readonly counts: { readonly add: number; readonly known: number; readonly faults: number; readonly doubts: number };
  readonly faults: readonly RowFault[];
  readonly unmatched: readonly { readonly label: string; readonly acts: number }[];
  /** Set after an import: how many acts came. */
  readonly added: number | null;
};

/** What a file would add, what keeps rows out, and names that wait for a person. */
export function ImportPage({ kept, counts, faults, unmatched, added }: ImportModel) {
  const t = useT();
  const format = useFormat();
  return (
    <Page title={kept.fileName} lead={t('instruments.treaties.import.dry')} breadcrumbs={useCrumbs(true)}>
      {added !== null && (
        <Alert tone="success" title={t('instruments.treaties.import.added', { count: added })}>
          <p>{t('instruments.treaties.import.added.explain')}</p>
        </Alert>
      )}
      <KeyFigures
        figures={[
          { label: t('instruments.treaties.import.new'), value: counts.add, tone: 'success' },
          { label: t('instruments.treaties.import.known'), value: counts.known },
          { label: t('instruments.treaties.import.doubts'), value: counts.doubts },
          {
            label: t('instruments.treaties.import.faults'),
            value: counts.faults,
            ...(counts.faults > 0 ? { tone: 'danger' as const } : {}),
          },
        ]}
      />
      <SummaryList
        rows={[
          { term: t('instruments.treaties.new.source'), value: <bdi>{kept.source}</bdi> },
          { term: t('instruments.treaties.column.known'), value: kept.sourceAsOf ?? '–' },
          { term: t('instruments.treaties.imports.brought'), value: format.dateTime(new Date(kept.broughtAt)) },
        ]}
      />
      {unmatched.length > 0 && <Names id={kept.id} unmatched={unmatched} />}
      {counts.add > 0 && (
        <Form action={`/treaties/imports/${kept.id}/run`}>
          <Button>{t('instruments.treaties.import.run', { count: counts.add })}</Button>
        </Form>
      )}
      <Faults faults={faults} />
    </Page>
  );
}

function Names({ id, unmatched }: { id: string; unmatched: ImportModel['unmatched'] }) {
  const t = useT();
  const language = useLanguage();
  const names = useTreatyNames();
  const options = [
    { value: 'skip', label: t('instruments.treaties.import.names.skip') },
    ...[...PARTICIPANTS]
      .sort(byName(names, language))
      .map(({ code }) => ({ value: code, label: names.participant(code) })),
  ];
  return (
    <section aria-labelledby="names">
      <h2 id="names">{t('instruments.treaties.import.names')}</h2>
      <p>{t('instruments.treaties.import.names.explain')}</p>
      <Form action={`/treaties/imports/${id}/names`}>
        {unmatched.slice(0, 20).map(({ label, acts }, index) => (
          <div key={label}>
            <input type="hidden" name={`label-${index}`} value={label} />
            <Select
              name={`code-${index}`}
              label={t('instruments.treaties.import.names.one', { label, acts })}
              empty={t('instruments.treaties.import.names.later')}
              options={options}
              width="full"
            />
          </div>
        ))}
        <Button variant="secondary">{t('instruments.treaties.import.names.keep')}</Button>
      </Form>
    </section>
  );
}

function Faults({ faults }: { faults: readonly RowFault[] }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<RowFault>[] = [
    {
      key: 'row',
      header: t('instruments.treaties.import.row'),
      numeric: true,
      rowHeader: true,
      cell: ({ row }) => format.number(row),
    },
    {
      key: 'severity',
      header: t('instruments.treaties.import.severity'),
      cell: ({ severity }) => (
        <Tag tone={severity === 'fault' ? 'danger' : 'warning'}>
          {t(`instruments.treaties.import.severity.${severity}`)}
        </Tag>
      ),
    },
    {
      key: 'what',
      header: t('instruments.treaties.import.what'),
      cell: ({ code, params }) => (
        <>
          {t(`error.${code}`, params)} {t(`error.${code}.next`, params)}
        </>
      ),
    },
    {
      key: 'value',
      header: t('instruments.treaties.import.value'),
      cell: ({ value }) => <bdi>{value}</bdi>,
    },
  ];
  return (
    <DataTable
      caption={t('instruments.treaties.import.faults.caption')}
      columns={columns}
      rows={faults.slice(0, 200)}
      empty={t('instruments.treaties.import.faults.none')}
      narrow="stack"
    />
  );
}
