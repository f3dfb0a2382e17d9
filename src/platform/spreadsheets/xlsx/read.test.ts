import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../../test/shared.js';
import { bytesSource, fileSource, openSpreadsheet, type OpenOptions, type Row } from '../index.js';

type Parts = {
  sheet?: string;
  shared?: string;
  styles?: string;
  workbook?: string;
  extra?: Record<string, string | Uint8Array>;
};

const main =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function workbook({ sheet = '', shared = '', styles = '', workbook: book = '', extra = {} }: Parts): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      book || `<workbook ${main}><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml':
      sheet.startsWith('<?') || sheet.startsWith('<!')
        ? sheet
        : `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/styles.xml':
      styles ||
      `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="0.00 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ...(shared === '' ? {} : { 'xl/sharedStrings.xml': `<sst ${main}>${shared}</sst>` }),
    ...extra,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row r="1">${inline('A1', 'Name ')}${inline('B1', 'When')}${inline('C1', 'Count')}</row>`;

async function read(content: Uint8Array, options: OpenOptions = {}) {
  const reading = await openSpreadsheet(bytesSource('book.xlsx', content), options);
  const rows: Row[] = [];
  for await (const row of reading.rows()) rows.push(row);
  return { reading, rows, cells: rows.map((row) => row.cells) };
}

async function refusal(content: Uint8Array, options: OpenOptions = {}): Promise<{ code: string }> {
  try {
    await read(content, options);
  } catch (error) {
    return error as { code: string };
  }
  throw new Error('it was read');
}

