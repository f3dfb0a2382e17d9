import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../test/world/database.js';
import { type CommandLine, EXIT, tellError } from '../platform/command-line/index.js';
import { type Files, openFiles } from '../platform/files/index.js';
import { loadCatalogue } from '../platform/languages/catalogue.js';
import { type Language, translator } from '../platform/languages/index.js';
import type { Storage } from '../platform/storage/index.js';
import { statisticsCommands } from './cli.js';
import type { Report } from './cli/report.js';

const catalogue = loadCatalogue(dirname(dirname(fileURLToPath(import.meta.url))));
let storage: Storage;
let files: Files;
let place: string;

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['statistics'] });
  place = mkdtempSync(join(tmpdir(), 'palermo-cli-'));
  files = await openFiles(place);
});
afterAll(async () => {
  await storage?.close();
  rmSync(place, { recursive: true, force: true });
});

type Problem = { code: string; detail: string; next: string; place?: Record<string, unknown> };
type Ran = { exit: number; reports: Report[]; problems: Problem[]; text: string };

/** Runs `palermo statistics …` with `--json` on the tests' database. */
async function palermo(words: readonly string[], language: Language = 'en'): Promise<Ran> {
  const ran: Ran = { exit: EXIT.done, reports: [], problems: [], text: '' };
  const t = translator(catalogue, language);
  const cli: CommandLine = {
    t,
    withNode: (work) => work({ storage, files }),
    print: (model, text) => {
      ran.reports.push(model as Report);
      ran.text += `${text()}\n`;
    },
    say: (text) => ran.problems.push(JSON.parse(text) as Problem),
    progress: () => ({ at: () => undefined, end: () => undefined }),
    exitWith: (code) => {
      ran.exit = code;
    },
  };
  const root = new Command('palermo').exitOverride().option('--json');
  statisticsCommands(root, cli);
  try {
    await root.parseAsync(['node', 'palermo', '--json', 'statistics', ...words]);
  } catch (error) {
    const told = tellError(error, t, true);
    ran.problems.push(JSON.parse(told.text) as Problem);
    ran.exit = told.exit;
  }
  return ran;
}

function written(name: string, content: string | Uint8Array): string {
  const path = join(place, name);
  writeFileSync(path, content);
  return path;
}

async function kept(): Promise<number[]> {
  return storage.withClient(async (client) => {
    const counts: number[] = [];
    for (const table of ['list_batch', 'person_record', 'count_cell', 'figure', 'picture_cell', 'act', 'list_fault'])
      counts.push(Number((await client.query(`select count(*) from ${table}`)).rows[0].count));
    return counts;
  });
}

const HEADER = 'cas_IncomingReferralDate,prs_FirstName,prs_Gender,prs_Citizenship,vic_TypeOfExploitation';
const row = (index: number) => `2023-03-0${1 + (index % 9)},Ana,Feminine,KEN,ForcedLabour`;
const list = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;

const letter = (index: number): string =>
  (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** A workbook of one sheet; a cell may be given as XML (`<f>…`). */
function workbook(rows: readonly (readonly string[])[], extra: Record<string, Uint8Array> = {}): Uint8Array {
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const cell = (text: string, reference: string) =>
    text.startsWith('<f>')
      ? `<c r="${reference}">${text}</c>`
      : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text.replaceAll('&', '&amp;')}</t></is></c>`;
  const sheet = rows.map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((text, index) => (text === '' ? '' : cell(text, `${letter(index)}${at + 1}`))).join('')}</row>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook ${ns} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${ns}><sheetData>${sheet.join('')}</sheetData></worksheet>`),
    ...extra,
  });
}

const bomb = (): Uint8Array => workbook([], { 'xl/worksheets/sheet1.xml': new Uint8Array(64 << 20).fill(0x20, 0) });

const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);

