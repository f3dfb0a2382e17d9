/** Search before create: exact, over keyed digests, and the only way to a new record. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Keys } from '../../platform/crypto/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { readCode } from '../code.js';
import { caseError } from '../errors.js';
import { SEARCH_FIELDS, type SearchField } from '../fields.js';
import { searchWords } from './search-words.js';
import { rowsOf } from './rows.js';

/** What was typed into the search. */
export type SearchTyped = Readonly<Partial<Record<SearchField | 'code', string>>>;

/** A record found: whose it is and by what it was found, never what is in it. */
export type Hit = {
  readonly record: string;
  readonly code: string;
  readonly agency: string;
  readonly by: readonly string[];
};

/** Minutes in which a search allows a record to be opened. */
export const SEARCH_MINUTES = 30;
const MOST_HITS = 50;

/**
 * Searches all agencies' records for exactly what was typed, and writes down that it was done, not for what.
 * Errors: CASES_SEARCH_EMPTY.
 */
export async function searchCases(
  uow: UnitOfWork,
  keys: Keys,
  typed: SearchTyped,
): Promise<{ readonly search: string; readonly hits: readonly Hit[] }> {
  const sought: { field: string; value: Buffer }[] = SEARCH_FIELDS.flatMap((field) =>
    searchWords(field, typed[field] ?? '').map((word) => ({
      field,
      value: keys.blindIndex(`case.${field}`, word),
    })),
  );
  const code = readCode(typed.code ?? '');
  if (code) sought.push({ field: 'code', value: keys.blindIndex('case.code', code) });
  if (sought.length === 0) throw caseError('CASES_SEARCH_EMPTY');
  const hits = await rowsOf(
    uow,
    sql<Hit>`select i.record, i.code, i.agency, array_agg(distinct i.field order by i.field) as by
      from case_index i join unnest(${sought.map((one) => one.field)}::text[], ${sought.map((one) => one.value)}::bytea[])
        as wanted (field, value) on wanted.field = i.field and wanted.value = i.value
      group by i.record, i.code, i.agency order by count(*) desc, i.code limit ${MOST_HITS}`,
  );
  const search = randomUUID();
  await rowsOf(
    uow,
    sql`insert into case_search (id, actor, at, hits) values (${search}, ${uow.actor.id}, ${uow.at}, ${hits.length})`,
  );
  const fields = [...new Set(sought.map((one) => one.field))];
  await uow.act('cases.search', `search/${search}`, { fields, hits: hits.length, found: hits.map((hit) => hit.code) });
  return { search, hits };
}

/** Spends a search for one record. Errors: CASES_SEARCH_FIRST where it is somebody else's, spent, or too long ago. */
export async function spendSearch(uow: UnitOfWork, search: string, record: string): Promise<void> {
  const since = new Date(uow.at.getTime() - SEARCH_MINUTES * 60_000);
  const spent = await rowsOf(
    uow,
    sql`update case_search set opened = ${record} where id = ${search} and actor = ${uow.actor.id}
      and opened is null and at > ${since} returning id`,
  );
  if (spent.length === 0) throw caseError('CASES_SEARCH_FIRST');
}

/** The record behind a code, for those who may search; whose it is, and nothing else. */
export async function recordBehind(
  uow: UnitOfWork,
  keys: Keys,
  typed: string,
): Promise<{ readonly record: string; readonly code: string; readonly agency: string } | undefined> {
  const code = readCode(typed);
  if (!code) return undefined;
  const rows = await rowsOf(
    uow,
    sql<{ record: string; code: string; agency: string }>`select record, code, agency from case_index
      where field = 'code' and value = ${keys.blindIndex('case.code', code)} and code = ${code}`,
  );
  return rows[0];
}
