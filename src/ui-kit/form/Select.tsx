import { Field, type FieldBasics } from './Field.js';

export type Option = { readonly value: string; readonly label: string };
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

export type SelectProps = FieldBasics & {
  options: readonly (Option | OptionGroup)[];
  value?: string | undefined;
  /** First entry, with the empty value: "All years", "Choose a column". */
  empty?: string;
  width?: 'short' | 'medium' | 'full';
};

/** One choice out of a list; groups of options where the list is long. */
export function Select(props: SelectProps) {
  const { options, value = '', empty, width = 'medium' } = props;
  const one = (option: Option) => (
    <option key={option.value} value={option.value} selected={option.value === value}>
      {option.label}
    </option>
  );
  return (
    <Field {...props}>
      {(control) => (
        <select {...control} class={`ds-input input-${width}`}>
          {empty !== undefined && one({ value: '', label: empty })}
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(one)}
              </optgroup>
            ) : (
              one(option)
            ),
          )}
        </select>
      )}
    </Field>
  );
}
