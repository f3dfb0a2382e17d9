import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/storage/index.js';
import type { Assertion } from '../ledger/status.js';
import type { ProvisionKind } from '../reading/reading.js';
import { COMMITMENT, type CommitmentOfPassage } from './commitment.js';
import { findInstrument } from './document.js';
import type { InstrumentSummary } from './library.js';
import { assertionsOf } from './life.js';

export type ImplementedCommitment = CommitmentOfPassage & {
  readonly assertions: readonly Assertion[];
  readonly confirmedLinks: number;
};

export type ImplementedParagraph = {
  readonly fragment: string;
  readonly part: number;
  readonly rootKind: ProvisionKind;
  readonly number: string;
  readonly depth: number;
  readonly text: string;
  readonly commitments: readonly ImplementedCommitment[];
};

export type Implementation = {
  readonly instrument: InstrumentSummary;
  readonly paragraphs: readonly ImplementedParagraph[];
};

/** What was done about a document, paragraph by paragraph: those that ask or decide something. Errors: INSTRUMENTS_NO_SUCH_DOCUMENT. */
export async function implementationOf(uow: UnitOfWork, id: string): Promise<Implementation> {
  const instrument = await findInstrument(uow, id);
  const provisions = await sql<Omit<ImplementedParagraph, 'commitments'>>`select fragment, part,
      root_kind as "rootKind", number, depth::int, text from provision
    where instrument = ${id} and fragment in (select fragment from commitment where instrument = ${id})
    order by position`.execute(uow.tables());
  const commitments = await sql<CommitmentOfPassage & { confirmedLinks: number }>`select ${COMMITMENT},
      (select count(*)::int from commitment_link where state = 'confirmed'
        and (older = commitment.id or newer = commitment.id)) as "confirmedLinks"
    from commitment where instrument = ${id} order by position`.execute(uow.tables());
  const assertions = await assertionsOf(
    uow,
    commitments.rows.map((row) => row.id),
  );
  const of = new Map<string, ImplementedCommitment[]>();
  for (const row of commitments.rows)
    of.set(row.fragment, [...(of.get(row.fragment) ?? []), { ...row, assertions: assertions.get(row.id) ?? [] }]);
  return {
    instrument,
    paragraphs: provisions.rows.map((row) => ({ ...row, commitments: of.get(row.fragment) ?? [] })),
  };
}
