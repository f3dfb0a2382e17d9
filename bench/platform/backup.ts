// A backup of 1 GB in 30 s or less while units of work are written. Usage: npm run bench -- platform/backup [gigabytes]
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drill, makeBackup } from '../../src/platform/operations/index.js';
import { loadMigrations, openStorage } from '../../src/platform/storage/index.js';

const actor = { id: 'bench', name: 'bench', roles: [], agency: null, kind: 'system' } as const;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export async function main(): Promise<void> {
  const gigabytes = Number(process.argv[2] ?? 1);
  const outer = mkdtempSync(join(tmpdir(), 'palermo-bench-backup-'));
  chmodSync(outer, 0o755);
  const { bavail, bsize } = statfsSync(outer);
  if (bavail * bsize < gigabytes * 5e9) throw new Error('not enough free disk');
  const dataFolder = join(outer, 'data');
  const storage = await openStorage({ dataFolder, log, poolSize: 8 });
  try {
    const migrations = loadMigrations('dist', [], { others: 'left-out' });
    await storage.migrate(migrations);
    // Rows as a register has them: identifiers, codes, a sealed field that does not compress.
    await storage.withClient((client) =>
      client.query(
        `create table weight as select gen_random_uuid() as id, 'agency-' || n % 40 as agency, now() - n * interval '1 minute' as at,
          'referred, awaiting consent, ' || n as story, decode(md5(n::text) || md5((n * 7)::text) || md5((n * 11)::text), 'hex') as sealed
          from generate_series(1, ${Math.round(gigabytes * 5_300_000)}) n`,
      ),
    );
    await storage.withClient((client) => client.query('create index on weight (id)'));
    // As a database that has been in use: what a first reader would rewrite is rewritten already.
    await storage.withClient((client) => client.query('vacuum (freeze, analyze) weight'));
    const size = await storage.withClient(async (client) => {
      const answer = await client.query<{ size: number }>(
        'select pg_database_size(current_database())::float8 as size',
      );
      return answer.rows[0]?.size ?? 0;
    });
    let stop = false;
    let writes = 0;
    const waits: number[] = [];
    const write = async (): Promise<void> => {
      while (!stop) {
        const began = performance.now();
        await storage.inUnitOfWork(actor, (uow) => uow.act('bench.write', `bench/${(writes += 1)}`));
        waits.push(performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    const writers = [1, 2, 3, 4].map(write);
    const ground = { place: { dataFolder, schema: 'palermo', log }, migrations, program: 'bench' };
    const folder = join(outer, 'backups');
    const before = process.cpuUsage();
    const { note } = await makeBackup(ground, storage, { folder });
    const { user, system } = process.cpuUsage(before);
    stop = true;
    await Promise.all(writers);
    waits.sort((a, b) => a - b);
    const seconds = note.milliseconds / 1000;
    console.log(
      `backup of ${(size / 1e9).toFixed(2)} GB: ${seconds.toFixed(1)} s (promised 30 for 1 GB), ${(size / 1e6 / seconds).toFixed(0)} MB/s, archive ${(note.bytes / 1e9).toFixed(2)} GB`,
    );
    console.log(`processor time of this process, the writers with it: ${((user + system) / 1e6).toFixed(1)} s`);
    console.log(
      `meanwhile ${waits.length} units of work, ${(waits.length / seconds).toFixed(0)} a second, p95 ${waits[Math.floor(waits.length * 0.95)]?.toFixed(1)} ms`,
    );
    const began = performance.now();
    const drilled = await drill(ground, folder);
    console.log(
      `drill (restore, recovery, ${drilled.indexes} indexes, ${drilled.rows} rows counted): ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
  } finally {
    await storage.close({ stopEngine: 'always' });
    rmSync(outer, { recursive: true, force: true });
  }
}

await main();
