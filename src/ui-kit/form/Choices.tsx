import type { ComponentChildren } from 'preact';
import { describedBy, FieldError, fieldId, Hint, Optional } from './Field.js';

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined };

type GroupBasics = {
  name: string;
  /** The question the choices answer. */
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  id?: string | undefined;
  optional?: boolean | undefined;
};

export type CheckboxesProps = GroupBasics & { options: readonly Choice[]; values?: readonly string[] };
export type RadiosProps = GroupBasics & { options: readonly Choice[]; value?: string | undefined };

/** A question with several inputs: the legend is read with each of them. */
export function Group(props: GroupBasics & { children: (id: string) => ComponentChildren }) {
  const { legend, hint, error, optional = false } = props;
  const id = props.id ?? fieldId(props.name);
  return (
    <fieldset
      class={error ? 'ds-fieldset field field-invalid' : 'ds-fieldset field'}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend class="ds-label">
        {legend}
        {optional && <Optional />}
      </legend>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id}>{error}</FieldError>
      {props.children(id)}
    </fieldset>
  );
}

type ChoiceListProps = {
  id: string;
  name: string;
  type: 'checkbox' | 'radio';
  options: readonly Choice[];
  chosen: readonly string[];
  invalid: boolean;
};

function ChoiceList({ id, name, type, options, chosen, invalid }: ChoiceListProps) {
  return (
    <div class="choices">
      {options.map((option, index) => {
        // The first input carries the group's id, so that an error summary leads straight to it.
        const own = index === 0 ? id : `${id}-${index + 1}`;
        return (
          <div class="ds-field" key={option.value}>
            <input
              class="ds-input"
              type={type}
              id={own}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              aria-describedby={option.hint ? `${own}-hint` : undefined}
              aria-invalid={invalid ? 'true' : undefined}
            />
            <label class="ds-label" for={own}>
              {option.label}
            </label>
            <Hint id={own}>{option.hint}</Hint>
          </div>
        );
      })}
    </div>
  );
}

/** Any number of answers out of a few. */
export function Checkboxes(props: CheckboxesProps) {
  return (
    <Group {...props}>
      {(id) => (
        <ChoiceList
          id={`${id}-1`}
          name={props.name}
          type="checkbox"
          options={props.options}
          chosen={props.values ?? []}
          invalid={Boolean(props.error)}
        />
      )}
    </Group>
  );
}

/** One answer out of a few. */
export function Radios(props: RadiosProps) {
  return (
    <Group {...props}>
      {(id) => (
        <ChoiceList
          id={`${id}-1`}
          name={props.name}
          type="radio"
          options={props.options}
          chosen={props.value === undefined ? [] : [props.value]}
          invalid={Boolean(props.error)}
        />
      )}
    </Group>
  );
}
