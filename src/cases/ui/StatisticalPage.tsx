import { Page, SummaryList, useFormat, useT } from '../../ui-kit/index.js';
import type { FieldValue } from '../store/fields.js';
import { useValue } from './FieldInput.js';
import type { Names, RecordHead } from './names.js';
import { AgencyName, StateTag, useCrumbs } from './parts.js';

export type StatisticalModel = {
  readonly record: RecordHead;
  readonly agency: string;
  readonly openedAt: Date;
  readonly fields: readonly FieldValue[];
  readonly names: Names;
};

/** What a record tells for statistics. */
export function StatisticalPage({ record, agency, openedAt, fields, names }: StatisticalModel) {
  const t = useT();
  const format = useFormat();
  const value = useValue();
  return (
    <Page
      title={record.code}
      heading={<bdi dir="ltr">{record.code}</bdi>}
      tags={<StateTag state={record.state} />}
      lead={t('cases.statistical.lead')}
      breadcrumbs={useCrumbs()}
      caveat={t('cases.caveat')}
    >
      <SummaryList
        rows={[
          { term: t('cases.agency'), value: <AgencyName id={agency} names={names} /> },
          { term: t('cases.opened'), value: format.date(openedAt) },
          ...fields.map((field) => ({ term: t(`cases.field.${field.key}`), value: value(field.key, field.value) })),
        ]}
      />
    </Page>
  );
}
