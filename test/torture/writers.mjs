// Writers that go on until they are killed: notes on persons' records, and requests for long work.
import { randomUUID } from 'node:crypto';
import { insertRecord } from '../../dist/cases/store/records.js';
import { writeNote } from '../../dist/cases/store/notes.js';
import { enqueue } from '../../dist/platform/jobs/index.js';
import { acknowledge } from './ledger.mjs';

export const EFFECT = 'torture.effect';

export const caseWorker = {
  id: 'case-worker',
  name: 'case-worker',
  roles: ['case-worker'],
  agency: 'shelter',
  agencyKind: 'NGO',
  kind: 'person',
};

/** Where long work leaves its effect. No key forbids a second one: a doubled effect shall be seen. */
export const prepareEffects = (storage) =>
  storage.withClient((client) => client.query('create table if not exists torture_effect (job uuid not null)'));

/** The text of a note, told again by its number. */
export const textOf = (number) => `note ${number}${' she said'.repeat(1 + (number % 40))}`;

export function startWriters({ storage, keys }, ledger, { notes, jobs }) {
  let first;
  const begun = new Promise((resolve) => {
    first = resolve;
  });
  const forever = async (write) => {
    for (;;)
      try {
        await write();
        first();
      } catch {
        // Not acknowledged: it may be there or not. The database may be gone for a moment.
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
  };
  const inUnit = (work) => storage.inUnitOfWork(caseWorker, work);
  const writeNotes = async () => {
    let record;
    let number = 0;
    await forever(async () => {
      record ??= await inUnit((uow) =>
        insertRecord(uow, keys, { id: randomUUID(), state: 'QVB', refusedContact: [], person: null }),
      );
      const id = await inUnit((uow) => writeNote(uow, keys, record, 'story', textOf(number)));
      acknowledge(ledger, 'note', record.id, id, number);
      number += 1;
      // A new record now and then: its key lies in a file, outside the database.
      if (number % 50 === 0) record = undefined;
    });
  };
  const askForWork = () =>
    forever(async () => {
      const id = await inUnit((uow) =>
        enqueue(uow, { kind: EFFECT, subject: 'torture/effect', agency: 'shelter', input: {} }),
      );
      acknowledge(ledger, 'job', id);
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  for (let one = 0; one < notes; one += 1) void writeNotes();
  for (let one = 0; one < jobs; one += 1) void askForWork();
  return { begun };
}