describe('files that cannot be used', () => {
  const sound = list(row(1), row(2));
  const cases: readonly (readonly [what: string, name: string, content: () => string | Uint8Array, code: string])[] = [
    ['an empty file', 'empty.csv', () => '', 'SPREADSHEETS_FILE_EMPTY'],
    ['a header and nothing else', 'header-only.csv', () => `${HEADER}\n`, 'STATISTICS_NOTHING_KEPT'],
    ['no header', 'headless.csv', () => `${row(1)}\n${row(2)}\n`, 'SPREADSHEETS_HEADER_MISSING'],
    [
      'two columns of one name',
      'twice.csv',
      () => sound.replace('prs_Gender', 'prs_FirstName'),
      'SPREADSHEETS_HEADER_DUPLICATE',
    ],
    ['a PDF named .csv', 'pdf.csv', () => '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n', 'SPREADSHEETS_CONTENT_UNSUITABLE'],
    [
      'a page named .csv',
      'page.csv',
      () => '<!DOCTYPE html><html><body><table></table></body></html>',
      'SPREADSHEETS_CONTENT_UNSUITABLE',
    ],
    ['an old workbook named .xlsx', 'old.xlsx', () => ole, 'SPREADSHEETS_CONTENT_UNSUITABLE'],
    [
      'a truncated gzip file',
      'cut.csv.gz',
      () => gzipSync(sound.repeat(200)).subarray(0, 60),
      'SPREADSHEETS_GZIP_DAMAGED',
    ],
    ['a zip bomb', 'bomb.xlsx', bomb, 'SPREADSHEETS_BOMB'],
    ['a cut workbook', 'cut.xlsx', () => workbook([HEADER.split(',')]).subarray(0, 300), 'SPREADSHEETS_XLSX_DAMAGED'],
    [
      'a quotation mark never closed',
      'quote.csv',
      () => list('2023-03-03,"Ana,Feminine,KEN,ForcedLabour'),
      'SPREADSHEETS_QUOTE_UNTERMINATED',
    ],
    [
      'only dates like 31/02',
      'dates.csv',
      () => list('31/02/2023,Ana,Feminine,KEN,ForcedLabour'),
      'STATISTICS_NOTHING_KEPT',
    ],
    ['only ragged rows', 'ragged.csv', () => list('2023-03-03,Ana,Feminine'), 'STATISTICS_NOTHING_KEPT'],
    [
      'columns nobody has explained',
      'own.csv',
      () => 'Registered on,M/F,Passport of\n24/02/2023,F,Kenya\n',
      'STATISTICS_MAPPING_NEEDED',
    ],
  ];

  it.each(cases)(
    '%s: one typed error with place and next step, and nothing is kept',
    async (_what, name, content, code) => {
      const before = await kept();
      const path = written(name, content());
      const ran = await palermo(['import', path]);
      expect([ran.exit, ran.problems.map((problem) => problem.code)]).toEqual([EXIT.refused, [code]]);
      const [problem] = ran.problems;
      expect(problem?.place).toMatchObject({ file: path });
      expect(problem?.detail).toBeTruthy();
      expect(problem?.next).toBeTruthy();
      expect(`${problem?.detail} ${problem?.next}`).not.toMatch(/[{}]|error\./);
      expect(await kept()).toEqual(before);
    },
  );

  it('a directory and a missing file', async () => {
    mkdirSync(join(place, 'folder.csv'), { recursive: true });
    for (const path of [join(place, 'folder.csv'), join(place, 'nowhere.csv')]) {
      const ran = await palermo(['import', path]);
      expect([ran.exit, ran.problems[0]?.code, ran.problems[0]?.place]).toEqual([
        EXIT.refused,
        'SPREADSHEETS_FILE_MISSING',
        { file: path },
      ]);
    }
  });

  it('one that is refused does not stop the others, and the exit code tells', async () => {
    const good = written('good-beside.csv', list(row(3)));
    const ran = await palermo(['import', written('bad-beside.csv', ''), good]);
    expect([ran.exit, ran.reports.map(({ file, imported }) => [file, imported])]).toEqual([
      EXIT.refused,
      [[good, true]],
    ]);
  });
});

