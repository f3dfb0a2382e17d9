/** Rules of records of persons met: pure, for other modules. Nothing here opens a record. */
export { codeFrom, readCode } from './code.js';
export { AGENCY_KINDS, FIELDS, type FieldDefinition, type SearchField } from './fields.js';
export type { CaseState } from './record.js';
