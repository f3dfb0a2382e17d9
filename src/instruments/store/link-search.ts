import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { readInstrument } from '../index.js';
import type { LinkDocument } from '../versions/links/units.js';
import { type LinkPlace, suggestLinks } from '../versions/links/suggest.js';
import { findInstrument } from './document.js';
import { commitmentRowId } from './keep.js';
import { type LinkEnd, type NewLink, keepLinks } from './life.js';

/** So many other documents are read anew for one: those that cite it, are cited by it, or share most with it. */
const MOST_NEIGHBOURS = 40;

type Kept = { readonly id: string; readonly sha256: string; readonly fileName: string; readonly source: string };

/** A document and those nearest to it: by who cites whom, works cited in common and paragraphs in the same words. */
async function neighbourhood(uow: UnitOfWork, instrument: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    with near as (
      select cited.instrument as id, 20 as weight from citation cited
        join instrument own on own.id = ${instrument} and cited.work = any(own.norms)
      union all
      select other.id, 20 from citation cites join instrument other on cites.work = any(other.norms)
        where cites.instrument = ${instrument}
      union all
      select other.instrument, 1 from (select distinct work from citation
          where instrument = ${instrument} and work is not null) own
        join (select distinct instrument, work from citation where work is not null) other on other.work = own.work
      union all
      select other.instrument, 3 from provision own join provision other on other.hash = own.hash
        where own.instrument = ${instrument} and length(own.text) > 40
    ), ranked as (
      select id, sum(weight) as weight from near where id <> ${instrument} group by id
      order by weight desc, id limit ${MOST_NEIGHBOURS}
    )
    select id, sha256, file_name as "fileName", source from instrument
    where (id = ${instrument} or id in (select id from ranked)) and reader_version <> 'recommendations'`.execute(
    uow.tables(),
  );
  return rows;
}

/**
 * Looks for links between one document's commitments and those of its neighbours, and keeps them as suggestions.
 * Returns how many are new. Errors: INSTRUMENTS_NO_SUCH_DOCUMENT.
 */
export async function suggestLinksOf(uow: UnitOfWork, instrument: string): Promise<number> {
  await findInstrument(uow, instrument);
  const kept = await neighbourhood(uow, instrument);
  const documents: LinkDocument[] = kept.map(({ id, fileName, source }) => ({
    id,
    reading: readInstrument({ name: fileName, text: source }),
  }));
  const hashes = new Map(kept.map(({ id, sha256 }) => [id, sha256]));
  const endOf = ({ document, fragment, commitment }: LinkPlace): LinkEnd => ({
    instrument: document,
    fragment,
    commitment: commitment === null ? null : commitmentRowId(hashes.get(document) ?? '', commitment),
  });
  const links = suggestLinks(documents)
    .links.filter(({ earlier, later }) => earlier.document === instrument || later.document === instrument)
    .map(
      ({ earlier, later, relation, score, reasons }): NewLink => ({
        older: endOf(earlier),
        newer: endOf(later),
        relation,
        score,
        reasons,
      }),
    );
  return keepLinks(uow, await present(uow, links), 'suggested');
}

/** Without those whose commitment is not in the library: it was read by an earlier version of the reader. */
async function present(uow: UnitOfWork, links: readonly NewLink[]): Promise<NewLink[]> {
  const ids = links.flatMap(({ older, newer }) => [older.commitment, newer.commitment]).filter((id) => id !== null);
  const { rows } = await sql<{ id: string }>`select id from commitment where id = any(${ids}::uuid[])`.execute(
    uow.tables(),
  );
  const known = new Set(rows.map(({ id }) => id));
  const holds = ({ commitment }: LinkEnd) => commitment === null || known.has(commitment);
  return links.filter(({ older, newer }) => holds(older) && holds(newer));
}
