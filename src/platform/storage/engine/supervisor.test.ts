import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../../../test/world/database.js';
import { checkStorage, openStorage, type Storage, type StorageConfig } from '../index.js';
import { isServerOf, orphansOf, readPostmaster } from './postmaster.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const outer = mkdtempSync(join(tmpdir(), 'palermo-engine-'));
chmodSync(outer, 0o755);
const dataFolder = join(outer, 'data');
const open = (more: Partial<StorageConfig> = {}): Promise<Storage> => openStorage({ dataFolder, log, ...more });
const pidOf = (storage: Storage): number => storage.info().pid ?? 0;
const folderOf = (storage: Storage): string => storage.info().folder ?? '';
const onLinux = process.platform === 'linux';

afterAll(() => rmSync(outer, { recursive: true, force: true }));

describe('the embedded engine', () => {
  it('is made within 10 s, starts again within 2 s, and ends with its last user', async () => {
    const made = await open();
    expect(made.info()).toMatchObject({ engine: 'embedded', initialised: true, adopted: false });
    expect(made.info().startMs).toBeLessThan(10_000);
    const beside = await open();
    expect(beside.info()).toMatchObject({ initialised: false, adopted: true, pid: pidOf(made) });
    await made.close();
    await expect(beside.withClient((client) => client.query('SELECT 1'))).resolves.toMatchObject({ rowCount: 1 });
    await beside.close();
    expect(isServerOf(pidOf(made), folderOf(made))).toBe('no');
    const again = await open();
    expect(again.info()).toMatchObject({ initialised: false, adopted: false });
    expect(again.info().startMs).toBeLessThan(2_000);
    await again.close({ stopEngine: 'never' });
    expect(isServerOf(pidOf(again), folderOf(again))).not.toBe('no');
    await (await open()).close();
  });

  it('is one, also when five processes open it at once and leave in any order', async () => {
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => open({ poolSize: 2 })));
    expect(new Set(five.map(pidOf)).size).toBe(1);
    await Promise.all(five.map((storage) => storage.close()));
    expect(readPostmaster(join(dataFolder, 'database'))).toBeUndefined();
  });

  it('compares text by code point, has checksums, and is used by an ordinary role', async () => {
    const storage = await open();
    const answer = await storage.withClient((client) =>
      client.query(
        `SELECT current_setting('data_checksums') AS checksums, current_setting('fsync') AS fsync,
          current_setting('listen_addresses') AS addresses, 'Z' < 'a' AS by_code_point, upper('é') AS upper,
          (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super`,
      ),
    );
    expect(answer.rows).toEqual([
      { checksums: 'on', fsync: 'on', addresses: '', by_code_point: true, upper: 'É', super: false },
    ]);
    await storage.close();
  });

  it('serves one node at a time; commands may be its guests', async () => {
    const node = await open({ claim: 'node' });
    await expect(open({ claim: 'node' })).rejects.toMatchObject({ code: 'STORAGE_FOLDER_IN_USE' });
    const guest = await open();
    await node.close();
    const next = await open({ claim: 'node' });
    await Promise.all([guest.close(), next.close()]);
  });

  it('is looked at without being started', async () => {
    const findings = await checkStorage({ dataFolder, log });
    expect(findings.map(({ key, ok }) => [key, ok])).toEqual([
      ['engine', true],
      ['folder', true],
      ['space', true],
      ['database', true],
    ]);
    const storage = await open();
    const running = await checkStorage({ dataFolder, log }, [{ module: 'cases', name: '0001-a', sql: '' }]);
    expect(running.slice(3)).toMatchObject([
      { key: 'database', ok: true, params: { state: 'running' } },
      { key: 'version', ok: true },
      { key: 'clock', ok: true },
      { key: 'migrations', ok: true, params: { pending: 1 } },
    ]);
    await storage.close();
  });

  it('is not started over a database of another major version', async () => {
    const version = join(dataFolder, 'database', 'PG_VERSION');
    const before = readFileSync(version, 'utf8');
    writeFileSync(version, '15\n');
    await expect(open()).rejects.toMatchObject({ code: 'STORAGE_OTHER_MAJOR', params: { found: 15, needed: 18 } });
    writeFileSync(version, before);
  });

  it('says what is wrong, in its own words, when it cannot start', async () => {
    const settings = join(dataFolder, 'database', 'postgresql.conf');
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, `${before}\nno_such_setting = 1\n`);
    const error = (await open().catch((failed: unknown) => failed)) as { code: string; params: { reason: string } };
    expect(error.code).toBe('STORAGE_ENGINE_FAILED');
    expect(error.params.reason).toContain('no_such_setting');
    writeFileSync(settings, before);
  });

  it('is refused where no data folder can be made', async () => {
    const file = join(outer, 'a-file');
    writeFileSync(file, '');
    await expect(open({ dataFolder: join(file, 'data') })).rejects.toMatchObject({ code: 'STORAGE_FOLDER_DENIED' });
  });

  it('puts its socket elsewhere when the path is too long, and is found there', async () => {
    const long = join(outer, 'é, "a" long path '.repeat(8).trim());
    mkdirSync(long);
    const storage = await open({ dataFolder: long });
    const beside = await open({ dataFolder: long });
    expect(beside.info()).toMatchObject({ adopted: true, pid: pidOf(storage) });
    const socket = readPostmaster(folderOf(storage))?.socketFolder ?? '';
    expect(socket.startsWith(long)).toBe(false);
    expect(statSync(socket).mode & 0o077).toBe(0);
    await Promise.all([storage.close(), beside.close()]);
    rmSync(socket, { recursive: true });
  });

  it('lives in a path with a comma, quotes and spaces', async () => {
    const odd = join(outer, 'a, "b" c');
    const storage = await open({ dataFolder: odd });
    expect(readPostmaster(folderOf(storage))?.socketFolder).toContain('a, "b" c');
    await storage.close();
  });
});

