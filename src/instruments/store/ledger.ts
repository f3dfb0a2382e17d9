import { type RawBuilder, sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { instrumentError } from '../index.js';
import type { LedgerFilter } from '../ledger-query.js';
import type { DocStatus, ProvisionKind } from '../reading/reading.js';
import { COMMITMENT, type CommitmentOfPassage } from './commitment.js';

export type LedgerRow = CommitmentOfPassage & {
  readonly instrument: string;
  readonly title: string | null;
  readonly symbol: string | null;
  readonly fileName: string;
  readonly status: DocStatus;
  readonly issuedOn: string | null;
  readonly language: string;
  readonly rootKind: ProvisionKind | null;
  readonly number: string | null;
  readonly part: number | null;
};

export const LEDGER_PAGE = 50;

type Condition = RawBuilder<unknown>;

/** A text as LIKE understands it literally. */
const literally = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function dueCondition(due: LedgerFilter['due'], today: string): Condition | undefined {
  switch (due) {
    case undefined:
      return undefined;
    case 'dated':
      return sql`commitment.due_on is not null`;
    case 'past':
      return sql`commitment.due_on < ${today}::date`;
    case 'year':
      return sql`commitment.due_on between ${today}::date and ${today}::date + interval '1 year'`;
    case 'event':
      return sql`commitment.due_on is null and commitment.deadlines <> '[]'`;
    case 'none':
      return sql`commitment.deadlines = '[]'`;
  }
}

function conditions(filter: LedgerFilter, today: string): Condition {
  const { addressee, strength, theme, status, text, instrument } = filter;
  const all: (Condition | undefined)[] = [
    addressee === undefined
      ? undefined
      : sql`exists (select 1 from commitment_addressee who where who.commitment = commitment.id
          and ${addressee === 'unknown' ? sql`who.norm is null` : sql`who.norm = ${addressee}`})`,
    strength && sql`commitment.strength between ${strength.min} and ${strength.max}`,
    dueCondition(filter.due, today),
    filter.before === undefined ? undefined : sql`commitment.due_on < ${filter.before}::date`,
    theme === undefined ? undefined : sql`commitment.themes @> array[${theme}]`,
    status === undefined ? undefined : status === 'draft' ? sql`commitment.draft` : sql`instrument.status = ${status}`,
    filter.class === undefined ? undefined : sql`commitment.class = ${filter.class}`,
    text === undefined
      ? undefined
      : sql`(commitment.clause ilike ${literally(text)} or commitment.verb ilike ${literally(text)}
          or instrument.title ilike ${literally(text)})`,
    instrument === undefined ? undefined : sql`commitment.instrument = ${instrument}`,
  ];
  const given = all.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
}

const dayOf = (uow: UnitOfWork): string => uow.at.toISOString().slice(0, 10);

const ROW = sql`${COMMITMENT}, commitment.instrument, instrument.title, instrument.symbol,
  instrument.file_name as "fileName", instrument.status, instrument.issued_on::text as "issuedOn", instrument.language,
  provision.root_kind as "rootKind", provision.number, provision.part`;

// The first of paragraphs that share a fragment, should a document ever print one number twice.
const FROM = sql`commitment
  join instrument on instrument.id = commitment.instrument
  left join lateral (select root_kind, number, part from provision
    where provision.instrument = commitment.instrument and provision.fragment = commitment.fragment
    order by provision.position limit 1) provision on true`;

/** Drafts come last and together: nothing in them binds anybody. Within a document, its own order. */
async function select(uow: UnitOfWork, filter: LedgerFilter, limit: number, offset: number): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`select ${ROW} from ${FROM} where ${conditions(filter, dayOf(uow))}
    order by commitment.draft, instrument.issued_on desc nulls last, commitment.instrument, commitment.position
    limit ${limit} offset ${offset}`.execute(uow.tables());
  return rows;
}

export type LedgerPageOfRows = {
  readonly rows: readonly LedgerRow[];
  readonly total: number;
  readonly drafts: number;
};

/** One page of the ledger, and how many commitments there are in all. `page` counts from 1. */
export async function ledgerPage(uow: UnitOfWork, filter: LedgerFilter, page: number): Promise<LedgerPageOfRows> {
  const counted = await sql<{ total: number; drafts: number }>`
    select count(*)::int as total, (count(*) filter (where commitment.draft))::int as drafts
    from commitment join instrument on instrument.id = commitment.instrument
    where ${conditions(filter, dayOf(uow))}`.execute(uow.tables());
  const rows = await select(uow, filter, LEDGER_PAGE, (page - 1) * LEDGER_PAGE);
  return { rows, total: counted.rows[0]?.total ?? 0, drafts: counted.rows[0]?.drafts ?? 0 };
}

