import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { DocStatus, DocType } from '../reading/reading.js';

export type InstrumentSummary = {
  readonly id: string;
  /** Null where the reader found none: the page then shows the file's name. */
  readonly title: string | null;
  readonly symbol: string | null;
  readonly fileName: string;
  readonly body: string | null;
  readonly bodyName: string | null;
  readonly session: number | null;
  readonly docType: DocType;
  readonly status: DocStatus;
  readonly draft: boolean;
  readonly issuedOn: string | null;
  readonly language: string;
  readonly recitals: number;
  readonly operatives: number;
  readonly paragraphs: number;
  readonly notes: number;
  readonly commitments: number;
  readonly repairs: number;
  readonly parts: number;
  readonly keptAt: string;
};

/** Columns of a summary, under the names of its type; dates as text, so that no day shifts by time zone. */
export const SUMMARY = sql`instrument.id, title, symbol, file_name as "fileName", body, body_name as "bodyName", session,
  doc_type as "docType", status, instrument.draft, issued_on::text as "issuedOn", language, recitals, operatives,
  paragraphs, note_count as notes, commitment_count as commitments, repairs, parts,
  to_char(kept_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "keptAt"`;

export const LIBRARY_PAGE = 50;

/** Documents kept here, latest first. `page` counts from 1. */
export async function libraryPage(
  uow: UnitOfWork,
  page: number,
): Promise<{ readonly instruments: readonly InstrumentSummary[]; readonly total: number; readonly drafts: number }> {
  const { rows } = await sql<InstrumentSummary>`select ${SUMMARY} from instrument
    order by issued_on desc nulls last, id limit ${LIBRARY_PAGE} offset ${(page - 1) * LIBRARY_PAGE}`.execute(
    uow.tables(),
  );
  const counted = await sql<{ total: number; drafts: number }>`
    select count(*)::int as total, (count(*) filter (where draft))::int as drafts from instrument`.execute(
    uow.tables(),
  );
  return { instruments: rows, total: counted.rows[0]?.total ?? 0, drafts: counted.rows[0]?.drafts ?? 0 };
}