describe('what a list cannot do', () => {
  it('is said with the words of the pages, in the language of the terminal', async () => {
    const ran = await palermo(['import', written('undone.csv', list(row(8)))]);
    const batch = ran.reports[0]?.batch ?? '';
    expect((await palermo(['undo', batch])).exit).toBe(EXIT.done);
    const again = await palermo(['undo', batch]);
    expect([again.exit, again.problems[0]?.code]).toEqual([EXIT.refused, 'STATISTICS_BATCH_STATE']);
    expect(again.problems[0]?.detail).toBe(
      'The status of “undone.csv” is “Undone”; it cannot become “Undone” from there.',
    );
    const french = await palermo(['undo', batch], 'fr');
    expect(french.problems[0]?.detail).toContain('« Annulée »');
  });

  it('an agency that is not known is told with what to do', async () => {
    const ran = await palermo(['import', written('whose.csv', list(row(9))), '--agency', 'nobody']);
    expect([ran.exit, ran.problems[0]?.code]).toEqual([EXIT.refused, 'STATISTICS_AGENCY_UNKNOWN']);
    expect(ran.problems[0]?.next).toContain('no agencies yet');
  });
});

describe('files that are read with care', () => {
  const ANA = list('2023-03-03,Ana,Feminine,Côte d’Ivoire,ForcedLabour', row(4));
  it.each([
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ANA, 'utf16le')])],
    ['a byte order mark', Buffer.from(`\ufeff${ANA.replace('Ana', 'Bea')}`)],
    ['gzip', gzipSync(ANA.replace('Ana', 'Cleo'))],
  ])('%s is imported', async (name, content) => {
    const ran = await palermo(['import', written(`${name.replaceAll(' ', '-')}.csv`, content)]);
    expect([ran.exit, ran.problems, ran.reports[0]?.rows]).toEqual([
      EXIT.done,
      [],
      { read: 2, kept: 2, faulty: 0, zero: 0 },
    ]);
    expect(ran.reports[0]?.labels).toMatchObject({ exact: 2, leftForPeople: [] });
  });

  it('Latin-1 is imported with a remark that says how it was read', async () => {
    const latin = list("2023-03-03,Ána,Feminine,Côte d'Ivoire,ForcedLabour");
    const ran = await palermo(['import', written('latin.csv', Buffer.from(latin, 'latin1'))]);
    expect([ran.exit, ran.reports[0]?.imported, ran.reports[0]?.labels.exact]).toEqual([EXIT.done, true, 1]);
    const [note] = ran.reports[0]?.notes ?? [];
    expect(note).toMatchObject({ code: 'SPREADSHEETS_ENCODING_GUESSED' });
    expect(note?.message).toContain('Windows-1252');
    expect(ran.text).toContain('Windows-1252');
  });

  it('mojibake is remarked without quoting a name, and a country is repaired byte for byte', async () => {
    const text = list("2023-03-03,JosÃ© SÃ¡nchez,Feminine,CÃ´te d'Ivoire,ForcedLabour");
    const ran = await palermo(['import', written('mojibake.csv', text)]);
    expect(ran.reports[0]).toMatchObject({ imported: true, labels: { exact: 1, leftForPeople: [] } });
    expect(ran.reports[0]?.notes.map(({ code }) => code)).toContain('SPREADSHEETS_MOJIBAKE');
    expect(JSON.stringify(ran.reports)).not.toMatch(/nchez|Jos/);
  });

  it('rows with formulas, impossible dates or too few cells stay out, each told with row, column and what to do', async () => {
    const good = row(5).split(',');
    const book = workbook([
      HEADER.split(','),
      good,
      ['<f>TODAY()</f><v>45000</v>', 'Zoraida', 'Feminine', 'KEN', 'ForcedLabour'],
      ['31/02/2023', 'Zoraida', 'Feminine', 'KEN', 'ForcedLabour'],
    ]);
    const ran = await palermo(['import', written('formulas.xlsx', book)]);
    expect([ran.exit, ran.reports[0]?.rows]).toEqual([EXIT.needsPerson, { read: 3, kept: 1, faulty: 2, zero: 0 }]);
    expect(ran.reports[0]?.faults.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [3, 'cas_IncomingReferralDate', 'SPREADSHEETS_FORMULA'],
      [4, 'cas_IncomingReferralDate', 'STATISTICS_DATE_IMPOSSIBLE'],
    ]);
    const ragged = await palermo(['import', written('ragged-row.csv', list(row(6), '2023-03-03,Zoraida,Feminine'))]);
    expect(ragged.reports[0]?.faults).toMatchObject([{ row: 3, code: 'SPREADSHEETS_ROW_RAGGED' }]);
    for (const fault of [...(ran.reports[0]?.faults ?? []), ...(ragged.reports[0]?.faults ?? [])]) {
      expect(fault.message).toBeTruthy();
      expect(fault.next).toBeTruthy();
      expect(`${fault.message} ${fault.next}`).not.toMatch(/[{}]|error\.|Zoraida/);
    }
  });
});

