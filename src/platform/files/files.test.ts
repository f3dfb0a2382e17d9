import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Files, openFiles } from './index.js';

describe('files', () => {
  let folder: string;
  let files: Files;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-files-'));
    files = await openFiles(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const stage = () => readdirSync(join(folder, 'stage'));

  it('gives back what it was given, and nothing readable lies on the disk', async () => {
    const secret = Buffer.from('a-token-that-must-not-lie-about\n'.repeat(5000));
    const staged = await files.stage(Readable.from([secret]), 'list.csv', 1e9);
    expect(staged).toMatchObject({ name: 'list.csv', bytes: secret.length });
    const onDisk = readFileSync(join(folder, 'stage', staged.id));
    expect(onDisk.includes('a-token-that')).toBe(false);
    expect(statSync(join(folder, 'stage', staged.id)).mode & 0o077).toBe(0);
    expect(await buffer(await files.open(staged.id))).toEqual(secret);
    await files.remove(staged.id);
    await expect(files.open(staged.id)).rejects.toMatchObject({ code: 'FILES_GONE' });
  });

  it('stops at the limit and keeps nothing of it', async () => {
    const before = stage();
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65536);
      })(),
    );
    await expect(files.stage(endless, 'big.csv', 1_000_000)).rejects.toMatchObject({ code: 'FILES_TOO_LARGE' });
    expect(stage()).toEqual(before);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const before = stage();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(1000);
        await Promise.resolve();
        throw new Error('the line went dead');
      })(),
    );
    await expect(files.stage(broken, 'part.csv', 1e6)).rejects.toThrow('the line went dead');
    expect(stage()).toEqual(before);
  });

  it.each(['../../etc/passwd', '', 'stage.age', '00000000-0000-0000-0000-000000000000/..'])(
    'never opens %j',
    async (id) => {
      await expect(files.open(id)).rejects.toMatchObject({ code: 'FILES_GONE' });
    },
  );

  it('sweeps what nobody refers to, and only that', async () => {
    const kept = await files.stage(Readable.from(['a']), 'a', 10);
    const dropped = await files.stage(Readable.from(['b']), 'b', 10);
    expect(await files.sweep(-1, new Set([kept.id]))).toBe(1);
    expect(stage()).toContain(kept.id);
    expect(stage()).not.toContain(dropped.id);
  });

  it('two processes that start at once hold one key', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'palermo-files-'));
    const [one, two] = await Promise.all([openFiles(fresh), openFiles(fresh)]);
    const staged = await one.stage(Readable.from(['shared']), 'x', 100);
    expect((await buffer(await two.open(staged.id))).toString()).toBe('shared');
    rmSync(fresh, { recursive: true });
  });
});
