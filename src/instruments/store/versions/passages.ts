import { sql } from 'kysely';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import type { ProvisionKind, Sponsor } from '../../reading/reading.js';
import type { VersionHead } from '../../versions/chain.js';
import type { Passage } from '../../versions/passage.js';
import { type InstrumentSummary, SUMMARY } from '../library.js';

/** A document as one of a row of versions. */
export type VersionSummary = InstrumentSummary & {
  readonly sponsors: readonly Sponsor[];
  /** Oral revisions that stand. */
  readonly oral: number;
};

const VERSION = sql`${SUMMARY}, coalesce(reading -> 'meta' -> 'sponsors', '[]'::jsonb) as sponsors,
  (select count(*)::int from oral_revision where oral_revision.instrument = instrument.id and withdrawn_at is null) as oral`;

/** Summaries of documents, oldest first; ids that are not kept here are left out. */
export async function versionsOf(uow: UnitOfWork, ids: readonly string[]): Promise<VersionSummary[]> {
  const { rows } = await sql<VersionSummary>`select ${VERSION} from instrument where id = any(${[...ids]}::uuid[])
    order by issued_on nulls last, kept_at, id`.execute(uow.tables());
  return rows;
}

type PassageRow = Omit<Passage, 'kind' | 'rootKind'> & {
  readonly kind: ProvisionKind;
  readonly rootKind: ProvisionKind;
};

/** Every paragraph of a document, in reading order. */
export async function passagesKept(uow: UnitOfWork, instrument: string): Promise<Passage[]> {
  const { rows } =
    await sql<PassageRow>`select fragment, kind, root_kind as "rootKind", number, label, depth, parent, text,
    hash from provision where instrument = ${instrument} order by position`.execute(uow.tables());
  return rows;
}

export type Relative = VersionHead & {
  /** How many of the shorter document's long paragraphs stand word for word in the other, 0 to 1. */
  readonly shared: number;
};

/** Shorter paragraphs ("Decides to remain seized of the matter") stand in texts that have nothing in common. */
const LONG_PARAGRAPH = 80;
const MOST_RELATIVES = 60;

/**
 * Documents that may be versions of one: those that hold its paragraphs, bear its title or its symbol's series, or are
 * of its body and session. The document itself comes first, with 1 in common.
 */
export async function relativesOf(uow: UnitOfWork, instrument: string, series: string | null): Promise<Relative[]> {
  const { rows } = await sql<Relative>`
    with own as (select * from instrument where id = ${instrument}),
    mine as (select distinct hash from provision where instrument = ${instrument} and length(text) >= ${LONG_PARAGRAPH}),
    common as (
      select provision.instrument, count(distinct provision.hash)::float8 as shared
      from provision join mine using (hash) where provision.instrument <> ${instrument}
      group by provision.instrument order by shared desc limit ${MOST_RELATIVES}
    )
    select other.id, other.title, other.symbol, other.body, other.session, other.status,
      other.issued_on::text as "issuedOn",
      case when other.id = own.id then 1
        else coalesce(common.shared, 0) / greatest(1, least((select count(*) from mine),
          (select count(distinct hash) from provision
            where provision.instrument = other.id and length(text) >= ${LONG_PARAGRAPH}))) end as shared
    from own, instrument other left join common on common.instrument = other.id
    where other.id = own.id or common.instrument is not null or lower(other.title) = lower(own.title)
      or (${series}::text is not null and starts_with(lower(other.symbol), ${series}::text))
      or (other.body = own.body and other.session = own.session)
    order by (other.id = own.id) desc, shared desc, other.issued_on desc nulls last, other.id
    limit ${MOST_RELATIVES}`.execute(uow.tables());
  return rows;
}
