import { fieldId, useT } from '../../ui-kit/index.js';

type LongTextProps = {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  maxlength: number;
  optional?: boolean;
};

/** Several lines of text, laid out in the direction of their own script. */
export function LongText({ name, label, hint, value = '', maxlength, optional = false }: LongTextProps) {
  const t = useT();
  const id = fieldId(name);
  return (
    <div class="ds-field field">
      <label class="ds-label" for={id}>
        {label}
        {optional && <span class="optional"> {t('ui.field.optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        class="ds-input input-full"
        rows={6}
        dir="auto"
        maxlength={maxlength}
        autocomplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
        defaultValue={value}
      />
    </div>
  );
}
