import { BarChart } from '../chart/BarChart.js';
import { StackedBars } from '../chart/StackedBars.js';
import { YearColumns } from '../chart/YearColumns.js';
import { DataTable } from '../DataTable.js';
import { Figure } from '../Figure.js';
import { useFormat, useT } from '../page-context.js';

const FORMS = [
  { key: 'labour', value: 1204 },
  { key: 'sexual', value: 866 },
  { key: 'criminal', value: 391 },
  { key: 'domestic', value: 148 },
  { key: 'marriage', value: null },
] as const;
const BY_YEAR = [812, 934, 1190, 1344, 1287, 1420, 1633, 1598, 1840, 2103, 2299, 2475];
const SEX = ['women', 'men', 'girls', 'boys', 'other', 'unknown'] as const;
const BY_SEX = [
  [402, 511, 160, 121, 4, 30],
  [430, 560, 171, 133, 6, 24],
  [455, 640, 190, 166, 5, 41],
  [470, 702, 214, 181, 9, 22],
] as const;

/** Each drawing inside its figure, with links and without. */
export function Charts() {
  const t = useT();
  const format = useFormat();
  const source = <a href="#charts">{t('ui.kit.figure.source')}</a>;
  const table = (rows: readonly { label: string; value: number | null }[], caption: string) => (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'label', header: t('ui.kit.figure.group'), cell: (row) => row.label },
        {
          key: 'value',
          header: t('ui.kit.unit.persons'),
          numeric: true,
          cell: (row) => (row.value === null ? t('ui.chart.unknown') : format.number(row.value)),
        },
      ]}
      rows={rows}
      empty=""
    />
  );
  const forms = FORMS.map((form) => ({ ...form, label: t(`ui.kit.form.${form.key}`), href: `#${form.key}` }));
  const years = BY_YEAR.map((value, index) => ({ key: String(2013 + index), label: String(2013 + index), value }));
  const recent = years.slice(-6).map((year) => ({ ...year, href: `#${year.key}` }));
  const sexes = SEX.map((key) => ({ key, label: t(`ui.kit.sex.${key}`) }));
  const bySex = BY_SEX.map((counts, index) => ({
    key: String(2021 + index),
    label: String(2021 + index),
    values: Object.fromEntries(SEX.map((sex, place) => [sex, counts[place] ?? 0])),
    href: `#${2021 + index}`,
  }));
  const title = (which: string) => t(`ui.kit.figure.${which}`);
  return (
    <section id="charts">
      <h2>{t('ui.kit.charts')}</h2>
      <Figure
        title={title('forms')}
        chart={<BarChart title={title('forms')} summary={title('forms.summary')} data={forms} />}
        table={table(forms, title('forms'))}
        source={source}
        asOf="2024-12-31"
        note={title('note')}
        internal
        level={3}
      />
      <Figure
        title={title('years')}
        chart={<YearColumns title={title('years')} summary={title('years.summary')} data={years} />}
        table={table(years, title('years'))}
        source={source}
        asOf="2024-12-31"
        level={3}
      />
      <Figure
        title={title('recent')}
        chart={<YearColumns title={title('recent')} summary={title('years.summary')} data={recent} />}
        table={table(recent, title('recent'))}
        source={source}
        asOf="2024-12-31"
        level={3}
      />
      <Figure
        title={title('sex')}
        chart={<StackedBars title={title('sex')} summary={title('sex.summary')} series={sexes} data={bySex} />}
        table={table(
          sexes.map((sex, index) => ({ label: sex.label, value: BY_SEX[3][index] ?? null })),
          title('sex'),
        )}
        source={source}
        asOf="2024-12-31"
        level={3}
        tableOpen
      />
    </section>
  );
}
