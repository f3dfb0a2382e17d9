import type { Storage } from '../../../platform/storage/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { readTable } from '../../estimates/read-table.js';
import { keepCaptures } from './captures.js';

/** Keeps the invented captures of a practice node, as its statistician would. */
export async function sandboxCaptures(
  storage: Storage,
  statistician: Actor,
  given: { readonly title: string; readonly table: string },
): Promise<void> {
  const read = readTable(given.table);
  if (read.kind === 'faults') throw new Error(`The invented captures cannot be read: ${read.faults[0]?.code ?? ''}`);
  const { captures } = read;
  await storage.inUnitOfWork(statistician, (uow) =>
    keepCaptures(uow, { title: given.title, captures, source: 'table' }),
  );
}
