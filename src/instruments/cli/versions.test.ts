import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { ADOPTED_RESOLUTION } from '../../../test/world/documents.js';
import type { CommandLine } from '../../platform/command-line/index.js';
import { loadCatalogue } from '../../platform/languages/catalogue.js';
import { translator } from '../../platform/languages/index.js';
import type { Storage } from '../../platform/storage/index.js';
import { keepInstrumentFile } from '../importing.js';
import { versionsCommands } from './versions.js';

const t = translator(loadCatalogue(join(dirname(fileURLToPath(import.meta.url)), '..', '..')), 'en');
const folder = mkdtempSync(join(tmpdir(), 'palermo-versions-'));
const LATER = ADOPTED_RESOLUTION.replace('31 December 2027', '31 December 2029');
let storage: Storage;

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['instruments'] });
  writeFileSync(join(folder, 'older.txt'), ADOPTED_RESOLUTION);
  writeFileSync(join(folder, 'newer.txt'), LATER);
});
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true });
});

async function palermo(...args: string[]): Promise<{ readonly out: string; readonly opened: number }> {
  const out: string[] = [];
  let opened = 0;
  const cli: CommandLine = {
    t,
    withNode: (work) => {
      opened += 1;
      return work({ storage, files: undefined as never });
    },
    print: (model, text) => out.push(args.includes('--json') ? JSON.stringify(model) : text()),
    say: (text) => out.push(text),
    progress: () => ({ at: () => undefined, end: () => undefined }),
    exitWith: () => undefined,
  };
  const root = new Command('palermo').option('--json').exitOverride();
  versionsCommands(root.command('instruments'), cli);
  await root.parseAsync(['node', 'palermo', 'instruments', ...args]);
  return { out: out.join('\n'), opened };
}

describe('palermo instruments compare', () => {
  it('compares two files without opening a database', async () => {
    const { out, opened } = await palermo('compare', join(folder, 'older.txt'), join(folder, 'newer.txt'), '--changed');
    expect(opened).toBe(0);
    expect(out).toMatch(/1 reworded/);
    expect(out).toContain('[-2027-]{+2029+}');
    expect(out.split('\n')).toHaveLength(2);
  });

  it('compares a document of the library with a file, as JSON too', async () => {
    const bytes = new TextEncoder().encode(ADOPTED_RESOLUTION);
    const { id } = await keepInstrumentFile(storage, systemActor, { name: 'older.txt', bytes });
    const { out, opened } = await palermo('compare', id, join(folder, 'newer.txt'), '--json');
    expect(opened).toBe(1);
    expect(JSON.parse(out).counts).toMatchObject({ edited: 1, inserted: 0, deleted: 0 });
  });

  it('refuses an id that the library does not have', async () => {
    await expect(
      palermo('compare', '00000000-0000-8000-8000-000000000000', join(folder, 'newer.txt')),
    ).rejects.toMatchObject({ code: 'INSTRUMENTS_NO_SUCH_DOCUMENT' });
  });
});

describe('palermo instruments versions', () => {
  it('tells the row of versions and what may belong to it', async () => {
    const keep = (text: string) =>
      keepInstrumentFile(storage, systemActor, { name: 'a.txt', bytes: new TextEncoder().encode(text) });
    const older = await keep(ADOPTED_RESOLUTION);
    const newer = await keep(
      LATER.replace('Resolution 2/9', 'Resolution 3/1')
        .replaceAll('2025', '2027')
        .replace('Second session', 'Third session'),
    );
    const { out } = await palermo('versions', newer.id);
    expect(out.split('\n')[0]).toContain(newer.id);
    expect(out).toContain(`renewal, ${older.id} → ${newer.id}`);
    await expect(palermo('versions', 'not-an-id')).rejects.toMatchObject({ code: 'INSTRUMENTS_NO_SUCH_DOCUMENT' });
  });
});
