import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { runningEngine } from '../engine/adopt.js';
import type { EngineConfig } from '../engine/setting.js';
import { storageError } from '../errors.js';
import { storageErrorOf } from '../failures.js';
import { connectionOf } from '../pool.js';

/** A folder or file of the database, as it is copied. `content` yields at most `size` bytes, or fewer if it shrank. */
export type ClusterEntry =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly size: number; content(): AsyncIterable<Buffer> };

/**
 * What PostgreSQL makes anew on a start, by its manual ("Backing Up The Data Directory"): the contents of these
 * folders, these files, and what begins with pgsql_tmp. WAL is copied last.
 */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const leftOut = new Set(['postmaster.pid', 'postmaster.opts', 'pg_internal.init', 'backup_label', 'tablespace_map']);
const PIECE = 1 << 20;

/**
 * The embedded database while it is written to: files copied between `pg_backup_start` and `pg_backup_stop`, then the
 * log (WAL) of that time. A temporary replication slot keeps the log; it and the backup mode end with the connection,
 * so a process that is killed leaves nothing behind. The state that the copy recovers to is that of its end.
 *
 * @param signal stops it between two pieces
 * @throws STORAGE_UNAVAILABLE when the engine of this data folder does not run
 */
export async function* copyRunningCluster(
  config: EngineConfig,
  signal?: AbortSignal,
): AsyncGenerator<ClusterEntry, void> {
  const engine = await runningEngine(config);
  if (!engine) throw storageError('STORAGE_UNAVAILABLE');
  const client = new pg.Client(connectionOf(engine.admin, 'palermo supervisor'));
  client.on('error', () => undefined);
  await client.connect();
  try {
    const slot = `palermo_backup_${process.pid}_${Date.now()}`;
    await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot]);
    const began = await client.query<{ lsn: string }>("SELECT pg_backup_start('palermo', true)::text AS lsn");
    for await (const entry of filesBelow(engine.database, '', signal)) yield entry;
    const stopped = await client.query<{ lsn: string; labelfile: string }>(
      'SELECT lsn::text, labelfile FROM pg_backup_stop(false)',
    );
    yield textFile('backup_label', stopped.rows[0]?.labelfile ?? '');
    const between = [began.rows[0]?.lsn, stopped.rows[0]?.lsn];
    const logs = await client.query<{ name: string }>(
      `SELECT name FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'
        AND name BETWEEN pg_walfile_name($1::pg_lsn) AND pg_walfile_name($2::pg_lsn) ORDER BY name`,
      between,
    );
    for (const { name } of logs.rows) {
      const path = join('pg_wal', name);
      yield fileOf(engine.database, path, (await stat(join(engine.database, path))).size, signal);
    }
  } catch (error) {
    throw storageErrorOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function textFile(path: string, text: string): ClusterEntry {
  const bytes = Buffer.from(text);
  return {
    kind: 'file',
    path,
    size: bytes.length,
    async *content() {
      yield bytes;
    },
  };
}

/** Everything below, folders before what is in them; a file that has gone meanwhile is passed over. */
async function* filesBelow(root: string, below: string, signal?: AbortSignal): AsyncGenerator<ClusterEntry, void> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    signal?.throwIfAborted();
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (leftOut.has(entry.name) || entry.name.startsWith('pgsql_tmp')) continue;
    if (entry.isDirectory()) {
      yield { kind: 'folder', path };
      if (!emptied.has(path)) yield* filesBelow(root, path, signal);
      else if (path === 'pg_wal') yield { kind: 'folder', path: 'pg_wal/archive_status' };
    } else if (entry.isFile()) {
      const found = await stat(join(root, path)).catch(ifGone);
      if (found) yield fileOf(root, path, found.size, signal);
    }
  }
}

function fileOf(root: string, path: string, size: number, signal?: AbortSignal): ClusterEntry {
  return {
    kind: 'file',
    path,
    size,
    async *content() {
      const file = await open(join(root, path), 'r').catch(ifGone);
      // Removed between the list and now: its zeros are overwritten, or it is removed again, by the log's replay.
      if (!file) return;
      try {
        for (;;) {
          signal?.throwIfAborted();
          const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, null);
          if (bytesRead === 0) return;
          yield buffer.subarray(0, bytesRead);
        }
      } finally {
        await file.close();
      }
    },
  };
}

function ifGone(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
