import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { storageError } from './errors.js';

/**
 * Kysely over one connection that is already inside a transaction. A Kysely transaction inside it is a savepoint, so
 * part of a unit of work can be undone alone.
 */
export class UnitDialect implements Dialect {
  readonly #client: pg.PoolClient;
  readonly #savepoints: Savepoints;
  #ended = false;

  /** @param leaves of the acts written so far: those of a part that is undone go with it */
  constructor(client: pg.PoolClient, leaves: Buffer[]) {
    this.#client = client;
    this.#savepoints = savepointsOver(leaves);
  }

  /** From now on every query is refused: the connection belongs to somebody else. */
  end(): void {
    this.#ended = true;
  }

  /** @throws STORAGE_UNIT_ENDED */
  assertOpen(): void {
    if (this.#ended) throw storageError('STORAGE_UNIT_ENDED');
  }

  createDriver(): Driver {
    return new UnitDriver(this.#client, () => this.assertOpen(), this.#savepoints);
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler();
  }

  createAdapter(): PostgresAdapter {
    return new PostgresAdapter();
  }

  createIntrospector(database: Kysely<unknown>): PostgresIntrospector {
    return new PostgresIntrospector(database);
  }
}

class UnitDriver implements Driver {
  readonly #connection: DatabaseConnection;
  #depth = 0;

  constructor(client: pg.PoolClient, assertOpen: () => void, savepoints: Savepoints) {
    this.#connection = unitConnection(client, assertOpen, savepoints);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#depth += 1;
    await connection.executeQuery(CompiledQuery.raw(`SAVEPOINT part_${this.#depth}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`RELEASE SAVEPOINT part_${this.#depth}`));
    this.#depth -= 1;
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const name = `part_${this.#depth}`;
    await connection.executeQuery(CompiledQuery.raw(`ROLLBACK TO SAVEPOINT ${name}; RELEASE SAVEPOINT ${name}`));
    this.#depth -= 1;
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

type Savepoints = { passed(statement: string): void };

const SAVEPOINT = /^\s*savepoint\s+(\w+)/i;
const BACK_TO = /^\s*rollback\s+to\s+(?:savepoint\s+)?(\w+)/i;

/** An act that is undone with its part was never promised to the log. */
function savepointsOver(leaves: Buffer[]): Savepoints {
  const marks = new Map<string, number>();
  return {
    passed(statement) {
      const set = SAVEPOINT.exec(statement)?.[1];
      if (set) marks.set(set, leaves.length);
      const back = BACK_TO.exec(statement)?.[1];
      if (back) leaves.length = marks.get(back) ?? leaves.length;
    },
  };
}

function unitConnection(client: pg.PoolClient, assertOpen: () => void, savepoints: Savepoints): DatabaseConnection {
  const run = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    assertOpen();
    // Without parameters pg uses the simple protocol, which also takes several statements at once.
    const answer =
      query.parameters.length === 0
        ? await client.query(query.sql)
        : await client.query(query.sql, [...query.parameters]);
    savepoints.passed(query.sql);
    const changed = answer.command === 'SELECT' ? undefined : BigInt(answer.rowCount ?? 0);
    const rows = answer.rows as R[];
    return changed === undefined ? { rows } : { rows, numAffectedRows: changed };
  };
  return {
    executeQuery: run,
    async *streamQuery<R>(query: CompiledQuery, chunkSize = 1000): AsyncIterableIterator<QueryResult<R>> {
      const cursor = `stream_${Math.random().toString(36).slice(2)}`;
      await run({ ...query, sql: `DECLARE ${cursor} NO SCROLL CURSOR FOR ${query.sql}` });
      try {
        for (;;) {
          const chunk = await run<R>(CompiledQuery.raw(`FETCH ${Math.max(1, Math.trunc(chunkSize))} FROM ${cursor}`));
          if (chunk.rows.length === 0) return;
          yield { rows: chunk.rows };
        }
      } finally {
        await run(CompiledQuery.raw(`CLOSE ${cursor}`)).catch(() => undefined);
      }
    },
  };
}
