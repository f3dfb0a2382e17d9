import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { instrumentError, readInstrument } from '../index.js';
import type { KeptReading } from '../records.js';
import type { Reading } from '../reading/reading.js';
import { replaceReading } from './keep.js';
import { rulingsOf } from './rulings.js';

type Source = {
  readonly sha256: string;
  readonly fileName: string;
  readonly source: string;
  readonly reading: KeptReading;
  readonly readerVersion: string;
};

/** Lists of recommendations come from tables: there is no text of theirs to read. */
export const isReadAnew = (readerVersion: string): boolean => readerVersion !== 'recommendations';

export async function sourceToRead(uow: UnitOfWork, id: string): Promise<Source> {
  const { rows } = await sql<Source>`select sha256, file_name as "fileName", source, reading,
      reader_version as "readerVersion" from instrument where id = ${id}`.execute(uow.tables());
  const found = rows[0];
  if (!found) throw instrumentError('INSTRUMENTS_NO_SUCH_DOCUMENT');
  return found;
}

export type ReadingOfKept = { readonly fileName: string; readonly source: string; readonly reading: Reading };

/**
 * The whole reading of a document kept here, by the reader of today and what people have ruled. The tables hold what
 * pages ask for; the source and the reader hold everything, and reading takes milliseconds. Errors:
 * INSTRUMENTS_NO_SUCH_DOCUMENT.
 */
export async function readingOf(uow: UnitOfWork, id: string): Promise<ReadingOfKept> {
  const { fileName, source } = await sourceToRead(uow, id);
  return {
    fileName,
    source,
    reading: readInstrument({ name: fileName, text: source, rulings: await rulingsOf(uow, id) }),
  };
}

/**
 * Reads a kept document again, with what people have ruled, and puts the new reading in the place of the old. What is
 * asserted of a commitment follows its sentence, also where its number changed. Errors: INSTRUMENTS_NO_SUCH_DOCUMENT.
 *
 * @returns how many statements and links lost their sentence: they stay in the records of the document
 */
export async function readAgain(
  uow: UnitOfWork,
  id: string,
  readerVersion: string,
): Promise<{ readonly lost: number }> {
  await sql`select 1 from instrument where id = ${id} for update`.execute(uow.tables());
  const { sha256, fileName, source, reading: kept, readerVersion: was } = await sourceToRead(uow, id);
  if (!isReadAnew(was)) return { lost: 0 };
  const before = await commitmentsOf(uow, id);
  const reading = readInstrument({ name: fileName, text: source, rulings: await rulingsOf(uow, id) });
  await replaceReading(uow, id, { sha256, text: source, textRepairs: kept.textRepairs, reading, readerVersion });
  const lost = await followSentences(uow, id, before);
  await uow.act('instruments.read-again', `instrument/${id}`, {
    readerVersion,
    commitments: reading.commitments.length,
  });
  return { lost };
}

type Sentence = { readonly id: string; readonly sentence: string };

async function commitmentsOf(uow: UnitOfWork, id: string): Promise<Sentence[]> {
  const { rows } = await sql<Sentence>`select id, lemma || ' ' || clause as sentence from commitment
    where instrument = ${id} order by position`.execute(uow.tables());
  return rows;
}

/** Statements, links and merges of commitments whose id now stands for another sentence, or for none. */
async function followSentences(uow: UnitOfWork, id: string, before: readonly Sentence[]): Promise<number> {
  const after = await commitmentsOf(uow, id);
  const now = new Map(after.map((one) => [one.id, one.sentence]));
  const bySentence = new Map<string, string>();
  for (const one of after) if (!bySentence.has(one.sentence)) bySentence.set(one.sentence, one.id);
  const moved = before.flatMap((one) => {
    if (now.get(one.id) === one.sentence) return [];
    return [{ was: one.id, is: bySentence.get(one.sentence) ?? null }];
  });
  const kept = moved.filter(({ is }) => is !== null);
  if (kept.length > 0) {
    // One statement each: ids that change places with one another do so at once.
    const rows = JSON.stringify(kept);
    const places = sql`jsonb_to_recordset(${rows}::jsonb) as moved (was uuid, "is" uuid)`;
    await sql`update status_assertion set commitment = moved."is" from ${places}
      where commitment = moved.was and instrument = ${id}`.execute(uow.tables());
    await sql`update commitment_link set older = moved."is" from ${places}
      where older = moved.was and older_instrument = ${id}`.execute(uow.tables());
    await sql`update commitment_link set newer = moved."is" from ${places}
      where newer = moved.was and newer_instrument = ${id}`.execute(uow.tables());
    await sql`update commitment_link set older_fragment = fragment from commitment
      where commitment.id = older and older_instrument = ${id}`.execute(uow.tables());
    await sql`update commitment_link set newer_fragment = fragment from commitment
      where commitment.id = newer and newer_instrument = ${id}`.execute(uow.tables());
    await sql`update commitment_merge set canonical = moved."is" from ${places}
      where canonical = moved.was and canonical_instrument = ${id}`.execute(uow.tables());
  }
  const gone = moved.filter(({ is }) => is === null).map(({ was }) => was);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from status_assertion
    where instrument = ${id} and commitment = any(${gone}::uuid[])`.execute(uow.tables());
  return rows[0]?.count ?? 0;
}
