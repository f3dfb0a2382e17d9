import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { instrumentError } from '../index.js';
import type { CitationKind, ProvisionKind } from '../reading/reading.js';
import type { KeptReading, OtherRecord, ProvisionDetail } from '../records.js';
import { COMMITMENT, type CommitmentOfPassage } from './commitment.js';
import { type InstrumentSummary, SUMMARY } from './library.js';

export type PassageRow = {
  readonly fragment: string;
  readonly kind: ProvisionKind;
  readonly rootKind: ProvisionKind;
  readonly number: string;
  readonly depth: number;
  readonly label: string | null;
  readonly text: string;
  readonly detail: ProvisionDetail;
  readonly commitments: readonly CommitmentOfPassage[];
};

/** Where a text cites another: the paragraph or note, and the part of the document that shows it. */
export type Citing = {
  readonly fragment: string;
  readonly part: number | null;
  /** Null where a note cites. */
  readonly rootKind: ProvisionKind | null;
  readonly number: string | null;
};

/** One text that the document cites, and the document kept here that it is, if any. */
export type KeptCitation = {
  /** Null where the cited text bears a number that only its body knows. */
  readonly norm: string | null;
  /** What the cited document is kept under: see `citedWork`. */
  readonly work: string;
  readonly surface: string;
  readonly kind: CitationKind;
  readonly times: number;
  readonly places: readonly Citing[];
  readonly target: CitedHere | null;
};

export type CitedHere = {
  readonly id: string;
  readonly title: string | null;
  readonly symbol: string | null;
  readonly fileName: string;
  readonly draft: boolean;
  /** The paragraph or article cited, where the kept document has it. */
  readonly fragment: string | null;
  readonly part: number | null;
};

export type DocumentPart = {
  readonly instrument: InstrumentSummary;
  readonly sha256: string;
  readonly encoding: string;
  readonly readerVersion: string;
  readonly reading: KeptReading;
  readonly part: number;
  readonly passages: readonly PassageRow[];
  readonly other: readonly OtherRecord[];
  readonly cited: readonly KeptCitation[];
  /** Documents kept here that cite this one. */
  readonly citedBy: readonly (Pick<Citing, 'fragment' | 'part'> & Omit<CitedHere, 'fragment' | 'part'>)[];
};

type Head = InstrumentSummary & Pick<DocumentPart, 'sha256' | 'encoding' | 'readerVersion' | 'reading'>;

/** A document's summary. Errors: INSTRUMENTS_NO_SUCH_DOCUMENT. */
export async function findInstrument(uow: UnitOfWork, id: string): Promise<InstrumentSummary> {
  const { rows } = await sql<InstrumentSummary>`select ${SUMMARY} from instrument where id = ${id}`.execute(
    uow.tables(),
  );
  if (!rows[0]) throw instrumentError('INSTRUMENTS_NO_SUCH_DOCUMENT');
  return rows[0];
}

/** The whole text as it was kept. Errors: INSTRUMENTS_NO_SUCH_DOCUMENT. */
export async function sourceOf(
  uow: UnitOfWork,
  id: string,
): Promise<{ readonly fileName: string; readonly source: string }> {
  const { rows } = await sql<{ fileName: string; source: string }>`
    select file_name as "fileName", source from instrument where id = ${id}`.execute(uow.tables());
  if (!rows[0]) throw instrumentError('INSTRUMENTS_NO_SUCH_DOCUMENT');
  return rows[0];
}

/** The part of a document that holds a paragraph or calls a note; 1 where it has no such fragment. */
export async function partOfFragment(uow: UnitOfWork, id: string, fragment: string): Promise<number> {
  const { rows } = await sql<{ part: number }>`select part from provision
    where instrument = ${id} and fragment = ${fragment} limit 1`.execute(uow.tables());
  return rows[0]?.part ?? 1;
}

