import { Icon } from '../icons.js';
import { useT } from '../page-context.js';
import { Field, type FieldBasics } from './Field.js';

export type FileInputProps = FieldBasics & {
  /** Endings or media types the chooser offers first, such as `.csv,.xlsx`. */
  accept?: string;
  multiple?: boolean;
};

/**
 * A file to send. The native control keeps its keyboard, drop and file name, but its words would be the browser's:
 * the button is ours, and so is the line that says nothing has been chosen, which styles show while the
 * required control is empty.
 */
export function FileInput(props: FileInputProps) {
  const t = useT();
  const { accept, multiple = false } = props;
  return (
    <Field {...props}>
      {(control) => (
        <div class="file-input">
          <input {...control} class="file-input-native" type="file" accept={accept} multiple={multiple} required />
          <label class="ds-button file-input-button" data-variant="secondary" for={control.id}>
            <Icon name="file" />
            {t(multiple ? 'ui.file.choose.many' : 'ui.file.choose')}
          </label>
          <span class="file-input-none" aria-hidden="true">
            {t('ui.file.none')}
          </span>
        </div>
      )}
    </Field>
  );
}
