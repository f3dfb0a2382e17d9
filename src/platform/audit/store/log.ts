/** All SQL of the log itself: what waits, what has a position, the tree, checkpoints. */
import type { UnitOfWork } from '../../storage/index.js';
import { instantOf } from '../canonical.js';
import { type Frontier, frontierBytes, frontierFrom } from '../merkle.js';

/** An act as its row says, sealed or not. `at` as canonical acts write it. */
export type ActRow = {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly actorKind: string;
  readonly action: string;
  readonly subject: string;
  readonly details: Record<string, unknown>;
  readonly salt: Buffer | null;
  readonly leaf: Buffer | null;
  readonly seal: Buffer | null;
};

export type LeafRow = {
  readonly position: number;
  readonly act: number | null;
  readonly leaf: Buffer;
  readonly seal: Buffer;
};
export type TreeRow = {
  readonly frontier: Frontier | undefined;
  readonly size: number;
  readonly settled: number;
  readonly adopted: number;
};
export type CheckpointRow = {
  readonly size: number;
  readonly root: Buffer;
  readonly frontier: Buffer;
  readonly seals: Buffer;
  readonly at: Date;
  readonly note: string;
};

/** Beyond, an id is no number of ours: the sequence would need a million years. */
const GREATEST_ID = Number.MAX_SAFE_INTEGER;
const ACT_COLUMNS = `a.id, a.at::text as at, a.actor, a.actor_kind as "actorKind", a.action, a.subject, a.details, a.salt, a.leaf, a.seal`;

type StoredAct = Omit<ActRow, 'at'> & { readonly at: string };
const actRow = (row: StoredAct): ActRow => ({ ...row, at: instantOf(row.at) });

/** One writer of the log at a time, in whatever process, until the unit ends. */
export async function lockLog({ client }: UnitOfWork): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtext('palermo.audit'), hashtext(current_schema()))`);
}

export async function readTree({ client }: UnitOfWork): Promise<TreeRow> {
  const { rows } = await client.query<{ size: number; frontier: Buffer; settled: number; adopted: number }>(
    'select size, frontier, settled, adopted from audit_tree',
  );
  const { size, frontier, settled, adopted } = rows[0] ?? {
    size: 0,
    frontier: Buffer.alloc(0),
    settled: 0,
    adopted: 0,
  };
  return { size, frontier: frontierFrom(size, frontier), settled, adopted };
}

export async function writeTree(
  { client }: UnitOfWork,
  frontier: Frontier,
  settled: number,
  adopted: number,
): Promise<void> {
  await client.query(
    `insert into audit_tree (only_one, size, frontier, settled, adopted) values (true, $1, $2, $3, $4)
     on conflict (only_one) do update set size = $1, frontier = $2, settled = $3, adopted = $4`,
    [frontier.size, frontierBytes(frontier), settled, adopted],
  );
}

/** The first position that no leaf has: one past the greatest. */
export async function endOfLeaves({ client }: UnitOfWork): Promise<number> {
  const { rows } = await client.query<{ end: number }>('select coalesce(max(position) + 1, 0) as end from audit_leaf');
  return rows[0]?.end ?? 0;
}

/** Leaves in the order of their positions, from one position up to another, in portions. */
export async function* leavesBetween({ client }: UnitOfWork, from: number, to: number): AsyncGenerator<LeafRow[]> {
  const portion = 10_000;
  for (let at = from; at < to; at += portion) {
    const { rows } = await client.query<LeafRow>(
      'select position, act, leaf, seal from audit_leaf where position >= $1 and position < $2 order by position',
      [at, Math.min(to, at + portion)],
    );
    yield rows;
  }
}

/** The greatest number an act has been given so far, by whatever transaction. */
export async function lastActNumber({ client }: UnitOfWork): Promise<number> {
  const { rows } = await client.query<{ last: number | null }>(
    `select pg_sequence_last_value(pg_get_serial_sequence('act', 'id')::regclass) as last`,
  );
  return rows[0]?.last ?? 0;
}

/**
 * The transactions, other than this one, that may hold acts which nobody sees yet: an insert locks the table before it
 * takes a number, and keeps the lock to the end.
 */
export async function openWriters({ client }: UnitOfWork): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct virtualtransaction as name from pg_locks
     where locktype = 'relation' and relation = 'act'::regclass and mode = 'RowExclusiveLock'
       and database = (select oid from pg_database where datname = current_database())
       and pid is distinct from pg_backend_pid()`,
  );
  return new Set(rows.map((row) => row.name));
}

/** Acts after `settled` that have no position yet, in the order of their numbers. */
export async function waitingActs({ client }: UnitOfWork, settled: number, limit: number): Promise<ActRow[]> {
  const { rows } = await client.query<StoredAct>(
    `select ${ACT_COLUMNS} from act a
     where a.id > $1 and a.id <= ${GREATEST_ID}
       and not exists (select 1 from audit_leaf l where l.act = a.id)
       and not exists (select 1 from audit_aside s where s.act = a.id)
     order by a.id limit $2`,
    [settled, limit],
  );
  return rows.map(actRow);
}

/** Acts without a position that carry one of these leaves, wherever their numbers are. Reads the whole table. */
export async function actsByLeaf({ client }: UnitOfWork, leaves: readonly Buffer[]): Promise<ActRow[]> {
  const { rows } = await client.query<StoredAct>(
    `select ${ACT_COLUMNS} from act a where a.leaf = any($1)
       and not exists (select 1 from audit_leaf l where l.act = a.id) order by a.id`,
    [leaves],
  );
  return rows.map(actRow);
}

