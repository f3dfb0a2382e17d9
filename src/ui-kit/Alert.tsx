import type { ComponentChildren } from 'preact';

export type AlertProps = {
  tone?: 'info' | 'success' | 'warning' | 'danger';
  title: string;
  children?: ComponentChildren;
  /** Set on the answer to what the reader just did: it is then read out as soon as the page opens. */
  announced?: boolean;
};

/** Something to know before reading on. */
export function Alert({ tone = 'info', title, children, announced = false }: AlertProps) {
  return (
    <div class="ds-alert alert" data-color={tone} role={announced ? 'status' : undefined}>
      <p class="alert-title">{title}</p>
      {children && <div class="alert-body">{children}</div>}
    </div>
  );
}
