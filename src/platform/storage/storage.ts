import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type pg from 'pg';
import type { Actor } from '../access/index.js';
import { checkedSchema, quoted, type StorageConfig } from './config.js';
import type { Engine } from './engine/adopt.js';
import { startEngine, stopEngine } from './engine/supervisor.js';
import { storageError } from './errors.js';
import { isConnectionLoss, storageErrorOf } from './failures.js';
import { applyMigrations, type Migration, type MigrationsDone } from './migrations.js';
import { openPool, type Reach } from './pool.js';
import { type Presence, takePresence } from './presence.js';
import { runUnit, type UnitOfWork, type UnitOptions } from './unit-of-work.js';
import { mayTakeRole, unitRoleOf } from './unit-role.js';

export type StorageInfo = {
  readonly engine: 'embedded' | 'external';
  /** The server's version, as `18.4`. */
  readonly version: string;
  readonly schema: string;
  /** The embedded engine was running already, left by a process that ended or shared with one that lives. */
  readonly adopted: boolean;
  /** The embedded database was made on this start. */
  readonly initialised: boolean;
  /** Milliseconds from the call to a usable database. */
  readonly startMs: number;
  /** The embedded engine's process, or null. */
  readonly pid: number | null;
  /** The embedded database's folder, or null. */
  readonly folder: string | null;
  /** Units of work run under a role that owns nothing, so that row-level security binds them. */
  readonly lowered: boolean;
};

/** What becomes of the embedded engine at the end; one that is not embedded is never touched. */
export type StopEngine = 'if-unused' | 'never' | 'always';

export interface Storage {
  /** Runs `work` in one transaction that carries `actor`. Reading works too, with `readOnly` where a snapshot is wanted. */
  inUnitOfWork<T>(actor: Actor, work: (uow: UnitOfWork) => Promise<T>, options?: UnitOptions): Promise<T>;
  /** Lends a connection outside any transaction, for queues and long reads; the schema is on its search path. */
  withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  /** Brings the schema to the shape this program needs. Give every migration, not only new ones. */
  migrate(migrations: readonly Migration[]): Promise<MigrationsDone>;
  info(): StorageInfo;
  close(options?: { readonly stopEngine?: StopEngine }): Promise<void>;
}

const oldestMajor = 15;

type Session = {
  readonly engine: Engine | undefined;
  readonly target: string | Reach;
  readonly presence: Presence;
  readonly pool: pg.Pool;
  readonly version: string;
};

/**
 * Opens the one database of this process: the operator's own when `databaseUrl` is given, else the embedded one, which
 * is started, adopted or recovered as needed. While open, the next unit of work comes back to a database that went away: an embedded
 * engine that was killed is started again, and the claim is taken again.
 *
 * @throws the STORAGE_… errors of this module
 */
export async function openStorage(config: StorageConfig): Promise<Storage> {
  const schema = checkedSchema(config.schema);
  const started = performance.now();
  const first = await openSession(config, schema);
  const startMs = Math.round(performance.now() - started);
  const held = new Held(config, schema, first);
  let lowered = await lend(held, (client) => mayTakeRole(client, schema));
  const unitRole = unitRoleOf(schema);
  const source = {
    connect: () => held.connect(),
    clock: config.clock,
    acts: config.acts,
    unitRole: () => (lowered ? unitRole : undefined),
  };
  return {
    inUnitOfWork: (actor, work, options) => runUnit(source, actor, work, options),
    withClient: (work) => lend(held, work),
    async migrate(migrations) {
      const done = await lend(held, (client) => applyMigrations(client, schema, migrations));
      lowered = done.lowered;
      if (!lowered) config.log.warn({ role: unitRole }, 'units of work run as the owner of the tables');
      return done;
    },
    info: () => ({ ...infoOf(held.session, schema, first.engine, startMs), lowered }),
    close: (options) => held.close(options?.stopEngine ?? 'if-unused'),
  };
}

async function openSession(config: StorageConfig, schema: string): Promise<Session> {
  const claimed = config.claim === 'node' ? claimName(config, schema) : undefined;
  // Between finding the engine and saying "here", its last user may have stopped it: then it is started again.
  for (let attempt = 0; ; attempt += 1) {
    const engine = config.databaseUrl ? undefined : await startEngine(config);
    const target = engine?.reach ?? config.databaseUrl ?? '';
    try {
      const presence = await takePresence(engine?.admin ?? target, claimed, config.dataFolder);
      return await sessionWith(config, schema, { engine, target, presence });
    } catch (error) {
      if (engine && attempt < 3 && isConnectionLoss(error)) continue;
      throw refusal(error);
    }
  }
}

