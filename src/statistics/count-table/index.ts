export type { DimensionRole, UnitOfCount } from './headers.js';
export { type Period, periodOfName, type Quarter, readPeriod, type StatedPeriod } from './period.js';
export { layoutSample, readCountTable } from './read.js';
export { type Dimension, type Layout, recogniseLayout } from './recognise.js';
export type * from './table.js';
