import { Button, Form, Page, SummaryList, TextInput, useFormat, useT } from '../../../ui-kit/index.js';
import type { QuarantinedFile } from '../store.js';

type Shown = QuarantinedFile & { readonly mayRelease: boolean; readonly mayDiscard: boolean };

/** Files that were set apart: what was found, and the two ways to settle it. */
export function QuarantinePage({ files }: { files: readonly Shown[] }) {
  const t = useT();
  return (
    <Page
      title={t('files.quarantine.title')}
      lead={t('files.quarantine.lead')}
      breadcrumbs={[{ href: '/', label: t('files.home') }]}
      width="text"
    >
      {files.length === 0 && <p>{t('files.quarantine.empty')}</p>}
      {files.map((file) => (
        <QuarantinedEntry key={file.id} file={file} />
      ))}
    </Page>
  );
}

function QuarantinedEntry({ file }: { file: Shown }) {
  const t = useT();
  const format = useFormat();
  const when = format.dateTime(file.keptAt);
  return (
    <section aria-labelledby={`file-${file.id}`}>
      <h2 id={`file-${file.id}`}>{t(`files.reason.${file.reason}`)}</h2>
      <p>{t(`files.reason.${file.reason}.next`)}</p>
      <SummaryList
        rows={[
          { term: t('files.quarantine.kept'), value: when },
          { term: t('files.quarantine.by'), value: <bdi>{file.keptBy}</bdi> },
          { term: t('files.quarantine.agency'), value: <bdi>{file.agency}</bdi> },
          { term: t('files.quarantine.type'), value: <bdi>{file.mediaType}</bdi> },
          { term: t('files.quarantine.size'), value: t('files.size', { kilobytes: Math.ceil(file.bytes / 1000) }) },
        ]}
      />
      {file.mayRelease && (
        <Form action={`/files/${file.id}/release`}>
          <TextInput
            name="reason"
            id={`reason-${file.id}`}
            label={t('files.quarantine.reason')}
            hint={t('files.quarantine.reason.hint')}
            width="full"
            maxlength={500}
          />
          <Button variant="secondary" about={when}>
            {t('files.quarantine.release')}
          </Button>
        </Form>
      )}
      {file.mayDiscard && (
        <Form action={`/files/${file.id}/discard`}>
          <Button variant="secondary" danger about={when}>
            {t('files.quarantine.discard')}
          </Button>
        </Form>
      )}
    </section>
  );
}
