import { Checkboxes, Select, TextInput, useFormat, useT, LongText } from '../../ui-kit/index.js';
import { type FieldDefinition, fieldOf } from '../fields.js';
import { Written } from './parts.js';

/** A field's name where it is read; what says how to type it is left out. */
export function useFieldName() {
  const t = useT();
  return (key: string) => t(key === 'names' ? 'cases.names' : `cases.field.${key}`);
}

/** How a kept value is shown: codes in the reader's words, texts as they were written. */
export function useValue() {
  const t = useT();
  const format = useFormat();
  return (key: string, value: string) => {
    const field = fieldOf(key);
    if (field?.kind === 'code' || field?.kind === 'codes')
      return format.list(value.split(' ').map((code) => t(`cases.code.${key}.${code}`)));
    return <Written text={value} />;
  };
}

/** The input of a field, by its kind. */
export function FieldInput({ field, value }: { field: FieldDefinition; value: string }) {
  const t = useT();
  const label = t(`cases.field.${field.key}`);
  const options = (field.codes ?? []).map((code) => ({ value: code, label: t(`cases.code.${field.key}.${code}`) }));
  const basics = { name: field.key, optional: true } as const;
  switch (field.kind) {
    case 'text':
      return (
        <TextInput
          {...basics}
          label={label}
          value={value}
          maxlength={field.maxLength}
          autocomplete="off"
          width="full"
        />
      );
    case 'date':
      return (
        <TextInput
          {...basics}
          label={label}
          hint={t('cases.date.hint')}
          value={value}
          width="short"
          autocomplete="off"
        />
      );
    case 'lines':
      return <LongText {...basics} label={label} value={value} maxlength={field.maxLength} />;
    case 'code':
      return <Select {...basics} label={label} options={options} value={value} empty={t('cases.choose')} />;
    case 'codes':
      return <Checkboxes {...basics} legend={label} options={options} values={value === '' ? [] : value.split(' ')} />;
  }
}
