/** SQL for what verification asks about acts and leaves that do not fit. */
import type { UnitOfWork } from '../../storage/index.js';
import { instantOf } from '../canonical.js';
import type { LoggedAct } from './read-log.js';

type StoredRow = Omit<LoggedAct, 'at'> & { readonly at: string };
const ROW = `a.at::text as at, a.actor, a.actor_kind as "actorKind", a.action, a.subject, a.details::text as details, a.salt, a.leaf, a.seal`;
const rowOf = <R extends StoredRow>(row: R): R => ({ ...row, at: instantOf(row.at) });

/** Which of some leaves have a position, and which others some row carries. Named in hex. */
export async function leafPlaces(
  { client }: UnitOfWork,
  inLog: readonly Buffer[],
  inRows: readonly Buffer[],
): Promise<{ readonly positions: ReadonlySet<string>; readonly rows: ReadonlySet<string> }> {
  if (inLog.length === 0) return { positions: new Set(), rows: new Set() };
  const logged = await client.query<{ leaf: Buffer }>('select leaf from audit_leaf where leaf = any($1)', [inLog]);
  const carried = await client.query<{ leaf: Buffer }>('select leaf from act where leaf = any($1)', [inRows]);
  const names = (rows: { leaf: Buffer }[]) => new Set(rows.map((row) => row.leaf.toString('hex')));
  return { positions: names(logged.rows), rows: names(carried.rows) };
}

export type Unplaced = LoggedAct & {
  readonly id: number;
  /** Where the same leaf stands in the log all the same, and whether the act named there exists. */
  readonly elsewhere: number | null;
  readonly owned: boolean;
};

/** Acts that no leaf names, at most so many. */
export async function unplacedActs({ client }: UnitOfWork, most: number): Promise<readonly Unplaced[]> {
  const { rows } = await client.query<Unplaced>(
    `select a.id, ${ROW}, l.position as elsewhere, o.id is not null as owned
     from act a left join audit_leaf l on l.leaf = a.leaf left join act o on o.id = l.act
     where not exists (select 1 from audit_leaf p where p.act = a.id) order by a.id limit $1`,
    [most],
  );
  return rows.map(rowOf);
}

/** The acts of one kind that have a position, in its order. */
export async function placedActsOf(
  { client }: UnitOfWork,
  action: string,
): Promise<readonly (LoggedAct & { readonly id: number; readonly position: number; readonly placed: Buffer })[]> {
  const { rows } = await client.query<LoggedAct & { id: number; position: number; placed: Buffer }>(
    `select a.id, ${ROW}, l.position, l.leaf as placed from act a join audit_leaf l on l.act = a.id
     where a.action = $1 order by l.position`,
    [action],
  );
  return rows.map(rowOf);
}
