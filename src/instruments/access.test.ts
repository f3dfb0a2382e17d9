import { describe, expect, it } from 'vitest';
import { type Actor, ROLES, type Role, decide } from '../platform/access/index.js';
import { instrumentsAccess } from './access.js';

// Written by hand, apart from the table: everyone who works with the node reads, coordinators and agencies say
// what was done, only coordinators keep, relate, record and remove.
const MAY: Readonly<Record<string, readonly Role[]>> = {
  'instruments.read': [
    'coordinator',
    'statistician',
    'agency-officer',
    'case-worker',
    'supervisor',
    'data-protection-officer',
    'auditor',
    'reader',
  ],
  'instruments.keep': ['coordinator'],
  'instruments.remove': ['coordinator'],
  'instruments.assert': ['coordinator', 'agency-officer'],
  'instruments.relate': ['coordinator'],
  'instruments.set-strength': ['coordinator'],
  'instruments.record-calendar': ['coordinator'],
  'instruments.record-status': ['coordinator'],
};

const actorOf = (roles: readonly Role[], agency: string | null): Actor => ({
  id: 'one',
  name: 'One',
  roles,
  agency,
  kind: 'person',
});

describe('who may do what with documents', () => {
  it('holds exactly the actions of the matrix', () => {
    expect(Object.keys(instrumentsAccess).sort()).toEqual(Object.keys(MAY).sort());
  });

  for (const [action, roles] of Object.entries(MAY))
    for (const role of ROLES)
      it(`${action}: ${role} ${roles.includes(role) ? 'may' : 'may not'}`, () => {
        for (const agency of [null, 'police', 'shelter'])
          for (const subject of [undefined, { agency: null }, { agency: 'police' }])
            expect(decide(instrumentsAccess, action, actorOf([role], agency), subject).allowed).toBe(
              roles.includes(role),
            );
      });

  it('gives nothing to one without a role, and no action that is not there', () => {
    for (const action of Object.keys(MAY))
      expect(decide(instrumentsAccess, action, actorOf([], null)).allowed).toBe(false);
    expect(decide(instrumentsAccess, 'instruments.rewrite', actorOf(['coordinator'], null)).allowed).toBe(false);
  });
});
