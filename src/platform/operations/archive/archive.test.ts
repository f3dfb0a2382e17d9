import { execFileSync, spawnSync } from 'node:child_process';
import { createDecipheriv } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchiveEntry, archiveOf, readArchive } from './archive.js';
import type { ArchiveFacts } from './manifest.js';
import { MAGIC, ageDecrypt } from './sealed.js';
import { readTarHeader, tarHeader } from './tar.js';

const folder = mkdtempSync(join(tmpdir(), 'palermo-archive-'));
const path = join(folder, 'one.palermo');
let identity = '';
let recipient = '';
const facts: ArchiveFacts = {
  kind: 'cluster',
  at: '2026-11-22T10:00:00.000Z',
  program: '0.1.0',
  postgresql: '18.4',
  schema: 'palermo',
  migrations: [],
  audit: { size: 3, root: 'ab' },
  tables: [],
  vault: [],
};

beforeAll(async () => {
  identity = await generateIdentity();
  recipient = await identityToRecipient(identity);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = (name: string, content: Buffer, size = content.length): ArchiveEntry => ({
  kind: 'file',
  path: name,
  size,
  async *content() {
    for (let at = 0; at < content.length; at += 70_001) yield content.subarray(at, at + 70_001);
  },
});

async function archived(entries: readonly ArchiveEntry[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  async function* each(): AsyncGenerator<ArchiveEntry, void> {
    yield* entries;
  }
  for await (const part of archiveOf(each(), async () => facts, [recipient])) parts.push(part);
  return Buffer.concat(parts);
}

async function unpacked(bytes: Buffer, identities = [identity]): Promise<Map<string, Buffer>> {
  writeFileSync(path, bytes);
  const found = new Map<string, Buffer>();
  await readArchive(path, identities, async ({ path: name }, content) => {
    const parts: Buffer[] = [];
    for await (const part of content) parts.push(part);
    found.set(name, Buffer.concat(parts));
  });
  return found;
}

describe('an archive', () => {
  it('gives back what went in, whatever its length', async () => {
    const length = fc.oneof(
      fc.integer({ min: 0, max: 2000 }),
      fc.constantFrom(1 << 20, (1 << 20) - 1, (1 << 20) + 1, 2_500_000),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(length, { minLength: 0, maxLength: 4 }), async (lengths) => {
        const files = lengths.map((bytes, index) => Buffer.alloc(bytes, `content ${index} `));
        const back = await unpacked(await archived(files.map((file, index) => entry(`base/${index}`, file))));
        expect([...back.values()].map((file) => file.length)).toEqual(lengths);
        files.forEach((file, index) => expect(back.get(`base/${index}`)?.equals(file)).toBe(true));
      }),
      { numRuns: 12 },
    );
  });

  it('fills with zeros what a file lost while it was read', async () => {
    const back = await unpacked(await archived([entry('base/1', Buffer.from('short'), 1000)]));
    expect(back.get('base/1')).toEqual(Buffer.concat([Buffer.from('short'), Buffer.alloc(995)]));
  });

  it('T01: holds nothing readable, and opens for its recipient only', async () => {
    const bytes = await archived([entry('base/1', Buffer.from('CANARY Maria Lopez '.repeat(100)))]);
    for (const hidden of ['CANARY', 'Maria', 'palermo.', 'manifest', 'base/1'])
      expect(bytes.includes(hidden), hidden).toBe(false);
    await expect(unpacked(bytes, [await generateIdentity()])).rejects.toMatchObject({ code: 'OPERATIONS_IDENTITY' });
  });

  it('that is cut short or changed at any place is refused', async () => {
    const bytes = await archived([entry('base/1', Buffer.alloc(3_000_000, 'row of a table '))]);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.boolean(), async (place, cut) => {
        const changed = Buffer.from(bytes);
        changed[place] = (changed[place] ?? 0) ^ 1;
        await expect(unpacked(cut ? bytes.subarray(0, place) : changed)).rejects.toMatchObject({
          code: expect.stringMatching(/^OPERATIONS_(DAMAGED|IDENTITY|NOT_AN_ARCHIVE)$/),
        });
      }),
      { numRuns: 40 },
    );
  });

  it('T10: opens without this program, as the README says: age for the key, then gunzip and tar', async () => {
    const bytes = await archived([
      entry('base/1', Buffer.from('a page of the database')),
      entry('base/2', Buffer.alloc(3_000_000, 7)),
    ]);
    writeFileSync(path, bytes);
    const wrapped = bytes.subarray(MAGIC.length + 4, MAGIC.length + 4 + bytes.readUInt32BE(MAGIC.length));
    // `age -d` of the README, done here by the library of the same format.
    writeFileSync(join(folder, 'file.key'), await ageDecrypt(wrapped, [identity]));
    const readme = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', 'README.md'), 'utf8');
    const program = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(program).toContain(createDecipheriv.name);
    writeFileSync(join(folder, 'open.mjs'), program);
    execFileSync(process.execPath, ['open.mjs', 'one.palermo', 'file.key', 'one.tar.gz'], { cwd: folder });
    const listed = spawnSync('tar', ['-xzf', 'one.tar.gz', '-O', 'base/1'], { cwd: folder, encoding: 'utf8' });
    expect(listed.stdout).toBe('a page of the database');
  });
});

describe('a tar header', () => {
  it('says the same when read back', () => {
    const name = fc.stringMatching(/^[a-z0-9_.]{1,40}$/).filter((part) => part !== '.' && part !== '..');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), fc.nat(2 ** 31), (parts, size) => {
        const one = { kind: 'file', path: parts.join('/'), size } as const;
        expect(readTarHeader(tarHeader(one))).toEqual(one);
      }),
    );
  });

  it.each(['../x', 'a/../../x', '/etc/passwd', 'a//b', 'a\\b'])('that leads outside is refused: %s', (outside) => {
    expect(() => readTarHeader(tarHeader({ kind: 'file', path: outside, size: 1 }))).toThrow('OPERATIONS_DAMAGED');
  });
});
