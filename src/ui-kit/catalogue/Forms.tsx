import { Actions, Button } from '../Button.js';
import { Checkboxes, Radios } from '../form/Choices.js';
import { DateFields } from '../form/DateFields.js';
import { ErrorSummary } from '../form/ErrorSummary.js';
import { FileInput } from '../form/FileInput.js';
import { Filters } from '../form/Filters.js';
import { Form } from '../form/Form.js';
import { Select } from '../form/Select.js';
import { TextInput } from '../form/TextInput.js';
import { useT } from '../page-context.js';

/** Every field, as it stands and at fault. */
export function Forms({ here }: { here: string }) {
  const t = useT();
  const years = ['2024', '2023', '2022'].map((year) => ({ value: year, label: year }));
  const units = ['persons', 'referrals', 'convictions'].map((unit) => ({
    value: unit,
    label: t(`ui.kit.unit.${unit}`),
  }));
  return (
    <section id="forms">
      <h2>{t('ui.kit.forms')}</h2>
      <ErrorSummary
        faults={[
          { field: 'kit-year', message: t('ui.kit.error.year') },
          { target: 'field-kit-day-1', message: t('ui.kit.error.day') },
          { message: t('ui.kit.error.whole') },
        ]}
      />
      <Form action={here} files>
        <TextInput name="kit-title" label={t('ui.kit.field.title')} hint={t('ui.kit.field.title.hint')} optional />
        <TextInput
          name="kit-year"
          label={t('ui.kit.field.year')}
          value="20x4"
          width="short"
          inputmode="numeric"
          error={t('ui.kit.error.year')}
        />
        <Select name="kit-unit" label={t('ui.kit.field.unit')} options={units} empty={t('ui.kit.choose')} />
        <Radios
          name="kit-form"
          legend={t('ui.kit.field.form')}
          value="rows"
          options={[
            { value: 'rows', label: t('ui.kit.form.rows'), hint: t('ui.kit.form.rows.hint') },
            { value: 'counts', label: t('ui.kit.form.counts') },
          ]}
        />
        <Checkboxes name="kit-units" legend={t('ui.kit.field.units')} values={['persons']} options={units} />
        <Checkboxes
          name="kit-agree"
          legend={t('ui.kit.field.agree')}
          error={t('ui.kit.error.agree')}
          options={[{ value: 'yes', label: t('ui.kit.agree') }]}
        />
        <DateFields
          name="kit-day"
          legend={t('ui.kit.field.day')}
          hint={t('ui.kit.field.day.hint')}
          value={{ day: '31', month: '02', year: '2024' }}
          wrong={['day']}
          error={t('ui.kit.error.day')}
        />
        <FileInput
          name="kit-file"
          label={t('ui.kit.field.file')}
          hint={t('ui.kit.field.file.hint')}
          accept=".csv,.xlsx"
        />
        <Actions>
          <Button>{t('ui.kit.button.primary')}</Button>
          <Button variant="secondary">{t('ui.kit.button.secondary')}</Button>
          <Button variant="tertiary">{t('ui.kit.button.tertiary')}</Button>
          <Button danger variant="secondary" about={t('ui.kit.batch')}>
            {t('ui.kit.button.undo')}
          </Button>
          <Button danger>{t('ui.kit.button.cancel')}</Button>
        </Actions>
      </Form>
      <h3>{t('ui.kit.filters')}</h3>
      <Filters action={here} label={t('ui.kit.filters')} clear={here} keep={{ sort: 'due' }}>
        <TextInput name="words" label={t('ui.kit.field.words')} />
        <Select name="year" label={t('ui.kit.field.year')} options={years} empty={t('ui.kit.all-years')} />
        <Select name="unit" label={t('ui.kit.field.unit')} options={[{ label: t('ui.kit.filters'), options: units }]} />
      </Filters>
    </section>
  );
}
