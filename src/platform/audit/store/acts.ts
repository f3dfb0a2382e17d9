/** SQL of the pages: the record of acts as people read it, and what is known of the log. */
import { sql } from 'kysely';
import type { UnitOfWork } from '../../storage/index.js';
import type { Verification } from '../verify.js';
import type { Finding } from '../verify/findings.js';

export type Act = {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly actorKind: string;
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Null while the act waits for its position. */
  readonly position: number | null;
  /** Subject and details are gone, by an erasure. */
  readonly erased: boolean;
};

export type ActFilter = {
  readonly actor?: string | undefined;
  /** An address and all below it: `case/<uuid>`. */
  readonly subject?: string | undefined;
  /** The beginning of an action: `cases.`. */
  readonly action?: string | undefined;
  /** Days, `yyyy-mm-dd`; both are included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Only acts numbered below this. */
  readonly before?: number | undefined;
};

const columns = sql`a.id, a.at, a.actor, a.actor_kind as "actorKind", a.action, a.subject, a.details, l.position,
  a.salt is null and a.leaf is not null as erased`;

/** Newest first. */
export async function listActs(uow: UnitOfWork, filter: ActFilter, limit: number): Promise<Act[]> {
  const { actor, subject, action, from, until, before } = filter;
  const wanted = [
    ...(actor ? [sql`a.actor = ${actor}`] : []),
    ...(subject ? [sql`(a.subject = ${subject} or starts_with(a.subject, ${`${subject}/`}))`] : []),
    ...(action ? [sql`starts_with(a.action, ${action})`] : []),
    ...(from ? [sql`a.at >= ${from}::date`] : []),
    ...(until ? [sql`a.at < ${until}::date + 1`] : []),
    ...(before ? [sql`a.id < ${before}`] : []),
  ];
  const { rows } = await sql<Act>`select ${columns} from act a left join audit_leaf l on l.act = a.id
    where ${wanted.length > 0 ? sql.join(wanted, sql` and `) : sql`true`}
    order by a.id desc limit ${limit}`.execute(uow.tables());
  return rows;
}

export async function findAct(
  uow: UnitOfWork,
  id: number,
): Promise<
  (Act & { readonly leaf: Buffer | null; readonly salt: Buffer | null; readonly exactAt: string }) | undefined
> {
  const { rows } = await sql<Act & { leaf: Buffer | null; salt: Buffer | null; exactAt: string }>`
    select ${columns}, l.leaf, a.salt, a.at::text as "exactAt" from act a left join audit_leaf l on l.act = a.id
    where a.id = ${id}`.execute(uow.tables());
  return rows[0];
}

export type LastVerification = {
  readonly at: Date;
  readonly actor: string;
  readonly size: number;
  readonly waiting: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
};

export type LogState = {
  readonly size: number;
  readonly checkpoint: { readonly size: number; readonly at: Date } | null;
  readonly verified: LastVerification | null;
  /** Acts by which the log itself says that something happened to it. */
  readonly alarms: readonly { readonly id: number; readonly at: Date; readonly action: string }[];
};

export async function logState(uow: UnitOfWork): Promise<LogState> {
  const tree = await sql<{ size: number }>`select size from audit_tree`.execute(uow.tables());
  const checkpoint = await sql<{ size: number; at: Date }>`
    select size, at from audit_checkpoint order by size desc limit 1`.execute(uow.tables());
  const verified = await sql<LastVerification>`
    select at, actor, size, waiting, counts, findings from audit_verification order by id desc limit 1`.execute(
    uow.tables(),
  );
  const alarms = await sql<LogState['alarms'][number]>`
    select id, at, action from act where action in ('audit.rewound', 'audit.forged', 'audit.missing-leaf', 'audit.outside-missing')
    order by id desc limit 20`.execute(uow.tables());
  return {
    size: tree.rows[0]?.size ?? 0,
    checkpoint: checkpoint.rows[0] ?? null,
    verified: verified.rows[0] ?? null,
    alarms: alarms.rows,
  };
}

const KEPT_FINDINGS = 100;

/** What was found stays said, and that somebody looked is an act itself. */
export async function keepVerification(
  uow: UnitOfWork,
  { size, waiting, counts, findings, tookMs }: Verification,
): Promise<void> {
  const found = Object.values(counts).reduce((sum, count) => sum + count, 0);
  await sql`insert into audit_verification (at, actor, size, waiting, counts, findings, took_ms)
    values (${uow.at}, ${uow.actor.id}, ${size}, ${waiting}, ${JSON.stringify(counts)}::jsonb,
      ${JSON.stringify(findings.slice(0, KEPT_FINDINGS))}::jsonb, ${tookMs})`.execute(uow.tables());
  await uow.act('audit.verify', 'audit/log', { size, found });
}