/** The data folder is what two nodes must not share; on a database of one's own, that folder and the schema. */
function claimName(config: StorageConfig, schema: string): string {
  return config.databaseUrl ? `${hostname()} ${resolve(config.dataFolder)} ${schema}` : 'embedded';
}

async function sessionWith(
  config: StorageConfig,
  schema: string,
  parts: Pick<Session, 'engine' | 'target' | 'presence'>,
): Promise<Session> {
  const pool = openPool(parts.target, schema, config.poolSize ?? 10, config.log);
  try {
    const client = await pool.connect();
    try {
      const version = await checkedVersion(client);
      await makeSchema(client, schema);
      return { ...parts, pool, version };
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    await parts.presence.end();
    throw error;
  }
}

async function checkedVersion(client: pg.ClientBase): Promise<string> {
  const answer = await client.query<{ server_version: string }>('SHOW server_version');
  const version = (answer.rows[0]?.server_version ?? '').split(' ')[0] ?? '';
  if (!(Number.parseInt(version, 10) >= oldestMajor)) {
    throw storageError('STORAGE_TOO_OLD', { found: version, needed: oldestMajor });
  }
  return version;
}

async function makeSchema(client: pg.ClientBase, schema: string): Promise<void> {
  const there = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
  if (there.rowCount) return;
  try {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoted(schema)}`);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '42501') throw storageError('STORAGE_NO_PERMISSION', { schema }, undefined, error);
    // Two first starts at once: the other one has made it.
    if (code !== '23505' && code !== '42P06') throw error;
  }
}

/** A wrong password, an unknown database, a missing right: the operator's to mend. */
function refusal(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code?.startsWith('28') || code === '3D000') {
    return storageError('STORAGE_REFUSED', { reason: message ?? '' }, undefined, error);
  }
  return storageErrorOf(error);
}

function infoOf(
  session: Session,
  schema: string,
  first: Engine | undefined,
  startMs: number,
): Omit<StorageInfo, 'lowered'> {
  return {
    engine: session.engine ? 'embedded' : 'external',
    version: session.version,
    schema,
    adopted: first?.adopted ?? false,
    initialised: first?.initialised ?? false,
    startMs,
    pid: session.engine?.pid ?? null,
    folder: session.engine?.database ?? null,
  };
}

async function lend<T>(held: Held, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await held.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    return await work(client);
  } catch (error) {
    if (isConnectionLoss(error)) broken ??= error as Error;
    throw storageErrorOf(error);
  } finally {
    client.removeListener('error', onError);
    client.release(broken ?? false);
  }
}

/** The session that is held now; another one after the embedded engine had to be started again. */
class Held {
  readonly #config: StorageConfig;
  readonly #schema: string;
  #session: Session;
  #revival: Promise<void> | undefined;
  #closed: Promise<void> | undefined;

  constructor(config: StorageConfig, schema: string, session: Session) {
    this.#config = config;
    this.#schema = schema;
    this.#session = session;
  }

  get session(): Session {
    return this.#session;
  }

  async connect(): Promise<pg.PoolClient> {
    if (this.#closed) throw storageError('STORAGE_UNAVAILABLE');
    if (!this.#session.presence.lost()) {
      try {
        return await this.#session.pool.connect();
      } catch (error) {
        if (!this.#session.engine || !isConnectionLoss(error)) throw storageErrorOf(error);
      }
    }
    try {
      await this.#revive();
      return await this.#session.pool.connect();
    } catch (error) {
      throw storageErrorOf(error);
    }
  }

  #revive(): Promise<void> {
    this.#revival ??= this.#startAgain().finally(() => {
      this.#revival = undefined;
    });
    return this.#revival;
  }

  async #startAgain(): Promise<void> {
    const before = this.#session;
    this.#config.log.warn({ pid: before.engine?.pid }, 'the database went away: coming back to it');
    await before.presence.end();
    this.#session = await openSession(this.#config, this.#schema);
    before.pool.end().catch(() => undefined);
  }

  close(stop: StopEngine): Promise<void> {
    this.#closed ??= this.#close(stop);
    return this.#closed;
  }

  async #close(stop: StopEngine): Promise<void> {
    await this.#revival?.catch(() => undefined);
    const { engine, pool, presence } = this.#session;
    await pool.end();
    if (engine && (stop === 'always' || (stop === 'if-unused' && (await presence.leaveAsLast().catch(() => false))))) {
      const stopped = await stopEngine(engine);
      if (!stopped) this.#config.log.warn({ pid: engine.pid }, 'the database did not stop');
    }
    await presence.end();
  }
}
