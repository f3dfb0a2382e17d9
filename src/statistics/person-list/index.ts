export { type ColumnMatch, columnOfHeader, isLabelRow } from './columns.js';
export { type DateFormat, readDate } from './dates.js';
export { type Field, fieldRules, fields } from './fields.js';
export { htcdsColumns, type KnownColumn, otherColumns, type Sensitivity } from './known-columns.js';
export type * from './mapping.js';
export { isAskedLetter, withLetters } from './sex-words.js';
export { PersonReader, type ReaderOptions } from './read.js';
export type * from './record.js';
export { type ColumnSuggestion, type MappingSuggestion, suggestMapping } from './suggest.js';
