import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import type { Actor } from '../access/index.js';
import { type OpenKeys, openKeys } from '../crypto/index.js';
import { jobRunner } from '../jobs/index.js';
import type { Storage, UnitOfWork } from '../storage/index.js';
import {
  type Files,
  type KeptFile,
  type Vault,
  type VaultOptions,
  filesJobs,
  listQuarantined,
  openFiles,
  openVault,
  scannerOf,
} from './index.js';

const worker: Actor = { id: 'worker', name: 'Worker', roles: ['case-worker'], agency: 'shelter', kind: 'person' };
const supervisor: Actor = { id: 'boss', name: 'Boss', roles: ['supervisor'], agency: 'shelter', kind: 'person' };
const MACROS = '%PDF-1.7\n1 0 obj << /S /JavaScript >> endobj\n%%EOF\n';

let storage: Storage;
let folder: string;
let files: Files;
let keys: OpenKeys;
let vault: Vault;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'palermo-vault-'));
  storage = await openTestStorage({ poolSize: 8 });
  files = await openFiles(folder);
  keys = await openKeys(folder);
  await storage.inUnitOfWork(worker, (uow) => keys.prepare(uow), { authority: 'owner' });
  vault = await openVault({ folder, files, keys: keys.data });
});
afterAll(async () => {
  await keys.close();
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const unit = <T>(work: (uow: UnitOfWork) => Promise<T>, actor = worker): Promise<T> =>
  storage.inUnitOfWork(actor, work);
const owner = async (): Promise<string> => {
  const id = crypto.randomUUID();
  await unit((uow) => keys.data.create(uow, id));
  return id;
};
const stage = (content: Buffer | string, name: string) => files.stage(Readable.from([Buffer.from(content)]), name, 1e9);
const keep = async (
  of: string,
  content: Buffer | string,
  more: { name?: string; evidence?: boolean; vault?: Vault; agency?: string } = {},
): Promise<KeptFile> => {
  const staged = await stage(content, more.name ?? 'statement.txt');
  return unit((uow) =>
    (more.vault ?? vault).keep(uow, {
      owner: of,
      agency: more.agency ?? 'shelter',
      sensitivity: 'story',
      staged,
      evidence: more.evidence ?? false,
      by: worker.id,
    }),
  );
};
const read = (of: string, id: string) =>
  unit(async (uow) => {
    const { stream, ...rest } = await vault.openKept(uow, of, id);
    return { ...rest, content: await buffer(stream) };
  });
const lying = (): string[] =>
  readdirSync(join(folder, 'vault'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const pathOf = (id: string) => join(folder, 'vault', id.slice(0, 2), id);
const vaultWith = (options: Partial<VaultOptions>) => openVault({ folder, files, keys: keys.data, ...options });

describe('the vault', () => {
  it('gives back what was kept under a safe name, and nothing readable lies on the disk or in the database', async () => {
    const of = await owner();
    const secret = 'What Adaeze-canary said.\n'.repeat(10_000);
    const file = await keep(of, secret, { name: 'Adaeze-canary/../statement.txt' });
    expect(file).toMatchObject({ state: 'kept', bytes: secret.length, mediaType: 'text/plain; charset=utf-8' });
    expect(file.sha256).toBe(createHash('sha256').update(secret).digest('hex'));
    const back = await read(of, file.id);
    expect(back.content.toString()).toBe(secret);
    expect(back.name).toBe('Adaeze-canary..statement.txt');
    expect(readFileSync(pathOf(file.id)).includes('canary')).toBe(false);
    expect(statSync(pathOf(file.id)).mode & 0o077).toBe(0);
    const rows = await storage.withClient(async (client) =>
      JSON.stringify((await client.query('select * from kept_file, act')).rows),
    );
    for (const word of ['canary', Buffer.from('canary').toString('hex'), file.sha256]) expect(rows).not.toContain(word);
  });

  it('T04: a file is found with its own record only', async () => {
    const mine = await owner();
    const hers = await owner();
    const file = await keep(mine, 'mine');
    await expect(read(hers, file.id)).rejects.toMatchObject({ code: 'FILES_NO_SUCH_FILE' });
    await expect(unit((uow) => vault.removeKept(uow, hers, file.id))).rejects.toMatchObject({
      code: 'FILES_NO_SUCH_FILE',
    });
    expect((await read(mine, file.id)).content.toString()).toBe('mine');
  });

  it('T23: once the owner’s key is destroyed neither name nor content can be read, even from a copy made before', async () => {
    const of = await owner();
    const file = await keep(of, 'erase me', { name: 'her name.txt' });
    await unit((uow) => vault.listKept(uow, of));
    await storage.inUnitOfWork(worker, (uow) => keys.data.destroy(uow, of), { authority: 'owner' });
    await expect(read(of, file.id)).rejects.toMatchObject({ code: 'CRYPTO_ERASED' });
    await expect(unit((uow) => vault.listKept(uow, of))).rejects.toMatchObject({ code: 'CRYPTO_ERASED' });
    expect(await unit((uow) => vault.removeAllOf(uow, of))).toBe(1);
    await unit((uow) => vault.sweep(uow));
    expect(lying()).not.toContain(file.id);
    expect(readdirSync(join(folder, 'stage'))).toEqual([]);
  });

  it('is unreadable when the removal commits, and still there when it does not', async () => {
    const of = await owner();
    const file = await keep(of, 'stays or goes');
    await expect(
      unit(async (uow) => {
        await vault.removeKept(uow, of, file.id);
        throw new Error('changed her mind');
      }),
    ).rejects.toThrow('changed her mind');
    expect((await read(of, file.id)).content.toString()).toBe('stays or goes');
    await unit((uow) => vault.removeKept(uow, of, file.id));
    await expect(read(of, file.id)).rejects.toMatchObject({ code: 'FILES_NO_SUCH_FILE' });
    expect(await unit((uow) => vault.listKept(uow, of))).toEqual([]);
  });

  it('what a unit that failed left on the disk is swept once no unit can still be at it', async () => {
    const of = await owner();
    const staged = await stage('never committed', 'a.txt');
    await unit((uow) => vault.sweep(uow));
    const before = lying();
    await expect(
      unit(async (uow) => {
        const wish = { owner: of, agency: 'shelter', sensitivity: 'story', staged, evidence: false, by: 'w' } as const;
        await vault.keep(uow, wish);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(lying().length).toBe(before.length + 1);
    await unit((uow) => vault.sweep(uow));
    expect(lying().length).toBe(before.length + 1);
    await unit((uow) => vault.sweep(uow, 0));
    expect(lying()).toEqual(before);
  });

  it('says what is missing and what was changed, and never gives out changed bytes', async () => {
    const of = await owner();
    const [gone, changed] = [await keep(of, 'gone'), await keep(of, 'x'.repeat(200_000))];
    expect(await unit((uow) => vault.checkVault(uow, true))).toMatchObject({ ok: true, missing: [], damaged: [] });
    rmSync(pathOf(gone.id));
    const bytes = readFileSync(pathOf(changed.id));
    bytes[150_000] = (bytes[150_000] ?? 0) ^ 1;
    writeFileSync(pathOf(changed.id), bytes);
    expect(await unit((uow) => vault.checkVault(uow, true))).toMatchObject({
      ok: false,
      missing: [gone.id],
      damaged: [changed.id],
    });
    await expect(read(of, gone.id)).rejects.toMatchObject({ code: 'FILES_LOST' });
    await expect(read(of, changed.id)).rejects.toThrow();
    await unit((uow) => vault.removeAllOf(uow, of));
  });
});

describe('pictures', () => {
  it('T07: lose where they were taken, unless they are kept as evidence, and then are so marked', async () => {
    const of = await owner();
    const photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#123' } })
      .withExif({ IFD0: { Copyright: 'planted-place' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' } })
      .jpeg()
      .toBuffer();
    expect(photo.includes('planted-place')).toBe(true);
    const clean = await keep(of, photo, { name: 'photo.png' });
    expect(clean).toMatchObject({ cleaned: true, evidence: false, name: 'photo.jpg', mediaType: 'image/jpeg' });
    expect((await read(of, clean.id)).content.includes('planted-place')).toBe(false);
    const evidence = await keep(of, photo, { evidence: true });
    expect(evidence).toMatchObject({ cleaned: false, evidence: true });
    expect((await read(of, evidence.id)).content.equals(photo)).toBe(true);
    expect(evidence.sha256).toBe(createHash('sha256').update(photo).digest('hex'));
    expect([clean.givenSha256, clean.sha256 === evidence.sha256]).toEqual([evidence.sha256, false]);
  });

  it('that cannot be drawn to the end are set apart', async () => {
    const of = await owner();
    const noise = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
    expect(await keep(of, noise.subarray(0, noise.length / 2))).toMatchObject({
      state: 'quarantined',
      reason: 'unreadable',
    });
  });
});

describe('quarantine', () => {
  it('T25: what could do harm is kept closed, listed without name or content, and released by a second person only', async () => {
    const of = await owner();
    const file = await keep(of, MACROS, { name: 'canary.pdf' });
    expect(file).toMatchObject({ state: 'quarantined', reason: 'pdf-script' });
    await expect(read(of, file.id)).rejects.toMatchObject({ code: 'FILES_QUARANTINED' });
    const listed = await unit((uow) => listQuarantined(uow, { only: 'shelter' }, 100), supervisor);
    expect(listed.map(({ id }) => id)).toContain(file.id);
    expect(JSON.stringify(listed)).not.toContain('canary');
    expect(await unit((uow) => listQuarantined(uow, { only: 'police' }, 100), supervisor)).toEqual([]);
    await expect(unit((uow) => vault.release(uow, file.id, 'I want to see it'))).rejects.toMatchObject({
      code: 'FILES_OWN_RELEASE',
    });
    await unit((uow) => vault.release(uow, file.id, 'Received from the court itself.'), supervisor);
    expect((await read(of, file.id)).content.toString()).toBe(MACROS);
    await expect(unit((uow) => vault.discard(uow, file.id), supervisor)).rejects.toMatchObject({
      code: 'FILES_NOT_QUARANTINED',
    });
  });

  it('what is discarded is gone', async () => {
    const of = await owner();
    const file = await keep(of, MACROS);
    await unit((uow) => vault.discard(uow, file.id), supervisor);
    await expect(read(of, file.id)).rejects.toMatchObject({ code: 'FILES_NO_SUCH_FILE' });
  });
});

describe('room', () => {
  it('T15: is counted by record and by agency, also for those who come at the same moment, and says what is left', async () => {
    const small = await vaultWith({
      limits: { record: 2_000_000, agency: 3_000_000, recordFiles: 3, file: 1_500_000 },
    });
    const agency = `agency-${crypto.randomUUID()}`;
    const [one, two] = [await owner(), await owner()];
    const full = 'x'.repeat(1_000_000);
    const asked = await Promise.allSettled(Array.from({ length: 4 }, () => keep(one, full, { vault: small, agency })));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const answer of asked)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ code: 'FILES_QUOTA_RECORD', params: { left: 0, megabytes: 2 } });
    await keep(two, 'x'.repeat(600_000), { vault: small, agency });
    await expect(keep(two, 'x'.repeat(600_000), { vault: small, agency })).rejects.toMatchObject({
      code: 'FILES_QUOTA_AGENCY',
      params: { left: 0.4 },
    });
    await expect(keep(two, 'x'.repeat(1_500_001), { vault: small, agency })).rejects.toMatchObject({
      code: 'FILES_TOO_LARGE',
    });
    for (let n = 0; n < 2; n += 1) await keep(two, 'x', { vault: small, agency });
    await expect(keep(two, 'x', { vault: small, agency })).rejects.toMatchObject({ code: 'FILES_TOO_MANY' });
  });

  it('T15: a disk that is nearly full is said before anything is written', async () => {
    const of = await owner();
    const before = lying();
    const careful = await vaultWith({ limits: { diskReserve: Number.MAX_SAFE_INTEGER } });
    await expect(keep(of, 'x', { vault: careful })).rejects.toMatchObject({ code: 'FILES_DISK_NEARLY_FULL' });
    expect(lying()).toEqual(before);
  });
});

describe('a scanner', () => {
  const script = (body: string): string => {
    const path = join(folder, `scan-${crypto.randomUUID()}.sh`);
    writeFileSync(path, `#!/bin/sh\n${body}\n`);
    chmodSync(path, 0o700);
    return path;
  };
  const scanned = async (
    body: string,
    content: string,
  ): Promise<{ state: () => Promise<unknown>; of: string; id: string }> => {
    const scanner = scannerOf(`${script(body)} --no-summary -`);
    const scanning = await vaultWith({ scanner });
    const of = await owner();
    const { id, state } = await keep(of, content, { vault: scanning });
    expect(state).toBe('checking');
    await expect(read(of, id)).rejects.toMatchObject({ code: 'FILES_CHECKING' });
    const kinds = filesJobs({ storage, vault: scanning, scanner });
    const quick = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, { ...kind, maxAttempts: 1 }]));
    const runner = jobRunner(storage, quick, () => undefined);
    await runner.start();
    const open = "select 1 from job where state in ('queued', 'running')";
    for (let step = 0; step < 500; step += 1) {
      const left = await storage.withClient(async (client) => (await client.query(open)).rowCount);
      if (left === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await runner.stop();
    return { of, id, state: async () => (await unit((uow) => vault.listKept(uow, of)))[0] };
  };

  it('sees the content, and what it finds clean opens', async () => {
    const { of, id } = await scanned('[ "$1 $2" = "--no-summary -" ] && ! grep -q harmful', 'all is well');
    expect((await read(of, id)).content.toString()).toBe('all is well');
  });

  it('T25: what it calls harmful is set apart and never released', async () => {
    const { id, state } = await scanned('grep -q harmful && exit 1; exit 0', 'something harmful');
    expect(await state()).toMatchObject({ state: 'quarantined', reason: 'virus' });
    await expect(unit((uow) => vault.release(uow, id, 'It is surely fine.'), supervisor)).rejects.toMatchObject({
      code: 'FILES_NEVER_RELEASED',
    });
  });

  it.each([
    ['fails', 'cat > /dev/null; exit 2'],
    ['says clean without reading', 'exec <&-; exit 0'],
  ])('one that %s leaves the file closed', async (_what, body) => {
    const { state } = await scanned(body, 'x'.repeat(3_000_000));
    expect(await state()).toMatchObject({ state: 'checking' });
  });

  it('is no shell: what stands in the command is never run', async () => {
    const trace = join(folder, 'trace');
    const scanner = scannerOf(`${script('cat > /dev/null')} ; touch ${trace}`);
    expect(await scanner.scan(Readable.from(['x']))).toBe('clean');
    expect(readdirSync(folder)).not.toContain('trace');
  });
});
