/** SQL of erasure in the record of acts. */
import type { UnitOfWork } from '../../storage/index.js';
import { instantOf } from '../canonical.js';

/** What remains of an erased act: it can no longer be hashed to its leaf, so the erasure act vouches for it. */
export type Remaining = {
  readonly position: number;
  readonly leaf: Buffer;
  readonly at: string;
  readonly actor: string;
  readonly actorKind: string;
  readonly action: string;
};

/**
 * Acts about a subject or below it (not of another whose name begins alike), and those of other rooms that name it in
 * their details: the vault and the keys by its number, long work by its address.
 */
const ABOUT = `(a.subject = $1 or starts_with(a.subject, $1 || '/')
  or a.details->>'owner' = split_part($1, '/', 2) or a.details->>'subject' = $1)`;

/** The acts about a record that are to be erased, by position, and how many have none yet. */
export async function remainingOf(
  { client }: UnitOfWork,
  subject: string,
): Promise<{ readonly waiting: number; readonly erased: readonly Remaining[] }> {
  const { rows } = await client.query<Omit<Remaining, 'position'> & { position: number | null }>(
    `select l.position, l.leaf, a.at::text as at, a.actor, a.actor_kind as "actorKind", a.action
     from act a left join audit_leaf l on l.act = a.id
     where ${ABOUT} and a.salt is not null
       -- What the erasing unit itself has written says that it erased: that stays.
       and a.xmin is distinct from pg_current_xact_id()::xid
     order by l.position`,
    [subject],
  );
  const erased = rows.flatMap(({ position, ...row }) =>
    position === null ? [] : [{ ...row, position, at: instantOf(row.at) }],
  );
  return { waiting: rows.length - erased.length, erased };
}

export async function blankActs({ client }: UnitOfWork, positions: readonly number[]): Promise<void> {
  await client.query(
    `update act set subject = '', details = '{}', salt = null
     from audit_leaf l where l.act = act.id and l.position = any($1)`,
    [positions],
  );
}
