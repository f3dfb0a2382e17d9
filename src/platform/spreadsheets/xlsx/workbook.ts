import { spreadsheetError } from '../errors.js';
import { isDateFormat } from './dates.js';
import { parseXml, xmlParser } from './xml.js';
import type { Zip } from './zip.js';

export type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly part: string };

export type Workbook = {
  readonly sheets: readonly SheetEntry[];
  readonly since1904: boolean;
  /** By style index: whether numbers of that style are dates. */
  readonly dateStyles: readonly boolean[];
  readonly sharedStringsPart: string | undefined;
};

/** Characters that all shared strings of one workbook may hold together. */
const sharedStringsLimit = 256 << 20;

/** Reads which sheets there are and how numbers are shown. Throws when the zip is no xlsx workbook. */
export async function readWorkbook(zip: Zip, file: string): Promise<Workbook> {
  const types = await zip.text('[Content_Types].xml');
  const rootPart = 'xl/workbook.xml';
  const text = await zip.text(rootPart);
  if (types === undefined || text === undefined) throw notWorkbook(zip, file);
  const targets = await relations(zip, file);
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  parseXml(
    text,
    {
      open(name, attributes) {
        if (name === 'workbookPr') since1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
        if (name !== 'sheet') return;
        const part = targets.get(attributes['r:id'] ?? attributes['id'] ?? '');
        const hidden = (attributes['state'] ?? 'visible') !== 'visible';
        if (part?.includes('worksheets/')) sheets.push({ name: attributes['name'] ?? '', hidden, part });
      },
    },
    { file, value: rootPart },
  );
  if (sheets.length === 0) throw spreadsheetError('SPREADSHEETS_XLSX_DAMAGED', {}, { file, value: rootPart });
  return {
    sheets,
    since1904,
    dateStyles: await dateStyles(zip, file),
    sharedStringsPart: zip.entries.has('xl/sharedStrings.xml') ? 'xl/sharedStrings.xml' : undefined,
  };
}

function notWorkbook(zip: Zip, file: string) {
  const content = zip.entries.has('mimetype')
    ? 'ODS'
    : [...zip.entries.keys()].some((name) => name.startsWith('word/'))
      ? 'DOCX'
      : zip.entries.has('xl/workbook.bin')
        ? 'XLSB'
        : 'zip';
  return spreadsheetError('SPREADSHEETS_CONTENT_UNSUITABLE', { content }, { file });
}

async function relations(zip: Zip, file: string): Promise<Map<string, string>> {
  const part = 'xl/_rels/workbook.xml.rels';
  const targets = new Map<string, string>();
  const text = await zip.text(part);
  if (text === undefined) throw spreadsheetError('SPREADSHEETS_XLSX_DAMAGED', {}, { file, value: part });
  parseXml(
    text,
    {
      open(name, attributes) {
        if (name !== 'Relationship') return;
        const target = attributes['Target'] ?? '';
        targets.set(
          attributes['Id'] ?? '',
          target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`,
        );
      },
    },
    { file, value: part },
  );
  return targets;
}

async function dateStyles(zip: Zip, file: string): Promise<boolean[]> {
  const part = 'xl/styles.xml';
  const text = await zip.text(part);
  if (text === undefined) return [];
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  parseXml(
    text,
    {
      open(name, attributes) {
        if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) {
          const id = Number(attributes['numFmtId'] ?? 0);
          styles.push(isDateFormat(id, formats.get(id)));
        }
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    },
    { file, value: part },
  );
  return styles;
}

/** All shared strings, in order; phonetic readings are left out. */
export async function readSharedStrings(zip: Zip, part: string, file: string): Promise<string[]> {
  const strings: string[] = [];
  let total = 0;
  let current = '';
  let inText = false;
  let phonetic = false;
  const parser = xmlParser(
    {
      open(name) {
        if (name === 'si') current = '';
        else if (name === 'rPh') phonetic = true;
        else if (name === 't') inText = !phonetic;
      },
      text(text) {
        if (inText) current += text;
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic = false;
        else if (name === 'si') {
          strings.push(unescapeText(current));
          total += current.length;
        }
      },
    },
    { file, value: part },
  );
  for await (const chunk of zip.stream(part)) {
    parser.write(chunk);
    if (total > sharedStringsLimit) {
      throw spreadsheetError('SPREADSHEETS_TOO_LARGE', { megabytes: sharedStringsLimit >> 20 }, { file, value: part });
    }
  }
  parser.end();
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
