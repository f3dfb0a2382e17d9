import type { Purpose, Sensitivity } from '../../platform/access/index.js';
import {
  Button,
  Checkboxes,
  type Column,
  DataTable,
  FileInput,
  Form,
  Page,
  Select,
  useFormat,
  useT,
} from '../../ui-kit/index.js';
import type { KeptFile } from '../store/files.js';
import type { Names, RecordHead } from './names.js';
import { PersonName, PurposeChoice, useCrumbs } from './parts.js';

export type FilesModel = {
  readonly record: RecordHead;
  readonly purposes: readonly Purpose[];
  readonly purpose: Purpose | null;
  readonly files: readonly KeptFile[];
  readonly mayKeep: readonly Sensitivity[];
  readonly megabytes: number;
  readonly names: Names;
};

/** The files of a record. */
export function FilesPage(model: FilesModel) {
  const t = useT();
  const { record, purposes, purpose, files, mayKeep } = model;
  return (
    <Page title={t('cases.files.of', { code: record.code })} breadcrumbs={useCrumbs(record)} caveat={t('cases.caveat')}>
      <PurposeChoice action={`/cases/${record.id}/files`} purposes={purposes} purpose={purpose} />
      {purpose && (
        <DataTable
          caption={t('cases.files.title')}
          captionHidden
          columns={useColumns(model)}
          rows={files}
          empty={t('cases.files.empty')}
          narrow="stack"
        />
      )}
      {mayKeep.length > 0 && record.state === 'open' && <KeepForm {...model} />}
    </Page>
  );
}

function useColumns({ record, purpose, mayKeep, names }: FilesModel): Column<KeptFile>[] {
  const t = useT();
  const format = useFormat();
  return [
    {
      key: 'name',
      header: t('cases.file.name'),
      rowHeader: true,
      cell: (file) => (
        <a class="ds-link" href={`/cases/${record.id}/files/${file.id}?purpose=${purpose ?? ''}`}>
          <bdi>{file.name}</bdi>
        </a>
      ),
    },
    { key: 'class', header: t('cases.file.class'), cell: (file) => t(`cases.class.${file.sensitivity}`) },
    { key: 'bytes', header: t('cases.file.size'), cell: (file) => format.bytes(file.bytes), numeric: true },
    { key: 'by', header: t('cases.file.by'), cell: (file) => <PersonName id={file.by} names={names} /> },
    { key: 'at', header: t('cases.file.at'), cell: (file) => format.dateTime(file.at) },
    {
      key: 'remove',
      header: t('cases.file.remove'),
      headerHidden: true,
      cell: (file) =>
        mayKeep.includes(file.sensitivity) && record.state === 'open' ? (
          <Form action={`/cases/${record.id}/files/${file.id}/remove`}>
            <Button variant="tertiary" danger about={file.name}>
              {t('cases.file.remove')}
            </Button>
          </Form>
        ) : null,
    },
  ];
}

function KeepForm({ record, mayKeep, megabytes }: FilesModel) {
  const t = useT();
  return (
    <section aria-labelledby="keep">
      <h2 id="keep">{t('cases.file.keep')}</h2>
      <Form action={`/cases/${record.id}/files`} files>
        <Select
          name="sensitivity"
          label={t('cases.file.class')}
          hint={t('cases.note.class.hint')}
          options={mayKeep.map((one) => ({ value: one, label: t(`cases.class.${one}`) }))}
          value="legal"
        />
        <FileInput name="file" label={t('cases.file.choose')} hint={t('cases.file.hint', { megabytes })} />
        <Checkboxes
          name="evidence"
          legend={t('cases.file.evidence')}
          hint={t('cases.file.evidence.hint')}
          options={[{ value: 'yes', label: t('cases.file.evidence.yes') }]}
          optional
        />
        <Button>{t('cases.file.do')}</Button>
      </Form>
    </section>
  );
}