describe('10,000 rows of which 300 have faults', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const faulty = index % 33 === 0 && index < 33 * 300;
    const date = faulty && index % 2 === 0 ? '2023-02-31' : `2023-0${1 + (index % 9)}-1${index % 10}`;
    return `${date},Zoraida${index},${faulty && index % 2 === 1 ? 'Femini' : 'Feminine'},NPL,ForcedLabour`;
  });
  const faulty = Array.from({ length: 300 }, (_, index) => ({
    row: index * 33 + 2,
    column: index % 2 === 0 ? 'cas_IncomingReferralDate' : 'prs_Gender',
    code: index % 2 === 0 ? 'STATISTICS_DATE_IMPOSSIBLE' : 'STATISTICS_VALUE_UNKNOWN',
  }));
  const told = (report: Report | undefined) =>
    report?.faults.map(({ row: at, column, code }) => ({ row: at, column, code }));

  it('--faulty refuse imports none and tells each; --faulty skip imports 9,700 and tells each [S4 7]', async () => {
    const path = written('ten-thousand.csv', list(...rows));
    const before = await kept();
    const refused = await palermo(['import', path, '--faulty', 'refuse']);
    expect([refused.exit, refused.problems.map(({ code }) => code)]).toEqual([
      EXIT.refused,
      ['STATISTICS_FAULTY_REFUSED'],
    ]);
    expect(refused.reports[0]).toMatchObject({ imported: false, batch: null, faultsTotal: 300 });
    expect(told(refused.reports[0])).toEqual(faulty);
    expect(await kept()).toEqual(before);

    const skipped = await palermo(['import', path, '--faulty', 'skip']);
    expect([skipped.exit, skipped.reports[0]?.rows]).toEqual([
      EXIT.needsPerson,
      { read: 10_000, kept: 9_700, faulty: 300, zero: 0 },
    ]);
    expect(told(skipped.reports[0])).toEqual(faulty);
    for (const fault of skipped.reports[0]?.faults ?? []) {
      expect(fault.next).toBeTruthy();
      expect(skipped.text).toContain(fault.message);
    }
  });
});

