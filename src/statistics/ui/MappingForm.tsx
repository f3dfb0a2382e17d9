import { Alert, Button, type Column, DataTable, Form, Select, TextInput, useT } from '../../ui-kit/index.js';

export type MappingLine = {
  /** `A`, `B` …: the column as spreadsheets name it; also the form field's name. */
  readonly column: string;
  readonly name: string;
  /** The field it is taken for, or null: left out. */
  readonly field: string | null;
  readonly suggested: boolean;
  /** Some of its values; of columns that could name a person only their shape (`Xxxx 99`). */
  readonly samples: readonly string[];
  readonly masked: boolean;
};

export type MappingFormModel = {
  readonly batch: string;
  readonly lines: readonly MappingLine[];
  /** What a column may mean, in the order of the standard. */
  readonly fields: readonly string[];
  readonly period: string | null;
};

/** What does each column mean? The machine suggests; nothing is read before the reader has said yes. */
export function MappingForm({ batch, lines, fields, period }: MappingFormModel) {
  const t = useT();
  const options = fields.map((field) => ({ value: field, label: t(`statistics.field.${field}`) }));
  const columns: Column<MappingLine>[] = [
    {
      key: 'name',
      header: t('statistics.columns.name'),
      cell: (line) => (
        <>
          <bdi>{line.name || '–'}</bdi> <span class="hint">{line.column}</span>
        </>
      ),
    },
    {
      key: 'samples',
      header: t('statistics.mapping.samples'),
      cell: (line) => (
        <>
          <bdi>{line.samples.join(' · ') || '–'}</bdi>
          {line.masked && <span class="hint"> {t('statistics.mapping.masked')}</span>}
        </>
      ),
    },
    {
      key: 'field',
      header: t('statistics.mapping.means'),
      cell: (line) => (
        <Select
          name={`column-${line.column}`}
          label={t('statistics.mapping.means.of', { column: line.name || line.column })}
          labelHidden
          empty={t('statistics.mapping.leave-out')}
          value={line.field ?? undefined}
          options={options}
        />
      ),
    },
  ];
  return (
    <section aria-labelledby="mapping">
      <h2 id="mapping">{t('statistics.mapping.title')}</h2>
      <p>{t('statistics.mapping.lead')}</p>
      <Alert title={t('statistics.mapping.identity')}>
        <p>{t('statistics.mapping.identity.explain')}</p>
      </Alert>
      <Form action={`/statistics/lists/${batch}/mapping`}>
        <DataTable caption={t('statistics.mapping.title')} captionHidden columns={columns} rows={lines} empty="" narrow="stack" />
        <TextInput name="period" label={t('statistics.new.period')} hint={t('statistics.mapping.period.hint')} value={period ?? ''} width="short" optional />
        <Button>{t('statistics.mapping.check')}</Button>
      </Form>
    </section>
  );
}
