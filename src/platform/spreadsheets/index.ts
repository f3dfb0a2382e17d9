export { type CsvValue, type CsvWriting, writeCsv } from './csv/write.js';
export { mojibakeRepair } from './encoding.js';
export { spreadsheetErrors } from './errors.js';
export { type OpenOptions, openSpreadsheet } from './open.js';
export type { Diagnostic, DiagnosticCode, DiagnosticList, HeaderCell, Reading, Row } from './row.js';
export { bytesSource, fileSource, type Source } from './source.js';
export { defaultLimits, type Limits } from './survey.js';
export type { XlsxOptions } from './xlsx/read.js';
