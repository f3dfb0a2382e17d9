import {
  Button,
  DateFields,
  ErrorSummary,
  Form,
  LongText,
  Page,
  Radios,
  Select,
  TextInput,
  useT,
} from '../../../ui-kit/index.js';
import { ORAL_ACTIONS } from '../../versions/oral.js';
import type { OralField } from '../../versions/oral-form.js';
import { shortTitle, titleOf, useNames } from '../names.js';
import type { OralRevisionModel } from './model.js';

const BEGINNING = 70;
const LONGEST_TEXT = 20_000;

/** Notes what was read out: which paragraph, what became of it, who read it, on what day and at what time. */
export function OralRevisionPage({ document, passages, typed, faults }: OralRevisionModel) {
  const t = useT();
  const names = useNames();
  const fault = (field: OralField) => (faults[field] === undefined ? undefined : t(faults[field]));
  const told = (Object.keys(faults) as OralField[]).map((field) => ({ field, message: fault(field) ?? '' }));
  return (
    <Page
      title={t('instruments.versions.oral.new')}
      lead={t('instruments.versions.oral.lead')}
      width="text"
      errors={told.length > 0 && <ErrorSummary faults={told} />}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/instruments', label: t('instruments.library.title') },
        { href: `/instruments/${document.id}`, label: shortTitle(titleOf(document)) },
        { href: `/instruments/${document.id}/versions`, label: t('instruments.versions.title') },
      ]}
    >
      <Form action={`/instruments/${document.id}/versions/oral`}>
        <Select
          name="fragment"
          label={t('instruments.versions.oral.paragraph')}
          empty={t('instruments.versions.oral.end')}
          value={typed.fragment}
          width="full"
          error={fault('fragment')}
          options={passages.map((passage) => ({
            value: passage.fragment,
            label: `${names.provision(passage.rootKind, passage.number)} – ${passage.text.slice(0, BEGINNING)}`,
          }))}
        />
        <Radios
          name="action"
          legend={t('instruments.versions.oral.action')}
          value={typed.action}
          error={fault('action')}
          options={ORAL_ACTIONS.map((value) => ({ value, label: t(`instruments.versions.oral.action.${value}`) }))}
        />
        <LongText
          name="text"
          label={t('instruments.versions.oral.text')}
          hint={t('instruments.versions.oral.text.hint')}
          value={typed.text}
          maxlength={LONGEST_TEXT}
          error={fault('text')}
        />
        <TextInput
          name="reader"
          label={t('instruments.versions.oral.reader')}
          hint={t('instruments.versions.oral.reader.hint')}
          value={typed.reader}
          maxlength={200}
          error={fault('reader')}
        />
        <DateFields
          name="read"
          legend={t('instruments.versions.oral.day')}
          value={{ day: typed.day, month: typed.month, year: typed.year }}
          error={fault('read')}
        />
        <TextInput
          name="time"
          label={t('instruments.versions.oral.time')}
          hint={t('instruments.versions.oral.time.hint')}
          value={typed.time}
          width="short"
          maxlength={5}
          optional
          error={fault('time')}
        />
        <Button>{t('instruments.versions.oral.note')}</Button>
      </Form>
    </Page>
  );
}
