import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../test/shared.js';
import { fileSource, openSpreadsheet, type Row } from '../../platform/spreadsheets/index.js';
import type { SourceRow } from '../source-row.js';
import { columnOfHeader } from './columns.js';
import { htcdsColumns } from './known-columns/index.js';
import type { Mapping } from './mapping.js';
import { PersonReader } from './read.js';
import type { PersonReading, PersonRecord, RowFault } from './record.js';
import { suggestMapping } from './suggest.js';

const today = '2025-06-30';

function list(text: string): { headers: string[]; rows: SourceRow[] } {
  const [headers = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('¦').map((cell) => cell.trim()));
  return { headers, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

function readAll(
  headers: readonly string[],
  rows: readonly SourceRow[],
  change: Partial<Mapping> = {},
): PersonReading[] {
  const { mapping } = suggestMapping(headers, rows);
  const reader = new PersonReader({ ...mapping, ...change }, headers, { today });
  return rows.map((row) => reader.read(row));
}

function record(reading: PersonReading | undefined): PersonRecord {
  if (reading?.kind !== 'record') throw new Error(JSON.stringify(reading));
  return reading.record;
}

const faultsOf = (reading: PersonReading | undefined): readonly RowFault[] =>
  reading?.kind === 'faults' ? reading.faults : [];

describe('a list in HTCDS columns', () => {
  const { headers, rows } = list(`
    cas_IncomingReferralDate¦prs_FirstName¦prs_Email¦prs_Birthdate¦prs_Gender¦prs_Citizenship¦vic_TraffickingStatus¦vic_TypeOfExploitation¦vic_TypeOfSexExploitation¦vic_MethodsOfControl¦vic_ForcedLabourIndustry¦hte_Country¦cas_CaseOwner
    2024-03-05¦Ines¦i@x.example¦2008-03-06¦Feminine¦NA;GB¦ActualVictimOfTrafficking¦SexualExploitation;ForcedMarriage¦Prostitution¦¦¦ZM¦R. Moyo
    2024-04-01¦Tom¦¦¦NonSpecifiedUnknown¦¦PossibleVictimOfTrafficking¦ForcedLabour¦¦DebtBondage ; FalsePromises¦Agriculture, forestry and fishing¦¦
  `);
  const [first, second] = readAll(headers, rows);

  it('becomes a record without anything that names or reaches a person [S4 8]', () => {
    expect(record(first)).toEqual({
      row: 2,
      sharedCode: null,
      year: 2024,
      registrationDate: '2024-03-05',
      agency: null,
      agencyType: { code: null, state: 'not-asked' },
      identificationStatus: { code: 'identified', state: 'known' },
      decisionBy: { code: null, state: 'not-asked' },
      sex: { code: null, state: 'not-asked' },
      gender: { code: 'feminine', state: 'known' },
      ageAtRegistration: { code: '15-17', state: 'known' },
      ageAtEntry: { code: null, state: 'not-asked' },
      ageAtExploitation: { code: null, state: 'not-asked' },
      citizenships: { codes: ['NAM', 'GBR'], state: 'known', label: null },
      forms: {
        codes: ['forced-marriage', 'sexual.prostitution'],
        no: [],
        state: 'known',
        principal: 'forced-marriage',
        multiple: true,
      },
      means: { codes: [], no: [], state: 'not-asked' },
      sectors: { codes: [], no: [], state: 'not-asked' },
      recruitmentMethods: { codes: [], no: [], state: 'not-asked' },
      recruiterRelation: { codes: [], no: [], state: 'not-asked' },
      countriesOfExploitation: { codes: ['ZMB'], state: 'known', label: null },
      maritalStatus: { code: null, state: 'not-asked' },
      education: { code: null, state: 'not-asked' },
      caseStatus: { code: null, state: 'not-asked' },
    });
    const kept = JSON.stringify(first);
    for (const secret of ['Ines', 'x.example', '2008', 'Moyo']) expect(kept).not.toContain(secret);
  });

  it('asks no means of a child (Protocol, art. 3(c))', () => {
    expect(first?.kind).toBe('record');
    expect(first?.kind === 'record' && first.warnings).toEqual([]);
  });

  it('keeps each answer’s state', () => {
    expect(record(second)).toMatchObject({
      gender: { code: null, state: 'unknown' },
      citizenships: { codes: [], state: 'not-asked' },
      ageAtRegistration: { state: 'not-asked' },
      means: { codes: ['debt-bondage', 'false-promises'], state: 'known' },
      sectors: { codes: ['A'], state: 'known' },
    });
  });

  it('tells an unknown birth date, a refused one and one that nobody asked for apart; a garbled one is a fault', () => {
    const born = list(`
      cas_IncomingReferralDate¦prs_Birthdate¦prs_Gender
      2024-03-05¦Unknown¦Feminine
      2024-03-06¦Refused¦Masculine
      2024-03-07¦¦Feminine
      2024-03-08¦in spring¦Feminine
    `);
    const readings = readAll(born.headers, born.rows);
    expect(readings.slice(0, 3).map((reading) => record(reading).ageAtRegistration.state)).toEqual([
      'unknown',
      'refused',
      'not-asked',
    ]);
    expect(faultsOf(readings[3])).toMatchObject([{ column: 'prs_Birthdate', value: '' }]);
  });

  it('says which columns are left out, and why', () => {
    const { columns } = suggestMapping(headers, rows);
    const out = columns.flatMap(({ mapping }) => (mapping.use === 'left-out' ? [[mapping.column, mapping.why]] : []));
    expect(out).toEqual([
      ['prs_FirstName', 'identity'],
      ['prs_Email', 'contact'],
      ['cas_CaseOwner', 'staff'],
    ]);
  });

  it('knows the XLSForm’s names, misspellings, stray spaces and group prefixes [S4 8]', () => {
    const known = (header: string) => columnOfHeader(header)?.column.name;
    expect(
      [
        'prs_First_Name',
        'vic_Methods_of_Control',
        'vic_TraffickinStatusDecisionMakingOrg',
        ' prs_Gender ',
        'victim/prs_Citizenship',
        'PRS_BIRTHDATE',
      ].map(known),
    ).toEqual([
      'prs_FirstName',
      'vic_MethodsOfControl',
      'vic_TraffickingStatusDecisionMakingOrg',
      'prs_Gender',
      'prs_Citizenship',
      'prs_Birthdate',
    ]);
    for (const column of htcdsColumns) expect([column.name, known(column.name)]).toEqual([column.name, column.name]);
  });

  it('reads choices separated by spaces, as an XLSForm exports them', () => {
    const form = list(`
      cas_IncomingReferralDate¦vic_TypeOfExploitation¦vic_Methods_of_Control
      2024-03-05¦ForcedLabour Servitude¦DebtBondage  FalsePromises
    `);
    expect(record(readAll(form.headers, form.rows)[0])).toMatchObject({
      forms: { codes: ['labour', 'domestic-servitude'], principal: 'labour', multiple: true },
      means: { codes: ['debt-bondage', 'false-promises'] },
    });
  });
});

describe('faults', () => {
  const header = 'Registration date¦Date of birth¦Age¦Sex¦Type of exploitation¦Nationality';
  it.each([
    ['STATISTICS_DATE_IMPOSSIBLE', '31/02/2024¦¦¦F¦Sexual¦Kenyan', 'Registration date', '31/02/2024'],
    ['STATISTICS_DATE_IMPOSSIBLE', '2023-02-29¦¦¦F¦Sexual¦Kenyan', 'Registration date', '2023-02-29'],
    ['STATISTICS_DATE_UNREADABLE', 'soon¦¦¦F¦Sexual¦Kenyan', 'Registration date', 'soon'],
    ['STATISTICS_DATE_UNREADABLE', '03/04/24¦¦¦F¦Sexual¦Kenyan', 'Registration date', '03/04/24'],
    ['STATISTICS_DATE_AMBIGUOUS', '03/04/2024¦¦¦F¦Sexual¦Kenyan', 'Registration date', '03/04/2024'],
    ['STATISTICS_DATE_FUTURE', '2025-07-01¦¦¦F¦Sexual¦Kenyan', 'Registration date', '2025-07-01'],
    ['STATISTICS_DATE_TOO_EARLY', '1445-03-02¦¦¦F¦Sexual¦Kenyan', 'Registration date', '1445-03-02'],
    ['STATISTICS_REGISTRATION_MISSING', '¦¦¦F¦Sexual¦Kenyan', 'Registration date', ''],
    ['STATISTICS_VALUE_UNKNOWN', '2024-01-01¦¦¦Fx¦Sexual¦Kenyan', 'Sex', 'Fx'],
    ['STATISTICS_VALUE_UNKNOWN', '2024-01-01¦¦¦F¦Sexual; Juggling¦Kenyan', 'Type of exploitation', 'Sexual; Juggling'],
    ['STATISTICS_AGE_IMPOSSIBLE', '2024-01-01¦¦140¦F¦Sexual¦Kenyan', 'Age', '140'],
    ['STATISTICS_AGE_IMPOSSIBLE', '2024-01-01¦¦-3¦F¦Sexual¦Kenyan', 'Age', '-3'],
    ['STATISTICS_AGE_CONTRADICTS', '2024-01-01¦1990-01-01¦12¦F¦Sexual¦Kenyan', 'Age', '12-14'],
    ['STATISTICS_DATE_ORDER', '2024-01-01¦2024-02-01¦¦F¦Sexual¦Kenyan', 'Date of birth', ''],
    ['STATISTICS_DATE_IMPOSSIBLE', '2024-01-01¦1990-02-30¦¦F¦Sexual¦Kenyan', 'Date of birth', ''],
  ])('%s: %s', (code, row, column, value) => {
    const sure = list(`${header}\n2024-01-01¦¦¦M¦Labour¦Kenyan`);
    const { mapping } = suggestMapping(sure.headers, sure.rows);
    const asked = {
      ...mapping,
      columns: mapping.columns.map((entry) =>
        'dateFormat' in entry ? { ...entry, dateFormat: 'unsure' as const } : entry,
      ),
    };
    const reader = new PersonReader(asked, sure.headers, { today });
    const reading = reader.read({ row: 7, cells: row.split('¦') });
    expect(faultsOf(reading)).toMatchObject([{ code, severity: 'error', row: 7, column, value }]);
  });

  it('a country that is not certain is asked, and the row is let in', () => {
    const { headers, rows } = list(`${header}\n2024-01-01¦¦¦F¦Sexual¦Congolese`);
    const [reading] = readAll(headers, rows);
    expect(record(reading).citizenships).toEqual({ codes: [], state: 'known', label: 'Congolese' });
    expect(reading?.kind === 'record' && reading.warnings).toMatchObject([
      { code: 'STATISTICS_CITIZENSHIP_UNRESOLVED', severity: 'warning', value: 'Congolese' },
    ]);
  });

  it('says that a row repeats an earlier one', () => {
    const { headers, rows } = list(
      `${header}\n2024-01-01¦¦¦F¦Sexual¦Kenyan\n2024-01-01¦¦¦M¦Sexual¦Kenyan\n2024-01-01¦¦¦F¦Sexual¦Kenyan`,
    );
    const readings = readAll(headers, rows);
    expect(
      readings.map((reading) =>
        reading.kind === 'record'
          ? reading.warnings.map((fault) => [fault.code, fault.params?.['earlier']])
          : reading.kind,
      ),
    ).toEqual([[], [], [['STATISTICS_ROW_REPEATED', 2]]]);
  });

  it('tells each of 300 faulty rows among 10 000, with row, column and code', () => {
    const headers = ['Registration date', 'Sex', 'Age'];
    const broken = (index: number) => index % 33 === 0 && index < 33 * 300;
    const rows = Array.from(
      { length: 10_000 },
      (_, index): SourceRow => ({
        row: index + 2,
        cells: broken(index) ? ['2024-02-31', index % 2 ? 'Q' : 'F', '30'] : ['2024-02-28', 'F', String(index % 90)],
      }),
    );
    const found = readAll(headers, rows).filter((reading) => reading.kind === 'faults');
    expect(found).toHaveLength(300);
    expect(
      found.every((reading) =>
        faultsOf(reading).some(
          (fault) => fault.code === 'STATISTICS_DATE_IMPOSSIBLE' && fault.column === 'Registration date',
        ),
      ),
    ).toBe(true);
    expect(found.map((reading) => (reading.kind === 'faults' ? reading.row : 0))).toEqual(
      rows.filter((_, index) => broken(index)).map((row) => row.row),
    );
  });
});

describe('suggesting a mapping', () => {
  it('suggests from words and values, and decides nothing it is not sure of', () => {
    const { headers, rows } = list(`
      Año¦Sexo¦Nacionalidad¦Forma de explotación¦Nombre completo¦Telefono de contacto¦Color¦Observaciones
      2023¦mujer¦peruana¦explotación sexual¦Ana P.¦+51 999 888 777¦azul¦x
      2023¦hombre¦venezolano¦trabajo forzado¦Luis Q.¦+51 999 888 776¦rojo¦y
    `);
    const { mapping, needsRegistration } = suggestMapping(headers, rows);
    expect(mapping.columns.map((column) => (column.use === 'field' ? column.field : column.use))).toEqual([
      'registrationYear',
      'sex',
      'citizenships',
      'forms',
      'left-out',
      'left-out',
      'undecided',
      'left-out',
    ]);
    expect(needsRegistration).toBe(false);
    expect(readAll(headers, rows).map((reading) => record(reading).citizenships.codes)).toEqual([['PER'], ['VEN']]);
  });

  it('offers a code for values that no list reads, and uses it only once a person has said so', () => {
    const { headers, rows } = list('Year¦Sex\n2023¦Femalle\n2023¦W\n2023¦W');
    const { columns, mapping } = suggestMapping(headers, rows);
    expect(columns[1]?.unread).toEqual([
      { value: 'W', rows: 2, perhaps: null },
      { value: 'Femalle', rows: 1, perhaps: 'female' },
    ]);
    const confirmed: Mapping = {
      ...mapping,
      columns: mapping.columns.map((column) =>
        column.use === 'field' && column.field === 'sex'
          ? { ...column, values: { W: { code: 'female' }, femalle: { state: 'unknown' } } }
          : column,
      ),
    };
    const reader = new PersonReader(confirmed, headers, { today });
    expect(rows.map((row) => record(reader.read(row)).sex)).toEqual([
      { code: null, state: 'unknown' },
      { code: 'female', state: 'known' },
      { code: 'female', state: 'known' },
    ]);
  });

  it('reads yes-or-no columns: 1/0/-99 and 1/blank lose nothing', () => {
    const full = list(
      'yearOfRegistration¦gender¦citizenship¦isForcedLabour¦isSexualExploit¦meansThreats\n2019¦Female¦NA¦1¦0¦-99\n2019¦Male¦0¦0¦-99¦-99',
    );
    expect(
      readAll(full.headers, full.rows).map((reading) => [
        record(reading).forms,
        record(reading).means,
        record(reading).citizenships,
      ]),
    ).toEqual([
      [
        { codes: ['labour'], no: ['sexual'], state: 'known', principal: 'labour', multiple: false },
        { codes: [], no: [], state: 'unknown' },
        { codes: ['NAM'], state: 'known', label: null },
      ],
      [
        { codes: [], no: ['labour'], state: 'no', principal: null, multiple: false },
        { codes: [], no: [], state: 'unknown' },
        { codes: [], state: 'unknown', label: null },
      ],
    ]);
    const sparse = list('yearOfRegistration¦isForcedLabour¦meansThreats\n2021¦1¦\n2021¦¦');
    expect(
      readAll(sparse.headers, sparse.rows).map((reading) => [record(reading).forms.state, record(reading).means.state]),
    ).toEqual([
      ['known', 'not-asked'],
      ['not-asked', 'not-asked'],
    ]);
  });

  it('a mapping that does not fit is refused', () => {
    const make = (mapping: Mapping) => new PersonReader(mapping, ['Sex', 'Year'], { today });
    const base = { vocabulary: 'general', principal: 'first-named' } as const;
    expect(() => make({ ...base, columns: [{ column: 'Age', use: 'field', field: 'ageAtEntry' }] })).toThrow(
      expect.objectContaining({ code: 'STATISTICS_MAPPING_COLUMN_MISSING' }),
    );
    expect(() => make({ ...base, columns: [{ column: 'Sex', use: 'field', field: 'sex' }] })).toThrow(
      expect.objectContaining({ code: 'STATISTICS_MAPPING_REGISTRATION_MISSING' }),
    );
    const twice = [
      { column: 'Sex', use: 'field', field: 'sex' },
      { column: 'Year', use: 'field', field: 'sex' },
    ] as const;
    expect(() => make({ ...base, columns: twice, registrationYear: 2020 })).toThrow(
      expect.objectContaining({ code: 'STATISTICS_MAPPING_FIELD_TWICE' }),
    );
  });
});

const folder = sharedFolder('data', 'htcds');

describe.skipIf(!folder)('the columns of HTCDS’s own files (needs ../shared/data/htcds)', () => {
  it('its spreadsheet: every named column is known, the row of labels is none [S4 8]', async () => {
    const reading = await openSpreadsheet(await fileSource(`${folder}/HTCDS Excel Spreadsheet v2.0.xlsx`));
    const headers = reading.header.map((cell) => cell.name);
    const rows: Row[] = [];
    for await (const row of reading.rows()) rows.push(row);
    const { columns, mapping, labelRow, needsRegistration } = suggestMapping(headers, rows);
    expect(columns.filter((column) => column.mapping.use === 'undecided')).toEqual([]);
    expect([labelRow, needsRegistration]).toEqual([true, false]);
    const reader = new PersonReader(mapping, headers, { today });
    expect(rows.map((row) => reader.read(row).kind)).toEqual(['labels']);
  });

  it('its XLSForm: every question is known and every choice is read by a list [S4 8]', async () => {
    const rowsOf = async (sheet: string) => {
      const reading = await openSpreadsheet(await fileSource(`${folder}/htcds_xlsform.xlsx`), { sheet });
      const rows: Row[] = [];
      for await (const row of reading.rows()) rows.push(row);
      return rows;
    };
    const survey = (await rowsOf('survey')).filter((row) => row.cells[1]?.includes('_'));
    expect(survey.filter((row) => !columnOfHeader(row.cells[1] ?? ''))).toEqual([]);
    const choices = await rowsOf('choices');
    for (const question of survey) {
      const [type = '', name = ''] = question.cells;
      const listName = type.split(' ')[1];
      if (listName === undefined || listName === 'consent') continue;
      const values = choices.filter((row) => row.cells[0] === listName).map((row) => row.cells[1] ?? '');
      const { mapping } = suggestMapping([name], [{ row: 1, cells: ['x'] }]);
      if (mapping.columns[0]?.use !== 'field') continue;
      const sample = values.map((value, index): SourceRow => ({ row: index + 2, cells: [value] }));
      const reader = new PersonReader({ ...suggestMapping([name], sample).mapping, registrationYear: 2024 }, [name], {
        today,
      });
      const failed = sample.filter((row) => {
        const read = reader.read(row);
        return read.kind !== 'record' || read.warnings.some((fault) => fault.code !== 'STATISTICS_ROW_REPEATED');
      });
      expect([name, failed.map((row) => row.cells[0])]).toEqual([name, []]);
    }
  });
});
