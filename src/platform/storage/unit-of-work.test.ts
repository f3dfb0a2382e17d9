import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStorage, systemActor } from '../../../test/world/database.js';
import type { PalermoError } from '../errors/index.js';
import type { Storage } from './index.js';

type Tables = { act: { id: number; actor: string; action: string; subject: string }; tally: { id: number; n: number } };

let storage: Storage;
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'kept',
    (error: unknown) => (error as PalermoError).code,
  );
const subjects = (): Promise<string[]> =>
  storage.inUnitOfWork(systemActor, async (uow) => {
    const rows = await uow.tables<Tables>().selectFrom('act').select('subject').orderBy('id').execute();
    return rows.map((row) => row.subject);
  });

beforeAll(async () => {
  storage = await openTestStorage();
  await storage.withClient((client) =>
    client.query('CREATE TABLE tally (id int PRIMARY KEY, n bigint NOT NULL); INSERT INTO tally VALUES (1, 0), (2, 0)'),
  );
});
afterAll(() => storage.close());

describe('a unit of work', () => {
  it('keeps change and act together, by one clock', async () => {
    const at = await storage.inUnitOfWork(systemActor, async (uow) => {
      await uow.act('test.do', 'kept', { why: 'a reason' });
      return uow.at;
    });
    const answer = await storage.withClient((client) => client.query('SELECT * FROM act WHERE subject = $1', ['kept']));
    expect(answer.rows).toMatchObject([
      { at, actor: 'test', actor_kind: 'system', action: 'test.do', details: { why: 'a reason' } },
    ]);
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('lets one act after another, in the same transaction', async () => {
    const someone = { ...systemActor, id: 'someone', kind: 'person' as const };
    const actors = await storage.inUnitOfWork(systemActor, async (uow) => {
      await uow.act('test.do', 'handed over');
      const hers = await uow.as(someone);
      await hers.act('test.do', 'handed over');
      expect([uow.actor.id, hers.actor.id, hers.at]).toEqual(['test', 'someone', uow.at]);
      const query = hers.tables<Tables>().selectFrom('act').select('actor').where('subject', '=', 'handed over');
      return (await query.orderBy('id').execute()).map((row) => row.actor);
    });
    expect(actors).toEqual(['test', 'someone']);
    const late = await storage.inUnitOfWork(systemActor, async (uow) => uow.as(someone));
    expect(await codeOf(late.act('test.do', 'late'))).toBe('STORAGE_UNIT_ENDED');
  });

  it('is undone whole when the work throws', async () => {
    const failing = storage.inUnitOfWork(systemActor, async (uow) => {
      await uow.act('test.do', 'undone');
      await uow.client.query('UPDATE tally SET n = 99');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await subjects()).not.toContain('undone');
  });

  it('shares one transaction between queries, raw SQL and the connection for COPY', async () => {
    const ids = await storage.inUnitOfWork(systemActor, async (uow) => {
      const a = await sql<{ id: string }>`SELECT txid_current()::text AS id`.execute(uow.tables());
      const b = await uow.client.query<{ id: string }>('SELECT txid_current()::text AS id');
      return [a.rows[0]?.id, b.rows[0]?.id];
    });
    expect(ids[0]).toBe(ids[1]);
  });

  it('can undo a part alone', async () => {
    await storage.inUnitOfWork(systemActor, async (uow) => {
      await uow.act('test.do', 'whole');
      const part = uow
        .tables<Tables>()
        .transaction()
        .execute(async (inner) => {
          await inner.updateTable('tally').set({ n: 7 }).execute();
          await inner.insertInto('tally').values({ id: 1, n: 1 }).execute();
        });
      await expect(part).rejects.toThrow('duplicate key');
    });
    expect(await subjects()).toContain('whole');
    const answer = await storage.withClient((client) => client.query('SELECT max(n) AS n FROM tally'));
    expect(answer.rows).toEqual([{ n: 0 }]);
  });

  it('says so when a failed statement was passed over: PostgreSQL would keep nothing', async () => {
    const passed = storage.inUnitOfWork(systemActor, async (uow) => {
      await uow.act('test.do', 'passed over');
      await uow.client.query('SELECT 1/0').catch(() => undefined);
    });
    expect(await codeOf(passed)).toBe('STORAGE_NOT_KEPT');
    expect(await subjects()).not.toContain('passed over');
  });

  it('refuses queries after its end', async () => {
    const late = await storage.inUnitOfWork(systemActor, async (uow) => () => uow.act('test.do', 'late'));
    expect(await codeOf(late())).toBe('STORAGE_UNIT_ENDED');
  });

  it('names the key that is there already', async () => {
    const twice = storage.inUnitOfWork(systemActor, (uow) =>
      uow.tables<Tables>().insertInto('tally').values({ id: 1, n: 1 }).execute(),
    );
    await expect(twice).rejects.toMatchObject({
      code: 'STORAGE_DUPLICATE',
      status: 409,
      params: { constraint: 'tally_pkey', table: 'tally' },
    });
  });

  it('refuses to write when it only reads', async () => {
    const writing = storage.inUnitOfWork(systemActor, (uow) => uow.act('test.do', 'x'), { readOnly: true });
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });

  it('streams in portions', async () => {
    const seen = await storage.inUnitOfWork(systemActor, async (uow) => {
      const numbers = sql<{ n: number }>`(SELECT n FROM generate_series(1, 2500) AS n)`;
      let sum = 0;
      const query = uow.tables<Tables>().selectFrom(numbers.as('numbers')).select('numbers.n');
      for await (const row of query.stream(1000)) sum += row.n;
      return sum;
    });
    expect(seen).toBe((2500 * 2501) / 2);
  });
});

describe('two units of work that want the same rows', () => {
  const add = async (client: pg.PoolClient, id: number): Promise<void> => {
    const answer = await client.query<{ n: number }>('SELECT n FROM tally WHERE id = $1', [id]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await client.query('UPDATE tally SET n = $2 WHERE id = $1', [id, (answer.rows[0]?.n ?? 0) + 1]);
  };

  it('are run again where they may be, and none is lost', async () => {
    const options = { isolation: 'serializable', retryable: true } as const;
    await Promise.all([1, 2, 3].map(() => storage.inUnitOfWork(systemActor, (uow) => add(uow.client, 2), options)));
    const answer = await storage.withClient((client) => client.query('SELECT n FROM tally WHERE id = 2'));
    expect(answer.rows).toEqual([{ n: 3 }]);
  });

  it('end in a conflict where they may not', async () => {
    const both = [1, 2].map(() =>
      storage.inUnitOfWork(systemActor, (uow) => add(uow.client, 2), { isolation: 'serializable' }),
    );
    expect((await Promise.all(both.map(codeOf))).sort()).toEqual(['STORAGE_CONFLICT', 'kept']);
  });
});

describe('the session of every connection', () => {
  it('has this schema alone on its search path, and UTC', async () => {
    const answer = await storage.withClient((client) =>
      client.query('SELECT current_schemas(false) AS schemas, current_setting($1) AS zone', ['timezone']),
    );
    expect(answer.rows).toMatchObject([{ schemas: `{${storage.info().schema}}`, zone: 'UTC' }]);
  });

  it('reads a bigint as a number where that is exact, and a date as the day it is', async () => {
    const answer = await storage.withClient((client) =>
      client.query(
        `SELECT 9007199254740991::bigint AS exact, 9007199254740993::bigint AS large, date '2026-02-28' AS day,
          ARRAY[1, 2]::bigint[] AS many, ARRAY[date '2026-01-01', NULL] AS days`,
      ),
    );
    expect(answer.rows).toEqual([
      {
        exact: 9007199254740991,
        large: 9007199254740993n,
        day: '2026-02-28',
        many: [1, 2],
        days: ['2026-01-01', null],
      },
    ]);
  });
});

describe('a connection that breaks', () => {
  it('loses nothing but the unit of work it carried, and says which', async () => {
    const cut = storage.inUnitOfWork(systemActor, async (uow) => {
      const { pid } = (await uow.client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0] ?? { pid: 0 };
      await uow.act('test.do', 'cut');
      await storage.withClient((client) => client.query('SELECT pg_terminate_backend($1)', [pid]));
      await uow.act('test.do', 'cut again');
    });
    expect(await codeOf(cut)).toBe('STORAGE_UNAVAILABLE');
    expect(await subjects()).not.toContain('cut');
  });
});
