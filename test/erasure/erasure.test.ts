/**
 * T23: after erasing a person, nothing of her is readable: in the running node, in its files, in backups made before,
 * and in a node restored from them. Another person's record stays whole.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/platform/operations/archive/archive.js';
import { unitRoleOf } from '../../src/platform/storage/index.js';
import { searchTables } from '../threats/at-rest.js';
import { CanaryScan, canaries, searchFolder } from '../threats/canaries.js';
import { PLANTED, type Planted, openRecord, plantRecord, readRecord } from '../threats/planted.js';
import { type ServedNode, newFolder, removeFolder, runProgram, serveNode } from '../threats/served-node.js';
import type { Visitor } from '../threats/visitor.js';

/** What the node gives out as files and lists besides a record's own pages. */
const EXPORTS = ['/api', '/acts', '/notices', '/cases', '/cases/break-glasses', '/access', '/operations', '/metrics'];

describe('a person who was erased', { timeout: 300_000 }, () => {
  const words = canaries(PLANTED, 1_122);
  const others = canaries(20, 99);
  const scan = new CanaryScan(words);
  let folder: string;
  let backups: string;
  let identityFile: string;
  let node: ServedNode;
  let worker: Visitor;
  let supervisor: Visitor;
  let planted: Planted;
  let other: string;
  let archive: string;

  const archives = (): string[] => readdirSync(backups).filter((name) => name.endsWith('.palermo'));

  beforeAll(async () => {
    folder = newFolder();
    backups = join(folder, 'backups');
    node = await serveNode({ folder, environment: { PALERMO_BACKUP_FOLDER: backups } });
    worker = await node.signIn('case-worker', true);
    supervisor = await node.signIn('shelter-supervisor', true);
    const police = await node.signIn('police-case-worker', true);
    planted = await plantRecord(worker, police, words);
    await police.post('/cases/search', { name: planted.words.identity[0] ?? '' });
    other = await openRecord(worker, { names: others.join('\n'), document: '', phone: '' });
  }, 240_000);
  afterAll(async () => {
    await node?.stop();
    removeFolder(folder);
  });

  const otherPage = async (reader: Visitor): Promise<string> =>
    (await reader.get(`/cases/${other}?purpose=protection&reveal=identity`)).text;

  /** Words of this scan in what an archive holds, opened with its identity. */
  async function inArchive(path: string): Promise<{ readonly found: string[]; readonly bytes: number }> {
    const identity = /AGE-SECRET-KEY[^\s]+/.exec(readFileSync(identityFile, 'utf8'))?.[0] ?? '';
    const found: string[] = [];
    let bytes = 0;
    await readArchive(path, [identity], async (entry, content) => {
      const one = await scan.inStream(content);
      bytes += one.bytes;
      for (const word of [...one.words, ...scan.in(entry.path)]) found.push(`${entry.path}: ${word}`);
    });
    return { found, bytes };
  }

  it('was there before: all 500 words are read by those who answer for her, and a backup and an export are made', async () => {
    const reason = await supervisor.get(`/cases/${planted.record}/break-glass/${planted.breakGlass}`);
    const seen = new Set([...scan.in(await readRecord(worker, planted)), ...scan.in(reason.bytes)]);
    expect(words.filter((word) => !seen.has(word))).toEqual([]);
    expect(others.filter((word) => seen.has(word))).toEqual([]);
    await node.command('backup', backups);
    identityFile = join(node.dataFolder, 'operations', 'backup-identity.txt');
    archive = join(backups, archives()[0] ?? '');
    // The same folder as it was then, bundle of keys and all: what an operator must not keep.
    cpSync(backups, join(folder, 'careless'), { recursive: true });
    await node.command('export', join(folder, 'exported.palermo'));
    for (const path of [archive, join(folder, 'exported.palermo')]) {
      const { found, bytes } = await inArchive(path);
      expect(found).toEqual([]);
      expect(bytes).toBeGreaterThan(400_000);
    }
  });

  it('T23: two persons decide, and from then on no page shows a word of her to anybody', async () => {
    const erase = `/cases/${planted.record}/erase`;
    expect((await worker.post(erase, { step: 'ask' })).status).toBe(303);
    expect((await worker.post(erase, { step: 'confirm' })).status).toBe(403);
    expect(scan.in(await readRecord(worker, planted)).size).toBeGreaterThan(400);
    expect((await supervisor.post(erase, { step: 'confirm' })).status).toBe(303);
    await expect
      .poll(
        async () =>
          supervisor.model<{ asked: { doneAt: string | null } | null }>(await supervisor.get(erase, 'application/json'))
            .asked?.doneAt ?? null,
        { timeout: 60_000, interval: 200 },
      )
      .not.toBeNull();
    for (const reader of [worker, supervisor]) expect([...scan.in(await readRecord(reader, planted))]).toEqual([]);
    const search = await worker.post('/cases/search', {
      name: planted.words.identity[0] ?? '',
      phone: planted.words.contact[0] ?? '',
    });
    expect(worker.model<{ found: { hits: unknown[] } }>(search).found.hits).toEqual([]);
    const page = await otherPage(worker);
    expect(others.filter((word) => !page.includes(word))).toEqual([]);
  });

  it('T23: no table, file, log, kept file or index of the running node holds a word of her in any writing', async () => {
    const tables = await searchTables(scan, node.dataFolder);
    expect(tables.found).toEqual([]);
    expect(tables.bytes).toBeGreaterThan(1_000_000);
    const files = await searchFolder(scan, folder);
    expect(files.found).toEqual([]);
    expect(files.bytes).toBeGreaterThan(10_000_000);
    const auditor = await node.signIn('auditor', true);
    for (const path of EXPORTS)
      for (const reader of [auditor, await node.signIn('coordinator'), await node.signIn('data-protection-officer')])
        expect([path, ...scan.in((await reader.get(path)).bytes)]).toEqual([path]);
  });

  it('T23: the backup from before, restored with the keys that are kept beside it now, does not bring her back', async () => {
    // The erasure itself has put the living keys in the place of those from before.
    const bundles = [backups, join(folder, 'careless')].map((one) => readFileSync(join(one, 'keys.age')));
    expect(bundles[0]?.equals(bundles[1] ?? Buffer.alloc(0))).toBe(false);
    expect(archives()).toEqual([archive.slice(backups.length + 1)]);
    const restored = await restoredFrom(backups, 'restored');
    try {
      const reader = await restored.signIn('case-worker', true);
      const overseer = await restored.signIn('shelter-supervisor', true);
      for (const one of [reader, overseer]) expect([...scan.in(await readRecord(one, planted))]).toEqual([]);
      const page = await reader.get(`/cases/${planted.record}?purpose=protection`, 'application/json');
      expect([page.status, reader.model<{ code: string }>(page).code]).toEqual([410, 'CRYPTO_ERASED']);
      const found = await otherPage(reader);
      expect(others.filter((word) => !found.includes(word))).toEqual([]);
      expect((await searchTables(scan, restored.dataFolder)).found).toEqual([]);
      expect((await searchFolder(scan, restored.dataFolder)).found).toEqual([]);
      expect([...scan.in(restored.log())]).toEqual([]);
    } finally {
      await restored.stop();
    }
  });

  it('T23: a backup made after it holds nothing of her, and the record of acts is sound', async () => {
    await node.command('backup');
    for (const name of archives()) expect((await inArchive(join(backups, name))).found).toEqual([]);
    expect(await node.command('audit', 'verify')).toContain('nothing is wrong');
    const exported = join(folder, 'acts-exported.jsonl');
    await node.command('audit', 'export', exported);
    const acts = readFileSync(exported);
    expect(acts.length).toBeGreaterThan(10_000);
    expect([...scan.in(acts)]).toEqual([]);
    // The acts on her record from before no longer say that they were on hers; later looks at the empty record do.
    const lines = acts.toString('utf8').split('\n');
    const erasure = lines.findIndex((line) => line.includes('"action":"audit.erase"'));
    expect(erasure).toBeGreaterThan(100);
    const about = lines
      .slice(0, erasure)
      .filter((line) => line.includes('"record":'))
      .map((line) => (JSON.parse(line) as { record: { action: string; subject: string } | null }).record)
      .filter((act) => act?.subject.startsWith(`case/${planted.record}`) === true);
    // The erasing itself is told in the same unit of work, and stays.
    expect(about.filter((act) => act?.action !== 'cases.erase')).toEqual([]);
  });

  it('T23: the same backup opens her again only beside the bundle of keys from before, whose copies are to be deleted', async () => {
    const restored = await restoredFrom(join(folder, 'careless'), 'careless-data');
    try {
      const reader = await restored.signIn('case-worker', true);
      const seen = scan.in(await readRecord(reader, planted));
      const hers = words.filter((word) => !planted.words['break-glass'].includes(word));
      expect(hers.filter((word) => !seen.has(word))).toEqual([]);
    } finally {
      await restored.stop();
    }
  });

  it.skipIf(!process.env.PALERMO_TEST_DATABASE_URL)(
    'T23: the export from before, brought into another PostgreSQL, holds no word of her, and rows of every table',
    async () => {
      const schema = `erasure_${randomBytes(6).toString('hex')}`;
      const databaseUrl = process.env.PALERMO_TEST_DATABASE_URL ?? '';
      const environment = { DATABASE_URL: databaseUrl, PALERMO_SCHEMA: schema };
      const exported = join(folder, 'exported.palermo');
      await runProgram({ folder, data: 'data', environment }, 'import-node', exported, '--identity', identityFile);
      const client = new pg.Client(databaseUrl);
      await client.connect();
      try {
        await client.query(`set search_path = "${schema}"`);
        const rows = await client.query<{ fields: number }>(
          `select count(*)::int as fields from case_field where record = $1`,
          [planted.record],
        );
        expect(rows.rows[0]?.fields).toBeGreaterThan(10);
        const all = await scan.inStream(client.query(to('copy case_field to stdout')));
        expect([...all.words]).toEqual([]);
      } finally {
        await client.query(`drop schema "${schema}" cascade; drop role if exists "${unitRoleOf(schema)}"`);
        await client.end();
      }
    },
  );

  /** A node on what a folder of backups holds: its only archive, with the bundle of keys that lies beside it. */
  async function restoredFrom(from: string, data: string): Promise<ServedNode> {
    const kept = join(from, archive.slice(backups.length + 1));
    await node.command('restore', kept, '--identity', identityFile, '--into', join(folder, data));
    return serveNode({ folder, data });
  }
});