describe('lists in HTCDS’s own columns', () => {
  // The spreadsheet's header has no name in its first column and a misspelling; the XLSForm names some otherwise.
  const spreadsheet =
    ',cas_CaseOwner,prs_FirstName,prs_SecondName,con_Consent,prs_Birthdate,prs_Gender,prs_Citizenship,prs_Email,vic_TraffickingStatus,vic_TraffickinStatusDecisionMakingOrg,vic_MethodOfRecruitment,vic_MethodsOfControl,vic_TypeOfExploitation,vic_ForcedLabourIndustry,vic_TypeOfSexExploitation,cas_Status,cas_IncomingReferralDate,,cas_IncomingReferralDetails'.split(
      ',',
    );
  const labels =
    ',Case Owner,First Name,Second Name,Consent,Birthdate,Gender,Citizenship,Email,Trafficking Status,Trafficking Status Decision Making Organization,Method of Recruitment,Methods of Control,Type of Exploitation,Forced Labour Industry,Type of Sex Exploitation,Status,Incoming Referral Date,Reason for Outgoing Referral,Incoming Referral Details'.split(
      ',',
    );
  const cells = (mark: string, several: string) => [
    ...[
      '',
      `${mark} owner`,
      `${mark} first`,
      `${mark} second`,
      'TRUE',
      '1998-04-02',
      'Feminine',
      'KE',
      `${mark}@x.example`,
    ],
    ...[
      'ActualVictimOfTrafficking',
      'Police',
      'AtWork',
      `DebtBondage ${several}FalsePromises`,
      `ForcedLabour${several}Servitude`,
    ],
    ...['T_ActivitiesOfHouseholdsAsEmployers', 'Prostitution', 'Active', '2024-03-15', '', `${mark} told us`],
  ];
  const identity = ['owner', 'first', 'second', 'x.example', 'told us'];

  const check = async (ran: Ran, mark: string) => {
    expect([ran.exit, ran.problems, ran.reports[0]?.faults]).toEqual([EXIT.done, [], []]);
    const batch = ran.reports[0]?.batch;
    const stored = await storage.withClient(async (client) =>
      client.query<{
        whole: string;
        gender: string;
        citizenship: string;
        form: string;
        answers: Record<string, unknown>;
      }>(
        'select person_record::text as whole, person_record.* from person_record join list_batch b on b.no = batch where b.id = $1',
        [batch],
      ),
    );
    expect(stored.rows.length).toBeGreaterThan(0);
    for (const person of stored.rows) {
      expect(person).toMatchObject({
        gender: 'feminine',
        citizenship: 'KEN',
        answers: { means: { codes: ['debt-bondage', 'false-promises'] } },
      });
      expect(Object.keys(person.answers).sort()).toEqual(
        expect.arrayContaining([
          'ageAtRegistration',
          'caseStatus',
          'decisionBy',
          'forms',
          'means',
          'recruitmentMethods',
          'sectors',
        ]),
      );
      for (const word of [mark, ...identity]) expect(person.whole).not.toContain(word);
    }
    const out = ran.reports[0]?.leftOut.map(({ why }) => why) ?? [];
    expect(out).toEqual(expect.arrayContaining(['identity', 'staff', 'contact', 'story', 'process']));
    expect(out).not.toContain('not-mapped');
  };

  it('the spreadsheet’s header, as CSV and as XLSX with its row of labels [S4 8]', async () => {
    const csv = [spreadsheet, cells('Qaa', ';')].map((line) => line.join(',')).join('\n');
    await check(await palermo(['import', written('htcds.csv', csv)]), 'Qaa');
    const book = workbook([spreadsheet, labels, cells('Qbb', ';'), cells('Qcc', ';')]);
    const ran = await palermo(['import', written('htcds.xlsx', book)]);
    expect(ran.reports[0]?.rows?.kept).toBe(2);
    await check(ran, 'Qbb');
    const labelled = [labels.map((label, at) => (at === 18 ? '' : label)), cells('Qdd', ';')];
    await check(await palermo(['import', written('labels.xlsx', workbook(labelled))]), 'Qdd');
  });

  it('the XLSForm’s names, groups and choices separated by spaces [S4 8]', async () => {
    const odk = spreadsheet.map((name) =>
      name === 'prs_FirstName' ? 'prs_First_Name' : name === 'vic_MethodsOfControl' ? ' vic_Methods_of_Control ' : name,
    );
    const named = odk.map((name) => name.replace('Traffickin', 'Trafficking').replace('Traffickingg', 'Trafficking'));
    await check(await palermo(['import', written('odk.xlsx', workbook([named, cells('Qee', ' ')]))]), 'Qee');
    const grouped = named.map((name) => (name === '' ? '' : `victim/details/${name.trim()}`));
    await check(await palermo(['import', written('grouped.xlsx', workbook([grouped, cells('Qff', ' ')]))]), 'Qff');
  });

  it('the empty spreadsheet is told to hold no row', async () => {
    const ran = await palermo(['import', written('template.xlsx', workbook([spreadsheet, labels]))]);
    expect([ran.exit, ran.problems[0]?.code]).toEqual([EXIT.refused, 'STATISTICS_NOTHING_KEPT']);
    expect(ran.problems[0]?.detail).toContain('no row');
  });
});
