import type { ComponentChildren } from 'preact';
import { Disclosure } from './Disclosure.js';
import { useFormat, useT } from './page-context.js';
import { InternalTag } from './Tag.js';

export type FigureProps = {
  /** What is shown, with its unit of count and its years: "Persons identified, by sex, 2019 to 2024". */
  title: string;
  /** The drawing. */
  chart: ComponentChildren;
  /** The same figures as a DataTable. */
  table: ComponentChildren;
  /** Where the figures come from, with a link to what they are made of. */
  source: ComponentChildren;
  /** The day up to which the source speaks. No figure is shown without one. */
  asOf: Date | string;
  /** What a reader must know to read the figures rightly. */
  note?: ComponentChildren;
  /** True until the figures have passed safe publication. */
  internal?: boolean;
  /** Shows the table from the start. */
  tableOpen?: boolean;
  /** Level of the title among the page's headings. */
  level?: 2 | 3;
};

/** A chart with its table, its source and its date: they never part. */
export function Figure(props: FigureProps) {
  const { title, chart, table, source, asOf, note, internal = false, tableOpen = false, level = 2 } = props;
  const t = useT();
  const format = useFormat();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure class="figure">
      <figcaption>
        <Heading>{title}</Heading>
        {internal && <InternalTag />}
      </figcaption>
      {note && <p class="figure-note">{note}</p>}
      {chart}
      <Disclosure summary={t('ui.figure.table')} open={tableOpen}>
        {table}
      </Disclosure>
      <p class="figure-source">
        <span>{t('ui.figure.source')}</span> {source} · {t('ui.figure.as-of', { date: format.date(asOf) })}
      </p>
    </figure>
  );
}
