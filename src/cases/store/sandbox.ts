/** Invented records for trying a new node. Every name says that it is invented. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor, Sensitivity } from '../../platform/access/index.js';
import type { Keys } from '../../platform/crypto/index.js';
import type { Storage, UnitOfWork } from '../../platform/storage/index.js';
import type { CaseRecord } from '../record.js';
import { readWritten } from '../written.js';
import { versionOfClass, writeFields } from './fields.js';
import { writeNote } from './notes.js';
import { findRecord, insertRecord, moveRecord } from './records.js';
import { addToTeam, breakGlass, refer } from './relations.js';
import { rowsOf } from './rows.js';

export type SandboxParts = { readonly storage: Storage; readonly keys: Keys; readonly stateCode: string };

type Invented = {
  readonly owner: 'case-worker' | 'police-case-worker';
  readonly person?: 'person-concerned';
  readonly refusedContact?: readonly string[];
  readonly fields: Partial<Record<Sensitivity, Readonly<Record<string, string>>>>;
  readonly note?: string;
  readonly team?: 'shelter-supervisor';
  readonly referral?: 'police';
  readonly breakGlass?: 'police-case-worker';
  readonly closed?: true;
};

const INVENTED: readonly Invented[] = [
  {
    owner: 'case-worker',
    person: 'person-concerned',
    fields: {
      identity: { names: 'Amara Sandbox', 'date-of-birth': '1999-04-12', 'document-number': 'SANDBOX-0001' },
      contact: { phone: '+999 555 0101', region: 'North', 'safe-way': 'Text only, weekdays before noon.' },
      story: { account: 'Invented: met at a counselling centre after leaving a farm where wages were held back.' },
      health: { 'health-needs': 'Invented: dental care, sleep.' },
      legal: { proceedings: 'Invented: statement planned with a lawyer.', 'residence-status': 'Recovery period' },
      operational: { 'next-steps': 'Invented: medical visit on Tuesday.', risk: 'Invented: low.' },
      statistical: { sex: 'female', 'age-band': '24-26', 'form-of-exploitation': 'ForcedLabour' },
      shelter: { 'shelter-place': 'Invented: house B.' },
    },
    note: 'Invented: she asked for a language course.',
    team: 'shelter-supervisor',
    referral: 'police',
  },
  {
    owner: 'case-worker',
    refusedContact: ['LawEnforcement', 'ImmigrationService'],
    fields: {
      identity: { names: 'Bela Sandbox\nB. Invented' },
      contact: { phone: '+999 555 0102', 'safe-way': 'Through the counsellor only.' },
      operational: { 'next-steps': 'Invented: find an interpreter.' },
      statistical: { sex: 'female', 'age-band': '18-20', 'form-of-exploitation': 'SexualExploitation' },
    },
    note: 'Invented: she does not want the police to be told.',
  },
  {
    owner: 'case-worker',
    fields: {
      identity: { names: 'Caro Sandbox', 'date-of-birth': '1988' },
      operational: { 'next-steps': 'Invented: no answer since Friday.', risk: 'Invented: high.' },
      statistical: { sex: 'male', 'age-band': '30-38', 'form-of-exploitation': 'Servitude' },
    },
    breakGlass: 'police-case-worker',
  },
  {
    owner: 'case-worker',
    fields: {
      identity: { names: 'Dalia Sandbox' },
      statistical: { sex: 'female', 'age-band': '9-17', 'form-of-exploitation': 'ForcedBegging' },
    },
    closed: true,
  },
  {
    owner: 'police-case-worker',
    fields: {
      identity: { names: 'Emil Sandbox', 'document-number': 'SANDBOX-0005' },
      legal: { proceedings: 'Invented: file of the second brigade.' },
      statistical: { sex: 'male', 'age-band': '21-23', 'form-of-exploitation': 'ForcedLabour' },
    },
  },
  {
    owner: 'police-case-worker',
    fields: {
      identity: { names: 'Fadia Sandbox' },
      operational: { 'next-steps': 'Invented: bring her to the shelter network.' },
      statistical: { sex: 'female', 'age-band': '27-29', 'form-of-exploitation': 'Servitude Other' },
    },
  },
];

/**
 * Writes the invented records, each in a unit of its own as the person who answers for it. What is there already from a
 * start that was interrupted is not written again.
 *
 * @param people the sandbox's people: case-worker and shelter-supervisor of one agency, police-case-worker of another,
 *   person-concerned
 */
export async function sandboxRecords(parts: SandboxParts, people: readonly Actor[]): Promise<void> {
  const actorOf = (id: string): Actor => {
    const found = people.find((one) => one.id === id);
    if (!found) throw new Error(`the sandbox has nobody called ${id}`);
    return found;
  };
  for (const owner of ['case-worker', 'police-case-worker'] as const) {
    const actor = actorOf(owner);
    const there = await parts.storage.inUnitOfWork(actor, ownedBy);
    for (const invented of INVENTED.filter((one) => one.owner === owner).slice(there)) {
      const record = await parts.storage.inUnitOfWork(actor, (uow) => writeInvented(parts, uow, invented));
      if (invented.breakGlass)
        await parts.storage.inUnitOfWork(actorOf(invented.breakGlass), (uow) =>
          breakGlass(
            uow,
            parts.keys,
            { record: record.id, agency: record.agency },
            'Invented: she may be in danger now.',
          ),
        );
    }
  }
}

async function ownedBy(uow: UnitOfWork): Promise<number> {
  const rows = await rowsOf(
    uow,
    sql<{ owned: number }>`select count(*)::integer as owned from case_record where owner = ${uow.actor.id}`,
  );
  return rows[0]?.owned ?? 0;
}

async function writeInvented({ keys, stateCode }: SandboxParts, uow: UnitOfWork, one: Invented): Promise<CaseRecord> {
  const opened = await insertRecord(uow, keys, {
    id: randomUUID(),
    state: stateCode,
    refusedContact: one.refusedContact ?? [],
    person: one.person ?? null,
  });
  for (const [name, values] of Object.entries(one.fields)) {
    const sensitivity = name as Sensitivity;
    const form = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, key === 'form-of-exploitation' ? value.split(' ') : value]),
    );
    const version = await versionOfClass(uow, opened.id, sensitivity);
    await writeFields(uow, keys, opened, sensitivity, readWritten(sensitivity, form), version);
  }
  if (one.note) await writeNote(uow, keys, opened, 'operational', one.note);
  if (one.team) await addToTeam(uow, opened, one.team);
  if (one.referral)
    await refer(uow, opened, {
      agency: one.referral,
      classes: ['identity', 'story', 'legal'],
      purposes: ['investigation'],
      days: 90,
    });
  if (one.closed) await moveRecord(uow, opened, 'closed');
  return (await findRecord(uow, opened.id)) ?? opened;
}
