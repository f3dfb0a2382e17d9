import type { ComponentChildren } from 'preact';
import { type Column, DataTable, Disclosure } from '../../../../ui-kit/index.js';
import { useReading } from '../reading.js';

/** Rows of a table twin before it only says how many more there are. */
export const MOST_ROWS = 30;

/** A column of words as a table has it, or one of figures: its key, its header, and how a row's figure is written. */
export type PlotColumn<Row> =
  | Column<Row>
  | readonly [key: string, header: string, figure: (row: Row) => ComponentChildren];

export type PlotProps<Row> = {
  title: string;
  /** What is seen in it and how it is read, for everybody. */
  about: string;
  /** The drawing, and its legend where it has one. */
  children: ComponentChildren;
  columns: readonly PlotColumn<Row>[];
  rows: readonly Row[];
  /** Points that are drawn, where the rows are only some of them, evenly. */
  thinnedFrom?: number;
};

/** A drawing, what it shows in words, and the same numbers as a table right below. */
export function Plot<Row>({ title, about, children, columns, rows, thinnedFrom = 0 }: PlotProps<Row>) {
  const { t, level } = useReading();
  const Heading = level === 2 ? 'h3' : 'h4';
  const shown = rows.slice(0, MOST_ROWS);
  const rest = rows.length - shown.length;
  return (
    <section class="plot">
      <Heading>{title}</Heading>
      <p class="figure-note">{about}</p>
      <div class="plot-frame">{children}</div>
      <Disclosure summary={t('statistics.prevalence.plot.table')}>
        <DataTable
          caption={title}
          captionHidden
          columns={columns.map(columnOf)}
          rows={shown}
          empty={t('statistics.prevalence.plot.empty')}
        />
        {thinnedFrom > rows.length && <p>{t('statistics.prevalence.plot.thinned', { drawn: thinnedFrom })}</p>}
        {rest > 0 && <p>{t('statistics.prevalence.plot.more', { count: rest })}</p>}
      </Disclosure>
    </section>
  );
}

function columnOf<Row>(column: PlotColumn<Row>): Column<Row> {
  if (!isFigures(column)) return column;
  const [key, header, cell] = column;
  return { key, header, cell, numeric: true };
}

const isFigures = <Row,>(column: PlotColumn<Row>): column is Exclude<PlotColumn<Row>, Column<Row>> =>
  Array.isArray(column);
