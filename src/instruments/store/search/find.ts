import { type RawBuilder, sql } from 'kysely';
import { bandsOf, shinglesOf, signatureOf } from '../../../methods/similarity/index.js';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import type { DocStatus, ProvisionKind } from '../../reading/reading.js';

/** A paragraph that was found: its text, and the latest document that holds it, adopted ones first. */
export type FoundProvision = {
  readonly hash: string;
  readonly text: string;
  readonly instrument: string;
  readonly fragment: string;
  readonly part: number;
  readonly rootKind: ProvisionKind;
  readonly number: string;
  readonly title: string | null;
  readonly symbol: string | null;
  readonly fileName: string;
  readonly status: DocStatus;
  readonly issuedOn: string | null;
  readonly language: string;
  /** How many documents hold the same words. */
  readonly documents: number;
};

export type SearchFilter = {
  readonly kind?: ProvisionKind | undefined;
  readonly status?: 'adopted' | 'draft' | undefined;
  readonly language?: string | undefined;
  readonly body?: string | undefined;
};

export const SEARCH_PAGE = 20;
/** More matches than these are not ranked: the page then asks for another word. */
export const MOST_MATCHES = 1000;

type Condition = RawBuilder<unknown>;

function filterOf({ kind, status, language, body }: SearchFilter): Condition | null {
  const all: Condition[] = [];
  if (kind) all.push(sql`provision.root_kind = ${kind}`);
  if (status === 'draft') all.push(sql`instrument.draft`);
  if (status === 'adopted') all.push(sql`instrument.status = 'adopted'`);
  if (language) all.push(sql`instrument.language = ${language}`);
  if (body) all.push(sql`instrument.body = ${body}`);
  return all.length === 0 ? null : sql.join(all, sql` and `);
}

/** The document in which a wording is shown: adopted before draft, the latest first, and how many hold it. */
const shownIn = (condition: Condition | null): Condition => sql`cross join lateral (
    select provision.text, provision.instrument, provision.fragment, provision.part, provision.root_kind as "rootKind",
      provision.number, instrument.title, instrument.symbol, instrument.file_name as "fileName", instrument.status,
      instrument.issued_on::text as "issuedOn", instrument.language,
      (count(*) over ())::int as documents
    from provision join instrument on instrument.id = provision.instrument
    where provision.hash = ranked.hash ${condition ? sql`and ${condition}` : sql``}
    order by instrument.draft, instrument.issued_on desc nulls last, provision.instrument, provision.position
    limit 1) shown`;

export type Found = {
  readonly rows: readonly FoundProvision[];
  readonly total: number;
  /** There are more than were ranked. */
  readonly more: boolean;
};

/**
 * Paragraphs that match a query, best first.
 *
 * @param tsquery from `tsqueryOf`
 * @param page from 1
 */
export async function findProvisions(
  uow: UnitOfWork,
  tsquery: string,
  filter: SearchFilter,
  page: number,
): Promise<Found> {
  const condition = filterOf(filter);
  const { rows } = await sql<FoundProvision & { matches: number }>`
    with hit as materialized (
      select hash, words from wording where words @@ ${tsquery}::tsquery
      ${
        condition
          ? sql`and exists (select 1 from provision join instrument on instrument.id = provision.instrument
              where provision.hash = wording.hash and ${condition})`
          : sql`and exists (select 1 from provision where provision.hash = wording.hash)`
      }
      limit ${MOST_MATCHES + 1}
    ), ranked as materialized (
      select hash, ts_rank(words, ${tsquery}::tsquery, 1) as rank, (count(*) over ())::int as matches from hit
      order by rank desc, hash limit ${SEARCH_PAGE} offset ${(page - 1) * SEARCH_PAGE}
    )
    select ranked.hash, shown.*, ranked.matches from ranked ${shownIn(condition)}
    order by ranked.rank desc, ranked.hash`.execute(uow.tables());
  const matches = rows[0]?.matches ?? 0;
  return { rows, total: Math.min(matches, MOST_MATCHES), more: matches > MOST_MATCHES };
}

/** So many of the texts that share a band are compared word by word. */
const MOST_COMPARED = 40;

/**
 * Texts that may be alike, those that share most bands first.
 *
 * @param besides a document that is left out
 */
export async function likeWordings(
  uow: UnitOfWork,
  text: string,
  filter: SearchFilter,
  besides: string | null = null,
): Promise<FoundProvision[]> {
  const bands = `{${bandsOf(signatureOf(shinglesOf(text))).join(',')}}`;
  const chosen = filterOf(filter);
  const others = besides === null ? null : sql`provision.instrument <> ${besides}`;
  const condition = chosen && others ? sql`${chosen} and ${others}` : (chosen ?? others);
  const { rows } = await sql<FoundProvision>`
    with ranked as materialized (
      select hash, (select count(*) from unnest(bands) band where band = any(${bands}::integer[])) as shared
      from wording where bands && ${bands}::integer[]
      order by shared desc, hash limit ${MOST_COMPARED}
    )
    select ranked.hash, shown.* from ranked ${shownIn(condition)} order by ranked.shared desc, ranked.hash`.execute(
    uow.tables(),
  );
  return rows;
}

/** What the filters of the search can be set to: bodies and languages of documents kept here. */
export async function searchChoices(
  uow: UnitOfWork,
): Promise<{ readonly bodies: readonly string[]; readonly languages: readonly string[] }> {
  const { rows } = await sql<{ bodies: string[] | null; languages: string[] | null }>`
    select array_agg(distinct body order by body) filter (where body is not null) as bodies,
      array_agg(distinct language order by language) as languages from instrument`.execute(uow.tables());
  return { bodies: rows[0]?.bodies ?? [], languages: rows[0]?.languages ?? [] };
}

/** One paragraph of a document, to ask where its words were used. */
export async function provisionAt(
  uow: UnitOfWork,
  instrument: string,
  fragment: string,
): Promise<
  | (Pick<
      FoundProvision,
      'text' | 'hash' | 'number' | 'rootKind' | 'part' | 'language' | 'title' | 'symbol' | 'fileName'
    > & {
      readonly fragment: string;
    })
  | null
> {
  const { rows } = await sql<NonNullable<Awaited<ReturnType<typeof provisionAt>>>>`
    select provision.text, provision.hash, provision.number, provision.root_kind as "rootKind", provision.part,
      provision.fragment, instrument.language, instrument.title, instrument.symbol, instrument.file_name as "fileName"
    from provision join instrument on instrument.id = provision.instrument
    where provision.instrument = ${instrument} and provision.fragment = ${fragment}
    order by provision.position limit 1`.execute(uow.tables());
  return rows[0] ?? null;
}
