import { useT } from '../page-context.js';
import { fieldId } from './Field.js';

export type FormFault = {
  /** A whole sentence: what is wrong and what to do. */
  readonly message: string;
  /** Name of the field at fault; left out where the fault belongs to no field. */
  readonly field?: string;
  /** Id to lead to, where it is not the field's own; the first input of a group is `fieldId(name)-1`. */
  readonly target?: string;
};

/** All faults of a form, first thing on the page; each leads to its field. */
export function ErrorSummary({ faults, title }: { faults: readonly FormFault[]; title?: string }) {
  const t = useT();
  if (faults.length === 0) return null;
  return (
    <div class="ds-error-summary" role="alert" tabIndex={-1} id="errors" data-color="danger">
      <h2>{title ?? t('ui.errors.title', { count: faults.length })}</h2>
      <ul>
        {faults.map((fault) => {
          const target = fault.target ?? (fault.field === undefined ? undefined : fieldId(fault.field));
          return (
            <li key={`${fault.field ?? ''} ${fault.message}`}>
              {target === undefined ? (
                fault.message
              ) : (
                <a class="ds-link" href={`#${target}`}>
                  {fault.message}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
