/** Every table of a database, row by row as COPY gives it, in which planted words are looked for. */
import { to } from 'pg-copy-streams';
import type { Storage } from '../../src/platform/storage/index.js';
import { openStorage } from '../../src/platform/storage/index.js';
import type { CanaryScan, Searched } from './canaries.js';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The database of a node, beside its running program or without it. */
export async function besideNode<T>(dataFolder: string, work: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage({ dataFolder, schema: 'palermo', claim: 'guest', log: quiet });
  try {
    return await work(storage);
  } finally {
    await storage.close({ stopEngine: 'if-unused' });
  }
}

/** All tables of all schemas that their owner may read; what else the system keeps lies in files. */
export async function searchTables(scan: CanaryScan, dataFolder: string): Promise<Searched> {
  return besideNode(dataFolder, (storage) =>
    storage.withClient(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c
         join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'm') and has_table_privilege(c.oid, 'select') order by 1`,
      );
      const found: string[] = [];
      let bytes = 0;
      for (const { name } of rows) {
        const one = await scan.inStream(client.query(to(`copy (select * from ${name}) to stdout`)));
        bytes += one.bytes;
        for (const word of one.words) found.push(`${name}: ${word}`);
      }
      return { files: rows.length, bytes, found };
    }),
  );
}
