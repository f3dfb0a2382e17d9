import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { ledgerError } from '../ledger/errors.js';
import { type Assertion, type NewAssertion, assertStatus } from '../ledger/status.js';
import type { DocStatus, ProvisionKind } from '../reading/reading.js';
import type { Reason, Relation } from '../versions/links/relations.js';
import { commitmentInContext } from './ledger.js';

const TIME = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS"Z"'`);

const ASSERTION = sql`id, commitment, state, status, as_of::text as "asOf", note, evidence, asserted_by as "assertedBy",
  asserted_name as "assertedName", to_char(asserted_at at time zone 'UTC', ${TIME}) as "assertedAt",
  case when withdrawn_at is null then null else jsonb_build_object('name', withdrawn_name,
    'at', to_char(withdrawn_at at time zone 'UTC', ${TIME}), 'why', withdrawn_why) end as withdrawn`;

/** What was asserted of commitments, in the order in which it was said. */
export async function assertionsOf(
  uow: UnitOfWork,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, readonly Assertion[]>> {
  const { rows } = await sql<Assertion & { commitment: string }>`select ${ASSERTION} from status_assertion
    where commitment = any(${[...commitments]}::uuid[]) order by asserted_at, id`.execute(uow.tables());
  const of = new Map<string, Assertion[]>();
  for (const { commitment, ...assertion } of rows) of.set(commitment, [...(of.get(commitment) ?? []), assertion]);
  return of;
}

const today = (uow: UnitOfWork): string => uow.at.toISOString().slice(0, 10);

/**
 * Writes down what a person says was done. Errors: INSTRUMENTS_NO_SUCH_COMMITMENT and those of `assertStatus`.
 */
export async function assertStatusOf(uow: UnitOfWork, commitment: string, wanted: NewAssertion): Promise<string> {
  const { commitment: row } = await commitmentInContext(uow, commitment);
  // Two who assert at once are put in order, so that nobody verifies what is withdrawn in the same moment.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`status/${commitment}`}, 0))`.execute(uow.tables());
  const earlier = (await assertionsOf(uow, [commitment])).get(commitment) ?? [];
  const { state, status, asOf, note, evidence } = assertStatus(wanted, earlier, uow.actor.id, today(uow));
  const id = randomUUID();
  await sql`insert into status_assertion (id, commitment, instrument, state, status, as_of, note, evidence, asserted_by,
      asserted_name, asserted_at)
    values (${id}, ${commitment}, ${row.instrument}, ${state}, ${status}, ${asOf}::date, ${note},
      ${JSON.stringify(evidence)}::jsonb, ${uow.actor.id}, ${uow.actor.name}, ${uow.at})`.execute(uow.tables());
  await uow.act('instruments.assert', `commitment/${commitment}`, { status, state, asOf });
  return id;
}

/** Takes back what one has said; it stays readable, with the reason. Errors: INSTRUMENTS_NO_SUCH_STATEMENT. */
export async function withdrawStatus(uow: UnitOfWork, assertion: string, why: string): Promise<string> {
  const { rows } = await sql<{ commitment: string }>`update status_assertion set withdrawn_by = ${uow.actor.id},
      withdrawn_name = ${uow.actor.name}, withdrawn_at = ${uow.at}, withdrawn_why = ${why}
    where id = ${assertion} and withdrawn_at is null and asserted_by = ${uow.actor.id}
    returning commitment`.execute(uow.tables());
  const found = rows[0];
  if (!found) throw ledgerError('INSTRUMENTS_NO_SUCH_STATEMENT');
  await uow.act('instruments.withdraw-statement', `commitment/${found.commitment}`, { statement: assertion });
  return found.commitment;
}

/** The other end of a link, as a line: a commitment, or a place that holds none. */
export type LinkedPlace = {
  /** Of the commitment; null where the place is a recital or a paragraph. */
  readonly id: string | null;
  readonly instrument: string;
  readonly fragment: string;
  readonly part: number | null;
  readonly rootKind: ProvisionKind | null;
  readonly number: string | null;
  /** Null where the place is no commitment. */
  readonly verb: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly symbol: string | null;
  readonly fileName: string;
  readonly status: DocStatus;
  readonly issuedOn: string | null;
  readonly language: string;
};

/** A link counts only once a person has confirmed it. */
export type LinkState = 'suggested' | 'confirmed' | 'refused';

export type CommitmentLink = {
  readonly id: string;
  readonly relation: Relation;
  readonly state: LinkState;
  readonly score: number | null;
  readonly reasons: readonly Reason[];
  readonly madeName: string;
  readonly decidedName: string | null;
  readonly decidedOn: string | null;
  readonly older: LinkedPlace;
  readonly newer: LinkedPlace;
};

const END = (end: 'older' | 'newer') =>
  sql.raw(`(select jsonb_build_object('id', c.id, 'instrument', i.id,
    'fragment', p.fragment, 'part', p.part, 'rootKind', p.root_kind, 'number', p.number, 'verb', c.verb,
    'text', coalesce(c.clause, p.text), 'title', i.title, 'symbol', i.symbol, 'fileName', i.file_name,
    'status', i.status, 'issuedOn', i.issued_on::text, 'language', i.language)
  from instrument i
  join lateral (select fragment, part, root_kind, number, text from provision where provision.instrument = i.id
    and provision.fragment = link.${end}_fragment order by position limit 1) p on true
  left join commitment c on c.id = link.${end}
  where i.id = link.${end}_instrument)`);

const LINK = sql`link.id, relation, state, score, reasons, made_name as "madeName", decided_name as "decidedName",
  decided_at::date::text as "decidedOn", ${END('older')} as older, ${END('newer')} as newer`;

/** Links of a commitment, and of its paragraph as a whole, that were not refused; confirmed ones first. */
export async function linksOf(uow: UnitOfWork, commitment: string): Promise<CommitmentLink[]> {
  const { rows } = await sql<CommitmentLink>`
    select * from (select ${LINK} from commitment_link link join commitment own on own.id = ${commitment}
      where state <> 'refused' and (
        (older_instrument = own.instrument and older_fragment = own.fragment and coalesce(older, own.id) = own.id)
        or (newer_instrument = own.instrument and newer_fragment = own.fragment and coalesce(newer, own.id) = own.id))
    ) found
    where older is not null and newer is not null order by state, score desc nulls first, id`.execute(uow.tables());
  return rows;
}

export const LINKS_PAGE = 25;

/** Suggestions that wait for a person, the surest first. `page` from 1. */
export async function suggestedLinks(
  uow: UnitOfWork,
  page: number,
): Promise<{ readonly links: readonly CommitmentLink[]; readonly total: number }> {
  const { rows } = await sql<CommitmentLink>`
    select * from (select ${LINK} from commitment_link link where state = 'suggested'
      order by score desc nulls last, link.id limit ${LINKS_PAGE} offset ${(page - 1) * LINKS_PAGE}) found
    where older is not null and newer is not null`.execute(uow.tables());
  const counted = await sql<{ total: number }>`select count(*)::int as total from commitment_link
    where state = 'suggested'`.execute(uow.tables());
  return { links: rows, total: counted.rows[0]?.total ?? 0 };
}

export type LinkEnd = {
  readonly instrument: string;
  readonly fragment: string;
  readonly commitment: string | null;
};

export type NewLink = {
  readonly older: LinkEnd;
  readonly newer: LinkEnd;
  readonly relation: Relation;
  readonly score: number | null;
  readonly reasons: readonly Reason[];
};

const sameEnd = (a: LinkEnd, b: LinkEnd): boolean =>
  a.instrument === b.instrument &&
  a.fragment === b.fragment &&
  (a.commitment ?? b.commitment) === (b.commitment ?? a.commitment);

/**
 * Keeps links; one that is there already, also a refused one, stays as it is. Returns how many are new. Errors:
 * INSTRUMENTS_LINK_TO_ITSELF.
 *
 * @param state `suggested` by the machine, or `confirmed` where a person makes it
 */
export async function keepLinks(
  uow: UnitOfWork,
  links: readonly NewLink[],
  state: 'suggested' | 'confirmed',
): Promise<number> {
  if (links.some(({ older, newer }) => sameEnd(older, newer))) throw ledgerError('INSTRUMENTS_LINK_TO_ITSELF');
  const rows = links.map(({ older, newer, relation, score, reasons }) => ({
    id: randomUUID(),
    older_instrument: older.instrument,
    older_fragment: older.fragment,
    older: older.commitment,
    newer_instrument: newer.instrument,
    newer_fragment: newer.fragment,
    newer: newer.commitment,
    relation,
    score,
    reasons,
  }));
  const decided = state === 'confirmed';
  const result = await sql`insert into commitment_link (id, older_instrument, older_fragment, older, newer_instrument,
      newer_fragment, newer, relation, state, score, reasons, made_by, made_name, made_at, decided_by, decided_name,
      decided_at)
    select id, older_instrument, older_fragment, older, newer_instrument, newer_fragment, newer, relation, ${state},
      score, reasons, ${uow.actor.id}, ${uow.actor.name}, ${uow.at}::timestamptz, ${decided ? uow.actor.id : null},
      ${decided ? uow.actor.name : null}, ${decided ? uow.at : null}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (id uuid, older_instrument uuid,
      older_fragment text, older uuid, newer_instrument uuid, newer_fragment text, newer uuid, relation text,
      score real, reasons text[])
    on conflict (older_instrument, older_fragment, older, newer_instrument, newer_fragment, newer, relation) do ${
      decided
        ? sql`update set state = 'confirmed', decided_by = excluded.decided_by, decided_name = excluded.decided_name,
            decided_at = excluded.decided_at`
        : sql`nothing`
    }`.execute(uow.tables());
  const kept = Number(result.numAffectedRows ?? 0n);
  if (kept > 0) await uow.act('instruments.link', 'commitments', { links: kept, state });
  return kept;
}

/** Confirms or refuses a link, also one decided before. Errors: INSTRUMENTS_NO_SUCH_LINK. */
export async function decideLink(uow: UnitOfWork, id: string, state: 'confirmed' | 'refused'): Promise<void> {
  const result = await sql`update commitment_link set state = ${state}, decided_by = ${uow.actor.id},
      decided_name = ${uow.actor.name}, decided_at = ${uow.at} where id = ${id}`.execute(uow.tables());
  if (result.numAffectedRows !== 1n) throw ledgerError('INSTRUMENTS_NO_SUCH_LINK');
  await uow.act('instruments.decide-link', `commitment-link/${id}`, { state });
}

export type MergedCommitment = LinkedPlace & { readonly id: string; readonly canonical: boolean };

/**
 * Shows a commitment and another as one. Both keep their source. Errors: INSTRUMENTS_LINK_TO_ITSELF,
 * INSTRUMENTS_MERGE_CIRCLE where the other is itself shown under this one, INSTRUMENTS_NO_SUCH_COMMITMENT.
 */
export async function mergeInto(uow: UnitOfWork, commitment: string, canonical: string): Promise<void> {
  if (commitment === canonical) throw ledgerError('INSTRUMENTS_LINK_TO_ITSELF');
  const own = (await commitmentInContext(uow, commitment)).commitment;
  const other = (await commitmentInContext(uow, canonical)).commitment;
  await sql`lock table commitment_merge in share row exclusive mode`.execute(uow.tables());
  const above = await sql<{ canonical: string }>`select canonical from commitment_merge
    where commitment = ${canonical}`.execute(uow.tables());
  const target = above.rows[0]?.canonical ?? canonical;
  if (target === commitment) throw ledgerError('INSTRUMENTS_MERGE_CIRCLE');
  // What was shown under this one is shown under the same one now: the groups stay one level deep.
  await sql`update commitment_merge set canonical = ${target}, canonical_instrument = ${other.instrument}
    where canonical = ${commitment}`.execute(uow.tables());
  await sql`insert into commitment_merge (commitment, canonical, instrument, canonical_instrument, merged_by,
      merged_name, merged_at)
    values (${commitment}, ${target}, ${own.instrument}, ${other.instrument}, ${uow.actor.id}, ${uow.actor.name},
      ${uow.at})
    on conflict (commitment) do update set canonical = excluded.canonical,
      canonical_instrument = excluded.canonical_instrument, merged_by = excluded.merged_by,
      merged_name = excluded.merged_name, merged_at = excluded.merged_at`.execute(uow.tables());
  await uow.act('instruments.merge', `commitment/${commitment}`, { into: target });
}

/** Shows a merged commitment by itself again. */
export async function unmerge(uow: UnitOfWork, commitment: string): Promise<void> {
  const result = await sql`delete from commitment_merge where commitment = ${commitment}`.execute(uow.tables());
  if (result.numAffectedRows === 1n) await uow.act('instruments.unmerge', `commitment/${commitment}`, {});
}

/** All commitments shown as one with this one, itself left out; the canonical one first. */
export async function mergedWith(uow: UnitOfWork, commitment: string): Promise<MergedCommitment[]> {
  const { rows } = await sql<MergedCommitment>`
    with top as (select coalesce((select canonical from commitment_merge where commitment = ${commitment}),
      ${commitment}::uuid) as id)
    select c.id, c.instrument, c.fragment, p.part, p.root_kind as "rootKind", p.number, c.verb, c.clause as text, i.title,
      i.symbol, i.file_name as "fileName", i.status, i.issued_on::text as "issuedOn", i.language, c.id = top.id as canonical
    from top join commitment c on c.id = top.id
      or c.id in (select commitment from commitment_merge where canonical = top.id)
    join instrument i on i.id = c.instrument
    left join lateral (select part, root_kind, number from provision where provision.instrument = c.instrument
      and provision.fragment = c.fragment order by position limit 1) p on true
    where c.id <> ${commitment} order by canonical desc, i.issued_on nulls last, c.id`.execute(uow.tables());
  return rows;
}

/** Whether anything is asserted of a document's commitments: then it is not removed. */
export async function refuseIfAsserted(uow: UnitOfWork, instrument: string): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from status_assertion
    where instrument = ${instrument}`.execute(uow.tables());
  const count = rows[0]?.count ?? 0;
  if (count > 0) throw ledgerError('INSTRUMENTS_HAS_STATEMENTS', { count });
}
