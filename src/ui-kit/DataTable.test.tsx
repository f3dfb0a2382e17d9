import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../platform/languages/catalogue.js';
import { sampleOf } from './catalogue/sample-page.js';
import { type Column, DataTable } from './DataTable.js';

const { htmlOf } = sampleOf(loadCatalogue(fileURLToPath(new URL('./', import.meta.url))));

type Count = { year: string; persons: string };
const columns: readonly Column<Count>[] = [
  { key: 'year', header: 'Year', cell: (row) => row.year },
  { key: 'persons', header: 'Persons', cell: (row) => row.persons, numeric: true },
];
const rows = [{ year: '2024', persons: '1,204' }];

describe('a table', () => {
  it('has a caption, column headers and row headers', () => {
    const html = htmlOf(<DataTable caption="Persons" columns={columns} rows={rows} empty="None" />);
    expect(html).toContain('<th scope="col">Year</th>');
    expect(html).toContain('<th scope="row">2024</th>');
    expect(html).toContain('<td class="numeric">1,204</td>');
    expect(html).toMatch(/<caption id="[^"]+"><span>Persons<\/span><\/caption>/);
  });

  it('scrolls inside a region that has its name and takes the focus', () => {
    const html = htmlOf(<DataTable caption="Persons" columns={columns} rows={rows} empty="None" />);
    const name = /<caption id="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`role="region" aria-labelledby="${name}" tabindex="0"`);
  });

  it('says so when it has no rows', () => {
    expect(htmlOf(<DataTable caption="Persons" columns={columns} rows={[]} empty="Nothing found" />)).toContain(
      '<td colspan="2" class="table-empty">Nothing found</td>',
    );
  });

  it('keeps its roles and shows column names when rows become blocks', () => {
    const html = htmlOf(<DataTable caption="Persons" columns={columns} rows={rows} empty="None" narrow="stack" />);
    expect(html).toContain('<table class="ds-table data-table" role="table">');
    expect(html).toContain('role="rowheader" data-label="Year"');
    expect(html).toContain('role="cell" class="numeric" data-label="Persons"');
  });

  it('gives rows ids that can be linked to, and sets totals under the line', () => {
    const html = htmlOf(
      <DataTable
        caption="Persons"
        columns={columns}
        rows={rows}
        rowId={(row) => `y${row.year}`}
        totals={[{ year: 'All', persons: '1,204' }]}
        empty="None"
      />,
    );
    expect(html).toContain('<tr id="y2024">');
    expect(html).toMatch(/<tfoot>.*All/);
  });
});
