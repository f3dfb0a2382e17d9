import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { type OpenKeys, openKeys } from '../crypto/index.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import { type Vault, openFiles, openVault } from './index.js';
import { bundled } from '../../../test/world/bundled.js';

const here = dirname(fileURLToPath(import.meta.url));
const schema = `test_vault_${process.pid}`;

let storage: Storage;
let folder: string;
let keys: OpenKeys;
let vault: Vault;
const of = crypto.randomUUID();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'palermo-vault-'));
  storage = await openTestStorage({ schema });
  keys = await openKeys(folder);
  await storage.inUnitOfWork(systemActor, (uow) => keys.prepare(uow), { authority: 'owner' });
  vault = await openVault({ folder, files: await openFiles(folder), keys: keys.data });
  await unit((uow) => keys.data.create(uow, of));
});
afterAll(async () => {
  await keys.close();
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const unit = <T>(work: (uow: UnitOfWork) => Promise<T>): Promise<T> => storage.inUnitOfWork(systemActor, work);
const read = (id: string) => unit(async (uow) => buffer((await vault.openKept(uow, of, id)).stream));
const lying = (): string[] =>
  readdirSync(join(folder, 'vault'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('a program that is killed while it keeps files', () => {
  it('T15: leaves whole files with rows, and strays that the sweep takes; nothing else', async () => {
    const program = join(folder, 'keeping.mjs');
    await bundled({
      stdin: {
        resolveDir: here,
        loader: 'ts',
        contents: `
          import { writeSync } from 'node:fs';
          import { Readable } from 'node:stream';
          import { NODE } from '../access/index.js';
          import { openKeys } from '../crypto/index.js';
          import { openStorage } from '../storage/index.js';
          import { openFiles, openVault } from './index.js';
          const [, , databaseUrl = '', schema = '', folder = '', owner = ''] = process.argv;
          const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
          const storage = await openStorage({ databaseUrl, schema, dataFolder: folder, log, poolSize: 3 });
          const [files, keys] = [await openFiles(folder), await openKeys(folder)];
          const vault = await openVault({ folder, files, keys: keys.data, limits: { recordFiles: 100_000 } });
          for (let n = 0; ; n += 1) {
            const staged = await files.stage(Readable.from(['killed '.repeat(20_000 * (n % 5) + 1)]), 'a.txt', 1e9);
            const wish = { owner, agency: 'killed', sensitivity: 'story', staged, evidence: false, by: 'child' } as const;
            const { id } = await storage.inUnitOfWork(NODE, (uow) => vault.keep(uow, wish));
            writeSync(1, id + '\\n');
          }`,
      },
      outfile: program,
    });
    const told: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      const words = [program, process.env.PALERMO_TEST_DATABASE_URL ?? '', schema, folder, of];
      const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      for (let step = 0; step < 1000 && !said.includes('\n'); step += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      child.kill('SIGKILL');
      await gone;
      told.push(...said.split('\n').slice(0, -1));
    }
    const kept = await unit((uow) => vault.listKept(uow, of));
    // Every file that was acknowledged is there and whole.
    expect(told.length).toBeGreaterThan(7);
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(told));
    for (const { id, sha256 } of kept)
      expect(
        createHash('sha256')
          .update(await read(id))
          .digest('hex'),
      ).toBe(sha256);
    await unit((uow) => vault.sweep(uow, 0));
    expect(await unit((uow) => vault.checkVault(uow, true))).toMatchObject({ ok: true, missing: [], damaged: [] });
    const rows = await storage.withClient(async (client) =>
      (await client.query("select id from kept_file where state <> 'removed'")).rows.map((row) => row.id as string),
    );
    expect(lying().sort()).toEqual(rows.sort());
  }, 240_000);
});
