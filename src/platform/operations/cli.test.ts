import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor, testMigrations } from '../../../test/world/database.js';
import type { CommandLine } from '../command-line/index.js';
import { loadCatalogue } from '../languages/catalogue.js';
import { translator } from '../languages/index.js';
import { openStorage } from '../storage/index.js';
import { operationsCommands } from './cli.js';
import { readSettings } from './config/read.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const outer = mkdtempSync(join(tmpdir(), 'palermo-operations-cli-'));
chmodSync(outer, 0o755);
const t = translator(loadCatalogue(join(import.meta.dirname, '..', '..')), 'en');

/** Runs one command as the operator types it; answers what it printed and said. */
async function palermo(data: string, ...words: string[]) {
  const printed: { model: unknown; text: string }[] = [];
  const said: string[] = [];
  let exit = 0;
  const environment = { PALERMO_DATA: join(outer, data), PALERMO_PORT: '0' };
  const line: CommandLine = {
    t,
    withNode: () => Promise.reject(new Error('operations open the database themselves')),
    print: (model, text) => printed.push({ model, text: text() }),
    say: (text) => said.push(text),
    progress: () => ({ at: () => undefined, end: () => undefined }),
    exitWith: (code) => {
      exit = code;
    },
  };
  const root = new Command('palermo').exitOverride();
  operationsCommands(root, line, {
    environment,
    settings: () => readSettings(environment),
    ground: async () => ({
      place: { dataFolder: environment.PALERMO_DATA, schema: 'palermo', log },
      migrations: testMigrations([]),
      program: '0.1.0',
    }),
  });
  await root.parseAsync(['node', 'palermo', ...words]);
  return { printed, said: said.join('\n'), exit };
}

describe('the operator’s commands, as the guide has them', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    const storage = await openStorage({ dataFolder: join(outer, 'data'), log });
    await storage.migrate(testMigrations([]));
    await storage.inUnitOfWork(systemActor, (uow) => uow.act('test.write', 'test/1'));
    await storage.close({ stopEngine: 'always' });
  });
  afterAll(() => rmSync(outer, { recursive: true, force: true }));

  it('save, try, restore elsewhere with the identity that was shown once, and carry by file', async () => {
    const folder = join(outer, 'backups');
    const first = await palermo('data', 'backup', folder);
    const identity = /AGE-SECRET-KEY-\S+/.exec(first.said)?.[0] ?? '';
    expect(identity).not.toBe('');
    expect(first.said).toContain('Only this machine can open this backup');
    expect((await palermo('data', 'backup', folder)).said).not.toContain('AGE-SECRET-KEY');
    const archives = readdirSync(folder).filter((name) => name.endsWith('.palermo'));
    expect(archives).toHaveLength(1);

    expect((await palermo('data', 'drill', folder)).printed[0]?.text).toContain('The newest backup holds');

    writeFileSync(join(outer, 'identity.txt'), `# kept in a safe\n${identity}\n`);
    const words = ['restore', join(folder, archives[0] ?? ''), '--identity', join(outer, 'identity.txt')];
    const restored = await palermo('elsewhere', ...words);
    expect(restored.printed[0]?.text).toContain('every hash and every index checked');
    await expect(palermo('elsewhere', ...words)).rejects.toMatchObject({ code: 'OPERATIONS_NOT_EMPTY' });

    const file = join(outer, 'node.palermo');
    await palermo('data', 'export', file);
    const imported = await palermo('third', 'import-node', file, '--identity', join(outer, 'identity.txt'));
    expect(imported.printed[0]?.text).toContain('each counted and compared');
  });

  it('say what can be set', async () => {
    const { printed } = await palermo('data', 'settings', '--markdown');
    expect(readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'operators.md'), 'utf8')).toContain(
      printed[0]?.text,
    );
  });

  it('say what is wrong and how to mend it', async () => {
    const { printed, exit } = await palermo('data', 'doctor');
    expect(exit).toBe(4);
    expect(printed[0]?.text).toContain('✗ There is no backup.\n  → Set PALERMO_BACKUP_FOLDER');
  });
});
