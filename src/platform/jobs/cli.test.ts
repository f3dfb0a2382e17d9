import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { CommandLine } from '../command-line/index.js';
import type { Files } from '../files/index.js';
import type { Storage } from '../storage/index.js';
import { jobsCommands } from './cli.js';
import { enqueue, findJob, setSchedules } from './index.js';

describe('palermo jobs', () => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await openTestStorage();
  });
  afterAll(() => storage.close());

  /** Runs a command and answers what it printed, as data and as words (message keys). */
  const run = async (...words: string[]): Promise<{ model: unknown; text: string }> => {
    let printed = { model: undefined as unknown, text: '' };
    const cli: CommandLine = {
      t: (key: string) => key,
      withNode: (work) => work({ storage, files: {} as Files }),
      print: (model, text) => {
        printed = { model, text: text() };
      },
      say: () => undefined,
      progress: () => ({ at: () => undefined, end: () => undefined }),
      exitWith: () => undefined,
    };
    const root = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    jobsCommands(root, cli);
    for (const child of root.commands) for (const leaf of child.commands) leaf.exitOverride();
    await root.parseAsync(['jobs', ...words], { from: 'user' });
    return printed;
  };

  it('lists what failed with its sentence and what to do, and settles it', async () => {
    const id = await storage.inUnitOfWork(systemActor, (uow) =>
      enqueue(uow, { kind: 'test.work', subject: 'test/1', agency: null, input: { secret: 'not-to-be-told' } }),
    );
    await storage.withClient((client) =>
      client.query(
        `update job set state = 'failed', ended_at = now(), error = '{"code":"JOBS_FAILED_REPEATEDLY","params":{}}'`,
      ),
    );
    const { model, text } = await run('list', '--failed');
    expect(model).toMatchObject([{ id, state: 'failed', error: 'JOBS_FAILED_REPEATEDLY' }]);
    expect(text).toContain('error.JOBS_FAILED_REPEATEDLY.next');
    expect(JSON.stringify(model) + text).not.toContain('not-to-be-told');
    await run('put-aside', id);
    expect((await run('list', '--failed')).model).toEqual([]);
    await run('retry', id);
    const job = await storage.inUnitOfWork(systemActor, (uow) => findJob(uow, id));
    expect(job).toMatchObject({ state: 'queued', putAsideAt: null });
    await expect(run('retry', id)).rejects.toMatchObject({ code: 'JOBS_NOT_FAILED' });
    await expect(run('retry', 'not-a-number')).rejects.toMatchObject({ code: 'commander.invalidArgument' });
  });

  it('shows the schedule', async () => {
    await storage.inUnitOfWork(systemActor, (uow) =>
      setSchedules(uow, [
        { name: 'test.nightly', kind: 'test.work', subject: 'node', agency: null, input: {}, timing: { at: '02:30' } },
      ]),
    );
    expect((await run('schedule')).model).toMatchObject([{ name: 'test.nightly', lastAt: null }]);
  });
});
