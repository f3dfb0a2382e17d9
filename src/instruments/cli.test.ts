import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../test/world/database.js';
import { ADOPTED_RESOLUTION, DRAFT_DECISION, SHOPPING_LIST } from '../../test/world/documents.js';
import { type CommandLine, EXIT, type ExitCode } from '../platform/command-line/index.js';
import { loadCatalogue } from '../platform/languages/catalogue.js';
import { translator } from '../platform/languages/index.js';
import type { Storage } from '../platform/storage/index.js';
import { instrumentsCommands } from './cli.js';

const t = translator(loadCatalogue(dirname(dirname(fileURLToPath(import.meta.url)))), 'en');
const folder = mkdtempSync(join(tmpdir(), 'palermo-cli-'));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const adopted = file('adopted.txt', ADOPTED_RESOLUTION);
const draft = file('draft.md', DRAFT_DECISION);
const list = file('list.txt', SHOPPING_LIST);
let storage: Storage;
let opened = 0;

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['instruments'] });
});
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  opened = 0;
});

async function palermo(...args: string[]): Promise<{ out: string[]; err: string[]; exit: ExitCode }> {
  const out: string[] = [];
  const err: string[] = [];
  let exit: ExitCode = EXIT.done;
  const cli: CommandLine = {
    t,
    withNode: (work) => {
      opened += 1;
      return work({ storage, files: undefined as never });
    },
    print: (model, text) => out.push(args.includes('--json') ? JSON.stringify(model) : text()),
    say: (text) => err.push(text),
    progress: () => ({ at: () => undefined, end: () => undefined }),
    exitWith: (code) => {
      exit = code;
    },
  };
  const root = new Command('palermo')
    .option('--json')
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.push(text), writeErr: (text) => err.push(text) });
  instrumentsCommands(root, cli);
  const settle = (command: Command): void => {
    command.exitOverride().copyInheritedSettings(root);
    for (const child of command.commands) settle(child);
  };
  settle(root);
  await root.parseAsync(['node', 'palermo', ...args]).catch((error: unknown) => {
    const { code } = error as { code?: string };
    if (!code?.startsWith('commander.')) throw error;
    exit = code === 'commander.helpDisplayed' ? EXIT.done : EXIT.usage;
  });
  return { out, err, exit };
}

describe('palermo instruments read', () => {
  it('says what a document is and what it asks, without opening a database', async () => {
    const { out, err, exit } = await palermo('instruments', 'read', adopted);
    expect(out.join('\n')).toContain('Care for witnesses in proceedings on trafficking in persons');
    expect(out.join('\n')).toMatch(/op1 +Urges \(4, urges or calls upon\)/);
    expect([err, exit, opened]).toEqual([[], EXIT.done, 0]);
  });

  it('says "draft" with every commitment of a draft', async () => {
    const lines = (await palermo('instruments', 'read', draft)).out.join('\n').split('\n');
    const commitments = lines.filter((line) => /^ {2}op/.test(line));
    expect(commitments).toHaveLength(3);
    for (const line of commitments) expect(line).toContain('[draft]');
  });

  it('prints exactly one object in the form of hand-made truth, with the file’s fingerprint', async () => {
    const { out } = await palermo('instruments', 'read', '--format', 'gold', adopted);
    expect(out).toHaveLength(1);
    const gold = JSON.parse(out[0] ?? '');
    expect(gold).toMatchObject({
      schema: 'palermo-gold/1',
      source: { file: 'adopted.txt', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(gold.operative.map(({ id }: { id: string }) => id)).toEqual(['op1', 'op2', 'op3', 'op4', 'op5']);
    expect((await palermo('instruments', 'read', '--format', 'gold', adopted, draft)).out).toHaveLength(2);
  });

  it('prints the whole reading as JSON, drafts marked', async () => {
    const reading = JSON.parse((await palermo('instruments', 'read', '--format', 'json', draft)).out[0] ?? '');
    expect(reading.meta.status).toBe('draft');
    expect(reading.commitments).toHaveLength(3);
  });

  it('tells each file that cannot be read, where and what to do, and goes on with the others', async () => {
    const { out, err, exit } = await palermo('instruments', 'read', list, adopted);
    expect(out).toHaveLength(1);
    expect(err[0]).toContain(`${list}: `);
    expect(err[0]).toContain('INSTRUMENTS_NOT_A_DOCUMENT');
    expect(err[0]?.split('\n')[1]).toBe(t('error.INSTRUMENTS_NOT_A_DOCUMENT.next'));
    expect(exit).toBe(EXIT.refused);
  });

  it('refuses a folder, a missing file, a PDF and 200 MB, the last without reading it', async () => {
    expect(await palermo('instruments', 'read', folder)).toMatchObject({ exit: EXIT.refused, out: [] });
    const missing = await palermo('instruments', 'read', join(folder, 'nowhere.txt'));
    expect(missing).toMatchObject({ exit: EXIT.unavailable });
    expect(missing.err[0]).toContain('INSTRUMENTS_FILE_MISSING');
    expect((await palermo('instruments', 'read', file('a.txt', '%PDF-1.4'))).err[0]).toContain('INSTRUMENTS_DAMAGED');
    const huge = join(folder, 'huge.txt');
    const handle = openSync(huge, 'w');
    ftruncateSync(handle, 200_000_000);
    closeSync(handle);
    const before = process.memoryUsage().arrayBuffers;
    const refused = await palermo('instruments', 'read', huge);
    expect(refused.err[0]).toContain('INSTRUMENTS_TOO_LARGE');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it('teaches with examples and exit codes', async () => {
    for (const command of ['read', 'list', 'ledger']) {
      const { out, exit } = await palermo('instruments', command, '--help');
      expect(exit).toBe(EXIT.done);
      expect(out.join('')).toMatch(/Examples:[\s\S]*Exit codes:/);
    }
  });
});

describe('palermo instruments in the library', () => {
  it('keeps, lists, and answers from the ledger', async () => {
    const kept = await palermo('instruments', 'read', '--keep', adopted, draft);
    expect(kept.err.join('\n')).toMatch(/adopted\.txt: kept, \/instruments\//);
    expect((await palermo('instruments', 'read', '--keep', adopted)).err[0]).toContain('kept already, nothing changed');
    const listed = (await palermo('instruments', 'list')).out[0]?.split('\n') ?? [];
    expect(listed.slice(1).map((line) => line.split('\t')[1])).toEqual(['draft', 'adopted']);
    const ledger =
      (await palermo('instruments', 'ledger', '--addressee', 'states-parties', '--strength', '3+')).out[0] ?? '';
    expect(ledger.match(/^DRAFT\t/gm)).toHaveLength(1);
    expect(ledger).toMatch(/adopted\tCalls upon \(4\)\tstates-parties\t/);
    const json = JSON.parse((await palermo('instruments', 'ledger', '--due', 'dated', '--json')).out[0] ?? '');
    expect(json.rows.map((row: { draft: boolean }) => row.draft)).toEqual([false, true]);
  });

  it('does not guess what an option holds', async () => {
    expect((await palermo('instruments', 'ledger', '--strength', 'strong')).exit).toBe(EXIT.usage);
    expect((await palermo('instruments', 'ledger', '--due', 'soon')).exit).toBe(EXIT.usage);
    expect((await palermo('instruments', 'ledger', '--before', '2027-02-31')).exit).toBe(EXIT.usage);
    expect((await palermo('instruments', 'list', '--page', '0')).exit).toBe(EXIT.usage);
    expect(opened).toBe(0);
  });
});
