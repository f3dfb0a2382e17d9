import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../test/shared.js';
import { fileSource, openSpreadsheet, type Row } from '../../platform/spreadsheets/index.js';
import type { SourceRow } from '../source-row.js';
import { periodOfName, quarterOf, readPeriod } from './period.js';
import { readCountTable } from './read.js';
import { recogniseLayout } from './recognise.js';

/** A small table as text: first the header, one row a line, cells separated by " | ". */
function table(text: string): { headers: string[]; rows: SourceRow[] } {
  const [headers = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return { headers, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

const nested = table(`
  Agency type  | Agency          | Type of exploitation | Sex    | Nationality     | People
  Police       | Police total    | Total                | Total  | Total           | 5
  Police       | Police total    | Total                | Total  | Zambian         | 3
  Police       | Police total    | Total                | Total  | Zambian Kenyan  | 2
  Police       | Police total    | Total                | Total  | Guinean         | 0
  NGO          | NGO total       | Total                | Total  | Total           | 7
  NGO          | Harbour House   | Total                | Total  | Total           | 7
  NGO          | Harbour House   | Labour & Criminal    | Total  | Total           | 4
  NGO          | Harbour House   | Labour & Criminal    | Female | Total           | 1
  NGO          | Harbour House   | Labour & Criminal    | Female | Zambian         | 1
  NGO          | Harbour House   | Labour & Criminal    | Male   | Total           | 3
  NGO          | Harbour House   | Labour & Criminal    | Male   | Guinean         | 3
  NGO          | Harbour House   | Sexual               | Total  | Total           | 3
  NGO          | Harbour House   | Sexual               | Female | Total           | 3
  NGO          | Harbour House   | Sexual               | Female | Zambian         | 3
`);

describe('reading a published table', () => {
  it('finds totals nested inside and stores each person once [S4 7]', () => {
    const read = readCountTable(nested.headers, nested.rows, { file: 'referrals_2024_q2.csv' });
    expect(read.unitOfCount).toBe('persons');
    expect(read.period).toEqual({ year: 2024, quarter: 2, source: 'file-name' });
    expect(read.whole).toEqual({ low: 12, high: 12 });
    expect(read.disagreements).toEqual([]);
    expect(read.cells.map((cell) => [cell.row, cell.count])).toEqual([
      [3, 3],
      [4, 2],
      [10, 1],
      [12, 3],
      [15, 3],
    ]);
    expect(read.zeroCells).toBe(1);
    expect(read.cells[0]).toMatchObject({
      agencyType: { code: 'police', state: 'known' },
      agency: null,
      forms: null,
      sex: null,
      citizenship: { codes: ['ZMB'] },
    });
    expect(read.cells[2]).toMatchObject({
      agency: 'Harbour House',
      forms: { forms: ['labour', 'criminal-activity'], principal: 'labour', multiple: true },
      sex: { code: 'female' },
    });
    expect(read.cells[1]?.citizenship?.codes).toEqual(['ZMB', 'KEN']);
    expect(read.labelsForPeople).toMatchObject([
      { label: 'Guinean', rows: 2, persons: 3, resolution: { kind: 'ambiguous' } },
    ]);
  });

  it('uses what a person decided about a label', () => {
    const read = readCountTable(nested.headers, nested.rows, {
      period: readPeriod('2024'),
      citizenships: new Map([['Guinean', ['GIN']]]),
    });
    expect(read.labelsForPeople).toEqual([]);
    expect(read.cells.find((cell) => cell.row === 12)?.citizenship?.codes).toEqual(['GIN']);
  });

  it('lists a margin that disagrees with its place, and keeps the national total', () => {
    const rows = nested.rows.map((row) => (row.row === 12 ? { ...row, cells: [...row.cells.slice(0, 5), '2'] } : row));
    const read = readCountTable(nested.headers, rows, { period: readPeriod('2024-Q2') });
    expect(read.disagreements).toEqual([
      {
        row: 11,
        place: {
          'Agency type': 'NGO',
          Agency: 'Harbour House',
          'Type of exploitation': 'Labour & Criminal',
          Sex: 'Male',
        },
        published: { low: 3, high: 3 },
        summed: { low: 2, high: 2 },
        difference: { low: 1, high: 1 },
        brokenDownBy: ['Nationality'],
      },
    ]);
    expect(read.cells.reduce((sum, cell) => sum + (cell.count ?? 0), 0)).toBe(12);
    expect(read.cells.find((cell) => cell.residual)).toMatchObject({
      row: 11,
      count: 1,
      citizenship: null,
      sex: { code: 'male' },
    });
  });

  it('keeps a hidden count as an interval and lists what cannot be read or stands twice', () => {
    const { headers, rows } = table(`
      Year | Sex    | Age         | Victims
      2022 | Female | under 18    | <5
      2022 | Female | 18 and over | 1,282
      2022 | Male   | under 18    | some
      2022 | Female | under 18    | 3
    `);
    const read = readCountTable(headers, rows);
    expect(read.cells).toMatchObject([
      {
        row: 2,
        count: null,
        interval: { low: 0, high: 4 },
        age: { code: '0-17' },
        period: { year: 2022, quarter: null },
      },
      { row: 3, count: 1282, interval: null },
    ]);
    expect(read.whole).toEqual({ low: 1282, high: 1286 });
    expect(read.faults.map((fault) => [fault.code, fault.row])).toEqual([
      ['STATISTICS_COUNT_UNREADABLE', 4],
      ['STATISTICS_COUNT_TWICE', 5],
    ]);
  });

  it('keeps people who were not referred out of the totals of those who were', () => {
    const { headers, rows } = table(`
      Year | NRM referral            | Sex  | Referrals
      2022 | NRM referral raised     | Male | 4
      2022 | No NRM referral raised  | Male | 90
    `);
    const read = readCountTable(headers, rows);
    expect([read.unitOfCount, read.whole.low, read.inScope.low]).toEqual(['referrals', 94, 4]);
  });

  it('turns a wide table whose headers name members', () => {
    const { headers, rows } = table(`
      Year | Quarter | Adult - Positive decision | Adult - Negative decision | Adult - Total | Child - Positive decision | Child - Negative decision | Child - Total | Total
      2022 | Total   | 5 | 1 | 6 | 2 | 2 | 4 | 10
      2022 | Q1      | 2 | 1 | 3 | 1 | 2 | 3 | 6
      2022 | Q2      | 3 | 0 | 3 | 1 | 0 | 1 | 4
    `);
    const read = readCountTable(headers, rows);
    expect([read.layout, read.unitOfCount, read.whole.low, read.disagreements.length]).toEqual([
      'wide',
      'decisions',
      10,
      0,
    ]);
    expect(
      read.cells.every((cell) => cell.period?.quarter !== null && cell.outcome !== null && cell.age !== null),
    ).toBe(true);
  });

  it('turns a table with a column a year, and takes no country for a citizenship', () => {
    const { headers, rows } = table(`
      Country | Form of exploitation | 2021 | 2022
      Zambia  | Sexual               | 3    | 4
      Zambia  | Labour               | 1    | <5
    `);
    const read = readCountTable(headers, rows);
    expect(
      read.cells.map((cell) => [
        cell.period?.year,
        cell.forms?.principal,
        cell.count,
        cell.citizenship,
        cell.other['Country'],
      ]),
    ).toEqual([
      [2021, 'sexual', 3, null, 'Zambia'],
      [2022, 'sexual', 4, null, 'Zambia'],
      [2021, 'labour', 1, null, 'Zambia'],
      [2022, 'labour', null, null, 'Zambia'],
    ]);
  });

  it.each([
    ['STATISTICS_TABLE_WIDE', 'Year | Sex | North | South\n2022 | F | 3 | 4'],
    ['STATISTICS_TABLE_UNRECOGNISED', 'Name | Colour\nAna | red'],
    [
      'STATISTICS_TABLE_SEVERAL_MEASURES',
      'Indicator | Year | Sex | Value\nVictims | 2022 | F | 3\nConvictions | 2022 | F | 1',
    ],
    ['STATISTICS_PERIOD_UNKNOWN', 'Sex | Nationality | People\nFemale | Zambian | 3'],
    ['STATISTICS_TABLE_SUBTOTAL_UNPLACED', 'Year | Agency | People\n2022 | North total | 3\n2022 | Harbour House | 1'],
  ])('refuses with %s', (code, text) => {
    const { headers, rows } = table(text);
    expect(() => readCountTable(headers, rows, { file: 'x.csv' })).toThrow(expect.objectContaining({ code }));
  });

  it('recognises columns by the words of other languages and by their values', () => {
    const { headers, rows } = table(`
      Año | Sexo | Nacionalidad | Formas | Víctimas
      2022 | Mujer | hondureña | Explotación sexual | 3
      2022 | Hombre | paraguayo | Trabajo forzoso | 2
    `);
    const layout = recogniseLayout(headers, rows);
    expect(layout.kind === 'long' && layout.dimensions.map(({ role }) => role)).toEqual([
      'year',
      'sex',
      'citizenship',
      'form',
    ]);
    expect(readCountTable(headers, rows).cells.map((cell) => cell.citizenship?.codes)).toEqual([['HND'], ['PRY']]);
  });
});

describe('periods', () => {
  it.each([
    ['nrm_referrals_2023_q3.csv.gz', 2023, 3],
    ['Q1 2024.csv', 2024, 1],
    ['victims-2021.xlsx', 2021, null],
  ])('%s', (name, year, quarter) => {
    expect(periodOfName(name)).toEqual({ year, quarter, source: 'file-name' });
  });

  it('no period where a name has none, or two years', () => {
    expect([periodOfName('list.csv'), periodOfName('2019-2022.csv'), periodOfName('id-20231.csv')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(readPeriod(' 2023-q3 ')).toEqual({ year: 2023, quarter: 3, source: 'stated' });
    expect(() => readPeriod('last year')).toThrow(expect.objectContaining({ code: 'STATISTICS_PERIOD_UNREADABLE' }));
    expect(['Q2', '2', '3rd quarter', 'IV', 'T1', 'x', 'Total'].map(quarterOf)).toEqual([2, 2, 3, 4, 1, null, null]);
  });
});

const folder = sharedFolder('data', 'uk_nrm');

describe.skipIf(!folder)('national referral tables (needs ../shared/data/uk_nrm)', () => {
  const files = folder ? readdirSync(folder).sort() : [];
  const rowsOf = async (name: string) => {
    const reading = await openSpreadsheet(await fileSource(`${folder}/${name}`));
    const rows: Row[] = [];
    for await (const batch of reading.batches()) rows.push(...batch);
    return { headers: reading.header.map((cell) => cell.name), rows };
  };

  it('national totals equal the files’ own margins, and every cell is counted once [S4 7]', async () => {
    for (const name of files.filter((file) => /^nrm_referrals_20/u.test(file))) {
      const { headers, rows } = await rowsOf(name);
      const read = readCountTable(headers, rows, { file: name });
      // Each authority's own grand total, straight from its row.
      const margins = rows.filter(
        (row) => row.cells[1]?.endsWith(' total') && row.cells.slice(2, 6).every((cell) => cell === 'Total'),
      );
      const expected = margins.reduce((sum, row) => sum + Number(row.cells[6]), 0);
      expect([name, read.whole.low, read.disagreements]).toEqual([name, expected, []]);
      expect(read.cells.reduce((sum, cell) => sum + (cell.count ?? 0), 0)).toBe(expected);
      expect(read.unknownMembers).toEqual([]);
      for (const { label, resolution } of read.labelsForPeople) {
        expect([name, label, ['ambiguous', 'multiple']]).toEqual([
          name,
          label,
          expect.arrayContaining([resolution.kind]),
        ]);
      }
    }
  });

  it('reads every other table of the folder', async () => {
    for (const name of files.filter((file) => !/^nrm_referrals_20/u.test(file))) {
      const { headers, rows } = await rowsOf(name);
      const read = readCountTable(headers, rows, { file: name });
      expect([name, read.faults, read.unknownMembers]).toEqual([name, [], []]);
      const sum = read.cells.reduce((value, cell) => value + (cell.count ?? 0), 0);
      expect(sum).toBe(read.whole.low);
    }
  });
});
