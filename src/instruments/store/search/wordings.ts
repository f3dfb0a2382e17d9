import { sql } from 'kysely';
import { bandsOf, shinglesOf, signatureOf } from '../../../methods/similarity/index.js';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { tsvectorOf, wordsOf } from '../../search/words.js';

/** Changes with every change of words or bands: what was made by another version is made anew. */
const WORDING_VERSION = 1;

type Text = { readonly hash: string; readonly language: string; readonly text: string };

const AT_ONCE = 2000;

async function missing(uow: UnitOfWork, instrument: string | null): Promise<Text[]> {
  const { rows } = await sql<Text>`
    select distinct on (provision.hash) provision.hash, instrument.language, provision.text
    from provision join instrument on instrument.id = provision.instrument
    left join wording on wording.hash = provision.hash and wording.version = ${WORDING_VERSION}
    where wording.hash is null ${instrument === null ? sql`` : sql`and provision.instrument = ${instrument}`}
    order by provision.hash limit ${AT_ONCE}`.execute(uow.tables());
  return rows;
}

/**
 * Makes words and bands of every paragraph that has none yet, of one document or of all. Returns how many were made.
 *
 * @param told called after each two thousand paragraphs with how many are done
 */
export async function makeWordings(
  uow: UnitOfWork,
  instrument: string | null,
  told: (made: number) => void = () => undefined,
): Promise<number> {
  let made = 0;
  for (;;) {
    const texts = await missing(uow, instrument);
    if (texts.length === 0) return made;
    await insert(uow, texts);
    made += texts.length;
    told(made);
  }
}

/** Two who bring the same sentence at once make the same row. */
async function insert(uow: UnitOfWork, texts: readonly Text[]): Promise<void> {
  const words = texts.map(({ text, language }) => tsvectorOf(wordsOf(text, language)));
  const bands = texts.map(({ text }) => `{${bandsOf(signatureOf(shinglesOf(text))).join(',')}}`);
  await sql`insert into wording (hash, language, words, bands, version)
    select hash, language, words::tsvector, bands::integer[], ${WORDING_VERSION}
    from unnest(${texts.map(({ hash }) => hash)}::text[], ${texts.map(({ language }) => language)}::text[],
      ${words}::text[], ${bands}::text[]) as made (hash, language, words, bands)
    on conflict (hash) do update set language = excluded.language, words = excluded.words, bands = excluded.bands,
      version = excluded.version`.execute(uow.tables());
}

/** Wordings that no document holds any more. */
export async function dropUnusedWordings(uow: UnitOfWork, hashes: readonly string[]): Promise<void> {
  await sql`delete from wording where hash = any(${[...hashes]})
    and not exists (select 1 from provision where provision.hash = wording.hash)`.execute(uow.tables());
}
