export {
  type ColumnMatch,
  columnOfHeader,
  htcdsColumns,
  isLabelRow,
  type KnownColumn,
  otherColumns,
  type Sensitivity,
} from './columns.js';
export { type DateFormat, readDate } from './dates.js';
export { type Field, fieldRules, fields } from './fields.js';
export type * from './mapping.js';
export { PersonReader, type ReaderOptions, readPersonRow } from './read.js';
export type * from './record.js';
export { type ColumnSuggestion, type MappingSuggestion, suggestMapping } from './suggest.js';