/** Which of these leaves have a position. */
export async function knownLeaves({ client }: UnitOfWork, leaves: readonly Buffer[]): Promise<Set<string>> {
  if (leaves.length === 0) return new Set();
  const { rows } = await client.query<{ leaf: Buffer }>('select leaf from audit_leaf where leaf = any($1)', [leaves]);
  return new Set(rows.map((row) => row.leaf.toString('latin1')));
}

export async function keepLeaves({ client }: UnitOfWork, leaves: readonly LeafRow[]): Promise<void> {
  if (leaves.length === 0) return;
  await client.query(
    `insert into audit_leaf (position, act, leaf, seal)
     select * from unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[])`,
    [
      leaves.map((one) => one.position),
      leaves.map((one) => one.act),
      leaves.map((one) => one.leaf),
      leaves.map((one) => one.seal),
    ],
  );
}

export type Tile = { readonly level: number; readonly place: number; readonly hash: Buffer };

export async function keepTiles({ client }: UnitOfWork, tiles: readonly Tile[]): Promise<void> {
  if (tiles.length === 0) return;
  await client.query(
    `insert into audit_tile (level, place, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])
     on conflict (level, place) do update set hash = excluded.hash`,
    [tiles.map((one) => one.level), tiles.map((one) => one.place), tiles.map((one) => one.hash)],
  );
}

export async function allTiles({ client }: UnitOfWork): Promise<Map<string, Buffer>> {
  const { rows } = await client.query<Tile>('select level, place, hash from audit_tile');
  return new Map(rows.map((row) => [`${row.level}/${row.place}`, row.hash]));
}

/** Tiles of a level (8 or 16), or at level 0 leaves, from one place up to another, in their order. */
export async function hashesOf({ client }: UnitOfWork, level: number, from: number, to: number): Promise<Buffer[]> {
  const { rows } = await client.query<{ hash: Buffer }>(
    level === 0
      ? 'select leaf as hash from audit_leaf where position >= $1 and position < $2 order by position'
      : `select hash from audit_tile where level = ${Math.trunc(level)} and place >= $1 and place < $2 order by place`,
    [from, to],
  );
  return rows.map((row) => row.hash);
}

export type Sealing = { readonly id: number; readonly salt: Buffer; readonly leaf: Buffer; readonly seal: Buffer };

/** Seals acts that are older than sealing. */
export async function sealOldActs({ client }: UnitOfWork, sealed: readonly Sealing[]): Promise<void> {
  await client.query(
    `update act set salt = given.salt, leaf = given.leaf, seal = given.seal
     from unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[]) as given (id, salt, leaf, seal)
     where act.id = given.id and act.leaf is null`,
    [
      sealed.map((one) => one.id),
      sealed.map((one) => one.salt),
      sealed.map((one) => one.leaf),
      sealed.map((one) => one.seal),
    ],
  );
}

export type AsideReason = 'unsealed' | 'seal' | 'copied';

export async function putAside({ client, at }: UnitOfWork, act: number, why: AsideReason): Promise<void> {
  await client.query('insert into audit_aside (act, why, at) values ($1, $2, $3) on conflict do nothing', [
    act,
    why,
    at,
  ]);
}

export async function checkpoints({ client }: UnitOfWork): Promise<CheckpointRow[]> {
  const { rows } = await client.query<CheckpointRow>(
    'select size, root, frontier, seals, at, note from audit_checkpoint order by size',
  );
  return rows;
}

/** The last checkpoint of a tree no greater than `size`. */
export async function lastCheckpoint({ client }: UnitOfWork, size: number): Promise<CheckpointRow | undefined> {
  const { rows } = await client.query<CheckpointRow>(
    'select size, root, frontier, seals, at, note from audit_checkpoint where size <= $1 order by size desc limit 1',
    [size],
  );
  return rows[0];
}

export async function checkpointsAfter({ client }: UnitOfWork, size: number): Promise<CheckpointRow[]> {
  const { rows } = await client.query<CheckpointRow>(
    'select size, root, frontier, seals, at, note from audit_checkpoint where size > $1 order by size',
    [size],
  );
  return rows;
}

/** The first checkpoint that covers a position: a proof against it holds for good. */
export async function coveringCheckpoint({ client }: UnitOfWork, position: number): Promise<CheckpointRow | undefined> {
  const { rows } = await client.query<CheckpointRow>(
    'select size, root, frontier, seals, at, note from audit_checkpoint where size > $1 order by size limit 1',
    [position],
  );
  return rows[0];
}

export async function keepCheckpoint(
  { client }: UnitOfWork,
  { size, root, frontier, seals, at, note }: CheckpointRow,
): Promise<void> {
  await client.query(
    `insert into audit_checkpoint (size, root, frontier, seals, at, note) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [size, root, frontier, seals, at, note],
  );
}

/** SHA-256 of the seals of positions and acts (none where an act has gone), from one position up to another. */
export async function sealsDigest({ client }: UnitOfWork, from: number, to: number): Promise<Buffer> {
  const { rows } = await client.query<{ digest: Buffer }>(
    `select sha256(coalesce(string_agg(l.seal || coalesce(a.seal, ''::bytea), ''::bytea order by l.position), ''::bytea)) as digest
     from audit_leaf l left join act a on a.id = l.act where l.position >= $1 and l.position < $2`,
    [from, to],
  );
  return (rows[0] as { digest: Buffer }).digest;
}

/** Checkpoints and tiles of leaves that are no longer there: the notes stay in the file outside. */
export async function dropCheckpointsBeyond({ client }: UnitOfWork, size: number): Promise<void> {
  await client.query('delete from audit_checkpoint where size > $1', [size]);
  await client.query('delete from audit_tile where (place + 1) * power(2, level) > $1', [size]);
}
