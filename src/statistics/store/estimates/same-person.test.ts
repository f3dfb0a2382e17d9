import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage } from '../../../../test/world/database.js';
import { NODE } from '../../../platform/access/index.js';
import { type OpenKeys, openKeys } from '../../../platform/crypto/index.js';
import { type Files, openFiles } from '../../../platform/files/index.js';
import type { Storage } from '../../../platform/storage/index.js';
import { importListFile, stageListFile } from '../../importing.js';
import { mappingFormOf } from '../../importing/mapping-form.js';
import { captureHistories, codesByYear } from './same-person.js';

const HEADER = 'cas_IncomingReferralDate,sharedCode,sex,prs_Birthdate,vic_TypeOfExploitation';

describe('the same person on several agencies’ lists', () => {
  let folder: string;
  let storage: Storage;
  let files: Files;
  let keys: OpenKeys;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palermo-codes-'));
    storage = await openTestStorage({ modules: ['statistics'] });
    files = await openFiles(folder);
    keys = await openKeys(folder);
    await bring('police.csv', 'police', [
      '2024-03-01,NRM-001,Female,1990-01-01,SexualExploitation',
      '2024-03-02,NRM-002,Male,2012-01-01,ForcedLabour',
      '2024-03-03,,Female,1991-01-01,ForcedLabour',
      '2024-03-04,unknown,Female,1992-01-01,ForcedLabour',
      '2023-03-04,NRM-009,Female,1992-01-01,ForcedLabour',
    ]);
    // Written otherwise: small letters, a space, another dash. One person twice on one list.
    await bring('shelter.csv', 'shelter', [
      '2024-05-01,nrm –001,Female,1990-01-01,SexualExploitation',
      '2024-06-01,NRM-001,Unknown,,SexualExploitation',
      '2024-05-02,NRM-003,Male,1985-01-01,ForcedLabour',
    ]);
    await bring('border.csv', 'border', ['2024-05-03,NRM-002,Female,2012-01-01,ForcedLabour']);
  });
  afterAll(async () => {
    await storage?.close();
    await keys?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function bring(name: string, agency: string, rows: readonly string[]): Promise<void> {
    const path = join(folder, name);
    writeFileSync(path, `${HEADER}\n${rows.join('\n')}\n`);
    const { batch } = await importListFile({ storage, files, keys }, NODE, { path, agency });
    expect(batch).toMatchObject({ state: 'imported', rows: { kept: rows.length } });
  }

  const histories = (agencies: Readonly<Record<string, string>>, questions: ('sex' | 'age')[] = []) =>
    storage.inUnitOfWork(NODE, (uow) => captureHistories(uow, { years: [2024], agencies, questions }));

  it('counts once, with the lists she is on, however the number is written; who has none is left out and counted', async () => {
    const { captures, counted } = await histories({ police: 'police', shelter: 'shelter' });
    expect(captures.cells).toEqual([
      { history: 1, levels: [], count: 1 },
      { history: 2, levels: [], count: 1 },
      { history: 3, levels: [], count: 1 },
    ]);
    expect(counted).toMatchObject({ records: 7, withoutCode: 2 });
    expect(counted.byAgency).toContainEqual({ agency: 'police', records: 4, withoutCode: 2 });
  });

  it('makes one list of agencies that are given one name', async () => {
    const { captures } = await histories({ police: 'state', border: 'state', shelter: 'shelter' });
    expect(captures.lists).toEqual(['state', 'shelter']);
    expect(captures.cells.map(({ history, count }) => [history, count])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  it('says where lists disagree about her, and lets what is not known give way', async () => {
    const { captures } = await histories({ police: 'police', shelter: 'shelter', border: 'border' }, ['sex', 'age']);
    const answers = captures.cells.map(({ history, levels }) => [
      history,
      captures.strata[0]?.levels[levels[0] ?? -1],
      captures.strata[1]?.levels[levels[1] ?? -1],
    ]);
    expect(answers).toContainEqual([3, 'female', '18+']);
    expect(answers).toContainEqual([5, '~disagree', '0-17']);
  });

  it('keeps a keyed digest of the number and nothing of the number itself, anywhere in the database', async () => {
    const rows = await storage.withClient(async (client) => {
      const tables = await client.query<{ table_name: string }>(
        `select table_name from information_schema.tables where table_schema = current_schema()`,
      );
      const all: string[] = [];
      for (const { table_name } of tables.rows)
        all.push(JSON.stringify((await client.query(`select * from "${table_name}"`)).rows));
      return all.join('\n');
    });
    expect(rows).not.toMatch(/NRM.?00/i);
    const found = await storage.inUnitOfWork(NODE, codesByYear);
    expect(found).toContainEqual({ year: 2024, agency: 'police', records: 4, withCode: 2 });
  });

  it('shows of such a column only the shape of its values to whoever says what columns mean', async () => {
    const path = join(folder, 'to-map.csv');
    const rows = Array.from({ length: 12 }, (_, row) => `2024-05-03,NRM-55${row % 2},Female,2012-01-01,ForcedLabour`);
    writeFileSync(path, `${HEADER}\n${rows.join('\n')}\n`);
    const batch = await stageListFile({ storage, files, keys }, NODE, { path, agency: 'police' });
    const form = await mappingFormOf(files, batch);
    const line = form.lines.find(({ field }) => field === 'sharedCode');
    expect(line).toMatchObject({ masked: true, samples: ['XXX-999'] });
  });

  it('refuses a list with such numbers where the keys are not at hand', async () => {
    const path = join(folder, 'later.csv');
    writeFileSync(path, `${HEADER}\n2024-05-03,NRM-777,Female,2012-01-01,ForcedLabour\n`);
    await expect(importListFile({ storage, files }, NODE, { path, agency: 'police' })).rejects.toMatchObject({
      code: 'STATISTICS_SHARED_CODE_NO_KEY',
    });
  });
});
