import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { type Place, instrumentError, isDraft } from '../index.js';
import type { Reading } from '../reading/reading.js';
import { recomputeDue } from './calendar.js';
import { refuseIfAsserted } from './life.js';
import { applyScaleHere } from './scale.js';
import { dropUnusedWordings, makeWordings } from './search/wordings.js';
import { type InstrumentRecords, type TextRepair, recordsOf } from '../records.js';

export type InstrumentToKeep = {
  /** SHA-256 of the file's bytes, in hexadecimal: the key of the document. */
  readonly sha256: string;
  readonly fileName: string;
  /** What kind of file it was; plain text where it is not said. */
  readonly format?: string;
  readonly encoding: string;
  /** The whole text that was read. */
  readonly text: string;
  /** Where stretches of the text stood in the file. */
  readonly places?: readonly Place[];
  /** What was met while the bytes became text. */
  readonly textRepairs: readonly TextRepair[];
  readonly reading: Reading;
  readonly readerVersion: string;
};

export type InstrumentKept = { readonly id: string; readonly already: boolean };

/** A UUID of version 8 out of a hash: the same document and commitment have the same address on every node. */
function uuidOf(hex: string): string {
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

/** The id of a commitment's row: of the document's hash and the commitment's own id in the reading. */
export const commitmentRowId = (sha256: string, id: string): string =>
  uuidOf(createHash('sha256').update(`${sha256}/${id}`).digest('hex'));

const ROWS_AT_ONCE = 2000;
// A half of a surrogate pair, which a cut inside an emoji leaves: PostgreSQL's JSON refuses it.
const HALF_PAIR = /(?<!\\)((?:\\\\)*)\\u(?:d[89a-f][0-9a-f]{2})/g;

function json(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes('\\ud') ? text.replace(HALF_PAIR, '$1\\ufffd') : text;
}

/**
 * Keeps a document with its provisions, commitments and citations. The same file again is the same document:
 * nothing is written and `already` says so. Errors: INSTRUMENTS_NOT_TEXT where the text holds NUL characters.
 */
export async function keepInstrument(uow: UnitOfWork, wanted: InstrumentToKeep): Promise<InstrumentKept> {
  if (wanted.text.includes('\0'))
    throw instrumentError('INSTRUMENTS_NOT_TEXT', { file: wanted.fileName }, { file: wanted.fileName });
  const id = uuidOf(wanted.sha256);
  const records = recordsOf(wanted.reading, wanted.text, wanted.textRepairs);
  if (!(await insertInstrument(uow, id, wanted, records))) return { id, already: true };
  await insertRows(uow, id, wanted, records);
  await uow.act('instruments.keep', `instrument/${id}`, {
    sha256: wanted.sha256,
    provisions: records.provisions.length,
    commitments: records.commitments.length,
  });
  return { id, already: false };
}

type RowsToKeep = Pick<InstrumentToKeep, 'sha256' | 'reading'>;

async function insertRows(uow: UnitOfWork, id: string, wanted: RowsToKeep, records: InstrumentRecords): Promise<void> {
  await insertProvisions(uow, id, records);
  await insertCommitments(uow, id, wanted, records);
  await insertCitations(uow, id, records);
  await insertOther(uow, id, records);
  await makeWordings(uow, id);
  await recomputeDue(uow, id);
  await applyScaleHere(uow, { instrument: id });
}

/** Puts another reading of the same text in the place of the one that is kept. */
export async function replaceReading(
  uow: UnitOfWork,
  id: string,
  wanted: Omit<InstrumentToKeep, 'fileName' | 'encoding'>,
): Promise<void> {
  const { reading, readerVersion } = wanted;
  const records = recordsOf(reading, wanted.text, wanted.textRepairs);
  const texts = await sql<{ hash: string }>`select distinct hash from provision where instrument = ${id}`.execute(
    uow.tables(),
  );
  for (const table of ['provision', 'commitment', 'citation', 'other_text'])
    await sql`delete from ${sql.table(table)} where instrument = ${id}`.execute(uow.tables());
  const { meta } = reading;
  await sql`update instrument set title = ${meta.title}, symbol = ${meta.symbol}, norms = ${[...records.norms]},
      body = ${meta.body}, body_name = ${meta.bodyName}, session = ${meta.session?.ordinal ?? null},
      doc_type = ${meta.docType}, status = ${meta.status}, issued_on = ${records.issuedOn}::date,
      language = ${meta.language}, reading = ${json(records.kept)}::jsonb, reader_version = ${readerVersion},
      recitals = ${reading.preamble.length}, operatives = ${reading.operative.length},
      paragraphs = ${reading.paragraphs.length}, note_count = ${reading.notes.length},
      commitment_count = ${records.commitments.length}, repairs = ${reading.diagnostics.length}, parts = ${records.parts}
    where id = ${id}`.execute(uow.tables());
  await insertRows(uow, id, wanted, records);
  await dropUnusedWordings(
    uow,
    texts.rows.map(({ hash }) => hash),
  );
}

async function insertInstrument(
  uow: UnitOfWork,
  id: string,
  { sha256, fileName, format = 'txt', encoding, text, places, reading, readerVersion }: InstrumentToKeep,
  records: InstrumentRecords,
): Promise<boolean> {
  const { meta } = reading;
  const result = await sql`
    insert into instrument (id, sha256, file_name, encoding, source, title, symbol, norms, body, body_name, session,
      doc_type, status, issued_on, language, reading, reader_version, recitals, operatives, paragraphs, note_count,
      commitment_count, repairs, parts, kept_at, kept_by, format, places)
    values (${id}, ${sha256}, ${fileName}, ${encoding}, ${text}, ${meta.title}, ${meta.symbol}, ${[...records.norms]},
      ${meta.body}, ${meta.bodyName}, ${meta.session?.ordinal ?? null}, ${meta.docType}, ${meta.status},
      ${records.issuedOn}::date, ${meta.language}, ${json(records.kept)}::jsonb, ${readerVersion},
      ${reading.preamble.length}, ${reading.operative.length}, ${reading.paragraphs.length}, ${reading.notes.length},
      ${records.commitments.length}, ${reading.diagnostics.length}, ${records.parts}, ${uow.at}, ${uow.actor.id}, ${format},
      ${format === 'txt' || format === 'md' || !places ? null : json(places)}::jsonb)
    on conflict (sha256) do nothing`.execute(uow.tables());
  return result.numAffectedRows === 1n;
}

async function inChunks<Row>(rows: readonly Row[], write: (chunk: string) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await write(json(rows.slice(from, from + ROWS_AT_ONCE)));
}

async function insertProvisions(uow: UnitOfWork, id: string, { provisions }: InstrumentRecords): Promise<void> {
  const rows = provisions.map(({ rootKind, ...rest }, position) => ({ ...rest, root_kind: rootKind, position }));
  await inChunks(rows, (chunk) =>
    sql`insert into provision (instrument, position, fragment, eid, kind, root_kind, number, parent, depth, label, text,
        hash, part, detail)
      select ${id}::uuid, position, fragment, eid, kind, root_kind, number, parent, depth, label, text, hash, part, detail
      from jsonb_to_recordset(${chunk}::jsonb) as row (position integer, fragment text, eid text, kind text,
        root_kind text, number text, parent text, depth smallint, label text, text text, hash text, part integer,
        detail jsonb)`.execute(uow.tables()),
  );
}

async function insertCommitments(
  uow: UnitOfWork,
  id: string,
  { sha256, reading }: RowsToKeep,
  { commitments }: InstrumentRecords,
): Promise<void> {
  const draft = isDraft(reading.meta);
  const met = new Map<string, number>();
  const rows = commitments.map(({ id: name, due, verbInherited, modifier, ...rest }, position) => {
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return {
      ...rest,
      id: commitmentRowId(sha256, count === 1 ? name : `${name}#${count}`),
      position,
      modifier: modifier ?? null,
      verb_inherited: verbInherited,
      due_on: due?.on ?? null,
      due_precision: due?.precision ?? null,
      hedges: rest.hedges ?? [],
      obligation: rest.obligation ?? null,
    };
  });
  await inChunks(rows, (chunk) =>
    sql`insert into commitment (id, instrument, position, fragment, verb, lemma, class, strength, modifier,
        verb_inherited, clause, conditions, deadlines, due_on, due_precision, themes, hedges, obligation,
        draft)
      select id, ${id}::uuid, position, fragment, verb, lemma, class, strength, modifier, verb_inherited, clause,
        conditions, deadlines, due_on, due_precision, themes, hedges, obligation, ${draft}::boolean
      from jsonb_to_recordset(${chunk}::jsonb) as row (id uuid, position integer, fragment text, verb text, lemma text,
        class text, strength smallint, modifier text, verb_inherited boolean, clause text, conditions text[],
        deadlines jsonb, due_on date, due_precision text, themes text[], hedges jsonb, obligation text)`.execute(
      uow.tables(),
    ),
  );
  const addressees = rows.flatMap((row) =>
    row.addressees.map(({ norm, surface }, position) => ({ commitment: row.id, position, norm, surface })),
  );
  await inChunks(addressees, (chunk) =>
    sql`insert into commitment_addressee (commitment, position, norm, surface)
      select commitment, position, norm, surface
      from jsonb_to_recordset(${chunk}::jsonb) as row (commitment uuid, position integer, norm text, surface text)`.execute(
      uow.tables(),
    ),
  );
}

async function insertCitations(uow: UnitOfWork, id: string, { citations }: InstrumentRecords): Promise<void> {
  await inChunks(
    citations.map((citation, position) => ({ ...citation, position })),
    (chunk) =>
      sql`insert into citation (instrument, position, fragment, kind, surface, norm, work)
        select ${id}::uuid, position, fragment, kind, surface, norm, work
        from jsonb_to_recordset(${chunk}::jsonb) as row (position integer, fragment text, kind text, surface text,
          norm text, work text)`.execute(uow.tables()),
  );
}

async function insertOther(uow: UnitOfWork, id: string, { other }: InstrumentRecords): Promise<void> {
  await inChunks(
    other.map((one, position) => ({ ...one, position })),
    (chunk) =>
      sql`insert into other_text (instrument, position, class, ref, line, text, part)
        select ${id}::uuid, position, class, ref, line, text, part
        from jsonb_to_recordset(${chunk}::jsonb) as row (position integer, class text, ref text, line integer,
          text text, part integer)`.execute(uow.tables()),
  );
}

/**
 * Takes a document and all that was read from it out of the library. Errors: INSTRUMENTS_NO_SUCH_DOCUMENT,
 * INSTRUMENTS_HAS_STATEMENTS where people have said what was done about its commitments.
 */
export async function removeInstrument(uow: UnitOfWork, id: string): Promise<void> {
  await refuseIfAsserted(uow, id);
  const texts = await sql<{ hash: string }>`select distinct hash from provision where instrument = ${id}`.execute(
    uow.tables(),
  );
  const { rows } = await sql<{ sha256: string }>`delete from instrument where id = ${id} returning sha256`.execute(
    uow.tables(),
  );
  if (!rows[0]) throw instrumentError('INSTRUMENTS_NO_SUCH_DOCUMENT');
  await dropUnusedWordings(
    uow,
    texts.rows.map(({ hash }) => hash),
  );
  await uow.act('instruments.remove', `instrument/${id}`, { sha256: rows[0].sha256 });
}
