import { Alert, Button, FileInput, Form, Page, Select, TextInput, useLanguage, useT } from '../../ui-kit/index.js';
import type { AgencyTexts } from './codes.js';

export type NewListModel = {
  /** The agencies for which the reader may bring a list. */
  readonly agencies: AgencyTexts;
  /** True where the list may also be the State's own. */
  readonly state: boolean;
  readonly units: readonly string[];
  readonly megabytes: number;
};

/** Bring a list: the file, and the little that a file cannot say of itself. */
export function NewListPage({ agencies, state, units, megabytes }: NewListModel) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page
      title={t('statistics.new.title')}
      lead={t('statistics.new.lead')}
      width="text"
      breadcrumbs={[
        { href: '/', label: t('statistics.crumb.home') },
        { href: '/statistics/lists', label: t('statistics.lists.title') },
      ]}
    >
      <Alert title={t('statistics.new.privacy')}>
        <p>{t('statistics.new.privacy.explain')}</p>
      </Alert>
      <Form action="/statistics/lists/new" files>
        <FileInput
          name="file"
          label={t('statistics.new.file')}
          hint={t('statistics.new.file.hint', { megabytes })}
          accept=".csv,.tsv,.txt,.gz,.xlsx"
        />
        <Select
          name="agency"
          label={t('statistics.new.agency')}
          hint={t('statistics.new.agency.hint')}
          {...(state ? { empty: t('statistics.list.of-state') } : {})}
          options={Object.entries(agencies).map(([id, names]) => ({ value: id, label: names[language] }))}
        />
        <Select
          name="kind"
          label={t('statistics.new.kind')}
          empty={t('statistics.new.kind.from-file')}
          options={(['persons', 'counts'] as const).map((kind) => ({
            value: kind,
            label: t(`statistics.kind.${kind}`),
          }))}
          optional
        />
        <TextInput
          name="period"
          label={t('statistics.new.period')}
          hint={t('statistics.new.period.hint')}
          width="short"
          optional
        />
        <Select
          name="unit"
          label={t('statistics.new.unit')}
          hint={t('statistics.new.unit.hint')}
          empty={t('statistics.new.unit.from-file')}
          options={units.map((unit) => ({ value: unit, label: t(`statistics.unit.${unit}`) }))}
          optional
        />
        <TextInput name="series" label={t('statistics.new.series')} hint={t('statistics.new.series.hint')} optional />
        <Button>{t('statistics.new.send')}</Button>
      </Form>
    </Page>
  );
}
