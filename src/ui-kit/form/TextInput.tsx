import { Field, type FieldBasics } from './Field.js';

export type TextInputProps = FieldBasics & {
  value?: string | undefined;
  autocomplete?: string;
  /** `numeric` brings up digits on a phone; the field still takes any text. */
  inputmode?: 'numeric' | 'decimal' | 'email' | 'search';
  /** The expected length of an answer; the field is as wide as what goes into it. */
  width?: 'short' | 'medium' | 'full';
  maxlength?: number;
  spellcheck?: boolean;
};

/** One line of text. What people write is laid out in the direction of its own script. */
export function TextInput(props: TextInputProps) {
  const { value, width = 'medium', autocomplete, inputmode, maxlength, spellcheck } = props;
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          class={`ds-input input-${width}`}
          type="text"
          value={value}
          dir="auto"
          autocomplete={autocomplete}
          inputmode={inputmode}
          maxlength={maxlength}
          spellcheck={spellcheck}
        />
      )}
    </Field>
  );
}
