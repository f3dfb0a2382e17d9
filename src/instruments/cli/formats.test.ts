import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { CommandLine } from '../../platform/command-line/index.js';
import type { Storage } from '../../platform/storage/index.js';
import { ADOPTED_RESOLUTION } from '../fixtures.js';
import { keepInstrumentFile } from '../importing.js';
import { readInstrument } from '../index.js';
import { fromAkn } from '../writing/akn/from-akn.js';
import { fromJson } from '../writing/json/json.js';
import { formatsCommands } from './formats.js';

const folder = mkdtempSync(join(tmpdir(), 'palermo-export-'));
const file = join(folder, 'harbours.txt');
let storage: Storage;
let opened = 0;

beforeAll(async () => {
  writeFileSync(file, ADOPTED_RESOLUTION);
  storage = await openTestStorage({ modules: ['instruments'] });
});
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true });
});

/** What the command prints; its errors are thrown. */
async function exported(...args: string[]): Promise<string> {
  const out: string[] = [];
  const cli: CommandLine = {
    t: (key) => key,
    withNode: (work) => {
      opened += 1;
      return work({ storage, files: undefined as never });
    },
    print: (_, text) => out.push(text()),
    say: () => undefined,
    progress: () => ({ at: () => undefined, end: () => undefined }),
    exitWith: () => undefined,
  };
  const root = new Command('instruments').exitOverride().configureOutput({ writeErr: () => undefined });
  formatsCommands(root, cli);
  for (const command of root.commands) command.copyInheritedSettings(root);
  await root.parseAsync(['node', 'instruments', 'export', ...args]);
  return out.join('\n');
}

const reading = readInstrument({ name: 'harbours.txt', text: ADOPTED_RESOLUTION });

describe('palermo instruments export', () => {
  it('writes a file that is given in any format, without a database', async () => {
    opened = 0;
    expect(fromAkn(await exported(file, '--format', 'akn'))).toEqual(reading);
    const out = join(folder, 'harbours.json');
    await exported(file, '--format', 'json', '--out', out);
    expect(fromJson(readFileSync(out, 'utf8'))).toEqual(reading);
    expect(opened).toBe(0);
  });

  it('writes a document kept here, by its id', async () => {
    const { id } = await keepInstrumentFile(storage, systemActor, file);
    const out = join(folder, 'harbours.docx');
    await exported(id, '--format', 'docx', '--out', out);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    expect(fromAkn(await exported(id, '--format', 'akn'))).toEqual(reading);
  });

  it('writes over nothing, and says where it cannot write', async () => {
    const before = readFileSync(file, 'utf8');
    await expect(exported(file, '--format', 'json', '--out', file)).rejects.toMatchObject({
      code: 'INSTRUMENTS_EXPORT_EXISTS',
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
    await expect(exported(file, '--format', 'json', '--out', join(folder, 'none', 'x.json'))).rejects.toMatchObject({
      code: 'INSTRUMENTS_EXPORT_UNWRITABLE',
      params: { reason: 'ENOENT' },
    });
  });

  it('asks for a file where the format is no text, and for a format that it knows', async () => {
    await expect(exported(file, '--format', 'docx')).rejects.toMatchObject({ code: 'commander.error' });
    await expect(exported(file, '--format', 'pdf')).rejects.toMatchObject({ code: 'commander.invalidArgument' });
  });
});
