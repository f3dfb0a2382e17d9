import { spawn } from 'node:child_process';
import { createPublicKey, randomUUID, verify } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileRoot } from './root-key.js';
import { currentKek, newKek, openKeyring } from './keyring.js';
import { openKeys } from './open-keys.js';
import { bundled } from '../../../test/world/bundled.js';

/** Opens the keys of the folder that it is told, at once, and says whose they are. */
const starting = `
  import { openKeys } from './open-keys.js';
  process.umask(0);
  const keys = await openKeys(process.argv[2]);
  console.log((await keys.status()).keyring + ' ' + keys.publicKey.toString('hex'));
  await keys.close();
`;

describe('the keyring', () => {
  let folder: string;
  const inKeys = (name: string): string => join(folder, 'keys', name);
  const open = () => openKeys(folder);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-keys-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is the same at every start', async () => {
    const first = await open();
    chmodSync(inKeys('data-keys'), 0o666);
    const second = await open();
    expect(statSync(inKeys('data-keys')).mode & 0o777).toBe(0o600);
    expect(second.publicKey.equals(first.publicKey)).toBe(true);
    expect(second.mac('a', Buffer.from('x'))).toEqual(first.mac('a', Buffer.from('x')));
    expect(second.openSecret('totp', first.sealSecret('totp', Buffer.from('seed'))).toString()).toBe('seed');
    await first.close();
    await second.close();
  });

  it('T01: shows nothing of its keys without the root key', async () => {
    await (await open()).close();
    const ring = await openKeyring(join(folder, 'keys'), fileRoot(inKeys('root.key')));
    const { macRoot, indexRoot, signingSeed } = ring.current();
    const kek = currentKek(ring.current());
    const text = readFileSync(inKeys('keyring-000001'), 'utf8');
    const bytes = Buffer.from((JSON.parse(text) as { sealed: string }).sealed, 'base64');
    for (const key of [macRoot, indexRoot, signingSeed, kek.record, kek.shelter, kek.secret]) {
      expect(key?.length).toBe(32);
      for (const form of ['hex', 'base64', 'latin1'] as const) {
        expect(text.includes(key?.toString(form) ?? '')).toBe(false);
        expect(bytes.includes(Buffer.from(key?.toString(form) ?? ''))).toBe(false);
      }
      expect(bytes.includes(key ?? '')).toBe(false);
    }
  });

  it('is one, of eight processes that start at once, and for the node’s user only, whatever the umask', async () => {
    mkdirSync(join(folder, 'keys'));
    chmodSync(join(folder, 'keys'), 0o777);
    const program = join(folder, 'starting.mjs');
    await bundled({
      stdin: { contents: starting, resolveDir: import.meta.dirname, loader: 'ts' },
      outfile: program,
    });
    const said = await Promise.all(Array.from({ length: 8 }, () => outputOf([program, folder])));
    expect(said[0]).toMatch(/^[0-9a-f-]{36} [0-9a-f]{64}\n$/);
    expect(new Set(said).size).toBe(1);
    const names = readdirSync(join(folder, 'keys')).sort();
    expect(names).toEqual(['data-keys', 'keyring-000001', 'root.key']);
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
    for (const name of names) expect([name, statSync(inKeys(name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  it('keeps every change of two that change it at once, and no older generation', async () => {
    await (await open()).close();
    const root = fileRoot(inKeys('root.key'));
    const rings = await Promise.all([1, 2, 3].map(() => openKeyring(join(folder, 'keys'), root)));
    await Promise.all(
      rings.map((ring) =>
        ring.change((now) => ({ ...now, keks: [...now.keks, newKek(currentKek(now).id + 1, new Date(0))] })),
      ),
    );
    for (const ring of rings) expect(ring.refresh().keks.map((kek) => kek.id)).toEqual([1, 2, 3, 4]);
    expect(readdirSync(join(folder, 'keys')).filter((name) => name.startsWith('keyring'))).toEqual(['keyring-000004']);
  });

  it('T10: a root key that was lost or is another one is named, and nothing is made anew', async () => {
    await (await open()).close();
    const ring = readFileSync(inKeys('keyring-000001'));
    renameSync(inKeys('root.key'), join(folder, 'root.key'));
    await expect(open()).rejects.toMatchObject({ code: 'CRYPTO_ROOT_MISSING', params: { reason: 'ENOENT' } });
    writeFileSync(inKeys('root.key'), Buffer.alloc(32, 7));
    await expect(open()).rejects.toMatchObject({ code: 'CRYPTO_ROOT_WRONG' });
    writeFileSync(inKeys('root.key'), Buffer.alloc(31, 7));
    await expect(open()).rejects.toMatchObject({ code: 'CRYPTO_ROOT_MISSING', params: { reason: '31 B' } });
    const passphrase = join(folder, 'passphrase');
    writeFileSync(passphrase, 'a long enough passphrase');
    const other = openKeys(folder, { root: { kind: 'passphrase', file: passphrase } });
    await expect(other).rejects.toMatchObject({ code: 'CRYPTO_ROOT_WRONG' });
    copyFileSync(join(folder, 'root.key'), inKeys('root.key'));
    await (await open()).close();
    expect(readFileSync(inKeys('keyring-000001')).equals(ring)).toBe(true);
  });

  it('a keyring that was cut off or changed anywhere does not open', async () => {
    await (await open()).close();
    const whole = readFileSync(inKeys('keyring-000001'));
    for (let cut = 0; cut < whole.length - 1; cut += 97) {
      writeFileSync(inKeys('keyring-000001'), whole.subarray(0, cut));
      await expect(open()).rejects.toMatchObject({ code: 'CRYPTO_KEYRING_DAMAGED' });
    }
    const text = whole.toString();
    const outer = JSON.parse(text) as Record<string, string>;
    const flip = (word: string): string => (word.startsWith('A') ? 'B' : 'A') + word.slice(1);
    for (const [part, code] of [
      ['sealed', 'CRYPTO_KEYRING_DAMAGED'],
      ['contentKey', 'CRYPTO_ROOT_WRONG'],
    ] as const) {
      writeFileSync(inKeys('keyring-000001'), JSON.stringify({ ...outer, [part]: flip(outer[part] ?? '') }));
      await expect(open()).rejects.toMatchObject({ code });
    }
    // An old generation under a newer name.
    rmSync(inKeys('keyring-000001'));
    writeFileSync(inKeys('keyring-000009'), JSON.stringify({ ...outer, generation: 9 }));
    await expect(open()).rejects.toMatchObject({ code: 'CRYPTO_KEYRING_DAMAGED' });
  });

  it('data keys without their keyring, cut off, or of another node stop the start', async () => {
    await (await open()).close();
    truncateSync(inKeys('data-keys'), 700);
    await expect(open()).rejects.toMatchObject({ code: 'CRYPTO_KEY_FILE_DAMAGED' });
    rmSync(inKeys('keyring-000001'));
    await expect(open()).rejects.toMatchObject({ code: 'CRYPTO_KEYRING_MISSING' });
    const elsewhere = mkdtempSync(join(tmpdir(), 'palermo-keys-'));
    await (await openKeys(elsewhere)).close();
    copyFileSync(join(elsewhere, 'keys', 'keyring-000001'), inKeys('keyring-000001'));
    copyFileSync(join(elsewhere, 'keys', 'root.key'), inKeys('root.key'));
    truncateSync(inKeys('data-keys'), 512);
    await expect(open()).rejects.toMatchObject({ code: 'CRYPTO_KEY_FILE_FOREIGN' });
    rmSync(elsewhere, { recursive: true });
  });

  it('what a purpose or a field is for decides its key', async () => {
    const keys = await open();
    const data = Buffer.from(randomUUID());
    expect(keys.mac('act', data)).toHaveLength(32);
    expect(keys.mac('act', data).equals(keys.mac('cookie', data))).toBe(false);
    const name = keys.blindIndex('person.name', 'arta');
    expect(name).toHaveLength(8);
    expect(keys.blindIndex('person.name', 'arta').equals(name)).toBe(true);
    expect(keys.blindIndex('person.alias', 'arta').equals(name)).toBe(false);
    expect(keys.blindIndex('person.name', 'artan').equals(name)).toBe(false);
    const sealed = keys.sealSecret('totp', data);
    expect(sealed.includes(data)).toBe(false);
    expect(() => keys.openSecret('oidc', sealed)).toThrow(expect.objectContaining({ code: 'CRYPTO_TAMPERED' }));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(() => keys.openSecret('totp', changed)).toThrow(
        expect.objectContaining({ code: at < 4 ? 'CRYPTO_KEY_UNKNOWN' : 'CRYPTO_TAMPERED' }),
      );
    }
    expect(() => keys.openSecret('totp', Buffer.alloc(3))).toThrow(
      expect.objectContaining({ code: 'CRYPTO_TAMPERED' }),
    );
    expect(keys.indexKeyVersion).toBe(1);
    await keys.close();
  });

  it('signs so that its public key alone verifies', async () => {
    const keys = await open();
    const key = createPublicKey({
      key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), keys.publicKey]),
      format: 'der',
      type: 'spki',
    });
    const signature = keys.sign(Buffer.from('checkpoint'));
    expect(verify(null, Buffer.from('checkpoint'), key, signature)).toBe(true);
    expect(verify(null, Buffer.from('checkpoinT'), key, signature)).toBe(false);
    await keys.close();
  });
});

function outputOf(words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => {
      if (code === 0) resolve(said);
      else reject(new Error(`ended with ${code}`));
    });
  });
}
