import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { type CommandLine, EXIT, type ExitCode } from '../../platform/command-line/index.js';
import { loadCatalogue } from '../../platform/languages/catalogue.js';
import { translator } from '../../platform/languages/index.js';
import type { Storage } from '../../platform/storage/index.js';
import { importShippedStatus } from '../importing/treaties.js';
import { treatiesCommands } from './treaties.js';

const t = translator(loadCatalogue(join(dirname(fileURLToPath(import.meta.url)), '..', '..')), 'en');
const folder = mkdtempSync(join(tmpdir(), 'palermo-treaties-'));
let storage: Storage;

beforeAll(async () => {
  storage = await openTestStorage({ modules: ['instruments'] });
  await storage.inUnitOfWork(systemActor, importShippedStatus);
});
afterAll(async () => {
  await storage.close();
  rmSync(folder, { recursive: true });
});

async function palermo(...args: string[]): Promise<{ out: string; err: string; exit: ExitCode }> {
  const out: string[] = [];
  const err: string[] = [];
  let exit: ExitCode = EXIT.done;
  const cli: CommandLine = {
    t,
    withNode: (work) => work({ storage, files: undefined as never }),
    print: (model, text) => out.push(args.includes('--json') ? JSON.stringify(model) : text()),
    say: (text) => err.push(text),
    progress: () => ({ at: () => undefined, end: () => undefined }),
    exitWith: (code) => {
      exit = code;
    },
  };
  const root = new Command('palermo').option('--json').exitOverride();
  treatiesCommands(root, cli);
  await root.parseAsync(['node', 'palermo', ...args]);
  return { out: out.join('\n'), err: err.join('\n'), exit };
}

describe('palermo treaties', () => {
  it('says the status of a treaty on a day, with whence it is known', async () => {
    const { out, exit } = await palermo('treaties', 'status', 'untoc-tip', '--on', '2012-11-13');
    expect(out).toContain('2012-11-13: 153 States parties (for 152 in force), 1 organizations');
    expect(out).toContain('United Nations Treaty Collection, up to 2014-04');
    expect(out).toMatch(/DZA\tParty, in force\t2001-06-06\t2004-03-09 Ratification\t2004-04-08\tAlgeria/);
    expect(exit).toBe(EXIT.done);
  });

  it('lists the registry and the matrix', async () => {
    expect((await palermo('treaties', 'list', '--on', '2012-11-13')).out).toMatch(
      /^untoc-tip\t2003-12-25\t\d+\t153\t2014-04$/m,
    );
    const matrix = (await palermo('treaties', 'matrix', '--on', '2012-11-13')).out.split('\n');
    expect(matrix[0]?.split('\t')).toHaveLength(9);
    expect(matrix).toHaveLength(198);
  });

  it('imports a file, says each row at fault, and adds nothing on a dry run', async () => {
    const file = join(folder, 'acts.csv');
    writeFileSync(
      file,
      'treaty,participant,action,date\nuntoc-tip,Fiji,accession,2017-09-19\nuntoc-tip,Ruritania,accession,2017-09-19\n',
    );
    const dry = await palermo('treaties', 'import', file, '--source', 'notifications', '--dry-run');
    expect(dry.out).toContain('1 acts would be added');
    const done = await palermo('treaties', 'import', file, '--source', 'notifications', '--as-of', '2017-09');
    expect(done.out).toContain('1 acts added, 0 were known');
    expect(done.out).toMatch(/^3\tfault\tNo participant is known as “Ruritania”\.\tRuritania$/m);
    expect(done.exit).toBe(EXIT.refused);
    expect((await palermo('treaties', 'status', 'untoc-tip', '--on', '2018-01-01')).out).toContain(
      '159 States parties',
    );
  });

  it('writes the paper of a session', async () => {
    const docx = join(folder, 'paper.docx');
    const { out } = await palermo(
      'treaties',
      'paper',
      '--since',
      '2008-10-17',
      '--on',
      '2010-10-18',
      '--session',
      'Fifth session',
      '--docx',
      docx,
    );
    expect(out).toContain('Fifth session');
    expect(out).toContain('Togo: Ratification, 8 May 2009');
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK');
  });

  it('refuses what is no treaty, no day and no file, in words', async () => {
    expect(await palermo('treaties', 'status', 'nowhere')).toMatchObject({
      exit: EXIT.refused,
      err: expect.stringContaining('nowhere'),
    });
    expect(await palermo('treaties', 'status', 'untoc', '--on', '2012-02-31')).toMatchObject({ exit: EXIT.refused });
    expect(await palermo('treaties', 'import', join(folder, 'missing.csv'))).toMatchObject({ exit: EXIT.refused });
  });
});
