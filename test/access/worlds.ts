/** Random persons, records, referrals and moments, for tests. Moments lie so close together that edges meet often. */
import fc from 'fast-check';
import {
  type Actor,
  type BreakGlass,
  type Grant,
  PURPOSES,
  type Purpose,
  RELATIONS,
  ROLES,
  type RecordRelations,
  type ReferredTo,
  type Role,
  SENSITIVITIES,
  type Sensitivity,
} from '../../src/platform/access/index.js';

export const NOW = new Date('2026-03-01T09:00:00.000Z');
const PEOPLE = ['ana', 'bo', 'chi'];
const AGENCIES = ['police', 'shelter', 'clinic'];
export const KINDS = ['LawEnforcement', 'NGO', 'HealthAgency'];

/** A moment up to two milliseconds before or after now. */
const moment = fc.integer({ min: -2, max: 2 }).map((ms) => new Date(NOW.getTime() + ms));
const some = <T>(all: readonly T[], least = 0): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...all), { minLength: least, maxLength: 4 });
export const classes: fc.Arbitrary<Sensitivity[]> = some(SENSITIVITIES);
export const purposes: fc.Arbitrary<Purpose[]> = some(PURPOSES, 1);

export const anyActor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constantFrom(...PEOPLE),
  name: fc.constant('Somebody'),
  roles: some<Role>(ROLES),
  agency: fc.option(fc.constantFrom(...AGENCIES)),
  agencyKind: fc.option(fc.constantFrom(...KINDS)),
  kind: fc.constantFrom('person', 'person', 'person', 'person', 'command-line', 'system'),
  assurance: fc.record({
    by: fc.constant('passkey' as const),
    session: fc.constant('s'),
    steppedUpUntil: fc.option(moment),
  }),
});

const referral: fc.Arbitrary<ReferredTo> = fc.record({
  agency: fc.constantFrom(...AGENCIES),
  classes,
  purposes: some(PURPOSES),
  from: moment,
  until: moment,
});
const breakGlass: fc.Arbitrary<BreakGlass> = fc.record({
  actor: fc.constantFrom(...PEOPLE),
  from: moment,
  until: moment,
  approvedBy: fc.option(fc.constantFrom(...PEOPLE)),
});

export const anyRecord: fc.Arbitrary<RecordRelations> = fc.record({
  owner: fc.option(fc.constantFrom(...PEOPLE)),
  team: some(PEOPLE),
  person: fc.option(fc.constantFrom(...PEOPLE)),
  referrals: fc.array(referral, { maxLength: 3 }),
  breakGlass: fc.array(breakGlass, { maxLength: 3 }),
  refusedContact: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(KINDS) }),
});

export const anySubject = fc.record({ agency: fc.option(fc.constantFrom(...AGENCIES)), record: anyRecord });

export const anyGrant: fc.Arbitrary<Grant> = fc
  .record({ relations: some(RELATIONS, 1), classes, purposes, step: fc.boolean() })
  .map(({ step, ...grant }) => (step ? { ...grant, stepUp: true as const } : grant));
