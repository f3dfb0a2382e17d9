/** What is held on a person, for her own request: everything she is shown of herself, and who saw it. */
import type { Keys } from '../../platform/crypto/index.js';
import type { UnitOfWork } from '../../platform/storage/index.js';
import { HERS } from '../access.js';
import type { CaseRecord } from '../record.js';
import { type FieldValue, readFields } from './fields.js';
import { type KeptFile, readFiles } from './files.js';
import { type Note, readNotes } from './notes.js';
import { type CaseAct, actsOnRecord } from './seen.js';

export type Held = {
  readonly code: string;
  readonly agency: string;
  readonly openedAt: Date;
  readonly refusedContact: readonly string[];
  readonly fields: readonly FieldValue[];
  readonly notes: readonly Note[];
  readonly files: readonly KeptFile[];
  readonly seen: readonly CaseAct[];
};

const MOST_ACTS = 1000;

/** The caller has been allowed it and writes the act. No shelter, and nothing that is only planned. */
export async function readHeld(uow: UnitOfWork, keys: Keys, record: CaseRecord): Promise<Held> {
  return {
    code: record.code,
    agency: record.agency,
    openedAt: record.openedAt,
    refusedContact: record.refusedContact,
    fields: await readFields(uow, keys, record.id, HERS),
    notes: await readNotes(uow, keys, record.id, HERS),
    files: await readFiles(uow, keys, record.id, HERS),
    seen: await actsOnRecord(uow, record.id, undefined, MOST_ACTS),
  };
}