/** One part of a document with everything its page shows. Errors: INSTRUMENTS_NO_SUCH_DOCUMENT. */
export async function documentPart(uow: UnitOfWork, id: string, part: number): Promise<DocumentPart> {
  const { rows } = await sql<Head>`select ${SUMMARY}, sha256, encoding, reader_version as "readerVersion", reading
    from instrument where id = ${id} and ${part}::int between 1 and parts`.execute(uow.tables());
  if (!rows[0]) throw instrumentError('INSTRUMENTS_NO_SUCH_DOCUMENT');
  const { sha256, encoding, readerVersion, reading, ...instrument } = rows[0];
  return {
    instrument,
    sha256,
    encoding,
    readerVersion,
    reading,
    part,
    passages: await passagesOf(uow, id, part),
    other: await otherOf(uow, id, part),
    cited: await citedBy(uow, id),
    citedBy: await citing(uow, id),
  };
}

async function passagesOf(uow: UnitOfWork, id: string, part: number): Promise<PassageRow[]> {
  const provisions = await sql<Omit<PassageRow, 'commitments'>>`
    select fragment, kind, root_kind as "rootKind", number, depth, label, text, detail from provision
    where instrument = ${id} and part = ${part} order by position`.execute(uow.tables());
  const commitments = await sql<CommitmentOfPassage>`select ${COMMITMENT} from commitment
    where instrument = ${id} and fragment = any(${provisions.rows.map((row) => row.fragment)}) order by position`.execute(
    uow.tables(),
  );
  const byFragment = new Map<string, CommitmentOfPassage[]>();
  for (const commitment of commitments.rows) {
    const known = byFragment.get(commitment.fragment) ?? [];
    known.push(commitment);
    byFragment.set(commitment.fragment, known);
  }
  return provisions.rows.map((row) => ({ ...row, commitments: byFragment.get(row.fragment) ?? [] }));
}

async function otherOf(uow: UnitOfWork, id: string, part: number): Promise<OtherRecord[]> {
  const { rows } = await sql<OtherRecord>`select class, ref, line, text, part from other_text
    where instrument = ${id} and part = ${part} order by position`.execute(uow.tables());
  return rows;
}

const PLACES_SHOWN = 6;

async function citedBy(uow: UnitOfWork, id: string): Promise<KeptCitation[]> {
  const { rows } = await sql<KeptCitation>`
    with cited as (
      select norm, work, (array_agg(surface order by length(surface) desc, position))[1] as surface,
        (array_agg(kind order by position))[1] as kind, count(*)::int as times, min(position) as first,
        (array_agg(distinct fragment))[1:${sql.raw(String(PLACES_SHOWN))}] as fragments
      from citation where instrument = ${id} and work is not null group by norm, work
    )
    select cited.norm, cited.work, cited.surface, cited.kind, cited.times,
      (select coalesce(jsonb_agg(jsonb_build_object('fragment', place.fragment, 'part', provision.part,
            'rootKind', provision.root_kind, 'number', provision.number)
          order by provision.position nulls last, place.fragment), '[]')
        from unnest(cited.fragments) as place (fragment)
        left join provision on provision.instrument = ${id} and provision.fragment = place.fragment) as places,
      (select jsonb_build_object('id', target.id, 'title', target.title, 'symbol', target.symbol,
          'fileName', target.file_name, 'draft', target.draft, 'fragment', at.fragment, 'part', at.part)
        from instrument target
        left join provision at on at.instrument = target.id and cited.norm <> cited.work
          and at.eid = substr(cited.norm, length(cited.work) + 2)
        where target.norms @> array[cited.work] and target.id <> ${id}
        order by target.draft, target.issued_on desc nulls last, target.id limit 1) as target
    from cited order by cited.first`.execute(uow.tables());
  return rows;
}

async function citing(uow: UnitOfWork, id: string): Promise<DocumentPart['citedBy'][number][]> {
  const { rows } = await sql<DocumentPart['citedBy'][number]>`
    select distinct on (citing.issued_on, citing.id) citing.id, citing.title, citing.symbol,
      citing.file_name as "fileName", citing.draft, citation.fragment, provision.part
    from instrument cited
    join citation on citation.work = any(cited.norms)
    join instrument citing on citing.id = citation.instrument and citing.id <> cited.id
    left join provision on provision.instrument = citing.id and provision.fragment = citation.fragment
    where cited.id = ${id}
    order by citing.issued_on desc nulls last, citing.id, citation.position`.execute(uow.tables());
  return rows;
}
