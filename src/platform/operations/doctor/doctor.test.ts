import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameOfBackup } from '../backups/folder.js';
import { readSettings } from '../config/read.js';
import { type Check, examine } from './doctor.js';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palermo-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function looked(environment: Record<string, string> = {}): Promise<Map<string, Check>> {
  const all = { PALERMO_DATA: folder, PALERMO_PORT: '0', ...environment };
  const settings = readSettings(all);
  const place = { dataFolder: folder, schema: 'palermo', log };
  const { checks, storage } = await examine(settings, all, { place, migrations: [], program: '0' });
  expect(storage.map(({ key }) => key)).toContain('space');
  return new Map(checks.map((check) => [check.key, check]));
}

describe('the doctor', () => {
  it('finds a new folder well, but for backups', async () => {
    const checks = await looked();
    expect([...checks.values()].filter(({ ok }) => !ok).map(({ key }) => key)).toEqual(['backup']);
  });

  it('names a misspelt setting', async () => {
    const checks = await looked({ PALERMO_BACKUP_FOLDR: '/x' });
    expect(checks.get('settings')).toMatchObject({
      ok: false,
      params: { names: 'PALERMO_BACKUP_FOLDR (PALERMO_BACKUP_FOLDER?)' },
    });
  });

  it('finds a data folder that others can read', async () => {
    chmodSync(folder, 0o755);
    expect((await looked()).get('rights')).toMatchObject({ ok: false, params: { mode: '755' } });
  });

  it('misses the keys of a database that was used, and the checkpoints beside keys', async () => {
    mkdirSync(join(folder, 'database'));
    expect((await looked()).get('keys')?.ok).toBe(false);
    mkdirSync(join(folder, 'keys'));
    const checks = await looked();
    expect([checks.get('keys')?.ok, checks.get('audit')?.ok]).toEqual([true, false]);
    mkdirSync(join(folder, 'audit'));
    writeFileSync(join(folder, 'audit', 'checkpoints.txt'), 'one');
    expect((await looked()).get('audit')?.ok).toBe(true);
  });

  it('knows a fresh backup from an old one, and backups that only the machine itself can open', async () => {
    const backups = join(folder, 'backups');
    mkdirSync(backups);
    const withFolder = { PALERMO_BACKUP_FOLDER: backups };
    expect((await looked(withFolder)).get('backup')?.params.hours).toBe(-1);
    writeFileSync(join(backups, nameOfBackup(new Date(Date.now() - 30 * 3_600_000))), '');
    expect((await looked(withFolder)).get('backup')).toMatchObject({ ok: false, params: { hours: 30 } });
    writeFileSync(join(backups, nameOfBackup(new Date())), '');
    const checks = await looked(withFolder);
    expect([checks.get('backup')?.ok, checks.get('recipients')?.ok]).toEqual([true, false]);
  });

  it('finds a port that another program holds', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    other.on('connection', (socket) => socket.destroy());
    expect((await looked({ PALERMO_PORT: String(port) })).get('port')).toMatchObject({ ok: false, params: { port } });
    await new Promise((resolve) => other.close(resolve));
  });

  it('asks the mail server for its greeting and sends nothing', async () => {
    let said = '';
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        said += chunk.toString();
      });
      socket.write('220 mail.example ESMTP\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const environment = { PALERMO_SMTP_URL: `smtp://127.0.0.1:${port}`, PALERMO_MAIL_FROM: 'node@example.org' };
    expect((await looked(environment)).get('mail')?.ok).toBe(true);
    await new Promise((resolve) => server.close(resolve));
    expect(['', 'QUIT\r\n']).toContain(said);
    expect((await looked(environment)).get('mail')).toMatchObject({ ok: false, params: { host: '127.0.0.1' } });
  });
});
