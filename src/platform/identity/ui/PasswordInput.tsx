export type PasswordInputProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Managers of passwords fill in `current-password` and offer to make a `new-password`. Pasting is never hindered. */
  autocomplete: 'current-password' | 'new-password';
  maxlength: number;
};

/** A field whose letters are not shown; otherwise like the kit's TextInput. */
export function PasswordInput({ name, label, hint, error, autocomplete, maxlength }: PasswordInputProps) {
  const id = `field-${name}`;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div class={error ? 'ds-field field field-invalid' : 'ds-field field'}>
      <label class="ds-label" for={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="ds-validation-message field-error">
          {error}
        </p>
      )}
      <input
        id={id}
        name={name}
        class="ds-input input-medium"
        type="password"
        dir="auto"
        autocomplete={autocomplete}
        maxlength={maxlength}
        aria-describedby={described}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}
