import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Actor,
  PURPOSES,
  type Purpose,
  ROLES,
  type RecordRelations,
  SENSITIVITIES,
  type Sensitivity,
  decide,
} from '../platform/access/index.js';
import { type CaseAction, casesAccess } from './access.js';

const AT = new Date('2026-11-22T12:00:00Z');
const hours = (count: number): Date => new Date(AT.getTime() + count * 3_600_000);

/** A world: somebody, and a record of the agency `home` owned by `o`. */
type World = {
  readonly actor: Actor;
  readonly record: RecordRelations;
};

const classes = fc.subarray([...SENSITIVITIES]);
const purposes = fc.subarray([...PURPOSES]);
const span = fc.constantFrom(
  { from: hours(-1), until: hours(1) },
  { from: hours(-3), until: hours(-1) },
  { from: hours(1), until: hours(2) },
);
const world: fc.Arbitrary<World> = fc.record({
  actor: fc.record({
    id: fc.constantFrom('o', 't', 'x', 'p'),
    name: fc.constant('Somebody'),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 2 }),
    agency: fc.constantFrom('home', 'other', null),
    agencyKind: fc.constantFrom('NGO', 'LawEnforcement', null),
    kind: fc.constant('person' as const),
    assurance: fc
      .constantFrom(hours(1), hours(-1), null)
      .map((steppedUpUntil) => ({ by: 'passkey' as const, session: 's', steppedUpUntil })),
  }),
  record: fc.record({
    owner: fc.constantFrom('o', null),
    team: fc.constantFrom([], ['t']),
    person: fc.constantFrom('p', null),
    referrals: fc.array(
      fc
        .tuple(fc.constantFrom('other', 'third'), classes, purposes, span)
        .map(([agency, cs, ps, when]) => ({ agency, classes: cs, purposes: ps, ...when })),
      { maxLength: 2 },
    ),
    breakGlass: fc.array(
      fc
        .tuple(fc.constantFrom('x', 'o'), fc.constantFrom('y', 'x', null), span)
        .map(([actor, approvedBy, when]) => ({ actor, approvedBy, ...when })),
      { maxLength: 2 },
    ),
    refusedContact: fc.constantFrom([], ['LawEnforcement'], ['LawEnforcement', 'NGO']),
  }),
});

/** The sentences of the README, said again by hand and without the table. */
function oracle(action: CaseAction, { actor, record }: World, sensitivity: Sensitivity, purpose: Purpose): boolean {
  const is = (...roles: string[]) => actor.roles.some((role) => roles.includes(role));
  const now = (one: { from: Date; until: Date }) => one.from <= AT && AT < one.until;
  const glass = record.breakGlass.filter((one) => one.actor === actor.id && now(one));
  const agreed = glass.some((one) => one.approvedBy !== null && one.approvedBy !== actor.id);
  if (actor.agencyKind && record.refusedContact.includes(actor.agencyKind) && !agreed) return false;

  const worker = is('case-worker', 'supervisor');
  const inside = actor.agency === 'home';
  // Whoever has moved to another agency answers no longer for what she left behind.
  const owner = record.owner === actor.id && inside;
  const answers = owner || (inside && record.team.includes(actor.id));
  const oversees = inside && is('supervisor');
  const watches = is('auditor', 'data-protection-officer');
  const fresh = (actor.assurance?.steppedUpUntil ?? hours(-9)) > AT;
  const own = sensitivity === 'identity' || sensitivity === 'contact';
  const hers = own || sensitivity === 'story' || sensitivity === 'health' || sensitivity === 'legal';
  const shelter = sensitivity === 'shelter';
  const referable = ['protection', 'return', 'investigation', 'legal-proceedings'].includes(purpose);
  const referred = record.referrals.some(
    (one) =>
      one.agency === actor.agency && now(one) && one.classes.includes(sensitivity) && one.purposes.includes(purpose),
  );
  const outside = referred && referable && !shelter;
  const emergency = glass.length > 0 && purpose === 'protection' && fresh && !shelter;

  switch (action) {
    case 'cases.read':
    case 'cases.note.read':
    case 'cases.file.read': {
      if (own) return false;
      if (!worker) return false;
      if (outside || emergency) return true;
      if (answers && purpose === 'protection') return true;
      if (answers && purpose === 'return') return sensitivity === 'legal' || sensitivity === 'operational';
      if (answers && (purpose === 'investigation' || purpose === 'legal-proceedings'))
        return sensitivity === 'story' || sensitivity === 'legal' || sensitivity === 'operational';
      if (oversees && purpose === 'oversight') return !shelter;
      return inside && purpose === 'protection' && (sensitivity === 'operational' || sensitivity === 'statistical');
    }
    case 'cases.statistical':
      return is('coordinator', 'statistician') && sensitivity === 'statistical' && purpose === 'statistics';
    case 'cases.reveal':
      if (!own || !worker || !fresh) return false;
      return (answers && referable) || (oversees && purpose === 'oversight') || outside || emergency;
    case 'cases.change':
      return worker && answers && purpose === 'protection' && (!own || fresh);
    case 'cases.note.write':
      return worker && answers && purpose === 'protection' && !own;
    case 'cases.file.keep':
      return worker && answers && purpose === 'protection' && !own && !shelter;
    case 'cases.export':
      return is('case-worker') && owner && purpose === 'own-request' && hers && fresh;
    case 'cases.own':
      return is('person-concerned') && record.person === actor.id && purpose === 'own-request' && hers;
    case 'cases.list':
      return worker || watches || is('coordinator', 'statistician');
    case 'cases.search':
      return worker;
    case 'cases.open':
      return is('case-worker');
    case 'cases.break-glass':
      return worker && fresh;
    case 'cases.break-glass.list':
      return is('supervisor', 'data-protection-officer');
    // What is done to the record as a whole is asked without a class.
    case 'cases.team':
    case 'cases.close':
      return worker && (owner || oversees);
    case 'cases.refer':
      return worker && answers;
    case 'cases.break-glass.end':
      return worker && (owner || oversees || glass.length > 0);
    case 'cases.break-glass.approve':
      return is('supervisor', 'data-protection-officer') && (oversees || watches) && fresh;
    case 'cases.seen':
      return (worker || watches) && (owner || oversees || watches);
    case 'cases.hold':
      return is('supervisor', 'data-protection-officer') && (oversees || watches);
    case 'cases.erase':
      return (worker || is('data-protection-officer')) && (owner || oversees || watches);
  }
}

