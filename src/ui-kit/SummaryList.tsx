import type { ComponentChildren } from 'preact';

export type SummaryRow = {
  readonly term: string;
  readonly value: ComponentChildren;
  /** A link or button at the end of the row. */
  readonly action?: ComponentChildren;
};

/** Terms and their values: a document's metadata, a batch's particulars, a figure's origin. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary-list">
      {rows.map((row) => (
        <div class="summary-row" key={row.term}>
          <dt>{row.term}</dt>
          <dd>
            <div>{row.value}</div>
            {row.action && <div class="summary-action">{row.action}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