describe('reading XLSX', () => {
  it('reads shared and inline strings, numbers, booleans and dates by their style', async () => {
    const sheet = `${header}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>44985</v></c><c r="C2" s="3"><v>12.50</v></c></row>
      <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="2"><v>44985.4375</v></c><c r="C4" t="b"><v>1</v></c></row>`;
    const shared = '<si><t>Ana</t></si><si><r><t>Ri</t></r><r><t>ch</t></r><rPh><t>x</t></rPh></si>';
    const { reading, rows } = await read(workbook({ sheet, shared }));
    expect(reading.header.map((cell) => [cell.text, cell.name])).toEqual([
      ['Name ', 'Name'],
      ['When', 'When'],
      ['Count', 'Count'],
    ]);
    expect(rows).toEqual([
      { row: 2, line: 2, cells: ['Ana', '2023-02-28', '12.5'] },
      { row: 4, line: 4, cells: ['Rich', '2023-02-28T10:30:00', 'TRUE'] },
    ]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const book = `<workbook ${main}><workbookPr date1904="1"/><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>`;
    const { cells } = await read(
      workbook({
        workbook: book,
        sheet: `${header}<row r="2">${inline('A2', 'x')}<c r="B2" s="1"><v>43523</v></c></row>`,
      }),
    );
    expect(cells).toEqual([['x', '2023-02-28', '']]);
  });

  it('does not trust what a formula once gave', async () => {
    const content = workbook({
      sheet: `${header}<row r="2">${inline('A2', 'x')}<c r="C2"><f>1+1</f><v>2</v></c></row><row r="3">${inline('A3', 'y')}<c r="C3" t="e"><v>#REF!</v></c></row>`,
    });
    const refused = await read(content);
    expect(
      refused.rows.map((row) => row.faults?.map((fault) => [fault.code, fault.place.row, fault.place.column])),
    ).toEqual([[['SPREADSHEETS_FORMULA', 2, 'Count']], [['SPREADSHEETS_ERROR_CELL', 3, 'Count']]]);
    const taken = await read(content, { formulas: 'cachedValue' });
    expect(taken.rows[0]).toEqual({ row: 2, line: 2, cells: ['x', '', '2'] });
    expect(taken.reading.diagnostics.counts.get('SPREADSHEETS_FORMULA')).toBe(1);
  });

  it('chooses the first visible sheet, or the one asked for, and says what it left', async () => {
    const book = `<workbook ${main}><sheets><sheet name="Lists" sheetId="1" state="hidden" r:id="r1"/><sheet name="People" sheetId="2" r:id="r2"/></sheets></workbook>`;
    const second = `<worksheet ${main}><sheetData>${header}<row r="2">${inline('A2', 'z')}</row></sheetData></worksheet>`;
    const content = workbook({
      workbook: book,
      sheet: `${header}<row r="2">${inline('A2', 'hidden')}</row>`,
      extra: { 'xl/worksheets/sheet2.xml': second },
    });
    const { reading, cells } = await read(content);
    expect([reading.sheet, cells[0]?.[0]]).toEqual(['People', 'z']);
    expect([...reading.diagnostics.counts.keys()]).toEqual(['SPREADSHEETS_SHEET_HIDDEN', 'SPREADSHEETS_SHEETS_LEFT']);
    expect((await read(content, { sheet: 'lists ' })).cells[0]?.[0]).toBe('hidden');
    expect((await refusal(content, { sheet: 'Nope' })).code).toBe('SPREADSHEETS_SHEET_UNKNOWN');
  });

  it('says that header cells are merged', async () => {
    const sheet = `<?xml version="1.0"?><worksheet ${main}><sheetData>${header}<row r="2">${inline('A2', 'x')}</row></sheetData><mergeCells><mergeCell ref="B1:C1"/></mergeCells></worksheet>`;
    const { reading } = await read(workbook({ sheet }));
    expect(reading.diagnostics.entries.map((entry) => [entry.code, entry.place.column])).toEqual([
      ['SPREADSHEETS_HEADER_MERGED', 'B1:C1'],
    ]);
  });
});

describe('refusing unsafe or foreign files given as XLSX', () => {
  it('a document type, which could define entities', async () => {
    const sheet = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet ${main}><sheetData>${header}</sheetData></worksheet>`;
    expect((await refusal(workbook({ sheet }))).code).toBe('SPREADSHEETS_XML_UNSAFE');
  });

  it('a sheet that unpacks to far more than it weighs', async () => {
    const sheet = `${header}${`<row>${inline('A2', 'x')}</row>`.repeat(500_000)}`;
    expect((await refusal(workbook({ sheet }), { limits: { ratio: 20 } })).code).toBe('SPREADSHEETS_BOMB');
    expect((await refusal(workbook({ sheet }), { limits: { bytes: 1 << 20 } })).code).toBe('SPREADSHEETS_TOO_LARGE');
  });

  it('more parts than any workbook has', async () => {
    const extra = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`xl/media/${index}.txt`, 'x']));
    expect((await refusal(workbook({ sheet: header, extra }), { limits: { entries: 50 } })).code).toBe(
      'SPREADSHEETS_BOMB',
    );
  });

  it('other programs’ zips, and damage', async () => {
    const zip = (parts: Record<string, string>) =>
      zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
    expect(
      await refusal(zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })),
    ).toMatchObject({
      code: 'SPREADSHEETS_CONTENT_UNSUITABLE',
      params: { content: 'ODS' },
    });
    expect(await refusal(zip({ 'word/document.xml': '<x/>', '[Content_Types].xml': '<Types/>' }))).toMatchObject({
      params: { content: 'DOCX' },
    });
    const whole = workbook({ sheet: header });
    expect((await refusal(whole.subarray(0, whole.length - 30))).code).toBe('SPREADSHEETS_XLSX_DAMAGED');
    expect((await refusal(workbook({ sheet: `<?xml version="1.0"?><worksheet><sheetData><row>` }))).code).toBe(
      'SPREADSHEETS_XLSX_DAMAGED',
    );
  });

  it('a workbook protected with a password', async () => {
    const head = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const ole = Buffer.concat([
      head,
      Buffer.alloc(2000),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(100),
    ]);
    expect((await refusal(ole)).code).toBe('SPREADSHEETS_ENCRYPTED');
  });
});

const folder = sharedFolder('data', 'htcds');

describe.skipIf(!folder)('the files of HTCDS (needs ../shared/data/htcds)', () => {
  it('opens its spreadsheet and its XLSForm [S4 8]', async () => {
    const book = await openSpreadsheet(await fileSource(`${folder}/HTCDS Excel Spreadsheet v2.0.xlsx`));
    expect(book.header.filter((cell) => cell.name.startsWith('prs_')).length).toBeGreaterThan(10);
    const rows: Row[] = [];
    for await (const row of book.rows()) rows.push(row);
    // The template's numbered lines are empty; only its row of labels holds text.
    expect(rows.map((row) => row.row)).toEqual([2]);
    const choices = await openSpreadsheet(await fileSource(`${folder}/htcds_xlsform.xlsx`), { sheet: 'choices' });
    const codes: string[] = [];
    for await (const row of choices.rows()) codes.push(row.cells[1] ?? '');
    expect(codes).toContain('DebtBondage ');
    expect(codes).toContain('NA');
  });
});
