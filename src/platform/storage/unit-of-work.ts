import { Kysely } from 'kysely';
import pg from 'pg';
import type { Actor } from '../access/index.js';
import { PalermoError } from '../errors/index.js';
import type { ActRecord, ActSealer } from './act.js';
import { quoted } from './config.js';
import { storageError } from './errors.js';
import { isConnectionLoss, storageErrorOf } from './failures.js';
import { UnitDialect } from './unit-dialect.js';
import { settingsOf } from './unit-role.js';

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
  as(actor: Actor): Promise<UnitOfWork>;
};

export type UnitOptions = {
  /** `read committed` unless told. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
  /** The work has no effect outside the database and may be run again, at most three times more, on a conflict or a lost connection. */
  readonly retryable?: boolean;
  /**
   * `owner` runs as the owner of the tables, past row-level security and the protection of acts: for the audit log,
   * erasure, backup and other work of the node itself. Never for a request.
   */
  readonly authority?: 'unit' | 'owner';
};

export type UnitSource = {
  connect(): Promise<pg.PoolClient>;
  readonly clock: (() => Date) | undefined;
  readonly acts: ActSealer | undefined;
  /** The role a unit is lowered to; undefined where the database does not allow it. */
  unitRole(): string | undefined;
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

function beginStatement(options: UnitOptions, actor: Actor, unitRole: string | undefined): string {
  const isolation = (options.isolation ?? 'read committed').toUpperCase();
  const access = options.readOnly ? 'READ ONLY' : 'READ WRITE';
  const lowered = unitRole && options.authority !== 'owner' ? `SET LOCAL ROLE ${quoted(unitRole)}; ` : '';
  const settings = settingsOf(actor, pg.escapeLiteral);
  return `BEGIN ISOLATION LEVEL ${isolation} ${access}; ${lowered}SELECT date_trunc('milliseconds', now()) AS at, ${settings}`;
}

async function attemptUnit<T>(
  source: UnitSource,
  actor: Actor,
  work: (uow: UnitOfWork) => Promise<T>,
  options: UnitOptions,
): Promise<T> {
  const { client, at, end } = await begin(source, options, actor);
  const leaves: Buffer[] = [];
  const dialect = new UnitDialect(client, leaves);
  const transaction: Transaction = { client, dialect, acts: source.acts, leaves, at: source.clock?.() ?? at };
  try {
    const result = await work(unitOf(transaction, actor));
    dialect.end();
    await commit(client);
    end();
    if (leaves.length > 0) source.acts?.kept(leaves);
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
async function begin(source: UnitSource, options: UnitOptions, actor: Actor): Promise<Begun> {
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
      const statement = beginStatement(options, actor, source.unitRole());
      const begun = (await client.query(statement)) as unknown as pg.QueryResult<{ at: Date }>[];
      return { client, at: begun.at(-1)?.rows[0]?.at ?? new Date(), end };
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

type Transaction = {
  readonly client: pg.PoolClient;
  readonly dialect: UnitDialect;
  readonly acts: ActSealer | undefined;
  /** Leaves of the acts written so far: promised to the log once the unit is kept. */
  readonly leaves: Buffer[];
  readonly at: Date;
};

function unitOf(transaction: Transaction, actor: Actor, tables?: Kysely<unknown>): UnitOfWork {
  const { client, dialect, at } = transaction;
  const queries = tables ?? new Kysely<unknown>({ dialect });
  return {
    actor,
    at,
    client,
    tables: <T>() => queries as Kysely<T>,
    act: (action, subject, details = {}) =>
      writeAct(transaction, { at, actor: actor.id, actorKind: actor.kind, action, subject, details }),
    async as(other) {
      dialect.assertOpen();
      await client.query(`SELECT ${settingsOf(other, pg.escapeLiteral)}`);
      return unitOf(transaction, other, queries);
    },
  };
}

async function writeAct({ client, dialect, acts, leaves }: Transaction, record: ActRecord): Promise<void> {
  dialect.assertOpen();
  const { at, actor, actorKind, action, subject, details } = record;
  const sealed = acts?.seal(record);
  await client.query({
    name: 'act',
    text: `INSERT INTO act (at, actor, actor_kind, action, subject, details, salt, leaf, seal)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [at, actor, actorKind, action, subject, JSON.stringify(details), sealed?.salt, sealed?.leaf, sealed?.seal],
  });
  if (sealed) leaves.push(sealed.leaf);
}
