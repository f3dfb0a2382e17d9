/** Columns whose names are known, and what may become of them. */
export type { KnownColumn, Sensitivity } from './column.js';
export { htcdsColumns } from './htcds.js';
export { otherColumns } from './other.js';
