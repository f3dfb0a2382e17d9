import { execFileSync } from 'node:child_process';
import { createPublicKey, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeys } from './open-keys.js';
import { commandRoot, wordsOf } from './root-command.js';
import { passphraseRoot } from './root-key.js';

const modules = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
];
const pkcs11 = modules.find((path) => existsSync(path));
const tools = ['/usr/bin/pkcs11-tool', '/usr/bin/softhsm2-util'].every((path) => existsSync(path));

describe('the key above all keys', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-root-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('as a passphrase: opens with the same words, not with others, and never with few', async () => {
    const file = join(folder, 'passphrase');
    const content = randomBytes(32);
    writeFileSync(file, 'correct horse battery\n');
    const root = passphraseRoot(file);
    const sealed = await root.seal(content);
    expect(Buffer.from(await root.unseal(sealed)).equals(content)).toBe(true);
    writeFileSync(file, 'correct horse battery');
    expect(Buffer.from(await root.unseal(sealed)).equals(content)).toBe(true);
    writeFileSync(file, 'correct horse batterz');
    await expect(root.unseal(sealed)).rejects.toMatchObject({ code: 'CRYPTO_ROOT_WRONG' });
    writeFileSync(file, 'short');
    await expect(root.seal(content)).rejects.toMatchObject({ code: 'CRYPTO_ROOT_MISSING', params: { reason: '< 12' } });
    rmSync(file);
    await expect(root.unseal(sealed)).rejects.toMatchObject({ code: 'CRYPTO_ROOT_MISSING' });
  });

  it('a command is words, never a shell', () => {
    expect(wordsOf('token --pin "a b" --id 01; rm -rf $HOME')).toEqual([
      'token',
      '--pin',
      'a b',
      '--id',
      '01;',
      'rm',
      '-rf',
      '$HOME',
    ]);
  });

  it.each([
    ['a program that is not there', 'no-such-program-here', /ENOENT/],
    [
      'a program that refuses',
      `${process.execPath} -e "console.error('PIN is locked'); process.exit(3)"`,
      /^exit 3 .*PIN is locked/,
    ],
    ['a program that says nothing', `${process.execPath} -e ""`, /^exit 0/],
    ['a program that never ends', `${process.execPath} -e "setInterval(Object, 1000)"`, /^400 ms$/],
    [
      'a program that never stops talking',
      `${process.execPath} -e "for(;;)process.stdout.write('x'.repeat(9999))"`,
      /SIGKILL|400 ms/,
    ],
  ])('%s is told with its reason', async (what, unseal, reason) => {
    const root = commandRoot({ kind: 'command', unseal, timeoutMs: what.includes('never') ? 400 : 30_000 });
    await expect(root.unseal(Buffer.from('x'))).rejects.toMatchObject({
      code: 'CRYPTO_ROOT_COMMAND',
      status: 503,
      params: { reason: expect.stringMatching(reason) as string },
    });
  });

  it('a command that seals and opens, as a key service’s client does, carries the node', async () => {
    const script = join(folder, 'service.mjs');
    writeFileSync(
      script,
      `const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk);
       process.stdout.write(Buffer.concat(chunks).map((byte) => byte ^ 0x5a));`,
    );
    const command = `${process.execPath} ${script}`;
    const root = { kind: 'command', seal: command, unseal: command } as const;
    const first = await openKeys(folder, { root });
    const second = await openKeys(folder, { root });
    expect(second.publicKey.equals(first.publicKey)).toBe(true);
    const other = { ...root, unseal: `${process.execPath} -e "process.stdout.write('no key at all')"` };
    await expect(openKeys(folder, { root: other })).rejects.toMatchObject({ code: 'CRYPTO_ROOT_WRONG' });
    await first.close();
    await second.close();
  });

  it('a public key of another token is noticed before anything is sealed under it', async () => {
    const root = {
      kind: 'command',
      seal: `${process.execPath} -e "process.stdout.write('lost')"`,
      unseal: 'cat',
    } as const;
    await expect(openKeys(folder, { root })).rejects.toMatchObject({ code: 'CRYPTO_ROOT_WRONG' });
    expect(existsSync(join(folder, 'keys', 'keyring-000001'))).toBe(false);
  });

  it.skipIf(!pkcs11 || !tools)('T09: in a PKCS#11 token, never leaves it (needs softhsm2 and opensc)', async () => {
    const tokens = join(folder, 'tokens');
    mkdirSync(tokens);
    const configuration = join(folder, 'softhsm2.conf');
    writeFileSync(configuration, `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`);
    const env = { ...process.env, SOFTHSM2_CONF: configuration };
    const run = (program: string, words: string[]) =>
      execFileSync(program, words, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    run('softhsm2-util', ['--init-token', '--free', '--label', 'palermo', '--pin', '4711', '--so-pin', '0815']);
    const token = ['--module', pkcs11 ?? '', '--token-label', 'palermo'];
    run('pkcs11-tool', [
      ...token,
      '--login',
      '--pin',
      '4711',
      '--keypairgen',
      '--key-type',
      'rsa:2048',
      '--id',
      '01',
      '--label',
      'root',
      '--sensitive',
    ]);
    const der = run('pkcs11-tool', [...token, '--read-object', '--type', 'pubkey', '--id', '01']);
    const publicKey = join(folder, 'root.pem');
    writeFileSync(
      publicKey,
      createPublicKey({ key: der, format: 'der', type: 'spki' }).export({ format: 'pem', type: 'spki' }),
    );

    const decrypt = `--decrypt --id 01 -m RSA-PKCS-OAEP --hash-algorithm SHA-1 --mgf MGF1-SHA1`;
    const unseal = (pin: string) =>
      `/usr/bin/env SOFTHSM2_CONF=${configuration} pkcs11-tool ${token.join(' ')} --login --pin ${pin} ${decrypt}`;
    const root = { kind: 'command', unseal: unseal('4711'), publicKey, oaepHash: 'sha1' } as const;
    const first = await openKeys(folder, { root });
    const secret = first.sealSecret('totp', Buffer.from('seed'));
    await first.close();
    const second = await openKeys(folder, { root });
    expect(second.openSecret('totp', secret).toString()).toBe('seed');
    expect((await second.status()).root).toBe('command');
    await second.close();
    await expect(openKeys(folder, { root: { ...root, unseal: unseal('0000') } })).rejects.toMatchObject({
      code: 'CRYPTO_ROOT_COMMAND',
      params: { reason: expect.stringContaining('exit 1') as string },
    });
    rmSync(tokens, { recursive: true });
    await expect(openKeys(folder, { root })).rejects.toMatchObject({ code: 'CRYPTO_ROOT_COMMAND' });
  });
});
