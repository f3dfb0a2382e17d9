import { aboutEntry } from '../archive/about.js';
import type { ArchiveEntry } from '../archive/archive.js';
import type { Unloading } from '../../storage/transfer/index.js';

/** Rows are carried in portions of about this many bytes, cut between two rows. */
const PORTION = 4 << 20;
const NEWLINE = 10;

/** A schema's contents as entries of an archive: what they are, then each table's rows in portions. */
export async function* rowEntries(unloading: Unloading, signal?: AbortSignal): AsyncGenerator<ArchiveEntry, void> {
  const { migrations, tables, sequences } = unloading;
  yield aboutEntry({
    kind: 'tables',
    migrations: [...migrations],
    tables: tables.map((table) => ({ ...table, columns: [...table.columns] })),
    sequences: [...sequences],
  });
  for (const table of tables) {
    let number = 0;
    for await (const rows of portions(unloading.rows(table))) {
      signal?.throwIfAborted();
      number += 1;
      yield {
        kind: 'file',
        path: `tables/${table.table}/${String(number).padStart(6, '0')}.copy`,
        size: rows.length,
        async *content() {
          yield rows;
        },
      };
    }
  }
}

/** In COPY's text format a line end inside a value is written `\n`, so each newline ends a row. */
async function* portions(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of rows) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < PORTION) continue;
    const whole = Buffer.concat(held);
    const end = whole.lastIndexOf(NEWLINE) + 1;
    if (end > 0) yield whole.subarray(0, end);
    held = [whole.subarray(end)];
    bytes = whole.length - end;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

/** The table and portion of an entry's path, or undefined for another entry. */
export const tableOfPath = (path: string): string | undefined => /^tables\/([^/]+)\/\d{6}\.copy$/.exec(path)?.[1];
