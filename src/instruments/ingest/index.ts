/** From the bytes of a file to the text that the reader reads. Pure. */
export { formatOf } from './format.js';
export { ingest } from './ingest.js';
export type { DocumentRange, Format, IngestOptions, Ingested, Part, Place } from './ingested.js';
