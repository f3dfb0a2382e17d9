import type { ComponentChildren } from 'preact';

export type FormProps = {
  action: string;
  /** Set where the form carries a file. */
  files?: boolean;
  id?: string;
  children: ComponentChildren;
};

/**
 * A form that changes something (POST). Faults are told by the server in the page's language,
 * so the browser's own bubbles, which speak the browser's language, are off.
 */
export function Form({ action, files = false, id, children }: FormProps) {
  return (
    <form
      class="form"
      method="post"
      action={action}
      id={id}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
    >
      {children}
    </form>
  );
}