describe.skipIf(!onLinux)('an engine that was killed (needs Linux)', () => {
  it('is not taken for a process that has its number now', async () => {
    const killed = await open();
    process.kill(pidOf(killed), 'SIGKILL');
    await killed.close({ stopEngine: 'never' });
    const { uid, gid } = statSync(folderOf(killed));
    const other = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
    const asOther = (path: string) =>
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(other.pid)));
    asOther(join(folderOf(killed), 'postmaster.pid'));
    asOther(join(dataFolder, 'socket', '.s.PGSQL.5432.lock'));
    const storage = await open();
    expect(storage.info()).toMatchObject({ adopted: false, initialised: false });
    expect(pidOf(storage)).not.toBe(other.pid);
    await storage.close();
    other.kill('SIGKILL');
  });

  it('is started again after the processes it left at work are ended', async () => {
    const killed = await open();
    const busy = killed.withClient((client) => client.query('SELECT count(*) FROM generate_series(1, 1e12::bigint)'));
    const cut = expect(busy).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.kill(pidOf(killed), 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(orphansOf(folderOf(killed)).length).toBeGreaterThan(0);
    const storage = await open();
    expect(storage.info()).toMatchObject({ adopted: false, initialised: false });
    expect(orphansOf(folderOf(killed)).some((pid) => pid === pidOf(killed))).toBe(false);
    await cut;
    await Promise.all([killed.close(), storage.close()]);
  });

  it('is brought back by the node that uses it, which keeps its claim', async () => {
    const node = await open({ claim: 'node' });
    const before = pidOf(node);
    process.kill(before, 'SIGKILL');
    const works = () => node.inUnitOfWork(systemActor, (uow) => uow.client.query('SELECT 1'), { retryable: true });
    await Promise.all([works(), works(), works()]);
    expect(pidOf(node)).not.toBe(before);
    await expect(open({ claim: 'node' })).rejects.toMatchObject({ code: 'STORAGE_FOLDER_IN_USE' });
    await node.close();
  });

  it('is made anew over what a start left that was cut short', async () => {
    const folder = join(outer, 'cut');
    const ended = spawnSync('true');
    mkdirSync(join(folder, `database.new-${ended.pid}-abc`), { recursive: true });
    const storage = await open({ dataFolder: folder });
    expect(storage.info().initialised).toBe(true);
    expect(existsSync(join(folder, `database.new-${ended.pid}-abc`))).toBe(false);
    await storage.close();
  });
});

describe.skipIf(process.getuid?.() !== 0)('as root (needs root)', () => {
  it('finds no account to lower to, and says what to do', async () => {
    const accountsFile = join(outer, 'passwd');
    writeFileSync(accountsFile, 'root:x:0:0:root:/root:/bin/sh\n');
    const opening = open({ dataFolder: join(outer, 'alone'), accountsFile });
    await expect(opening).rejects.toMatchObject({ code: 'STORAGE_ROOT_ALONE' });
  });

  it('puts the state where the account can reach it when the data folder lies under a closed home', async () => {
    const home = join(outer, 'home');
    mkdirSync(home, { mode: 0o700 });
    const closed = { dataFolder: join(home, 'clone', 'data'), reachableFolders: [join(outer, 'reachable')] };
    const storage = await open(closed);
    expect(dirname(dirname(folderOf(storage)))).toBe(join(outer, 'reachable'));
    expect(readFileSync(join(closed.dataFolder, 'database.where'), 'utf8').trim()).toBe(dirname(folderOf(storage)));
    const beside = await open(closed);
    expect(pidOf(beside)).toBe(pidOf(storage));
    await Promise.all([storage.close(), beside.close()]);
  });

  it('takes a database that root copied back', async () => {
    spawnSync('chown', ['-R', '0:0', join(dataFolder, 'database')]);
    const storage = await open();
    expect(storage.info().initialised).toBe(false);
    expect(statSync(folderOf(storage)).uid).not.toBe(0);
    await storage.close();
  });
});