/** Rows of the ledger by id, in the order asked for. */
export async function rowsById(uow: UnitOfWork, ids: readonly string[]): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`select ${ROW} from ${FROM} where commitment.id = any(${[...ids]}::uuid[])
    order by array_position(${[...ids]}::uuid[], commitment.id)`.execute(uow.tables());
  return rows;
}

/** Every commitment that names a deadline, drafts only where they are asked for. */
export async function rowsWithDeadlines(uow: UnitOfWork, drafts: boolean): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`select ${ROW} from ${FROM} where commitment.deadlines <> '[]'
    ${drafts ? sql`` : sql`and not commitment.draft`}
    order by instrument.issued_on desc nulls last, commitment.instrument, commitment.position`.execute(uow.tables());
  return rows;
}

const STREAM_ROWS = 1000;

/** Every row that the filter lets through, in the ledger's order. */
export async function* ledgerRows(uow: UnitOfWork, filter: LedgerFilter): AsyncGenerator<LedgerRow> {
  for (let offset = 0; ; offset += STREAM_ROWS) {
    const rows = await select(uow, filter, STREAM_ROWS, offset);
    yield* rows;
    if (rows.length < STREAM_ROWS) return;
  }
}

type Counted = { readonly value: string; readonly count: number };

/** For each filter, its values and how many commitments each would leave, the other filters as they are. */
export type LedgerCounts = {
  readonly addressee: readonly Counted[];
  readonly strength: readonly Counted[];
  readonly due: readonly Counted[];
  readonly theme: readonly Counted[];
  readonly status: readonly Counted[];
  readonly class: readonly Counted[];
};

const VALUES_SHOWN = 100;

export async function ledgerCounts(uow: UnitOfWork, filter: LedgerFilter): Promise<LedgerCounts> {
  const today = dayOf(uow);
  const count = async (own: keyof LedgerFilter, value: Condition, more: Condition = sql``): Promise<Counted[]> => {
    const others = { ...filter, [own]: undefined };
    const { rows } = await sql<Counted>`select value, count(distinct id)::int as count from (
        select commitment.id, ${value} as value
        from commitment join instrument on instrument.id = commitment.instrument ${more}
        where ${conditions(others, today)}) counted
      where value is not null group by value order by count desc, value limit ${VALUES_SHOWN}`.execute(uow.tables());
    return [...rows];
  };
  return {
    addressee: await count(
      'addressee',
      sql`coalesce(who.norm, 'unknown')`,
      sql`join commitment_addressee who on who.commitment = commitment.id`,
    ),
    strength: await count('strength', sql`commitment.strength::text`),
    due: [
      ...(await count(
        'due',
        sql`case when commitment.due_on is not null then 'dated'
        when commitment.deadlines <> '[]' then 'event' else 'none' end`,
      )),
      ...(await count(
        'due',
        sql`case when commitment.due_on < ${today}::date then 'past'
        when commitment.due_on <= ${today}::date + interval '1 year' then 'year' end`,
      )),
    ],
    theme: await count('theme', sql`suggested.theme`, sql`cross join unnest(commitment.themes) as suggested (theme)`),
    status: await count('status', sql`case when commitment.draft then 'draft' else instrument.status end`),
    class: await count('class', sql`commitment.class`),
  };
}

export type CommitmentInContext = {
  readonly commitment: LedgerRow;
  /** The paragraphs it stands under, outermost first, then its own. */
  readonly context: readonly {
    readonly fragment: string;
    readonly rootKind: ProvisionKind;
    readonly number: string;
    readonly label: string | null;
    readonly text: string;
    readonly depth: number;
  }[];
};

/** One commitment with the sentence it stands in. Errors: INSTRUMENTS_NO_SUCH_COMMITMENT. */
export async function commitmentInContext(uow: UnitOfWork, id: string): Promise<CommitmentInContext> {
  const found = await sql<LedgerRow>`select ${ROW} from ${FROM} where commitment.id = ${id}`.execute(uow.tables());
  const commitment = found.rows[0];
  if (!commitment) throw instrumentError('INSTRUMENTS_NO_SUCH_COMMITMENT');
  const { rows } = await sql<CommitmentInContext['context'][number]>`
    with recursive above as (
      (select * from provision where instrument = ${commitment.instrument} and fragment = ${commitment.fragment}
        order by position limit 1)
      union all
      select provision.* from above join provision
        on provision.instrument = above.instrument and provision.fragment = above.parent
        and provision.position < above.position
    )
    select fragment, root_kind as "rootKind", number, label, text, depth from above order by depth`.execute(
    uow.tables(),
  );
  return { commitment, context: rows };
}
