import { Button, ErrorSummary, FileInput, Form, Page, useT } from '../../ui-kit/index.js';

/** A fault of the file, said in the reader's language: what happened, and what to do. */
export type FileFault = { readonly code: string; readonly detail: string; readonly next: string };

export type NewInstrumentModel = {
  readonly fault: FileFault | null;
  readonly megabytes: number;
};

/** Bring a document: the file is read at once, and nothing is kept of one that cannot be read. */
export function NewInstrumentPage({ fault, megabytes }: NewInstrumentModel) {
  const t = useT();
  const message = fault ? `${fault.detail} ${fault.next}` : undefined;
  return (
    <Page
      title={t('instruments.new.title')}
      lead={t('instruments.new.lead')}
      width="text"
      errors={message && <ErrorSummary faults={[{ field: 'file', message }]} />}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
      ]}
    >
      <Form action="/instruments/new" files>
        <FileInput
          name="file"
          label={t('instruments.new.file')}
          hint={t('instruments.new.file.hint', { megabytes })}
          accept=".docx,.docm,.pdf,.html,.htm,.xml,.akn,.txt,.md,text/plain,text/markdown,text/html,application/pdf"
          error={message}
        />
        <Button>{t('instruments.new.keep')}</Button>
      </Form>
      <h2>{t('instruments.new.what')}</h2>
      <ul>
        <li>{t('instruments.new.what.read')}</li>
        <li>{t('instruments.new.what.repairs')}</li>
        <li>{t('instruments.new.what.text')}</li>
        <li>{t('instruments.new.what.same')}</li>
      </ul>
    </Page>
  );
}
