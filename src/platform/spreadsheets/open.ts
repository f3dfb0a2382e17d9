import { type CsvOptions, openCsv } from './csv/read.js';
import { type Content, contentOf } from './content.js';
import { spreadsheetError } from './errors.js';
import type { Reading } from './row.js';
import type { Source } from './source.js';
import { defaultLimits, type Limits, plainBytes } from './survey.js';
import { openXlsx, type XlsxOptions } from './xlsx/read.js';

export type OpenOptions = CsvOptions & XlsxOptions & { readonly limits?: Partial<Limits> };

/**
 * Opens a CSV, TSV (also in gzip) or XLSX by what it contains, whatever its name says, and reads its header.
 * Rows are then streamed once, in memory that does not grow with the file.
 * Throws the errors of `errors.ts`, each with its place.
 */
export async function openSpreadsheet(source: Source, options: OpenOptions = {}): Promise<Reading> {
  const limits = { ...defaultLimits, ...options.limits };
  if (source.size === 0) throw spreadsheetError('SPREADSHEETS_FILE_EMPTY', {}, { file: source.name });
  const content = contentOf(await source.read(0, 4096));
  if (content === 'text') return openCsv(source, false, options, limits);
  if (content === 'zip') return openXlsx(source, options, limits);
  if (content === 'gzip') {
    for await (const chunk of plainBytes(source, true, limits)) {
      const inner = contentOf(chunk.subarray(0, 4096));
      if (inner !== 'text') throw unsuitable(source, inner);
      break;
    }
    return openCsv(source, true, options, limits);
  }
  if (content === 'ole') {
    // An encrypted xlsx is an OLE container too; its directory names the stream, in UTF-16.
    const head = Buffer.from(await source.read(0, 1 << 16));
    if (head.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
      throw spreadsheetError('SPREADSHEETS_ENCRYPTED', {}, { file: source.name });
    }
  }
  throw unsuitable(source, content);
}

function unsuitable(source: Source, content: Content) {
  const names: Readonly<Record<Content, string>> = {
    text: 'text',
    gzip: 'gzip',
    zip: 'zip',
    pdf: 'PDF',
    html: 'HTML',
    xml: 'XML',
    ole: 'xls',
    image: 'image',
    json: 'JSON',
    rtf: 'RTF',
    parquet: 'Parquet',
    binary: 'binary',
  };
  return spreadsheetError('SPREADSHEETS_CONTENT_UNSUITABLE', { content: names[content] }, { file: source.name });
}
