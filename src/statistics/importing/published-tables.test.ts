import { mkdtempSync, rmSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../test/world/database.js';
import { sharedFolder } from '../../../test/shared.js';
import { NODE } from '../../platform/access/index.js';
import { openFiles } from '../../platform/files/index.js';
import type { Storage } from '../../platform/storage/index.js';
import { nationalPicture } from '../store/national-picture.js';
import { importFromDisk, type ListParts } from './bring.js';

const folder = sharedFolder('data', 'uk_nrm');

describe.skipIf(!folder)('published tables of seven quarters (needs ../shared/data/uk_nrm)', () => {
  let storage: Storage;
  let parts: ListParts;
  let place: string;

  beforeAll(async () => {
    storage = await openTestStorage({ modules: ['statistics'] });
    place = mkdtempSync(join(tmpdir(), 'palermo-lists-'));
    parts = { storage, files: await openFiles(place) };
  });
  afterAll(async () => {
    await storage?.close();
    rmSync(place, { recursive: true, force: true });
  });

  it('imports every national table with the total that the table itself publishes [S4 7]', async () => {
    const names = readdirSync(folder ?? '').filter((name) => /^nrm_referrals_20/.test(name));
    expect(names.length).toBeGreaterThan(5);
    let sum = 0;
    for (const name of names) {
      const { batch } = await importFromDisk(parts, NODE, { path: join(folder ?? '', name), agency: null });
      expect(batch?.state).toBe('imported');
      expect(batch?.report.total).toEqual({ low: batch?.report.nationalTotal, high: batch?.report.nationalTotal });
      sum += batch?.report.nationalTotal ?? 0;
    }
    const picture = await storage.inUnitOfWork(NODE, (uow) => nationalPicture(uow, new Map(), 'all', { filter: {} }));
    expect(picture.total).toMatchObject({ low: sum, high: sum });
    expect(picture.files).toHaveLength(names.length);
  });
});
