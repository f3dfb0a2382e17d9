import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';

/** What the home page says of documents and commitments. Counts of commitments leave drafts out unless they say so. */
export type InstrumentsToday = {
  readonly instruments: number;
  readonly drafts: number;
  readonly commitments: number;
  readonly draftCommitments: number;
  /** Commitments, outside drafts, that ask something of States or of the States parties. */
  readonly toStatesParties: number;
  readonly dueSoon: readonly DueSoon[];
};

export type DueSoon = {
  readonly id: string;
  readonly instrument: string;
  readonly fragment: string;
  /** Address of the paragraph, also in long documents that are shown in parts. */
  readonly href: string;
  readonly verb: string;
  /** At most 160 characters of the clause. */
  readonly clause: string;
  readonly dueOn: string;
  readonly duePrecision: 'day' | 'month' | 'year';
  readonly draft: boolean;
};

/** Norms of the addressees that a State answers for. */
export const STATES = ['states', 'states-parties', 'member-states', 'governments', 'parties'] as const;
const SOON = 5;
const CLAUSE_CHARACTERS = 160;
// From "requests to States" down to "invites": what asks nothing is not waited for.
const ASKS = 2;

function shortened(clause: string): string {
  if (clause.length <= CLAUSE_CHARACTERS) return clause;
  const cut = clause.lastIndexOf(' ', CLAUSE_CHARACTERS - 1);
  return `${clause.slice(0, cut > 80 ? cut : CLAUSE_CHARACTERS - 1)}…`;
}

/** The library today, and what falls due next: up to five commitments from today on, nearest first. */
export async function instrumentsToday(uow: UnitOfWork): Promise<InstrumentsToday> {
  const counted = await sql<Omit<InstrumentsToday, 'dueSoon'>>`
    select (select count(*)::int from instrument) as instruments,
      (select count(*)::int from instrument where draft) as drafts,
      count(*) filter (where not draft)::int as commitments,
      count(*) filter (where draft)::int as "draftCommitments",
      count(*) filter (where not draft and strength >= ${ASKS} and exists (select 1 from commitment_addressee who
        where who.commitment = commitment.id and who.norm = any(${[...STATES]})))::int as "toStatesParties"
    from commitment`.execute(uow.tables());
  const counts = counted.rows[0];
  if (!counts) throw new Error('a count without a row');
  const due = await sql<Omit<DueSoon, 'href'> & { part: number | null }>`
    select commitment.id, commitment.instrument, commitment.fragment, commitment.verb, commitment.clause,
      commitment.due_on::text as "dueOn", commitment.due_precision as "duePrecision", commitment.draft,
      (select part from provision where provision.instrument = commitment.instrument
        and provision.fragment = commitment.fragment order by position limit 1) as part
    from commitment where due_on >= ${uow.at.toISOString().slice(0, 10)}::date
    order by due_on, draft, instrument, position limit ${SOON}`.execute(uow.tables());
  return {
    ...counts,
    dueSoon: due.rows.map(({ part, ...row }) => ({
      ...row,
      clause: shortened(row.clause),
      href: `/instruments/${row.instrument}${part && part > 1 ? `?part=${part}` : ''}#${row.fragment}`,
    })),
  };
}
