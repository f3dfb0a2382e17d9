import { Field, type FieldBasics } from './Field.js';

export type LongTextProps = FieldBasics & {
  value?: string | undefined;
  maxlength: number;
  rows?: number;
};

/** Several lines of text, laid out in the direction of their own script. */
export function LongText(props: LongTextProps) {
  const { value = '', maxlength, rows = 6 } = props;
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          class="ds-input input-full"
          rows={rows}
          dir="auto"
          maxlength={maxlength}
          autocomplete="off"
          defaultValue={value}
        />
      )}
    </Field>
  );
}
