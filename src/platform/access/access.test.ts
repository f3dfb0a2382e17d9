import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANONYMOUS,
  type Actor,
  type Permission,
  type PermissionTable,
  ROLES,
  agencyInView,
  decide,
  joinTables,
} from './index.js';

const role = fc.constantFrom(...ROLES);
const agency = fc.constantFrom('police', 'shelter', 'border');
const actor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constant('somebody'),
  name: fc.constant('Somebody'),
  roles: fc.uniqueArray(role, { maxLength: 3 }),
  agency: fc.option(agency),
  kind: fc.constant('person'),
});
const permission: fc.Arbitrary<Permission> = fc.oneof(
  fc.record({ roles: fc.uniqueArray(role), relation: fc.constant('any' as const) }),
  fc.record({
    roles: fc.uniqueArray(role),
    relation: fc.constant('own-agency' as const),
    beyond: fc.uniqueArray(role),
  }),
);

/** The rule in other words: one sentence for each way in. */
const oracle = (rule: Permission, who: Actor, owner: string | null): boolean => {
  const has = (roles: readonly string[]) => who.roles.some((one) => roles.includes(one));
  if (!has(rule.roles)) return false;
  if (rule.relation === 'any') return true;
  return has(rule.beyond) || (who.agency !== null && who.agency === owner);
};

describe('access', () => {
  it('decides as an independent oracle does, for any rule, person and record', () => {
    fc.assert(
      fc.property(permission, actor, fc.option(agency), (rule, who, owner) => {
        const table: PermissionTable = { 'thing.do': rule };
        expect(decide(table, 'thing.do', who, { agency: owner }).allowed).toBe(oracle(rule, who, owner));
      }),
    );
  });

  it('shows in a list exactly the records that it would allow one by one', () => {
    fc.assert(
      fc.property(permission, actor, agency, (rule, who, owner) => {
        const table: PermissionTable = { 'thing.do': rule };
        fc.pre(decide(table, 'thing.do', who).allowed);
        const view = agencyInView(table, 'thing.do', who);
        expect(view === 'all' || view.only === owner).toBe(decide(table, 'thing.do', who, { agency: owner }).allowed);
      }),
    );
  });

  it('refuses what no table names, also names that every object has', () => {
    const table: PermissionTable = { 'thing.do': { roles: ROLES, relation: 'any' } };
    for (const action of ['thing.undo', 'constructor', '__proto__', 'toString', ''])
      expect(decide(table, action, { ...ANONYMOUS, roles: [...ROLES] })).toEqual({
        allowed: false,
        because: 'no-such-action',
      });
  });

  it('keeps an officer without an agency from records that belong to no agency', () => {
    const table: PermissionTable = { 'thing.do': { roles: ['agency-officer'], relation: 'own-agency', beyond: [] } };
    const officer: Actor = { id: 'o', name: 'o', roles: ['agency-officer'], agency: null, kind: 'person' };
    expect(decide(table, 'thing.do', officer, { agency: null })).toEqual({ allowed: false, because: 'agency' });
  });

  it('refuses two modules that claim one action', () => {
    const table: PermissionTable = { 'thing.do': { roles: [], relation: 'any' } };
    expect(() => joinTables(table, table)).toThrow(/two modules/);
  });
});
