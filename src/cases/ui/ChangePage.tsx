import type { Sensitivity } from '../../platform/access/index.js';
import { Button, Form, Page, useT } from '../../ui-kit/index.js';
import type { FieldDefinition } from '../fields.js';
import { FieldInput } from './FieldInput.js';
import type { RecordHead } from './names.js';
import { useCrumbs } from './parts.js';

export type ChangeModel = {
  readonly record: RecordHead;
  readonly sensitivity: Sensitivity;
  readonly fields: readonly FieldDefinition[];
  readonly values: Readonly<Record<string, string>>;
  readonly version: number;
};

/** The form of one class of a record. */
export function ChangePage({ record, sensitivity, fields, values, version }: ChangeModel) {
  const t = useT();
  return (
    <Page
      title={t('cases.change.title', { code: record.code, class: t(`cases.class.${sensitivity}`) })}
      lead={t('cases.change.lead')}
      width="text"
      breadcrumbs={useCrumbs(record)}
      caveat={t('cases.caveat')}
    >
      <Form action={`/cases/${record.id}/change/${sensitivity}`}>
        <input type="hidden" name="version" value={version} />
        {fields.map((field) => (
          <FieldInput key={field.key} field={field} value={values[field.key] ?? ''} />
        ))}
        <Button>{t('cases.change.do')}</Button>{' '}
        <a class="ds-link" href={`/cases/${record.id}`}>
          {t('cases.change.leave')}
        </a>
      </Form>
    </Page>
  );
}
