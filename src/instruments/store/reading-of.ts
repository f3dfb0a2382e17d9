import type { UnitOfWork } from '../../platform/storage/index.js';
import { type Reading, readInstrument } from '../index.js';
import { sourceOf } from './document.js';

export type ReadingOfKept = { readonly fileName: string; readonly source: string; readonly reading: Reading };

/**
 * The whole reading of a document kept here: its source read again. The tables hold what pages ask for; the source and
 * the reader hold everything, and reading takes milliseconds. Errors: INSTRUMENTS_NO_SUCH_DOCUMENT.
 */
export async function readingOf(uow: UnitOfWork, id: string): Promise<ReadingOfKept> {
  const { fileName, source } = await sourceOf(uow, id);
  return { fileName, source, reading: readInstrument({ name: fileName, text: source }) };
}
