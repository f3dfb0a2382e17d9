import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(root, 'bin', 'palermo.mjs');
const { DATABASE_URL: _ours, ...environment } = process.env;

type Serving = { readonly node: ChildProcess; readonly address: string; readonly link: string };

const listOf = (mark: string) =>
  `vic_TraffickingStatus,prs_Gender,vic_TypeOfExploitation,cas_IncomingReferralDate\n` +
  `ActualVictimOfTrafficking,Feminine,ForcedLabour,2026-01-0${mark}\n` +
  `PossibleVictimOfTrafficking,Masculine,ForcedBegging,2026-02-0${mark}\n`;

/** The program as a new user runs it, in processes of its own, killed without warning. */
describe('a node that is killed', () => {
  let data: string;
  let serving: Serving;
  let spent = '';
  let cookie = '';

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'palermo-two-'));
    serving = await serve();
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => serving.node.once('exit', resolve));
    serving.node.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  });

  function serve(): Promise<Serving> {
    const node = spawn(process.execPath, [program, 'serve', '--json', '--port', '0', '--data', data], {
      env: environment,
    });
    let told = '';
    let complained = '';
    node.stderr.on('data', (chunk: Buffer) => {
      complained += chunk.toString();
    });
    return new Promise((resolve, reject) => {
      node.once('exit', (code) => {
        reject(new Error(`serve ended with ${code}: ${complained}`));
      });
      node.stdout.on('data', (chunk: Buffer) => {
        told += chunk.toString();
        if (told.includes('\n')) resolve({ node, ...(JSON.parse(told) as { address: string; link: string }) });
      });
    });
  }

  async function importList(mark: string): Promise<string> {
    const file = join(data, `list-${mark}.csv`);
    writeFileSync(file, listOf(mark));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [program, 'statistics', 'import', file, '--agency', 'police', '--json', '--data', data],
      { env: environment },
    );
    const told = JSON.parse(stdout) as { batch: string; imported: boolean };
    expect(told.imported).toBe(true);
    return told.batch;
  }

  /** The printed link works once; who has signed in stays so, whatever becomes of the node. */
  async function signedIn(): Promise<(path: string) => Promise<Response>> {
    if (spent !== serving.link) {
      const answer = await fetch(serving.link, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
      cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      spent = serving.link;
    }
    return (path) => fetch(new URL(path, serving.address), { headers: { cookie, accept: 'application/json' } });
  }

  const killed = (pid: number | undefined): void => {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  };
  const databasePid = (): number =>
    Number(readFileSync(join(data, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const nodeKilled = async (): Promise<void> => {
    const ended = new Promise((resolve) => serving.node.once('exit', resolve));
    serving.node.removeAllListeners('exit');
    serving.node.once('exit', () => undefined);
    killed(serving.node.pid);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 500))]);
  };

  async function expectImported(batches: readonly string[]): Promise<void> {
    const ask = await signedIn();
    for (const batch of batches) {
      const answer = await ask(`/statistics/lists/${batch}`);
      expect(await answer.json()).toMatchObject({ batch: { state: 'imported', rows: { kept: 2 } } });
    }
  }

  const batches: string[] = [];

  it('prints a link that signs in, and shows what the command line imports beside it', async () => {
    batches.push(await importList('1'));
    await expectImported(batches);
  });

  it('has every acknowledged import after kill -9 of the node', async () => {
    batches.push(await importList('2'));
    await nodeKilled();
    serving = await serve();
    await expectImported(batches);
  });

  it('has them after kill -9 of the database, and goes on without a hand', async () => {
    batches.push(await importList('3'));
    killed(databasePid());
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (let tries = 0; (await fetch(new URL('/health', serving.address))).status !== 200 && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await expectImported(batches);
  });

  it('has them after kill -9 of both', async () => {
    batches.push(await importList('4'));
    killed(databasePid());
    await nodeKilled();
    serving = await serve();
    await expectImported(batches);
  });

  it('refuses a second node on the same data folder, in a sentence', async () => {
    await expect(serve()).rejects.toThrow(/ended with 5: [^]*STORAGE_FOLDER_IN_USE/);
  });
});
