/** The rows that say whose key lies in which slot. All SQL of this folder. */
import { sql } from 'kysely';
import type { UnitOfWork } from '../storage/index.js';

export type DataKeyRow = { readonly slot: number; readonly destroyed: boolean };

type Row = { slot: string; destroyed_at: Date | null };
const rowOf = (row: Row): DataKeyRow => ({ slot: Number(row.slot), destroyed: row.destroyed_at !== null });

/** The new slot, or undefined where the owner has one. */
export async function insertDataKey(uow: UnitOfWork, owner: string): Promise<number | undefined> {
  const { rows } = await sql<Row>`insert into data_key (owner, made_at) values (${owner}, ${uow.at})
    on conflict (owner) do nothing returning slot, destroyed_at`.execute(uow.tables());
  return rows[0] && rowOf(rows[0]).slot;
}

export async function findDataKey(uow: UnitOfWork, owner: string): Promise<DataKeyRow | undefined> {
  const { rows } = await sql<Row>`select slot, destroyed_at from data_key where owner = ${owner}`.execute(uow.tables());
  return rows[0] && rowOf(rows[0]);
}

/** Marks as destroyed and locks the row: rotation waits. `destroyed`: it was so before. */
export async function markDestroyed(uow: UnitOfWork, owner: string): Promise<DataKeyRow | undefined> {
  const { rows } = await sql<Row>`select slot, destroyed_at from data_key where owner = ${owner} for update`.execute(
    uow.tables(),
  );
  const row = rows[0] && rowOf(rows[0]);
  if (row && !row.destroyed)
    await sql`update data_key set destroyed_at = ${uow.at} where owner = ${owner}`.execute(uow.tables());
  return row;
}

/** Locks the rows of these slots, so that none is destroyed meanwhile. Slots of undone units have no row. */
export async function lockSlots(uow: UnitOfWork, slots: readonly number[]): Promise<void> {
  await sql`select slot from data_key where slot = any(${[...slots]}::bigint[]) order by slot for update`.execute(
    uow.tables(),
  );
}

/** Slots, with their owners, of keys that were destroyed. */
export async function destroyedSlots(uow: UnitOfWork): Promise<{ slot: number; owner: string }[]> {
  const { rows } = await sql<{ slot: string; owner: string }>`
    select slot, owner from data_key where destroyed_at is not null order by slot`.execute(uow.tables());
  return rows.map(({ slot, owner }) => ({ slot: Number(slot), owner }));
}

/** How many keys that should open lie after this slot. */
export async function liveAfter(uow: UnitOfWork, slot: number): Promise<number> {
  const { rows } = await sql<{ n: string }>`select count(*) as n from data_key
    where slot > ${slot} and destroyed_at is null`.execute(uow.tables());
  return Number(rows[0]?.n ?? 0);
}

/**
 * Moves the sequence so that the next slot comes after `slot`; true where it had to be moved. Needs the authority of
 * the tables' owner.
 */
export async function moveSequence(uow: UnitOfWork, slot: number): Promise<boolean> {
  const last = async (): Promise<number> => {
    const { rows } = await sql<{ last: string }>`select coalesce(pg_sequence_last_value(
        pg_get_serial_sequence('data_key', 'slot')::regclass), 0) as last`.execute(uow.tables());
    return Number(rows[0]?.last ?? 0);
  };
  if ((await last()) >= slot) return false;
  // Nobody takes a number while it is being moved.
  await sql`lock table data_key in share row exclusive mode`.execute(uow.tables());
  if ((await last()) >= slot) return false;
  await sql`select setval(pg_get_serial_sequence('data_key', 'slot')::regclass, ${slot})`.execute(uow.tables());
  return true;
}

/** The number of this transaction; every one that begins to write later has a higher one. */
export async function transactionNumber(uow: UnitOfWork): Promise<bigint> {
  const { rows } = await sql<{ n: string }>`select pg_current_xact_id()::text as n`.execute(uow.tables());
  return BigInt(rows[0]?.n ?? 0);
}

/** Every transaction with a lower number has ended. */
export async function oldestRunning(uow: UnitOfWork): Promise<bigint> {
  const { rows } = await sql<{ n: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as n`.execute(
    uow.tables(),
  );
  return BigInt(rows[0]?.n ?? 0);
}
