import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  /** What the cell shows. Numbers come already written by `useFormat`. */
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures stand under each other: aligned at the end, digits of equal width. */
  readonly numeric?: boolean;
  /** Short and of one line, such as a moment or a tag: never broken. */
  readonly oneLine?: boolean;
  /** The column that names the row; the first one when none says so. */
  readonly rowHeader?: boolean;
  /** A header that only screen readers meet, for a column of buttons. */
  readonly headerHidden?: boolean;
};

export type DataTableProps<Row> = {
  caption: string;
  /** Keeps the caption for screen readers where a heading just above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Stable id of a row, also the target of links to it. */
  rowId?: (row: Row) => string;
  /** Rows under the line: totals. */
  totals?: readonly Row[];
  /** Said in place of rows when there are none. */
  empty: string;
  /**
   * On narrow screens: `scroll` (default) keeps the table and scrolls it inside a focusable region; `stack` turns each
   * row into a block with the column names, for rows of words.
   */
  narrow?: 'scroll' | 'stack';
};

/** Rows of the same kind. Every table has a caption, row headers and column headers. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowId, totals = [], empty, narrow = 'scroll' } = props;
  const id = `table-${useId()}`;
  const header = columns.find((column) => column.rowHeader) ?? columns[0];
  // Blocks instead of table boxes would take the table away from screen readers; explicit roles give it back.
  const role = <R extends string>(name: R) => (narrow === 'stack' ? name : undefined);
  const line = (row: Row, index: number) => (
    <tr key={rowId ? rowId(row) : index} id={rowId?.(row)} role={role('row')}>
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} head={column === header} stacked={narrow === 'stack'} />
      ))}
    </tr>
  );
  return (
    <div class={`table-region table-${narrow}`} role="region" aria-labelledby={id} tabIndex={0}>
      <table class="ds-table data-table" role={role('table')}>
        <caption id={id} class={captionHidden ? 'caption-hidden' : undefined}>
          <span class={captionHidden ? 'sr-only' : undefined}>{caption}</span>
        </caption>
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {columns.map((column) => (
              <th key={column.key} scope="col" role={role('columnheader')} class={lookOf(column)}>
                {column.headerHidden ? <span class="sr-only">{column.header}</span> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role('rowgroup')}>
          {rows.map(line)}
          {rows.length === 0 && (
            <tr role={role('row')}>
              <td colSpan={columns.length} class="table-empty" role={role('cell')}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
        {totals.length > 0 && <tfoot role={role('rowgroup')}>{totals.map(line)}</tfoot>}
      </table>
    </div>
  );
}

const lookOf = ({ numeric, oneLine }: { readonly numeric?: boolean; readonly oneLine?: boolean }) =>
  [numeric && 'numeric', oneLine && 'one-line'].filter(Boolean).join(' ') || undefined;

type CellProps<Row> = { column: Column<Row>; row: Row; head: boolean; stacked: boolean };

function Cell<Row>({ column, row, head, stacked }: CellProps<Row>) {
  const look = lookOf(column);
  const label = stacked && !column.headerHidden ? column.header : undefined;
  return head ? (
    <th scope="row" role={stacked ? 'rowheader' : undefined} class={look} data-label={label}>
      {column.cell(row)}
    </th>
  ) : (
    <td role={stacked ? 'cell' : undefined} class={look} data-label={label}>
      {column.cell(row)}
    </td>
  );
}
