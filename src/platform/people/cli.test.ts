import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { ANONYMOUS } from '../access/index.js';
import type { CommandLine, OpenNode } from '../command-line/index.js';
import type { Storage } from '../storage/index.js';
import { peopleCommands } from './cli.js';
import { AMAL, CHEN, EFUA, SHELTER, foundForTests, partsForTests } from './fixtures.js';
import { approve } from './steps/approving.js';
import { giveProfile, invite, nominate } from './steps/nominating.js';

let storage: Storage;
const parts = partsForTests();

beforeAll(async () => {
  storage = await openTestStorage();
  await foundForTests(storage, [AMAL, CHEN, EFUA]);
});
afterAll(() => storage.close());

/** Runs `palermo people …` and answers with what it would print with --json. */
async function palermo(...argv: string[]): Promise<unknown> {
  let printed: unknown;
  const root = new Command().exitOverride();
  const cli: CommandLine = {
    t: (key) => key,
    withNode: (work) => work({ storage } as OpenNode),
    print: (model, text) => {
      expect(text()).toEqual(expect.any(String));
      printed = model;
    },
    say: () => undefined,
    progress: () => ({ at: () => undefined, end: () => undefined }),
    exitWith: () => undefined,
  };
  peopleCommands(root, cli, async () => parts);
  await root.parseAsync(['people', ...argv], { from: 'user' });
  return printed;
}
const DOLORES = ['nominate', '--name', 'Dolores', '--duty', 'officer', '--role', 'agency-officer', '--agency', SHELTER];
const accept = (link: string) =>
  storage.inUnitOfWork(ANONYMOUS, (uow) =>
    giveProfile(parts, uow, link.split('/').at(-1) ?? '', { name: 'Dolores', duty: 'officer', languages: ['es'] }),
  );

describe('palermo people', () => {
  it('lists everyone with state, roles and agency', async () => {
    expect(await palermo('list')).toMatchObject([
      { id: 'amal', state: 'active', roles: ['coordinator'], agency: null },
      { id: 'chen', state: 'active', roles: ['auditor'] },
      { id: 'efua', state: 'active', roles: ['supervisor'], agency: SHELTER },
    ]);
  });

  it('nominates, and leaves the approval to somebody else', async () => {
    const { id, link } = (await palermo(...DOLORES)) as { id: string; link: string };
    await accept(link);
    await expect(palermo('approve', id)).rejects.toMatchObject({ code: 'PEOPLE_NOT_YOUR_NOMINEE' });
    await storage.inUnitOfWork(EFUA, (uow) => approve(parts, uow, id));
    expect(await palermo('depart', id)).toEqual({ id, state: 'departed' });
  });

  it('approves what a coordinator began and nobody else may approve', async () => {
    const post = { name: 'B', duty: 'b', roles: ['coordinator'] as const, agency: null };
    const given = { ...post, mail: null, letter: null, supervisor: null };
    const id = await storage.inUnitOfWork(AMAL, (uow) => nominate(parts, uow, given));
    const { link } = await storage.inUnitOfWork(AMAL, (uow) => invite(parts, uow, id));
    await accept(link ?? '');
    expect(await palermo('approve', id)).toEqual({ id, state: 'active' });
  });

  it('refuses what cannot be used before anything is written', async () => {
    await expect(palermo(...DOLORES, '--mail', 'nowhere')).rejects.toMatchObject({
      code: 'HTTP_INVALID_REQUEST',
      params: { fields: 'mail' },
    });
    await expect(palermo('depart', 'nobody')).rejects.toMatchObject({ code: 'PEOPLE_NO_SUCH_PERSON' });
  });
});
