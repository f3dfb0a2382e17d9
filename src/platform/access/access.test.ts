import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANONYMOUS,
  type Actor,
  NODE,
  OPERATOR,
  type Permission,
  type PermissionTable,
  ROLES,
  agencyInView,
  decide,
  joinTables,
} from './index.js';

const role = fc.constantFrom(...ROLES);
const agency = fc.constantFrom('police', 'shelter', 'border');
const at = new Date('2026-01-01T12:00:00Z');
const actor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constant('somebody'),
  name: fc.constant('Somebody'),
  roles: fc.uniqueArray(role, { maxLength: 3 }),
  agency: fc.option(agency),
  kind: fc.constant('person'),
  assurance: fc.record({
    by: fc.constant('passkey' as const),
    session: fc.constant('s'),
    // One millisecond on either side, and the very moment.
    steppedUpUntil: fc.option(fc.constantFrom(-1, 0, 1).map((ms) => new Date(at.getTime() + ms))),
  }),
});
type Agencies = Exclude<Permission, { relation: 'record' }>;
const stepUp = fc.constantFrom({}, { stepUp: true as const });
const permission: fc.Arbitrary<Agencies> = fc.oneof(
  fc.tuple(fc.uniqueArray(role), stepUp).map(([roles, step]) => ({ roles, relation: 'any' as const, ...step })),
  fc
    .tuple(fc.uniqueArray(role), fc.uniqueArray(role), stepUp)
    .map(([roles, beyond, step]) => ({ roles, relation: 'own-agency' as const, beyond, ...step })),
);

/** The rule in other words: one sentence for each way in. */
const oracle = (rule: Agencies, who: Actor, owner: string | null): boolean => {
  const has = (roles: readonly string[]) => who.roles.some((one) => roles.includes(one));
  if (!has(rule.roles)) return false;
  const until = who.assurance?.steppedUpUntil?.getTime() ?? 0;
  if (rule.stepUp && until <= at.getTime()) return false;
  if (rule.relation === 'any') return true;
  return has(rule.beyond) || (who.agency !== null && who.agency === owner);
};

describe('access', () => {
  it('decides as an independent oracle does, for any rule, person and record', () => {
    fc.assert(
      fc.property(permission, actor, fc.option(agency), (rule, who, owner) => {
        const table: PermissionTable = { 'thing.do': rule };
        expect(decide(table, 'thing.do', who, { agency: owner }, { at }).allowed).toBe(oracle(rule, who, owner));
      }),
      { numRuns: 1000 },
    );
  });

  it('shows in a list exactly the records that it would allow one by one, and none to a role that may not list', () => {
    fc.assert(
      fc.property(permission, actor, agency, (rule, who, owner) => {
        const { stepUp: _, ...withoutStepUp } = rule;
        const table: PermissionTable = { 'thing.do': withoutStepUp };
        const view = agencyInView(table, 'thing.do', who);
        expect(view === 'all' || view.only === owner).toBe(decide(table, 'thing.do', who, { agency: owner }).allowed);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses what no table names, also names that every object has', () => {
    const table: PermissionTable = { 'thing.do': { roles: ROLES, relation: 'any' } };
    for (const action of ['thing.undo', 'constructor', '__proto__', 'toString', '']) {
      const everybody: Actor = { ...ANONYMOUS, roles: [...ROLES] };
      expect(decide(table, action, everybody)).toEqual({ allowed: false, because: 'no-such-action' });
      expect(agencyInView(table, action, everybody)).toEqual({ only: '' });
    }
  });

  it('keeps an officer without an agency from records that belong to no agency', () => {
    const table: PermissionTable = { 'thing.do': { roles: ['agency-officer'], relation: 'own-agency', beyond: [] } };
    const officer: Actor = { id: 'o', name: 'o', roles: ['agency-officer'], agency: null, kind: 'person' };
    expect(decide(table, 'thing.do', officer, { agency: null })).toEqual({ allowed: false, because: 'agency' });
  });

  it('gives the operator and the node no part of a person’s record, whatever roles they have', () => {
    const grants = [
      { relations: ['national' as const], classes: ['statistical' as const], purposes: ['statistics' as const] },
    ];
    const table: PermissionTable = { 'case.read': { roles: ROLES, relation: 'record', grants } };
    const record = {
      owner: 'node',
      team: ['operator'],
      person: null,
      referrals: [],
      breakGlass: [],
      refusedContact: [],
    };
    const coordinator: Actor = { ...OPERATOR, id: 'c', kind: 'person' };
    expect(decide(table, 'case.read', coordinator, { agency: null, record }, { at }).allowed).toBe(true);
    for (const who of [OPERATOR, NODE])
      expect(decide(table, 'case.read', who, { agency: null, record }, { at })).toEqual({
        allowed: false,
        because: 'relation',
      });
  });

  it('refuses two modules that claim one action', () => {
    const table: PermissionTable = { 'thing.do': { roles: [], relation: 'any' } };
    expect(() => joinTables(table, table)).toThrow(/two modules/);
  });

  it('lets one who is signed in and has no role yet do what the table gives her by name, and nothing else', () => {
    const table: PermissionTable = {
      'account.read': { roles: ['reader'], relation: 'any', withoutRole: true },
      'thing.read': { roles: ['reader'], relation: 'any' },
    };
    const session = { by: 'passkey', steppedUpUntil: null, session: 's' } as const;
    const invited: Actor = { ...ANONYMOUS, id: 'p-1', roles: [], assurance: session };
    expect(decide(table, 'account.read', invited)).toEqual({ allowed: true });
    expect(decide(table, 'thing.read', invited)).toEqual({ allowed: false, because: 'role' });
    expect(decide(table, 'account.read', ANONYMOUS)).toEqual({ allowed: false, because: 'role' });
    expect(decide(table, 'account.read', { ...invited, roles: ['auditor'] })).toEqual({
      allowed: false,
      because: 'role',
    });
  });
});
