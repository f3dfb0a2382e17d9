/** Random relations of people to one record, written into the database past every rule, and the same as access sees it. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { FIELDS } from '../../src/cases/index.js';
import {
  type Actor,
  PURPOSES,
  type Purpose,
  ROLES,
  type Role,
  SENSITIVITIES,
  type Sensitivity,
  type Subject,
} from '../../src/platform/access/index.js';
import { type CaseWorld, PEOPLE } from '../world/cases.js';
import { systemActor } from '../world/database.js';

/** The agency of the record; `null` in an actor stands for the State as a whole. */
export const AGENCY = 'shelter-network';
const KINDS: Readonly<Record<string, string>> = {
  [AGENCY]: 'NGO',
  police: 'LawEnforcement',
  clinic: 'HealthServiceOrganisation',
};
const IDS = ['ana', 'bo', 'chi', 'dina'];
/** Hours from now: over, running, or still to come. A referral or emergency begins and ends around them. */
const SPANS = { over: [-3, -1], running: [-1, 1], coming: [1, 3] } as const;
type Span = keyof typeof SPANS;

type RandomReferral = {
  readonly agency: string;
  readonly classes: readonly Sensitivity[];
  readonly purposes: readonly Purpose[];
  readonly span: Span;
  readonly revoked: boolean;
};
type RandomEmergency = {
  readonly actor: string;
  readonly span: Span;
  readonly ended: boolean;
  readonly needsApproval: boolean;
  readonly approvedBy: string | null;
};
export type RandomCase = {
  readonly owner: string | null;
  readonly person: string | null;
  readonly team: readonly string[];
  readonly refusedContact: readonly string[];
  readonly referrals: readonly RandomReferral[];
  readonly emergencies: readonly RandomEmergency[];
};

const who = fc.constantFrom(...IDS);
const span = fc.constantFrom<Span>('running', 'running', 'running', 'over', 'coming');
const rarely = fc.integer({ min: 0, max: 5 }).map((n) => n === 0);
const some = <T>(all: readonly T[], least: number): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...all), { minLength: least, maxLength: 5 });
const classes = some(
  SENSITIVITIES.filter((one) => one !== 'shelter'),
  1,
);

export const randomCase: fc.Arbitrary<RandomCase> = fc.record({
  owner: fc.option(who),
  person: fc.option(who),
  team: some(IDS, 0),
  refusedContact: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: some(Object.values(KINDS), 1) },
  ),
  referrals: fc.array(
    fc.record({
      agency: fc.constantFrom('police', 'clinic'),
      classes,
      purposes: some(PURPOSES, 1),
      span,
      revoked: rarely,
    }),
    { maxLength: 3 },
  ),
  emergencies: fc.array(
    fc
      .record({ actor: who, span, ended: rarely, needsApproval: fc.boolean(), approvedBy: fc.option(who) })
      .filter((one) => one.approvedBy !== one.actor),
    { maxLength: 2 },
  ),
});

export const randomActor: fc.Arbitrary<Actor> = fc
  .tuple(
    who,
    some<Role>(ROLES, 1),
    fc.constantFrom(AGENCY, AGENCY, 'police', 'clinic', null),
    fc.constantFrom(-1, 1, 1, 1),
  )
  .map(([id, roles, agency, fresh]) => ({
    id,
    name: id,
    roles: roles.slice(0, 2),
    agency,
    agencyKind: agency === null ? null : (KINDS[agency] ?? null),
    kind: 'person',
    assurance: { by: 'passkey', session: 's', steppedUpUntil: new Date(Date.now() + fresh * 3_600_000) },
  }));

const at = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

/** The record as access sees it: what is revoked, ended, or waits for a second person is not there. */
export function subjectOf(random: RandomCase, now: Date): Subject {
  const window = (one: Span) => ({ from: at(now, SPANS[one][0]), until: at(now, SPANS[one][1]) });
  return {
    agency: AGENCY,
    record: {
      owner: random.owner,
      team: random.team,
      person: random.person,
      refusedContact: random.refusedContact,
      referrals: random.referrals.filter((one) => !one.revoked).map((one) => ({ ...one, ...window(one.span) })),
      breakGlass: random.emergencies
        .filter((one) => !one.ended && (!one.needsApproval || one.approvedBy !== null))
        .map((one) => ({ actor: one.actor, approvedBy: one.approvedBy, ...window(one.span) })),
    },
  };
}

/** Gives a record these relations and no others, as the owner of the tables. */
export async function write(world: CaseWorld, record: string, random: RandomCase): Promise<void> {
  await world.storage.inUnitOfWork(
    systemActor,
    async ({ client, at: now }) => {
      await client.query('delete from case_relation where record = $1', [record]);
      await client.query('update case_record set owner = $2, person_account = $3, refused_contact = $4 where id = $1', [
        record,
        random.owner,
        random.person,
        random.refusedContact,
      ]);
      const row = (
        kind: string,
        one: {
          who: string;
          span?: Span;
          classes?: readonly string[];
          purposes?: readonly string[];
          ended: boolean;
          needsApproval?: boolean;
          approvedBy?: string | null;
        },
      ) =>
        client.query(
          `insert into case_relation (id, record, agency, kind, who, classes, purposes, from_at, until_at, ended_at, by_whom,
             needs_approval, approved_by, reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'test', $11, $12, $13)`,
          [
            randomUUID(),
            record,
            AGENCY,
            kind,
            one.who,
            one.classes ?? [],
            one.purposes ?? [],
            at(now, one.span ? SPANS[one.span][0] : -1),
            one.span ? at(now, SPANS[one.span][1]) : null,
            one.ended ? now : null,
            one.needsApproval ?? false,
            one.approvedBy ?? null,
            kind === 'break-glass' ? Buffer.from('x') : null,
          ],
        );
      for (const person of random.team) await row('team', { who: person, ended: false });
      for (const one of random.referrals) await row('referral', { ...one, who: one.agency, ended: one.revoked });
      for (const one of random.emergencies) await row('break-glass', { ...one, who: one.actor });
    },
    { authority: 'owner' },
  );
}

/** A text that stands in one class of the record and nowhere else. */
export const canary = (sensitivity: Sensitivity, where: 'field' | 'note'): string =>
  `canary-${where}-in-${sensitivity}`;

/** A record with a canary in a field and a note of every class that takes text; `statistical` holds codes only. */
export async function plantedRecord(world: CaseWorld): Promise<string> {
  const record = await world.open();
  const send = async (path: string, body: Record<string, string>): Promise<void> => {
    const answer = await world.ask(PEOPLE.owner, 'POST', `/cases/${record}${path}`, { body });
    if (answer.status !== 303) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
  };
  for (const sensitivity of SENSITIVITIES) {
    const field = FIELDS.find(
      (one) => one.sensitivity === sensitivity && (one.kind === 'lines' || one.kind === 'text'),
    );
    if (field) await send(`/change/${sensitivity}`, { version: '0', [field.key]: canary(sensitivity, 'field') });
    if (sensitivity !== 'identity' && sensitivity !== 'contact')
      await send('/notes', { sensitivity, text: canary(sensitivity, 'note') });
  }
  return record;
}
