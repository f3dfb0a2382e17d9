import {
  Button,
  DateFields,
  type DateTyped,
  ErrorSummary,
  Form,
  Page,
  Select,
  TextInput,
  fieldId,
  useLanguage,
  useT,
} from '../../../ui-kit/index.js';
import { ACTION_KINDS } from '../../treaties/action.js';
import { PARTICIPANTS } from '../../treaties/participants.js';
import { TREATIES } from '../../treaties/registry.js';
import { slugOf } from '../../treaties/treaty.js';
import { byName, treatyHref, useTreatyNames } from './names.js';

export type NewActModel = {
  /** What was chosen and typed so far. */
  readonly typed: Readonly<Record<string, string>>;
  /** Why it was refused, in the reader's language, and the field to look at. */
  readonly fault: { readonly field: string; readonly message: string } | null;
};

const dateOf = (typed: Readonly<Record<string, string>>, name: string): DateTyped => ({
  day: typed[`${name}-day`] ?? '',
  month: typed[`${name}-month`] ?? '',
  year: typed[`${name}-year`] ?? '',
});

/** Record what a participant did, with the source that says so. */
export function NewActPage({ typed, fault }: NewActModel) {
  const t = useT();
  const language = useLanguage();
  const names = useTreatyNames();
  const errorOf = (field: string) => (fault?.field === field ? fault.message : undefined);
  const participants = [...PARTICIPANTS].sort(byName(names, language)).map(({ code }) => ({
    value: code,
    label: names.participant(code),
  }));
  return (
    <Page
      title={t('instruments.treaties.new.title')}
      lead={t('instruments.treaties.new.lead')}
      width="text"
      errors={fault && <ErrorSummary faults={[fault]} />}
      breadcrumbs={[
        { href: '/', label: t('instruments.crumb.home') },
        { href: '/treaties', label: t('instruments.treaties.title') },
        ...(typed.treaty
          ? [{ href: treatyHref(`treaty/${typed.treaty}`), label: names.short(`treaty/${typed.treaty}`) }]
          : []),
      ]}
    >
      <Form action="/treaties/new">
        <Select
          name="treaty"
          label={t('instruments.treaties.column.treaty')}
          empty={t('instruments.treaties.new.choose')}
          value={typed.treaty}
          options={TREATIES.map(({ id }) => ({ value: slugOf(id), label: names.short(id) }))}
          error={errorOf('treaty')}
          width="full"
        />
        <Select
          name="participant"
          label={t('instruments.treaties.column.participant')}
          empty={t('instruments.treaties.new.choose')}
          value={typed.participant}
          options={participants}
          error={errorOf('participant')}
          width="full"
        />
        <Select
          name="kind"
          label={t('instruments.treaties.new.kind')}
          empty={t('instruments.treaties.new.choose')}
          value={typed.kind}
          options={ACTION_KINDS.map((kind) => ({ value: kind, label: names.kind(kind) }))}
          error={errorOf('kind')}
        />
        <DateFields
          name="on"
          legend={t('instruments.treaties.new.on')}
          hint={t('instruments.treaties.new.on.hint')}
          value={dateOf(typed, 'on')}
          error={errorOf('on')}
        />
        <DateFields
          name="effective"
          legend={t('instruments.treaties.new.effective')}
          hint={t('instruments.treaties.new.effective.hint')}
          value={dateOf(typed, 'effective')}
          error={errorOf('effective')}
          optional
        />
        <TextInput
          name="provision"
          label={t('instruments.treaties.new.provision')}
          value={typed.provision}
          maxlength={200}
          optional
        />
        <Words value={typed.text} error={errorOf('text')} />
        <Select
          name="about"
          label={t('instruments.treaties.new.about')}
          hint={t('instruments.treaties.new.about.hint')}
          empty={t('instruments.treaties.new.about.none')}
          value={typed.about}
          options={participants}
          error={errorOf('about')}
          width="full"
        />
        <TextInput
          name="source"
          label={t('instruments.treaties.new.source')}
          hint={t('instruments.treaties.new.source.hint')}
          value={typed.source}
          maxlength={300}
          width="full"
          error={errorOf('source')}
        />
        <TextInput
          name="note"
          label={t('instruments.treaties.new.note')}
          value={typed.note}
          maxlength={500}
          width="full"
          optional
        />
        <Button>{t('instruments.treaties.new.record')}</Button>
      </Form>
    </Page>
  );
}

function Words({ value = '', error }: { value: string | undefined; error: string | undefined }) {
  const t = useT();
  const id = fieldId('text');
  return (
    <div class="ds-field field">
      <label class="ds-label" for={id}>
        {t('instruments.treaties.new.text')}
        <span class="optional"> {t('ui.field.optional')}</span>
      </label>
      <p id={`${id}-hint`} class="hint">
        {t('instruments.treaties.new.text.hint')}
      </p>
      {error && (
        <p id={`${id}-error`} class="ds-validation-message">
          {error}
        </p>
      )}
      <textarea
        id={id}
        name="text"
        class="ds-input input-full"
        rows={8}
        dir="auto"
        maxlength={20_000}
        autocomplete="off"
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : `${id}-hint`}
        defaultValue={value}
      />
    </div>
  );
}
