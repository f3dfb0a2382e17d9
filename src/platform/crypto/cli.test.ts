import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { type CommandLine, EXIT, type OpenNode, tellError } from '../command-line/index.js';
import { loadCatalogue } from '../languages/catalogue.js';
import { translator } from '../languages/index.js';
import type { Storage } from '../storage/index.js';
import { keysCommands } from './cli.js';
import { cryptoErrors } from './errors.js';
import { currentKek, openKeyring } from './keyring.js';
import { openKeys } from './open-keys.js';
import { fileRoot } from './root-key.js';

const english = JSON.parse(readFileSync(join(import.meta.dirname, 'messages', 'en.json'), 'utf8')) as Record<
  string,
  string
>;
const catalogue = loadCatalogue(join(import.meta.dirname, '..', '..'));

describe('palermo keys', () => {
  let storage: Storage;
  let folder: string;

  beforeAll(async () => {
    storage = await openTestStorage();
    folder = mkdtempSync(join(tmpdir(), 'palermo-keys-'));
    const keys = await openKeys(folder);
    for (let n = 0; n < 3; n += 1)
      await storage.inUnitOfWork(systemActor, (uow) => keys.data.create(uow, randomUUID()));
    await keys.close();
  });
  afterAll(async () => {
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  async function palermo(
    words: readonly string[],
    at = folder,
  ): Promise<{ exit: number; text: string; model: unknown }> {
    const ran: { exit: number; text: string; model: unknown } = { exit: EXIT.done, text: '', model: undefined };
    const t = translator(catalogue, 'en');
    const cli: CommandLine = {
      t,
      withNode: (work) => work({ storage } as OpenNode),
      print: (model, text) => {
        ran.model = model;
        ran.text = text();
      },
      say: () => undefined,
      progress: () => ({ at: () => undefined, end: () => undefined }),
      exitWith: () => undefined,
    };
    const root = new Command('palermo').exitOverride();
    keysCommands(root, cli, () => ({ folder: at, root: undefined }));
    try {
      await root.parseAsync(['node', 'palermo', 'keys', ...words]);
    } catch (error) {
      const told = tellError(error, t, false);
      return { exit: told.exit, text: told.text, model: undefined };
    }
    return ran;
  }

  it('shows and rotates, and never prints key material', async () => {
    const first = await palermo(['show']);
    expect(first.text).toMatch(/Key 1, made \d{4}-\d\d-\d\d: current/);
    expect(first.text).toContain('3 live, 0 destroyed, 0 damaged');
    const rotated = await palermo(['rotate']);
    expect(rotated.text).toMatch(/^Key 2 is current; 3 records’ keys were moved to it/);
    const second = await palermo(['show']);
    expect(second.text).toContain('retired, opens no record');
    const ring = (await openKeyring(join(folder, 'keys'), fileRoot(join(folder, 'keys', 'root.key')))).current();
    const kek = currentKek(ring);
    const said = JSON.stringify([first, rotated, second]);
    for (const key of [ring.macRoot, ring.indexRoot, ring.signingSeed, kek.record, kek.shelter, kek.secret])
      for (const form of ['hex', 'base64'] as const) expect(said.includes(key?.toString(form) ?? '')).toBe(false);
  });

  it('T10: exports for one reader, and imports on a machine that has no keys', async () => {
    const identity = await generateIdentity();
    const file = join(folder, 'keys.age');
    const told = await palermo(['export', file, '--recipient', await identityToRecipient(identity)]);
    expect(told.text).toContain(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const identityFile = join(folder, 'identity');
    writeFileSync(identityFile, `# made today\n${identity}\n`);
    const machine = mkdtempSync(join(tmpdir(), 'palermo-keys-'));
    expect((await palermo(['import', file, '--identity', identityFile], machine)).text).toContain(
      'The keys of 3 records',
    );
    expect((await palermo(['show'], machine)).text).toContain('3 live');
    const again = await palermo(['import', file, '--identity', identityFile], machine);
    expect(again).toMatchObject({ exit: EXIT.refused, text: expect.stringContaining('CRYPTO_KEYS_EXIST') as string });
    rmSync(machine, { recursive: true });
  });

  it.each([
    ['no such bundle', ['import', '/nowhere/keys.age', '--identity', join(import.meta.dirname, 'errors.ts')]],
    ['no such identity', ['import', join(import.meta.dirname, 'errors.ts'), '--identity', '/nowhere/identity']],
    ['not a recipient', ['export', '/nowhere/keys.age', '--recipient', 'age1']],
  ])('%s is refused with what to do', async (_, words) => {
    expect(await palermo(words)).toMatchObject({
      exit: EXIT.refused,
      text: expect.stringContaining('CRYPTO_BUNDLE_UNREADABLE') as string,
    });
  });

  it.each(Object.keys(cryptoErrors))('%s has its sentence and its next step', (code) => {
    expect(english[`error.${code}`]).toBeTruthy();
    expect(english[`error.${code}.next`]).toBeTruthy();
  });
});
