import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { Actor } from '../access/index.js';
import type { Storage } from './index.js';

const officer: Actor = {
  id: "o'hara",
  name: 'O',
  roles: ['case-worker', 'supervisor'],
  agency: 'shelter',
  kind: 'person',
};

describe('units of work under a role that owns nothing', () => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await openTestStorage();
    await storage.inUnitOfWork(systemActor, (uow) => uow.act('test.done', 'thing/1'));
  });
  afterAll(() => storage.close());

  const inUnit = (sql: string, authority: 'unit' | 'owner' = 'unit') =>
    storage.inUnitOfWork(systemActor, async (uow) => (await uow.client.query(sql)).rowCount, { authority });

  it('are what this database gives them', () => {
    expect(storage.info().lowered).toBe(true);
  });

  it('add to the record of acts and read it, and can neither change nor remove an act', async () => {
    expect(await inUnit('SELECT 1 FROM act')).toBe(1);
    for (const sql of ["UPDATE act SET subject = 'thing/2'", 'DELETE FROM act', 'TRUNCATE act', 'DROP TABLE act'])
      await expect(inUnit(sql), sql).rejects.toMatchObject({ code: '42501' });
  });

  it('change nothing of the shape of the database', async () => {
    for (const sql of ['CREATE TABLE own (n int)', 'DELETE FROM migration', 'ALTER TABLE act ADD COLUMN n int'])
      await expect(inUnit(sql), sql).rejects.toMatchObject({ code: '42501' });
  });

  it('leave what the node does for itself to the owner', async () => {
    expect(await inUnit("UPDATE act SET subject = 'thing/1'", 'owner')).toBe(1);
  });

  it('tell the database who acts, and forget it at their end', async () => {
    const settings =
      "SELECT current_setting('palermo.actor', true) AS actor, current_setting('palermo.roles', true) AS roles";
    await storage.inUnitOfWork(systemActor, async (uow) => {
      const hers = await uow.as(officer);
      expect((await hers.client.query(settings)).rows).toEqual([{ actor: "o'hara", roles: 'case-worker,supervisor' }]);
    });
    const after = await storage.withClient(async (client) => (await client.query(settings)).rows[0]);
    expect(after.actor || '').toBe('');
  });
});