const WHOLE = new Set<CaseAction>([
  'cases.team',
  'cases.close',
  'cases.refer',
  'cases.break-glass.end',
  'cases.break-glass.approve',
  'cases.seen',
  'cases.hold',
  'cases.erase',
]);
const ANY = new Set<CaseAction>([
  'cases.list',
  'cases.search',
  'cases.open',
  'cases.break-glass',
  'cases.break-glass.list',
]);
const ACTIONS = Object.keys(casesAccess) as CaseAction[];

describe('access to records', () => {
  it('T03 T04: every action × relation × class × purpose is decided as the hand-written oracle decides, in any world', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...ACTIONS), (one, action) => {
        const subject = { agency: 'home', record: one.record };
        for (const sensitivity of SENSITIVITIES)
          for (const purpose of PURPOSES) {
            const asked = WHOLE.has(action) ? { at: AT } : { at: AT, sensitivity, purpose };
            const decided = decide(casesAccess, action, one.actor, subject, asked).allowed;
            // Refused contact binds records; searching and lists touch none.
            const free = ANY.has(action) ? { ...one, record: { ...one.record, refusedContact: [] } } : one;
            if (decided !== oracle(action, free, sensitivity, purpose))
              expect.fail(`${action}, ${sensitivity}, ${purpose}: decided ${String(decided)}`);
          }
      }),
      { numRuns: 3000 },
    );
  });

  it('T03: no way around refused contact but a second person’s agreement', () => {
    fc.assert(
      fc.property(
        world,
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...SENSITIVITIES),
        fc.constantFrom(...PURPOSES),
        (one, action, sensitivity, purpose) => {
          fc.pre(!ANY.has(action));
          const actor: Actor = { ...one.actor, agencyKind: 'LawEnforcement' };
          const record = {
            ...one.record,
            refusedContact: ['LawEnforcement'],
            breakGlass: one.record.breakGlass.map((entry) => ({ ...entry, approvedBy: null })),
          };
          const decision = decide(
            casesAccess,
            action,
            actor,
            { agency: 'home', record },
            { at: AT, sensitivity, purpose },
          );
          expect(decision.allowed).toBe(false);
        },
      ),
    );
  });

  it('T06: shelter opens to owner and team alone', () => {
    fc.assert(
      fc.property(
        world,
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...PURPOSES),
        ({ actor, record }, action, purpose) => {
          fc.pre(!ANY.has(action));
          const asked = { at: AT, sensitivity: 'shelter', purpose } as const;
          if (!decide(casesAccess, action, actor, { agency: 'home', record }, asked).allowed) return;
          expect(record.owner === actor.id || record.team.includes(actor.id)).toBe(true);
        },
      ),
    );
  });
});
