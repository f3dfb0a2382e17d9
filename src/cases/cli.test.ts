import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWorld, PEOPLE, openCaseWorld } from '../../test/world/cases.js';
import type { CommandLine } from '../platform/command-line/index.js';
import { casesCommands } from './cli.js';

describe('palermo cases', () => {
  let world: CaseWorld;
  let id: string;
  let code: string;
  beforeAll(async () => {
    world = await openCaseWorld();
    id = await world.open({ names: 'Terminal Invented' });
    code = ((await world.ask(PEOPLE.owner, 'GET', `/cases/${id}`)).model.record as { code: string }).code;
  });
  afterAll(() => world.close());

  async function run(...words: string[]): Promise<string> {
    let printed = '';
    const cli: CommandLine = {
      t: (key) => key,
      withNode: (work) => work({ storage: world.storage, files: world.files }),
      print: (model, text) => {
        printed += `${JSON.stringify(model)}\n${text()}\n`;
      },
      say: () => undefined,
      progress: () => ({ at: () => undefined, end: () => undefined }),
      exitWith: () => undefined,
    };
    const root = new Command('palermo').exitOverride();
    const { storage, keys, vault } = world;
    casesCommands(root, cli, async () => ({
      storage,
      keys,
      files: vault,
      renewKeys: () => Promise.resolve(),
      settleActs: async () => undefined,
      eraseActs: async () => 0,
    }));
    await root.parseAsync(['node', 'palermo', 'cases', ...words]);
    return printed;
  }

  it('lists codes and dates, tells who saw what, and shows no content', async () => {
    await world.ask(PEOPLE.owner, 'GET', `/cases/${id}?purpose=protection&reveal=identity`);
    const listed = await run('list');
    expect(listed).toContain(code);
    const seen = await run('seen', code.toLowerCase());
    expect(seen).toContain('cases.reveal');
    expect(listed + seen).not.toContain('Terminal');
    await expect(run('seen', 'QVA-0000-00')).rejects.toMatchObject({ code: 'CASES_NO_SUCH_RECORD' });
  });

  it('erases only what two persons have decided', async () => {
    await expect(run('erase', code)).rejects.toMatchObject({ code: 'CASES_NOT_ASKED' });
    await world.ask(PEOPLE.owner, 'POST', `/cases/${id}/erase`, { body: { step: 'ask' } });
    await world.ask(PEOPLE.supervisor, 'POST', `/cases/${id}/erase`, { body: { step: 'confirm' } });
    expect(await run('erase', code)).toContain('cases.cli.erase.done');
    expect(await run('erase', code)).toContain('cases.cli.erase.already');
    expect(await run('list')).toContain('cases.state.erased');
  });
});
