import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testKeys } from '../../../test/world/audit-keys.js';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { type RoomsUnderTest, openRooms } from '../../../test/world/rooms.js';
import type { Storage } from '../storage/index.js';
import { auditAccess } from './access.js';
import { openCheckpoint } from './checkpoint.js';
import { type Audit, openAudit } from './index.js';
import { leafHash, verifyInclusion } from './merkle.js';
import type { ActProof } from './proof.js';
import { auditRoutes } from './routes.js';
import { canonicalAct } from './canonical.js';

const post = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const CASE = '3f0e8f52-6f0e-4a0e-9d0e-0a1b2c3d4e5f';

describe('the pages of the record of acts', () => {
  const keys = testKeys();
  let folder: string;
  let audit: Audit;
  let storage: Storage;
  let rooms: RoomsUnderTest;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-acts-'));
    audit = openAudit({ keys, dataFolder: folder, log: quiet });
    storage = await openTestStorage({ acts: audit.acts, dataFolder: folder });
    await audit.start(storage);
    await storage.inUnitOfWork(systemActor, async (uow) => {
      for (let number = 0; number < 700; number += 1) await uow.act('test.count', 'test/all', { number });
      await uow.act('cases.read', `case/${CASE}`, { classes: ['identity'] });
      await uow.act('cases.note.add', `case/${CASE}/note/7`);
    });
    await audit.checkpoint();
    rooms = await openRooms(storage, auditAccess, () => auditRoutes({ audit, wakeJobs: () => undefined }), [
      'coordinator',
      'auditor',
      'data-protection-officer',
      'case-worker',
    ]);
  });
  afterAll(async () => {
    await audit.close();
    await rooms.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the record is filtered by who, what and when, and paged', async () => {
    const count = async (query: string) =>
      (
        (await (await rooms.ask(`/acts?${query}`, { headers: { accept: 'application/json' } })).json()) as {
          acts: unknown[];
        }
      ).acts.length;
    expect(await count('action=cases.')).toBe(2);
    expect(await count(`subject=case/${CASE}`)).toBe(2);
    expect(await count('action=test.count&before=11')).toBe(10);
    expect(await count('action=test.count&until=2020-01-01')).toBe(0);
    expect((await rooms.ask('/acts?from=yesterday')).status).toBe(422);
  });

  it('an act’s proof leads from its record to a root that the node has signed', async () => {
    for (const id of [1, 300, 513, 701]) {
      expect((await rooms.ask(`/acts/${id}`)).status).toBe(200);
      const proof = (await (await rooms.ask(`/acts/${id}/proof`)).json()) as ActProof;
      const signed = openCheckpoint(proof.checkpoint, keys.publicKey);
      const record = proof.record as Parameters<typeof canonicalAct>[0];
      const leaf = leafHash(Buffer.from(proof.salt ?? '', 'base64'), Buffer.from(canonicalAct(record)));
      const path = proof.path.map((step) => Buffer.from(step, 'base64'));
      expect(signed && verifyInclusion(leaf, proof.position, signed.size, path, signed.root)).toBe(true);
    }
    expect((await rooms.ask('/acts/999999')).status).toBe(404);
  });

  it('who saw a record is shown to the two who may, and that they looked is an act', async () => {
    const html = await (await rooms.ask(`/acts/records/${CASE}`, { as: 'data-protection-officer' })).text();
    expect(html).toContain('cases.note.add');
    expect(html).not.toContain('test.count');
    for (const as of ['coordinator', 'case-worker'] as const)
      expect((await rooms.ask(`/acts/records/${CASE}`, { as })).status).toBe(403);
    const again = await (await rooms.ask(`/acts/records/${CASE}`, { as: 'auditor' })).text();
    expect(again).toContain('audit.records.read');
  });

  it('T18: verification by the button says what is wrong, on the page', async () => {
    expect((await rooms.ask('/acts/verify', post)).status).toBe(303);
    expect(await (await rooms.ask('/acts')).text()).toContain('nothing wrong');
    await storage.withClient((client) => client.query(`update act set actor = 'somebody' where id = 5`));
    await rooms.ask('/acts/verify', post);
    expect(await (await rooms.ask('/acts')).text()).toContain('Changed after it was sealed:');
    expect((await rooms.ask('/acts/verify', { ...post, as: 'case-worker' })).status).toBe(403);
  });
});
