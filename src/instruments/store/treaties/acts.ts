import { sql } from 'kysely';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { type TreatyAction, WORDED_KINDS, actionId, wordsHash } from '../../treaties/action.js';
import { refusalOf } from '../../treaties/admit.js';
import { entryIntoForce, ledgerOf } from '../../treaties/entry.js';
import { treatyError } from '../../treaties/errors.js';
import { treatyOf } from '../../treaties/registry.js';
import type { CoverageRow } from '../../treaties/tables.js';

/** An act with who wrote it down and whether it was taken back. */
export type RecordedAction = TreatyAction & {
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly importId: string | null;
  readonly retracted: { readonly at: string; readonly by: string; readonly why: string } | null;
};

const ACTION = sql`id, treaty, participant, kind, done_on::text as "on", effective_on::text as "effectiveOn", provision,
  words as text, note, about, refers_to as "refersTo", source, source_as_of as "sourceAsOf",
  asserted_by as "assertedBy"`;

/** Acts that stand, of these treaties or of all, in the order in which they happened. */
export async function heldActions(uow: UnitOfWork, treaties?: readonly string[]): Promise<TreatyAction[]> {
  const { rows } = await sql<TreatyAction>`select ${ACTION} from treaty_action
    where retracted_at is null ${treaties ? sql`and treaty = any(${[...treaties]})` : sql``}
    order by done_on, id`.execute(uow.tables());
  return rows;
}

/** Ids of acts that were taken back. */
export async function retractedIds(uow: UnitOfWork): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from treaty_action where retracted_at is not null`.execute(
    uow.tables(),
  );
  return new Set(rows.map(({ id }) => id));
}

/** Everything recorded of one participant on one treaty, also what was taken back. */
export async function recordedActions(uow: UnitOfWork, treaty: string, participant: string): Promise<RecordedAction[]> {
  const { rows } = await sql<
    TreatyAction & {
      recordedAt: string;
      recordedBy: string;
      importId: string | null;
      retractedAt: string | null;
      retractedBy: string | null;
      retractedWhy: string | null;
    }
  >`select ${ACTION}, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt",
      recorded_by as "recordedBy", import as "importId",
      to_char(retracted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "retractedAt",
      retracted_by as "retractedBy", retracted_why as "retractedWhy"
    from treaty_action where treaty = ${treaty} and participant = ${participant}
    order by done_on, id`.execute(uow.tables());
  return rows.map(({ retractedAt, retractedBy, retractedWhy, ...row }) => ({
    ...row,
    retracted: retractedAt === null ? null : { at: retractedAt, by: retractedBy ?? '', why: retractedWhy ?? '' },
  }));
}

/** Objections to the reservations of one participant. */
export async function objectionsTo(uow: UnitOfWork, treaty: string, participant: string): Promise<TreatyAction[]> {
  const { rows } = await sql<TreatyAction>`select ${ACTION} from treaty_action
    where treaty = ${treaty} and kind = 'objection' and about = ${participant} and retracted_at is null
    order by done_on, id`.execute(uow.tables());
  return rows;
}

/** From which sources the acts of each treaty come, and up to when each of them speaks. */
export async function coverageOf(uow: UnitOfWork): Promise<CoverageRow[]> {
  const { rows } = await sql<CoverageRow>`select treaty, source, source_as_of as "asOf", count(*)::int as acts,
      (count(*) filter (where kind = any(${[...WORDED_KINDS]})))::int as worded
    from treaty_action where retracted_at is null group by treaty, source, source_as_of
    order by treaty, source_as_of desc nulls last, source`.execute(uow.tables());
  return rows;
}

export async function insertActions(
  uow: UnitOfWork,
  actions: readonly TreatyAction[],
  importId: string | null,
): Promise<void> {
  // Reservations first: objections and withdrawals refer to them.
  for (const some of [actions.filter(({ refersTo }) => refersTo === null), actions.filter(({ refersTo }) => refersTo)])
    await sql`insert into treaty_action (id, treaty, participant, kind, done_on, effective_on, provision, words, note,
        about, refers_to, source, source_as_of, asserted_by, import, recorded_at, recorded_by)
      select id, treaty, participant, kind, "on", "effectiveOn", provision, text, note, about, "refersTo", source,
        "sourceAsOf", "assertedBy", ${importId}::uuid, ${uow.at}, ${uow.actor.id}
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as row (id text, treaty text, participant text, kind text,
        "on" date, "effectiveOn" date, provision text, text text, note text, about text, "refersTo" text, source text,
        "sourceAsOf" text, "assertedBy" text)`.execute(uow.tables());
}

/** Nobody else records acts until this unit of work ends: what may follow on what is decided on all there is. */
export async function lockActions(uow: UnitOfWork): Promise<void> {
  await sql`lock table treaty_action in share row exclusive mode`.execute(uow.tables());
}

export type ActionToRecord = Omit<TreatyAction, 'id' | 'assertedBy' | 'sourceAsOf'>;

/**
 * Records an act that a person asserts. Errors: those of `refusalOf` (TREATIES_BOUND_ALREADY, TREATIES_NOT_PARTY …),
 * TREATIES_NO_SUCH_TREATY, TREATIES_SOURCE_MISSING, TREATIES_RETRACTED_HERE.
 */
export async function recordAction(uow: UnitOfWork, told: ActionToRecord): Promise<TreatyAction> {
  const treaty = treatyOf(told.treaty);
  if (!treaty) throw treatyError('TREATIES_NO_SUCH_TREATY', { treaty: told.treaty });
  if (told.source.trim() === '') throw treatyError('TREATIES_SOURCE_MISSING');
  await lockActions(uow);
  const action: TreatyAction = {
    ...told,
    id: actionId(told, told.text === null ? null : wordsHash(told.text)),
    sourceAsOf: null,
    assertedBy: uow.actor.name,
  };
  const parent = treaty.requires ? treatyOf(treaty.requires.treaty) : undefined;
  const held = await heldActions(uow);
  const own = (id: string) => held.filter((one) => one.treaty === id && one.participant === action.participant);
  const refusal = refusalOf(treaty, own(treaty.id), action, {
    entry: entryIntoForce(treaty, ledgerOf(held), treatyOf).on,
    parent: parent && held.some((one) => one.treaty === parent.id) ? { treaty: parent, acts: own(parent.id) } : null,
    reservations: held.filter((one) => one.treaty === treaty.id && one.kind === 'reservation'),
    today: uow.at.toISOString().slice(0, 10),
  });
  if (refusal) throw treatyError(refusal.code, refusal.params);
  if ((await retractedIds(uow)).has(action.id)) throw treatyError('TREATIES_RETRACTED_HERE');
  await insertActions(uow, [action], null);
  await uow.act('instruments.record-status', `treaty-action/${action.id}`, { source: action.source });
  return action;
}

/** Takes an act back, with the reason; it stays readable. Errors: TREATIES_NO_SUCH_ACTION, TREATIES_REASON_MISSING. */
export async function retractAction(uow: UnitOfWork, id: string, why: string): Promise<TreatyAction> {
  if (why.trim() === '') throw treatyError('TREATIES_REASON_MISSING');
  const { rows } = await sql<TreatyAction>`update treaty_action
    set retracted_at = ${uow.at}, retracted_by = ${uow.actor.id}, retracted_why = ${why.trim()}
    where id = ${id} and retracted_at is null returning ${ACTION}`.execute(uow.tables());
  const action = rows[0];
  if (!action) throw treatyError('TREATIES_NO_SUCH_ACTION');
  await uow.act('instruments.retract-status', `treaty-action/${id}`, {});
  return action;
}
