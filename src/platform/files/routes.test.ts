import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import { type RoomsUnderTest, openRooms } from '../../../test/world/rooms.js';
import { type OpenKeys, openKeys } from '../crypto/index.js';
import type { Storage } from '../storage/index.js';
import { filesAccess } from './access.js';
import { type Files, REASONS, type Vault, openFiles, openVault } from './index.js';
import { filesRoutes } from './routes.js';

const form = (fields: Record<string, string>) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

describe('the pages of quarantine', () => {
  let folder: string;
  let storage: Storage;
  let rooms: RoomsUnderTest;
  let keys: OpenKeys;
  let files: Files;
  let vault: Vault;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-quarantine-'));
    storage = await openTestStorage({ dataFolder: folder });
    files = await openFiles(folder);
    keys = await openKeys(folder);
    await storage.inUnitOfWork(systemActor, (uow) => keys.prepare(uow), { authority: 'owner' });
    vault = await openVault({ folder, files, keys: keys.data });
    const routes = () => filesRoutes({ vault });
    rooms = await openRooms(storage, filesAccess, routes, ['supervisor', 'auditor', 'case-worker', 'coordinator']);
  });
  afterAll(async () => {
    await keys.close();
    await rooms.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const setApart = async (agency: string): Promise<string> => {
    const staged = await files.stage(Readable.from(['%PDF-1.7\n1 0 obj << /S /Launch >>\n%%EOF\n']), 'canary.pdf', 1e6);
    const owner = crypto.randomUUID();
    return storage.inUnitOfWork(systemActor, async (uow) => {
      await keys.data.create(uow, owner);
      const wish = { owner, agency, sensitivity: 'legal', staged, evidence: false, by: 'somebody' } as const;
      return (await vault.keep(uow, wish)).id;
    });
  };

  it('tell an auditor why a file is set apart, without its name, and let her decide nothing', async () => {
    const id = await setApart('police');
    const answer = await rooms.ask('/files/quarantine', { as: 'auditor' });
    const html = await answer.text();
    expect(html).toContain('The PDF starts programs or reaches outside');
    expect(html).not.toContain('canary');
    expect(html).not.toContain(`/files/${id}/`);
    for (const act of ['release', 'discard'])
      expect(
        (await rooms.ask(`/files/${id}/${act}`, { ...form({ reason: 'because I say so' }), as: 'auditor' })).status,
      ).toBe(403);
  });

  it('are closed to those who bring files and to those who run the node', async () => {
    for (const as of ['case-worker', 'coordinator'] as const)
      expect((await rooms.ask('/files/quarantine', { as })).status).toBe(403);
  });

  it('T04: a supervisor decides on no other agency’s file', async () => {
    const id = await setApart('police');
    expect(await (await rooms.ask('/files/quarantine', { as: 'supervisor' })).text()).not.toContain(id);
    const answer = await rooms.ask(`/files/${id}/release`, {
      ...form({ reason: 'because I say so' }),
      as: 'supervisor',
    });
    expect(answer.status).toBe(403);
    expect((await rooms.ask(`/files/${id}/discard`, { ...form({}), as: 'supervisor' })).status).toBe(403);
  });

  it('have a sentence and a next step for every reason', () => {
    const words: unknown = JSON.parse(readFileSync(new URL('messages/en.json', import.meta.url), 'utf8'));
    for (const reason of REASONS)
      for (const end of ['', '.next']) expect(words).toHaveProperty([`files.reason.${reason}${end}`]);
  });
});
