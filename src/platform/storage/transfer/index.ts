/** Carrying a schema's contents to another database by COPY. The side door that operations uses. */
export { type TakeRows, load } from './load.js';
export { type CarriedSequence, type CarriedTable, loadingOrder } from './shape.js';
export { type CarriedSum, type Unloading, unload } from './unload.js';
