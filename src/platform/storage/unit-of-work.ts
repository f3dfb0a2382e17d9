import { Kysely } from 'kysely';
import type pg from 'pg';
import type { Actor } from '../access/index.js';
import { PalermoError } from '../errors/index.js';
import { storageError } from './errors.js';
import { isConnectionLoss, storageErrorOf } from './failures.js';
import { UnitDialect } from './unit-dialect.js';

/** One transaction, carrying who acts. It ends with the function it was given to. */
export type UnitOfWork = {
  readonly actor: Actor;
  /** When the unit began, by the database's clock (whole milliseconds); every row it writes carries this time. */
  readonly at: Date;
  /** Typed queries inside the transaction; the schema is already on the search path. */
  tables<T>(): Kysely<T>;
  /** The same transaction's connection, for COPY (pg-copy-streams). Not to be kept. */
  readonly client: pg.PoolClient;
  /** Writes one line into the record of acts, in the same transaction. */
  act(action: string, subject: string, details?: Record<string, unknown>): Promise<void>;
  /** The same transaction for another actor: a request reads first who holds its session, then does that person's work. */
  as(actor: Actor): UnitOfWork;
};

export type UnitOptions = {
  /** `read committed` unless told. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
  /** The work has no effect outside the database and may be run again, at most three times more, on a conflict or a lost connection. */
  readonly retryable?: boolean;
};

export type UnitSource = {
  connect(): Promise<pg.PoolClient>;
  readonly clock: (() => Date) | undefined;
};

const retries = 3;

/**
 * Runs `work` in one transaction: kept whole when it returns, undone whole when it throws.
 *
 * @throws STORAGE_UNAVAILABLE, STORAGE_OUTCOME_UNKNOWN, STORAGE_BUSY, STORAGE_CONFLICT, STORAGE_DUPLICATE,
 *   STORAGE_NOT_KEPT, STORAGE_DISK_FULL, and whatever `work` throws
 */
export async function runUnit<T>(
  source: UnitSource,
  actor: Actor,
  work: (uow: UnitOfWork) => Promise<T>,
  options: UnitOptions = {},
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await attemptUnit(source, actor, work, options);
    } catch (error) {
      if (!options.retryable || attempt >= retries || !mayRunAgain(error)) throw error;
      // Both sides of a conflict would meet again at once if they waited equally long.
      await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** attempt * (1 + Math.random())));
    }
  }
}

/** Nothing was kept, and the same work may succeed: a conflict, or a database that went away before the end. */
function mayRunAgain(error: unknown): boolean {
  if (!(error instanceof PalermoError)) return false;
  return error.code === 'STORAGE_UNAVAILABLE' || error.code === 'STORAGE_CONFLICT';
}

function beginStatement(options: UnitOptions): string {
  const isolation = (options.isolation ?? 'read committed').toUpperCase();
  const access = options.readOnly ? 'READ ONLY' : 'READ WRITE';
  return `BEGIN ISOLATION LEVEL ${isolation} ${access}; SELECT date_trunc('milliseconds', now()) AS at`;
}

async function attemptUnit<T>(
  source: UnitSource,
  actor: Actor,
  work: (uow: UnitOfWork) => Promise<T>,
  options: UnitOptions,
): Promise<T> {
  const { client, at, end } = await begin(source, options);
  const dialect = new UnitDialect(client);
  try {
    const result = await work(unitOf(client, dialect, actor, source.clock?.() ?? at));
    dialect.end();
    await commit(client);
    end();
    return result;
  } catch (error) {
    dialect.end();
    const lost = isConnectionLoss(error instanceof PalermoError ? error.cause : error);
    const undone = lost
      ? error
      : await client.query('ROLLBACK').then(
          () => undefined,
          (failed: unknown) => failed,
        );
    end(undone);
    throw storageErrorOf(error);
  }
}

type Begun = { readonly client: pg.PoolClient; readonly at: Date; end(broken?: unknown): void };

/** A transaction on a live connection. One from before the database was restarted fails here and is replaced once. */
async function begin(source: UnitSource, options: UnitOptions): Promise<Begun> {
  for (let attempt = 0; ; attempt += 1) {
    const client = await source.connect();
    let broken: unknown;
    const onError = (error: Error) => {
      broken = error;
    };
    // A connection in use that breaks emits an error that would otherwise end the process.
    client.on('error', onError);
    const end = (reason?: unknown) => {
      client.removeListener('error', onError);
      client.release((reason ?? broken) !== undefined);
    };
    try {
      const begun = (await client.query(beginStatement(options))) as unknown as pg.QueryResult<{ at: Date }>[];
      return { client, at: begun[1]?.rows[0]?.at ?? new Date(), end };
    } catch (error) {
      end(error);
      if (attempt > 0 || !isConnectionLoss(error)) throw storageErrorOf(error);
    }
  }
}

/** PostgreSQL answers COMMIT with ROLLBACK, not with an error, when a statement had failed: that must not pass. */
async function commit(client: pg.PoolClient): Promise<void> {
  let answer: pg.QueryResult;
  try {
    answer = await client.query('COMMIT');
  } catch (error) {
    if (isConnectionLoss(error)) throw storageError('STORAGE_OUTCOME_UNKNOWN', {}, undefined, error);
    throw storageErrorOf(error);
  }
  if (answer.command !== 'COMMIT') throw storageError('STORAGE_NOT_KEPT');
}

function unitOf(
  client: pg.PoolClient,
  dialect: UnitDialect,
  actor: Actor,
  at: Date,
  tables = new Kysely<unknown>({ dialect }),
): UnitOfWork {
  return {
    actor,
    at,
    client,
    tables: <T>() => tables as Kysely<T>,
    async act(action, subject, details = {}) {
      dialect.assertOpen();
      await client.query(
        'INSERT INTO act (at, actor, actor_kind, action, subject, details) VALUES ($1, $2, $3, $4, $5, $6)',
        [at, actor.id, actor.kind, action, subject, JSON.stringify(details)],
      );
    },
    as: (other) => unitOf(client, dialect, other, at, tables),
  };
}
