import type { ComponentChildren } from 'preact';
import { useT } from '../page-context.js';

/** What all fields share. `error` is a whole sentence, already in the page's language. */
export type FieldBasics = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Default: `field-` and the name, which is what ErrorSummary links to. */
  id?: string | undefined;
  /** Says "(optional)" after the label; fields are required unless they say so. */
  optional?: boolean | undefined;
  /** Keeps the label for screen readers only, where a table's headings already show it. */
  labelHidden?: boolean | undefined;
};

/** Attributes that tie a control to its label, hint and error. */
export type ControlAttributes = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
};

/** The id a field has when none is given; also the target of a link in an ErrorSummary. */
export const fieldId = (name: string): string => `field-${name.replace(/[^\p{L}\p{N}_-]/gu, '-')}`;

export const describedBy = (id: string, hint?: string, error?: string): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

export function Hint({ id, children }: { id: string; children: string | undefined }) {
  return children ? (
    <p id={`${id}-hint`} class="hint">
      {children}
    </p>
  ) : null;
}

export function FieldError({ id, children }: { id: string; children: string | undefined }) {
  const t = useT();
  return children ? (
    <p id={`${id}-error`} class="ds-validation-message field-error">
      <span class="sr-only">{t('ui.error.prefix')}</span> {children}
    </p>
  ) : null;
}

export function Optional() {
  const t = useT();
  return <span class="optional"> {t('ui.field.optional')}</span>;
}

/** A label, a hint, an error and one control; the control receives the attributes that tie it to them. */
export function Field(props: FieldBasics & { children: (control: ControlAttributes) => ComponentChildren }) {
  const { name, label, hint, error, optional = false, labelHidden = false } = props;
  const id = props.id ?? fieldId(name);
  return (
    <div class={error ? 'ds-field field field-invalid' : 'ds-field field'}>
      <label class={labelHidden ? 'sr-only' : 'ds-label'} for={id}>
        {label}
        {optional && <Optional />}
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id}>{error}</FieldError>
      {props.children({
        id,
        name,
        'aria-describedby': describedBy(id, hint, error),
        'aria-invalid': error ? 'true' : undefined,
      })}
    </div>
  );
}
