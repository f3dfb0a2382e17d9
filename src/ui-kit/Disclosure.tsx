import type { ComponentChildren } from 'preact';

export type DisclosureProps = { summary: string; open?: boolean; children: ComponentChildren };

/** What only some readers need, one click away; printed open. */
export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  return (
    <details class="ds-details disclosure" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
