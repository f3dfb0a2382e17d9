import {
  Alert,
  Button,
  ErrorSummary,
  FileInput,
  Form,
  LongText,
  Page,
  TextInput,
  useT,
} from '../../../ui-kit/index.js';
import { useCrumbs } from './words.js';

export type NewTableModel = {
  readonly typed: { readonly title: string; readonly table: string };
  readonly faults: readonly { readonly field: string; readonly message: string }[];
};

const EXAMPLE = 'police,shelter,border,count\n1,0,0,54\n0,1,0,463\n1,1,0,15\n0,0,1,907';

/** A table of captures, pasted or as a file: what is refused comes back as it was, with every fault. */
export function NewTablePage({ typed, faults }: NewTableModel) {
  const t = useT();
  const crumbs = useCrumbs();
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return (
    <Page
      title={t('statistics.estimates.new.title')}
      lead={t('statistics.estimates.new.lead')}
      width="text"
      breadcrumbs={crumbs}
      errors={faults.length > 0 ? <ErrorSummary faults={faults} /> : undefined}
    >
      <Alert title={t('statistics.estimates.new.shape')}>
        <p>{t('statistics.estimates.new.shape.explain')}</p>
        <pre dir="ltr">{EXAMPLE}</pre>
      </Alert>
      <Form action="/statistics/estimates/captures/new" files>
        <TextInput
          name="title"
          label={t('statistics.estimates.captures.name')}
          hint={t('statistics.estimates.captures.name.hint')}
          value={typed.title}
          error={faultOf('title')}
          width="full"
          maxlength={200}
        />
        <LongText
          name="table"
          label={t('statistics.estimates.new.table')}
          hint={t('statistics.estimates.new.table.hint')}
          value={typed.table}
          error={faultOf('table')}
          maxlength={1_000_000}
          rows={14}
        />
        <FileInput name="file" label={t('statistics.estimates.new.file')} accept=".csv,.tsv,.txt" optional />
        <Button>{t('statistics.estimates.new.send')}</Button>
      </Form>
    </Page>
  );
}
