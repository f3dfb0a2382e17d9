import { Button } from '../Button.js';
import { DataTable } from '../DataTable.js';
import { Select } from '../form/Select.js';
import { Pagination } from '../Pagination.js';
import { useFormat, useT } from '../page-context.js';
import { SummaryList } from '../SummaryList.js';
import { Tag } from '../Tag.js';

const AGENCIES = [
  { key: 'labour', numbers: [118, 132, 97, 141, 160] },
  { key: 'border', numbers: [1040, 998, 1211, 1306, 1422] },
  { key: 'shelters', numbers: [61, 74, 80, 79, 93] },
] as const;
const YEARS = ['2020', '2021', '2022', '2023', '2024'];
const FAULTS = [
  { row: 17, column: 'kit-birth', value: '31/02/1999' },
  { row: 204, column: 'kit-sex', value: '=1+1' },
] as const;

/** Rows of numbers, rows of words, rows at fault, and terms with their values. */
export function Lists({ here }: { here: string }) {
  const t = useT();
  const format = useFormat();
  const totals = YEARS.map((_, index) => AGENCIES.reduce((sum, agency) => sum + (agency.numbers[index] ?? 0), 0));
  return (
    <section id="lists">
      <h2>{t('ui.kit.lists')}</h2>
      <DataTable<{ name: string; numbers: readonly number[] }>
        caption={t('ui.kit.table.numbers')}
        columns={[
          { key: 'agency', header: t('ui.kit.table.agency'), cell: (row) => row.name },
          ...YEARS.map((year, index) => ({
            key: year,
            header: year,
            numeric: true,
            cell: (row: { numbers: readonly number[] }) => format.number(row.numbers[index] ?? 0),
          })),
        ]}
        rows={AGENCIES.map((agency) => ({ name: t(`ui.kit.agency.${agency.key}`), numbers: agency.numbers }))}
        totals={[{ name: t('ui.kit.table.total'), numbers: totals }]}
        empty=""
      />
      <Pagination page={4} pageSize={50} total={612} href={(page) => `${here}?page=${page}`} />
      <div id="faults">
        <DataTable
          caption={t('ui.kit.table.faults')}
          narrow="stack"
          rowId={(fault) => `row-${fault.row}`}
          columns={[
            { key: 'row', header: t('ui.kit.table.row'), numeric: true, cell: (fault) => format.number(fault.row) },
            { key: 'column', header: t('ui.kit.table.column'), cell: (fault) => t(`ui.kit.column.${fault.column}`) },
            { key: 'value', header: t('ui.kit.table.value'), cell: (fault) => <code dir="ltr">{fault.value}</code> },
            { key: 'fault', header: t('ui.kit.table.fault'), cell: () => t('ui.kit.error.day') },
            {
              key: 'becomes',
              header: t('ui.kit.table.becomes'),
              cell: (fault) => (
                <Select
                  name={`becomes-${fault.row}`}
                  label={t('ui.kit.table.becomes')}
                  labelHidden
                  empty={t('ui.kit.choose')}
                  options={[{ value: 'leave', label: t('ui.kit.leave') }]}
                />
              ),
            },
            {
              key: 'undo',
              header: t('ui.kit.button.undo'),
              headerHidden: true,
              cell: (fault) => (
                <Button variant="secondary" about={format.number(fault.row)}>
                  {t('ui.kit.button.undo')}
                </Button>
              ),
            },
          ]}
          rows={FAULTS}
          empty=""
        />
      </div>
      <DataTable
        caption={t('ui.kit.table.none')}
        captionHidden
        columns={[
          { key: 'a', header: t('ui.kit.table.agency'), cell: () => null },
          { key: 'b', header: t('ui.kit.table.total'), numeric: true, cell: () => null },
        ]}
        rows={[]}
        empty={t('ui.kit.table.none')}
      />
      <SummaryList
        rows={[
          {
            term: t('ui.kit.batch.file'),
            value: <bdi>persons-2024.csv</bdi>,
            action: <a href={here}>{t('ui.kit.open')}</a>,
          },
          { term: t('ui.kit.batch.size'), value: format.bytes(1_340_000) },
          { term: t('ui.kit.batch.when'), value: format.dateTime(new Date('2026-03-02T09:30:00Z')) },
          { term: t('ui.kit.batch.state'), value: <Tag tone="success">{t('ui.kit.tag.success')}</Tag> },
        ]}
      />
    </section>
  );
}
